using System.Collections.Generic;
using static TimelineDsl.Core.Diagnostics.Severity;

namespace TimelineDsl.Core.Diagnostics;

/// <summary>
/// Every code that this compiler knows, in one table; a number is never reused.
/// TL0 tool · TL1 syntax · TL2 names · TL3 dates · TL4 time logic · TL5 sources and evidence · TL6 code and report.
/// Numbers are given out for every check of the design; those that no check raises yet are in <see cref="Reserved"/>.
/// </summary>
public static class Catalogue
{
    private static readonly List<Descriptor> Table = [];
    private static readonly List<Descriptor> Kept = [];

    /// <summary>A bug in the compiler, told as one finding that names the file.</summary>
    public static readonly Descriptor InternalError = Add("TL0001", "internal-error", "The compiler itself failed", Error);
    /// <summary>A file that cannot be read.</summary>
    public static readonly Descriptor UnreadableFile = Add("TL0002", "unreadable-file", "A file cannot be read", Error);
    /// <summary>A command line or settings file that cannot be understood.</summary>
    public static readonly Descriptor BadUsage = Add("TL0003", "bad-usage", "The command cannot be understood", Error);
    /// <summary>The build runs on an SDK that is too old.</summary>
    public static readonly Descriptor OldSdk = Add("TL0004", "old-sdk", "An SDK that is too old for the build", Error);
    /// <summary>The project targets a framework that is too old.</summary>
    public static readonly Descriptor OldFramework = Add("TL0005", "old-framework", "A target framework that is too old for the model", Error);
    /// <summary>There are files to check, and the build did not check them.</summary>
    public static readonly Descriptor NotChecked = Add("TL0006", "not-checked", "A build in which the checks did not run", Error);
    /// <summary>A file with more findings than anybody would read.</summary>
    public static readonly Descriptor TooManyFindings = Add("TL0007", "too-many-findings", "More findings in one file than are shown", Error);

    /// <summary>Something else stands where the grammar wants a certain part.</summary>
    public static readonly Descriptor UnexpectedText = Add("TL1001", "unexpected-text", "This line says something that its kind of line cannot say", Error);
    /// <summary>A tab indents.</summary>
    public static readonly Descriptor TabIndent = Add("TL1002", "tab", "A tab where spaces indent", Error);
    /// <summary>Curly quotes delimit a string.</summary>
    public static readonly Descriptor CurlyQuotes = Add("TL1003", "curly-quotes", "Curly quotes around a text", Error);
    /// <summary>A string without its closing quote.</summary>
    public static readonly Descriptor UnclosedText = Add("TL1004", "unclosed-text", "A text without its closing quote", Error);
    /// <summary>A first word that opens no line here.</summary>
    public static readonly Descriptor UnknownLine = Add("TL1005", "unknown-line", "A line that starts with an unknown word", Error);
    /// <summary>A line that exists, but not below this one.</summary>
    public static readonly Descriptor MisplacedLine = Add("TL1006", "misplaced-line", "A line that does not belong here", Error);
    /// <summary>Indentation that fits no line above.</summary>
    public static readonly Descriptor BadIndent = Add("TL1007", "indentation", "Indentation that fits no line above", Error);
    /// <summary>Nesting, length or size beyond the limit.</summary>
    public static readonly Descriptor TooLarge = Add("TL1008", "too-large", "A file, line or nesting beyond the limit", Error);
    /// <summary>An unknown escape in a string.</summary>
    public static readonly Descriptor BadEscape = Add("TL1009", "bad-escape", "A backslash before something that it cannot stand before", Error);
    /// <summary>A name that is reserved or not a name.</summary>
    public static readonly Descriptor BadName = Add("TL1010", "bad-name", "A name that cannot be one", Error);
    /// <summary>A duration that cannot be read.</summary>
    public static readonly Descriptor BadDuration = Add("TL1011", "bad-duration", "A length of time that cannot be read", Error);
    /// <summary>A line that may stand once stands twice.</summary>
    public static readonly Descriptor RepeatedLine = Add("TL1012", "repeated-line", "A line that may stand only once", Error);
    /// <summary>A control character or other character that no text may hold.</summary>
    public static readonly Descriptor BadCharacter = Add("TL1013", "bad-character", "A character that does not belong in a dossier", Error);

