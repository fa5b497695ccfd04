using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using TimelineDsl.Tool.Commands;
using Xunit;

namespace TimelineDsl.Tests.Tool;

/// <summary>Whatever stands where a dossier is looked for: one clear message at its place, nothing lost, no crash, no hang.</summary>
public sealed class AnyInputTests : IDisposable
{
    private const string Head = "timeline t \"T\"\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("tl-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    /// <summary>By what it is: what the file holds, and the start of each line that is said of it, in order. Made when asked for: the runner would write them all out.</summary>
    private static readonly Dictionary<string, (Func<byte[]> Content, string[] Told)> Inputs = new()
    {
        ["nothing"] = (static () => [], []),
        ["white space"] = (static () => Utf8(" \n\n   \n"), []),
        ["a byte order mark"] = (static () => Utf8("\uFEFF" + Head), []),
        ["both kinds of line end"] = (static () => Utf8("timeline t \"T\"\r\n  zone UTC\n  as of 2025-10-22\r\n"), []),
        ["a line of ten million characters"] = (static () => Utf8(Head + "event " + new string('x', 10_000_000)), ["a.tl(2,1): error TL1008: This line has 10000006 characters"]),
        ["a text of ten million characters"] = (static () => Utf8(Head + "event a \"" + new string('x', 10_000_000) + "\""), ["a.tl(2,1): error TL1008: "]),
        ["a million texts that do not end"] = (static () => Utf8(Head + string.Concat(Enumerable.Repeat("event a \"", 1_000_000))), ["a.tl(2,1): error TL1008: "]),
        ["ten thousand levels"] = (static () => Utf8(Head + "place a\n" + string.Concat(Enumerable.Range(1, 10_000).Select(static i => new string(' ', i) + "note \"x\"\n"))),
            ["a.tl(2,7): warning TL2004: ", "a.tl(4,3): error TL1006: The text of this note stands on its line already"]),
        ["a carriage return inside a line"] = (static () => Utf8(Head + "  zone UTC\r  as of 2025\n"), ["a.tl(2,11): error TL1013: Here stands a carriage return"]),
        ["NUL"] = (static () => Utf8(Head + "  note \"x\0y\"\n\0\0\n"), ["a.tl(2,10): error TL1013: Here stands a control character (U+0000)", "a.tl(3,1): error TL1013: "]),
        ["a control that turns text round"] = (static () => Utf8(Head + "  note \"x\u202Ey\"\n"), ["a.tl(2,10): error TL1013: Here stands an unseen character that turns the direction of the text (U+202E)"]),
        ["tabs"] = (static () => Utf8(Head + "\tzone UTC\n\tas of 2025-10-22\n"), ["a.tl(2,1): error TL1002: A tab indents this line"]),
        ["places in a circle"] = (static () => Utf8("place a\n  in b\nplace b\n  in c\nplace c\n  in a\nplace d\n  in d\n"), ["a.tl(1,7): error TL4010: ", "a.tl(7,7): error TL4010: "]),
        ["half a surrogate pair"] = (static () => Utf8("timeline t \"\\u{D83D}\"\n"), ["a.tl(1,13): error TL1009: "]),
        ["ten million random bytes"] = (static () => RandomBytes(10_000_000), ["a.tl(1,1): error TL0002: Here the file is not UTF-8"]),
        ["UTF-16"] = (static () => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Head)], ["a.tl(1,1): error TL0002: The file is UTF-16; save it as UTF-8"]),
        ["a bad byte in the third line"] = (static () => [.. Utf8(Head + "  zone UTC\nab"), 0xC3, 0x28], ["a.tl(3,3): error TL0002: Here the file is not UTF-8"]),
    };

    public static TheoryData<string> What() => [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(What))]
    public void A_file_that_holds(string what)
    {
        var (content, told) = Inputs[what];
        Write("a.tl", content());
        AssertTold(told);
        Assert.Contains(" in 1 file, ", Run("check").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("foo bar\n", "TL1005")]
    [InlineData("event a\n", "TL2002")]
    public void A_hundred_thousand_errors_are_capped_and_the_rest_is_counted(string line, string code)
    {
        Write("a.tl", Utf8(Head + string.Concat(Enumerable.Repeat(line, 100_000))));
        Write("b.tl", Utf8("timeline t\nevent z\n"));
        string[] lines = Run("check", "--format", "msbuild").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(1000, lines.Count(one => one.Contains(" error " + code + ": ", StringComparison.Ordinal)));
        Assert.Single(lines, static one => one.Contains(": error TL0007: From here on findings of this file are left out: 9", StringComparison.Ordinal));
        Assert.Single(lines, static one => one.StartsWith("b.tl(2,7): warning TL5001: ", StringComparison.Ordinal));
    }

    /// <summary>However many warnings there are, an error after them is shown.</summary>
    [Fact]
    public void Warnings_hide_no_error()
    {
        Write("a.tl", Utf8(Head + string.Concat(Enumerable.Range(0, 5000).Select(static i => "event e" + i + "\n")) + "event last\n  on 2025-13-01\n"));
        string output = Run("check", "--format", "msbuild").Output;
        Assert.Contains(": error TL3001: ", output, StringComparison.Ordinal);
        Assert.Contains(": warning TL0007: From here on findings of this file are left out: 4000 more warnings. ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_one_name_in_two_folders_are_two_files()
    {
        Write("one/a.tl", Utf8(Head + "  zone Mars\n"));
        Write("two/a.tl", Utf8("timeline t\n\tevent x\n"));
        Assert.Matches("(?s)one/a.tl.2,8.: error TL3001: .*two/a.tl.2,1.: error TL1002: ", Run("check", "--format", "msbuild").Output);
    }

    [Fact]
    public void Paths_may_have_spaces_and_letters_of_any_script()
    {
        Write("Дело № 1/події.tl", Utf8(Head + "  zone Mars\n"));
        var (code, output) = Run("check", "Дело № 1", "--format", "msbuild");
        Assert.Equal(ExitCode.Findings, code);
        Assert.StartsWith("події.tl(2,8): error TL3001: ", output, StringComparison.Ordinal);
    }

    /// <summary>A link to a file that is gone is how a file deleted between listing and reading looks.</summary>
    [Fact]
    public void A_file_that_goes_away_before_it_is_read_is_told()
    {
        Write("a.tl", Utf8(Head));
        File.CreateSymbolicLink(Path.Combine(_folder, "gone.tl"), Path.Combine(_folder, "nowhere"));
        AssertTold(["gone.tl(1,1): error TL0002: The file cannot be read: "]);
    }

    [Theory]
    [InlineData("{{ include 'self.html' }}", "self.html(1,")]
    [InlineData("{{ while true }}x{{ end }}", "self.html(1,")]
    [InlineData("{{ for i in 1..2000000000 }}{{ for k in 1..2000000000 }}{{ end }}{{ end }}", "self.html(1,")]
    [InlineData("{{ func f(x) }}{{ f x }}{{ end }}{{ f 1 }}", "self.html(1,")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}", "self.html(1,")]
    [InlineData("{{ nobody.knows }}", "self.html(1,")]
    public void A_template_that_cannot_end_or_does_not_fit_is_told_at_its_place_and_leaves_no_report(string template, string expected)
    {
        Write("a.tl", Utf8(Head));
        Write("self.html", Utf8(template));
        var (code, output) = Run("report", "--template", "self.html");
        Assert.Equal(ExitCode.Findings, code);
        Assert.StartsWith(expected, output, StringComparison.Ordinal);
        Assert.Contains(": error TL6001: ", output, StringComparison.Ordinal);
        Assert.Single(output.TrimEnd('\n').Split('\n'));
        Assert.False(File.Exists(Path.Combine(_folder, "bin/report/t.html")));
    }

    [Fact]
    public void A_place_where_no_report_can_be_written_is_told()
    {
        Write("a.tl", Utf8(Head));
        Write("file", []);
        var (code, output) = Run("report", "--out", "file/inside");
        Assert.Equal(ExitCode.Findings, code);
        Assert.Contains("t.html: error TL6002: The report cannot be written: ", output, StringComparison.Ordinal);
    }

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(20251022).NextBytes(bytes);
        bytes[0] = 0xFF;
        return bytes;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private void AssertTold(string[] starts)
    {
        string output = Run("check", "--format", "msbuild").Output;
        string[] lines = output.Length == 0 ? [] : output.TrimEnd('\n').Split('\n');
        Assert.True(starts.Length == lines.Length && starts.Zip(lines).All(static pair => pair.Second.StartsWith(pair.First, StringComparison.Ordinal)), output.Length > 2000 ? output[..2000] : output);
    }

    private void Write(string path, byte[] bytes)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
    }

    private (int Code, string Output) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(args, new Surroundings(_folder, output, errors));
        Assert.Empty(errors.ToString());
        return (code, output.ToString());
    }
}
