using System;
using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>
/// The upper bounds of all nodes, or the negated lower bounds, and how each came about: a shortest-path computation
/// from the stated bounds along the edges, in rounds between which bounds found elsewhere are put in.
/// </summary>
/// <remarks>
/// Queue-based Bellman–Ford with subtree disassembly: R. E. Tarjan, "Shortest Paths", technical memorandum, AT&amp;T Bell Laboratories (1981);
/// as described by B. V. Cherkassky and A. V. Goldberg, "Negative-cycle detection algorithms", Mathematical Programming 85 (1999), section 4.
/// Stated bounds and bounds put in are roots; the tree of bounds that follow from one root is a list in preorder with depths.
/// When a node improves, what hangs below it is outdated and is taken out of the tree and the queue; if the node that passes the
/// improvement on is found there, the walk is a negative cycle. Such a cycle is recorded, one edge of it is switched off, and the run goes on.
/// A bound replaced in a later round is kept as a version, so that a proof can always be followed backwards in time and never runs in a circle.
/// </remarks>
internal sealed class BoundSide
{
    /// <summary>Marks a bound that an interval's structure passes on.</summary>
    public const int ByStructure = -2;

    /// <summary>The parent of a stated bound.</summary>
    public const int Stated = -1;

    /// <summary>The parent of a bound put in.</summary>
    public const int PutIn = -2;

    private const byte Queued = 1;
    private const byte Active = 2;

    private readonly Adjacency graph;
    private readonly bool[] isMoment;
    private readonly int structuralSource;
    private readonly int[] parent;
    private readonly int[] via;
    private int[] next;
    private int[] previous;
    private int[] depth;
    private readonly int[] round;
    private int[]? older;
    private byte[] state;
    private int[] queue;
    private readonly int queueMask;
    private readonly List<Version> versions = new();
    private HashSet<int>? switchedOff;
    private int head;
    private int tail;
    private long reorderAt;

    /// <summary>No bounds yet.</summary>
    /// <param name="graph">The edges in the direction in which bounds are passed on.</param>
    /// <param name="isMoment">By interval: whether its end is its start.</param>
    /// <param name="isUpper">Upper bounds pass from an end to its start, lower bounds the other way.</param>
    public BoundSide(Adjacency graph, bool[] isMoment, bool isUpper)
    {
        this.graph = graph;
        this.isMoment = isMoment;
        structuralSource = isUpper ? 1 : 0;
        int nodes = graph.First.Length - 1;
        Label = new long[nodes];
        for (int i = 0; i < nodes; i++) Label[i] = Limits.None;
        parent = new int[nodes];
        via = new int[nodes];
        next = new int[nodes];
        previous = new int[nodes];
        depth = new int[nodes];
        round = new int[nodes];
        state = new byte[nodes];
        int capacity = 1;
        while (capacity <= nodes) capacity *= 2;
        queue = new int[capacity];
        queueMask = capacity - 1;
    }

    /// <summary>The bound of each node, or <see cref="Limits.None"/>.</summary>
    public long[] Label { get; }

    /// <summary>The nodes whose bound changed in this round, in the order of their first change.</summary>
    public List<int> Changed { get; private set; } = new();

    /// <summary>The negative cycles met so far, each from its closing step backwards.</summary>
    public List<List<TraceStep>> Cycles { get; } = new();

    /// <summary>The current round; 0 for stated bounds.</summary>
    public int Round { get; private set; }

    /// <summary>Whether the limit of work was reached; the bounds hold, but tighter ones may follow.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>How often a bound has changed, over all rounds.</summary>
    public long Work { get; private set; }

    /// <summary>Takes a stated bound into account, without passing it on.</summary>
    public void State(int node, long label, int bound)
    {
        if (label >= Label[node]) return;
        Set(node, label, Stated, bound);
    }

    /// <summary>Opens the next round.</summary>
    /// <returns>The nodes that changed in the round that ends.</returns>
    public List<int> NextRound()
    {
        var ended = Changed;
        Changed = new List<int>();
        Round++;
        return ended;
    }

    /// <summary>Puts in a bound that has been found by the exchange with the other bounds.</summary>
    public void PutInBound(int node, long label, int import)
    {
        if (label >= Label[node]) return;
        Disassemble(node, -1);
        Detach(node);
        Set(node, label, PutIn, import);
        Enqueue(node);
    }

