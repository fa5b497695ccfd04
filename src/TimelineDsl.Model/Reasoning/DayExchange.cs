using System;
using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>
/// What the bounds of an interval's moments say about its dates, and the other way round.
/// </summary>
/// <remarks>
/// With S, E, F, L for start, end, first and last day, and DayOf/StartOf of the interval's calendar, the links are
/// F = DayOf(S) and L = max(DayOf(S), DayOf(E − 1)), which for S ≤ E is the date of the last moment occupied.
/// Every rule below but two is one half of an exact adjunction (m ≥ StartOf(d) exactly when DayOf(m) ≥ d);
/// the two rest on a second bound as well, because of the "max".
/// </remarks>
internal sealed class DayExchange(Problem problem, BoundSide upper, BoundSide lower)
{
    // Each stated bound is usually put into the other measure once.
    private readonly List<Import> imports = new(problem.BoundCount);
    private readonly long dayLimit = Limits.Moments / problem.Network.DayLength;
    private int applied;

    /// <summary>A bound that the exchange found.</summary>
    /// <param name="Label">The bound; negated if it is a lower one.</param>
    /// <param name="Node">The node bounded.</param>
    /// <param name="Source">The node of whose bound, on the same side, it follows.</param>
    /// <param name="Premise">A node whose upper bound it needs as well, or −1.</param>
    /// <param name="Upper">Whether it is an upper bound.</param>
    /// <param name="Strict">See <see cref="TraceStep.Strict"/>.</param>
    public readonly record struct Import(long Label, int Node, int Source, int Premise, bool Upper, bool Strict);

    public Import this[int number] => imports[number];

    /// <summary>Finds what follows from the bounds that changed.</summary>
    public void Collect(List<int> upperChanges, List<int> lowerChanges)
    {
        foreach (int node in upperChanges)
        {
            if (problem.UsesDays[node >> 2]) FromUpper(node);
        }

        foreach (int node in lowerChanges)
        {
            if (problem.UsesDays[node >> 2]) FromLower(node);
        }
    }

    /// <summary>Puts in what has been found since the last call.</summary>
    public bool Apply()
    {
        bool any = applied < imports.Count;
        for (; applied < imports.Count; applied++)
        {
            var import = imports[applied];
            (import.Upper ? upper : lower).PutInBound(import.Node, import.Label, applied);
        }

        return any;
    }

    /// <summary>The date of a moment, for an upper bound; <see cref="Limits.None"/> beyond what calendars are asked about.</summary>
    public static long LatestDay(Problem problem, int interval, long moment)
    {
        if (moment > Limits.Moments) return Limits.None;
        return problem.Calendar(interval).DayOf(Math.Max(moment, -Limits.Moments));
    }

    /// <summary>The date of a moment, for a lower bound; −<see cref="Limits.None"/> beyond what calendars are asked about.</summary>
    public static long EarliestDay(Problem problem, int interval, long moment)
    {
        if (moment < -Limits.Moments) return -Limits.None;
        return problem.Calendar(interval).DayOf(Math.Min(moment, Limits.Moments));
    }

    /// <summary>The latest day of the last moment of an interval, from its latest start and end.</summary>
    public static long LatestLastDay(Problem problem, int interval, long start, long end)
    {
        if (end == Limits.None) return Limits.None;
        long touching = LatestDay(problem, interval, end);
        if (start == Limits.None || touching == Limits.None) return touching;
        return Math.Max(LatestDay(problem, interval, end - 1), LatestDay(problem, interval, start));
    }

    private void FromUpper(int node)
    {
        int e = node >> 2, start = node & ~3, first = start + 2;
        bool moment = problem.IsMoment[e];
        switch (node & 3)
        {
            case 0:
                Offer(true, first, LatestDay(problem, e, upper.Label[start]), start);
                if (moment) break;
                LastDayFromUpper(e);
                LowerFromLastDay(e);
                break;
            case 1:
                LastDayFromUpper(e);
                LowerFromLastDay(e);
                break;
            case 2:
                Offer(true, start, LatestMoment(e, upper.Label[first]) - 1, first);
                break;
            default:
                Offer(true, start + 1, LatestMoment(e, upper.Label[node]), node);
                break;
        }
    }

    private void LastDayFromUpper(int e)
    {
        int start = e * 4, end = start + 1, last = start + 3;
        if (upper.Label[end] == Limits.None) return;
        long touching = LatestDay(problem, e, upper.Label[end]);
        long occupied = LatestLastDay(problem, e, upper.Label[start], upper.Label[end]);
        if (occupied < touching) Offer(true, last, occupied, end, start, true);
        else Offer(true, last, touching, end);
    }

    private void FromLower(int node)
    {
        int e = node >> 2, start = node & ~3, first = start + 2;
        switch (node & 3)
        {
            case 0:
                Offer(false, first, Negated(EarliestDay(problem, e, -lower.Label[start])), start);
                break;
            case 1:
                Offer(false, start + 3, Negated(EarliestDay(problem, e, -lower.Label[node] - 1)), node);
                break;
            case 2:
                Offer(false, start, Negated(EarliestMoment(e, -lower.Label[first])), first);
                break;
            default:
                Offer(false, start + 1, Negated(EarliestMoment(e, -lower.Label[node])), node);
                LowerFromLastDay(e);
                break;
        }
    }

    /// <summary>An interval whose last day is d or later either starts on d or later, or ends after d's first moment. Where it can do neither, its last day is earlier, which is found the other way.</summary>
    private void LowerFromLastDay(int e)
    {
        int start = e * 4, end = start + 1, last = start + 3;
        if (lower.Label[last] == Limits.None) return;
        long moment = EarliestMoment(e, -lower.Label[last]);
        if (moment == -Limits.None) return;
        bool startsBefore = upper.Label[start] < moment, endsBefore = upper.Label[end] <= moment;
        if (startsBefore && !endsBefore) Offer(false, end, -(moment + 1), last, start, true);
        if (endsBefore && !startsBefore) Offer(false, start, -moment, last, end);
    }

    /// <summary>Where a lower bound of one node of an interval leads on another, by the link between them.</summary>
    public long Forward(int from, int to, bool strict, long value)
    {
        int e = from >> 2;
        if ((from & 2) != 0) return EarliestMoment(e, value) + (strict ? 1 : 0);
        return EarliestDay(problem, e, (from & 1) != 0 && (to & 1) != 0 ? value - 1 : value);
    }

    private long LatestMoment(int e, long day)
    {
        if (day >= dayLimit) return Limits.None;
        return problem.Calendar(e).StartOf(Math.Max(day, -dayLimit) + 1);
    }

    private long EarliestMoment(int e, long day)
    {
        if (day <= -dayLimit) return -Limits.None;
        return problem.Calendar(e).StartOf(Math.Min(day, dayLimit));
    }

    private static long Negated(long value) => value == -Limits.None ? Limits.None : -value;

    private void Offer(bool isUpper, int node, long label, int source, int premise = -1, bool strict = false)
    {
        if (label >= Limits.Label || label >= (isUpper ? upper : lower).Label[node]) return;
        imports.Add(new Import(label, node, source, premise, isUpper, strict));
    }
}
