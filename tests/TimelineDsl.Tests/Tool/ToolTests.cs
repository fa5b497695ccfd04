using System;
using System.IO;
using System.Linq;
using System.Text;
using TimelineDsl.Tool.Commands;
using Xunit;

namespace TimelineDsl.Tests.Tool;

public sealed class ToolTests : IDisposable
{
    private const string Good = """
        timeline demo "A demonstration"
          language 1
          as of 2025-10-22

        source page "A page"
          publisher unknown
          published 2025-10-20
          url unknown

        event talks "The talks"
          on 2025-10-17
          cite page on "Oct. 17"

        """;

    private const string Bad = """
        event later "Later"
          on 2025-10-18
          before talks
          cite page on "Oct. 18"

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("tl-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_good_dossier_is_ok()
    {
        Write("demo.tl", Good);
        var (code, output, _) = Run("check", ".");
        Assert.Equal("No errors in 1 file, 1 event\n", output);
        Assert.Equal(ExitCode.Ok, code);
    }

    [Fact]
    public void A_contradiction_is_told_at_its_line_with_the_line_itself()
    {
        Write("demo.tl", Good);
        Write("more.tl", "timeline demo\n" + Bad);
        var (code, output, _) = Run("check");
        Assert.Equal(ExitCode.Findings, code);
        Assert.Matches(@"(?m)^more\.tl\(\d+,\d+\): error TL\d{4}: ", output);
        Assert.Matches(@"(?m)^ +\d+ \| .*\n +\| +\^+", output);
        Assert.Contains("1 error in 2 files, 2 events", output, StringComparison.Ordinal);
    }

    [Fact]
    public void For_machines_a_finding_is_one_line()
    {
        Write("demo.tl", Good + Bad);
        var (code, output, _) = Run("check", "--format", "msbuild");
        Assert.Equal(ExitCode.Findings, code);
        Assert.Matches(@"^demo\.tl\(\d+,\d+\): error TL\d{4}: [^\n]*\n$", output);
    }

    [Theory]
    [InlineData("check", "nowhere")]
    [InlineData("check", "--format", "xml")]
    [InlineData("check", "--colour")]
    [InlineData("rport")]
    [InlineData("report", "a", "b")]
    [InlineData("check", "empty")]
    public void What_cannot_be_understood_is_usage(params string[] args)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "empty"));
        var (code, output, errors) = Run(args);
        Assert.Equal(ExitCode.Usage, code);
        Assert.Empty(output);
        Assert.StartsWith("tl: error TL0003: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_tells_that_of_the_zones()
    {
        var (code, output, _) = Run("--version");
        Assert.Equal(0, code);
        Assert.Matches(@"^tl \d+\.\d+\.\d+[^+]* \(time zones \d{4}[a-z]\)\n$", output);
    }

    [Fact]
    public void Help_names_the_commands()
    {
        var (code, output, _) = Run("--help");
        Assert.Equal(0, code);
        Assert.Contains("check", output, StringComparison.Ordinal);
        Assert.Contains("report", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_a_finding_at_its_first_bad_byte()
    {
        Write("demo.tl", Good);
        File.WriteAllBytes(Path.Combine(_folder, "bad.tl"), [.. Encoding.UTF8.GetBytes("# fine\nab"), 0xFF, 0x20]);
        File.WriteAllBytes(Path.Combine(_folder, "wide.tl"), [0xFF, 0xFE, 0x41, 0x00]);
        var (code, output, _) = Run("check", "--format", "msbuild");
        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("bad.tl(2,3): error TL0002: ", output, StringComparison.Ordinal);
        Assert.Contains("wide.tl(1,1): error TL0002: ", output, StringComparison.Ordinal);
        Assert.EndsWith("2 errors in 3 files, 1 event\n", Run("check").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_of_a_dossier_do_not_reach_the_terminal()
    {
        Write("demo.tl", Good + "event x\u001b[2J \"y\"\n");
        var (_, output, _) = Run("check", "--all");
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public void Files_in_bin_obj_and_hidden_folders_are_left_out()
    {
        Write("demo.tl", Good);
        foreach (string folder in new[] { "bin", "obj", ".git", "a/bin" }) Write(folder + "/bad.tl", "nonsense");
        Assert.Equal(ExitCode.Ok, Run("check").Code);
        Write("a/bad.tl", "nonsense");
        Assert.Equal(ExitCode.Findings, Run("check").Code);
    }

    [Fact]
    public void The_list_of_the_last_build_decides_until_something_is_newer()
    {
        Write("demo.tl", Good);
        Write("extra.tl", "nonsense");
        Write("obj/timeline.rsp", "# written by the build\n--nowarn:TL5001\n--unknown:1\ndemo.tl\n");
        foreach (string file in new[] { "demo.tl", "extra.tl" }) File.SetLastWriteTimeUtc(Path.Combine(_folder, file), DateTime.UnixEpoch.AddYears(50));
        Assert.Equal(ExitCode.Ok, Run("check").Code);
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "extra.tl"), File.GetLastWriteTimeUtc(Path.Combine(_folder, "obj/timeline.rsp")).AddSeconds(5));
        Assert.Equal(ExitCode.Findings, Run("check").Code);
    }

    [Fact]
    public void A_file_that_two_paths_name_is_read_once()
    {
        Write("shared/demo.tl", Good);
        Write("project/more.tl", "timeline demo\n");
        Write("project/obj/timeline.rsp", "more.tl\n../shared/demo.tl\n");
        var (code, output, _) = Run("check", "project", "shared");
        Assert.Equal("No errors in 2 files, 1 event\n", output);
        Assert.Equal(ExitCode.Ok, code);
    }

    [Fact]
    public void Settings_of_the_project_decide_on_severity()
    {
        Write("demo.tl", Good + "\nevent bare \"Bare\"\n  on 2025-10-01\n");
        Write("obj/timeline.rsp", "demo.tl\n");
        var (code, output, _) = Run("check");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("warning TL5001", output, StringComparison.Ordinal);
        Write("obj/timeline.rsp", "demo.tl\n--nowarn:TL5001\n");
        Assert.DoesNotContain("TL5001", Run("check").Output, StringComparison.Ordinal);
        foreach (string setting in new[] { "--warnaserror:TL5001", "--warnaserror" })
        {
            Write("obj/timeline.rsp", "demo.tl\n" + setting + "\n");
            (code, output, _) = Run("check");
            Assert.Equal(ExitCode.Findings, code);
            Assert.Contains("error TL5001", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_the_project_silences_is_silent_here_too_as_in_its_build()
    {
        Write("demo.tl", Good + "\nevent bare \"Bare\"\n  on Mon 2025-10-21\n");
        Write("obj/timeline.rsp", "demo.tl\n");
        Assert.Contains("error TL3004", Run("check").Output, StringComparison.Ordinal);
        Write("obj/timeline.rsp", "demo.tl\n--nowarn:TL3004\n--nowarn:TL5001\n");
        Assert.Equal(ExitCode.Ok, Run("check").Code);
        Assert.Equal(ExitCode.Ok, Run("report").Code);
    }

    [Fact]
    public void A_report_is_written_to_its_usual_place()
    {
        Write("demo.tl", Good);
        var (code, output, _) = Run("report");
        string path = Path.Combine(_folder, "bin", "report", "demo.html");
        Assert.Equal("wrote " + path + "\n", output);
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("A demonstration", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal([path], Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void A_dossier_with_errors_leaves_no_report_but_as_a_draft()
    {
        Write("demo.tl", Good);
        string path = Path.Combine(_folder, "out.html");
        Assert.Equal(ExitCode.Ok, Run("report", ".", "--out", "out.html").Code);
        Assert.True(File.Exists(path));
        Write("demo.tl", Good + Bad);
        var failed = Run("report", ".", "--out", "out.html");
        Assert.Equal(ExitCode.Findings, failed.Code);
        Assert.False(File.Exists(path));
        Assert.Contains(": error TL", failed.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, Run("report", ".", "--out", "out.html", "--draft").Code);
        Assert.Contains("This is a draft", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_the_user_replaces_the_page_and_its_fault_is_an_error()
    {
        Write("demo.tl", Good);
        Write("page.html", "<h1>{{ report.title }}</h1>{{ include 'foot.html' }}");
        Write("foot.html", "<p>{{ events.size }}</p>");
        string path = Path.Combine(_folder, "out.html");
        Assert.Equal(ExitCode.Ok, Run("report", ".", "--template", "page.html", "--out", "out.html").Code);
        Assert.Equal("<h1>A demonstration</h1><p>1</p>", File.ReadAllText(path));
        Write("page.html", "<h1>\n{{ report.titel }}</h1>");
        var (code, output, _) = Run("report", ".", "--template", "page.html", "--out", "out.html");
        Assert.Equal(ExitCode.Findings, code);
        Assert.StartsWith("page.html(2,11): error TL6001: ", output, StringComparison.Ordinal);
        Assert.False(File.Exists(path));
        Assert.StartsWith("none.html(1,1): error TL6001: ", Run("report", ".", "--template", "none.html").Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(_folder), file => Path.GetFileName(file).StartsWith('.'));
    }

    [Fact]
    public void A_report_that_cannot_be_written_is_an_error()
    {
        Write("demo.tl", Good);
        Write("taken", "a file where a folder must be");
        var (code, output, _) = Run("report", ".", "--out", "taken/out.html");
        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("out.html: error TL6002: ", output, StringComparison.Ordinal);
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private (int Code, string Output, string Errors) Run(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        int code = CommandLine.Run(args, new Surroundings(_folder, output, errors));
        return (code, output.ToString(), errors.ToString());
    }
}
