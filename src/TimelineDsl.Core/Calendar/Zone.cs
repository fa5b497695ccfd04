using System;
using NodaTime;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>
/// A time zone: when each calendar date begins in it. An IANA zone from the data that ships with the compiler, or a fixed offset.
/// </summary>
/// <remarks>
/// A date runs from the first moment at which the zone's clocks show it to the first moment at which they show the next, so that dates
/// follow one another without gap or overlap even where clocks go back over midnight (St John's until 2011: the repeated hour counts
/// with the new date). Before year 1 and after 9998 the offset of local mean time and the standard offset hold for ever.
/// One object a zone, shared; immutable but for a cache whose races are harmless.
/// </remarks>
internal sealed class Zone
{
    private const long Day24 = Moment.MillisecondsPerDay;

    /// <summary>About 99 days in milliseconds: the two stretches of a year with summer time lie in different slots.</summary>
    private const int SlotBits = 33;

    private const int Slots = 128;

    private static readonly Instant FirstInstant = Instant.FromUtc(1, 1, 3, 0, 0);
    private static readonly Instant LastInstant = Instant.FromUtc(9998, 12, 29, 0, 0);
    private static readonly long FirstMoment = FirstInstant.ToUnixTimeMilliseconds();
    private static readonly long LastMoment = LastInstant.ToUnixTimeMilliseconds();

    private readonly DateTimeZone _zone;
    private readonly long _offsetBefore;
    private readonly long _offsetAfter;
    private readonly Stretch?[] _stretches = new Stretch?[Slots];

    internal Zone(string id, DateTimeZone zone, bool isFixed)
    {
        Id = id;
        IsFixed = isFixed;
        _zone = zone;
        _offsetBefore = zone.GetZoneInterval(FirstInstant).WallOffset.Milliseconds;
        _offsetAfter = zone.GetZoneInterval(LastInstant).StandardOffset.Milliseconds;
    }

    /// <summary>Coordinated Universal Time.</summary>
    public static Zone Utc => ZoneCatalogue.Utc;

    /// <summary>The version of the zone data that ships with the compiler, as <c>2026f</c>.</summary>
    public static string DataVersion => ZoneCatalogue.DataVersion;

    /// <summary>The canonical name, which <see cref="Find"/> finds again: an IANA id, an offset as <c>+02:00</c>, or <c>UTC</c>.</summary>
    public string Id { get; }

    /// <summary>Whether its offset never changes.</summary>
    public bool IsFixed { get; }

    /// <summary>The furthest that its clocks were ever ahead of UTC, in milliseconds.</summary>
    public long GreatestOffset => _zone.MaxOffset.Milliseconds;

    /// <summary>The least that its clocks were ever ahead of UTC, in milliseconds; negative where they were behind.</summary>
    public long LeastOffset => _zone.MinOffset.Milliseconds;

    /// <summary>The zone of an IANA id (whatever the case), an offset or an unambiguous abbreviation; null where there is none.</summary>
    public static Zone? Find(string id) => ZoneCatalogue.Find(id);

    /// <summary>The same, with the reason where there is none.</summary>
    public static ZoneReading Read(string id) => ZoneCatalogue.Read(id);

    /// <summary>The number of the calendar date (<see cref="Day.Number"/>) in which a moment (ms since 1970-01-01T00:00Z) lies here.</summary>
    public long DayOf(long moment)
    {
        long day = FloorDivide(moment + OffsetAt(moment), Day24);
        while (StartOf(day) > moment) day--;
        while (StartOf(day + 1) <= moment) day++;
        return day;
    }

    /// <summary>The first moment (ms since 1970-01-01T00:00Z) of a calendar date here; of a date that was skipped, the moment at which the next begins.</summary>
    public long StartOf(long day)
    {
        long local = day * Day24;
        var stretch = _stretches[SlotOf(local)];
        if (stretch is not null)
        {
            long guess = local - stretch.Offset;
            if (guess >= stretch.SafeStart && guess < stretch.SafeEnd) return guess;
        }
        return EarliestOf(local);
    }

