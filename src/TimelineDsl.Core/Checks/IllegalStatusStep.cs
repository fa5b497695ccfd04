using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds histories of one speaker in which a status cannot follow the one before it: along <c>then</c>, and from report to report.</summary>
internal sealed class IllegalStatusStep : Check
{
    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (@event.Cites.Count == 0 || (@event.Cites.Count == 1 && @event.Cites[0].Meanings.Length < 2)) return;
        var told = @event.Cites.Where(cite => !cite.IsDenial && !testimony.Disputes.Covers(cite.Assertion, "status")).ToList();
        foreach (var cite in told) AlongThen(cite, diagnostics);
        foreach (var speaker in told.GroupBy(static cite => cite.Speaker)) AlongReports(@event, speaker, diagnostics);
    }

    private static void AlongThen(CiteSymbol cite, DiagnosticBag diagnostics)
    {
        Meaning? before = null;
        foreach (var meaning in cite.Meanings)
        {
            if (meaning.Status == Status.Unknown) continue;
            if (before is not null && !StatusSteps.IsLegal(before.Status, meaning.Status))
            {
                diagnostics.Add(Catalogue.IllegalStatusStep, new Location(cite.Event.File, meaning.Syntax.Span),
                    "After a report that it " + StatusSteps.Told(before.Status) + " there can be none that it " + StatusSteps.Told(meaning.Status) + ". Correct the order of the steps, or give the second its own event.");
            }
            before = meaning;
        }
    }

    private static void AlongReports(EventSymbol @event, IEnumerable<CiteSymbol> cites, DiagnosticBag diagnostics)
    {
        var byStart = cites.Where(static cite => LastStatus(cite) is not null && cite.ReportTime.Start < cite.ReportTime.End).OrderBy(static cite => cite.ReportTime.Start).ThenBy(static cite => cite.ReportTime.End).ToList();
        var byEnd = byStart.OrderBy(static cite => cite.ReportTime.End).ToList();
        int over = 0;
        foreach (var cite in byStart)
        {
            // Of the reports that are certainly earlier, the last: those whose order is open lie between.
            while (over < byEnd.Count && byEnd[over].ReportTime.IsBefore(cite.ReportTime)) over++;
            if (over > 0)
            {
                var before = byEnd[over - 1];
                Status from = LastStatus(before)!.Value, to = cite.Meanings.First(static meaning => meaning.Status != Status.Unknown).Status;
                if (!StatusSteps.IsLegal(from, to))
                {
                    diagnostics.Add(Catalogue.IllegalStatusStep, cite.Assertion.Location,
                        cite.Speaker.Name + " says of `" + @event.Name + "` that it " + StatusSteps.Told(to) + ", after having said that it " + StatusSteps.Told(from)
                        + " (" + before.Assertion.Location + "): that cannot follow. Correct one of the two, or mark the one that you do not believe with `dispute because \"…\"`.",
                        new RelatedLocation(before.Assertion.Location, StatusSteps.Word(from)));
                }
            }
        }
    }

    private static Status? LastStatus(CiteSymbol cite)
    {
        for (int i = cite.Meanings.Length - 1; i >= 0; i--)
            if (cite.Meanings[i].Status != Status.Unknown) return cite.Meanings[i].Status;
        return null;
    }
}
