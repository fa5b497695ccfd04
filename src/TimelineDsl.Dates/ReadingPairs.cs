using System;

namespace TimelineDsl.Dates;

/// <summary>
/// Whether two runs of readings have a pair with a relation. Starts and ends that may vary do so in whole days, so that a bound taken from the other side is first
/// moved to where a day begins.
/// </summary>
internal static class ReadingPairs
{
    /// <summary>Whether some reading of the one lies within some reading of the other.</summary>
    public static bool CanContain(in Reading outer, in Reading inner)
    {
        if (outer.Unit == CalendarUnit.None)
            return inner.Unit == CalendarUnit.None ? StretchWithinStretch(outer, inner) : UnitWithinStretch(outer, inner);
        return inner.Unit == CalendarUnit.None ? StretchWithinUnit(outer, inner) : UnitWithinUnit(outer, inner);
    }

    /// <summary>Whether some reading of the one is one of the other.</summary>
    public static bool CanBeSame(in Reading one, in Reading other)
    {
        if (one.Unit == CalendarUnit.None && other.Unit == CalendarUnit.None)
        {
            long start = StartFor(other, StartFor(one, Math.Max(one.FirstStart, other.FirstStart)));
            long end = EndFor(other, EndFor(one, Math.Min(one.LastEnd, other.LastEnd)));
            return start <= Math.Min(one.LastStart, other.LastStart) && end >= Math.Max(one.FirstEnd, other.FirstEnd) && start < end;
        }
        if (one.Unit == CalendarUnit.None) return UnitIsStretch(other, one);
        if (other.Unit == CalendarUnit.None) return UnitIsStretch(one, other);
        return one.Unit == other.Unit && one.FirstUnit <= other.LastUnit && other.FirstUnit <= one.LastUnit;
    }

    private static bool StretchWithinStretch(in Reading outer, in Reading inner)
    {
        long start = StartFor(inner, Math.Max(outer.FirstStart, inner.FirstStart)), end = EndFor(inner, Math.Min(outer.LastEnd, inner.LastEnd));
        return start <= inner.LastStart && end >= inner.FirstEnd && start < end;
    }

    private static bool UnitWithinStretch(in Reading outer, in Reading inner)
    {
        long unit = outer.FirstStart <= inner.FirstStart ? inner.FirstUnit : Math.Max(inner.FirstUnit, UnitFrom(inner.Unit, outer.FirstStart));
        if (unit > inner.LastUnit) return false;
        return Timescale.StartOf(inner.Unit, unit + 1) <= outer.LastEnd;
    }

    /// <summary>Some unit has a possible start of the stretch in it, and a possible end.</summary>
    private static bool StretchWithinUnit(in Reading outer, in Reading inner)
    {
        if (inner.LastStart == Timescale.Always || inner.FirstEnd == Timescale.Never) return false;
        long first = Math.Max(Timescale.UnitAt(outer.Unit, inner.FirstStart), Timescale.UnitAt(outer.Unit, inner.FirstEnd - 1));
        long last = Math.Min(Timescale.UnitAt(outer.Unit, inner.LastStart), Timescale.UnitAt(outer.Unit, inner.LastEnd - 1));
        return Math.Max(first, outer.FirstUnit) <= Math.Min(last, outer.LastUnit);
    }

    /// <summary>Years hold months and months hold days, and none of them holds part of another.</summary>
    private static bool UnitWithinUnit(in Reading outer, in Reading inner)
    {
        if (outer.Unit < inner.Unit) return false;
        long first = Timescale.UnitAt(outer.Unit, Timescale.StartOf(inner.Unit, inner.FirstUnit)), last = Timescale.UnitAt(outer.Unit, Timescale.StartOf(inner.Unit, inner.LastUnit));
        return Math.Max(first, outer.FirstUnit) <= Math.Min(last, outer.LastUnit);
    }

    private static bool UnitIsStretch(in Reading units, in Reading stretch)
    {
        if (stretch.LastStart == Timescale.Always || stretch.FirstEnd == Timescale.Never) return false;
        long first = Math.Max(UnitFrom(units.Unit, stretch.FirstStart), Timescale.UnitAt(units.Unit, stretch.FirstEnd - 1));
        long last = Timescale.UnitAt(units.Unit, stretch.LastEnd - 1);
        if (Timescale.StartOf(units.Unit, last + 1) > stretch.LastEnd) last--;
        last = Math.Min(last, Timescale.UnitAt(units.Unit, stretch.LastStart));
        return Math.Max(first, units.FirstUnit) <= Math.Min(last, units.LastUnit);
    }

    /// <summary>The first unit that begins at or after a position.</summary>
    private static long UnitFrom(CalendarUnit unit, long position)
    {
        long number = Timescale.UnitAt(unit, position);
        return Timescale.StartOf(unit, number) < position ? number + 1 : number;
    }

    private static long StartFor(in Reading reading, long position) => reading.FirstStart == reading.LastStart ? position : Timescale.DayAtOrAfter(position);

    private static long EndFor(in Reading reading, long position) => reading.FirstEnd == reading.LastEnd ? position : Timescale.DayAtOrBefore(position);
}