    /// <summary>A name that nothing declares.</summary>
    public static readonly Descriptor UnknownName = Add("TL2001", "unknown-name", "A name that nothing declares", Error);
    /// <summary>Two declarations of one name.</summary>
    public static readonly Descriptor DuplicateName = Add("TL2002", "duplicate-name", "Two declarations of one name", Error);
    /// <summary>Two names that become one in C#.</summary>
    public static readonly Descriptor NameCollision = Add("TL2003", "name-collision", "Two names that become one in C#", Error);
    /// <summary>Something declared and never used.</summary>
    public static readonly Descriptor Unused = Add("TL2004", "unused", "A declaration that nothing uses", Warning);
    /// <summary>A name that cannot be told from another by looking.</summary>
    public static readonly Descriptor ConfusableName = Add("TL2005", "confusable-name", "A name that looks like another, or mixes scripts", Error);
    /// <summary>A member that its type does not have.</summary>
    public static readonly Descriptor UndeclaredMember = Add("TL2006", "undeclared-member", "A member that does not exist", Error);
    /// <summary>An event of a kind without a member that the kind asks for.</summary>
    public static readonly Descriptor MissingMember = Add("TL2007", "missing-member", "A member that its kind asks for is missing", Error);
    /// <summary>A value that is not of the type of its member.</summary>
    public static readonly Descriptor WrongType = Add("TL2008", "wrong-type", "A value of the wrong type", Error);
    /// <summary>Two events that look like one.</summary>
    public static readonly Descriptor SameEventTwice = Add("TL2009", "same-event-twice", "Two events that look like one", Warning);
    /// <summary>Events without a timeline to belong to, or settings in two files.</summary>
    public static readonly Descriptor TimelineHeader = Add("TL2010", "timeline-header", "A file whose timeline is missing or declared twice", Error);

    /// <summary>No such day, hour, zone or date.</summary>
    public static readonly Descriptor InvalidDate = Add("TL3001", "invalid-date", "A date that does not exist", Error);
    /// <summary>A date such as 03/04/2025.</summary>
    public static readonly Descriptor AmbiguousNumericDate = Add("TL3002", "ambiguous-numeric-date", "A date that reads two ways", Error);
    /// <summary>A date that depends on the day it is read.</summary>
    public static readonly Descriptor ClockDependentDate = Add("TL3003", "clock-dependent-date", "A date that depends on today", Error);
    /// <summary>A weekday that is not that date's.</summary>
    public static readonly Descriptor WrongWeekday = Add("TL3004", "wrong-weekday", "A weekday that is not that date's", Error);
    /// <summary>An end before its start.</summary>
    public static readonly Descriptor ReversedRange = Add("TL3005", "reversed-range", "A range that ends before it starts", Error);
    /// <summary>An old friendly day without a calendar.</summary>
    public static readonly Descriptor MissingCalendar = Add("TL3006", "missing-calendar", "A day before 15 October 1582 without a calendar", Error);
    /// <summary>Words of a source that the vocabulary lacks.</summary>
    public static readonly Descriptor UnknownPhrase = Add("TL3007", "unknown-phrase", "Words for a date that are not in the vocabulary", Warning);
    /// <summary>A date beyond what reasoning covers.</summary>
    public static readonly Descriptor OutOfRange = Add("TL3008", "out-of-range", "A date beyond what reasoning covers", Error);
    /// <summary>A relative phrase of a source without any publication bound.</summary>
    public static readonly Descriptor UnanchoredPhrase = Add("TL3009", "unanchored-phrase", "A relative date of a source that has no publication date", Error);
    /// <summary>Two readings of a phrase fit.</summary>
    public static readonly Descriptor AmbiguousPhrase = Add("TL3010", "ambiguous-phrase", "Words for a date that read two ways", Warning);
    /// <summary>A phrase that does not give the date pinned or concluded.</summary>
    public static readonly Descriptor PhraseDateMismatch = Add("TL3011", "phrase-date-mismatch", "The source's words give another date than the one concluded", Error);
    /// <summary>Labels that agree, or differ, by their zone alone.</summary>
    public static readonly Descriptor DayShift = Add("TL3012", "day-shift", "A date that is another day in another zone", Information);
    /// <summary>An event outside the period that its timeline covers.</summary>
    public static readonly Descriptor OutsideDossier = Add("TL3013", "outside-dossier", "An event outside the period that its timeline covers", Warning);
    /// <summary>A local time that its clocks skipped.</summary>
    public static readonly Descriptor DstGap = Add("TL3014", "dst-gap", "A local time that a change of clocks skipped", Error);
    /// <summary>A local time that a change of clocks doubled.</summary>
    public static readonly Descriptor DstOverlap = Add("TL3015", "dst-overlap", "A local time that existed twice", Warning);
    /// <summary>One date in two spellings.</summary>
    public static readonly Descriptor NotNormalised = Add("TL3016", "not-normalised", "One date in two spellings", Information);
    /// <summary>EDTF of a higher level than its timeline allows.</summary>
    public static readonly Descriptor DateAboveLevel = Add("TL3017", "date-above-level", "A date of a higher level than its timeline allows", Error);

