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
        var disputes = All(judgement.Dossier);
        if ((long)disputes.Count * judgement.Dossier.Events.All.Count * (1 + judgement.Dossier.Expectations.Count) > MostWork) return;
        var known = new HashSet<(string, TextFile, TextSpan)>(settled.Select(Key));
        foreach (var (dispute, file, owner) in disputes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (owner.HasBrokenLine || (owner is SourceSymbol source && DecidesPhrases(source, dispute))) continue;
            var without = Trial(judgement.Dossier, new DisputeView(dispute), cancellation);
            if (without.Any(finding => !known.Contains(Key(finding)))) continue;
            diagnostics.Add(Catalogue.DeadDispute, new Location(file, dispute.Span),
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
        var findings = new DiagnosticBag();
        var judgement = Judgement.Of(dossier, disputes, findings, cancellation);
        Check.RunDisputable(judgement, findings);
        ExpectationFailed.Run(judgement, findings, cancellation);
        return findings.Items;
    }

    private static (string, TextFile, TextSpan) Key(Diagnostic finding) => (finding.Descriptor.Id, finding.Location.File, finding.Location.Span);

    private static List<(DisputeStatement Dispute, TextFile File, Symbol Owner)> All(Dossier dossier)
    {
        var disputes = new List<(DisputeStatement, TextFile, Symbol)>();
        foreach (var line in dossier.Assertions)
            if (line.Dispute is not null) disputes.Add((line.Dispute, line.File, line.Owner));
        foreach (var @event in dossier.Events.All)
            foreach (var (_, dispute) in @event.DisputedMembers ?? [])
                disputes.Add((dispute, @event.File, @event));
        return disputes;
    }
}
