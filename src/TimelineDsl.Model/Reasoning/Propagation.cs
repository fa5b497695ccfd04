using System;
using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>One run over a <see cref="Problem"/>: bounds of both sides to a fixed point, or contradictions.</summary>
internal sealed class Propagation
{
    private readonly bool[]? off;
    private readonly List<(int Node, int Round)> crossings = new();

    private Propagation(Problem problem, bool[]? off)
    {
        Problem = problem;
        this.off = off;
        int nodes = Problem.NodeCount, edges = Problem.EdgeCount;
        Upper = new BoundSide(Adjacency.Build(nodes, edges, Problem.Right, Problem.Left, Problem.EdgeLimit, Problem.EdgeReason, off), Problem.IsMoment, true);
        Lower = new BoundSide(Adjacency.Build(nodes, edges, Problem.Left, Problem.Right, Problem.EdgeLimit, Problem.EdgeReason, off), Problem.IsMoment, false);
        Exchange = new DayExchange(problem, Upper, Lower);
    }

    /// <summary>The constraints.</summary>
    public Problem Problem { get; }

    /// <summary>The upper bounds.</summary>
    public BoundSide Upper { get; }

    /// <summary>The lower bounds, negated.</summary>
    public BoundSide Lower { get; }

    /// <summary>What passed between moments and dates.</summary>
    public DayExchange Exchange { get; }

    /// <summary>The contradictions met, short ones first, so that the shortest story is told; empty if the constraints are consistent as far as is decided.</summary>
    public List<Contradiction> Contradictions { get; } = new();

    /// <summary>Whether nothing more follows; false where the limit of rounds or of work ended the exchange.</summary>
    public bool IsComplete { get; private set; }

    /// <param name="problem">The constraints.</param>
    /// <param name="off">By reason: whether it is given up; null if none is.</param>
    public static Propagation Run(Problem problem, bool[]? off)
    {
        var run = new Propagation(problem, off);
        run.StateBounds();
        run.ToFixedPoint();
        run.Conclude();
        run.Upper.Finish();
        run.Lower.Finish();
        return run;
    }

    private void StateBounds()
    {
        for (int bound = 0; bound < Problem.BoundCount; bound++)
        {
            if (off is not null && off[Problem.BoundReason[bound]]) continue;
            int node = Problem.BoundNode[bound];
            long value = Problem.BoundValue[bound];
            if (Problem.BoundIsUpper[bound]) Upper.State(node, value, bound);
            else Lower.State(node, -value, bound);
        }
    }

    private void ToFixedPoint()
    {
        long allowed = (64L * Problem.NodeCount) + 1_000_000;
        bool searched = false;
        List<int> upperChanges = Upper.NextRound(), lowerChanges = Lower.NextRound();
        FindCrossings(upperChanges, lowerChanges);
        Exchange.Collect(upperChanges, lowerChanges);
        Exchange.Apply();
        QueueAll();
        while (true)
        {
            Upper.Propagate();
            Lower.Propagate();
            int round = Upper.Round;
            upperChanges = Upper.NextRound();
            lowerChanges = Lower.NextRound();
            FindCrossings(upperChanges, lowerChanges);
            if (Upper.IsExhausted || Lower.IsExhausted) return;
            Exchange.Collect(upperChanges, lowerChanges);
            if (!Exchange.Apply())
            {
                IsComplete = true;
                return;
            }

            if (round < Limits.RoundsBeforeCycleSearch) continue;
            if (!searched) Contradictions.AddRange(LinearCycles.Find(Problem, off, null));
            searched = true;
            if (Contradictions.Count > 0 || crossings.Count > 0 || Upper.Cycles.Count > 0 || Lower.Cycles.Count > 0) return;
            if (round >= Limits.Rounds || Upper.Work + Lower.Work > allowed) return;
        }
    }

    /// <summary>Everything that has a bound passes it on once, in date order as far as intervals are numbered in it: earlier ones first for lower bounds, later ones first for upper bounds.</summary>
    private void QueueAll()
    {
        for (int i = 0; i < Problem.NodeCount; i++)
        {
            Lower.EnqueueSource(i);
            Upper.EnqueueSource(Problem.NodeCount - 1 - i);
        }
    }

    private void FindCrossings(List<int> upperChanges, List<int> lowerChanges)
    {
        int round = Upper.Round - 1;
        foreach (int node in lowerChanges) FindCrossing(node, round);
        foreach (int node in upperChanges) FindCrossing(node, round);
    }

    private void FindCrossing(int node, int round)
    {
        long latest = Upper.Label[node], earliest = Lower.Label[node];
        if (latest == Limits.None || earliest == Limits.None || latest + earliest >= 0 || crossings.Count >= Limits.Crossings) return;
        if (Lower.IsRoot(node) || crossings.Count == 0) crossings.Add((node, round));
    }

    private void Conclude()
    {
        foreach (var cycle in Upper.Cycles) Contradictions.Add(Contradiction.Closed(Problem, cycle, true));
        foreach (var cycle in Lower.Cycles) Contradictions.Add(Contradiction.Closed(Problem, cycle, false));
        AddCrossings();
        if (Contradictions.Count == 0 && Undated() is { } undated) Contradictions.AddRange(LinearCycles.Find(Problem, off, undated));
        var sorted = new (int Length, int Place, Contradiction Item)[Contradictions.Count];
        for (int i = 0; i < sorted.Length; i++) sorted[i] = (Contradictions[i].Length, i, Contradictions[i]);
        Array.Sort(sorted, (left, right) => left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.Place.CompareTo(right.Place));
        for (int i = 0; i < sorted.Length; i++) Contradictions[i] = sorted[i].Item;
    }

    private void AddCrossings()
    {
        if (crossings.Count == 0) return;
        var upper = new ProofLengths(Upper, Exchange);
        var lower = new ProofLengths(Lower, Exchange);
        foreach (var (node, round) in crossings) Contradictions.Add(Contradiction.Crossing(node, round, upper.Of(node) + lower.Of(node)));
    }

    /// <summary>The edges between nodes that have no bound at all; a cycle among these is not met by passing on bounds. Null if there are none.</summary>
    private bool[]? Undated()
    {
        bool[]? result = null;
        for (int edge = 0; edge < Problem.EdgeCount; edge++)
        {
            if (!IsUndated(Problem.Left[edge]) || !IsUndated(Problem.Right[edge])) continue;
            result ??= new bool[Problem.EdgeCount];
            result[edge] = true;
        }

        return result;
    }

    private bool IsUndated(int node) => Upper.Label[node] == Limits.None && Lower.Label[node] == Limits.None;
}
