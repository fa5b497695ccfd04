using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Tool.Commands;

namespace TimelineDsl.Tool.Output;

/// <summary>Prints findings: the first line as a build prints it, for people followed by the lines of the dossier that it speaks of.</summary>
internal static class FindingText
{
    private const int Widest = 140;

    /// <summary>Prints them in their order, one line each.</summary>
    public static void WriteLines(IEnumerable<Diagnostic> findings, TextWriter output)
    {
        foreach (var finding in findings) output.WriteLine(PlainText.OneLine(finding.ToString()));
    }

    /// <summary>Prints them in their order for people: the lines that each speaks of, what would settle it, and at the end where to read more.</summary>
    public static void Write(IReadOnlyList<Diagnostic> findings, Surroundings surroundings)
    {
        var (output, paint) = (surroundings.Output, new Paint(surroundings.HasColour));
        foreach (var finding in findings)
        {
            // A chain of lines is read link by link.
            output.WriteLine(Head(finding, paint).Replace(" → ", "\n       → ", StringComparison.Ordinal));
            Excerpt(finding.Location, null, paint, output);
            foreach (var related in finding.Related) Excerpt(related.Location, related.Note, paint, output);
            foreach (var fix in finding.Fixes) output.WriteLine("       = " + PlainText.OneLine(fix.Title) + (fix.IsSafe ? " (`tl fix` does it)" : ""));
            output.WriteLine();
        }
        if (findings.Count > 0) output.WriteLine("What a code means, and what to do: tl explain " + findings[0].Descriptor.Id);
    }

    private static string Head(Diagnostic finding, Paint paint)
    {
        string line = PlainText.OneLine(finding.ToString());
        int code = line.IndexOf(finding.Descriptor.Id + ": ", StringComparison.Ordinal);
        int word = line.LastIndexOf(": ", Math.Max(0, code - 1), StringComparison.Ordinal);
        return word < 0 ? line : line[..(word + 2)] + paint.Of(finding.Severity, line[(word + 2)..(code + finding.Descriptor.Id.Length)]) + line[(code + finding.Descriptor.Id.Length)..];
    }

    /// <summary>The closing line: <c>2 errors, 1 warning in 3 files, 41 events</c>.</summary>
    public static string Summary(CheckedDossier dossier, int files)
    {
        int errors = dossier.Findings.Count(f => f.Severity == Severity.Error), warnings = dossier.Findings.Count(f => f.Severity == Severity.Warning);
        string found = errors + warnings == 0 ? "No errors" : (errors, warnings) switch
        {
            (0, _) => Count(warnings, "warning"),
            (_, 0) => Count(errors, "error"),
            _ => Count(errors, "error") + ", " + Count(warnings, "warning"),
        };
        return found + " in " + Count(files, "file") + ", " + Count(dossier.EventCount, "event");
    }

    /// <summary>A number with its noun.</summary>
    public static string Count(int number, string noun) => number.ToString(CultureInfo.InvariantCulture) + " " + noun + (number == 1 ? "" : "s");

    private static void Excerpt(Location location, string? note, Paint paint, TextWriter output)
    {
        string text = location.File.Text;
        if (text.Length == 0) return;
        var start = location.Start;
        int lineStart = Math.Min(location.Span.Start, text.Length) - start.Column;
        int lineEnd = text.IndexOf('\n', lineStart);
        string line = text[lineStart..(lineEnd < 0 ? text.Length : lineEnd)].TrimEnd('\r');
        int column = Math.Min(start.Column, line.Length);
        int length = Math.Max(1, Math.Min(location.Span.Length, line.Length - column));
        string number = (start.Line + 1).ToString(CultureInfo.InvariantCulture).PadLeft(6);
        if (note is not null) output.WriteLine("       " + PlainText.OneLine(location + ": " + note));
        int cut = column > Widest - 20 ? column - (Widest - 20) : 0;
        string shown = PlainText.OneLine(line[cut..Math.Min(line.Length, cut + Widest)]);
        output.WriteLine(paint.Faint(number + " | ") + shown);
        output.WriteLine(paint.Faint("       | ") + new string(' ', column - cut) + paint.Strong(new string('^', Math.Max(1, Math.Min(length, shown.Length - (column - cut))))));
    }
}
