using System.Globalization;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>Puts the parts of a date together to a label, and refuses those that contradict one another.</summary>
internal static class DateAssembly
{
    /// <summary>The date of parts that have a year; or the error, in <paramref name="error"/>. Columns count in <paramref name="text"/>.</summary>
    /// <param name="parts">What was said.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="words">The words of its language.</param>
    /// <param name="calendar">By which a day in words before 15 October 1582 counts where none stands beside it; null where that must be said.</param>
    /// <param name="error">Why there is no such date.</param>
    public static DateValue? Assemble(DateParts parts, string text, CalendarWords words, CalendarKind? calendar, out DateError? error)
    {
        error = null;
        long year = parts.Year!.Value;
        var kind = CalendarDays.Of(parts, calendar);
        if (parts.Day is null)
        {
            error = WhatNeedsADay(parts);
            if (error is not null) return null;
            var (from, to) = CalendarDays.Unit(kind, year, parts.Month);
            return Written(DateLabel.OfDays(from, to, parts.Month is null ? Precision.Year : Precision.Month, parts.Qualification, parts.Zone), kind);
        }
        if (parts.Month is not int month) return Fail(out error, DateErrorKind.InvalidDate, parts.DayToken, "the day " + parts.DayToken.Text + " has no month");
        bool exists = CalendarDays.TryFromDate(kind, year, month, parts.Day.Value, out var day);
        if (CalendarDays.IsCalendarMissing(parts, calendar) && (exists || JulianDates.TryFromDate(year, month, parts.Day.Value, out _)))
            return Fail(out error, DateErrorKind.MissingCalendar, parts.DayToken,
                "a day before 15 October 1582 needs its calendar: put `julian` or `gregorian` before the date, or settle it for all days of the timeline with a line `calendar julian` or `calendar gregorian` under it");
        if (!exists)
        {
            string name = words.MonthNames[month - 1] + " " + Number(year);
            int days = kind == CalendarKind.Julian ? JulianDates.DaysInMonth(year, month) : Day.DaysInMonth(year, month);
            return Fail(out error, DateErrorKind.InvalidDate, parts.DayToken, "there is no such day: " + name + " has " + Number(days) + " days" + (kind == CalendarKind.Julian ? " in the Julian calendar" : ""));
        }
        parts.Calendar = kind;
        error = WrongWeekday(parts, day, text, words);
        if (error is not null) return null;
        var label = parts.Clock is long clock ? AtClock(day, clock, parts) : DateLabel.OfDay(day, parts.Qualification, parts.Zone);
        error = SkippedByClocks(label, parts);
        return error is null ? Written(label, kind) : null;
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
        bool isJulian = parts.Calendar == CalendarKind.Julian;
        if (isJulian) (year, month, dayOfMonth) = JulianDates.ToDate(day);
        string right = words.WeekdayNames[day.IsoWeekday - 1];
        string written = token.Length <= 4 ? right.Substring(0, 3) : right;
        string message = Number(dayOfMonth) + " " + words.MonthNames[month - 1] + " " + Number(year) + (isJulian ? " in the Julian calendar" : "") + " is a " + right + ", not a " + words.WeekdayNames[said - 1];
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

    private static DateValue? Fail(out DateError? error, DateErrorKind kind, DateToken token, string message)
    {
        error = Error(kind, token, message);
        return null;
    }

    private static DateError Error(DateErrorKind kind, DateToken token, string message) => new(kind, token.Start, token.Length, message);

    private static DateValue Written(DateLabel label, CalendarKind kind) => DateValue.Of(label).WrittenBy(kind);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
