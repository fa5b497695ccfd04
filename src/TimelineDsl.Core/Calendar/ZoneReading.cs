using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>What came of looking a zone up: exactly one of the two is not null.</summary>
internal readonly struct ZoneReading
{
    public ZoneReading(Zone zone)
    {
        Zone = zone;
        Error = null;
    }

    public ZoneReading(DateError error)
    {
        Zone = null;
        Error = error;
    }

    public Zone? Zone { get; }

    /// <summary>Always of kind <see cref="DateErrorKind.InvalidDate"/>.</summary>
    public DateError? Error { get; }
}

/// <summary>Whether the clocks of a zone made a local time exist once, never or twice.</summary>
internal enum ClockAnomaly
{
    None,
    /// <summary>No moment of the label exists: a change of clocks skipped it.</summary>
    Gap,
    /// <summary>A clock time that occurred twice; the span runs from the first occurrence to the last.</summary>
    Overlap,
}

/// <summary>The moments that a label covers in a zone.</summary>
/// <param name="Start">First moment, inclusive. In a gap: the moment of the change.</param>
/// <param name="End">Moment after the last, exclusive; always after <paramref name="Start"/>, in a gap by one millisecond.</param>
/// <param name="Anomaly">What the clocks did to it; only labels finer than a day can overlap.</param>
/// <param name="EarlierOffset">For an overlap, the offset of the first occurrence, as <c>+03:00</c>; else null.</param>
/// <param name="LaterOffset">For an overlap, the offset of the second occurrence; else null.</param>
internal readonly record struct ZonedSpan(Moment Start, Moment End, ClockAnomaly Anomaly, string? EarlierOffset = null, string? LaterOffset = null);
