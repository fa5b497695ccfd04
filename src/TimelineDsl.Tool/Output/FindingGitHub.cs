using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using TimelineDsl.Core.Diagnostics;

namespace TimelineDsl.Tool.Output;

/// <summary>Findings as workflow commands: <c>::error file=a.tl,line=12,col=3,title=TL4001::…</c>.</summary>
internal static class FindingGitHub
{
    /// <summary>Prints them, one a line.</summary>
    public static void Write(IEnumerable<Diagnostic> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            var (start, end) = (finding.Location.Start, finding.Location.End);
            string command = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"::{command} file={Property(finding.Location.File.Path)},line={start.Line + 1},col={start.Column + 1},endLine={end.Line + 1},endColumn={end.Column + 1},title={Property(finding.Descriptor.Id + " " + finding.Descriptor.Name)}::{Data(finding.Message)}"));
        }
    }

    /// <summary>What would end a command is escaped, so that no text of a dossier can start another.</summary>
    private static string Data(string text) =>
        PlainText.OneLine(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
