using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Phrases;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Dates;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>A half-open range of moments in milliseconds since 1970-01-01T00:00Z; the greatest and least <see cref="long"/> stand for open ends.</summary>
internal readonly record struct MomentRange(long Start, long End)
{
    public static readonly MomentRange Everything = new(long.MinValue, long.MaxValue);

    public bool HasStart => Start != long.MinValue;

    public bool HasEnd => End != long.MaxValue;

    public MomentRange Intersect(MomentRange other) => new(System.Math.Max(Start, other.Start), System.Math.Min(End, other.End));

    /// <summary>Whether every moment of this range is before every moment of the other.</summary>
    public bool IsBefore(MomentRange other) => End <= other.Start;

    public bool Overlaps(MomentRange other) => Start < other.End && other.Start < End;
}

/// <summary>A date that stands in a line, read: what was written, what it says, and which moments that is.</summary>
internal sealed class BoundDate(DateArgument syntax, DateValue value, MomentRange start, MomentRange end)
{
    /// <summary>As written. Dates without quotes that are written the same share one object, so that the place is that of any of them.</summary>
    public DateArgument Syntax { get; } = syntax;

    /// <summary>The date: as written, as the phrase was read, or as pinned.</summary>
    public DateValue Value { get; } = value;

    /// <summary>The moments of the start label (of the only label, where there is one), widened where it is approximate.</summary>
    public MomentRange Start { get; } = start;

    /// <summary>The moments of the end label.</summary>
    public MomentRange End { get; } = end;

    /// <summary>How a source's words were read; null for a date that the analyst wrote.</summary>
    public PhraseReading? Reading { get; init; }

    /// <summary>The lines that the reading rests on besides its own: the publication's, the anchor's.</summary>
    public int[] RestsOn { get; init; } = [];

    /// <summary>The zone in which its labels were read.</summary>
    public Zone Zone { get; init; } = Zone.Utc;

    /// <summary>The settings by which it was read.</summary>
    public DateSettings Settings { get; init; } = DateSettings.Usual;

    /// <summary>The moments from the earliest to the latest that it leaves possible.</summary>
    public MomentRange Hull => new(Start.Start, End.End);

    /// <summary>Before this moment lies what is before the date: its start, as late as <c>~</c> lets it be; the greatest <see cref="long"/> where nothing is known of it.</summary>
    public long LatestStart => Start.HasStart ? Start.Start + 2 * Slack(Value.Start) : long.MaxValue;

    /// <summary>From this moment on lies what is after the date: its end, as early as <c>~</c> lets it be; the least <see cref="long"/> where nothing is known of it.</summary>
    public long EarliestEnd => End.HasEnd ? End.End - 2 * Slack(Value.End) : long.MinValue;

    /// <summary>Whether the analyst doubts it (<c>?</c> or <c>%</c>).</summary>
    public bool IsDoubtful => (Value.Qualification & Qualification.Uncertain) != 0;

    private long Slack(DateLabel? label) => label is null || (label.Qualification & Qualification.Approximate) == 0 ? 0 : Settings.Tolerance(label.Precision);
}

/// <summary>A bound on something that is not an event: when a source was accessed, when a speaker said it.</summary>
internal sealed record BoundDated(DatedStatement Syntax, MomentRange Range, BoundDate? Date);

/// <summary>What one claim means, its names resolved and its dates read.</summary>
internal class Meaning(Claim syntax)
{
    public Claim Syntax { get; } = syntax;

    /// <summary>The status it gives; <see cref="Status.Unknown"/> where it gives none.</summary>
    public Status Status { get; set; }

    /// <summary>The word of its bound, where it has one.</summary>
    public BoundWord? Word { get; set; }

    public BoundDate? First { get; set; }

    public BoundDate? Second { get; set; }

    /// <summary>For <c>before X</c>, <c>after X</c>, <c>between X and Y</c> and the relations: the other event.</summary>
    public EventSymbol? Other { get; set; }

    public EventSymbol? SecondOther { get; set; }

    /// <summary>Whether its start or its end is meant, and not all of it.</summary>
    public EventPart OtherPart { get; set; }

    public EventPart SecondPart { get; set; }

    public RelationWord? Relation { get; set; }

    public DurationRange? Length { get; set; }

