using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds two speakers who give one event statuses that cannot follow each other: in the order of the reports where that is certain, else in
/// either order. One finding for each report that fits no earlier one.
/// </summary>
internal sealed class ConflictingStatuses : Check
{
    /// <summary>Beyond so many reports of one event each is compared with its neighbours in time only, so that the work stays linear.</summary>
    private const int ComparedWithAll = 200;

    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        var reports = state.StatusReports;
        if (reports.Count < 2) return;
        var ordered = reports.OrderBy(static report => report.Cite.ReportTime.Start).ThenBy(static report => report.Cite.ReportTime.End).ToList();
        for (int later = 1; later < ordered.Count; later++)
        {
            int first = ordered.Count <= ComparedWithAll ? 0 : later - 1;
            for (int earlier = first; earlier < later; earlier++)
            {
                if (!Conflict(ordered[earlier], ordered[later])) continue;
                Report(@event, ordered[earlier], ordered[later], diagnostics);
                break;
            }
        }
    }

    private static bool Conflict(ReportStep first, ReportStep second)
    {
        if (ReferenceEquals(first.Cite, second.Cite)) return false;
        bool certain = first.Cite.ReportTime.IsBefore(second.Cite.ReportTime);
        // One speaker's own order is another check's concern; without an order, the speaker contradicts itself all the same.
        if (certain && ReferenceEquals(first.Cite.Speaker, second.Cite.Speaker)) return false;
        bool forward = StatusSteps.IsLegal(first.Meaning.Status, second.Meaning.Status);
        return certain ? !forward : !forward && !StatusSteps.IsLegal(second.Meaning.Status, first.Meaning.Status);
    }

    private static void Report(EventSymbol @event, ReportStep first, ReportStep second, DiagnosticBag diagnostics)
    {
        var other = first.Cite.Assertion.Location;
        bool isOneSpeaker = ReferenceEquals(first.Cite.Speaker, second.Cite.Speaker);
        diagnostics.Add(isOneSpeaker ? Catalogue.PositionChange : Catalogue.ConflictingReports, second.Cite.Assertion.Location,
            second.Cite.Source.Name + " says that `" + @event.Name + "` " + StatusSteps.Told(second.Meaning.Status) + ", and " + first.Cite.Source.Name + " (" + other + ") that it "
            + StatusSteps.Told(first.Meaning.Status) + ": neither can follow the other as they were reported" + (isOneSpeaker ? ", and both are the word of " + first.Cite.Speaker.Name : "") + ". Mark the one that you do not believe with `dispute because \"…\"` under it.",
            new RelatedLocation(other, StatusSteps.Word(first.Meaning.Status)));
    }
}