    /// <summary>No assignment of times satisfies all lines.</summary>
    public static readonly Descriptor Contradiction = Add("TL4001", "contradiction", "Lines that cannot all be true", Error);
    /// <summary>A plan that cannot happen as planned.</summary>
    public static readonly Descriptor PlanConflict = Add("TL4004", "plan-conflict", "What is planned cannot happen as planned", Warning);
    /// <summary>Who acts before or after its lifetime.</summary>
    public static readonly Descriptor OutsideLifetime = Add("TL4006", "outside-lifetime", "An actor acts before it exists or after it has ceased", Error);
    /// <summary>An office named outside its term.</summary>
    public static readonly Descriptor TitleAtTime = Add("TL4007", "title-at-time", "An office named outside its term", Warning);
    /// <summary>Two holders of an office that is not shared.</summary>
    public static readonly Descriptor ExclusiveOverlap = Add("TL4008", "exclusive-overlap", "Two holders of one office at one time", Error);
    /// <summary>One actor in two places.</summary>
    public static readonly Descriptor TwoPlacesAtOnce = Add("TL4009", "two-places-at-once", "One actor in two places at one time", Error);
    /// <summary>A place inside itself, a kind based on itself.</summary>
    public static readonly Descriptor ContainmentCycle = Add("TL4010", "containment-cycle", "A place or kind inside itself", Error);
    /// <summary>An expectation that does not follow.</summary>
    public static readonly Descriptor ExpectationFailed = Add("TL4014", "expectation-failed", "An expectation that does not follow from the dossier", Error);
    /// <summary>Left open, and not heard of for long.</summary>
    public static readonly Descriptor StaleOpen = Add("TL4015", "stale-open", "An event left open of which nothing has been heard for long", Information);

