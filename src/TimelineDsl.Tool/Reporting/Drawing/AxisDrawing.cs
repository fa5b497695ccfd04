using System;
using System.Collections.Generic;
using TimelineDsl.Dates;
using TimelineDsl.Tool.Reporting.Page;

namespace TimelineDsl.Tool.Reporting.Drawing;

/// <summary>Draws an axis: two lines of labels, its breaks with their lengths, and faint lines down through the rows.</summary>
internal static class AxisDrawing
{
    /// <summary>How high labels, line and breaks are together.</summary>
    public const double Height = 58;

    private const double UpperLine = 15, LowerLine = 33, LineY = 46, Beyond = 20;
    private const double LetterWidth = 6.4, BoldLetterWidth = 7.9;

    /// <summary>Draws the axis at the top of a drawing that is <paramref name="bottom"/> high.</summary>
    public static void Draw(SvgText svg, TimeAxis axis, double bottom)
    {
        foreach (var piece in axis.Stretches)
            if (piece.IsCompressed) svg.Bar("gap", piece.X, LineY, piece.Width, bottom - LineY);
        DrawLine(svg, axis);
        var lower = new LabelRow();
        var upper = new LabelRow();
        string? shown = null;
        for (int i = 0; i < axis.Keys.Count; i++)
        {
            long key = axis.Keys[i];
            double x = axis.Place(key);
            svg.Line("tick", x, LineY - 4, x, bottom);
            if (i == axis.Keys.Count - 1) break;
            var (group, label, middle) = Label(axis, key);
            double at = (x + axis.Place(middle)) / 2;
            double half = group.Length * BoldLetterWidth / 2, inside = Math.Min(Math.Max(at, half), axis.Right + Beyond - half);
            if (group != shown && upper.TryTake(inside, half * 2))
            {
                svg.Words("month", inside, UpperLine, group, "middle");
                shown = group;
            }
            // A day under the name of another month would be read as one of that.
            if (group == shown && label.Length > 0 && lower.TryTake(at, label.Length * LetterWidth)) svg.Words("day", at, LowerLine, label, "middle");
        }
        DrawBreakLengths(svg, axis, lower);
    }

    private static void DrawLine(SvgText svg, TimeAxis axis)
    {
        svg.Tag("<path class=\"axis\" d=\"M").Tag(SvgText.Format(axis.Left - 8)).Tag(" ").Tag(SvgText.Format(LineY));
        foreach (var piece in axis.Stretches)
        {
            if (!piece.IsCompressed) continue;
            double middle = piece.X + piece.Width / 2;
            svg.Tag("H").Tag(SvgText.Format(middle - 6)).Tag("l3 -5l6 10l3 -5");
        }
        svg.Tag("H").Tag(SvgText.Format(axis.Right + 8)).Tag("\"/>");
    }

    private static void DrawBreakLengths(SvgText svg, TimeAxis axis, LabelRow lower)
    {
        foreach (var piece in axis.Stretches)
        {
            if (!piece.IsCompressed) continue;
            string length = DateWords.Roughly(piece.To - piece.From);
            double middle = piece.X + piece.Width / 2;
            if (length.Length * LetterWidth < piece.Width + 12 && lower.TryTake(middle, length.Length * LetterWidth)) svg.Words("gap-length", middle, LowerLine, length, "middle");
        }
    }

    /// <summary>What stands above and below for a key, and the end of the stretch in whose middle it stands.</summary>
    private static (string Group, string Label, long Middle) Label(TimeAxis axis, long key)
    {
        var day = Day.FromLocalMilliseconds(key);
        var (year, month, dayOfMonth) = day;
        if (axis.Grain < Moment.MillisecondsPerDay) return (DateWords.Of(day), DateWords.TimeOfDay(key), key);
        if (axis.TypicalGap > 250 * Moment.MillisecondsPerDay) return ("", DateWords.Year(year), key);
        if (IsOfAges(axis)) return (DateWords.Year(year), "", key);
        return (DateWords.ShortMonth(month) + " " + DateWords.Year(year), dayOfMonth.ToString(System.Globalization.CultureInfo.InvariantCulture), key + axis.Grain);
    }

    /// <summary>Whether most of the scale is left out between dates that lie generations apart: then the years tell more than days out of months that nobody sees.</summary>
    private static bool IsOfAges(TimeAxis axis)
    {
        if (axis.Keys[^1] - axis.Keys[0] < 50 * 366 * Moment.MillisecondsPerDay) return false;
        int broken = 0;
        foreach (var piece in axis.Stretches)
            if (piece.IsCompressed) broken++;
        return broken * 2 > axis.Stretches.Count;
    }

    /// <summary>A line of labels that may not touch.</summary>
    private sealed class LabelRow
    {
        private const double Between = 6;
        private readonly List<(double From, double To)> _taken = [];

        public bool TryTake(double middle, double width)
        {
            double from = middle - width / 2, to = middle + width / 2;
            foreach (var (takenFrom, takenTo) in _taken)
                if (from < takenTo + Between && to > takenFrom - Between) return false;
            _taken.Add((from, to));
            return true;
        }
    }
}
