using System.Collections.Generic;
using System.Linq;

namespace TimelineDsl.Core.Semantics;

/// <summary>
/// How many witnesses reports certainly have. Two reports are independent when neither's root occurs in the other's chain. A report without a chain, and not at
/// first hand, is only possibly independent and does not count.
/// </summary>
internal static class Corroboration
{
    /// <summary>With so many roots every choice is tried; beyond, reports are taken in the order of their lines, and the result is a lower bound.</summary>
    private const int MostRoots = 16;

    /// <summary>One report: who knew first, and all through whom it came, that one included.</summary>
    private readonly record struct Witness(Symbol Root, HashSet<Symbol> Chain);

    /// <summary>The size of the largest set of reports that are certainly independent of each other.</summary>
    public static int Certain(IReadOnlyList<CiteSymbol> reports)
    {
        var witnesses = new List<Witness>(reports.Count);
        foreach (var report in reports)
            if (WitnessOf(report) is { } witness) witnesses.Add(witness);
        var roots = witnesses.Select(static witness => witness.Root).Distinct().ToArray();
        return roots.Length <= MostRoots ? Largest(witnesses, roots) : InTheirOrder(witnesses);
    }

    /// <summary>Whether it is known from whom a report comes.</summary>
    public static bool HasOrigin(CiteSymbol report) => WitnessOf(report) is not null;

    /// <summary>What a source saw itself, its publisher saw: two of its pages are one witness, and so are a page and its copy.</summary>
    private static Witness? WitnessOf(CiteSymbol report)
    {
        var chain = new HashSet<Symbol>(report.Source.Via.Concat(report.Via));
        if (chain.Count > 0) return new Witness(report.Speaker, chain);
        if (report.Syntax.FirstHand is null) return null;
        Symbol seer = (Symbol?)report.Source.Original.Publisher ?? report.Source.Original;
        return new Witness(seer, [seer]);
    }

    private static int InTheirOrder(List<Witness> witnesses)
    {
        var roots = new HashSet<Symbol>();
        var chains = new HashSet<Symbol>();
        foreach (var witness in witnesses)
        {
            if (chains.Contains(witness.Root) || witness.Chain.Overlaps(roots)) continue;
            roots.Add(witness.Root);
            chains.UnionWith(witness.Chain);
        }
        return roots.Count;
    }

    private static int Largest(List<Witness> witnesses, Symbol[] roots)
    {
        // By root, which other roots each of its reports has in its chain.
        var others = new HashSet<int>[roots.Length];
        for (int i = 0; i < roots.Length; i++) others[i] = [];
        foreach (var witness in witnesses)
        {
            int mask = 0, own = System.Array.IndexOf(roots, witness.Root);
            for (int i = 0; i < roots.Length; i++)
                if (i != own && witness.Chain.Contains(roots[i])) mask |= 1 << i;
            others[own].Add(mask);
        }
        return Best(others, 0, 0, 0, 0);
    }

    /// <summary>Takes roots one after another or leaves them out, as long as more than the best so far can come of it.</summary>
    private static int Best(HashSet<int>[] others, int next, int taken, int count, int best)
    {
        if (count + others.Length - next <= best) return best;
        if (next == others.Length) return count;
        if (IsIndependent(others, taken | 1 << next)) best = Best(others, next + 1, taken | 1 << next, count + 1, best);
        return Best(others, next + 1, taken, count, best);
    }

    /// <summary>Whether each of the roots has a report in whose chain no other of them occurs.</summary>
    private static bool IsIndependent(HashSet<int>[] others, int taken)
    {
        for (int i = 0; i < others.Length; i++)
            if ((taken & 1 << i) != 0 && !others[i].Any(mask => (mask & taken) == 0)) return false;
        return true;
    }
}