    /// <summary>Puts a node into the queue, if it has a bound to pass on.</summary>
    public void Enqueue(int node)
    {
        if (Label[node] == Limits.None) return;
        if ((state[node] & Queued) == 0)
        {
            queue[tail] = node;
            tail = (tail + 1) & queueMask;
        }

        state[node] = Queued | Active;
    }

    /// <summary>Puts a node into the queue, if it has a bound and anywhere to pass it on.</summary>
    public void EnqueueSource(int node)
    {
        if (Label[node] == Limits.None) return;
        bool structural = PassesToPartner(node) && Label[node] < Label[node ^ 1];
        if (structural || graph.First[node] != graph.First[node + 1]) Enqueue(node);
    }

    /// <summary>Passes bounds on until nothing changes, or until the limit of work is reached; then <see cref="IsExhausted"/>.</summary>
    public void Propagate()
    {
        int[] first = graph.First, target = graph.Target;
        long[] weight = graph.Weight;
        reorderAt = Work + (2L * Label.Length) + 1000;
        while (head != tail)
        {
            if (Work > reorderAt && !Reorder()) return;
            int node = queue[head];
            head = (head + 1) & queueMask;
            bool scan = (state[node] & Active) != 0;
            state[node] = 0;
            if (!scan) continue;
            long label = Label[node];
            for (int at = first[node]; at < first[node + 1]; at++)
            {
                if (label + weight[at] < Label[target[at]]) Improve(node, target[at], label + weight[at], graph.Edge[at]);
            }

            if (PassesToPartner(node) && label < Label[node ^ 1]) Improve(node, node ^ 1, label, ByStructure);
        }
    }

    /// <summary>
    /// Puts the nodes that wait, and those they will improve, in an order in which each comes before those it improves, as far as there is one:
    /// the topological scan of A. V. Goldberg and T. Radzik, "A heuristic improvement of the Bellman-Ford algorithm", Applied Mathematics Letters 6 (1993).
    /// Without it, a long chain whose numbering runs against it takes as many passes as it has nodes.
    /// </summary>
    /// <returns>False if the limit of work is reached.</returns>
    public bool Reorder()
    {
        reorderAt = Work + (2L * Label.Length) + 1000;
        IsExhausted = Work > Limits.Relabels + (Limits.RelabelsOfANode * Label.Length);
        if (IsExhausted) return false;
        var waiting = new List<int>();
        for (; head != tail; head = (head + 1) & queueMask)
        {
            int node = queue[head];
            if ((state[node] & Active) != 0) waiting.Add(node);
            else state[node] = 0;
        }

        var order = new ScanOrder(this, graph).From(waiting);
        for (int i = order.Count - 1; i >= 0; i--)
        {
            queue[tail] = order[i];
            tail = (tail + 1) & queueMask;
            state[order[i]] |= Queued;
        }

        return true;
    }

    /// <summary>Whether an interval's structure passes this node's bound on to its other end.</summary>
    public bool PassesToPartner(int node) => (node & 1) == structuralSource && !isMoment[node >> 2];

    /// <summary>Gives back the memory that only further rounds would need: more than half of it.</summary>
    public void Finish()
    {
        next = previous = depth = queue = [];
        state = [];
        Changed = [];
    }

    /// <summary>The steps that led to a node's bound as it stood at the end of a round, back to a stated bound or one put in, from the node on.</summary>
    /// <param name="node">The node.</param>
    /// <param name="atRound">The round.</param>
    /// <param name="steps">Where the steps are added.</param>
    /// <param name="importRound">The round of the bound put in where the walk ends; unchanged at a stated bound.</param>
    /// <returns>The bound put in at which the walk ends, or −1 if it ends at a stated bound (or runs into an outdated one).</returns>
    public int Trace(int node, int atRound, List<TraceStep> steps, ref int importRound)
    {
        for (int guard = 0; guard <= Label.Length; guard++)
        {
            var version = At(node, atRound);
            atRound = version.Round;
            if (version.Parent == PutIn)
            {
                importRound = version.Round;
                return version.Via;
            }

            if (version.Parent == Stated)
            {
                steps.Add(new TraceStep(structuralSource == 1 ? LinkKind.UpperBound : LinkKind.LowerBound, node, node, version.Via, version.Label));
                return -1;
            }

            steps.Add(Step(version.Parent, node, version.Via, version.Label));
            node = version.Parent;
        }

        return -1;
    }

