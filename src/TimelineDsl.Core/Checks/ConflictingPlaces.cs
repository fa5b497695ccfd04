using System.Collections.Generic;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds two undisputed reports that put one event into places of which neither lies in the other: less precise is not different.</summary>
internal sealed class ConflictingPlaces : Check
{
    public override void Run(Judgement judgement, DiagnosticBag diagnostics)
    {
        var events = judgement.Dossier.Events.All;
        for (int i = 0; i < events.Count; i++)
        {
            ReportStep? first = null;
            foreach (var report in Placed(events[i], judgement.States[i], judgement.Disputes))
            {
                if (first is not { } earlier)
                {
                    first = report;
                    continue;
                }
                var (one, other) = (earlier.Meaning.Place!, report.Meaning.Place!);
                if (one.IsWithin(other)) continue;
                if (other.IsWithin(one))
                {
                    // From here on the more precise place is the measure.
                    first = report;
                    continue;
                }
                var location = earlier.Cite.Assertion.Location;
                diagnostics.Add(Catalogue.ConflictingReports, report.Cite.Assertion.Location,
                    report.Cite.Source.Name + " puts `" + events[i].Name + "` in " + other.Title + ", and " + earlier.Cite.Source.Name + " (" + location + ") in " + one.Title
                    + ": neither lies in the other. Say with `in` that one does, or mark the one that you do not believe with `dispute because \"…\"` under it.",
                    new RelatedLocation(location, one.Title));
            }
        }
    }

    private static IEnumerable<ReportStep> Placed(EventSymbol @event, EventState state, DisputeView disputes)
    {
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || disputes.Covers(cite.Assertion, "where")) continue;
            foreach (var meaning in cite.Meanings)
                if (meaning.Place is not null && !state.IsSuperseded(meaning)) yield return new ReportStep(cite, meaning);
        }
    }
}
