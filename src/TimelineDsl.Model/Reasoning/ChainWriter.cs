using System;
using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>Tells a contradiction as a chain, and the proof of a bound likewise.</summary>
internal static class ChainWriter
{
    /// <summary>The conflict that a contradiction amounts to.</summary>
    public static Conflict Write(Propagation run, Contradiction contradiction, IReadOnlyList<int> statements, bool isIrreducible)
    {
        if (contradiction.Walk is { } walk) return Closed(run.Problem, walk, contradiction.InDays, statements, isIrreducible);
        var lower = Proof.Of(run, contradiction.Node, false, contradiction.Round);
        var upper = Proof.Of(run, contradiction.Node, true, contradiction.Round);
        var links = new List<RawLink>();
        for (int i = lower.Main.Count - 1; i >= 0; i--)
        {
            var step = lower.Main[i];
            links.Add(new RawLink(step.Kind, step.From, step.To, step.Constraint, 0, step.Strict));
        }

        foreach (var step in upper.Main) links.Add(new RawLink(step.Kind, step.To, step.From, step.Constraint, 0, step.Strict));
        var chain = new ChainLink[links.Count];
        long reached = 0, excess = 0;
        for (int i = 0; i < chain.Length; i++)
        {
            if (links[i].Kind == LinkKind.UpperBound) excess = reached - run.Problem.BoundValue[links[i].Constraint];
            reached = Advance(run, links[i], reached);
            chain[i] = Told(run.Problem, links[i], reached);
        }

        var premises = new List<ChainLink>();
        foreach (var premise in lower.Premises) AddProof(run.Problem, premise, 1, premises);
        foreach (var premise in upper.Premises) AddProof(run.Problem, premise, 1, premises);
        return new Conflict(statements, chain, premises, Math.Max(excess, 1), (links[links.Count - 1].To & 2) != 0, isIrreducible);
    }

    /// <summary>Adds the steps of a proof, from the stated bound on.</summary>
    /// <param name="problem">The constraints.</param>
    /// <param name="steps">The steps, backwards.</param>
    /// <param name="sign">1 for upper bounds, −1 for lower ones.</param>
    /// <param name="links">Where the links are added.</param>
    public static void AddProof(Problem problem, List<TraceStep> steps, int sign, List<ChainLink> links)
    {
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            var step = steps[i];
            bool turned = sign > 0 && step.Kind == LinkKind.Difference;
            var link = Told(problem, new RawLink(step.Kind, step.From, step.To, step.Constraint, 0, step.Strict), sign * step.Reached);
            links.Add(turned ? new ChainLink(link.Kind, link.From, link.To, -link.Weight, link.Reason, link.Reached) : link);
        }
    }

    /// <summary>A closed walk, told from its first stated constraint in the order of statements.</summary>
    private static Conflict Closed(Problem problem, List<RawLink> walk, bool inDays, IReadOnlyList<int> statements, bool isIrreducible)
    {
        int start = 0, least = int.MaxValue;
        for (int i = 0; i < walk.Count; i++)
        {
            if (walk[i].Constraint < 0) continue;
            int reason = problem.GlobalReason(problem.EdgeReason[walk[i].Constraint]);
            int first = problem.Network.Reasons.Start(reason) == problem.Network.Reasons.End(reason) ? int.MaxValue : problem.Network.Reasons.Member(problem.Network.Reasons.Start(reason));
            if (first >= least) continue;
            start = i;
            least = first;
        }

        var chain = new ChainLink[walk.Count];
        long gained = 0;
        for (int i = 0; i < chain.Length; i++)
        {
            var link = walk[(start + i) % walk.Count];
            gained = Math.Max(-Limits.Label, Math.Min(Limits.Label, gained + link.Gain));
            chain[i] = Told(problem, link, gained);
        }

        return new Conflict(statements, chain, [], Math.Max(gained, 1), inDays, isIrreducible);
    }

    private static long Advance(Propagation run, RawLink link, long reached)
    {
        switch (link.Kind)
        {
            case LinkKind.LowerBound:
                return run.Problem.BoundValue[link.Constraint];
            case LinkKind.Difference:
                return Math.Max(-Limits.Label, Math.Min(Limits.Label, reached - run.Problem.EdgeLimit[link.Constraint]));
            case LinkKind.DayOfMoment:
                return run.Exchange.Forward(link.From, link.To, link.Strict, reached);
            default:
                return reached;
        }
    }

    private static ChainLink Told(Problem problem, RawLink link, long reached)
    {
        long weight = link.Constraint < 0 ? 0 : link.Kind == LinkKind.Difference ? problem.EdgeLimit[link.Constraint] : problem.BoundValue[link.Constraint];
        int reason = link.Constraint < 0 ? -1 : problem.GlobalReason(link.Kind == LinkKind.Difference ? problem.EdgeReason[link.Constraint] : problem.BoundReason[link.Constraint]);
        return new ChainLink(link.Kind, problem.Global(link.From), problem.Global(link.To), weight, reason, reached);
    }
}
