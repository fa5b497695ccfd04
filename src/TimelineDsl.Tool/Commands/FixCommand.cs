using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Tool.Input;
using TimelineDsl.Tool.Output;

namespace TimelineDsl.Tool.Commands;

/// <summary>What <c>tl fix</c> is asked to do.</summary>
/// <param name="Paths">A folder, or files; none for the current folder.</param>
/// <param name="Applies">Whether files are changed, and not only shown what would change.</param>
/// <param name="TakesUnsafe">Whether fixes are done that may change what the dossier means.</param>
internal sealed record FixRequest(IReadOnlyList<string> Paths, bool Applies = false, bool TakesUnsafe = false);

/// <summary><c>tl fix</c>: does what findings offer to settle themselves, and touches nothing else.</summary>
internal static class FixCommand
{
    /// <summary>Shows or applies the fixes; returns an <see cref="ExitCode"/>.</summary>
    public static int Run(FixRequest request, Surroundings surroundings)
    {
        var loaded = DossierLoader.Load(request.Paths, surroundings);
        if (loaded.Complaint is { } complaint)
        {
            surroundings.Errors.WriteLine(complaint);
            return ExitCode.Usage;
        }
        int code = ExitCode.Ok;
        if (loaded.Findings.Count > 0)
        {
            FindingText.WriteLines(loaded.Findings, surroundings.Errors);
            code = ExitCode.Findings;
        }
        var offered = CheckedDossier.Of(loaded).Findings.Where(static finding => finding.Fixes.Count > 0).Select(static finding => (Finding: finding, Fix: Best(finding.Fixes))).ToList();
        var taken = offered.Where(one => one.Fix.IsSafe || request.TakesUnsafe).Select(static one => one.Fix).ToLookup(static fix => fix.Location.File.Path);
        int done = 0;
        foreach (var file in loaded.Files)
        {
            string text = Applied(file, taken[file.Path], out int here);
            if (text == file.Text) continue;
            if (!request.Applies) UnifiedDiff.Write(file.Path, file.Text, text, surroundings.Output);
            else if (DossierFile.Replace(Path.Combine(loaded.Folder, file.Path), text) is { } fault)
            {
                surroundings.Errors.WriteLine("tl: error TL0002: " + PlainText.OneLine(file.Path + ": " + fault));
                code = ExitCode.Findings;
                continue;
            }
            else surroundings.Output.WriteLine(PlainText.OneLine("wrote " + file.Path));
            done += here;
        }
        var left = offered.Where(one => !one.Fix.IsSafe && !request.TakesUnsafe).ToList();
        foreach (var (finding, fix) in left)
            surroundings.Output.WriteLine(PlainText.OneLine("not done: " + finding.Location + ": " + fix.Title + " (" + finding.Descriptor.Id + ")"));
        surroundings.Output.WriteLine(Summary(request, done, offered.Count - left.Count - done, left.Count));
        return code;
    }

    /// <summary>Of several ways to settle a finding the first that is safe, else the first.</summary>
    private static Fix Best(IReadOnlyList<Fix> fixes) => fixes.FirstOrDefault(static fix => fix.IsSafe) ?? fixes[0];

    private static string Summary(FixRequest request, int done, int waiting, int left)
    {
        string summary = FindingText.Count(done, done == 1 ? "fix" : "fixe") + (request.Applies ? " done" : " to do");
        if (!request.Applies && done > 0) summary += "; `tl fix --apply` does " + (done == 1 ? "it" : "them");
        if (waiting > 0) summary += "; " + FindingText.Count(waiting, "other") + (waiting == 1 ? " waits" : " wait") + " for the next run";
        return left == 0 ? summary : summary + "; " + FindingText.Count(left, "other") + " may change what the dossier means, look at them first (`--unsafe` does them too)";
    }

    /// <summary>The text with the fixes for it, in the order of their places; of two that touch the same text, or insert at the same place, the first is taken, and the other waits for the next run.</summary>
    private static string Applied(TextFile file, IEnumerable<Fix> fixes, out int done)
    {
        var text = new StringBuilder();
        int copied = 0, inserted = -1;
        done = 0;
        foreach (var fix in fixes.OrderBy(static fix => fix.Location.Span.Start).ThenBy(static fix => fix.Location.Span.Length))
        {
            var span = fix.Location.Span;
            if (span.Start < copied || (span.Length == 0 && span.Start == inserted)) continue;
            text.Append(file.Text, copied, span.Start - copied).Append(fix.Replacement);
            copied = inserted = span.End;
            done++;
        }
        return done == 0 ? file.Text : text.Append(file.Text, copied, file.Text.Length - copied).ToString();
    }
}
