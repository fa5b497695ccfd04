using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Dates;
using TimelineDsl.Tool.Reporting.Page;
using TimelineDsl.Tool.Reporting.Templates;

namespace TimelineDsl.Tool.Reporting.Drawing;

/// <summary>How a drawing is laid out.</summary>
/// <param name="Id">Prefix of the ids in it, so that two drawings can stand in one page.</param>
/// <param name="Width">Its width, in CSS pixels at its natural size.</param>
/// <param name="LabelWidth">The width of the column of titles; 0 where titles stand above their marks.</param>
/// <param name="RowHeight">The height of a row whose title is one line.</param>
internal sealed record DrawingLayout(string Id, double Width, double LabelWidth, double RowHeight)
{
    /// <summary>For a wide window and for print.</summary>
    public static DrawingLayout Wide { get; } = new("w", 1040, 348, 27);

    /// <summary>For a phone.</summary>
    public static DrawingLayout Narrow { get; } = new("n", 344, 0, 45);
}

/// <summary>
/// Draws a timeline as SVG: a row for each event, in which certainty shows. A certain date is a filled mark; a date known within bounds fades over
/// them; a plan is hollow and dashed; what goes on has an arrow. Each mark links to its entry. A dossier of more than <see cref="MostRows"/> events
/// is drawn as <see cref="CrowdDrawing"/>.
/// </summary>
internal static class TimelineDrawing
{
    /// <summary>The most events that get a row of their own.</summary>
    public const int MostRows = 120;

    private const double Margin = 22;

    /// <summary>Up to this height print makes a drawing fit below the head of the report; a higher one would be too small to read, so it keeps its size.</summary>
    private const double TallestOnOnePage = 1500;

    /// <summary>The drawing of the marks, which are in the order of the page; null where no mark has a date.</summary>
    /// <param name="marks">What to draw.</param>
    /// <param name="asOf">Where the dossier's knowledge ends, in local milliseconds; null where it does not say.</param>
    /// <param name="title">What the drawing shows, for those who do not see it.</param>
    /// <param name="layout">How it is laid out.</param>
    public static Markup? Draw(IReadOnlyList<Mark> marks, long? asOf, string title, DrawingLayout layout)
    {
        var placed = Placed(marks);
        if (placed.Count == 0) return null;
        var axis = new TimeAxis(Times(placed, asOf), layout.LabelWidth + Margin, layout.Width - Margin);
        return new Markup(placed.Count > MostRows ? CrowdDrawing.Draw(placed, axis, title, layout) : Rows(placed, axis, asOf, title, layout));
    }

    /// <summary>The marks that have a place on the axis; the others are not drawn.</summary>
    public static List<Mark> Placed(IReadOnlyList<Mark> marks) => marks.Where(m => m.Position is not null).ToList();

    /// <summary>The opening tag, with what those hear who do not see the drawing.</summary>
    internal static SvgText Open(DrawingLayout layout, double height, string title)
    {
        var svg = new SvgText();
        string id = layout.Id + "-title";
        svg.Tag("<svg class=\"drawing ").Tag(layout.Id).Tag(height > TallestOnOnePage ? " tall" : "").Tag("\" viewBox=\"0 0 ").Tag(SvgText.Format(layout.Width)).Tag(" ").Tag(SvgText.Format(height))
            .Tag("\" preserveAspectRatio=\"xMinYMin meet\" role=\"group\" aria-labelledby=\"").Tag(id).Tag("\" xmlns=\"http://www.w3.org/2000/svg\"><title id=\"").Tag(id).Tag("\">").Text(title).Tag("</title><defs>");
        Gradient(svg, layout.Id + "-in", 0.06, 0.75, 0.75);
        Gradient(svg, layout.Id + "-out", 0.75, 0.75, 0.06);
        Gradient(svg, layout.Id + "-both", 0.08, 0.5, 0.08);
        Gradient(svg, layout.Id + "-until", 0, 0.05, 0.4);
        Gradient(svg, layout.Id + "-from", 0.4, 0.05, 0);
        return svg.Tag("</defs>");
    }

