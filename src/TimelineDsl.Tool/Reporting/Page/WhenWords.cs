using System.Linq;
using TimelineDsl.Dates;
using TimelineDsl.Model;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>A statement about time in words for readers.</summary>
internal static class WhenWords
{
    /// <summary>What it says: <c>17 October 2025</c>, <c>planned for 23 October 2025</c>, <c>before 20 October 2025</c>, <c>about 1850</c>.</summary>
    /// <param name="when">The statement.</param>
    /// <param name="saysPlan">Whether the word <c>for</c> must say by itself that it is a plan.</param>
    public static string Of(When when, bool saysPlan = false)
    {
        string date = Date(when);
        string doubt = when.Qualification switch
        {
            Qualification.Uncertain => "perhaps ",
            Qualification.Approximate => "about ",
            Qualification.None => "",
            _ => "perhaps about ",
        };
        return Kind(when, saysPlan) + doubt + date + AsWritten(when);
    }

    /// <summary>The date as the dossier or the source counts it, where that is not the calendar of the report: <c> (Julian: 25 October 1917)</c>.</summary>
    private static string AsWritten(When when)
    {
        if (when.Calendar != CalendarKind.Julian) return "";
        var words = when.Text.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Where(static word => !word.Equals("julian", System.StringComparison.OrdinalIgnoreCase));
        return " (Julian: " + string.Join(' ', words) + ")";
    }

    /// <summary>The same after a verb: <c>on 17 October 2025</c>, <c>in August 2025</c>, <c>within 20–21 October 2025</c>.</summary>
    public static string AfterVerb(When when)
    {
        string words = Of(when);
        if (when.Kind != WhenKind.On || when.FirstDay is null && when.LastDay is null) return words;
        if (when.FirstDay == when.LastDay) return "on " + words;
        return (when.Precision is Precision.Month or Precision.Season or Precision.Year ? "in " : "within ") + words;
    }

    /// <summary>The dates themselves, without the word before them; the text as written where no date is known.</summary>
    public static string Date(When when) => when.Kind switch
    {
        WhenKind.By when when is { Latest: { } latest, Precision: <= Precision.Hour } => DateWords.Clock(LocalTime.Of(latest, when.Zone) / 60_000 * 60_000 - 60_000),
        WhenKind.By when when.LastDay is { } last => DateWords.Of(last),
        WhenKind.Before when Exclusive(when) is { } day => day,
        WhenKind.After when Following(when) is { } day => day,
        WhenKind.Between when when is { FirstDay: { } first, LastDay: { } last } => DateWords.Between(first, last),
        WhenKind.Since or WhenKind.FromTo when when is { FirstDay: { } first, LastDay: null } => DateWords.Of(first, when.Precision),
        WhenKind.Around when !when.IsPhrase => when.Calendar == CalendarKind.Julian ? when.Resolved ?? when.Text : when.Text,
        _ => Span(when),
    };

    private static string Kind(When when, bool saysPlan) => when.Kind switch
    {
        WhenKind.For => saysPlan ? "planned for " : "for ",
        WhenKind.Since => "since ",
        WhenKind.By => "by ",
        WhenKind.Before => "before ",
        WhenKind.After => "after ",
        WhenKind.Between => when is { FirstDay: not null, LastDay: not null } ? "" : "between ",
        WhenKind.Around => "around ",
        WhenKind.FromTo => "from ",
        _ => "",
    };

    private static string Span(When when)
    {
        if (when is { Earliest: { } earliest, Precision: { } precision } && precision <= Precision.Hour)
        {
            long local = LocalTime.Of(earliest, when.Zone);
            if (when.FirstDay == when.LastDay) return DateWords.Clock(local) + Until(when, local, precision == Precision.Hour ? 3_600_000 : 60_000);
        }
        return when switch
        {
            { FirstDay: { } first, LastDay: { } last } => DateWords.Range(first, last),
            { FirstDay: { } first } => DateWords.Of(first) + " or later",
            { LastDay: { } last } => DateWords.Of(last) + " or earlier",
            _ => when.Resolved ?? when.Text,
        };
    }

    /// <summary>Of a range within one day the last minute, after a dash; nothing where it is one hour or minute, as <paramref name="unit"/> is.</summary>
    private static string Until(When when, long local, long unit)
    {
        if (when.Latest is not { } end) return "";
        long last = LocalTime.Of(end, when.Zone) - 60_000;
        return last < local + unit ? "" : "–" + DateWords.TimeOfDay(last);
    }

    /// <summary>The day named by <c>before D</c>: D begins where what it allows ends.</summary>
    private static string? Exclusive(When when) =>
        when.Latest is not { } end || when.Precision is null or < Precision.Day ? null : DateWords.Of(LocalTime.DayOf(end, when.Zone));

    /// <summary>The day named by <c>after D</c>: D ends where what it allows begins.</summary>
    private static string? Following(When when) =>
        when.Earliest is not { } start || when.Precision is null or < Precision.Day ? null : DateWords.Of(LocalTime.DayOf(start.Plus(-1), when.Zone));
}
