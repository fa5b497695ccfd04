using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>Runs <c>build.ps1</c> in this process, as PowerShell would.</summary>
internal static class BuildScript
{
    /// <summary>What the script printed; throws what stopped it.</summary>
    internal static string[] Run(string target, IReadOnlyDictionary<string, object>? parameters = null)
    {
        // The engine with its own commands only: the modules that PowerShell ships with are no part of the hosted one.
        using var shell = PowerShell.Create(InitialSessionState.CreateDefault2());
        shell.AddCommand(Path.Combine(Repository.Root, "build.ps1")).AddParameter("Target", target);
        foreach (var (name, value) in parameters ?? new Dictionary<string, object>()) shell.AddParameter(name, value);
        return shell.Invoke().Select(line => Convert.ToString(line, System.Globalization.CultureInfo.InvariantCulture) ?? "").ToArray();
    }
}
