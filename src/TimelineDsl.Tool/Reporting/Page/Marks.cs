using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Tool.Reporting.Drawing;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>What the drawing shows of events. Each lies on its own calendar, so that 17 October is 17 October wherever it was.</summary>
internal static class Marks
{
    /// <summary>The mark of an event.</summary>
    public static Mark Of(Event item, string anchor)
    {
        var mark = new Mark
        {
            Title = item.Title,
            Anchor = anchor,
            Description = Description(item),
            Style = StatusWords.Style(item.Status),
            IsDisputed = IsDisputed(item),
            IsDoubtful = (item.When?.Qualification ?? Qualification.None) != Qualification.None,
        };
        var bounds = item.Bounds;
        bool hasLapsed = item.Status is Status.Postponed or Status.Cancelled && LastKnownDate(item) is not null;
        if (!hasLapsed && (bounds.EarliestStart is not null || bounds.LatestStart is not null || bounds.LatestEnd is not null))
            return mark with
            {
                StartEarliest = Local(bounds.EarliestStart, item),
                StartLatest = Local(bounds.LatestStart, item),
                EndEarliest = Local(bounds.EarliestEnd, item),
                EndLatest = Local(bounds.LatestEnd, item),
            };
        if (LastKnownDate(item) is not { } when) return mark;
        return mark with { StartEarliest = Local(when.Earliest, item), StartLatest = Local(when.Latest, item), EndEarliest = Local(when.Earliest, item), EndLatest = Local(when.Latest, item) };
    }

    /// <summary>When and how an event is, in one line.</summary>
    public static string Description(Event item)
    {
        string words = EventDates.Headline(item) + "; " + (item.Status == Status.Unknown ? "status open" : StatusWords.Of(item.Status));
        return IsDisputed(item) ? words + "; disputed" : words;
    }

    /// <summary>Whether anything about an event is disputed.</summary>
    public static bool IsDisputed(Event item) =>
        item.Disputes.Count + item.DisputedDates.Count + item.DisputedRelations.Count + item.DisputedMembers.Count > 0 || item.Citations.Any(c => c.Dispute is not null);

    /// <summary>For what has no bounds (put off, called off): the date that was last given for it.</summary>
    public static When? LastKnownDate(Event item)
    {
        if (item.When is { } concluded && HasDate(concluded)) return concluded;
        foreach (var report in item.Reports.Reverse())
            if (report is StatusReport { When: { } when } && HasDate(when)) return when;
        return null;
    }

    private static bool HasDate(When when) => when.Earliest is not null || when.Latest is not null;

    private static long? Local(Moment? moment, Event item) => moment is { } known ? RoundUp(LocalTime.Of(known, item.Zone)) : null;

    /// <summary>An inclusive last millisecond of a minute counts as the next one's first.</summary>
    private static long RoundUp(long local) => (local + 1) % 60_000 == 0 ? local + 1 : local;
}
