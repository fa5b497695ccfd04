using System;
using System.Globalization;
using TimelineDsl.Dates;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>Calendar dates in English words, without culture: <c>17 October 2025</c>, <c>15–21 October 2025</c>, <c>44 BCE</c>.</summary>
internal static class DateWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>One date, as the calendar counts it.</summary>
    public static string Of(Day day, CalendarKind calendar = CalendarKind.Gregorian)
    {
        var (year, month, dayOfMonth) = Parts(day, calendar);
        return Number(dayOfMonth) + " " + Months[month - 1] + " " + Year(year);
    }

    /// <summary>One date, short, without its year: <c>17 Oct</c>.</summary>
    public static string Short(Day day)
    {
        var (_, month, dayOfMonth) = day;
        return Number(dayOfMonth) + " " + ShortMonth(month);
    }

    /// <summary>The first three letters of a month (1–12).</summary>
    public static string ShortMonth(int month) => Months[month - 1][..3];

    /// <summary>The dates from first to last, both included, in the fewest words: a whole month is its name, a whole year its number.</summary>
    public static string Range(Day first, Day last, CalendarKind calendar = CalendarKind.Gregorian)
    {
        if (last <= first) return Of(first, calendar);
        var (firstYear, firstMonth, firstDay) = Parts(first, calendar);
        var (lastYear, lastMonth, _) = Parts(last, calendar);
        bool isWhole = firstDay == 1 && EndsMonth(last, calendar);
        if (isWhole && firstMonth == 1 && lastMonth == 12) return firstYear == lastYear ? Year(firstYear) : Year(firstYear) + "–" + Year(lastYear);
        string end = isWhole ? Months[lastMonth - 1] + " " + Year(lastYear) : Of(last, calendar);
        if (isWhole && firstYear == lastYear && firstMonth == lastMonth) return end;
        string day = isWhole ? "" : Number(firstDay) + " ";
        if (firstYear != lastYear) return day + Months[firstMonth - 1] + " " + Year(firstYear) + " – " + end;
        return firstMonth == lastMonth ? Number(firstDay) + "–" + end : day + Months[firstMonth - 1] + " – " + end;
    }

    /// <summary>What lies between two dates, both included, with what they share told once: <c>between 20 and 22 October 2025</c>.</summary>
    public static string Between(Day first, Day last) => first == last ? "on " + Of(first) : "between " + Pair(first, " and ", last, Precision.Day, CalendarKind.Gregorian);

    /// <summary>Two dates with a word between them and what they share told once: <c>20 and 22 October 2025</c>, <c>1616 to 1623</c>.</summary>
    /// <param name="first">The first day of the earlier date.</param>
    /// <param name="word">The word between them, with its blanks.</param>
    /// <param name="last">The last day of the later date: it is told as a month or year where it ends one and the earlier date is no day.</param>
    /// <param name="precision">How finely the earlier date was stated.</param>
    /// <param name="calendar">The calendar by which both are told.</param>
    public static string Pair(Day first, string word, Day last, Precision? precision, CalendarKind calendar)
    {
        var (firstYear, firstMonth, firstDay) = Parts(first, calendar);
        var (lastYear, lastMonth, _) = Parts(last, calendar);
        if (precision is Precision.Month or Precision.Year && firstDay == 1)
        {
            var end = !EndsMonth(last, calendar) ? Precision.Day : precision == Precision.Year && lastMonth == 12 ? Precision.Year : Precision.Month;
            return Of(first, precision, calendar) + word + Of(last, end, calendar);
        }
        string start = firstYear != lastYear ? Of(first, calendar) : firstMonth != lastMonth ? Number(firstDay) + " " + Months[firstMonth - 1] : Number(firstDay);
        return start + word + Of(last, calendar);
    }

    /// <summary>The month, year or date in which a day lies, as finely as it was stated: <c>February 2022</c>.</summary>
    public static string Of(Day day, Precision? precision, CalendarKind calendar = CalendarKind.Gregorian)
    {
        var (year, month, _) = Parts(day, calendar);
        return precision switch
        {
            Precision.Month => Months[month - 1] + " " + Year(year),
            Precision.Year => Year(year),
            _ => Of(day, calendar),
        };
    }

    /// <summary>A year of the astronomical count: <c>2025</c>, <c>44 BCE</c>.</summary>
    public static string Year(long year) => year > 0 ? Number(year) : Number(1 - year) + " BCE";

    /// <summary>Local milliseconds since 1970-01-01T00:00 as a date and the time of its clock: <c>20 October 2025, 17:30</c>.</summary>
    public static string Clock(long local, CalendarKind calendar = CalendarKind.Gregorian) => Of(Day.FromLocalMilliseconds(local), calendar) + ", " + TimeOfDay(local);

    /// <summary>The time of day of local milliseconds: <c>17:30</c>.</summary>
    public static string TimeOfDay(long local)
    {
        long rest = local - Day.FromLocalMilliseconds(local).StartMilliseconds;
        return (rest / 3_600_000).ToString("00", CultureInfo.InvariantCulture) + ":" + (rest / 60_000 % 60).ToString("00", CultureInfo.InvariantCulture);
    }

    /// <summary>A stretch of time, roughly and short: <c>27 years</c>, <c>2 months</c>, <c>5 days</c>, <c>3 hours</c>.</summary>
    public static string Roughly(long milliseconds)
    {
        double days = (double)milliseconds / Moment.MillisecondsPerDay;
        if (days >= 2 * 365.25) return Count(days / 365.25, "year");
        if (days >= 61) return Count(days / 30.4375, "month");
        return days >= 1 ? Count(days, "day") : Count(days * 24, "hour");
    }

    private static string Count(double amount, string unit)
    {
        long whole = (long)(amount + 0.5);
        return Number(whole) + " " + unit + (whole == 1 ? "" : "s");
    }

    private static (long Year, int Month, int Day) Parts(Day day, CalendarKind calendar)
    {
        if (calendar == CalendarKind.Julian) return JulianDates.ToDate(day);
        var (year, month, dayOfMonth) = day;
        return (year, month, dayOfMonth);
    }

    private static bool EndsMonth(Day day, CalendarKind calendar) => Parts(day.Plus(1), calendar).Day == 1;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
