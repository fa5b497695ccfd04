using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Dates;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>What each relation between two events asks of their starts and ends.</summary>
internal sealed class RelationConstraints(IConstraintTarget network)
{
    /// <summary>A relation of one side to another; with a length, that length from the end of the one to the start of the other. <paramref name="isOneCalendar"/>: both count their dates in one zone.</summary>
    public void Relate(Side subject, RelationWord relation, Side other, DurationRange? length, bool isOneCalendar, int reason)
    {
        switch (relation)
        {
            case RelationWord.During: Within(subject, other, isOneCalendar, reason); break;
            case RelationWord.Contains: Within(other, subject, isOneCalendar, reason); break;
            case RelationWord.Overlaps: Share(subject, other, isOneCalendar, reason); break;
            case RelationWord.SameTimeAs:
                Same(subject.Start, other.Start, reason);
                SameEnd(subject, other, isOneCalendar, reason);
                break;
            case RelationWord.StartsWith: Same(subject.Start, other.Start, reason); break;
            case RelationWord.EndsWith: SameEnd(subject, other, isOneCalendar, reason); break;
            case RelationWord.RightBefore: Same(subject.End, other.Start, reason); break;
            case RelationWord.RightAfter: Same(other.End, subject.Start, reason); break;
            case RelationWord.SameDayAs:
                network.AtMost(subject.LastDay, other.FirstDay, 0, reason);
                network.AtMost(other.LastDay, subject.FirstDay, 0, reason);
                break;
            case RelationWord.DayBefore: Differ(other.FirstDay, subject.LastDay, 1, 1, reason); break;
            case RelationWord.DayAfter: Differ(subject.FirstDay, other.LastDay, 1, 1, reason); break;
            case RelationWord.WithinAfter or RelationWord.AtLeastAfter: Gap(other, subject, length!, reason); break;
            case RelationWord.WithinBefore or RelationWord.AtLeastBefore: Gap(subject, other, length!, reason); break;
        }
    }

    /// <summary>The earlier one starts before the later one starts and has ended when that starts; touching is allowed.</summary>
    public void Order(Side earlier, Side later, int reason)
    {
        network.AtMost(earlier.End, later.Start, 0, reason);
        network.AtMost(earlier.Start, later.Start, -1, reason);
    }

    /// <summary>Some date lies in both, each counted on its own calendar.</summary>
    public void ShareDates(Side one, Side other, int reason)
    {
        network.AtMost(one.FirstDay, other.LastDay, 0, reason);
        network.AtMost(other.FirstDay, one.LastDay, 0, reason);
    }

    /// <summary>The difference of two nodes lies in a range, both ends included.</summary>
    public void Differ(Node later, Node earlier, long? least, long? most, int reason)
    {
        if (most is { } upper) network.AtMost(later, earlier, upper, reason);
        if (least is { } lower) network.AtMost(earlier, later, -lower, reason);
    }

    /// <summary>An amount in dates. Hours beside days reach into a date more or less, so the bound gives way by one.</summary>
    public static long? Days(DurationAmount? amount, bool least)
    {
        if (amount is not { } value) return null;
        long days = least ? value.FewestDays : value.MostDays;
        if (value.Milliseconds == 0) return days;
        long whole = value.Milliseconds / Moment.MillisecondsPerDay;
        return least ? days + whole - 1 : days + whole + 2;
    }

    private void Within(Side inner, Side outer, bool isOneCalendar, int reason)
    {
        network.AtMost(outer.Start, inner.Start, 0, reason);
        network.AtMost(inner.End, outer.End, 0, reason);
        // The moment at which the other ends is not in it, so that nothing of the next date is.
        if (isOneCalendar) network.AtMost(inner.LastDay, outer.LastDay, 0, reason);
    }

    /// <summary>Some moment lies in both. Neither ends before the other starts; that two which only touch share none is asked of their dates alone, because either may be a moment.</summary>
    private void Share(Side one, Side other, bool isOneCalendar, int reason)
    {
        network.AtMost(one.Start, other.End, 0, reason);
        network.AtMost(other.Start, one.End, 0, reason);
        if (isOneCalendar) ShareDates(one, other, reason);
    }

    private void Same(Node one, Node other, int reason) => Differ(one, other, 0, 0, reason);

    private void SameEnd(Side one, Side other, bool isOneCalendar, int reason)
    {
        Same(one.End, other.End, reason);
        if (isOneCalendar) Same(one.LastDay, other.LastDay, reason);
    }

    private void Gap(Side earlier, Side later, DurationRange length, int reason)
    {
        network.AtMost(earlier.End, later.Start, 0, reason);
        if (length.IsElapsed) Differ(later.Start, earlier.End, length.MinMilliseconds, length.MaxMilliseconds, reason);
        else Differ(later.FirstDay, earlier.LastDay, Days(length.Min, least: true), Days(length.Max, least: false), reason);
    }
}
