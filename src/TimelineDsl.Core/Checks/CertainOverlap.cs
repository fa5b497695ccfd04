using System;
using System.Collections.Generic;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// A stretch of time of which the ends are known within limits, as far as it matters for what it certainly shares with another. Two overlap for
/// certain exactly if each starts, at the latest, before the other ends at the earliest.
/// </summary>
/// <param name="LatestStart">The latest value at which it starts.</param>
/// <param name="EarliestEnd">The earliest value at which it ends.</param>
/// <param name="Group">To what it belongs; two of one group are not compared.</param>
/// <param name="Item">What it is, by number.</param>
internal readonly record struct Stretch<TGroup>(long LatestStart, long EarliestEnd, TGroup Group, int Item)
{
    /// <summary>Whether it certainly goes on for a while, whatever its dates.</summary>
    public bool HasCore => LatestStart < EarliestEnd;

    /// <summary>Whether two share time, whatever their dates.</summary>
    public bool Overlaps(Stretch<TGroup> other) => LatestStart < other.EarliestEnd && other.LatestStart < EarliestEnd;
}

/// <summary>
/// Finds, for each stretch, another that certainly overlaps with it and is of a group that excludes its own: by a sweep, so that the time is that of sorting.
/// Of two that overlap one at least certainly goes on for a while; these are entered where they certainly have begun. A stretch without such a core is
/// looked up where it may first have ended: only what has begun by then can contain it.
/// </summary>
internal static class CertainOverlap
{
    /// <summary>How many groups that do not exclude its own are passed over for one stretch; beyond, an overlap can be missed.</summary>
    private const int MostGroups = 64;

    /// <summary>The pairs, at most one for each stretch; the first of a pair is the one that certainly goes on.</summary>
    public static List<(Stretch<TGroup> First, Stretch<TGroup> Second)> Find<TGroup>(List<Stretch<TGroup>> stretches, Func<TGroup, TGroup, bool> exclude) where TGroup : class
    {
        var pairs = new List<(Stretch<TGroup>, Stretch<TGroup>)>();
        if (stretches.Count < 2) return pairs;
        stretches.Sort(static (a, b) =>
        {
            int order = Key(a).CompareTo(Key(b));
            // What is only looked up comes before what begins there: that cannot contain it.
            if (order == 0) order = a.HasCore.CompareTo(b.HasCore);
            return order != 0 ? order : a.Item.CompareTo(b.Item);
        });
        var active = new List<Stretch<TGroup>>();
        var place = new Dictionary<TGroup, int>();
        foreach (var stretch in stretches)
        {
            if (Other(stretch, active, place, exclude) is { } other) pairs.Add((other, stretch));
            if (stretch.HasCore) Enter(stretch, active, place);
        }
        return pairs;
    }

    private static long Key<TGroup>(Stretch<TGroup> stretch) => Math.Min(stretch.LatestStart, stretch.EarliestEnd);

    private static Stretch<TGroup>? Other<TGroup>(Stretch<TGroup> stretch, List<Stretch<TGroup>> active, Dictionary<TGroup, int> place, Func<TGroup, TGroup, bool> exclude) where TGroup : class
    {
        int passed = 0;
        for (int i = active.Count - 1; i >= 0 && passed < MostGroups; i--)
        {
            if (active[i].EarliestEnd <= Key(stretch)) Leave(i, active, place);
            else if (active[i].Overlaps(stretch) && exclude(active[i].Group, stretch.Group)) return active[i];
            else passed++;
        }
        return null;
    }

    /// <summary>Of each group the one that lasts longest stands for all.</summary>
    private static void Enter<TGroup>(Stretch<TGroup> stretch, List<Stretch<TGroup>> active, Dictionary<TGroup, int> place) where TGroup : class
    {
        if (!place.TryGetValue(stretch.Group, out int at))
        {
            place.Add(stretch.Group, active.Count);
            active.Add(stretch);
        }
        else if (active[at].EarliestEnd < stretch.EarliestEnd) active[at] = stretch;
    }

    private static void Leave<TGroup>(int at, List<Stretch<TGroup>> active, Dictionary<TGroup, int> place) where TGroup : class
    {
        int last = active.Count - 1;
        place.Remove(active[at].Group);
        if (at < last)
        {
            active[at] = active[last];
            place[active[at].Group] = at;
        }
        active.RemoveAt(last);
    }
}
