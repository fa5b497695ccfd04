using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>One of the two passes: its network, what follows from it, and the statements of its conflicts, which nothing that follows rests on.</summary>
/// <param name="Network">What was asked.</param>
/// <param name="Bounds">What follows, without the lines of its conflicts.</param>
/// <param name="GivenUp">The statements of its conflicts.</param>
/// <param name="HasErrors">Whether a conflict is more than a warning.</param>
internal sealed record Pass(DossierNetwork Network, Solution Bounds, HashSet<int> GivenUp, bool HasErrors);

/// <summary>What follows from what is said: the conflicts, and the bounds of every event.</summary>
internal sealed class Judgement : Testimony
{
    private Solution? _withoutDoubts;

    private Judgement(Dossier dossier, DisputeView disputes, IReadOnlyList<EventState> states, Pass factPass, Pass planPass)
        : base(dossier, disputes, states)
    {
        FactPass = factPass;
        PlanPass = planPass;
    }

    /// <summary>Bounds that rest on what happened or goes on alone, without the lines of its conflicts.</summary>
    public Solution Facts => FactPass.Bounds;

    /// <summary>The same as <see cref="Facts"/>, but resting on no date that the analyst doubts: worked out when first asked for.</summary>
    public Solution WithoutDoubts => _withoutDoubts ??= FactPass.Network.Network.FindConflicts(FactPass.Network.IsDoubt).Remainder;

    /// <summary>Bounds that hold if all goes as planned.</summary>
    public Solution Plans => PlanPass.Bounds;

    /// <summary>What has happened or goes on.</summary>
    public Pass FactPass { get; }

    /// <summary>That and the plans; the same as <see cref="FactPass"/> where there are none.</summary>
    public Pass PlanPass { get; }

    /// <summary>Judges what is said; conflicts and illegal histories go to <paramref name="diagnostics"/>.</summary>
    public static Judgement Of(Testimony testimony, DiagnosticBag diagnostics, CancellationToken cancellation, AtOnce? atOnce = null)
    {
        var (dossier, disputes, states) = (testimony.Dossier, testimony.Disputes, testimony.States);
        (DossierNetwork Network, ConflictFamily Found)? factual = null, planned = null;
        // Nearly every dossier is free of conflicts and has plans: then the second pass does not wait for the first.
        if (atOnce is not null && states.Count > Stretches.Length && states.Any(static state => !state.HasBegun))
        {
            atOnce(2, pass =>
            {
                if (pass == 0) factual = Facts();
                else planned = Plans(static _ => false);
            });
        }
        var (network, found) = factual ?? Facts();
        var facts = Close(network, found, [], states, diagnostics, isPlan: false);
        cancellation.ThrowIfCancellationRequested();
        if (!network.LeftOutPlans) return new Judgement(dossier, disputes, states, facts, facts);
        var (withPlans, others) = planned is { } known && facts.GivenUp.Count == 0 ? known : Plans(facts.GivenUp.Contains);
        return new Judgement(dossier, disputes, states, facts, Close(withPlans, others, facts.GivenUp, states, diagnostics, isPlan: true));

        (DossierNetwork, ConflictFamily) Facts()
        {
            var built = NetworkBuilder.Build(dossier, disputes, states, withPlans: false);
            return (built, Conflicts(built));
        }

        (DossierNetwork, ConflictFamily) Plans(Func<int, bool> isGivenUp)
        {
            var built = NetworkBuilder.Build(dossier, disputes, states, withPlans: true);
            return (built, built.Network.FindConflicts(isGivenUp));
        }
    }

    /// <summary>Tells the conflicts of a pass and gives their lines up.</summary>
    private static Pass Close(DossierNetwork network, ConflictFamily found, HashSet<int> givenUp, IReadOnlyList<EventState> states, DiagnosticBag diagnostics, bool isPlan)
    {
        var given = new HashSet<int>(givenUp);
        bool hasErrors = false;
        foreach (var conflict in found.Conflicts)
        {
            var finding = ConflictTelling.Tell(network, conflict, states, isPlan);
            diagnostics.Add(finding);
            hasErrors |= finding.Severity == Severity.Error;
            given.UnionWith(conflict.Statements);
        }
        if (found.IsCut)
        {
            var last = diagnostics.Items[diagnostics.Items.Count - 1];
            diagnostics.Add(new Diagnostic(Catalogue.TooManyFindings, last.Location,
                "There are more contradictions than these, and too many to tell one from another. Settle those that are shown, and check again.", hasErrors ? Severity.Error : Severity.Warning));
        }
        return new Pass(network, found.Remainder, given, hasErrors);
    }

    /// <summary>
    /// Conflicts that share no line. One that needs a doubtful date is only a warning, and must not stand for another that shares a line with it
    /// and holds without the doubt: so what is certain is tried first.
    /// </summary>
    private static ConflictFamily Conflicts(DossierNetwork factual)
    {
        var all = factual.Network.FindConflicts();
        if (!all.Conflicts.Any(conflict => conflict.Statements.Any(factual.IsDoubt))) return all;
        var certain = factual.Network.FindConflicts(factual.IsDoubt);
        if (certain.Conflicts.Count == 0) return all;
        var told = new HashSet<int>(certain.Conflicts.SelectMany(static conflict => conflict.Statements));
        var others = factual.Network.FindConflicts(told.Contains);
        return new ConflictFamily([.. certain.Conflicts, .. others.Conflicts], others.Remainder, certain.IsCut || others.IsCut);
    }
}
