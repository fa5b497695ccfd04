using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds disputes that settle nothing: the dossier is judged again without each, and one that adds no finding is dead.</summary>
internal static class DeadDispute
{
    /// <summary>
    /// Each trial costs about one judgement. Where disputes times events exceed this, none is tried: a dossier of 100,000 events would
    /// otherwise be judged hundreds of times.
    /// </summary>
    private const long MostWork = 20_000_000;

    public static void Run(Judgement judgement, IReadOnlyList<Diagnostic> settled, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var disputes = judgement.Dossier.Disputes;
        if ((long)disputes.Count * judgement.Dossier.Events.All.Count * (1 + judgement.Dossier.Expectations.Count) > MostWork) return;
        var known = new HashSet<(string, TextFile, TextSpan)>(settled.Select(Key));
        foreach (var (dispute, owner) in disputes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (owner.HasBrokenLine || (owner is SourceSymbol source && DecidesPhrases(source, dispute))) continue;
            var without = Trial(judgement.Dossier, new DisputeView(dispute), cancellation);
            if (without.Any(finding => !known.Contains(Key(finding)))) continue;
            diagnostics.Add(Catalogue.DeadDispute, owner.At(dispute.Span),
                "This dispute settles nothing: without it the dossier holds just as well. Take it away, or turn its reason into a `note`.");
        }
    }

    /// <summary>Whether phrases would be read against other days without the dispute: they are not read again for a trial, so nothing is known.</summary>
    private static bool DecidesPhrases(SourceSymbol source, DisputeStatement dispute)
    {
        var (days, without) = (source.PublicationDays, SourceBinder.PublicationOf(source, new DisputeView(dispute)).Days);
        return days?.First != without?.First || days?.Last != without?.Last;
    }

    /// <summary>Everything that judging and the checks which disputes can settle find under the given disputes.</summary>
    public static IReadOnlyList<Diagnostic> Trial(Dossier dossier, DisputeView disputes, CancellationToken cancellation)
    {
        var checks = new CheckRun(Testimony.Of(dossier, disputes, cancellation), cancellation);
        checks.RunDisputable();
        return checks.Found.Settled.Items;
    }

    private static (string, TextFile, TextSpan) Key(Diagnostic finding) => (finding.Descriptor.Id, finding.Location.File, finding.Location.Span);
}
