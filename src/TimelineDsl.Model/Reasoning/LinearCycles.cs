using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>
/// Cycles that contradict themselves without any date, also such as lead through moments and dates alike:
/// negative cycles in one graph over milliseconds that follows from both networks.
/// </summary>
/// <remarks>
/// Day d of a calendar stands for d nominal days of milliseconds; its beginning strays from that by at most what the calendar states.
/// So every link between a moment and its date is a pair of difference constraints, and every difference of dates one as well.
/// Within one calendar two sharper ones are added for single constraints, which hold however long its days are:
/// a date before another begins a millisecond earlier at least, and moments in order have dates in order.
/// All of these follow from the constraints, so a negative cycle is a contradiction; not every contradiction is such a cycle.
/// </remarks>
internal sealed class LinearCycles
{
    private readonly Problem problem;
    private readonly long day;
    private readonly bool[] linked;
    private readonly List<int> right = new();
    private readonly List<int> left = new();
    private readonly List<long> weight = new();
    private readonly List<int> origin = new();

    private LinearCycles(Problem problem)
    {
        this.problem = problem;
        day = problem.Network.DayLength;
        linked = new bool[problem.IntervalCount];
    }

    /// <summary>The negative cycles met (not all there are; at least one if there is any).</summary>
    /// <param name="problem">The constraints.</param>
    /// <param name="off">By reason: whether it is given up; null if none is.</param>
    /// <param name="included">By edge: whether it is looked at; null if all are.</param>
    public static List<Contradiction> Find(Problem problem, bool[]? off, bool[]? included)
    {
        var cycles = new LinearCycles(problem);
        for (int edge = 0; edge < problem.EdgeCount; edge++)
        {
            if ((included is null || included[edge]) && (off is null || !off[problem.EdgeReason[edge]])) cycles.AddEdge(edge);
        }

        return cycles.Search();
    }

    private List<Contradiction> Search()
    {
        int nodes = problem.NodeCount;
        var graph = Adjacency.Build(nodes, origin.Count, right.ToArray(), left.ToArray(), weight.ToArray(), null, null);
        var side = new BoundSide(graph, problem.IsMoment, true);
        for (int node = 0; node < nodes; node++)
        {
            if (linked[node >> 2]) side.State(node, 0, 0);
        }

        for (int node = 0; node < nodes; node++) side.Enqueue(node);
        side.Reorder();
        side.Propagate();
        var result = new List<Contradiction>();
        foreach (var cycle in side.Cycles) result.Add(Walk(cycle));
        return result;
    }

    private void AddEdge(int edge)
    {
        int a = problem.Left[edge], b = problem.Right[edge];
        long limit = problem.EdgeLimit[edge];
        AddLinks(a >> 2);
        AddLinks(b >> 2);
        bool sameCalendar = problem.CalendarOf[a >> 2] == problem.CalendarOf[b >> 2];
        if ((a & 2) == 0)
        {
            Add(a, b, limit, edge);
            if (sameCalendar && problem.UsesDays[a >> 2] && problem.UsesDays[b >> 2]) AddDayOrder(a, b, limit, edge);
            return;
        }

        if (limit <= Limits.Weight / day) Add(a, b, limit < -Limits.Weight / day ? -Limits.Weight : limit * day, edge);
        if (sameCalendar && limit <= -1) AddMomentOrder(a, b, edge);
    }

    /// <summary>A difference of dates of at least one day, told of moments.</summary>
    private void AddMomentOrder(int a, int b, int edge)
    {
        int momentOfB = b - 2;
        if ((a & 1) == 0)
        {
            Add(a - 2, momentOfB, -1, edge);
            return;
        }

        Add(a - 2, momentOfB, 0, edge);
        Add(a - 3, momentOfB, -1, edge);
    }

    /// <summary>An order of moments, told of dates. An end may be the first moment of the next date, so that one must be passed strictly.</summary>
    private void AddDayOrder(int a, int b, long limit, int edge)
    {
        bool toEnd = (b & 1) != 0;
        if (limit <= (toEnd ? -1 : 0)) Add(a + 2, b + 2, 0, edge);
    }

    private void AddLinks(int interval)
    {
        if (linked[interval]) return;
        linked[interval] = true;
        if (!problem.UsesDays[interval]) return;
        int start = interval * 4, end = start + 1, first = start + 2, last = start + 3;
        var calendar = problem.Calendar(interval);
        long earliest = calendar.EarliestStart, latest = calendar.LatestStart;
        Add(first, start, -earliest, -1);
        Add(start, first, day + latest - 1, -1);
        if (problem.IsMoment[interval]) return;
        Add(last, end, -earliest, -1);
        Add(end, last, day + latest, -1);
    }

    private void Add(int a, int b, long limit, int edge)
    {
        left.Add(a);
        right.Add(b);
        weight.Add(limit);
        origin.Add(edge);
    }

    private Contradiction Walk(List<TraceStep> cycle)
    {
        bool inDays = true;
        foreach (var step in cycle) inDays &= IsAmongDates(step);
        long unit = inDays ? day : 1;
        var walk = new List<RawLink>();
        foreach (var step in cycle)
        {
            int edge = step.Constraint < 0 ? -1 : origin[step.Constraint];
            long gain = step.Constraint < 0 ? 0 : -weight[step.Constraint] / unit;
            if (edge < 0)
            {
                walk.Add(new RawLink(step.Constraint < 0 ? LinkKind.Structure : LinkKind.DayOfMoment, step.To, step.From, -1, gain, false));
                continue;
            }

            int a = problem.Left[edge], b = problem.Right[edge];
            if (step.To != a) walk.Add(new RawLink(LinkKind.DayOfMoment, step.To, a, -1, 0, false));
            walk.Add(new RawLink(LinkKind.Difference, a, b, edge, gain, false));
            if (step.From != b) walk.Add(new RawLink(LinkKind.DayOfMoment, b, step.From, -1, 0, false));
        }

        return Contradiction.Closed(walk, inDays);
    }

    /// <summary>Whether a step is a difference of dates as stated, or the order of an interval's first and last day.</summary>
    private bool IsAmongDates(TraceStep step)
    {
        if ((step.From & 2) == 0 || (step.To & 2) == 0) return false;
        return step.Constraint < 0 || (origin[step.Constraint] >= 0 && problem.Left[origin[step.Constraint]] == step.To);
    }
}
