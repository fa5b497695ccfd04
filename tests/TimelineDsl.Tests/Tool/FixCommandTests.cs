using System;
using System.IO;
using System.Linq;
using TimelineDsl.Tool.Commands;
using Xunit;

namespace TimelineDsl.Tests.Tool;

public sealed class FixCommandTests : IDisposable
{
    private const string Dossier = "timeline t \"T\"\n\tas of 2025-10-22\nevent a \u201CA\u201D\n  on 2025-10-17\n  cite pag on 2025-10-17\nsource page\n  published 2025-10-20\n";

    private const string Fixed = "timeline t \"T\"\n  as of 2025-10-22\nevent a \"A\"\n  on 2025-10-17\n  cite pag on 2025-10-17\nsource page\n  published 2025-10-20\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("tl-").FullName;

    private string Path1 => Path.Combine(_folder, "a.tl");

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void It_shows_first_and_changes_nothing()
    {
        File.WriteAllText(Path1, Dossier);
        var (code, output) = Run("fix");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Equal("""
            --- a.tl
            +++ a.tl
            @@ -1,6 +1,6 @@
             timeline t "T"
            -	as of 2025-10-22
            -event a “A”
            +  as of 2025-10-22
            +event a "A"
               on 2025-10-17
               cite pag on 2025-10-17
             source page
            not done: a.tl:5: Write `page` (TL2001)
            2 fixes to do; `tl fix --apply` does them; 1 other may change what the dossier means, look at them first (`--unsafe` does them too)

            """.ReplaceLineEndings("\n"), output);
        Assert.Equal(Dossier, File.ReadAllText(Path1));
    }

    [Fact]
    public void Applied_it_does_what_is_safe_and_touches_nothing_else()
    {
        File.WriteAllText(Path1, Dossier);
        File.WriteAllText(Path.Combine(_folder, "b.tl"), "timeline t\n");
        var untouched = File.GetLastWriteTimeUtc(Path.Combine(_folder, "b.tl"));
        var (code, output) = Run("fix", "--apply");
        Assert.Equal(ExitCode.Ok, code);
        Assert.StartsWith("wrote a.tl\nnot done: ", output, StringComparison.Ordinal);
        Assert.Equal(Fixed, File.ReadAllText(Path1));
        Assert.Equal(untouched, File.GetLastWriteTimeUtc(Path.Combine(_folder, "b.tl")));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
        Assert.StartsWith("not done: ", Run("fix", "--apply").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_rest_is_done_when_asked_for()
    {
        File.WriteAllText(Path1, Dossier);
        Assert.EndsWith("3 fixes done\n", Run("fix", "--apply", "--unsafe").Output, StringComparison.Ordinal);
        Assert.Equal(Fixed.Replace("pag ", "page ", StringComparison.Ordinal), File.ReadAllText(Path1));
        Assert.Equal("0 fixes to do\n", Run("fix").Output);
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_stay()
    {
        File.WriteAllText(Path1, "\uFEFF" + Dossier.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Ok, Run("fix", "--apply").Code);
        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, File.ReadAllBytes(Path1).Take(3));
        Assert.Equal(Fixed.Replace("\n", "\r\n", StringComparison.Ordinal), File.ReadAllText(Path1));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        string real = Path.Combine(_folder, "real.txt");
        File.WriteAllText(real, Dossier);
        File.CreateSymbolicLink(Path1, real);
        Assert.Equal(ExitCode.Ok, Run("fix", "--apply").Code);
        Assert.NotNull(new FileInfo(Path1).LinkTarget);
        Assert.Equal(Fixed, File.ReadAllText(real));
    }

    [Fact]
    public void Of_two_that_touch_the_same_text_the_second_waits()
    {
        File.WriteAllText(Path1, "timeline t \"T\"\n\tas of 2025-10-22\nevent a \u201CA\u201D\n\ton 2025-10-17\n\tcite page on 2025-10-17\nsource page\n\tpublished 2025-10-20\n\tpublisher p\n\turl unknown\nactor p \"P\"\n");
        Assert.EndsWith("\n1 fix to do; `tl fix --apply` does it; 1 other waits for the next run\n", Run("fix").Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 fix done; 1 other waits for the next run\n", Run("fix", "--apply").Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 fix done\n", Run("fix", "--apply").Output, StringComparison.Ordinal);
        Assert.Equal("No errors in 1 file, 1 event\n", Run("check").Output);
    }

    [Fact]
    public void Who_may_read_a_file_stays_as_it_was()
    {
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(Path1, Dossier);
        File.SetUnixFileMode(Path1, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(ExitCode.Ok, Run("fix", "--apply").Code);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path1));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_stays()
    {
        File.WriteAllText(Path1, Dossier);
        File.WriteAllBytes(Path.Combine(_folder, "b.tl"), [0x61, 0xFF]);
        var (code, output) = Run("fix", "--apply");
        Assert.Equal(ExitCode.Findings, code);
        Assert.StartsWith("b.tl(1,2): error TL0002: ", output, StringComparison.Ordinal);
        Assert.Equal(new byte[] { 0x61, 0xFF }, File.ReadAllBytes(Path.Combine(_folder, "b.tl")));
        Assert.Equal(Fixed, File.ReadAllText(Path1));
    }

    private (int Code, string Output) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(args, new Surroundings(_folder, output, output));
        return (code, output.ToString());
    }
}
