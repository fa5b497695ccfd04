using System;

namespace TimelineDsl.Model.Reasoning;

/// <summary>The constraints that one run looks at: the whole network, or the part of it that rests on a few statements, its intervals renumbered.</summary>
internal sealed class Problem
{
    private readonly int[]? globalIntervals;
    private readonly int[]? globalReasons;

    private Problem(ConstraintNetwork network, int intervals, int edges, int bounds, int[]? globalIntervals, int[]? globalReasons)
    {
        this.globalReasons = globalReasons;
        ReasonCount = globalReasons?.Length ?? network.Reasons.Count;
        Network = network;
        IntervalCount = intervals;
        EdgeCount = edges;
        BoundCount = bounds;
        this.globalIntervals = globalIntervals;
        Left = globalIntervals is null ? network.EdgeLeft : new int[edges];
        Right = globalIntervals is null ? network.EdgeRight : new int[edges];
        EdgeLimit = globalIntervals is null ? network.EdgeLimit : new long[edges];
        EdgeReason = globalIntervals is null ? network.EdgeReason : new int[edges];
        BoundNode = globalIntervals is null ? network.BoundNode : new int[bounds];
        BoundIsUpper = globalIntervals is null ? network.BoundIsUpper : new bool[bounds];
        BoundValue = globalIntervals is null ? network.BoundValue : new long[bounds];
        BoundReason = globalIntervals is null ? network.BoundReason : new int[bounds];
        CalendarOf = globalIntervals is null ? network.CalendarOf : new int[intervals];
        IsMoment = globalIntervals is null ? network.IsMoment : new bool[intervals];
        UsesDays = new bool[intervals];
    }

    public ConstraintNetwork Network { get; }

    public int IntervalCount { get; }

    public int NodeCount => IntervalCount * 4;

    /// <summary>Reasons are numbered from 0; see <see cref="GlobalReason"/>.</summary>
    public int ReasonCount { get; }

    public int EdgeCount { get; }

    /// <summary>Edge e states node Left[e] − node Right[e] ≤ EdgeLimit[e].</summary>
    public int[] Left { get; }

    public int[] Right { get; }

    public long[] EdgeLimit { get; }

    public int[] EdgeReason { get; }

    public int BoundCount { get; }

    public int[] BoundNode { get; }

    public bool[] BoundIsUpper { get; }

    public long[] BoundValue { get; }

    public int[] BoundReason { get; }

    public int[] CalendarOf { get; }

    public bool[] IsMoment { get; }

    /// <summary>Whether a constraint over dates touches the interval; elsewhere dates merely follow from moments and are computed when asked for.</summary>
    public bool[] UsesDays { get; }

    public static Problem Whole(ConstraintNetwork network)
    {
        var problem = new Problem(network, network.IntervalCount, network.EdgeCount, network.BoundCount, null, null);
        problem.FindDays();
        return problem;
    }

    /// <summary>The part that consists of the given edges and bounds of the network, which rest on the given reasons (all ascending).</summary>
    public static Problem Part(ConstraintNetwork network, int[] edges, int[] bounds, int[] reasons)
    {
        var intervals = Touched(network, edges, bounds);
        var problem = new Problem(network, intervals.Length, edges.Length, bounds.Length, intervals, reasons);
        for (int i = 0; i < intervals.Length; i++)
        {
            problem.CalendarOf[i] = network.CalendarOf[intervals[i]];
            problem.IsMoment[i] = network.IsMoment[intervals[i]];
        }

        for (int i = 0; i < edges.Length; i++)
        {
            problem.Left[i] = problem.Local(network.EdgeLeft[edges[i]]);
            problem.Right[i] = problem.Local(network.EdgeRight[edges[i]]);
            problem.EdgeLimit[i] = network.EdgeLimit[edges[i]];
            problem.EdgeReason[i] = Array.BinarySearch(reasons, network.EdgeReason[edges[i]]);
        }

        for (int i = 0; i < bounds.Length; i++)
        {
            problem.BoundNode[i] = problem.Local(network.BoundNode[bounds[i]]);
            problem.BoundIsUpper[i] = network.BoundIsUpper[bounds[i]];
            problem.BoundValue[i] = network.BoundValue[bounds[i]];
            problem.BoundReason[i] = Array.BinarySearch(reasons, network.BoundReason[bounds[i]]);
        }

        problem.FindDays();
        return problem;
    }

    public IDayCalendar Calendar(int interval) => Network.Calendars[CalendarOf[interval]];

    /// <summary>The node of the network that a node of this problem stands for.</summary>
    public Node Global(int node) => globalIntervals is null ? new Node(node) : new Node((globalIntervals[node >> 2] << 2) | (node & 3));

    /// <summary>The reason of the network that a reason of this problem stands for.</summary>
    public int GlobalReason(int reason) => globalReasons is null ? reason : globalReasons[reason];

    private static int[] Touched(ConstraintNetwork network, int[] edges, int[] bounds)
    {
        var all = new int[(edges.Length * 2) + bounds.Length];
        int count = 0;
        foreach (int edge in edges)
        {
            all[count++] = network.EdgeLeft[edge] >> 2;
            all[count++] = network.EdgeRight[edge] >> 2;
        }

        foreach (int bound in bounds) all[count++] = network.BoundNode[bound] >> 2;
        Array.Sort(all);
        int distinct = 0;
        foreach (int interval in all)
        {
            if (distinct == 0 || all[distinct - 1] != interval) all[distinct++] = interval;
        }

        Array.Resize(ref all, distinct);
        return all;
    }

    private int Local(int node) => (Array.BinarySearch(globalIntervals!, node >> 2) << 2) | (node & 3);

    private void FindDays()
    {
        for (int edge = 0; edge < EdgeCount; edge++)
        {
            if ((Left[edge] & 2) == 0) continue;
            UsesDays[Left[edge] >> 2] = true;
            UsesDays[Right[edge] >> 2] = true;
        }

        for (int bound = 0; bound < BoundCount; bound++)
        {
            if ((BoundNode[bound] & 2) != 0) UsesDays[BoundNode[bound] >> 2] = true;
        }
    }
}
