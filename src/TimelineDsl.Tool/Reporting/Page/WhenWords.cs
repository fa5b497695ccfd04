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
        string doubt = when.Qualification switch
        {
            Qualification.Uncertain => "perhaps ",
            Qualification.Approximate => "about ",
            Qualification.None => "",
            _ => "perhaps about ",
        };
        return Kind(when, saysPlan) + doubt + Date(when) + ByItsOwnCalendar(when);
    }

    /// <summary>The date as the dossier or the source counts it, where that is not the calendar of the report: <c> (Julian: 25 October 1917)</c>.</summary>
    private static string ByItsOwnCalendar(When when)
    {
        const CalendarKind julian = CalendarKind.Julian;
        if (when.Calendar != julian && when.EndCalendar != julian) return "";
        string words = when.Calendar == when.EndCalendar ? Date(when, julian)
            : when.Calendar == julian ? "from " + (when.FirstDay is { } first ? DateWords.Of(first, when.Precision, julian) : when.Text)
            : "to " + (when.LastDay is { } last ? DateWords.Of(last, julian) : when.Text);
        return " (Julian: " + words + ")";
    }

    /// <summary>The same after a verb: <c>on 17 October 2025</c>, <c>in August 2025</c>, <c>within 20–21 October 2025</c>.</summary>
    public static string AfterVerb(When when)
    {
        string words = Of(when);
        if (when.Kind != WhenKind.On || when.FirstDay is null && when.LastDay is null) return words;
        if (when.FirstDay == when.LastDay) return "on " + words;
        return (when.Precision is Precision.Month or Precision.Season or Precision.Year && when.Calendar == CalendarKind.Gregorian ? "in " : "within ") + words;
    }

    /// <summary>The dates themselves, without the word before them; the text as written where no date is known.</summary>
    /// <param name="when">The statement.</param>
    /// <param name="calendar">The calendar by which they are told.</param>
    public static string Date(When when, CalendarKind calendar = CalendarKind.Gregorian)
    {
        // A month of another calendar is no month of this one: there its first or last day is told.
        var precision = when.Calendar == calendar ? when.Precision : Precision.Day;
        return when.Kind switch
        {
            WhenKind.By when when is { Latest: { } latest, Precision: <= Precision.Hour } => DateWords.Clock(LocalTime.Of(latest, when.Zone) / 60_000 * 60_000 - 60_000, calendar),
            WhenKind.By when when.LastDay is { } last => DateWords.Of(last, precision, calendar),
            WhenKind.Before when Exclusive(when) is { } day => DateWords.Of(day, precision, calendar),
            WhenKind.After when Following(when) is { } day => DateWords.Of(day, precision, calendar),
            WhenKind.Between when when is { FirstDay: { } first, LastDay: { } last } => first == last ? DateWords.Of(first, calendar) : DateWords.Pair(first, " and ", last, precision, calendar),
            WhenKind.FromTo when when is { FirstDay: { } first, LastDay: { } last } => first == last ? Span(when, calendar) : DateWords.Pair(first, " to ", last, precision, calendar),
            WhenKind.FromTo when when is { FirstDay: null, LastDay: { } last } => DateWords.Of(last, precision, calendar),
            WhenKind.Since or WhenKind.FromTo when when is { FirstDay: { } first, LastDay: null } => DateWords.Of(first, precision, calendar),
            _ => Middle(when, precision, calendar) ?? Span(when, calendar),
        };
    }

    /// <summary>Of a date that is only about right, and so is as much too wide on either side, the date itself; null where it is none, or no day, month or year.</summary>
    private static string? Middle(When when, Precision? precision, CalendarKind calendar)
    {
        bool isWide = when.Kind == WhenKind.Around || (when.Qualification & Qualification.Approximate) != 0;
        if (!isWide || when.IsPhrase || when.Precision is not (Precision.Day or Precision.Month or Precision.Year) || when.Text.Contains('/', System.StringComparison.Ordinal)) return null;
        if (when is not { Earliest: { } earliest, Latest: { } latest }) return null;
        long middle = earliest.Milliseconds + (latest.Milliseconds - earliest.Milliseconds) / 2;
        return DateWords.Of(LocalTime.DayOf(Moment.FromMilliseconds(middle), when.Zone), when.Precision, calendar);
    }

    private static string Kind(When when, bool saysPlan) => when.Kind switch
    {
        WhenKind.For => saysPlan ? "planned for " : "for ",
        WhenKind.Since => "since ",
        WhenKind.By => "by ",
        WhenKind.Before => "before ",
        WhenKind.After => "after ",
        WhenKind.Between => when.FirstDay is { } first && first == when.LastDay ? "on " : "between ",
        WhenKind.Around => "around ",
        WhenKind.FromTo => when is { FirstDay: null, LastDay: not null } ? "until " : "from ",
        _ => "",
    };

    private static string Span(When when, CalendarKind calendar)
    {
        if (when is { Earliest: { } earliest, Precision: { } precision } && precision <= Precision.Hour)
        {
            long local = LocalTime.Of(earliest, when.Zone);
            if (when.FirstDay == when.LastDay) return DateWords.Clock(local, calendar) + Until(when, local, precision == Precision.Hour ? 3_600_000 : 60_000);
        }
        return when switch
        {
            { FirstDay: { } first, LastDay: { } last } => DateWords.Range(first, last, calendar),
            { FirstDay: { } first } => DateWords.Of(first, calendar) + " or later",
            { LastDay: { } last } => DateWords.Of(last, calendar) + " or earlier",
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
    private static Day? Exclusive(When when) =>
        when.Latest is not { } end || when.Precision is null or < Precision.Day ? null : LocalTime.DayOf(end, when.Zone);

    /// <summary>The day named by <c>after D</c>: D ends where what it allows begins.</summary>
    private static Day? Following(When when) =>
        when.Earliest is not { } start || when.Precision is null or < Precision.Day ? null : LocalTime.DayOf(start.Plus(-1), when.Zone);
}
