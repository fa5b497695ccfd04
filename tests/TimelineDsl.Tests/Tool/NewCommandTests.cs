using System;
using System.IO;
using System.Linq;
using TimelineDsl.Tool.Commands;
using Xunit;

namespace TimelineDsl.Tests.Tool;

public sealed class NewCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tl-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void What_it_writes_checks_clean_and_one_line_makes_the_contradiction_it_promises()
    {
        Assert.Equal(ExitCode.Ok, Run("new", "small-war").Code);
        string[] files = ["README.md", ".gitignore", "small-war.csproj", "small-war.tl", "sources.tl"];
        Assert.Equal(files.Order(StringComparer.Ordinal), Directory.GetFiles(Path.Combine(_folder, "small-war")).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("@", string.Concat(files.Select(file => File.ReadAllText(Path.Combine(_folder, "small-war", file)))), StringComparison.Ordinal);
        Assert.Equal("No errors in 2 files, 3 events\n", Check().Output);

        string dossier = Path.Combine(_folder, "small-war", "small-war.tl"), text = File.ReadAllText(dossier);
        Assert.Contains("  # before call\n", text, StringComparison.Ordinal);
        File.WriteAllText(dossier, text.Replace("  # before call\n", "  before call\n", StringComparison.Ordinal));
        var (code, output) = Check("--format", "msbuild");
        Assert.Equal(ExitCode.Findings, code);
        Assert.Matches(@"^small-war\.tl\(\d+,3\): error TL4001: These 3 lines cannot all be true: [^\n]*\n$", output);
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "there"));
        File.WriteAllText(Path.Combine(_folder, "there", "mine.txt"), "mine");
        var (code, _, errors) = Run("new", "there");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("`there` exists already", errors, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Assert.Single(Directory.GetFileSystemEntries(Path.Combine(_folder, "there")))));
    }

    [Fact]
    public void The_folder_may_be_made_elsewhere()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "Дела и дни"));
        Assert.Equal(ExitCode.Ok, Run("new", "війна", "--out", "Дела и дни").Code);
        Assert.True(File.Exists(Path.Combine(_folder, "Дела и дни", "війна", "війна.tl")));
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("a/b")]
    [InlineData("two words")]
    [InlineData("event")]
    [InlineData("2025")]
    [InlineData("")]
    [InlineData("x \"y\"\n  zone Mars/Base")]
    [InlineData("..")]
    public void What_no_timeline_can_be_called_is_refused_and_leaves_nothing(string name)
    {
        var (code, output, errors) = Run("new", name);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Empty(output);
        Assert.StartsWith("tl: error TL0003: No timeline can be called", errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd('\n').Split('\n'));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_told_and_nothing_is_left()
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        var (code, _, errors) = Run("new", "war", "--out", "file");
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains("cannot be written", errors, StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(_folder));
    }

    private (int Code, string Output) Check(params string[] options)
    {
        var (code, output, _) = Run(Path.Combine(_folder, "small-war"), ["check", .. options]);
        return (code, output);
    }

    private (int Code, string Output, string Errors) Run(params string[] args) => Run(_folder, args);

    private static (int Code, string Output, string Errors) Run(string folder, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(args, new Surroundings(folder, output, errors));
        return (code, output.ToString(), errors.ToString());
    }
}
