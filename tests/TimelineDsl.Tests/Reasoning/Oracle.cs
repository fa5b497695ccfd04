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
    private readonly Case tried;
    private readonly long from;
    private readonly long to;
    private readonly bool firstOnly;
    private readonly long[] value;
    private readonly List<Stated>[] ready;

    private Oracle(Case tried, long from, long to, bool firstOnly)
    {
        this.tried = tried;
        this.from = from;
        this.to = to;
        this.firstOnly = firstOnly;
        value = new long[tried.Count * 4];
        ready = Enumerable.Range(0, tried.Count).Select(i => tried.Constraints.Where(c => Math.Max(c.Left, c.Right) >> 2 == i).ToList()).ToArray();
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

    private void Try(int interval)
    {
        if (interval == tried.Count)
        {
            Any = true;
            for (int i = 0; i < value.Length; i++)
            {
                Least[i] = Math.Min(Least[i], value[i]);
                Greatest[i] = Math.Max(Greatest[i], value[i]);
            }

            return;
        }

        var calendar = tried.Calendars[interval];
        for (long start = from; start <= to; start++)
        {
            for (long end = start; end <= (tried.IsMoment[interval] ? start : to); end++)
            {
                int at = interval * 4;
                value[at] = start;
                value[at + 1] = end;
                value[at + 2] = calendar.DayOf(start);
                value[at + 3] = start == end ? calendar.DayOf(start) : calendar.DayOf(end - 1);
                if (ready[interval].TrueForAll(c => c.Holds(value))) Try(interval + 1);
                if (Any && firstOnly) return;
            }
        }
    }
}
