using System;

namespace TimelineDsl.Dates;

/// <summary>How finely a date was stated: the unit of its last stated part.</summary>
public enum Precision
{
    /// <summary>To the millisecond.</summary>
    Millisecond,
    /// <summary>To the second.</summary>
    Second,
    /// <summary>To the minute.</summary>
    Minute,
    /// <summary>To the hour, or to a named part of a day.</summary>
    Hour,
    /// <summary>To the calendar date.</summary>
    Day,
    /// <summary>To the ISO week.</summary>
    Week,
    /// <summary>To the month, or a named part of a month.</summary>
    Month,
    /// <summary>To the season or quarter.</summary>
    Season,
    /// <summary>To the year.</summary>
    Year,
    /// <summary>To the decade.</summary>
    Decade,
    /// <summary>To the century or coarser.</summary>
    Century,
}

/// <summary>What the analyst doubts about a date (EDTF: <c>?</c>, <c>~</c>, <c>%</c> is both). <c>default</c> is no doubt.</summary>
[Flags]
public enum Qualification
{
    /// <summary>Stated without reserve.</summary>
    None = 0,
    /// <summary>EDTF <c>?</c>: perhaps not this date at all.</summary>
    Uncertain = 1,
    /// <summary>EDTF <c>~</c>: near this date.</summary>
    Approximate = 2,
}

/// <summary>
/// One calendar label, as "20 October 2025" or "2025-10-20 17:30 Europe/Moscow": a half-open span of <em>local</em> milliseconds since
/// 1970-01-01T00:00 on the calendar of its zone. Which moments it covers depends on the zone in which it is read.
/// </summary>
/// <remarks>Equal when every member is equal. Immutable.</remarks>
public sealed class DateLabel : IEquatable<DateLabel>
{
    /// <summary>A label that covers the local milliseconds from <paramref name="start"/> (inclusive) to <paramref name="end"/> (exclusive).</summary>
    /// <exception cref="ArgumentException"><paramref name="end"/> is not after <paramref name="start"/>.</exception>
    public DateLabel(long start, long end, Precision precision, Qualification qualification = Qualification.None, string? zone = null)
    {
        if (end <= start) throw new ArgumentException("A label covers at least one millisecond.", nameof(end));
        Start = start;
        End = end;
        Precision = precision;
        Qualification = qualification;
        Zone = zone;
    }

    /// <summary>First local millisecond, inclusive.</summary>
    public long Start { get; }

    /// <summary>Local millisecond after the last, exclusive.</summary>
    public long End { get; }

    /// <summary>The unit of the last stated part.</summary>
    public Precision Precision { get; }

    /// <summary>The doubt that goes with it.</summary>
    public Qualification Qualification { get; }

    /// <summary>Its own zone: an IANA id or an offset as <c>+02:00</c> or <c>Z</c>; null where it is read in the zone of its place.</summary>
    public string? Zone { get; }

    /// <summary>The date in which it begins.</summary>
    public Day FirstDay => Day.FromLocalMilliseconds(Start);

    /// <summary>The date in which its last millisecond lies.</summary>
    public Day LastDay => Day.FromLocalMilliseconds(End - 1);

    /// <summary>The label of one calendar date.</summary>
    public static DateLabel OfDay(Day day, Qualification qualification = Qualification.None, string? zone = null) =>
        new(day.StartMilliseconds, day.Plus(1).StartMilliseconds, Precision.Day, qualification, zone);

    /// <summary>The label of all dates from <paramref name="first"/> to <paramref name="last"/>, both inclusive.</summary>
    public static DateLabel OfDays(Day first, Day last, Precision precision, Qualification qualification = Qualification.None, string? zone = null) =>
        new(first.StartMilliseconds, last.Plus(1).StartMilliseconds, precision, qualification, zone);

    /// <summary>The same label in another zone (null: none of its own).</summary>
    public DateLabel InZone(string? zone) => new(Start, End, Precision, Qualification, zone);

    /// <summary>The same label with another doubt.</summary>
    public DateLabel With(Qualification qualification) => new(Start, End, Precision, qualification, Zone);

    /// <inheritdoc/>
    public bool Equals(DateLabel? other) =>
        other is not null && Start == other.Start && End == other.End && Precision == other.Precision && Qualification == other.Qualification && Zone == other.Zone;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DateLabel);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Start.GetHashCode() * 397 ^ End.GetHashCode()) * 397 ^ (int)Precision);
}

/// <summary>What is said of one end of an interval.</summary>
public enum EndKind
{
    /// <summary>A label is given.</summary>
    Stated,
    /// <summary>EDTF <c>..</c>: without end on this side.</summary>
    Open,
    /// <summary>EDTF, nothing written: there is an end, and it is not known.</summary>
    Unknown,
}

/// <summary>
/// A date as written in a dossier: one label; or an interval <c>A/B</c> whose ends may be open or unknown; or a span within which it lies that has only a first or only
/// a last label. Immutable.
/// </summary>
public sealed class DateValue
{
    private DateValue(DateLabel? start, DateLabel? end, EndKind startKind, EndKind endKind, bool isInterval, CalendarKind calendar = CalendarKind.Gregorian)
    {
        Calendar = calendar;
        Start = start;
        End = end;
        StartKind = startKind;
        EndKind = endKind;
        IsInterval = isInterval;
    }

    /// <summary>The label of the start; null where it is open or unknown. For a single label, that label. Start and end are never both null.</summary>
    public DateLabel? Start { get; }

    /// <summary>The label of the end; null where it is open or unknown. For a single label, that label.</summary>
    public DateLabel? End { get; }

    /// <summary>Whether the start is stated, open or unknown.</summary>
    public EndKind StartKind { get; }

    /// <summary>Whether the end is stated, open or unknown.</summary>
    public EndKind EndKind { get; }

    /// <summary>Whether it was written as <c>A/B</c>: an extent that starts in A and ends in B.</summary>
    public bool IsInterval { get; }

    /// <summary>The calendar by which it was written. The labels are Gregorian all the same.</summary>
    public CalendarKind Calendar { get; }

    /// <summary>The doubt of either end.</summary>
    public Qualification Qualification => (Start?.Qualification ?? Qualification.None) | (End?.Qualification ?? Qualification.None);

    /// <summary>A single label.</summary>
    public static DateValue Of(DateLabel label) => new(label, label, EndKind.Stated, EndKind.Stated, false);

    /// <summary>An interval; a null label stands for an end of the given kind.</summary>
    public static DateValue Interval(DateLabel? start, DateLabel? end, EndKind startKind = EndKind.Stated, EndKind endKind = EndKind.Stated) =>
        new(start, end, start is null && startKind == EndKind.Stated ? EndKind.Unknown : startKind, end is null && endKind == EndKind.Stated ? EndKind.Unknown : endKind, true);

    /// <summary>What lies somewhere from the one label on, or up to the other; one of the two is null, and then that side is unknown.</summary>
    public static DateValue Within(DateLabel? first, DateLabel? last) =>
        new(first, last, first is null ? EndKind.Unknown : EndKind.Stated, last is null ? EndKind.Unknown : EndKind.Stated, false);

    /// <summary>The same date, said to have been written by a calendar.</summary>
    public DateValue WrittenBy(CalendarKind calendar) => calendar == Calendar ? this : new(Start, End, StartKind, EndKind, IsInterval, calendar);
}
