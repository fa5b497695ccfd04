using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Model;

/// <summary>The order of <see cref="Timeline.Events"/>: total, because names differ.</summary>
internal readonly struct TimeOrder
{
    private readonly string _name;
    private readonly long _start;
    private readonly long _latest;

    internal TimeOrder(string name, Moment? earliestStart, Moment? latestStart)
    {
        _name = name;
        _start = (earliestStart ?? latestStart)?.Milliseconds ?? long.MaxValue;
        _latest = latestStart?.Milliseconds ?? long.MaxValue;
    }

    internal static readonly IComparer<TimeOrder> Comparer = Comparer<TimeOrder>.Create(Compare);

    private static int Compare(TimeOrder left, TimeOrder right)
    {
        int byStart = left._start.CompareTo(right._start);
        if (byStart != 0) return byStart;
        int byLatest = left._latest.CompareTo(right._latest);
        return byLatest != 0 ? byLatest : string.CompareOrdinal(left._name, right._name);
    }
}
