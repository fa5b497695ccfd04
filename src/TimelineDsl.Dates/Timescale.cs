using System;

namespace TimelineDsl.Dates;

/// <summary>A unit of the calendar that follows on itself without a gap.</summary>
internal enum CalendarUnit
{
    None,
    Day,
    Month,
    Year,
}

/// <summary>
/// Positions on one line, on which every year of up to 18 digits has a place and no arithmetic overflows: local milliseconds since 1970-01-01T00:00 up to
/// <see cref="FarYear"/> years to either side, and one step a year beyond. Beyond it only whole years can be written, so that order is all there is to keep.
/// </summary>
internal static class Timescale
{
    /// <summary>The last year, to either side, whose milliseconds are counted.</summary>
    public const long FarYear = 200_000_000;

    /// <summary>The greatest year that a value can hold: 18 digits.</summary>
    public const long MaxYear = 999_999_999_999_999_999;

    /// <summary>The last year, to either side, that reasoning covers.</summary>
    public const long ReasonedYear = 9_000_000;

    /// <summary>The start of what has none; and the end, at <see cref="Never"/>.</summary>
    public const long Always = long.MinValue;

    /// <summary>The end of what has none.</summary>
    public const long Never = long.MaxValue;

    /// <summary>An earlier start than any that is stated, of something that has one.</summary>
    public const long Earliest = long.MinValue + 1;

    /// <summary>A later end than any that is stated, of something that has one.</summary>
    public const long Latest = long.MaxValue - 1;

    private static readonly long NearStart = StartOfNearYear(-FarYear);
    private static readonly long NearEnd = StartOfNearYear(FarYear + 1);

    /// <summary>Where a year begins.</summary>
    public static long StartOfYear(long year) =>
        year < -FarYear ? NearStart - (-FarYear - year) : year > FarYear ? NearEnd + (year - FarYear - 1) : StartOfNearYear(year);

    /// <summary>The year at a position.</summary>
    public static long YearAt(long position)
    {
        if (position >= NearEnd) return Math.Min(FarYear + 1 + (position - NearEnd), MaxYear);
        if (position < NearStart) return Math.Max(-FarYear - (NearStart - Math.Max(position, NearStart - MaxYear)), -MaxYear);
        Day.FromLocalMilliseconds(position).Deconstruct(out long year, out _, out _);
        return year;
    }

    /// <summary>Whether days and times can be told apart at a position.</summary>
    public static bool IsNear(long position) => position >= NearStart && position <= NearEnd;

    /// <summary>The number of the unit that covers a position; units of one kind are numbered without a gap.</summary>
    public static long UnitAt(CalendarUnit unit, long position)
    {
        if (unit == CalendarUnit.Year) return YearAt(position);
        var day = Day.FromLocalMilliseconds(Math.Max(NearStart, Math.Min(NearEnd - 1, position)));
        if (unit == CalendarUnit.Day) return day.Number;
        day.Deconstruct(out long year, out int month, out _);
        return MonthNumber(year, month);
    }

    /// <summary>Where the unit of that number begins.</summary>
    public static long StartOf(CalendarUnit unit, long number)
    {
        if (unit == CalendarUnit.Year) return StartOfYear(number);
        if (unit == CalendarUnit.Day) return new Day(number).StartMilliseconds;
        long year = number >= 0 ? number / 12 : -((11 - number) / 12);
        return Day.FromDate(year, (int)(number - year * 12) + 1, 1).StartMilliseconds;
    }

    /// <summary>The number of a month.</summary>
    public static long MonthNumber(long year, int month) => year * 12 + month - 1;

    /// <summary>The first position at or after another at which a day begins.</summary>
    public static long DayAtOrAfter(long position)
    {
        if (!IsNear(position)) return position;
        long start = Day.FromLocalMilliseconds(position).StartMilliseconds;
        return start == position ? position : start + Moment.MillisecondsPerDay;
    }

    /// <summary>The last position at or before another at which a day begins.</summary>
    public static long DayAtOrBefore(long position) => IsNear(position) ? Day.FromLocalMilliseconds(position).StartMilliseconds : position;

    private static long StartOfNearYear(long year) => Day.FromDate(year, 1, 1).StartMilliseconds;
}
