using System.Collections.Generic;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds two actors who certainly hold one office at one time, where it is not shared. Terms are counted in dates; two that have one date in common, the
/// last of the one and the first of the other, touch and do not overlap.
/// </summary>
internal static class ExclusiveOverlap
{
    public static void Run(Judgement judgement, DiagnosticBag diagnostics)
    {
        foreach (var office in judgement.Dossier.Offices.All)
        {
            if (office.IsShared || office.Terms.Count < 2 || office.HasBrokenLine) continue;
            var stretches = new List<Stretch<ActorSymbol>>();
            for (int i = 0; i < office.Terms.Count; i++)
                if (!judgement.Disputes.Covers(office.Terms[i].Line)) stretches.Add(Of(office.Terms[i], i, judgement.Facts));
            foreach (var (first, second) in CertainOverlap.Find(stretches, static (one, other) => !ReferenceEquals(one, other)))
                Report(office, first.Item, second.Item, judgement, diagnostics);
        }
    }

    private static Stretch<ActorSymbol> Of(TermSymbol term, int item, Solution bounds) =>
        new(bounds.Latest(ConstraintNetwork.FirstDay(term.Interval)), bounds.Earliest(ConstraintNetwork.LastDay(term.Interval)), term.Holder, item);

    private static void Report(OfficeSymbol office, int first, int second, Judgement judgement, DiagnosticBag diagnostics)
    {
        var (earlier, later) = (office.Terms[System.Math.Min(first, second)], office.Terms[System.Math.Max(first, second)]);
        var certain = judgement.WithoutDoubts;
        var severity = Of(earlier, first, certain).Overlaps(Of(later, second, certain)) ? Severity.Error : Severity.Warning;
        diagnostics.Add(new Diagnostic(Catalogue.ExclusiveOverlap, later.Line.Location,
            "`" + later.Holder.Name + "` and `" + earlier.Holder.Name + "` (" + earlier.Line.Location + ") both hold `" + office.Name
            + "`, which is not shared, at one time. Correct one of the terms, say `shared` under the office, or mark the term that you do not believe with `dispute because \"…\"` under it.",
            severity, [new RelatedLocation(earlier.Line.Location, "the term of `" + earlier.Holder.Name + "`")]));
    }
}
