using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>Conflicts that share no statement, and what follows from the rest.</summary>
public sealed class ConflictFamily
{
    internal ConflictFamily(IReadOnlyList<Conflict> conflicts, Solution remainder, bool isCut = false)
    {
        IsCut = isCut;
        Conflicts = conflicts;
        Remainder = remainder;
    }

    /// <summary>The conflicts, in the order of their least statements; empty if the network is consistent.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; }

    /// <summary>Whether there are more conflicts than the effort for one search allows to be told apart.</summary>
    public bool IsCut { get; }

    /// <summary>
    /// The solution with all statements of all <see cref="Conflicts"/> given up, and, where the search was cut, all that touches where others are. Inconsistent only
    /// where a conflict rests on no statement at all.
    /// </summary>
    public Solution Remainder { get; }
}
