using System;
using TimelineDsl.Dates;

namespace TimelineDsl.Tool.Reporting.Drawing;

/// <summary>Paints the mark of one event so that what is certain, within bounds, planned, ongoing and disputed do not look alike.</summary>
internal sealed class MarkBrush(SvgText svg, TimeAxis axis, DrawingLayout layout, long? asOf)
{
    private const double Radius = 6, Height = 12, Least = 13, Beyond = 16;

    /// <summary>Paints the mark with its middle at height <paramref name="y"/>.</summary>
    public void Paint(Mark mark, double y)
    {
        double from = mark.StartEarliest is { } start ? axis.Place(start) : axis.Left - Beyond;
        double to = End(mark);
        bool isPoint = mark.StartEarliest is { } first && mark.EndLatest is { } last && (last - first <= Moment.MillisecondsPerDay || to - from < Least);
        svg.Tag("<g class=\"mark ").Tag(Class(mark.Style)).Tag(mark.IsDoubtful ? " doubtful" : "").Tag("\">");
        if (isPoint) Point((from + to) / 2, y, mark.IsDoubtful);
        else Extent(mark, from, Math.Max(to, from + Least), y);
        double middle = isPoint ? (from + to) / 2 : (from + Math.Max(to, from + Least)) / 2;
        if (mark.Style == MarkStyle.Cancelled) Cross(middle, y);
        if (mark.Style == MarkStyle.Postponed) Pause(middle, y);
        svg.Tag("</g>");
        if (mark.IsDisputed) Diamond(isPoint ? middle + Radius + 9 : Math.Max(to, from + Least) + 9, isPoint ? middle - Radius - 9 : from - 9, y);
    }

    private double End(Mark mark)
    {
        if (mark.EndLatest is { } end) return axis.Place(end);
        if (mark.Style != MarkStyle.Ongoing) return axis.Right + Beyond;
        return asOf is { } known ? axis.Place(known) : axis.Right;
    }

    private void Point(double x, double y, bool isDoubtful)
    {
        if (isDoubtful) Circle("halo", x, y, Radius + 4);
        Circle("body", x, y, Radius);
    }

    private void Circle(string cssClass, double x, double y, double radius) =>
        svg.Tag("<circle class=\"").Tag(cssClass).Tag("\"").Number("cx", x).Number("cy", y).Number("r", radius).Tag("/>");

    private void Extent(Mark mark, double from, double to, double y)
    {
        double top = y - Height / 2;
        double certainFrom = mark.StartLatest is { } begun ? axis.Place(begun) : to;
        double certainTo = mark.Style == MarkStyle.Ongoing ? to : mark.EndEarliest is { } ended ? axis.Place(ended) : from;
        if (certainFrom >= certainTo)
        {
            // Without a bound on one side it fades into nothing there, and a line marks the side that is known.
            if (mark.StartEarliest is null) OneSided("until", from, to, to, top);
            else if (mark.EndLatest is null) OneSided("from", from, to, from, top);
            else Faded("both", from, to, top);
        }
        else
        {
            if (certainFrom - from > 1) Faded("in", from, certainFrom, top);
            if (to - certainTo > 1) Faded("out", certainTo, to, top);
            svg.Bar("body", certainFrom, top, certainTo - certainFrom, Height, 2);
        }
        if (mark.Style == MarkStyle.Ongoing) Arrow(to, y);
    }

    private void Faded(string gradient, double from, double to, double top, string cssClass = "fade") =>
        svg.Tag("<rect class=\"").Tag(cssClass).Tag("\" fill=\"url(#").Tag(layout.Id).Tag("-").Tag(gradient).Tag(")\"")
            .Number("x", from).Number("y", top).Number("width", to - from).Number("height", Height).Number("rx", 2).Tag("/>");

    private void OneSided(string gradient, double from, double to, double known, double top)
    {
        Faded(gradient, from, to, top, "open-side");
        svg.Line("limit", known, top - 1, known, top + Height + 1);
    }

    private void Arrow(double x, double y) =>
        svg.Tag("<path class=\"arrow\" d=\"M").Tag(SvgText.Format(x)).Tag(" ").Tag(SvgText.Format(y - 8)).Tag("l11 8l-11 8z\"/>");

    private void Cross(double x, double y) =>
        svg.Line("strike", x - 8, y - 8, x + 8, y + 8).Line("strike", x - 8, y + 8, x + 8, y - 8);

    private void Pause(double x, double y) =>
        svg.Line("strike", x - 2.5, y - 9, x - 2.5, y + 9).Line("strike", x + 2.5, y - 9, x + 2.5, y + 9);

    private void Diamond(double right, double left, double y)
    {
        double x = right + 6 <= layout.Width ? right : left;
        svg.Tag("<path class=\"disputed\" d=\"M").Tag(SvgText.Format(x)).Tag(" ").Tag(SvgText.Format(y - 5)).Tag("l5 5l-5 5l-5 -5z\"/>");
    }

    private static string Class(MarkStyle style) => style switch
    {
        MarkStyle.Happened => "happened",
        MarkStyle.Ongoing => "ongoing",
        MarkStyle.Plan => "plan",
        MarkStyle.Postponed => "plan postponed",
        MarkStyle.Cancelled => "plan cancelled",
        _ => "open",
    };
}
