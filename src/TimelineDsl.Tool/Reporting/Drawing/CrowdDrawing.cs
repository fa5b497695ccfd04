using System;
using System.Collections.Generic;
using System.Globalization;

namespace TimelineDsl.Tool.Reporting.Drawing;

/// <summary>Draws many events as columns: how many begin in each stretch of the axis, filled for what happened, hollow for the rest.</summary>
internal static class CrowdDrawing
{
    private const double Step = 11, Tallest = 150;

    /// <summary>The drawing of the marks, which are in time order.</summary>
    public static string Draw(IReadOnlyList<Mark> marks, TimeAxis axis, string title, DrawingLayout layout)
    {
        double bottom = AxisDrawing.Height + Tallest + 14;
        var wide = new TimeAxis(axis.Keys, 22, layout.Width - 22);
        var columns = Columns(marks, wide);
        int most = 1;
        foreach (var column in columns) most = Math.Max(most, column.Count);
        var svg = TimelineDrawing.Open(layout, bottom + 8, title);
        AxisDrawing.Draw(svg, wide, bottom);
        for (int i = 0; i < columns.Length; i++)
            if (columns[i].Count > 0) DrawColumn(svg, columns[i], wide.Left + i * Step, most, bottom);
        return svg.Tag("</svg>").ToString();
    }

    private static Column[] Columns(IReadOnlyList<Mark> marks, TimeAxis axis)
    {
        var columns = new Column[(int)((axis.Right - axis.Left) / Step) + 1];
        for (int i = 0; i < columns.Length; i++) columns[i] = new Column();
        foreach (var mark in marks)
        {
            var column = columns[(int)((axis.Place(mark.Position!.Value) - axis.Left) / Step)];
            column.First ??= mark;
            column.Count++;
            if (mark.Style is MarkStyle.Happened or MarkStyle.Ongoing) column.Certain++;
        }
        return columns;
    }

    private static void DrawColumn(SvgText svg, Column column, double x, int most, double bottom)
    {
        double height = Math.Max(4, Tallest * column.Count / most), certain = height * column.Certain / column.Count;
        string words = column.Count.ToString(CultureInfo.InvariantCulture) + (column.Count == 1 ? " entry, " : " entries, the first: ") + column.First!.Title + ". " + column.First.Description;
        svg.Tag("<a href=\"#").Text(column.First.Anchor).Tag("\" aria-label=\"").Text(words).Tag("\"><title>").Text(words).Tag("</title><g class=\"mark plan\">");
        svg.Bar("body", x, bottom - height, Step - 2, height, 1).Tag("</g>");
        if (certain > 0) svg.Tag("<g class=\"mark happened\">").Bar("body", x, bottom - certain, Step - 2, certain, 1).Tag("</g>");
        svg.Tag("</a>");
    }

    private sealed class Column
    {
        public Mark? First { get; set; }

        public int Count { get; set; }

        public int Certain { get; set; }
    }
}
