using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Tests.Checks;
using TimelineDsl.Tests.Generator;
using TimelineDsl.Tool.Commands;
using Xunit;

namespace TimelineDsl.Tests.Tool;

/// <summary>What is an error, a warning, or silent: by preset, by <c>.globalconfig</c>, by the project; the same in `tl check` as in a build.</summary>
public sealed class SeverityTests : IDisposable
{
    /// <summary>TL2004 a place that nobody names, TL3007 words without a date, TL4004 a plan that cannot hold, TL5001 an event without a source.</summary>
    private const string Dossier = """
        timeline t "T"
          as of 2025-10-22
        place nowhere "N"
        event a "A"
          on 2025-10-17
        event b "B"
          on 2025-10-17
          cite page on "once upon a time"
        event c "C"
          before b
          cite page for "Thursday"
        source page
          publisher unknown
          published 2025-10-21
          url unknown

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("tl-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("", "TL2004 warning, TL3007 warning, TL4004 warning, TL5001 warning")]
    [InlineData("strict", "TL2004 error, TL3007 error, TL4004 error, TL5001 error")]
    [InlineData("newsroom", "TL2004 warning, TL3007 error, TL4004 warning, TL5001 error")]
    [InlineData("draft", "TL2004 info, TL3007 info, TL4004 warning, TL5001 info")]
    public void A_preset_means_the_same_in_a_build_and_on_the_command_line(string preset, string expected)
    {
        Assert.Equal(expected, Check(preset.Length == 0 ? [] : ["--preset", preset]));
        var built = new GeneratorProject(preset: preset).Write("a.tl", Dossier).Run();
        Assert.Equal(expected, string.Join(", ", built.Result.Diagnostics.OrderBy(static one => one.Id, StringComparer.Ordinal).Select(static one => one.Id + " " + Word(one.Severity))));
        File.WriteAllText(Path.Combine(_folder, "list.txt"), "");
        Write("obj/timeline.rsp", (preset.Length == 0 ? "" : "--preset:" + preset + "\n") + "a.tl\n");
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "obj/timeline.rsp"), DateTime.UtcNow.AddMinutes(1));
        Assert.Equal(expected, Check());
    }

    [Fact]
    public void An_error_stays_one_in_a_draft()
    {
        Write("b.tl", "timeline t\nevent x\n  on 2025-13-01\n");
        Assert.Contains("TL3001 error", Check("--preset", "draft"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is_global = true\ndotnet_diagnostic.TL5001.severity = error\n", "TL2004 warning, TL3007 warning, TL4004 warning, TL5001 error")]
    [InlineData("dotnet_diagnostic.tl5001.severity=none # not here\nDOTNET_DIAGNOSTIC.TL2004.SEVERITY = suggestion", "TL2004 info, TL3007 warning, TL4004 warning")]
    [InlineData("# dotnet_diagnostic.TL5001.severity = error\n; x\n[*.cs]\ndotnet_diagnostic.TL2004.severity = error", "TL2004 warning, TL3007 warning, TL4004 warning, TL5001 warning")]
    [InlineData("dotnet_diagnostic.TL5001.severity = nonsense\ndotnet_diagnostic.CS1591.severity = error\n=\n", "TL2004 warning, TL3007 warning, TL4004 warning, TL5001 warning")]
    public void A_globalconfig_counts_where_a_build_would_find_it_and_where_it_is_named(string config, string expected)
    {
        Write(".globalconfig", config);
        Assert.Equal(expected, Check());
        File.Delete(Path.Combine(_folder, ".globalconfig"));
        Write("house.config", config);
        Assert.Equal(expected, Check("--globalconfig", "house.config"));
        Write("obj/timeline.rsp", "--globalconfig:house.config\na.tl\n");
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "obj/timeline.rsp"), DateTime.UtcNow.AddMinutes(1));
        Assert.Equal(expected, Check());
    }

    [Fact]
    public void What_is_said_of_one_code_wins_over_a_preset_and_the_project_over_the_file()
    {
        Write("obj/timeline.rsp", "--preset:strict\n--nowarn:TL3007\n--warnaserror:TL4004\na.tl\n");
        Write(".globalconfig", "dotnet_diagnostic.TL5001.severity = suggestion\ndotnet_diagnostic.TL3007.severity = error\ndotnet_diagnostic.TL4004.severity = warning\n");
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "obj/timeline.rsp"), DateTime.UtcNow.AddMinutes(1));
        Assert.Equal("TL2004 error, TL4004 error, TL5001 info", Check());
    }

    [Theory]
    [InlineData("--preset", "lax")]
    [InlineData("--globalconfig", "nowhere")]
    public void What_does_not_exist_is_usage(params string[] options)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Write("a.tl", Dossier);
        Assert.Equal(ExitCode.Usage, CommandLine.Run(["check", .. options], new Surroundings(_folder, TextWriter.Null, output)));
        Assert.StartsWith("tl: error TL0003: ", output.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The targets check the name of a preset, which they must know by themselves.</summary>
    [Fact]
    public void The_targets_know_every_preset()
    {
        string targets = File.ReadAllText(TestDossier.Repository("src", "TimelineDsl.Generator", "build", "TimelineDsl.targets"));
        Assert.All(Preset.All, preset => Assert.Contains("'$(TimelinePreset)' != '" + preset.Name + "'", targets, StringComparison.Ordinal));
    }

    private static string Word(DiagnosticSeverity severity) => severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" };

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        File.WriteAllText(Path.Combine(_folder, path), text);
    }

    /// <summary>The codes with their severities, in the order of the codes.</summary>
    private string Check(params string[] options)
    {
        Write("a.tl", Dossier);
        using var output = new StringWriter { NewLine = "\n" };
        CommandLine.Run(["check", "--all", "--format", "msbuild", .. options], new Surroundings(_folder, output, output));
        var found = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(": ", 3)[1]);
        return string.Join(", ", found.Select(static one => one.Split(' ')).Select(static one => one[1] + " " + one[0]).Order(StringComparer.Ordinal));
    }
}
