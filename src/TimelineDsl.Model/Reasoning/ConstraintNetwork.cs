using System;
using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Model.Reasoning;

/// <summary>
/// What must hold between the starts and ends of intervals, over moments (milliseconds) and over dates (day numbers),
/// each constraint with the set of statements on which it rests.
/// </summary>
/// <remarks>
/// An interval occupies the moments from its start up to, not including, its end; one whose end equals its start is a moment.
/// Its first day is the date of its start, its last day the date of the last moment that it occupies (of its start, if it is a moment).
/// What is decided completely and what by a relaxation is told in docs/soundness.md; a conflict is never claimed where there is none.
/// Nothing overflows: values and limits beyond nine million years are taken as weaker ones. Not safe for use by several threads.
/// The same calls in the same order give the same answers.
/// </remarks>
public sealed class ConstraintNetwork
{
    private readonly Dictionary<IDayCalendar, int> calendarNumbers = new();
    private int[] edgeLeft;
    private int[] edgeRight;
    private int[] boundNode;
    private bool[] boundIsUpper;

    /// <summary>An empty network.</summary>
    /// <param name="dayLength">The nominal length of a day in milliseconds, from which calendars state how far they stray.</param>
    /// <param name="expectedIntervals">About how many intervals there will be; memory is set aside for them and a few constraints on each.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive, or the number is negative.</exception>
    public ConstraintNetwork(long dayLength = Moment.MillisecondsPerDay, int expectedIntervals = 0)
    {
        if (dayLength <= 0) throw new ArgumentOutOfRangeException(nameof(dayLength));
        if (expectedIntervals < 0) throw new ArgumentOutOfRangeException(nameof(expectedIntervals));
        DayLength = dayLength;
        int intervals = Math.Max(16, Math.Min(expectedIntervals, 1 << 24));
        CalendarOf = new int[intervals];
        IsMoment = new bool[intervals];
        int edges = intervals * 3, bounds = intervals * 4;
        edgeLeft = new int[edges];
        edgeRight = new int[edges];
        EdgeLimit = new long[edges];
        EdgeReason = new int[edges];
        boundNode = new int[bounds];
        boundIsUpper = new bool[bounds];
        BoundValue = new long[bounds];
        BoundReason = new int[bounds];
    }

    /// <summary>How many intervals there are; they are numbered from 0.</summary>
    public int IntervalCount { get; private set; }

    /// <summary>How many constraints there are: what a solution costs grows with it.</summary>
    public int ConstraintCount => EdgeCount + BoundCount;

    internal long DayLength { get; }

    internal List<IDayCalendar> Calendars { get; } = new();

    internal int[] CalendarOf { get; private set; }

    internal bool[] IsMoment { get; private set; }

    internal ReasonTable Reasons { get; } = new();

    internal int EdgeCount { get; private set; }

    internal long[] EdgeLimit { get; private set; }

    internal int[] EdgeReason { get; private set; }

    internal int BoundCount { get; private set; }

    internal long[] BoundValue { get; private set; }

    internal int[] BoundReason { get; private set; }

    internal int[] EdgeLeft => edgeLeft;

    internal int[] EdgeRight => edgeRight;

    internal int[] BoundNode => boundNode;

    internal bool[] BoundIsUpper => boundIsUpper;

    /// <summary>The first moment of an interval (ms).</summary>
    public static Node Start(int interval) => new(interval * 4);

    /// <summary>The moment (ms) at which an interval has ended; not part of it.</summary>
    public static Node End(int interval) => new((interval * 4) + 1);

    /// <summary>The date of an interval's start.</summary>
    public static Node FirstDay(int interval) => new((interval * 4) + 2);

    /// <summary>The date of the last moment that an interval occupies.</summary>
    public static Node LastDay(int interval) => new((interval * 4) + 3);

    /// <summary>Adds an interval that does not end before it starts, and returns its number.</summary>
    /// <param name="calendar">The calendar of its first and last day.</param>
    public int AddInterval(IDayCalendar calendar) => Add(calendar, false);

    /// <summary>Adds an interval whose end equals its start, and returns its number.</summary>
    /// <param name="calendar">The calendar of its day.</param>
    public int AddMoment(IDayCalendar calendar) => Add(calendar, true);

    /// <summary>The reason that consists of one statement. Statement numbers should be small: memory grows with the greatest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Because(int statement) => Reasons.One(statement);

    /// <summary>The reason that consists of two statements (or one, given twice).</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public int Because(int first, int second) => Reasons.Two(first, second);

    /// <summary>The reason that consists of these statements; of none, for what holds whatever is given up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public int Because(params int[] statements) => Reasons.Many(statements ?? throw new ArgumentNullException(nameof(statements)));

    /// <summary>The statements of a reason, ascending; a new list. None for −1.</summary>
    public IReadOnlyList<int> StatementsOf(int reason) => reason < 0 ? [] : Reasons.Members(reason);

