using System;
using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Tool.Reporting.Drawing;

/// <summary>A stretch of an axis between two neighbouring key times.</summary>
/// <param name="From">Its first millisecond.</param>
/// <param name="To">The millisecond after its last.</param>
/// <param name="X">Where it begins, in units of the drawing.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="IsCompressed">Whether it is drawn narrower than its length asks, so that it must be marked as a break.</param>
internal readonly record struct Stretch(long From, long To, double X, double Width, bool IsCompressed);

/// <summary>
/// Maps time to a width by pieces. Where the dossier's dates lie close the scale is even; a long stretch without a date is drawn short and is a
/// break, so that a dossier of thirty years whose events fall in one week stays readable.
/// </summary>
/// <remarks>
/// The typical gap between neighbouring dates is one unit wide; a gap of up to <see cref="EvenUpTo"/> units is drawn to scale; a longer one is a
/// break, whose width grows only with the logarithm of its length; none is narrower than <see cref="Narrowest"/> units. Only basic arithmetic is
/// used, so that every machine draws alike.
/// </remarks>
internal sealed class TimeAxis
{
    private const double EvenUpTo = 4, Break = 1.6, GrowthPerDoubling = 0.07, Narrowest = 0.3;
    private const int MostKeys = 60;
    private const long Hour = 3_600_000;

    private readonly List<Stretch> _stretches = [];

    /// <summary>An axis over the given times, from <paramref name="left"/> to <paramref name="right"/>.</summary>
    public TimeAxis(IEnumerable<long> times, double left, double right)
    {
        Left = left;
        Right = right;
        var sorted = new List<long>(times);
        sorted.Sort();
        if (sorted.Count == 0) sorted.Add(0);
        bool isShort = sorted[^1] - sorted[0] < 2 * Moment.MillisecondsPerDay;
        Grain = isShort ? Hour : Moment.MillisecondsPerDay;
        Keys = Thin(Snap(sorted, Grain));
        TypicalGap = LowerQuartile(Keys);
        Lay(left, right);
    }

    /// <summary>Where the axis begins.</summary>
    public double Left { get; }

    /// <summary>Where it ends.</summary>
    public double Right { get; }

    /// <summary>The unit to which its keys are rounded: a day, or an hour for a dossier of less than two days.</summary>
    public long Grain { get; }

    /// <summary>The typical gap between neighbouring keys where they lie close, in milliseconds: three in four are longer.</summary>
    public long TypicalGap { get; }

    /// <summary>The times between which the scale may change, ascending; the last ends the axis.</summary>
    public IReadOnlyList<long> Keys { get; }

    /// <summary>Its pieces, from left to right.</summary>
    public IReadOnlyList<Stretch> Stretches => _stretches;

    /// <summary>Where a time lies; times beyond the axis lie at its ends.</summary>
    public double Place(long time)
    {
        if (time <= Keys[0]) return Left;
        if (time >= Keys[^1]) return Right;
        int low = 0, high = _stretches.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_stretches[middle].From <= time) low = middle;
            else high = middle - 1;
        }
        var piece = _stretches[low];
        return piece.X + piece.Width * ((double)(time - piece.From) / (piece.To - piece.From));
    }

    private static List<long> Snap(List<long> sorted, long grain)
    {
        var keys = new List<long>();
        foreach (long time in sorted)
        {
            long snapped = time - ((time % grain) + grain) % grain;
            if (keys.Count == 0 || keys[^1] != snapped) keys.Add(snapped);
        }
        keys.Add(keys[^1] + grain);
        return keys;
    }

    /// <summary>Keeps at most <see cref="MostKeys"/>, evenly by rank, the first and the last among them.</summary>
    private static List<long> Thin(List<long> keys)
    {
        if (keys.Count <= MostKeys) return keys;
        var kept = new List<long>(MostKeys);
        for (int i = 0; i < MostKeys; i++) kept.Add(keys[(int)((long)i * (keys.Count - 1) / (MostKeys - 1))]);
        return kept;
    }

    private static long LowerQuartile(IReadOnlyList<long> keys)
    {
        var gaps = new long[keys.Count - 1];
        for (int i = 0; i < gaps.Length; i++) gaps[i] = keys[i + 1] - keys[i];
        Array.Sort(gaps);
        return gaps[(gaps.Length - 1) / 4];
    }

    private void Lay(double left, double right)
    {
        var widths = new double[Keys.Count - 1];
        double total = 0;
        for (int i = 0; i < widths.Length; i++) total += widths[i] = UnitsOf((double)(Keys[i + 1] - Keys[i]) / TypicalGap);
        double x = left, scale = (right - left) / total;
        for (int i = 0; i < widths.Length; i++)
        {
            double width = widths[i] * scale;
            bool isCompressed = (double)(Keys[i + 1] - Keys[i]) / TypicalGap > EvenUpTo;
            _stretches.Add(new Stretch(Keys[i], Keys[i + 1], x, width, isCompressed));
            x += width;
        }
    }

    private static double UnitsOf(double gaps) =>
        gaps <= EvenUpTo ? Math.Max(gaps, Narrowest) : Break + GrowthPerDoubling * Doublings(gaps / EvenUpTo);

    /// <summary>The binary logarithm with straight lines between the powers of two: the same on every machine, unlike a library's.</summary>
    private static double Doublings(double ratio)
    {
        double whole = 0;
        while (ratio >= 2)
        {
            ratio /= 2;
            whole++;
        }
        return whole + (ratio - 1);
    }
}
