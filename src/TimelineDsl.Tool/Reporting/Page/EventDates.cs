using System.Collections.Generic;
using TimelineDsl.Dates;
using TimelineDsl.Model;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>When an event is, in words: the analyst's date, and what follows from the whole dossier.</summary>
internal static class EventDates
{
    /// <summary>The date that heads an entry.</summary>
    public static string Headline(Event item)
    {
        if (item.When is { } when) return Planned(item, WhenWords.Of(when));
        if (item.Status is Status.Postponed or Status.Cancelled && Marks.LastKnownDate(item) is { } past) return "was " + WhenWords.Of(past);
        var bounds = item.Bounds;
        if (bounds.FirstDay is { } first && bounds.LastDay is { } last) return Planned(item, first == last ? DateWords.Of(first) : DateWords.Between(first, last));
        if (bounds.FirstDay is { } from) return Planned(item, "not before " + DateWords.Of(from));
        if (bounds.LastDay is { } to) return Planned(item, "not after " + DateWords.Of(to));
        if (Marks.LastKnownDate(item) is { } given) return "last said: " + WhenWords.Of(given);
        return item.DisputedDates.Count > 0 ? "date disputed" : "date unknown";
    }

    /// <summary>Where the headline comes from: null where it is the analyst's own undoubted date.</summary>
    public static string? Basis(Event item)
    {
        if (item.When is { } when) return when.Qualification == Qualification.None ? null : "the analyst is not sure";
        if (item.Status is Status.Postponed or Status.Cancelled) return Marks.LastKnownDate(item) is null ? null : "no date stands";
        if (item.Bounds.FirstDay is not null || item.Bounds.LastDay is not null) return item.Bounds.IsIfAsPlanned ? "if all goes as planned" : "follows from the reports";
        return null;
    }

    /// <summary>What follows for its start and its end beyond what the analyst states, as sentences; empty where nothing does.</summary>
    public static IReadOnlyList<string> Inferred(Event item)
    {
        var bounds = item.Bounds;
        var sentences = new List<string>();
        // Where the headline is made of these bounds it says it all.
        bool isHeadline = item.When is null && bounds.FirstDay is not null && bounds.LastDay is not null && item.Status is not (Status.Postponed or Status.Cancelled);
        if (isHeadline || !SaysMore(item)) return sentences;
        string condition = bounds.IsIfAsPlanned ? "If it takes place, it " : "It ";
        if (bounds.EarliestStart is null && bounds.EarliestEnd is null && bounds.LatestStart is not null && Shown(item, bounds.LatestStart) == Shown(item, bounds.LatestEnd))
            return [condition + (bounds.IsIfAsPlanned ? "starts and ends by " : "began and had ended by ") + Shown(item, bounds.LatestEnd) + "."];
        if (Sentence(item, bounds.EarliestStart, bounds.LatestStart, bounds.IsIfAsPlanned ? "starts" : "began") is { } start) sentences.Add(condition + start);
        if (Sentence(item, bounds.EarliestEnd, bounds.LatestEnd, bounds.IsIfAsPlanned ? "ends" : "had ended") is { } end) sentences.Add(condition + end);
        return sentences;
    }

    private static string? Shown(Event item, Moment? moment) => moment is { } known ? Words(LocalTime.Of(known, item.Zone)) : null;

    private static bool SaysMore(Event item)
    {
        var bounds = item.Bounds;
        if (item.When is not { } when) return bounds.EarliestStart is not null || bounds.LatestEnd is not null || bounds.LatestStart is not null;
        bool isLater = bounds.EarliestStart is { } earliest && (when.Earliest is not { } stated || earliest > stated);
        bool isEarlier = bounds.LatestEnd is { } latest && (when.Latest is not { } end || latest < end.Plus(-1));
        return isLater || isEarlier;
    }

    private static string? Sentence(Event item, Moment? earliest, Moment? latest, string verb)
    {
        if (earliest is { } from && latest is { } to) return verb + " " + Between(LocalTime.Of(from, item.Zone), LocalTime.Of(to, item.Zone)) + ".";
        if (earliest is { } known) return verb + " no earlier than " + Words(LocalTime.Of(known, item.Zone)) + ".";
        return latest is { } limit ? verb + " by " + Words(LocalTime.Of(limit, item.Zone)) + "." : null;
    }

    /// <summary>Two bounds within one date are told as that date; else each in its own words.</summary>
    private static string Between(long from, long to)
    {
        var first = Day.FromLocalMilliseconds(from);
        bool isWholeDay = from == first.StartMilliseconds && to >= first.Plus(1).StartMilliseconds - 60_000 && to <= first.Plus(1).StartMilliseconds;
        if (isWholeDay) return "on " + DateWords.Of(first);
        if (first != Day.FromLocalMilliseconds(to)) return "between " + Words(from) + " and " + Words(to);
        return "on " + DateWords.Of(first) + (from == first.StartMilliseconds ? " by " : " between " + DateWords.TimeOfDay(from) + " and ") + DateWords.TimeOfDay(to);
    }

    /// <summary>A local time in words: the date, and the clock unless it is the first or the last minute of the date.</summary>
    private static string Words(long local)
    {
        long rest = local - Day.FromLocalMilliseconds(local).StartMilliseconds;
        return rest < 60_000 || rest >= Moment.MillisecondsPerDay - 60_000 ? DateWords.Of(Day.FromLocalMilliseconds(local)) : DateWords.Clock(local);
    }

    private static string Planned(Event item, string words) =>
        item.Status is Status.Happened or Status.Ongoing or Status.Unknown || words.StartsWith("for ", System.StringComparison.Ordinal) || item.When is null ? words : "for " + words;
}
