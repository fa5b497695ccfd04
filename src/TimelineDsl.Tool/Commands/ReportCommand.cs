using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Model;
using TimelineDsl.Tool.Input;
using TimelineDsl.Tool.Output;
using TimelineDsl.Tool.Reporting;
using TimelineDsl.Tool.Reporting.Page;
using TimelineDsl.Tool.Reporting.Templates;

namespace TimelineDsl.Tool.Commands;

/// <summary>What <c>tl report</c> is asked to do.</summary>
/// <param name="Path">The dossier's folder or file; null for the current folder.</param>
/// <param name="Output">A folder, or a file that ends in <c>.html</c>; null for the usual place.</param>
/// <param name="Template">A template file; null for the project's, else the built-in one.</param>
/// <param name="IsDraft">Whether to write it although there are errors.</param>
internal sealed record ReportRequest(string? Path, string? Output, string? Template, bool IsDraft);

/// <summary><c>tl report</c>: writes the page of each timeline, or leaves none that could be taken for a fresh one.</summary>
internal static class ReportCommand
{
    /// <summary>Writes the reports; returns an <see cref="ExitCode"/>.</summary>
    public static int Run(ReportRequest request, Surroundings surroundings)
    {
        var loaded = DossierLoader.Load(request.Path is null ? [] : [request.Path], surroundings);
        if (loaded.Complaint is { } complaint)
        {
            surroundings.Errors.WriteLine(complaint);
            return ExitCode.Usage;
        }
        var dossier = CheckedDossier.Of(loaded);
        var timelines = dossier.Timelines(out var bug);
        var errors = dossier.Findings.Where(f => f.Severity == Severity.Error).Concat(bug is null ? [] : [bug]).ToList();
        var places = Places(request, loaded, timelines, surroundings);
        if (places is null) return ExitCode.Usage;
        if (timelines.Count == 0 || (errors.Count > 0 && !request.IsDraft))
        {
            foreach (var place in places) ReportFile.Remove(place.Path);
            FindingText.Write(errors, surroundings);
            surroundings.Output.WriteLine(errors.Count == 0 ? PlainText.OneLine(loaded.Shown) + ": error TL6002: There is no timeline to report on: no file says `timeline NAME \"title\"`." : NotWritten(errors.Count));
            return ExitCode.Findings;
        }
        if (Template(request, loaded, surroundings) is not { } template)
        {
            foreach (var place in places) ReportFile.Remove(place.Path);
            return ExitCode.Findings;
        }
        return Write(places, request.IsDraft ? dossier.Findings : null, template, surroundings);
    }

    private static string NotWritten(int errors) =>
        "The report was not written: " + FindingText.Count(errors, "error") + ". `tl report --draft` writes it with the errors in it.";

    private static int Write(List<(Timeline Timeline, string Path)> places, IReadOnlyList<Diagnostic>? findings, ReportTemplate template, Surroundings surroundings)
    {
        int code = ExitCode.Ok;
        foreach (var (timeline, path) in places)
        {
            string? fault = ReportFile.Write(path, output => ReportText.Write(timeline, findings, template, output));
            surroundings.Output.WriteLine(PlainText.OneLine(fault ?? "wrote " + path));
            if (fault is not null) code = ExitCode.Findings;
        }
        return code;
    }

    /// <summary>Where the report of each timeline goes; null after a complaint.</summary>
    private static List<(Timeline Timeline, string Path)>? Places(ReportRequest request, LoadedDossier loaded, IReadOnlyList<Timeline> timelines, Surroundings surroundings)
    {
        bool isFile = request.Output is { } given && given.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
        if (isFile && timelines.Count > 1)
        {
            surroundings.Errors.WriteLine("tl: error TL0003: --out names one file, but the dossier has " + FindingText.Count(timelines.Count, "timeline") + "; name a folder.");
            return null;
        }
        if (isFile) return timelines.Select(t => (t, surroundings.Resolve(request.Output!))).ToList();
        string folder = request.Output is null ? Path.Combine(loaded.Folder, "bin", "report") : surroundings.Resolve(request.Output);
        return timelines.Select(t => (t, Path.Combine(folder, EventLinks.FileOf(t)))).ToList();
    }

    private static ReportTemplate? Template(ReportRequest request, LoadedDossier loaded, Surroundings surroundings)
    {
        string? shown = request.Template ?? loaded.Settings.Template;
        if (shown is null) return ReportText.BuiltIn;
        string path = request.Template is null ? Path.GetFullPath(shown, loaded.Folder) : surroundings.Resolve(shown);
        if (DossierLoader.ReadTemplate(path, shown, out string? fault) is { } template) return template;
        surroundings.Output.WriteLine(PlainText.OneLine(fault!));
        return null;
    }
}
