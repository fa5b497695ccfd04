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
    private const int Widest = 140, MostBefore = Widest - 20;

    /// <summary>Prints them in their order, one line each.</summary>
    public static void WriteLines(IEnumerable<Diagnostic> findings, TextWriter output)
    {
        foreach (var finding in findings) output.WriteLine(PlainText.OneLine(finding.ToString()));
    }

    /// <summary>Prints them in their order for people: the lines that each speaks of, what would settle it, and at the end where to read more.</summary>
    public static void Write(IReadOnlyList<Diagnostic> findings, Surroundings surroundings)
    {
        var (output, paint) = (surroundings.Output, new Paint(surroundings.HasColour));
        var files = findings.GroupBy(static finding => finding.Location.File.Path).ToList();
        foreach (var file in files)
        {
            if (files.Count > 1) output.WriteLine(paint.Bold(PlainText.OneLine("--- " + file.Key + ": " + Counted(file)) + "\n"));
            foreach (var finding in file) Write(finding, paint, output);
        }
        if (findings.Count > 0) output.WriteLine("What a code means, and what to do: tl explain " + findings[0].Descriptor.Id);
    }

    private static void Write(Diagnostic finding, Paint paint, TextWriter output)
    {
        // A chain of lines is read link by link.
        output.WriteLine(Head(finding, paint).Replace(" → ", "\n       → ", StringComparison.Ordinal));
        Excerpt(finding.Location, null, paint, output);
        foreach (var related in finding.Related) Excerpt(related.Location, related.Note, paint, output);
        foreach (var fix in finding.Fixes) output.WriteLine("       = " + PlainText.OneLine(fix.Title) + (fix.IsSafe ? " (`tl fix` does it)" : ""));
        output.WriteLine();
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
        string found = Counted(dossier.Findings.Where(static finding => finding.Severity != Severity.Information));
        return (found.Length == 0 ? "No errors" : found) + " in " + Count(files, "file") + ", " + Count(dossier.EventCount, "event");
    }

    private static string Counted(IEnumerable<Diagnostic> findings)
    {
        var counts = findings.CountBy(static finding => finding.Severity).ToDictionary();
        var parts = new List<string>();
        if (counts.TryGetValue(Severity.Error, out int errors)) parts.Add(Count(errors, "error"));
        if (counts.TryGetValue(Severity.Warning, out int warnings)) parts.Add(Count(warnings, "warning"));
        if (counts.TryGetValue(Severity.Information, out int others)) parts.Add(others.ToString(CultureInfo.InvariantCulture) + " for information");
        return string.Join(", ", parts);
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
        // A long line is shown from a little before the place, and never from the middle of a character.
        int cut = Math.Max(0, column - MostBefore);
        while (CellWidth.Of(line.AsSpan(cut, column - cut)) > MostBefore || (cut > 0 && cut < column && char.IsLowSurrogate(line[cut]))) cut++;
        string shown = PlainText.OneLine(line.Substring(cut, CellWidth.Fitting(line.AsSpan(cut), Widest)));
        int before = Math.Min(column - cut, shown.Length), under = Math.Min(length, shown.Length - before);
        string carets = new('^', Math.Max(1, CellWidth.Of(shown.AsSpan(before, under))));
        output.WriteLine(paint.Faint(number + " | ") + shown);
        output.WriteLine(paint.Faint("       | ") + new string(' ', CellWidth.Of(shown.AsSpan(0, before))) + paint.Strong(carets));
    }
}
