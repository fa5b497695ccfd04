using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Tool.Output;

/// <summary>Findings as SARIF: "Static Analysis Results Interchange Format (SARIF) Version 2.1.0", OASIS Standard, 2020.</summary>
internal static class FindingSarif
{
    /// <summary>Writes the log of one run.</summary>
    public static void Write(IReadOnlyList<Diagnostic> findings, TextWriter output) => JsonText.Write(output, json =>
    {
        var rules = findings.Select(static finding => finding.Descriptor).Distinct().OrderBy(static rule => rule.Id, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "tl");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var rule in rules) Write(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings) Write(json, finding, rules.IndexOf(finding.Descriptor));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Descriptor rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "help", "`tl explain " + rule.Id + "` prints what it means, with an example of it and one without.");
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic finding, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Descriptor.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(finding.Severity));
        WriteText(json, "message", finding.Message);
        json.WriteStartArray("locations");
        WriteLocation(json, finding.Location, null);
        json.WriteEndArray();
        if (finding.Related.Count > 0)
        {
            json.WriteStartArray("relatedLocations");
            foreach (var related in finding.Related) WriteLocation(json, related.Location, related.Note);
            json.WriteEndArray();
        }
        if (finding.Fixes.Count > 0)
        {
            json.WriteStartArray("fixes");
            foreach (var fix in finding.Fixes) Write(json, fix);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Fix fix)
    {
        json.WriteStartObject();
        WriteText(json, "description", fix.Title);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        WriteArtifact(json, fix.Location);
        json.WriteStartArray("replacements");
        json.WriteStartObject();
        WriteRegion(json, "deletedRegion", fix.Location);
        json.WriteStartObject("insertedContent");
        json.WriteString("text", fix.Replacement);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Location location, string? note)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, location);
        WriteRegion(json, "region", location);
        json.WriteEndObject();
        if (note is not null) WriteText(json, "message", note);
        json.WriteEndObject();
    }

    /// <summary>A path becomes a relative reference: each of its parts escaped as RFC 3986 asks.</summary>
    private static void WriteArtifact(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', location.File.Path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, string name, Location location)
    {
        var (start, end) = (location.Start, location.End);
        json.WriteStartObject(name);
        json.WriteNumber("startLine", start.Line + 1);
        json.WriteNumber("startColumn", start.Column + 1);
        json.WriteNumber("endLine", end.Line + 1);
        json.WriteNumber("endColumn", end.Column + 1);
        json.WriteEndObject();
    }

    /// <summary>A message string (§3.11): braces are doubled, since single ones hold a placeholder, and nothing that a dossier quotes becomes a link.</summary>
    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        string literal = text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace("](", "] (", StringComparison.Ordinal);
        json.WriteStartObject(name);
        json.WriteString("text", literal);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
