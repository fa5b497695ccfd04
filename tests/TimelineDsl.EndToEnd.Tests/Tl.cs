using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>The program <c>tl</c> as it lies beside the tests, in a process of its own.</summary>
internal static class Tl
{
    internal static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "tl.dll");

    /// <summary>Runs it to its end.</summary>
    internal static Command Run(string folder, params string[] arguments) => Command.Dotnet(folder, null, ["exec", Path, .. arguments]);

    /// <summary>Runs it with the tables of the system for the culture that the environment names, as a program does that is not told to go without; it is itself told so.</summary>
    internal static Command RunWithCultures(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        string settings = System.IO.Path.Combine(folder, "cultures.runtimeconfig.json");
        string text = File.ReadAllText(System.IO.Path.ChangeExtension(Path, ".runtimeconfig.json"));
        if (!text.Contains("\"System.Globalization.Invariant\": true", StringComparison.Ordinal)) throw new InvalidDataException("The settings of tl have changed: " + text);
        File.WriteAllText(settings, text.Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal));
        return Command.Dotnet(folder, environment, ["exec", "--runtimeconfig", settings, "--depsfile", System.IO.Path.ChangeExtension(Path, ".deps.json"), Path, .. arguments]);
    }

    /// <summary>Starts it; what it prints is thrown away.</summary>
    internal static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path, .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>A dossier of many dated and cited events, the same every time.</summary>
    internal static string ManyEvents(int count)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write("timeline big \"Many events\"\n  as of 2030-01-01\nsource s \"S\"\n  publisher desk\n  published 2029-12-31\n  url unknown\nactor desk \"Desk\"\n");
        foreach (int i in Enumerable.Range(0, count))
        {
            string date = new DateOnly(1990, 1, 1).AddDays(i / 10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            text.Write($"event e{i} \"Event {i}\"\n  on {date}\n  cite s on {date}\n    quote \"words {i}\"\n");
        }
        return text.ToString();
    }
}
