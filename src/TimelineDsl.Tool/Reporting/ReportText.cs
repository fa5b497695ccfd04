using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Model;
using TimelineDsl.Tool.Reporting.Page;
using TimelineDsl.Tool.Reporting.Templates;

namespace TimelineDsl.Tool.Reporting;

/// <summary>Makes the text of a report. The same dossier, template and version give the same text on every machine.</summary>
internal static class ReportText
{
    /// <summary>The page that ships with the program.</summary>
    public static ReportTemplate BuiltIn { get; } = new("report.html", Resource("report.html"), _ => null);

    private static string Style { get; } = Resource("report.css");

    /// <summary>Writes the report of a dossier; returns what is wrong with the template, or null.</summary>
    /// <param name="timeline">The dossier.</param>
    /// <param name="findings">What a draft shows; null for a report that is no draft.</param>
    /// <param name="template">The template.</param>
    /// <param name="output">Where the page goes; lines end as the template's do.</param>
    /// <param name="cancellation">Stops it.</param>
    public static TemplateFault? Write(Timeline timeline, IReadOnlyList<Diagnostic>? findings, ReportTemplate template, TextWriter output, CancellationToken cancellation = default)
    {
        var page = ReportPage.Of(timeline, findings, Style, ToolVersion.Text);
        return template.Render(page, timeline.Events.Count, output, cancellation);
    }

    private static string Resource(string name)
    {
        using var stream = typeof(ReportText).Assembly.GetManifestResourceStream("TimelineDsl.Tool.Reporting." + name)
            ?? throw new InvalidOperationException("The resource " + name + " is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
