namespace TimelineDsl.Dates;

/// <summary>The calendar by which a date was written. <c>default</c> is <see cref="Gregorian"/>.</summary>
public enum CalendarKind
{
    /// <summary>The Gregorian calendar, extended back before 1582.</summary>
    Gregorian,
    /// <summary>The Julian calendar: a leap year every four years, without exception.</summary>
    Julian,
}

/// <summary>Dates of the Julian calendar, extended back and forward without end. Years are astronomical: year 0 is 1 BCE.</summary>
/// <remarks>Every <see cref="Day"/> is Gregorian; this class says which day a Julian date is, and the other way round.</remarks>
public static class JulianDates
{
    private const int DaysInFourYears = 1461;

    /// <summary>1 March of the Julian year 0 is this many days before 1970-01-01.</summary>
    private const long MarchOfYearZero = -719_470;

    /// <summary>The day of a Julian year, month (1–12) and day of month, or false where there is none.</summary>
    public static bool TryFromDate(long year, int month, int day, out Day result)
    {
        result = default;
        if (month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month)) return false;
        // Counted from March, so that the leap day is the last of its year.
        long y = month <= 2 ? year - 1 : year;
        long cycle = FloorDivide(y, 4);
        long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        result = new Day(cycle * DaysInFourYears + (y - cycle * 4) * 365 + dayOfYear + MarchOfYearZero);
        return true;
    }

    /// <summary>The Julian year (astronomical), month (1–12) and day of month (1–31) of a day.</summary>
    public static (long Year, int Month, int Day) ToDate(Day day)
    {
        long z = day.Number - MarchOfYearZero;
        long cycle = FloorDivide(z, DaysInFourYears);
        long dayOfCycle = z - cycle * DaysInFourYears;
        long yearOfCycle = System.Math.Min(dayOfCycle / 365, 3);
        long dayOfYear = dayOfCycle - yearOfCycle * 365;
        long fromMarch = (5 * dayOfYear + 2) / 153;
        int month = (int)(fromMarch < 10 ? fromMarch + 3 : fromMarch - 9);
        return (cycle * 4 + yearOfCycle + (month <= 2 ? 1 : 0), month, (int)(dayOfYear - (153 * fromMarch + 2) / 5 + 1));
    }

    /// <summary>Days in the month (1–12) of an astronomical year: 28 to 31.</summary>
    public static int DaysInMonth(long year, int month) => month == 2 && IsLeap(year) ? 29 : Day.DaysInMonth(1, month);

    /// <summary>Whether the astronomical year has a 29 February.</summary>
    public static bool IsLeap(long year) => year - FloorDivide(year, 4) * 4 == 0;

    private static long FloorDivide(long value, long divisor) => value / divisor - (value % divisor < 0 ? 1 : 0);
}