    /// <summary>How far <c>around</c> reaches to either side, in milliseconds.</summary>
    public long Tolerance { get; set; }

    public PlaceSymbol? Place { get; set; }

    /// <summary>The member of the event that it speaks of: reports of one member by one speaker supersede one another.</summary>
    public virtual string Member
    {
        get
        {
            if (Status != Status.Unknown) return "status";
            if (Place is not null) return "where";
            if (Other is not null) return "relation " + OtherPart + " " + Other.Name + (SecondOther is null ? "" : " " + SecondPart + " " + SecondOther.Name);
            if (Length is not null) return "lasts";
            return Word is BoundWord.On or BoundWord.From or BoundWord.Around ? "date" : "bound " + Word;
        }
    }

    /// <summary>The word by which a dispute names what it says beside a status: <c>date where lasts</c>, or a member of the event's kind.</summary>
    public virtual string Part => Place is not null ? "where" : this is { Length: not null, Relation: null } ? "lasts" : "date";
}

/// <summary>What sort of line an assertion is.</summary>
internal enum AssertionRole
{
    /// <summary>The analyst's own date, status, length or relation.</summary>
    Conclusion,
    /// <summary>What a source says.</summary>
    Report,
    /// <summary>When a source was published.</summary>
    Published,
    /// <summary>How long an actor exists.</summary>
    Lifetime,
    /// <summary>Who took part in an event.</summary>
    Who,
    /// <summary>When somebody held an office.</summary>
    Term,
    /// <summary>What the analyst expects to follow; it is tried, and asserts nothing.</summary>
    Expectation,
}

/// <summary>One line that asserts something and can be given up: the unit of conflicts, disputes and proofs.</summary>
internal sealed class Assertion(int number, AssertionRole role, TextFile file, Statement syntax)
{
    /// <summary>Its number in the network; in the order of files and lines.</summary>
    public int Number { get; } = number;

    public AssertionRole Role { get; } = role;

    public TextFile File { get; } = file;

    public Statement Syntax { get; } = syntax;

    public EventSymbol? Event { get; init; }

    public SourceSymbol? Source { get; init; }

    /// <summary>The actor or office under which it stands, where it is neither under an event nor under a source.</summary>
    public Symbol? Subject { get; init; }

    /// <summary>The declaration under which it stands.</summary>
    public Symbol Owner => (Symbol?)Event ?? Source ?? Subject!;

    public CiteSymbol? Cite { get; set; }

    /// <summary>What it claims: one thing, but for the steps of a history.</summary>
    public Meaning[] Meanings { get; set; } = [];

    /// <summary>The <c>dispute</c> under it, if any.</summary>
    public DisputeStatement? Dispute { get; set; }

    /// <summary>Whether the one date that it states, and from which others may be counted, is doubted by the analyst; for what a source says, each meaning knows.</summary>
    public bool IsDoubtful { get; set; }

    public Location Location => new(File, Syntax.Span);
}

/// <summary>One cite: a source's report on an event.</summary>
internal sealed class CiteSymbol(CiteStatement syntax, EventSymbol @event, SourceSymbol source, Assertion assertion)
{
    public CiteStatement Syntax { get; } = syntax;

    public EventSymbol Event { get; } = @event;

    public SourceSymbol Source { get; } = source;

    public Assertion Assertion { get; } = assertion;

    /// <summary>The chain that the cite itself names, outermost first.</summary>
    public IReadOnlyList<ActorSymbol> Via { get; init; } = [];

    public bool IsDenial => Syntax.Verb == CiteVerb.Denies;

    /// <summary>When the last one in the chain said it; null where the cite does not say.</summary>
    public BoundDated? Said { get; set; }

    public Meaning[] Meanings => Assertion.Meanings;

    /// <summary>Whose report it is: the root of the chain; where there is no chain, the source itself, or what it is a copy of.</summary>
    public Symbol Speaker => Via.Count > 0 ? Via[Via.Count - 1] : Source.Via.Count > 0 ? Source.Via[Source.Via.Count - 1] : Source.Original;

    /// <summary>When it was reported: when it was said, where that is given, else the publication.</summary>
    public MomentRange ReportTime => Said is { } said ? said.Range.Intersect(new MomentRange(long.MinValue, Source.Publication.End)) : Source.Publication;
}
