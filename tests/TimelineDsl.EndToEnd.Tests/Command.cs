using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>A program run to its end: its exit code and all that it printed, both streams in one.</summary>
internal sealed record Command(int ExitCode, string Output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>The lines that tell an error, each once: the runner repeats them in its summary.</summary>
    internal string[] Errors => Output.Split('\n').Where(line => Regex.IsMatch(line, @"\berror [A-Z]+[0-9]+:")).Select(line => line.Trim()).Distinct().ToArray();

    /// <summary>Runs <c>dotnet</c> in a folder. No state of the build that started the test is handed on.</summary>
    internal static Command Dotnet(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && path.EndsWith("dotnet", StringComparison.Ordinal) ? path : "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Run(start);
    }

    /// <summary>Runs a program whose streams are redirected.</summary>
    internal static Command Run(ProcessStartInfo start)
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        DataReceivedEventHandler keep = (_, line) =>
        {
            // At the end of a stream there is no line, and the other stream may be in the middle of its own.
            if (line.Data is null) return;
            lock (output) output.Append(line.Data).Append('\n');
        };
        process.OutputDataReceived += keep;
        process.ErrorDataReceived += keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(string.Join(" ", start.ArgumentList) + " took more than " + Limit + "\n" + output);
        }

        process.WaitForExit();
        return new Command(process.ExitCode, output.ToString());
    }
}