    /// <summary>Whether the node's present bound is one that was stated or put in, not passed on along an edge.</summary>
    public bool IsRoot(int node) => Label[node] != Limits.None && parent[node] < 0;

    /// <summary>Where a node's present bound comes from: the node before it, −1 if stated, −2 if put in; and the edge (or <see cref="ByStructure"/>), stated bound or bound put in.</summary>
    public (int Parent, int Via) Origin(int node) => (parent[node], via[node]);

    private static TraceStep Step(int from, int to, int via, long reached) =>
        new(via == ByStructure ? LinkKind.Structure : LinkKind.Difference, from, to, via == ByStructure ? -1 : via, reached);

    private Version At(int node, int atRound)
    {
        if (round[node] <= atRound) return new Version(round[node], parent[node], via[node], Label[node], 0);
        int at = older![node];
        while (versions[at - 1].Round > atRound && versions[at - 1].Older != 0) at = versions[at - 1].Older;
        return versions[at - 1];
    }

    private void Improve(int from, int to, long label, int edge)
    {
        if (label > Limits.Label) return;
        if (label < -Limits.Label)
        {
            label = -Limits.Label;
            if (label >= Label[to]) return;
        }

        if (switchedOff is not null && switchedOff.Contains(edge)) return;
        if (from == to || Disassemble(to, from))
        {
            RecordCycle(from, to, edge, label);
            return;
        }

        Detach(to);
        Set(to, label, from, edge);
        int after = next[from];
        next[from] = to + 1;
        previous[to] = from + 1;
        next[to] = after;
        if (after != 0) previous[after - 1] = to + 1;
        depth[to] = depth[from] + 1;
        Enqueue(to);
    }

    private void Set(int node, long label, int newParent, int newVia)
    {
        if (round[node] < Round || Label[node] == Limits.None)
        {
            if (Label[node] != Limits.None)
            {
                older ??= new int[Label.Length];
                versions.Add(new Version(round[node], parent[node], via[node], Label[node], older[node]));
                older[node] = versions.Count;
            }

            round[node] = Round;
            Changed.Add(node);
        }

        Label[node] = label;
        parent[node] = newParent;
        via[node] = newVia;
        Work++;
    }

    /// <summary>Takes all that hangs below a node out of the tree and the queue; unless <paramref name="ancestor"/> is found among it, then nothing is done and the result is true.</summary>
    private bool Disassemble(int node, int ancestor)
    {
        int top = depth[node], last = next[node];
        if (last == 0 || depth[last - 1] <= top) return false;
        for (int at = last; at != 0 && depth[at - 1] > top; at = next[at - 1])
        {
            if (at - 1 == ancestor) return true;
        }

        while (last != 0 && depth[last - 1] > top)
        {
            int below = last - 1;
            last = next[below];
            next[below] = previous[below] = depth[below] = 0;
            state[below] &= Queued;
        }

        next[node] = last;
        if (last != 0) previous[last - 1] = node + 1;
        return false;
    }

    /// <summary>Takes a node without children out of its tree.</summary>
    private void Detach(int node)
    {
        int before = previous[node], after = next[node];
        if (before != 0) next[before - 1] = after;
        if (after != 0) previous[after - 1] = before;
        next[node] = previous[node] = depth[node] = 0;
    }

    private void RecordCycle(int from, int to, int edge, long label)
    {
        switchedOff ??= new HashSet<int>();
        switchedOff.Add(edge != ByStructure ? edge : via[from]);
        if (Cycles.Count >= Limits.Cycles) return;
        var steps = new List<TraceStep> { Step(from, to, edge, label) };
        for (int node = from; node != to; node = parent[node]) steps.Add(Step(parent[node], node, via[node], Label[node]));
        Cycles.Add(steps);
    }

    private readonly record struct Version(int Round, int Parent, int Via, long Label, int Older);
}
