using System;
using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>Tells, of one run, which bounds rest on statements given up since, so that contradictions with a common cause are passed over quickly.</summary>
/// <param name="side">The bounds.</param>
/// <param name="run">The run.</param>
/// <param name="isGivenUp">By reason of the run's problem: whether it is given up by now. What was given up stays so.</param>
internal sealed class TaintedBounds(BoundSide side, Propagation run, Func<int, bool> isGivenUp)
{
    private readonly bool[] known = new bool[side.Label.Length];
    private readonly List<int> path = new();

    /// <summary>Whether the node's bound, as it came about in the end, rests on a statement given up.</summary>
    public bool Contains(int node)
    {
        path.Clear();
        if (!Follow(node)) return false;
        foreach (int passed in path) known[passed] = true;
        return true;
    }

    private bool Follow(int node)
    {
        while (!known[node])
        {
            path.Add(node);
            if (path.Count > known.Length) return false;
            var (parent, via) = side.Origin(node);
            if (parent == BoundSide.Stated) return isGivenUp(run.Problem.BoundReason[via]);
            if (parent >= 0 && via != BoundSide.ByStructure && isGivenUp(run.Problem.EdgeReason[via])) return true;
            node = parent >= 0 ? parent : run.Exchange[via].Source;
        }

        return true;
    }
}
