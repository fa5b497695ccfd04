namespace TimelineDsl.Model.Reasoning;

/// <summary>The edges of a graph grouped by the node from which a bound is passed on (compressed rows).</summary>
internal sealed class Adjacency
{
    private Adjacency(int nodes, int edges)
    {
        First = new int[nodes + 1];
        Target = new int[edges];
        Weight = new long[edges];
        Edge = new int[edges];
    }

    /// <summary>The edges of node n are at First[n] … First[n + 1] − 1.</summary>
    public int[] First { get; }

    public int[] Target { get; }

    public long[] Weight { get; }

    /// <summary>The number of the edge at a position.</summary>
    public int[] Edge { get; }

    /// <summary>Groups the edges that are not switched off; each keeps its place among those of its source.</summary>
    /// <param name="nodes">How many nodes there are.</param>
    /// <param name="count">How many edges.</param>
    /// <param name="source">By edge: the node that passes a bound on.</param>
    /// <param name="target">By edge: the node that receives it.</param>
    /// <param name="weight">By edge: what is added on the way.</param>
    /// <param name="reason">By edge: its reason; null where <paramref name="off"/> is.</param>
    /// <param name="off">By reason: whether it is given up; null if none is.</param>
    public static Adjacency Build(int nodes, int count, int[] source, int[] target, long[] weight, int[]? reason, bool[]? off)
    {
        var first = new int[nodes + 1];
        int kept = 0;
        for (int edge = 0; edge < count; edge++)
        {
            if (off is not null && off[reason![edge]]) continue;
            first[source[edge]]++;
            kept++;
        }

        var result = new Adjacency(nodes, kept);
        int sum = 0;
        for (int node = 0; node < nodes; node++)
        {
            result.First[node] = sum;
            sum += first[node];
            first[node] = result.First[node];
        }

        result.First[nodes] = sum;
        for (int edge = 0; edge < count; edge++)
        {
            if (off is not null && off[reason![edge]]) continue;
            int at = first[source[edge]]++;
            result.Target[at] = target[edge];
            result.Weight[at] = weight[edge];
            result.Edge[at] = edge;
        }

        return result;
    }
}