    /// <summary>The moments that a label covers here; its own <see cref="DateLabel.Zone"/> is not looked at.</summary>
    public ZonedSpan Resolve(DateLabel label)
    {
        bool wholeDays = label.Start % Day24 == 0 && label.End % Day24 == 0;
        long start = EarliestOf(label.Start);
        if (wholeDays)
        {
            long next = EarliestOf(label.End);
            return next > start ? Span(start, next, ClockAnomaly.None) : Span(start, start + 1, ClockAnomaly.Gap);
        }
        long last = LatestOf(label.End - 1) + 1;
        if (last <= start) return Span(start, start + 1, ClockAnomaly.Gap);
        if (label.Precision >= Precision.Hour) return Span(start, last, ClockAnomaly.None);
        long again = LatestOf(label.Start);
        if (again == start || again + (label.End - label.Start) > last) return Span(start, last, ClockAnomaly.None);
        return new ZonedSpan(Clamp(start), Clamp(last), ClockAnomaly.Overlap, OffsetText.Of(label.Start - start), OffsetText.Of(label.Start - again));
    }

    /// <summary>How far the clocks here are ahead of UTC at a moment, in milliseconds.</summary>
    public long OffsetAt(long moment)
    {
        int slot = SlotOf(moment);
        var stretch = _stretches[slot];
        if (stretch is not null && moment >= stretch.Start && moment < stretch.End) return stretch.Offset;
        stretch = StretchAt(moment);
        _stretches[slot] = stretch;
        return stretch.Offset;
    }

    private static int SlotOf(long moment) => (int)(moment >> SlotBits) & (Slots - 1);

    public override string ToString() => Id;

    private static ZonedSpan Span(long start, long end, ClockAnomaly anomaly) => new(Clamp(start), Clamp(end), anomaly);

    private static Moment Clamp(long moment) =>
        Moment.FromMilliseconds(Math.Max(Moment.MinValue.Milliseconds, Math.Min(Moment.MaxValue.Milliseconds, moment)));

    /// <summary>The first moment at which the clocks show this local time or a later one, after having shown an earlier one.</summary>
    private long EarliestOf(long local)
    {
        long before = OffsetAt(local - Day24), after = OffsetAt(local + Day24);
        if (before == after && OffsetAt(local - before) == before) return local - before;
        long high = Math.Max(before, after), low = Math.Min(before, after);
        if (OffsetAt(local - high) == high) return local - high;
        if (OffsetAt(local - low) == low) return local - low;
        return ChangeWithin(local - high - 1, local - low + 1, local);
    }

    /// <summary>The last moment at which the clocks show this local time; in a gap, the last millisecond before the change.</summary>
    private long LatestOf(long local)
    {
        long before = OffsetAt(local - Day24), after = OffsetAt(local + Day24);
        if (before == after && OffsetAt(local - before) == before) return local - before;
        long high = Math.Max(before, after), low = Math.Min(before, after);
        if (OffsetAt(local - low) == low) return local - low;
        if (OffsetAt(local - high) == high) return local - high;
        return ChangeWithin(local - high - 1, local - low + 1, local) - 1;
    }

    /// <summary>The first moment in a range whose clocks show <paramref name="local"/> or later; the range holds one change, forwards.</summary>
    private long ChangeWithin(long from, long to, long local)
    {
        while (from < to)
        {
            long middle = from + (to - from) / 2;
            if (middle + OffsetAt(middle) >= local) to = middle;
            else from = middle + 1;
        }
        return from;
    }

    private Stretch StretchAt(long moment)
    {
        if (moment < FirstMoment) return new Stretch(long.MinValue, FirstMoment, _offsetBefore);
        if (moment >= LastMoment) return new Stretch(LastMoment, long.MaxValue, _offsetAfter);
        var interval = _zone.GetZoneInterval(Instant.FromUnixTimeMilliseconds(moment));
        long start = interval.HasStart ? Math.Max(FirstMoment, interval.Start.ToUnixTimeMilliseconds()) : FirstMoment;
        long end = interval.HasEnd ? Math.Min(LastMoment, interval.End.ToUnixTimeMilliseconds()) : LastMoment;
        return new Stretch(start, end, interval.WallOffset.Milliseconds);
    }

    private static long FloorDivide(long value, long divisor) => value / divisor - (value % divisor < 0 ? 1 : 0);

    /// <summary>Moments from <see cref="Start"/> (inclusive) to <see cref="End"/> (exclusive) with one offset; within the safe part no other offset can be meant.</summary>
    private sealed class Stretch(long start, long end, long offset)
    {
        public readonly long Start = start;
        public readonly long End = end;
        public readonly long Offset = offset;
        public readonly long SafeStart = start == long.MinValue ? start : start + Day24;
        public readonly long SafeEnd = end == long.MaxValue ? end : end - Day24;
    }
}
