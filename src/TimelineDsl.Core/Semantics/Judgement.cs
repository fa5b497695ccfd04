using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>What follows from a dossier under given disputes: the state of every event, the conflicts, the bounds.</summary>
internal sealed class Judgement
{
    private readonly DossierNetwork _factual;
    private Solution? _withoutDoubts;

    private Judgement(Dossier dossier, DisputeView disputes, EventState[] states, DossierNetwork factual, Solution facts, Solution plans)
    {
        _factual = factual;
        Dossier = dossier;
        Disputes = disputes;
        States = states;
        Facts = facts;
        Plans = plans;
    }

    public Dossier Dossier { get; }

    public DisputeView Disputes { get; }

    /// <summary>By the position of the event in <see cref="Dossier.Events"/>.</summary>
    public IReadOnlyList<EventState> States { get; }

    /// <summary>Bounds that rest on what happened or goes on alone, without the lines of its conflicts.</summary>
    public Solution Facts { get; }

    /// <summary>The same as <see cref="Facts"/>, but resting on no date that the analyst doubts: worked out when first asked for.</summary>
    public Solution WithoutDoubts => _withoutDoubts ??= _factual.Network.FindConflicts(_factual.IsDoubt).Remainder;

    /// <summary>Bounds that hold if all goes as planned.</summary>
    public Solution Plans { get; }

    /// <summary>Judges a dossier; conflicts and illegal histories go to <paramref name="diagnostics"/>.</summary>
    public static Judgement Of(Dossier dossier, DisputeView disputes, DiagnosticBag diagnostics, CancellationToken cancellation, AtOnce? atOnce = null)
    {
        var events = dossier.Events.All;
        var states = new EventState[events.Count];
        Stretches.ForEach(states.Length, atOnce, (_, from, to) =>
        {
            for (int i = from; i < to; i++) states[i] = EventState.Of(events[i], disputes);
        });
        cancellation.ThrowIfCancellationRequested();

        var factual = NetworkBuilder.Build(dossier, disputes, states, withPlans: false);
        var facts = Conflicts(factual);
        foreach (var conflict in facts.Conflicts) diagnostics.Add(ConflictTelling.Tell(dossier, factual, conflict, states, isPlan: false));
        cancellation.ThrowIfCancellationRequested();
        if (!factual.LeftOutPlans) return new Judgement(dossier, disputes, states, factual, facts.Remainder, facts.Remainder);

        var given = new HashSet<int>();
        foreach (var conflict in facts.Conflicts) given.UnionWith(conflict.Statements);
        var planned = NetworkBuilder.Build(dossier, disputes, states, withPlans: true);
        var plans = planned.Network.FindConflicts(given.Contains);
        foreach (var conflict in plans.Conflicts) diagnostics.Add(ConflictTelling.Tell(dossier, planned, conflict, states, isPlan: true));
        return new Judgement(dossier, disputes, states, factual, facts.Remainder, plans.Remainder);
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
        return new ConflictFamily([.. certain.Conflicts, .. others.Conflicts], others.Remainder);
    }
}
