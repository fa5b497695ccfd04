namespace TimelineDsl.Model;

/// <summary>A length of time: as written, and the least and most that it allows.</summary>
/// <remarks>
/// Hours, minutes and seconds elapse (milliseconds here); days, weeks, months and years count calendar dates (days and months here; a week is
/// 7 days, a year 12 months). A part that the length does not use is null; an end that is open (<c>2h..</c>) is null on that side. All bounds are inclusive.
/// Equal when every member is equal.
/// </remarks>
public sealed record Length
{
    /// <summary>As written, without quotes: <c>2d..6d</c>, <c>two-and-a-half-hour</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Whether <see cref="Text"/> is a source's own words.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>The least time that elapses, in milliseconds, inclusive.</summary>
    public long? MinMilliseconds { get; init; }

    /// <summary>The most time that elapses, in milliseconds, inclusive.</summary>
    public long? MaxMilliseconds { get; init; }

    /// <summary>The fewest calendar days, inclusive.</summary>
    public long? MinDays { get; init; }

    /// <summary>The most calendar days, inclusive.</summary>
    public long? MaxDays { get; init; }

    /// <summary>The fewest calendar months, inclusive.</summary>
    public long? MinMonths { get; init; }

    /// <summary>The most calendar months, inclusive.</summary>
    public long? MaxMonths { get; init; }
}
