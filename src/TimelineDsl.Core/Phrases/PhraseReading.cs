using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Phrases;

/// <summary>Which way an unfinished date is looked for.</summary>
internal enum Tense
{
    /// <summary>The latest date that is not after the publication: everywhere but after <c>for</c>.</summary>
    Past,
    /// <summary>The earliest date that is not before the publication: after <c>for</c>.</summary>
    Future,
}

/// <summary>Calendar dates from <paramref name="First"/> to <paramref name="Last"/>, both inclusive.</summary>
internal readonly record struct DayRange(Day First, Day Last)
{
    public static DayRange Of(Day day) => new(day, day);
}

/// <summary>What a phrase is read against.</summary>
/// <param name="Publication">The dates on which the source may have been published, in the source's zone; null where it has no bounds.</param>
/// <param name="Tense">Which way to look.</param>
/// <param name="Anchor">The dates that <c>counting from</c> names; null without it.</param>
/// <param name="Calendar">By which a day before 15 October 1582 counts; null where nothing says.</param>
internal sealed record PhraseContext(DayRange? Publication, Tense Tense = Tense.Past, DayRange? Anchor = null, CalendarKind? Calendar = null);

/// <summary>What came of a phrase.</summary>
internal enum PhraseOutcome
{
    /// <summary>It has a date: <see cref="PhraseReading.Value"/>.</summary>
    Resolved,
    /// <summary>Its words are outside the vocabulary.</summary>
    Unknown,
    /// <summary>It counts from the publication or from an anchor, and there is none: <see cref="PhraseReading.Missing"/>.</summary>
    Unanchored,
    /// <summary>Its words contradict one another or the calendar: <see cref="PhraseReading.Error"/>.</summary>
    Invalid,
}

/// <summary>What a phrase counts from.</summary>
internal enum PhraseBasis
{
    /// <summary>Nothing: it says its whole date.</summary>
    Nothing,
    /// <summary>The day of publication.</summary>
    Publication,
    /// <summary>What <c>counting from</c> names.</summary>
    Anchor,
}

/// <summary>The convention by which a phrase was read.</summary>
/// <param name="Id">Stable, kebab-case: <c>last-weekday</c>.</param>
/// <param name="Sentence">For the reader, without a full stop: "the most recent Thursday before publication".</param>
internal sealed record PhraseRule(string Id, string Sentence);

/// <summary>How a source's words were read.</summary>
internal sealed class PhraseReading
{
    private PhraseReading(PhraseOutcome outcome) => Outcome = outcome;

    public PhraseOutcome Outcome { get; }

    /// <summary>The date, where resolved; over a range of publications the hull of its readings. A zone that the phrase names is in its label.</summary>
    public DateValue? Value { get; private set; }

    /// <summary>The convention, where resolved.</summary>
    public PhraseRule? Rule { get; private set; }

    /// <summary>The other reading that people give these words, offered as a repair; null where there is none.</summary>
    public DateLabel? Excluded { get; private set; }

    /// <summary>Whether both readings fit and people differ on them, so that the analyst should pin one.</summary>
    public bool IsAmbiguous { get; private set; }

    /// <summary>What the reading rests on.</summary>
    public PhraseBasis Basis { get; private set; }

    /// <summary>Whether the reading rests on the source's publication.</summary>
    public bool DependsOnPublication => Basis == PhraseBasis.Publication;

    /// <summary>Where unanchored: what it lacks.</summary>
    public PhraseBasis Missing => Outcome == PhraseOutcome.Unanchored ? Basis : PhraseBasis.Nothing;

    /// <summary>Where invalid: why. Columns count from the first character of the phrase.</summary>
    public DateError? Error { get; private set; }

    /// <summary>Where unknown: the nearest form of words that is known; null where none is near.</summary>
    public string? NearestForm { get; private set; }

    public static PhraseReading Resolved(DateValue value, PhraseRule rule, PhraseBasis basis, DateLabel? excluded = null, bool isAmbiguous = false) =>
        new(PhraseOutcome.Resolved) { Value = value, Rule = rule, Basis = basis, Excluded = excluded, IsAmbiguous = isAmbiguous };

    public static PhraseReading Unknown(string? nearestForm) => new(PhraseOutcome.Unknown) { NearestForm = nearestForm };

    public static PhraseReading Unanchored(PhraseBasis missing) => new(PhraseOutcome.Unanchored) { Basis = missing };

    public static PhraseReading Invalid(DateError error) => new(PhraseOutcome.Invalid) { Error = error };
}
