using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>Depth-first search, without recursion, over the edges that improve their target or leave it as it is.</summary>
internal sealed class ScanOrder(BoundSide side, Adjacency graph)
{
    private readonly bool[] seen = new bool[side.Label.Length];
    private readonly List<int> finished = new();
    private readonly Stack<(int Node, int At)> open = new();

    /// <summary>All nodes reached from the given ones; each comes after those that it improves, except along a cycle.</summary>
    public List<int> From(List<int> sources)
    {
        for (int i = sources.Count - 1; i >= 0; i--)
        {
            Open(sources[i]);
            while (open.Count > 0) Step();
        }

        return finished;
    }

    private void Open(int node)
    {
        if (seen[node]) return;
        seen[node] = true;
        open.Push((node, graph.First[node]));
    }

    private void Step()
    {
        var (node, at) = open.Pop();
        int end = graph.First[node + 1];
        long label = side.Label[node];
        for (; at < end; at++)
        {
            int target = graph.Target[at];
            long passed = label == Limits.None ? Limits.None : label + graph.Weight[at];
            if (seen[target] || passed > side.Label[target]) continue;
            open.Push((node, at + 1));
            Open(target);
            return;
        }

        if (at == end && side.PassesToPartner(node) && !seen[node ^ 1] && label <= side.Label[node ^ 1])
        {
            open.Push((node, end + 1));
            Open(node ^ 1);
            return;
        }

        finished.Add(node);
    }
}
