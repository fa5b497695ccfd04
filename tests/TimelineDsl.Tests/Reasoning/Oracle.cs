using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Tests.Reasoning;

/// <summary>One constraint of a generated network: left − right ≤ value, or a bound of left where there is no right.</summary>
internal sealed record Stated(int Left, int Right, bool IsUpper, long Value, int[] Statements)
{
    public const int None = -1;

    public static Stated AtMost(int left, int right, long value, params int[] statements) => new(left, right, true, value, statements);

    public static Stated Upper(int node, long value, params int[] statements) => new(node, None, true, value, statements);

    public static Stated Lower(int node, long value, params int[] statements) => new(node, None, false, value, statements);

    public bool Holds(long[] value) => Right != None ? value[Left] - value[Right] <= Value : IsUpper ? value[Left] <= Value : value[Left] >= Value;

    public override string ToString() =>
        (Right != None ? $"{Name(Left)} - {Name(Right)} <= {Value}" : $"{Name(Left)} {(IsUpper ? "<=" : ">=")} {Value}") + " {" + string.Join(",", Statements) + "}";

    private static string Name(int node) => "SEFL"[node & 3] + (node >> 2).ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A network small enough to try every assignment of moments to intervals.</summary>
internal sealed record Case(SmallCalendar[] Calendars, bool[] IsMoment, Stated[] Constraints)
{
    public int Count => Calendars.Length;

    public ConstraintNetwork Build()
    {
        var network = new ConstraintNetwork(SmallCalendar.DayLength);
        for (int i = 0; i < Count; i++) _ = IsMoment[i] ? network.AddMoment(Calendars[i]) : network.AddInterval(Calendars[i]);
        foreach (var stated in Constraints)
        {
            int reason = network.Because(stated.Statements);
            if (stated.Right != Stated.None) network.AtMost(new Node(stated.Left), new Node(stated.Right), stated.Value, reason);
            else if (stated.IsUpper) network.NoLaterThan(new Node(stated.Left), stated.Value, reason);
            else network.NoEarlierThan(new Node(stated.Left), stated.Value, reason);
        }

        return network;
    }

    /// <summary>The part that rests on the given statements only.</summary>
    public Case Only(IEnumerable<int> statements) => this with { Constraints = Constraints.Where(c => c.Statements.All(statements.Contains)).ToArray() };

    public Case Without(IEnumerable<int> statements) => this with { Constraints = Constraints.Where(c => !c.Statements.Any(statements.Contains)).ToArray() };

    public override string ToString() =>
        string.Join("; ", Constraints.Select(c => c.ToString())) + " | " + string.Join(",", Calendars.Select(c => Array.IndexOf(SmallCalendar.All, c))) + " | " + string.Join(",", IsMoment);
}

/// <summary>Tries every assignment of moments within a range, evaluating the constraints as they are written: no bounds, no graph, nothing shared with the solver.</summary>
internal sealed class Oracle
{
    private readonly int count;
    private readonly bool firstOnly;
    private readonly long[] value;
    private readonly Stated[][] ready;
    private readonly long[][] extents;

    private Oracle(Case tried, long from, long to, bool firstOnly)
    {
        count = tried.Count;
        this.firstOnly = firstOnly;
        value = new long[count * 4];
        ready = Enumerable.Range(0, count).Select(i => tried.Constraints.Where(c => Math.Max(c.Left, c.Right) >> 2 == i).ToArray()).ToArray();
        extents = Enumerable.Range(0, count).Select(i => Extents(tried.Calendars[i], tried.IsMoment[i], from, to)).ToArray();
        Least = Enumerable.Repeat(long.MaxValue, value.Length).ToArray();
        Greatest = Enumerable.Repeat(long.MinValue, value.Length).ToArray();
    }

    public bool Any { get; private set; }

    public long[] Least { get; }

    public long[] Greatest { get; }

    public static bool IsConsistent(Case tried, long from, long to) => Run(tried, from, to, true).Any;

    public static Oracle Solutions(Case tried, long from, long to) => Run(tried, from, to, false);

    private static Oracle Run(Case tried, long from, long to, bool firstOnly)
    {
        var oracle = new Oracle(tried, from, to, firstOnly);
        oracle.Try(0);
        return oracle;
    }

    /// <summary>Start, end, first and last day of every extent within the range, one after the other.</summary>
    private static long[] Extents(SmallCalendar calendar, bool isMoment, long from, long to)
    {
        var result = new List<long>();
        for (long start = from; start <= to; start++)
        {
            for (long end = start; end <= (isMoment ? start : to); end++)
            {
                result.AddRange([start, end, calendar.DayOf(start), start == end ? calendar.DayOf(start) : calendar.DayOf(end - 1)]);
            }
        }

        return result.ToArray();
    }

    private void Try(int interval)
    {
        if (interval == count)
        {
            Any = true;
            for (int i = 0; i < value.Length; i++)
            {
                if (value[i] < Least[i]) Least[i] = value[i];
                if (value[i] > Greatest[i]) Greatest[i] = value[i];
            }

            return;
        }

        long[] all = extents[interval];
        for (int at = 0; at < all.Length; at += 4)
        {
            Array.Copy(all, at, value, interval * 4, 4);
            bool holds = true;
            foreach (var stated in ready[interval])
            {
                holds = stated.Holds(value);
                if (!holds) break;
            }

            if (holds) Try(interval + 1);
            if (Any && firstOnly) return;
        }
    }
}
