using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Tests.Checks;
using TimelineDsl.Tool.Commands;
using TimelineDsl.Tool.Output;
using Xunit;

namespace TimelineDsl.Tests.Diagnostics;

/// <summary>
/// The pages in <c>docs/diagnostics</c>: one for each code, with examples that are compiled. In an example <c>&lt;U+202E&gt;</c> stands for
/// the character of that number, which a page could not show.
/// </summary>
public partial class PagesTests
{
    private const string NotCompiled = "<!-- not raised by compiling -->";

    /// <summary>Codes of the tool, the build and the report: no dossier alone raises them.</summary>
    private static readonly string[] OfTheTool = ["TL0001", "TL0002", "TL0003", "TL0004", "TL0005", "TL0006", "TL0007", "TL6001", "TL6002"];

    private static readonly string Folder = TestDossier.Repository("docs", "diagnostics");

    public static TheoryData<string> Codes() => [.. Catalogue.All.Select(static entry => entry.Id)];

    public static TheoryData<string> CompiledCodes() => [.. Catalogue.All.Select(static entry => entry.Id).Except(OfTheTool)];

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code()
    {
        Assert.True(Catalogue.All.Count > 40);
        Assert.Equal(Catalogue.All.Select(static entry => entry.Id).Order(StringComparer.Ordinal),
            Directory.GetFiles(Folder, "*.md").Select(static path => Path.GetFileNameWithoutExtension(path)!).Where(static name => name != "README" && !name.StartsWith("gallery", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_index_lists_every_code_with_its_name_severity_and_title()
    {
        var expected = Catalogue.All.OrderBy(static entry => entry.Id, StringComparer.Ordinal)
            .Select(static entry => $"| [{entry.Id}]({entry.Id}.md) | {entry.Name} | {Word(entry.Severity)} | {entry.Title} |");
        var found = File.ReadLines(Path.Combine(Folder, "README.md")).Where(static line => line.StartsWith("| [TL", StringComparison.Ordinal));
        Assert.Equal(string.Join("\n", expected), string.Join("\n", found));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_has_its_title_its_severity_and_its_parts(string code)
    {
        var entry = Catalogue.Find(code)!;
        string page = Page(code);
        Assert.StartsWith($"# {entry.Id} {entry.Name}: {entry.Title}\n\nSeverity: {Word(entry.Severity)}\n", page, StringComparison.Ordinal);
        foreach (string part in new[] { "## What it means", "## Why it matters", "## Bad", "## Fixed", "## When to allow it" })
            Assert.Contains("\n" + part + "\n", page, StringComparison.Ordinal);
        Assert.Equal(OfTheTool.Contains(code), page.Contains(NotCompiled, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CompiledCodes))]
    public void The_bad_example_has_exactly_its_code(string code)
    {
        var findings = Findings(code, "Bad");
        Assert.True(findings.Length > 0 && findings.All(finding => finding.Descriptor.Id == code), "found:\n" + string.Join("\n", findings.Select(static finding => finding.ToString())));
    }

    [Theory]
    [MemberData(nameof(CompiledCodes))]
    public void The_fixed_example_has_no_finding(string code) =>
        Assert.Equal("", string.Join("\n", Findings(code, "Fixed").Select(static finding => finding.ToString())));

    /// <summary>The gallery shows each message as a user sees it, on the bad example of its page.</summary>
    [Fact]
    public void The_gallery_is_what_the_compiler_says()
    {
        var page = new StringBuilder("# Every message, as you see it\n\nMade from the bad examples of the pages by a test, so that it is what the compiler says now. What to do about each is on its page.\n");
        foreach (string code in Catalogue.All.Select(static entry => entry.Id).Except(OfTheTool).Order(StringComparer.Ordinal))
        {
            using var output = new StringWriter { NewLine = "\n" };
            FindingText.Write(Findings(code, "Bad"), new Surroundings("/", output, output));
            string shown = output.ToString();
            shown = shown[..shown.LastIndexOf("\nWhat a code means", StringComparison.Ordinal)].TrimEnd('\n');
            page.Append("\n## [").Append(code).Append("](").Append(code).Append(".md) ").Append(Catalogue.Find(code)!.Name).Append("\n\n```text\n").Append(shown).Append("\n```\n");
        }
        Baselines.VerifyPage("diagnostics/gallery", page.ToString());
    }

    private static Diagnostic[] Findings(string code, string part)
    {
        string page = Page(code);
        int start = page.IndexOf("\n## " + part + "\n", StringComparison.Ordinal) + 1;
        int end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        var files = new List<(string Path, string Text)>();
        foreach (Match block in Blocks().Matches(page[start..end]))
        {
            string text = Characters().Replace(block.Groups[1].Value, static number => ((char)Convert.ToInt32(number.Groups[1].Value, 16)).ToString());
            files.AddRange(TestDossier.Cut(text));
        }
        Assert.NotEmpty(files);
        // The sources of examples are short.
        return [.. TestDossier.Compile(files).Where(finding => finding.Descriptor != Catalogue.SourceIncomplete || code == Catalogue.SourceIncomplete.Id)];
    }

    private static string Page(string code) => File.ReadAllText(Path.Combine(Folder, code + ".md")).ReplaceLineEndings("\n");

    private static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "information" };

    [GeneratedRegex("^```tl\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"<U\+([0-9A-F]{4})>")]
    private static partial Regex Characters();
}
