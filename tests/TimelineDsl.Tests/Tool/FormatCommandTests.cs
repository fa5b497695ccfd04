using System;
using System.IO;
using System.Linq;
using System.Text;
using TimelineDsl.Tool.Commands;
using Xunit;

namespace TimelineDsl.Tests.Tool;

public sealed class FormatCommandTests : IDisposable
{
    private const string Rough = "event a  \"A\"\n\ton 2025-10-17\n";
    private const string Smooth = "event a \"A\"\n  on 2025-10-17\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("tl-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void It_writes_the_files_that_change_and_no_other()
    {
        Put("a.tl", Rough);
        string smooth = Put("b.tl", Smooth);
        File.SetLastWriteTimeUtc(smooth, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal((ExitCode.Ok, "wrote a.tl\n", ""), Run("fmt"));
        Assert.Equal(Smooth, Get("a.tl"));
        Assert.Equal(2020, File.GetLastWriteTimeUtc(smooth).Year);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
        Assert.Equal((ExitCode.Ok, "", ""), Run("fmt"));
    }

    [Fact]
    public void Only_the_files_named_are_written()
    {
        Put("a.tl", Rough);
        Put("b.tl", Rough);
        Assert.Equal((ExitCode.Ok, "wrote b.tl\n", ""), Run("fmt", "b.tl"));
        Assert.Equal(Rough, Get("a.tl"));
    }

    [Fact]
    public void Check_names_the_files_and_writes_none()
    {
        Put("a.tl", Rough);
        Put("b.tl", Smooth);
        Assert.Equal((ExitCode.Findings, "a.tl\n", ""), Run("fmt", "--check"));
        Assert.Equal(Rough, Get("a.tl"));
        Assert.Equal((ExitCode.Ok, "", ""), Run("fmt", "--check", "b.tl"));
    }

    [Fact]
    public void Diff_shows_what_would_change_and_writes_nothing()
    {
        Put("a.tl", Rough);
        const string diff = "--- a.tl\n+++ a.tl\n@@ -1,2 +1,2 @@\n-event a  \"A\"\n-\ton 2025-10-17\n+event a \"A\"\n+  on 2025-10-17\n";
        Assert.Equal((ExitCode.Ok, diff, ""), Run("fmt", "--diff"));
        Assert.Equal((ExitCode.Findings, diff, ""), Run("fmt", "--diff", "--check"));
        Assert.Equal(Rough, Get("a.tl"));
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        Assert.Equal((ExitCode.Ok, Smooth, ""), Run(Encoding.UTF8.GetBytes(Rough), "fmt", "-"));
        Assert.Equal((ExitCode.Ok, Smooth, ""), Run(Encoding.UTF8.GetBytes(Smooth), "fmt", "-"));
        Assert.Equal((ExitCode.Ok, "\uFEFF" + Smooth, ""), Run([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Rough)], "fmt", "-"));
        Assert.Equal((ExitCode.Findings, "-\n", ""), Run(Encoding.UTF8.GetBytes(Rough), "fmt", "-", "--check"));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    /// <summary>As <c>tl fmt *</c> would name it: nothing that is no dossier is ever rewritten, nor what stands beside it.</summary>
    [Fact]
    public void A_file_that_is_no_dossier_is_refused()
    {
        Put("a.tl", Rough);
        Put("readme.md", "event a  \"A\"\n");
        Assert.Equal((ExitCode.Usage, "", "tl: error TL0003: `readme.md` is no file of a dossier: their names end in `.tl`.\n"), Run("fmt", "a.tl", "readme.md"));
        Assert.Equal(ExitCode.Usage, Run("fmt", "readme.md").Code);
        Assert.Equal(Rough, Get("a.tl"));
        Assert.Equal("event a  \"A\"\n", Get("readme.md"));
    }

    [Fact]
    public void Standard_input_stands_alone() => Assert.Equal(ExitCode.Usage, Run("fmt", "-", "a.tl").Code);

    [Fact]
    public void What_is_not_text_is_told_and_left()
    {
        string path = Path.Combine(_folder, "a.tl");
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Rough), 0xFF, 0xFE];
        File.WriteAllBytes(path, bytes);
        Put("b.tl", Rough);
        var (code, output, errors) = Run("fmt");
        Assert.Equal((ExitCode.Findings, "wrote b.tl\n"), (code, output));
        Assert.Contains("TL0002", errors, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(path));
        var filtered = Run(bytes, "fmt", "-");
        Assert.Equal((ExitCode.Findings, ""), (filtered.Code, filtered.Output));
    }

    [Fact]
    public void Lines_at_fault_are_counted()
    {
        Put("a.tl", Smooth + "  cite   $\n");
        Assert.Equal((ExitCode.Ok, "", "1 line was left as written, being at fault or under a line at fault; `tl check` says why\n"), Run("fmt"));
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_stay()
    {
        Put("a.tl", "\uFEFF" + Rough.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Ok, Run("fmt").Code);
        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, File.ReadAllBytes(Path.Combine(_folder, "a.tl")).Take(3));
        Assert.Equal(Smooth.Replace("\n", "\r\n", StringComparison.Ordinal), Get("a.tl"));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told()
    {
        // No longer name fits in a folder, so nothing can be put beside it; permissions would not stop root.
        string longest = new string('a', 252) + ".tl";
        Put(longest, Rough);
        var (code, _, errors) = Run("fmt");
        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("The file cannot be written", errors, StringComparison.Ordinal);
        Assert.Equal(Rough, Get(longest));
    }

    [Fact]
    public void A_new_dossier_has_nothing_to_format()
    {
        Assert.Equal(ExitCode.Ok, Run("new", "a-small-war").Code);
        Assert.Equal((ExitCode.Ok, "", ""), Run("fmt", "--diff", "--check", "a-small-war/a-small-war.tl", "a-small-war/sources.tl"));
    }

    private string Put(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private string Get(string name) => File.ReadAllText(Path.Combine(_folder, name));

    private (int Code, string Output, string Errors) Run(params string[] args) => Run([], args);

    private (int Code, string Output, string Errors) Run(byte[] input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(args, new Surroundings(_folder, output, errors) { Input = new MemoryStream(input) });
        return (code, output.ToString(), errors.ToString());
    }
}
