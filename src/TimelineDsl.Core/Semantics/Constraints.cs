using System;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>What each word of the language asks of starts and ends: the one place where bounds, relations and lengths become differences.</summary>
internal sealed class Constraints(IConstraintTarget network, Func<EventSymbol, int>? numbers = null)
{
    private readonly Func<EventSymbol, int> _numbers = numbers ?? (static @event => @event.Interval);

    /// <summary>What relations ask.</summary>
    public RelationConstraints Relations { get; } = new(network);

    /// <summary>What a bound is about: an interval, or one end of it taken as a moment.</summary>
    private readonly record struct Subject(int Interval, Zone Zone, EventPart Part)
    {
        /// <summary>Whether it starts where the interval ends.</summary>
        public bool StartsAtEnd => Part == EventPart.End;

        /// <summary>Whether it ends where the interval ends.</summary>
        public bool EndsAtEnd => Part != EventPart.Start;

        public Side Side => Side.Of(Interval, Part);
    }

    /// <summary>A moment, or a whole interval, lies in a range.</summary>
    public void Contain(int interval, Zone zone, MomentRange range, int reason) => Contain(new Subject(interval, zone, EventPart.Whole), range, reason);

    /// <summary>What a claim says of an event.</summary>
    public void Claim(EventSymbol @event, Meaning meaning, int reason)
    {
        int subject = _numbers(@event);
        if (meaning.Relation is { } relation) Relations.Relate(Side.Of(subject), relation, Side.Of(_numbers(meaning.Other!), meaning.OtherPart), meaning.Length, ReferenceEquals(@event.Zone, meaning.Other!.Zone), reason);
        else if (meaning.Length is not null) Lasts(subject, meaning.Length, reason);
        else if (meaning.Word is not null) Bound(subject, @event.Zone, meaning, reason);
    }

    /// <summary>A bound by dates or, for <c>before after between</c>, by events; of an interval, or, but for <c>from to since</c>, of one end of it.</summary>
    public void Bound(int interval, Zone zone, Meaning meaning, int reason, EventPart part = EventPart.Whole)
    {
        var subject = new Subject(interval, zone, part);
        switch (meaning.Word)
        {
            case BoundWord.On or BoundWord.For:
                if (meaning.First is { } on) Extent(subject, on.Start, on.End, on.Value.IsInterval, reason);
                break;
            case BoundWord.From:
                if (meaning.First is { } from) Within(subject, false, from.Hull, reason);
                if (meaning.Second is { } until) Within(subject, true, until.Hull, reason);
                break;
            case BoundWord.To:
                if (meaning.First is { } to) Within(subject, true, to.Hull, reason);
                break;
            case BoundWord.Since:
                if (meaning.First is { } since) Within(subject, false, since.Hull, reason);
                break;
            case BoundWord.By:
                if (meaning.First is { } by) NotAfter(interval, zone, subject.EndsAtEnd, by.Hull.End, reason);
                break;
            case BoundWord.Around:
                if (meaning.First is { } near)
                    Contain(subject, new MomentRange(ClaimBinder.Minus(near.Hull.Start, meaning.Tolerance), ClaimBinder.Plus(near.Hull.End, meaning.Tolerance)), reason);
                break;
            case BoundWord.Before:
                Before(subject, meaning.First, meaning.Other, meaning.OtherPart, reason);
                break;
            case BoundWord.After:
                After(subject, meaning.First, meaning.Other, meaning.OtherPart, reason);
                break;
            case BoundWord.Between:
                Between(subject, meaning, reason);
                break;
        }
    }

    /// <summary>
    /// From start to end passes the length. Calendar units count dates, and people count "three days" from Monday to Wednesday and to
    /// Thursday: both are accepted, so that neither is a false error.
    /// </summary>
    public void Lasts(int subject, DurationRange length, int reason)
    {
        if (length.IsElapsed) Relations.Differ(ConstraintNetwork.End(subject), ConstraintNetwork.Start(subject), length.MinMilliseconds, length.MaxMilliseconds, reason);
        else Relations.Differ(ConstraintNetwork.LastDay(subject), ConstraintNetwork.FirstDay(subject), RelationConstraints.Days(length.Min, least: true) - 1, RelationConstraints.Days(length.Max, least: false), reason);
    }

