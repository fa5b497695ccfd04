using System;

namespace TimelineDsl.Dates;

/// <summary>
/// Decides relations between values over all their readings: whether some pair of readings has the relation, and whether some pair has not. Most of that is decided by
/// the outermost starts and ends; the rest in <see cref="ReadingPairs"/>.
/// </summary>
internal static class Relations
{
    /// <summary>Whether one has ended when the other begins.</summary>
    public static Certainty Before(EdtfValue one, EdtfValue other)
    {
        var (a, b) = Pair(one, other);
        return Decide(a.FirstEnd <= b.LastStart, a.LastEnd > b.FirstStart, one.HasUnknown(end: true) || other.HasUnknown(end: false));
    }

    public static Certainty Overlap(EdtfValue one, EdtfValue other)
    {
        var (a, b) = Pair(one, other);
        return Decide(CanOverlap(a, b), CanMiss(a, b), HangsOnUnknown(one, other));
    }

    public static Certainty Contains(EdtfValue outer, EdtfValue inner)
    {
        var (a, b) = Pair(outer, inner);
        return Decide(CanContain(a, b), CanFailToContain(a, b), HangsOnUnknown(outer, inner));
    }

    public static Certainty Same(EdtfValue one, EdtfValue other)
    {
        var (a, b) = Pair(one, other);
        return Decide(CanBeSame(a, b), CanDiffer(a, b), HangsOnUnknown(one, other));
    }

    private static Certainty Decide(bool canHold, bool canFail, bool hangsOnUnknown) =>
        !canFail ? Certainty.Yes : !canHold ? Certainty.No : hangsOnUnknown ? Certainty.Unknown : Certainty.Maybe;

    private static bool HangsOnUnknown(EdtfValue a, EdtfValue b) => a.HasUnknown(false) || a.HasUnknown(true) || b.HasUnknown(false) || b.HasUnknown(true);

    private static (Readings, Readings) Pair(EdtfValue one, EdtfValue other)
    {
        if (other is null) throw new ArgumentNullException(nameof(other));
        bool inUtc = one.HasOffsets && other.HasOffsets;
        return (one.Readings(inUtc), other.Readings(inUtc));
    }

    private static bool CanOverlap(Readings a, Readings b)
    {
        foreach (var x in a.Items)
            foreach (var y in b.Items)
                if (x.FirstStart < y.LastEnd && y.FirstStart < x.LastEnd) return true;
        return false;
    }

    private static bool CanMiss(Readings a, Readings b)
    {
        if (a.FirstEnd <= b.LastStart || b.FirstEnd <= a.LastStart) return true;
        // What certainly lies within the other meets it, wherever its pieces are.
        if (a.IsInUnknownPieces || b.IsInUnknownPieces) return CanFailToContain(a, b) && CanFailToContain(b, a);
        if (a.IsInPieces && b.IsInPieces) return !CanOverlap(a, b);
        return a.IsInPieces ? FitsIntoGap(a, b) : b.IsInPieces && FitsIntoGap(b, a);
    }

    /// <summary>Whether some reading of one fits between two pieces of the other.</summary>
    private static bool FitsIntoGap(Readings pieces, Readings other)
    {
        for (int i = 1; i < pieces.Items.Count; i++)
        {
            var gap = Fixed(pieces.Items[i - 1].LastEnd, pieces.Items[i].FirstStart);
            foreach (var y in other.Items)
                if (ReadingPairs.CanContain(gap, y)) return true;
        }
        return false;
    }

    private static bool CanContain(Readings outer, Readings inner)
    {
        if (outer.IsInPieces && inner.IsInPieces) return EachPieceWithin(outer, inner);
        if (outer.IsInPieces && inner.IsInUnknownPieces) return CanOverlap(outer, inner);
        if (inner.IsInPieces)
        {
            var hull = Fixed(inner.FirstStart, inner.LastEnd);
            foreach (var x in outer.Items)
                if (ReadingPairs.CanContain(x, hull)) return true;
            return false;
        }
        foreach (var x in outer.Items)
            foreach (var y in inner.Items)
                if (ReadingPairs.CanContain(x, y)) return true;
        return false;
    }

    private static bool CanFailToContain(Readings outer, Readings inner)
    {
        if (outer.LastStart > inner.FirstStart || outer.FirstEnd < inner.LastEnd || outer.IsInUnknownPieces) return true;
        if (!outer.IsInPieces) return false;
        if (inner.IsInUnknownPieces) return true;
        // A stretch lies in pieces only if it lies in one of them.
        return !EachPieceWithin(outer, inner);
    }

    /// <summary>Whether each item of one, all its readings taken together, lies within a piece of the other.</summary>
    private static bool EachPieceWithin(Readings outer, Readings inner)
    {
        foreach (var y in inner.Items)
        {
            bool isWithin = false;
            foreach (var x in outer.Items) isWithin |= x.FirstStart <= y.FirstStart && y.LastEnd <= x.LastEnd;
            if (!isWithin) return false;
        }
        return true;
    }

    private static bool CanBeSame(Readings a, Readings b)
    {
        if (a.IsInPieces && b.IsInPieces) return EachPieceWithin(a, b) && EachPieceWithin(b, a);
        if (a.IsInPieces || b.IsInPieces) return (a.IsInUnknownPieces || b.IsInUnknownPieces) && CanOverlap(a, b);
        foreach (var x in a.Items)
            foreach (var y in b.Items)
                if (ReadingPairs.CanBeSame(x, y)) return true;
        return false;
    }

    private static bool CanDiffer(Readings a, Readings b)
    {
        if (a.IsInUnknownPieces || b.IsInUnknownPieces) return true;
        if (a.IsInPieces || b.IsInPieces) return !CanBeSame(a, b);
        return a.FirstStart != a.LastStart || b.FirstStart != b.LastStart || a.FirstStart != b.FirstStart || a.FirstEnd != a.LastEnd || b.FirstEnd != b.LastEnd || a.FirstEnd != b.FirstEnd;
    }

    private static Reading Fixed(long start, long end) => Reading.Between(start, start, end, end);
}
