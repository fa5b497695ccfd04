using System.Globalization;
using System.Text;
using TimelineDsl.Tool.Reporting.Templates;

namespace TimelineDsl.Tool.Reporting.Drawing;

/// <summary>Writes SVG: numbers to a tenth and without culture, text escaped.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    /// <summary>Writes SVG that holds no foreign text.</summary>
    public SvgText Tag(string svg)
    {
        _text.Append(svg);
        return this;
    }

    /// <summary>Writes an attribute with a number.</summary>
    public SvgText Number(string name, double value)
    {
        _text.Append(' ').Append(name).Append("=\"").Append(Format(value)).Append('"');
        return this;
    }

    /// <summary>Writes text, escaped.</summary>
    public SvgText Text(string text)
    {
        _text.Append(HtmlText.Escape(text));
        return this;
    }

    /// <summary>A vertical or slanted line.</summary>
    public SvgText Line(string cssClass, double x1, double y1, double x2, double y2) =>
        Tag("<line class=\"").Tag(cssClass).Tag("\"").Number("x1", x1).Number("y1", y1).Number("x2", x2).Number("y2", y2).Tag("/>");

    /// <summary>A rectangle with round corners.</summary>
    public SvgText Bar(string cssClass, double x, double y, double width, double height, double round = 0)
    {
        Tag("<rect class=\"").Tag(cssClass).Tag("\"").Number("x", x).Number("y", y).Number("width", width).Number("height", height);
        if (round > 0) Number("rx", round);
        return Tag("/>");
    }

    /// <summary>A piece of text; <paramref name="anchor"/> is start, middle or end.</summary>
    public SvgText Words(string cssClass, double x, double y, string text, string anchor = "start") =>
        Tag("<text class=\"").Tag(cssClass).Tag("\"").Number("x", x).Number("y", y).Tag(anchor == "start" ? "" : " text-anchor=\"" + anchor + "\"").Tag(">").Text(text).Tag("</text>");

    /// <summary>A number with at most one digit after the point.</summary>
    public static string Format(double value) => value.ToString("0.#", CultureInfo.InvariantCulture) is "-0" or "" ? "0" : value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
