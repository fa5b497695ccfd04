using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds disputes that settle nothing: the dossier is judged again without each, and one that adds no finding is dead. Not where the finding may be hidden behind a conflict that stands already:
/// where a disputed line that would bind touches one.
/// </summary>
internal static class DeadDispute
{
    /// <summary>What is looked at in all, in events and lines: each trial costs about one judgement. Beyond, many disputes in a large dossier would take minutes.</summary>
    private const long MostEffort = 1_000_000;

    public static void Run(Judgement judgement, IReadOnlyList<Diagnostic> settled, DiagnosticBag diagnostics, CancellationToken cancellation, long mostEffort = MostEffort)
    {
        var dossier = judgement.Dossier;
        var disputes = dossier.Disputes;
        if (disputes.Count == 0) return;
        var known = new HashSet<(string, TextFile, TextSpan)>(settled.Select(Key));
        var effort = new Effort(mostEffort);
        var reach = judgement.PlanPass.GivenUp.Count == 0 ? null : new ConflictReach(judgement, new RelatedEvents(dossier), judgement.PlanPass.GivenUp);
        long cost = (long)(dossier.Events.All.Count + dossier.Assertions.Count) * (1 + dossier.Expectations.Count);
        for (int i = 0; i < disputes.Count; i++)
        {
            var (dispute, owner) = disputes[i];
            cancellation.ThrowIfCancellationRequested();
            if (owner.HasBrokenLine || (owner is SourceSymbol source && DecidesPhrases(source, dispute))) continue;
            if (!effort.Spend(cost))
            {
                TellUntried(disputes.Count - i, owner.At(dispute.Span), diagnostics);
                return;
            }
            var (without, found) = Trial(dossier, new DisputeView(dispute), cancellation);
            if (found.Any(finding => !known.Contains(Key(finding)))) continue;
            if (reach is not null && Constraints(without) > Constraints(judgement) && LinesOf(owner, dispute).Any(reach.Touches)) continue;
            diagnostics.Add(Catalogue.DeadDispute, owner.At(dispute.Span),
                "This dispute settles nothing: without it the dossier holds just as well. Take it away, or turn its reason into a `note`.");
        }
    }

    private static void TellUntried(int count, Location first, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(Catalogue.DeadDispute, first,
            "Whether " + (count == 1 ? "this dispute settles" : "this dispute and " + (count - 1).ToString(CultureInfo.InvariantCulture) + " after it settle")
                + " anything is not tried: the dossier has too many events and disputes for that. Each disputes what it says all the same.", Severity.Information));

    /// <summary>Whether phrases would be read against other days without the dispute: they are not read again for a trial, so nothing is known.</summary>
    private static bool DecidesPhrases(SourceSymbol source, DisputeStatement dispute)
    {
        var (days, without) = (source.PublicationDays, SourceBinder.PublicationOf(source, new DisputeView(dispute)).Days);
        return days?.First != without?.First || days?.Last != without?.Last;
    }

    /// <summary>Everything that judging and the checks which disputes can settle find under the given disputes.</summary>
    private static (Judgement Judgement, IReadOnlyList<Diagnostic> Found) Trial(Dossier dossier, DisputeView disputes, CancellationToken cancellation)
    {
        var checks = new CheckRun(Testimony.Of(dossier, disputes, cancellation), cancellation);
        var judgement = checks.RunDisputable();
        return (judgement, checks.Found.Settled.Items);
    }

    private static int Constraints(Judgement judgement) => judgement.PlanPass.Network.Network.ConstraintCount;

    /// <summary>The lines that a dispute is about: the one above it, or, under an event, all its reports.</summary>
    private static IEnumerable<Assertion> LinesOf(Symbol owner, DisputeStatement dispute)
    {
        var lines = owner switch
        {
            EventSymbol @event => @event.Cites.Select(static cite => cite.Assertion).Concat(@event.Conclusions),
            SourceSymbol source => source.Published,
            ActorSymbol actor => actor.Lifetime,
            _ => [],
        };
        bool isOfEvent = owner is EventSymbol { DisputedMembers: { } members } && members.Exists(member => ReferenceEquals(member.Dispute, dispute));
        return lines.Where(line => ReferenceEquals(line.Dispute, dispute) || (isOfEvent && line.Role == AssertionRole.Report));
    }

    private static (string, TextFile, TextSpan) Key(Diagnostic finding) => (finding.Descriptor.Id, finding.Location.File, finding.Location.Span);
}
