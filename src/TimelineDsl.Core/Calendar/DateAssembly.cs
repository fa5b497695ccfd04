using System.Globalization;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>Puts the parts of a date together to a label, and refuses those that contradict one another.</summary>
internal static class DateAssembly
{
    /// <summary>15 October 1582: the first day of the calendar that the Pope gave.</summary>
    private static readonly Day FirstGregorianDay = Day.FromDate(1582, 10, 15);

    /// <summary>The label of parts that have a year; or the error, in <paramref name="error"/>. Columns count in <paramref name="text"/>.</summary>
    public static DateLabel? Assemble(DateParts parts, string text, CalendarWords words, out DateError? error)
    {
        error = null;
        long year = parts.Year!.Value;
        if (parts.Day is null)
        {
            error = WhatNeedsADay(parts);
            if (error is not null) return null;
            int first = parts.Month ?? 1, last = parts.Month ?? 12;
            return DateLabel.OfDays(
                Day.FromDate(year, first, 1), Day.FromDate(year, last, Day.DaysInMonth(year, last)),
                parts.Month is null ? Precision.Year : Precision.Month, parts.Qualification, parts.Zone);
        }
        if (parts.Month is not int month) return Fail(out error, DateErrorKind.InvalidDate, parts.DayToken, "the day " + parts.DayToken.Text + " has no month");
        if (!Day.TryFromDate(year, month, parts.Day.Value, out var day))
        {
            string name = words.MonthNames[month - 1] + " " + Number(year);
            return Fail(out error, DateErrorKind.InvalidDate, parts.DayToken, "there is no such day: " + name + " has " + Number(Day.DaysInMonth(year, month)) + " days");
        }
        if (!parts.IsIso && day < FirstGregorianDay)
            return Fail(out error, DateErrorKind.MissingCalendar, parts.DayToken, "a day before 15 October 1582 needs its calendar: what was written then mostly counts in the Julian one. Written as `" + day + "` it is a day of the Gregorian calendar");
        error = WrongWeekday(parts, day, text, words);
        if (error is not null) return null;
        var label = parts.Clock is long clock ? AtClock(day, clock, parts) : DateLabel.OfDay(day, parts.Qualification, parts.Zone);
        error = SkippedByClocks(label, parts);
        return error is null ? label : null;
    }

    /// <summary>The label of a clock time on a day.</summary>
    public static DateLabel AtClock(Day day, long clock, DateParts parts)
    {
        long start = day.StartMilliseconds + clock;
        long unit = parts.ClockPrecision switch { Precision.Hour => 3_600_000, Precision.Minute => 60_000, _ => 1000 };
        return new DateLabel(start, start + unit, parts.ClockPrecision, parts.Qualification, parts.Zone);
    }

    /// <summary>The error that names the right weekday; null where the weekday is right or was not said.</summary>
    public static DateError? WrongWeekday(DateParts parts, Day day, string text, CalendarWords words)
    {
        if (parts.Weekday is not int said || said == day.IsoWeekday) return null;
        var token = parts.WeekdayToken;
        day.Deconstruct(out long year, out int month, out int dayOfMonth);
        string right = words.WeekdayNames[day.IsoWeekday - 1];
        string written = token.Length <= 4 ? right.Substring(0, 3) : right;
        string message = Number(dayOfMonth) + " " + words.MonthNames[month - 1] + " " + Number(year) + " is a " + right + ", not a " + words.WeekdayNames[said - 1];
        return new DateError(DateErrorKind.WrongWeekday, token.Start, token.Length, message, text.Substring(0, token.Start) + written + text.Substring(token.End));
    }

    private static DateError? WhatNeedsADay(DateParts parts) =>
        parts.Clock is not null ? Error(DateErrorKind.InvalidDate, parts.ClockToken, "a time of day needs a day")
        : parts.Weekday is not null ? Error(DateErrorKind.InvalidDate, parts.WeekdayToken, "a weekday needs the day of the month beside it")
        : null;

    private static DateError? SkippedByClocks(DateLabel label, DateParts parts)
    {
        if (label.Zone is null || Zone.Find(label.Zone) is not { } zone || zone.Resolve(label).Anomaly != ClockAnomaly.Gap) return null;
        return parts.Clock is null
            ? Error(DateErrorKind.DstGap, parts.DayToken, "there was no such date in " + zone.Id + ": its calendar skipped it")
            : Error(DateErrorKind.DstGap, parts.ClockToken, "there was no such time in " + zone.Id + ": its clocks were put forward over it");
    }

    private static DateLabel? Fail(out DateError? error, DateErrorKind kind, DateToken token, string message)
    {
        error = Error(kind, token, message);
        return null;
    }

    private static DateError Error(DateErrorKind kind, DateToken token, string message) => new(kind, token.Start, token.Length, message);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
