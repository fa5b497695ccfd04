using System;
using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>The answer of <see cref="ConstraintNetwork.Solve"/>: bounds of every node, or a conflict. What is added to the network later has no part in it.</summary>
public sealed class Solution
{
    /// <summary>The value of <see cref="Earliest"/> where there is no bound.</summary>
    public const long NoEarliest = long.MinValue;

    /// <summary>The value of <see cref="Latest"/> where there is no bound.</summary>
    public const long NoLatest = long.MaxValue;

    private readonly ConstraintNetwork network;
    private readonly Propagation? run;

    internal Solution(ConstraintNetwork network, Propagation? run, Conflict? conflict)
    {
        this.network = network;
        this.run = run;
        Conflict = conflict;
    }

    /// <summary>Whether no conflict was found.</summary>
    public bool IsConsistent => Conflict is null;

    /// <summary>The first conflict found, or null.</summary>
    public Conflict? Conflict { get; }

    /// <summary>Whether the bounds are all that follows by passing on bounds; false where moments and dates exchanged bounds up to the limit, or a conflict ended it.</summary>
    public bool IsComplete => run is { IsComplete: true };

    /// <summary>The earliest value (ms, or a day number) that the node can have, inclusive, or <see cref="NoEarliest"/>; always that in an inconsistent solution.</summary>
    public long Earliest(Node node)
    {
        long label = LowerLabel(network.Canonical(node));
        return label == Limits.None ? NoEarliest : -label;
    }

    /// <summary>The latest value (ms, or a day number) that the node can have, inclusive, or <see cref="NoLatest"/>; always that in an inconsistent solution.</summary>
    public long Latest(Node node) => UpperLabel(network.Canonical(node));

    /// <summary>The chain of links that proves <see cref="Earliest"/>, from a stated bound to the node; empty where there is no bound.</summary>
    public IReadOnlyList<ChainLink> WhyEarliest(Node node)
    {
        int at = network.Canonical(node);
        if (LowerLabel(at) == Limits.None) return [];
        int source = Follows(at) ? Carrier(at) : at;
        var links = Told(source, false);
        if (source != at) links.Add(new ChainLink(LinkKind.DayOfMoment, new Node(source), new Node(at), 0, -1, -LowerLabel(at)));
        return links;
    }

    /// <summary>The chain of links that proves <see cref="Latest"/>, from a stated bound to the node; empty where there is no bound.</summary>
    public IReadOnlyList<ChainLink> WhyLatest(Node node)
    {
        int at = network.Canonical(node);
        if (UpperLabel(at) == Limits.None) return [];
        int source = Follows(at) ? at - 2 : at;
        var links = Told(source, true);
        if (source != at) links.Add(new ChainLink(LinkKind.DayOfMoment, new Node(source), new Node(at), 0, -1, UpperLabel(at)));
        return links;
    }

    /// <summary>Whether a node is a date that merely follows from the interval's moments.</summary>
    private bool Follows(int node) => (node & 2) != 0 && !run!.Problem.UsesDays[node >> 2];

    /// <summary>The moment whose date bounds the last day from below: the end, or the start where that is later.</summary>
    private int Carrier(int day)
    {
        int start = day & ~3;
        if ((day & 1) == 0) return start;
        var label = run!.Lower.Label;
        return label[start + 1] == Limits.None || -label[start] > -label[start + 1] - 1 ? start : start + 1;
    }

    private long UpperLabel(int node)
    {
        if (run is null || node >= run.Problem.NodeCount) return Limits.None;
        var label = run.Upper.Label;
        if (!Follows(node)) return label[node];
        int start = node & ~3;
        if ((node & 1) != 0) return DayExchange.LatestLastDay(run.Problem, node >> 2, label[start], label[start + 1]);
        return label[start] == Limits.None ? Limits.None : DayExchange.LatestDay(run.Problem, node >> 2, label[start]);
    }

    private long LowerLabel(int node)
    {
        if (run is null || node >= run.Problem.NodeCount) return Limits.None;
        var label = run.Lower.Label;
        if (!Follows(node)) return label[node];
        int carrier = Carrier(node);
        if (label[carrier] == Limits.None) return Limits.None;
        long day = DayExchange.EarliestDay(run.Problem, node >> 2, -label[carrier] - (carrier & 1));
        return day == -Limits.None ? Limits.None : -day;
    }

    private List<ChainLink> Told(int node, bool isUpper)
    {
        var proof = Proof.Of(run!, node, isUpper, int.MaxValue);
        var links = new List<ChainLink>(proof.Main.Count);
        ChainWriter.AddProof(run!.Problem, proof.Main, isUpper ? 1 : -1, links);
        return links;
    }
}
