using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace TimelineDsl.Tool.Input;

/// <summary>
/// Asks MSBuild which <c>.tl</c> files a project has, where no build has written its list yet: a dossier may take files from outside its
/// folder. The project is evaluated, not built, and nothing is written.
/// </summary>
internal static class ProjectQuery
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly string[] SettingNames = ["NoWarn", "WarningsAsErrors", "WarningsNotAsErrors", "TreatWarningsAsErrors", "TimelineReportTemplate", "TimelinePreset", "DiscoverGlobalAnalyzerConfigFiles"];

    /// <summary>The full paths of the files and the settings, or null where there is not exactly one project, no MSBuild, or no answer.</summary>
    public static (IReadOnlyList<string> Files, ProjectSettings Settings)? Ask(string folder)
    {
        var projects = Directory.EnumerateFiles(folder, "*.csproj").Take(2).ToList();
        if (projects.Count != 1) return null;
        string? answer = Run(folder, projects[0]);
        return answer is null ? null : Read(answer);
    }

    private static string? Run(string folder, string project)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { "msbuild", Path.GetFullPath(project), "-nologo", "-getItem:TimelineFile,EditorConfigFiles" }) start.ArgumentList.Add(argument);
        foreach (string name in SettingNames) start.ArgumentList.Add("-getProperty:" + name);
        try
        {
            using var process = Process.Start(start);
            if (process is null) return null;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEndAsync();
            if (output.Wait(Patience) && process.WaitForExit(Patience)) return process.ExitCode == 0 ? output.Result : null;
            process.Kill(entireProcessTree: true);
            return null;
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException or AggregateException)
        {
            // Without an SDK the folder itself is all there is to go by.
            return null;
        }
    }

    private static (IReadOnlyList<string>, ProjectSettings)? Read(string answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer);
            var files = json.RootElement.GetProperty("Items").GetProperty("TimelineFile").EnumerateArray().Select(static item => item.GetProperty("FullPath").GetString()!).ToList();
            if (files.Count == 0) return null;
            var settings = new ProjectSettings();
            var properties = json.RootElement.GetProperty("Properties");
            if (string.Equals(properties.GetProperty("TreatWarningsAsErrors").GetString(), "true", StringComparison.OrdinalIgnoreCase)) settings.Take("--warnaserror");
            foreach (string code in Codes(properties, "WarningsAsErrors")) settings.Take("--warnaserror:" + code);
            foreach (string code in Codes(properties, "WarningsNotAsErrors")) settings.Take("--warnnotaserror:" + code);
            foreach (string code in Codes(properties, "NoWarn")) settings.Take("--nowarn:" + code);
            string template = properties.GetProperty("TimelineReportTemplate").GetString() ?? "";
            if (template.Length > 0) settings.Take("--template:" + template);
            string preset = properties.GetProperty("TimelinePreset").GetString() ?? "";
            if (preset.Length > 0) settings.Take("--preset:" + preset);
            settings.Take("--discover-globalconfig:" + properties.GetProperty("DiscoverGlobalAnalyzerConfigFiles").GetString());
            foreach (var config in json.RootElement.GetProperty("Items").GetProperty("EditorConfigFiles").EnumerateArray()) settings.Take("--globalconfig:" + config.GetProperty("FullPath").GetString());
            return (files, settings);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Codes(JsonElement properties, string name) =>
        (properties.GetProperty(name).GetString() ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(static code => code.StartsWith("TL", StringComparison.OrdinalIgnoreCase));
}
