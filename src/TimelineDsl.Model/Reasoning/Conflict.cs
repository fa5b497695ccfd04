using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>A set of statements that cannot all be true.</summary>
public sealed class Conflict
{
    internal Conflict(IReadOnlyList<int> statements, IReadOnlyList<ChainLink> chain, IReadOnlyList<ChainLink> premises, long excess, bool excessInDays, bool isIrreducible)
    {
        Statements = statements;
        Chain = chain;
        Premises = premises;
        Excess = excess;
        ExcessInDays = excessInDays;
        IsIrreducible = isIrreducible;
    }

    /// <summary>The statements, in ascending order. Giving up any one of them makes the others consistent (where <see cref="IsIrreducible"/>).</summary>
    public IReadOnlyList<int> Statements { get; }

    /// <summary>
    /// The contradiction as one walk: a lower bound, then what follows from it link by link, then the upper bound that it breaks;
    /// or, where no date takes part, a closed walk that leads from a node to a later value of the same node.
    /// </summary>
    public IReadOnlyList<ChainLink> Chain { get; }

    /// <summary>Walks, each starting from a bound, that prove side conditions of links in <see cref="Chain"/>; nearly always empty.</summary>
    public IReadOnlyList<ChainLink> Premises { get; }

    /// <summary>By how much it fails, at least 1: days if <see cref="ExcessInDays"/>, else milliseconds.</summary>
    public long Excess { get; }

    /// <summary>Whether the comparison that fails is one between dates.</summary>
    public bool ExcessInDays { get; }

    /// <summary>Whether each statement was tried and found necessary; false only where the conflict is so large that the effort limit was reached.</summary>
    public bool IsIrreducible { get; }
}
