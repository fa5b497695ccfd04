using System.Collections.Generic;
using System.IO;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Model;
using TimelineDsl.Tool.Reporting;
using Xunit;

namespace TimelineDsl.Tests.Reporting;

/// <summary>Renders reports for tests.</summary>
internal static class Rendered
{
    public static string Text(Timeline timeline, IReadOnlyList<Diagnostic>? findings = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var fault = ReportText.Write(timeline, findings, ReportText.BuiltIn, writer);
        Assert.Null(fault?.ToString());
        return writer.ToString();
    }

    public static IDocument Page(Timeline timeline, IReadOnlyList<Diagnostic>? findings = null) => Parse(Text(timeline, findings));

    public static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
