using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Tool.Input;
using TimelineDsl.Tool.Output;

namespace TimelineDsl.Tool.Commands;

/// <summary><c>tl check</c>: what a build would say, without a build.</summary>
internal static class CheckCommand
{
    /// <summary>Checks the files; returns an <see cref="ExitCode"/>.</summary>
    public static int Run(IReadOnlyList<string> paths, bool all, bool isForMachines, Surroundings surroundings)
    {
        var loaded = DossierLoader.Load(paths, surroundings);
        if (loaded.Complaint is { } complaint)
        {
            surroundings.Errors.WriteLine(complaint);
            return ExitCode.Usage;
        }
        var checkedDossier = CheckedDossier.Of(loaded);
        var shown = checkedDossier.Findings.Where(f => all || f.Severity != Severity.Information).ToList();
        FindingText.Write(shown, isForMachines, surroundings.Output);
        if (!isForMachines) surroundings.Output.WriteLine(FindingText.Summary(checkedDossier, loaded.FileCount));
        return checkedDossier.HasErrors ? ExitCode.Findings : ExitCode.Ok;
    }
}
