using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>
/// By which calendar a date counts: the one that stands beside it; for a date in words before 15 October 1582 the one that its timeline names; else the
/// Gregorian. Dates in digits as ISO 8601 has them are Gregorian unless a calendar stands beside them.
/// </summary>
internal static class CalendarDays
{
    /// <summary>The calendar by which the parts of a date count.</summary>
    public static CalendarKind Of(DateParts parts, CalendarKind? ofTimeline) =>
        parts.Calendar ?? (!parts.IsIso && IsEarly(parts) ? ofTimeline : null) ?? CalendarKind.Gregorian;

    /// <summary>Whether it is a day in words before 15 October 1582, and nothing says by which calendar.</summary>
    public static bool IsCalendarMissing(DateParts parts, CalendarKind? ofTimeline) =>
        parts.Day is not null && parts.Calendar is null && ofTimeline is null && !parts.IsIso && IsEarly(parts);

    /// <summary>The day of a year, month and day of month, or false where that calendar has none.</summary>
    public static bool TryFromDate(CalendarKind kind, long year, int month, int day, out Day result) =>
        kind == CalendarKind.Julian ? JulianDates.TryFromDate(year, month, day, out result) : Day.TryFromDate(year, month, day, out result);

    /// <summary>The first and the last day of a month or, without one, of a year.</summary>
    public static (Day First, Day Last) Unit(CalendarKind kind, long year, int? month)
    {
        int first = month ?? 1, last = month ?? 12;
        int lastDay = kind == CalendarKind.Julian ? JulianDates.DaysInMonth(year, last) : Day.DaysInMonth(year, last);
        TryFromDate(kind, year, first, 1, out var from);
        TryFromDate(kind, year, last, lastDay, out var to);
        return (from, to);
    }

    /// <summary>Whether its numbers lie before 15 October 1582; a month or a year, whether it begins before.</summary>
    private static bool IsEarly(DateParts parts) =>
        parts.Year < 1582 || parts.Year == 1582 && ((parts.Month ?? 1) < 10 || parts.Month == 10 && (parts.Day ?? 1) < 15);
}
