using TimelineDsl.Dates;

namespace TimelineDsl.Model;

/// <summary>The word with which something is placed in time. <c>default</c> is <see cref="On"/>.</summary>
public enum WhenKind
{
    /// <summary><c>on D</c>: it lies within D; <c>on A/B</c>: it starts in A and ends in B.</summary>
    On,
    /// <summary><c>for D</c>: it is planned for D.</summary>
    For,
    /// <summary><c>from A to B</c>: it starts in A and ends in B; without B the end is unknown.</summary>
    FromTo,
    /// <summary><c>since D</c>: it starts within D and has not ended; of a publication: on or after D.</summary>
    Since,
    /// <summary><c>by D</c>: on or before D.</summary>
    By,
    /// <summary><c>before D</c>.</summary>
    Before,
    /// <summary><c>after D</c>.</summary>
    After,
    /// <summary><c>between A and B</c>: it lies within, both included.</summary>
    Between,
    /// <summary><c>around D</c>: near D, by the tolerance stated or usual.</summary>
    Around,
}

/// <summary>One statement about time: the words as written, and what they were resolved to.</summary>
/// <remarks>
/// Equal when every member is equal. There is no natural order: a date is a set of possible moments; compare <see cref="Earliest"/> or
/// <see cref="Latest"/>, whichever you mean. What follows from <em>all</em> statements together is <see cref="Event.Bounds"/>, not this.
/// </remarks>
public sealed record When
{
    /// <summary>The word that places it in time.</summary>
    public required WhenKind Kind { get; init; }

    /// <summary>The date or the source's words exactly as written, without the word before it and without quotes: <c>2025-10-17</c>, <c>last Thursday</c>.</summary>
    public required string Text { get; init; }

    /// <summary>The dates it was resolved to, for people: <c>Thu 16 Oct 2025</c>. Null where it could not be resolved or is said to be unknown.</summary>
    public string? Resolved { get; init; }

    /// <summary>The first moment that it allows, inclusive; null where there is none.</summary>
    public Moment? Earliest { get; init; }

    /// <summary>The end of what it allows, <em>exclusive</em>: the first moment after the last one allowed; null where there is none.</summary>
    public Moment? Latest { get; init; }

    /// <summary>The first calendar date that it allows, in <see cref="Zone"/>, inclusive; null where there is none.</summary>
    public Day? FirstDay { get; init; }

    /// <summary>The last calendar date that it allows, in <see cref="Zone"/>, <em>inclusive</em>; null where there is none.</summary>
    public Day? LastDay { get; init; }

    /// <summary>How finely it was stated; null where no date is known.</summary>
    public Precision? Precision { get; init; }

    /// <summary>The analyst's doubt about it.</summary>
    public Qualification Qualification { get; init; }

    /// <summary>The calendar by which <see cref="Text"/> counts. All else here is Gregorian.</summary>
    public CalendarKind Calendar { get; init; }

    /// <summary>The calendar of the later date where <see cref="Text"/> has two (<c>from 15 February 1564 julian to 8 January 1642</c>); else <see cref="Calendar"/>.</summary>
    public CalendarKind EndCalendar { get; init; }

    /// <summary>The zone in which it was read, an IANA id or an offset; null where no date is known.</summary>
    public string? Zone { get; init; }

    /// <summary>Whether <see cref="Text"/> is a source's own words in quotes rather than a date.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>How a phrase was read, as a sentence for people; null for what is not a phrase, and for a phrase that was not read.</summary>
    public string? Rule { get; init; }

    /// <summary>What a phrase was counted from where that is not the publication: an event's name or a date, as written; <see cref="Timeline.FindAnchor"/> finds the event.</summary>
    public string? CountingFrom { get; init; }

    /// <summary>The name in what words are counted from, without <c>start of</c> and <c>end of</c>; whatever it is where it is a date.</summary>
    internal static string EventOf(string countingFrom) => countingFrom.Substring(countingFrom.LastIndexOf(' ') + 1);

    /// <summary>The date to which the analyst pinned a phrase (<c>= 2025-10-16</c>, <c>= unknown</c>), as written without the sign.</summary>
    public string? Pin { get; init; }

    /// <summary>The analyst's reason for it, where one is given.</summary>
    public string? Because { get; init; }
}