    /// <summary>From the start of what is still going on to the moment at which that is told passes the length.</summary>
    public void LastsUntil(int subject, int told, DurationRange length, int reason)
    {
        if (length.IsElapsed) Relations.Differ(ConstraintNetwork.Start(told), ConstraintNetwork.Start(subject), length.MinMilliseconds, length.MaxMilliseconds, reason);
        else Relations.Differ(ConstraintNetwork.FirstDay(told), ConstraintNetwork.FirstDay(subject), RelationConstraints.Days(length.Min, least: true) - 1, RelationConstraints.Days(length.Max, least: false), reason);
    }

    /// <summary>It had not ended at a moment; nothing, where that is the least <see cref="long"/>.</summary>
    public void GoesOnUntil(int subject, long known, int reason)
    {
        if (known != long.MinValue) network.NoEarlierThan(ConstraintNetwork.End(subject), known, reason);
    }

    private void Contain(Subject subject, MomentRange range, int reason)
    {
        NotBefore(subject.Interval, subject.Zone, subject.StartsAtEnd, range.Start, reason);
        NotAfter(subject.Interval, subject.Zone, subject.EndsAtEnd, range.End, reason);
    }

    private void Extent(Subject subject, MomentRange start, MomentRange end, bool isInterval, int reason)
    {
        // One end of an event has no extent: it lies somewhere in the interval.
        if (!isInterval || subject.Part != EventPart.Whole)
        {
            Contain(subject, new MomentRange(start.Start, end.End), reason);
            return;
        }
        Within(subject, false, start, reason);
        Within(subject, true, end, reason);
    }

    /// <summary>The start, or the last moment, lies in a range.</summary>
    private void Within(Subject subject, bool isEnd, MomentRange range, int reason)
    {
        NotBefore(subject.Interval, subject.Zone, isEnd, range.Start, reason);
        NotAfter(subject.Interval, subject.Zone, isEnd, range.End, reason);
    }

    private void Before(Subject subject, BoundDate? date, EventSymbol? other, EventPart part, int reason)
    {
        if (date is not null) NotAfter(subject.Interval, subject.Zone, subject.EndsAtEnd, date.LatestStart, reason);
        if (other is not null) Relations.Order(subject.Side, Side.Of(_numbers(other), part), reason);
    }

    private void After(Subject subject, BoundDate? date, EventSymbol? other, EventPart part, int reason)
    {
        if (date is not null) NotBefore(subject.Interval, subject.Zone, subject.StartsAtEnd, date.EarliestEnd, reason);
        if (other is not null) Relations.Order(Side.Of(_numbers(other), part), subject.Side, reason);
    }

    /// <summary>Two dates include both; two events exclude both.</summary>
    private void Between(Subject subject, Meaning meaning, int reason)
    {
        if (meaning.First is { } first) NotBefore(subject.Interval, subject.Zone, subject.StartsAtEnd, first.Hull.Start, reason);
        else After(subject, null, meaning.Other, meaning.OtherPart, reason);
        if (meaning.Second is { } second) NotAfter(subject.Interval, subject.Zone, subject.EndsAtEnd, second.Hull.End, reason);
        else Before(subject, null, meaning.SecondOther, meaning.SecondPart, reason);
    }

    /// <summary>
    /// The start is no earlier than a moment; of an end: what it ends has a last moment no earlier. A moment that is the midnight of the
    /// interval's own calendar is told as a date, so that a conflict of dates is counted in days.
    /// </summary>
    private void NotBefore(int interval, Zone zone, bool isEnd, long moment, int reason)
    {
        if (moment is long.MinValue or long.MaxValue) return;
        long day = zone.DayOf(moment);
        if (zone.StartOf(day) == moment) network.NoEarlierThan(isEnd ? ConstraintNetwork.LastDay(interval) : ConstraintNetwork.FirstDay(interval), day, reason);
        else network.NoEarlierThan(isEnd ? ConstraintNetwork.End(interval) : ConstraintNetwork.Start(interval), moment, reason);
    }

    /// <summary>The whole (or, for a start, its beginning) lies before an exclusive moment.</summary>
    private void NotAfter(int interval, Zone zone, bool isEnd, long end, int reason)
    {
        if (end is long.MinValue or long.MaxValue) return;
        long day = zone.DayOf(end);
        if (zone.StartOf(day) == end)
        {
            network.NoLaterThan(isEnd ? ConstraintNetwork.LastDay(interval) : ConstraintNetwork.FirstDay(interval), day - 1, reason);
            return;
        }
        network.NoLaterThan(ConstraintNetwork.Start(interval), end - 1, reason);
        if (isEnd) network.NoLaterThan(ConstraintNetwork.End(interval), end, reason);
    }
}
