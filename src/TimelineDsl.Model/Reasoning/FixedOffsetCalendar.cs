using System;
using TimelineDsl.Dates;

namespace TimelineDsl.Model.Reasoning;

/// <summary>The dates of a clock that is always the same amount ahead of UTC. Equal to another with the same offset.</summary>
public class FixedOffsetCalendar : IDayCalendar
{
    /// <summary>A calendar whose clock shows UTC plus <paramref name="offset"/> milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The offset is a day or more.</exception>
    public FixedOffsetCalendar(long offset)
    {
        if (offset is <= -Moment.MillisecondsPerDay or >= Moment.MillisecondsPerDay) throw new ArgumentOutOfRangeException(nameof(offset));
        Offset = offset;
    }

    /// <summary>Milliseconds ahead of UTC; negative west of Greenwich.</summary>
    public long Offset { get; }

    /// <inheritdoc/>
    public long EarliestStart => -Offset;

    /// <inheritdoc/>
    public long LatestStart => -Offset;

    /// <inheritdoc/>
    public long DayOf(long moment)
    {
        long local = moment + Offset;
        long day = local / Moment.MillisecondsPerDay;
        return local - day * Moment.MillisecondsPerDay < 0 ? day - 1 : day;
    }

    /// <inheritdoc/>
    public long StartOf(long day) => day * Moment.MillisecondsPerDay - Offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FixedOffsetCalendar other && other.Offset == Offset;

    /// <inheritdoc/>
    public override int GetHashCode() => Offset.GetHashCode();
}
