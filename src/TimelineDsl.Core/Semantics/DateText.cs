using System.Globalization;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Semantics;

/// <summary>Dates as messages, model and report tell them: in words, day first, in no language but English.</summary>
internal static class DateText
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] Weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>A date or interval: <c>Thu 16 Oct 2025</c>, <c>Feb 2022</c>, <c>from 1 Oct 2025 to 5 Oct 2025</c>.</summary>
    public static string Of(DateValue value)
    {
        if (!value.IsInterval) return value.Start is null ? Of(value.End!) + " or earlier" : value.End is null ? Of(value.Start) + " or later" : Of(value.Start);
        string start = value.Start is null ? (value.StartKind == EndKind.Open ? "without beginning" : "from an unknown date") : "from " + Of(value.Start);
        string end = value.End is null ? (value.EndKind == EndKind.Open ? "without end" : "to an unknown date") : "to " + Of(value.End);
        return start + " " + end;
    }

    /// <summary>One label, with its doubt and zone in words.</summary>
    public static string Of(DateLabel label)
    {
        string text = Span(label);
        if ((label.Qualification & Qualification.Approximate) != 0) text = "about " + text;
        if ((label.Qualification & Qualification.Uncertain) != 0) text += " (doubtful)";
        return label.Zone is null ? text : text + " " + label.Zone;
    }

    /// <summary>The same date in EDTF, as it can be written into a dossier.</summary>
    public static string Edtf(DateValue value) =>
        value.IsInterval || value.Start is null || value.End is null ? (value.Start is null ? ".." : Edtf(value.Start)) + "/" + (value.End is null ? ".." : Edtf(value.End)) : Edtf(value.Start!);

    /// <summary>A label in EDTF; one that is no whole year, month or day as an interval of days, one with a clock to the minute.</summary>
    public static string Edtf(DateLabel label)
    {
        if (label.Precision < Precision.Day) return label.FirstDay + "T" + Clock(label.Start);
        if (label.FirstDay == label.LastDay) return label.FirstDay.ToString();
        return label.FirstDay + "/" + label.LastDay;
    }

    /// <summary>A moment as the calendar of a zone shows it: the date alone at midnight, else with clock and zone. Parts of a second are left out.</summary>
    public static string Of(long moment, Zone zone)
    {
        long local = moment + zone.OffsetAt(moment);
        local -= ((local % 1000) + 1000) % 1000;
        var day = Day.FromLocalMilliseconds(local);
        return local == day.StartMilliseconds ? Of(day) : Of(day) + " " + Clock(local) + " " + zone.Id;
    }

    /// <summary>The last date, or clock time, before an exclusive end: 18 Oct 00:00 is told as 17 Oct.</summary>
    public static string OfExclusiveEnd(long moment, Zone zone)
    {
        long local = moment + zone.OffsetAt(moment);
        var day = Day.FromLocalMilliseconds(local);
        return local == day.StartMilliseconds ? Of(day.Plus(-1)) : Of(day) + " " + Clock(local);
    }

    /// <summary><c>16 Oct 2025</c>; years before 1 as BCE.</summary>
    public static string Of(Day day)
    {
        var (year, month, number) = day;
        return number.ToString(CultureInfo.InvariantCulture) + " " + Months[month - 1] + " " + Year(year);
    }

    /// <summary><c>Thu 16 Oct 2025</c>.</summary>
    public static string WithWeekday(Day day) => Weekdays[day.IsoWeekday - 1] + " " + Of(day);

    /// <summary>A length in its coarser unit: "2 days", "1 hour 30 minutes", "1 ms".</summary>
    public static string Amount(long milliseconds)
    {
        // The last moment before an end is a millisecond short of it: days and a part of a minute are days.
        if (milliseconds >= Moment.MillisecondsPerDay && milliseconds % Moment.MillisecondsPerDay < 60_000) return Count(milliseconds / Moment.MillisecondsPerDay, "day");
        // A clock time is a minute wide: what is missing to a part of a minute is missing to the minute.
        if (milliseconds > 60_000) milliseconds = (milliseconds + 59_999) / 60_000 * 60_000;
        if (milliseconds > 2 * Moment.MillisecondsPerDay) return "about " + Count((milliseconds + Moment.MillisecondsPerDay / 2) / Moment.MillisecondsPerDay, "day");
        long hours = milliseconds / 3_600_000, minutes = milliseconds / 60_000 % 60;
        if (hours > 0) return minutes == 0 ? Count(hours, "hour") : Count(hours, "hour") + " " + Count(minutes, "minute");
        if (minutes > 0) return Count(minutes, "minute");
        return milliseconds >= 1000 ? Count(milliseconds / 1000, "second") : milliseconds.ToString(CultureInfo.InvariantCulture) + " ms";
    }

    /// <summary><c>1 day</c>, <c>3 days</c>.</summary>
    public static string Count(long number, string unit) => number.ToString(CultureInfo.InvariantCulture) + " " + unit + (number == 1 ? "" : "s");

    private static string Span(DateLabel label)
    {
        var first = label.FirstDay;
        var last = label.LastDay;
        if (label.Precision < Precision.Day) return WithWeekday(first) + " " + Clock(label.Start) + (label.Precision == Precision.Hour ? "–" + Clock(label.End) : "");
        if (first == last) return WithWeekday(first);
        var (year, month, day) = first;
        var (lastYear, lastMonth, lastDay) = last;
        bool wholeMonths = day == 1 && lastDay == Day.DaysInMonth(lastYear, lastMonth);
        if (wholeMonths && year == lastYear && month == 1 && lastMonth == 12) return Year(year);
        if (wholeMonths && year == lastYear && month == lastMonth) return Months[month - 1] + " " + Year(year);
        return Of(first) + " to " + Of(last);
    }

    private static string Year(long year) => year <= 0 ? (1 - year).ToString(CultureInfo.InvariantCulture) + " BCE" : year.ToString(CultureInfo.InvariantCulture);

    private static string Clock(long local)
    {
        long rest = local - Day.FromLocalMilliseconds(local).StartMilliseconds;
        string text = (rest / 3_600_000).ToString("00", CultureInfo.InvariantCulture) + ":" + (rest / 60_000 % 60).ToString("00", CultureInfo.InvariantCulture);
        return rest % 60_000 == 0 ? text : text + ":" + (rest / 1000 % 60).ToString("00", CultureInfo.InvariantCulture);
    }
}