    /// <summary>States that <paramref name="left"/> − <paramref name="right"/> is at most <paramref name="difference"/>: milliseconds between moments, days between dates.</summary>
    /// <exception cref="ArgumentException">One is a moment and the other a date.</exception>
    public void AtMost(Node left, Node right, long difference, int reason)
    {
        if (left.IsDay != right.IsDay) throw new ArgumentException("A moment and a date have no difference.", nameof(right));
        CheckReason(reason);
        int a = Canonical(left), b = Canonical(right);
        if (difference > Limits.Weight || (a == b && difference >= 0)) return;
        if (EdgeCount == edgeLeft.Length) GrowEdges();
        edgeLeft[EdgeCount] = a;
        edgeRight[EdgeCount] = b;
        EdgeLimit[EdgeCount] = Math.Max(difference, -Limits.Weight);
        EdgeReason[EdgeCount++] = reason;
    }

    /// <summary>States that the node is at most <paramref name="value"/> (ms, or a day number).</summary>
    public void NoLaterThan(Node node, long value, int reason)
    {
        if (value <= Limits.Value) AddBound(node, Math.Max(value, -Limits.Value), reason, true);
    }

    /// <summary>States that the node is at least <paramref name="value"/> (ms, or a day number).</summary>
    public void NoEarlierThan(Node node, long value, int reason)
    {
        if (value >= -Limits.Value) AddBound(node, Math.Min(value, Limits.Value), reason, false);
    }

    /// <summary>
    /// Solves with some constraints more, which are taken out again. The next call takes their place, and what the solution says of them is then no longer true:
    /// it is to be read before.
    /// </summary>
    /// <param name="add">Adds the constraints; intervals must not be added.</param>
    /// <param name="dropped">Statements given up.</param>
    public Solution SolveWith(Action add, Func<int, bool>? dropped = null)
    {
        if (add is null) throw new ArgumentNullException(nameof(add));
        int edges = EdgeCount, bounds = BoundCount;
        add();
        var solution = Solve(dropped);
        (EdgeCount, BoundCount) = (edges, bounds);
        return solution;
    }

    /// <summary>The bounds that follow from all constraints, or a conflict.</summary>
    /// <param name="dropped">Statements given up: a constraint whose reason holds one of them is ignored. Asked once for each statement.</param>
    public Solution Solve(Func<int, bool>? dropped = null) => ConflictSearch.First(this, dropped);

    /// <summary>
    /// A family of conflicts no two of which share a statement, such that the network without their statements is consistent; in the order of their least statements.
    /// </summary>
    /// <param name="dropped">Statements given up beforehand.</param>
    public ConflictFamily FindConflicts(Func<int, bool>? dropped = null) => ConflictSearch.Family(this, dropped);

    /// <summary>A moment has one start and one day; they stand for its end and last day as well.</summary>
    internal int Canonical(Node node)
    {
        if ((uint)node.Interval >= (uint)IntervalCount) throw new ArgumentOutOfRangeException(nameof(node), "There is no such interval.");
        return IsMoment[node.Interval] ? node.Index & ~1 : node.Index;
    }

    private int Add(IDayCalendar calendar, bool isMoment)
    {
        // Neighbours mostly share a calendar.
        int number = IntervalCount > 0 ? CalendarOf[IntervalCount - 1] : 0;
        bool isKnown = IntervalCount > 0 && ReferenceEquals(Calendars[number], calendar);
        if (!isKnown && !calendarNumbers.TryGetValue(calendar, out number))
        {
            number = Calendars.Count;
            calendarNumbers.Add(calendar, number);
            Calendars.Add(calendar);
        }

        if (IntervalCount == CalendarOf.Length)
        {
            CalendarOf = Grown(CalendarOf);
            IsMoment = Grown(IsMoment);
        }

        CalendarOf[IntervalCount] = number;
        IsMoment[IntervalCount] = isMoment;
        return IntervalCount++;
    }

    private void AddBound(Node node, long value, int reason, bool isUpper)
    {
        CheckReason(reason);
        int canonical = Canonical(node);
        if (BoundCount == boundNode.Length)
        {
            boundNode = Grown(boundNode);
            boundIsUpper = Grown(boundIsUpper);
            BoundValue = Grown(BoundValue);
            BoundReason = Grown(BoundReason);
        }

        boundNode[BoundCount] = canonical;
        boundIsUpper[BoundCount] = isUpper;
        BoundValue[BoundCount] = value;
        BoundReason[BoundCount++] = reason;
    }

    private void CheckReason(int reason)
    {
        if ((uint)reason >= (uint)Reasons.Count) throw new ArgumentOutOfRangeException(nameof(reason), "Reasons come from Because.");
    }

    private void GrowEdges()
    {
        edgeLeft = Grown(edgeLeft);
        edgeRight = Grown(edgeRight);
        EdgeLimit = Grown(EdgeLimit);
        EdgeReason = Grown(EdgeReason);
    }

    private static T[] Grown<T>(T[] array)
    {
        Array.Resize(ref array, array.Length * 2);
        return array;
    }
}
