using System;
using System.Linq;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>Follows every name in plain data once, so that a wrong one is told where the timeline is made and not where it is read.</summary>
internal static class ReferenceCheck
{
    /// <exception cref="ArgumentException">A name refers to nothing, or a report lacks the member of its kind.</exception>
    internal static void Run(Timeline timeline, TimelineData data)
    {
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
        foreach (var citation in item.Citations)
        {
            timeline.Source(citation.Source);
            foreach (string name in citation.Via) timeline.Actor(name);
            foreach (var report in citation.Reports) CheckReport(timeline, report);
        }
    }

    private static void CheckRelation(Timeline timeline, RelationData relation)
    {
        timeline.Event(relation.Other);
        if (relation.Second is not null) timeline.Event(relation.Second);
    }

    private static void CheckReport(Timeline timeline, ReportData report)
    {
        if (report.Kind == ReportKind.Bound) TimelineLinks.Required(report.When, nameof(ReportData.When));
        if (report.Kind == ReportKind.Relation) CheckRelation(timeline, TimelineLinks.Required(report.Relation, nameof(ReportData.Relation)));
        if (report.Kind == ReportKind.Length) TimelineLinks.Required(report.Length, nameof(ReportData.Length));
        if (report.Kind == ReportKind.Place) timeline.Place(TimelineLinks.Required(report.Place, nameof(ReportData.Place)));
    }
}
