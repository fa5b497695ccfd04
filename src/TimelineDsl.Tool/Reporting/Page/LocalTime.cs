using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>Moments on the calendar of a zone, as the report shows them.</summary>
internal static class LocalTime
{
    /// <summary>Local milliseconds since 1970-01-01T00:00 in a zone; in UTC where there is no such zone.</summary>
    public static long Of(Moment moment, string? zone) => moment.Milliseconds + ((zone is null ? null : Zone.Find(zone)) ?? Zone.Utc).OffsetAt(moment.Milliseconds);

    /// <summary>The date in which a moment lies in a zone.</summary>
    public static Day DayOf(Moment moment, string? zone) => Day.FromLocalMilliseconds(Of(moment, zone));

    /// <summary>A span of moments (the end exclusive) in words: dates, or a clock time where it lies within one date. Null where neither end is known.</summary>
    public static string? Words(Moment? earliest, Moment? latest, string? zone)
    {
        if (earliest is not { } first) return latest is { } end ? "by " + DateWords.Of(DayOf(end.Plus(-1), zone)) : null;
        if (latest is not { } last) return "on or after " + DateWords.Of(DayOf(first, zone));
        long from = Of(first, zone), to = Of(last, zone);
        if (to - from < Moment.MillisecondsPerDay / 2) return DateWords.Clock(from);
        return DateWords.Range(Day.FromLocalMilliseconds(from), Day.FromLocalMilliseconds(to - 1));
    }
}
