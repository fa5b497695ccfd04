using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>Follows every name in plain data once, so that a wrong one is told where the timeline is made and not where it is read.</summary>
internal static class ReferenceCheck
{
    /// <exception cref="ArgumentException">A name refers to nothing, or a report lacks the member of its kind.</exception>
    internal static void Run(Timeline timeline, TimelineData data)
    {
        foreach (var kind in timeline.Kinds) CheckKind(kind);
        foreach (var place in data.Places)
        {
            if (place.In is not null) timeline.Place(place.In);
        }

        foreach (var office in data.Offices)
        {
            foreach (var term in office.Terms) timeline.Actor(term.Holder);
        }

        foreach (var source in data.Sources)
        {
            foreach (string name in new[] { source.Corrects, source.Retracts, source.CorrectedBy, source.RetractedBy }.SelectMany(static names => names)) timeline.Source(name);
            if (source.Copies is not null) timeline.Source(source.Copies);
        }

        foreach (var item in data.Events) CheckEvent(timeline, item);
    }

    /// <summary>Timelines, and the events of all timelines together, have names of their own.</summary>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    internal static void Names(IReadOnlyList<TimelineData> data)
    {
        if (data.Count < 2) return;
        var timelines = new HashSet<string>(StringComparer.Ordinal);
        var events = new HashSet<string>(StringComparer.Ordinal);
        foreach (var timeline in data)
        {
            if (!timelines.Add(timeline.Name)) throw new ArgumentException("There are two timelines named '" + timeline.Name + "'.");
            foreach (var item in timeline.Events)
            {
                if (!events.Add(item.Name)) throw new ArgumentException("There are two events named '" + item.Name + "'; the timelines of a dossier share their names.");
            }
        }
    }

    private static void CheckEvent(Timeline timeline, EventData item)
    {
        if (item.Concluding is { } index && (index < 0 || index >= item.Stated.Count))
            throw new ArgumentException("The concluding statement of '" + item.Name + "' is not among its statements.");
        foreach (string name in item.Who) timeline.Actor(name);
        if (item.Offices.Count > 0 && item.Offices.Count != item.Who.Count) throw new ArgumentException("The offices of '" + item.Name + "' are not one for each of those who take part.");
        foreach (string? name in item.Offices)
        {
            if (name is not null) timeline.Office(name);
        }

        if (item.Where is not null) timeline.Place(item.Where);
        foreach (var relation in item.Relations) CheckRelation(timeline, relation);
        var kind = item.Kind is null ? null : timeline.Kind(item.Kind);
        foreach (var member in item.Members) CheckMember(timeline, kind, member);
        foreach (var citation in item.Citations)
        {
            timeline.Source(citation.Source);
            foreach (string name in citation.Via) timeline.Actor(name);
            foreach (var report in citation.Reports) CheckReport(timeline, kind, report);
        }
    }

    private static void CheckKind(Kind kind)
    {
        // The first of a circle comes back before all others have been passed.
        int left = kind.Timeline.Kinds.Count;
        for (var at = kind.Base; at is not null; at = at.Base)
            if (--left < 0 || ReferenceEquals(at, kind)) throw new ArgumentException("The kind '" + kind.Name + "' is based on itself.");
        foreach (var member in kind.OwnMembers)
            if (member.Kind is not null) kind.Timeline.Kind(member.Kind);
    }

    private static void CheckMember(Timeline timeline, Kind? kind, MemberData member)
    {
        var declared = kind?.FindMember(member.Name) ?? throw new ArgumentException("No kind gives the event a member '" + member.Name + "'.");
        foreach (var value in member.Values)
        {
            if (value.Type != declared.Type) throw new ArgumentException("The member '" + member.Name + "' takes values of another type.");
            if (MemberValue.Of(timeline, value) is EventValue { Event: { } item } && declared.Kind is { } wanted && item.Kind?.Is(timeline.Kind(wanted)) != true)
                throw new ArgumentException("The event '" + item.Name + "' is of another kind than the member '" + member.Name + "' takes.");
        }
    }

    private static void CheckRelation(Timeline timeline, RelationData relation)
    {
        timeline.Event(relation.Other);
        if (relation.Second is not null) timeline.Event(relation.Second);
    }

    private static void CheckReport(Timeline timeline, Kind? kind, ReportData report)
    {
        if (report.Kind == ReportKind.Member) CheckMember(timeline, kind, TimelineLinks.Required(report.Member, nameof(ReportData.Member)));
        if (report.Kind == ReportKind.Bound) TimelineLinks.Required(report.When, nameof(ReportData.When));
        if (report.Kind == ReportKind.Relation) CheckRelation(timeline, TimelineLinks.Required(report.Relation, nameof(ReportData.Relation)));
        if (report.Kind == ReportKind.Length) TimelineLinks.Required(report.Length, nameof(ReportData.Length));
        if (report.Kind == ReportKind.Place) timeline.Place(TimelineLinks.Required(report.Place, nameof(ReportData.Place)));
    }
}
