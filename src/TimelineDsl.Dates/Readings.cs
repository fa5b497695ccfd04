using System;
using System.Collections.Generic;

namespace TimelineDsl.Dates;

/// <summary>
/// Some readings of a value. Either any one unit of a run of years, months or days; or, where <see cref="Unit"/> is none, any stretch that starts from
/// <see cref="FirstStart"/> to <see cref="LastStart"/> and ends from <see cref="FirstEnd"/> to <see cref="LastEnd"/>. All four are positions of the
/// <see cref="Timescale"/>; starts are inclusive, ends exclusive; each of the four is reached by some reading.
/// </summary>
internal readonly struct Reading
{
    private Reading(CalendarUnit unit, long firstUnit, long lastUnit, long firstStart, long lastStart, long firstEnd, long lastEnd)
    {
        Unit = unit;
        FirstUnit = firstUnit;
        LastUnit = lastUnit;
        FirstStart = firstStart;
        LastStart = lastStart;
        FirstEnd = firstEnd;
        LastEnd = lastEnd;
    }

    public CalendarUnit Unit { get; }

    public long FirstUnit { get; }

    public long LastUnit { get; }

    public long FirstStart { get; }

    public long LastStart { get; }

    public long FirstEnd { get; }

    public long LastEnd { get; }

    public static Reading Between(long firstStart, long lastStart, long firstEnd, long lastEnd) => new(CalendarUnit.None, 0, 0, firstStart, lastStart, firstEnd, lastEnd);

    /// <summary>Any one of the units of those numbers; of one that starts or ends beyond all that is stated, the first or last number is a limit and not its start.</summary>
    public static Reading Run(CalendarUnit unit, long first, long last, bool isOpenBefore = false, bool isOpenAfter = false)
    {
        long start = Timescale.StartOf(unit, first), end = Timescale.StartOf(unit, last + 1);
        return new Reading(unit, first, last,
            isOpenBefore ? Timescale.Earliest : start, isOpenAfter ? Timescale.Latest - 1 : Timescale.StartOf(unit, last),
            isOpenBefore ? Timescale.Earliest + 1 : Timescale.StartOf(unit, first + 1), isOpenAfter ? Timescale.Latest : end);
    }
}

/// <summary>All readings of a value.</summary>
internal sealed class Readings
{
    /// <summary>How many different readings are compared one by one.</summary>
    public const int Most = 512;

    private readonly List<Reading> _items = [];

    /// <summary>The readings; of a value of several pieces, its pieces.</summary>
    public IReadOnlyList<Reading> Items => _items;

    /// <summary>Whether its one reading has several pieces, with gaps between them: a set of which all members are meant. Then <see cref="Items"/> are the pieces in order.</summary>
    public bool IsInPieces { get; private set; }

    /// <summary>Whether it has pieces of which not all are known; then there is one item, and it tells only where the first starts and the last ends.</summary>
    public bool IsInUnknownPieces { get; private set; }

    /// <summary>Whether every reading is one stretch without gaps.</summary>
    public bool IsOneStretch => !IsInPieces && !IsInUnknownPieces;

    /// <summary>The earliest start.</summary>
    public long FirstStart { get; private set; } = long.MaxValue;

    /// <summary>The latest start.</summary>
    public long LastStart { get; private set; } = long.MinValue;

    /// <summary>The earliest end, exclusive.</summary>
    public long FirstEnd { get; private set; } = long.MaxValue;

    /// <summary>The latest end, exclusive.</summary>
    public long LastEnd { get; private set; } = long.MinValue;

    public void AddFixed(long start, long end) => AddBetween(start, start, end, end);

    public void AddBetween(long firstStart, long lastStart, long firstEnd, long lastEnd) => Add(Reading.Between(firstStart, lastStart, firstEnd, lastEnd));

    public void AddRun(CalendarUnit unit, long first, long last) => Add(Reading.Run(unit, first, last));

    public void Add(Reading reading)
    {
        _items.Add(reading);
        FirstStart = Math.Min(FirstStart, reading.FirstStart);
        LastStart = Math.Max(LastStart, reading.LastStart);
        FirstEnd = Math.Min(FirstEnd, reading.FirstEnd);
        LastEnd = Math.Max(LastEnd, reading.LastEnd);
    }

    /// <summary>Where there are too many to compare one by one, all stretches with such starts and ends take their place.</summary>
    public void Shorten()
    {
        if (_items.Count <= Most) return;
        _items.Clear();
        _items.Add(Reading.Between(FirstStart, LastStart, FirstEnd, LastEnd));
    }

    /// <summary>One reading that has all members, each given by its own readings.</summary>
    public static Readings AllOf(List<Readings> members)
    {
        var all = new Readings();
        if (!members.TrueForAll(static member => member.FirstStart == member.LastStart && member.FirstEnd == member.LastEnd && member.IsOneStretch))
        {
            long firstStart = long.MaxValue, lastStart = long.MaxValue, firstEnd = long.MinValue, lastEnd = long.MinValue;
            foreach (var member in members)
            {
                firstStart = Math.Min(firstStart, member.FirstStart);
                lastStart = Math.Min(lastStart, member.LastStart);
                firstEnd = Math.Max(firstEnd, member.FirstEnd);
                lastEnd = Math.Max(lastEnd, member.LastEnd);
            }
            all.AddBetween(firstStart, lastStart, firstEnd, lastEnd);
            all.IsInUnknownPieces = true;
            return all;
        }
        members.Sort(static (a, b) => a.FirstStart.CompareTo(b.FirstStart));
        long start = members[0].FirstStart, end = members[0].LastEnd;
        var pieces = new List<(long Start, long End)>();
        foreach (var member in members)
        {
            if (member.FirstStart > end)
            {
                pieces.Add((start, end));
                start = member.FirstStart;
            }
            end = Math.Max(end, member.LastEnd);
        }
        pieces.Add((start, end));
        foreach (var piece in pieces) all._items.Add(Reading.Between(piece.Start, piece.Start, piece.End, piece.End));
        all.FirstStart = all.LastStart = pieces[0].Start;
        all.FirstEnd = all.LastEnd = end;
        all.IsInPieces = pieces.Count > 1;
        return all;
    }
}
