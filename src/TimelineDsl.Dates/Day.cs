using System;
using System.Globalization;

namespace TimelineDsl.Dates;

/// <summary>A calendar date of the proleptic Gregorian calendar, without a zone: a whole number of days since 1970-01-01.</summary>
/// <remarks>
/// Equality and order are those of <see cref="Number"/>. <c>default</c> is 1970-01-01. Years are astronomical: year 0 is 1 BCE.
/// Conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), sections days_from_civil and civil_from_days.
/// </remarks>
public readonly struct Day : IEquatable<Day>, IComparable<Day>
{
    /// <summary>The day that lies <paramref name="number"/> days after 1970-01-01.</summary>
    public Day(long number) => Number = number;

    /// <summary>Days since 1970-01-01; negative before.</summary>
    public long Number { get; }

    /// <summary>The local milliseconds since 1970-01-01T00:00 at which this date begins, in its own calendar (no zone applied).</summary>
    public long StartMilliseconds => checked(Number * Moment.MillisecondsPerDay);

    /// <summary>1 for Monday … 7 for Sunday (ISO 8601).</summary>
    public int IsoWeekday => (int)Modulo(Number + 3, 7) + 1;

    /// <summary>The date of year, month (1–12) and day of month (1–31).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public static Day FromDate(long year, int month, int day) =>
        TryFromDate(year, month, day, out var result) ? result : throw new ArgumentOutOfRangeException(nameof(day), "There is no such date.");

    /// <summary>The date of year, month (1–12) and day of month, or false where there is none.</summary>
    public static bool TryFromDate(long year, int month, int day, out Day result)
    {
        result = default;
        if (month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month)) return false;
        long y = month <= 2 ? year - 1 : year;
        long era = (y >= 0 ? y : y - 399) / 400;
        long yearOfEra = y - era * 400;
        long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        result = new Day(era * 146_097 + dayOfEra - 719_468);
        return true;
    }

    /// <summary>The date in which a local millisecond count since 1970-01-01T00:00 falls.</summary>
    public static Day FromLocalMilliseconds(long milliseconds) => new(FloorDivide(milliseconds, Moment.MillisecondsPerDay));

    /// <summary>Days in the month (1–12) of an astronomical year: 28 to 31.</summary>
    public static int DaysInMonth(long year, int month) =>
        month == 2 ? (IsLeap(year) ? 29 : 28) : month is 4 or 6 or 9 or 11 ? 30 : 31;

    /// <summary>Whether the astronomical year has a 29 February.</summary>
    public static bool IsLeap(long year) => Modulo(year, 4) == 0 && (Modulo(year, 100) != 0 || Modulo(year, 400) == 0);

    /// <summary>Year (astronomical), month (1–12) and day of month (1–31).</summary>
    public void Deconstruct(out long year, out int month, out int day)
    {
        long z = Number + 719_468;
        long era = FloorDivide(z, 146_097);
        long dayOfEra = z - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long mp = (5 * dayOfYear + 2) / 153;
        day = (int)(dayOfYear - (153 * mp + 2) / 5 + 1);
        month = (int)(mp < 10 ? mp + 3 : mp - 9);
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    }

    /// <summary>This date moved by whole days.</summary>
    public Day Plus(long days) => new(checked(Number + days));

    /// <summary>This date moved by whole months; a day that the month lacks becomes its last (31 January plus 1 is 28 or 29 February).</summary>
    public Day PlusMonths(long months)
    {
        var (year, month, day) = this;
        long total = checked(year * 12 + (month - 1) + months);
        long newYear = FloorDivide(total, 12);
        int newMonth = (int)(total - newYear * 12) + 1;
        return FromDate(newYear, newMonth, Math.Min(day, DaysInMonth(newYear, newMonth)));
    }

    /// <inheritdoc/>
    public int CompareTo(Day other) => Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public bool Equals(Day other) => Number == other.Number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Day other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Number.GetHashCode();

    /// <summary>ISO 8601: <c>2025-10-20</c>; years outside 0–9999 with a sign or more digits.</summary>
    public override string ToString()
    {
        var (year, month, day) = this;
        string y = year < 0 ? "-" + (-year).ToString("0000", CultureInfo.InvariantCulture) : year.ToString("0000", CultureInfo.InvariantCulture);
        return y + "-" + month.ToString("00", CultureInfo.InvariantCulture) + "-" + day.ToString("00", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether the left date is earlier.</summary>
    public static bool operator <(Day left, Day right) => left.Number < right.Number;

    /// <summary>Whether the left date is later.</summary>
    public static bool operator >(Day left, Day right) => left.Number > right.Number;

    /// <summary>Whether the left date is not later.</summary>
    public static bool operator <=(Day left, Day right) => left.Number <= right.Number;

    /// <summary>Whether the left date is not earlier.</summary>
    public static bool operator >=(Day left, Day right) => left.Number >= right.Number;

    /// <summary>Whether both are the same date.</summary>
    public static bool operator ==(Day left, Day right) => left.Equals(right);

    /// <summary>Whether the dates differ.</summary>
    public static bool operator !=(Day left, Day right) => !left.Equals(right);

#if NET8_0_OR_GREATER
    /// <summary>The same date as a <see cref="DateOnly"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date lies outside the years 1 to 9999.</exception>
    public DateOnly ToDateOnly() => DateOnly.FromDayNumber(checked((int)(Number + 719_162)));

    /// <summary>The date of a <see cref="DateOnly"/>.</summary>
    public static Day FromDateOnly(DateOnly value) => new(value.DayNumber - 719_162L);
#endif

    private static long FloorDivide(long value, long divisor) => value / divisor - (value % divisor < 0 ? 1 : 0);

    private static long Modulo(long value, long divisor) => ((value % divisor) + divisor) % divisor;
}
