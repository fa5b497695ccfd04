using System;
using System.Collections.Generic;

namespace TimelineDsl.Core.Semantics;

/// <summary>Finds things that lead to themselves, where each leads to at most one other.</summary>
internal static class Circles
{
    /// <summary>
    /// Of each circle the one declared first. Each thing is walked over once, so that the time is linear however long the ways are.
    /// </summary>
    public static List<T> Find<T>(IReadOnlyList<T> all, Func<T, T?> next)
        where T : class
    {
        var walks = new Dictionary<T, int>();
        var order = new Dictionary<T, int>();
        var found = new List<T>();
        foreach (var one in all) order.Add(one, order.Count);
        foreach (var one in all)
        {
            var at = one;
            while (at is not null && !walks.ContainsKey(at))
            {
                walks.Add(at, order[one]);
                at = next(at);
            }
            if (at is null || walks[at] != order[one]) continue;
            var first = at;
            for (var other = next(at)!; !ReferenceEquals(other, at); other = next(other)!)
                if (order[other] < order[first]) first = other;
            found.Add(first);
        }
        return found;
    }
}