    /// <summary>An event without a cite.</summary>
    public static readonly Descriptor Uncited = Add("TL5001", "uncited", "An event for which no source is cited", Warning);
    /// <summary>A report published before what it reports can have happened.</summary>
    public static readonly Descriptor ReportedBeforeItHappened = Add("TL5002", "reported-before-it-happened", "Reported as happened before it can have", Error);
    /// <summary>Concluded as happened, and no source says so.</summary>
    public static readonly Descriptor ModalityMismatch = Add("TL5003", "modality-mismatch", "Concluded as happened, reported only as something less", Error);
    /// <summary>A step of status that cannot follow.</summary>
    public static readonly Descriptor IllegalStatusStep = Add("TL5004", "illegal-status-step", "A status that cannot follow the one before it", Error);
    /// <summary>Two reports of one thing that cannot both be right.</summary>
    public static readonly Descriptor ConflictingReports = Add("TL5005", "conflicting-reports", "Two reports that cannot both be right", Error);
    /// <summary>One speaker, two reports that exclude each other.</summary>
    public static readonly Descriptor PositionChange = Add("TL5006", "position-change", "One speaker who says two things that cannot both be right", Error);
    /// <summary>A plan whose date has passed.</summary>
    public static readonly Descriptor StaleExpectation = Add("TL5007", "stale-expectation", "A plan whose date has passed without an outcome", Warning);
    /// <summary>A denial of what nobody says.</summary>
    public static readonly Descriptor DenialWithoutTarget = Add("TL5008", "denial-without-target", "A denial of what nobody says", Warning);
    /// <summary>A conclusion that is more exact than its sources.</summary>
    public static readonly Descriptor PrecisionLaundering = Add("TL5009", "precision-laundering", "A conclusion more exact than its sources", Warning);
    /// <summary>Several reports of one origin.</summary>
    public static readonly Descriptor SingleOrigin = Add("TL5010", "single-origin", "Several reports that rest on one word", Warning);
    /// <summary>Sources that correct, retract or copy one another in a circle.</summary>
    public static readonly Descriptor CircularSourcing = Add("TL5011", "circular-sourcing", "Sources that go round in a circle", Error);
    /// <summary>A cite of a source that another corrects or retracts.</summary>
    public static readonly Descriptor SupersededCitation = Add("TL5013", "superseded-citation", "A cite of a source that another corrects or retracts", Warning);
    /// <summary>A source that does not say when, by whom or where.</summary>
    public static readonly Descriptor SourceIncomplete = Add("TL5014", "source-incomplete", "A source without date, publisher or place", Warning);
    /// <summary>A source read or copied before it was published.</summary>
    public static readonly Descriptor RecordedBeforePublished = Add("TL5015", "recorded-before-published", "A source read or copied before it was published", Error);
    /// <summary>A dispute that settles nothing.</summary>
    public static readonly Descriptor DeadDispute = Add("TL5019", "dead-dispute", "A dispute that settles nothing", Warning);
    /// <summary>An allow that silences nothing.</summary>
    public static readonly Descriptor DeadAllow = Add("TL5020", "dead-allow", "An allow that silences nothing", Warning);
    /// <summary>An event whose evidence falls short of a policy.</summary>
    public static readonly Descriptor Policy = Add("TL5021", "policy", "Evidence that falls short of a policy of the dossier", Error);

    /// <summary>A fault in a report template.</summary>
    public static readonly Descriptor TemplateError = Add("TL6001", "template-error", "A report template that cannot be used", Error);
    /// <summary>A report that cannot be written.</summary>
    public static readonly Descriptor UnwritableReport = Add("TL6002", "unwritable-report", "The report cannot be written", Error);

    static Catalogue()
    {
        foreach (var (id, name) in new (string, string)[]
        {
            ("TL4002", "order-cycle"), ("TL4003", "gap-out-of-range"), ("TL4005", "one-of-exhausted"), ("TL4011", "vacuous-relation"),
            ("TL4012", "implied-exact"), ("TL4013", "fragile-order"), ("TL5012", "anonymous-only"),
            ("TL5016", "quote-not-found"), ("TL5017", "quote-changed"),
            ("TL5018", "quote-unverified"),
        })
            Kept.Add(new Descriptor(id, name, name, Information));
    }

    /// <summary>Every code that a check raises, in the order of the numbers.</summary>
    public static IReadOnlyList<Descriptor> All => Table;

    /// <summary>Codes whose number is given out and whose check does not exist yet.</summary>
    public static IReadOnlyList<Descriptor> Reserved => Kept;

    /// <summary>The entry of a code or kebab-case name, or null.</summary>
    public static Descriptor? Find(string idOrName)
    {
        foreach (var entry in Table)
            if (string.Equals(entry.Id, idOrName, System.StringComparison.OrdinalIgnoreCase) || entry.Name == idOrName) return entry;
        return null;
    }

    private static Descriptor Add(string id, string name, string title, Severity severity)
    {
        var entry = new Descriptor(id, name, title, severity);
        Table.Add(entry);
        return entry;
    }
}
