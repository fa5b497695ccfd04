using System.Collections.Generic;
using System.Linq;
using Scriban.Runtime;
using TimelineDsl.Core.Diagnostics;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>The findings that a draft shows: errors first, then warnings; what is only information is left out.</summary>
internal static class FindingList
{
    /// <summary>What a template sees of the findings.</summary>
    public static ScriptArray Of(IEnumerable<Diagnostic> findings) =>
        Lists.Of(findings.Where(f => f.Severity != Severity.Information).OrderByDescending(f => f.Severity), One);

    private static ScriptObject One(Diagnostic finding) => new()
    {
        ["code"] = finding.Descriptor.Id,
        ["title"] = finding.Descriptor.Title,
        ["severity"] = finding.Severity == Severity.Error ? "error" : "warning",
        ["message"] = finding.Message,
        ["place"] = finding.Location.ToString(),
        ["line"] = Line(finding.Location).Trim(),
        ["related"] = Lists.Of(finding.Related, related => new ScriptObject { ["place"] = related.Location.ToString(), ["line"] = Line(related.Location).Trim(), ["note"] = related.Note }),
    };

    private static string Line(Core.Text.Location location)
    {
        string text = location.File.Text;
        int at = System.Math.Min(location.Span.Start, text.Length);
        int start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1, end = text.IndexOf('\n', at);
        return text[start..(end < 0 ? text.Length : end)];
    }
}
