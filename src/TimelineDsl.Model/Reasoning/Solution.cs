using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>The answer of <see cref="ConstraintNetwork.Solve"/>: bounds of every node, or a conflict.</summary>
public sealed class Solution
{
    private readonly ConstraintNetwork network;

    internal Solution(ConstraintNetwork network, Conflict? conflict)
    {
        this.network = network;
        Conflict = conflict;
    }

    /// <summary>The value of <see cref="Earliest"/> where there is no bound.</summary>
    public const long NoEarliest = long.MinValue;

    /// <summary>The value of <see cref="Latest"/> where there is no bound.</summary>
    public const long NoLatest = long.MaxValue;

    /// <summary>Whether no conflict was found.</summary>
    public bool IsConsistent => Conflict is null;

    /// <summary>The first conflict found, or null.</summary>
    public Conflict? Conflict { get; }

    /// <summary>The earliest value (ms, or a day number) that the node can have, inclusive, or <see cref="NoEarliest"/>; always that in an inconsistent solution.</summary>
    public long Earliest(Node node)
    {
        network.Canonical(node);
        return NoEarliest;
    }

    /// <summary>The latest value (ms, or a day number) that the node can have, inclusive, or <see cref="NoLatest"/>; always that in an inconsistent solution.</summary>
    public long Latest(Node node)
    {
        network.Canonical(node);
        return NoLatest;
    }

    /// <summary>The chain of links that proves <see cref="Earliest"/>, from a stated bound to the node; empty where there is no bound.</summary>
    public IReadOnlyList<ChainLink> WhyEarliest(Node node) => [];

    /// <summary>The chain of links that proves <see cref="Latest"/>, from a stated bound to the node; empty where there is no bound.</summary>
    public IReadOnlyList<ChainLink> WhyLatest(Node node) => [];
}
