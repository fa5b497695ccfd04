using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Tool.Input;
using TimelineDsl.Tool.Output;

namespace TimelineDsl.Tool.Commands;

/// <summary>What <c>tl check</c> is asked to do.</summary>
/// <param name="Paths">A folder, or files; none for the current folder.</param>
/// <param name="ShowsAll">Whether information is shown too.</param>
/// <param name="Format">In which form.</param>
/// <param name="Severities">What is an error, and what is silent; null for what the project says.</param>
internal sealed record CheckRequest(IReadOnlyList<string> Paths, bool ShowsAll = false, OutputFormat Format = OutputFormat.Human, SeverityChoice? Severities = null);

/// <summary><c>tl check</c>: what a build would say, without a build.</summary>
internal static class CheckCommand
{
    /// <summary>Checks the files; returns an <see cref="ExitCode"/>.</summary>
    public static int Run(CheckRequest request, Surroundings surroundings) => Run(request, surroundings, out _);

    /// <summary>Checks the files, and tells which they were.</summary>
    public static int Run(CheckRequest request, Surroundings surroundings, out LoadedDossier loaded)
    {
        loaded = DossierLoader.Load(request.Paths, surroundings, request.Severities);
        if (loaded.Complaint is { } complaint)
        {
            surroundings.Errors.WriteLine(complaint);
            return ExitCode.Usage;
        }
        var dossier = CheckedDossier.Of(loaded);
        var shown = dossier.Findings.Where(f => request.ShowsAll || f.Severity != Severity.Information).ToList();
        switch (request.Format)
        {
            case OutputFormat.Json: FindingJson.Write(shown, loaded.FileCount, dossier.EventCount, surroundings.Output); break;
            case OutputFormat.Sarif: FindingSarif.Write(shown, surroundings.Output); break;
            case OutputFormat.GitHub: FindingGitHub.Write(shown, surroundings.Output); break;
            case OutputFormat.MSBuild: FindingText.WriteLines(shown, surroundings.Output); break;
            default:
                FindingText.Write(shown, surroundings);
                surroundings.Output.WriteLine(FindingText.Summary(dossier, loaded.FileCount));
                break;
        }
        return dossier.HasErrors ? ExitCode.Findings : ExitCode.Ok;
    }
}
