using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TimelineDsl.Core;
using TimelineDsl.Core.Formatting;
using TimelineDsl.Core.Text;
using TimelineDsl.Tool.Input;
using TimelineDsl.Tool.Output;

namespace TimelineDsl.Tool.Commands;

/// <summary>What <c>tl fmt</c> is asked to do.</summary>
/// <param name="Paths">A folder, or files; none for the current folder; <c>-</c> alone for standard input.</param>
/// <param name="OnlyChecks">Whether nothing is written, and the files that would change are named.</param>
/// <param name="ShowsDiff">Whether nothing is written, and what would change is shown.</param>
internal sealed record FormatRequest(IReadOnlyList<string> Paths, bool OnlyChecks = false, bool ShowsDiff = false);

/// <summary><c>tl fmt</c>: writes dossiers in the one form that all have.</summary>
internal static class FormatCommand
{
    private const string StandardInput = "-";

    /// <summary>Formats the files; returns an <see cref="ExitCode"/>.</summary>
    public static int Run(FormatRequest request, Surroundings surroundings)
    {
        bool isFilter = request.Paths.Contains(StandardInput);
        if (isFilter && request.Paths.Count > 1)
        {
            surroundings.Errors.WriteLine("tl: error TL0003: `-` stands alone: standard input is one text.");
            return ExitCode.Usage;
        }
        var loaded = isFilter ? DossierLoader.LoadText(surroundings.Input, StandardInput) : DossierLoader.Load(request.Paths, surroundings);
        if (loaded.Complaint is { } complaint)
        {
            surroundings.Errors.WriteLine(complaint);
            return ExitCode.Usage;
        }
        FindingText.WriteLines(loaded.Findings, surroundings.Errors);
        Collector.SpareDuringCheck(loaded);
        bool hasFailed = loaded.Findings.Count > 0;
        int changed = 0, left = 0;
        foreach (var file in loaded.Files)
        {
            if (Format(file, surroundings) is not { } formatted)
            {
                hasFailed = true;
                continue;
            }
            left += formatted.LinesLeft;
            bool changes = !ReferenceEquals(formatted.Text, file.Text);
            if (changes) changed++;
            if (request.ShowsDiff) UnifiedDiff.Write(file.Path, file.Text, formatted.Text, surroundings.Output);
            if (request.OnlyChecks && changes && !request.ShowsDiff) surroundings.Output.WriteLine(PlainText.OneLine(file.Path));
            if (request.OnlyChecks || request.ShowsDiff) continue;
            if (isFilter) surroundings.Output.Write(formatted.Text);
            else if (changes) hasFailed |= !Write(loaded, file, formatted.Text, surroundings);
        }
        if (left > 0) surroundings.Errors.WriteLine((left == 1 ? "1 line was" : FindingText.Count(left, "line") + " were") + " left as written, being at fault or under a line at fault; `tl check` says why");
        return hasFailed || (request.OnlyChecks && changed > 0) ? ExitCode.Findings : ExitCode.Ok;
    }

    /// <summary>The formatted text; null, and a message, where the formatter fails.</summary>
    private static FormattedText? Format(TextFile file, Surroundings surroundings)
    {
        try
        {
            return TimelineCompiler.Format(file.Text, CheckedDossier.AtOnce);
        }
        catch (Exception e)
        {
            FindingText.WriteLines([CheckedDossier.Bug(file, e)], surroundings.Errors);
            return null;
        }
    }

    private static bool Write(LoadedDossier loaded, TextFile file, string text, Surroundings surroundings)
    {
        if (DossierFile.Replace(Path.Combine(loaded.Folder, file.Path), text) is { } fault)
        {
            surroundings.Errors.WriteLine("tl: error TL0002: " + PlainText.OneLine(file.Path + ": " + fault));
            return false;
        }
        surroundings.Output.WriteLine(PlainText.OneLine("wrote " + file.Path));
        return true;
    }
}
