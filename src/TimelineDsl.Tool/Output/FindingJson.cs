using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Tool.Output;

/// <summary>Findings as the JSON document of <c>tl check</c>.</summary>
internal static class FindingJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(IReadOnlyList<Diagnostic> findings, int files, int events, TextWriter output) => JsonText.WriteEnvelope(output, "check", json =>
    {
        json.WriteStartObject("summary");
        foreach (var (name, severity) in new[] { ("errors", Severity.Error), ("warnings", Severity.Warning), ("information", Severity.Information) })
            json.WriteNumber(name, findings.Count(finding => finding.Severity == severity));
        json.WriteNumber("files", files);
        json.WriteNumber("events", events);
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in findings) Write(json, finding);
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, Diagnostic finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Descriptor.Id);
        json.WriteString("name", finding.Descriptor.Name);
        json.WriteString("severity", Word(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteString("help", finding.Descriptor.HelpLink);
        WritePlace(json, finding.Location);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("note", related.Note);
            WritePlace(json, related.Location);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteBoolean("isSafe", fix.IsSafe);
            json.WriteString("replacement", fix.Replacement);
            WritePlace(json, fix.Location);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Lines and columns count from 1; the end is the column after the last. Columns are UTF-16 units.</summary>
    private static void WritePlace(Utf8JsonWriter json, Location location)
    {
        var (start, end) = (location.Start, location.End);
        json.WriteString("file", location.File.Path);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
    }

    private static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "information" };
}