    /// <summary>The times at which a scale may change: where marks begin and end.</summary>
    private static IEnumerable<long> Times(List<Mark> marks, long? asOf)
    {
        foreach (var mark in marks)
        {
            if (mark.StartEarliest is { } start) yield return start;
            else if (mark.StartLatest is { } latest) yield return latest - 1;
            bool isWithinOneDate = mark.StartEarliest is { } first && mark.EndLatest is { } last && last - first <= Moment.MillisecondsPerDay;
            if (!isWithinOneDate && mark.EndLatest is { } end) yield return end - 1;
            else if (!isWithinOneDate && mark.StartLatest is { } begun) yield return begun - 1;
        }
        if (asOf is { } known) yield return known - 1;
    }

    private static string Rows(List<Mark> marks, TimeAxis axis, long? asOf, string title, DrawingLayout layout)
    {
        double room = (layout.LabelWidth == 0 ? layout.Width : layout.LabelWidth) - 8;
        var labels = marks.Select(mark => Label.Lines(mark.Title, room)).ToList();
        double bottom = AxisDrawing.Height + labels.Sum(label => HeightOf(label, layout));
        double height = bottom + (asOf is null ? 6 : 24);
        var svg = Open(layout, height, title);
        AxisDrawing.Draw(svg, axis, bottom);
        if (asOf is { } known) DrawAsOf(svg, axis, known, bottom, layout);
        var brush = new MarkBrush(svg, axis, layout, asOf);
        double top = AxisDrawing.Height;
        for (int i = 0; i < marks.Count; i++)
        {
            DrawRow(svg, brush, marks[i], labels[i], top, layout);
            top += HeightOf(labels[i], layout);
        }
        return svg.Tag("</svg>").ToString();
    }

    private static double HeightOf(IReadOnlyList<string> label, DrawingLayout layout) => layout.RowHeight + (label.Count - 1) * Label.LineHeight;

    private static void DrawRow(SvgText svg, MarkBrush brush, Mark mark, IReadOnlyList<string> label, double top, DrawingLayout layout)
    {
        double height = HeightOf(label, layout);
        bool isAbove = layout.LabelWidth == 0;
        svg.Tag("<a href=\"#").Text(mark.Anchor).Tag("\" aria-label=\"").Text(mark.Title + ". " + mark.Description).Tag("\"><title>")
            .Text(mark.Title + ". " + mark.Description).Tag("</title>").Bar("row", 0, top, layout.Width, height, 3);
        double line = top + (isAbove ? 17 : layout.RowHeight / 2 + 4.6);
        for (int i = 0; i < label.Count; i++) svg.Words("label", 4, line + i * Label.LineHeight, label[i]);
        brush.Paint(mark, isAbove ? top + height - 13 : top + height / 2);
        svg.Tag("</a>");
    }

    private static void DrawAsOf(SvgText svg, TimeAxis axis, long asOf, double bottom, DrawingLayout layout)
    {
        double x = axis.Place(asOf);
        string words = "as of " + DateWords.Of(Day.FromLocalMilliseconds(asOf - 1));
        double half = words.Length * 6.2 / 2;
        double middle = Math.Min(Math.Max(x, half), layout.Width - half);
        svg.Line("as-of", x, AxisDrawing.Height - 8, x, bottom + 5).Words("as-of-label", middle, bottom + 18, words, "middle");
    }

    private static void Gradient(SvgText svg, string id, double first, double middle, double last)
    {
        svg.Tag("<linearGradient id=\"").Tag(id).Tag("\">");
        Stop(svg, 0, first);
        Stop(svg, 0.5, middle);
        Stop(svg, 1, last);
        svg.Tag("</linearGradient>");
    }

    private static void Stop(SvgText svg, double offset, double opacity) =>
        svg.Tag("<stop class=\"ink\" offset=\"").Tag(offset.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))
            .Tag("\" stop-opacity=\"").Tag(opacity.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)).Tag("\"/>");
}
