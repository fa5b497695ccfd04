using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TimelineDsl.Core;
using TimelineDsl.Core.Diagnostics;
using Xunit;

namespace TimelineDsl.Tests.Documentation;

/// <summary>
/// Every dossier in the README and under docs does what the page says: a block <c>tl</c> has no finding, <c>tl error=CODE</c> and
/// <c>tl warning=CODE</c> have exactly that one (source-incomplete aside: the sources of examples are short), and <c>text message</c> is what the dossier above it is told. The pages of the diagnostics
/// have tests of their own.
/// </summary>
public sealed class ExamplesTests
{
    /// <summary>The name under which an example is compiled, and so the one that a quoted message shows.</summary>
    private const string File = "dossier.tl";

    private static readonly string Root = SourceTree.Root;
    private static readonly List<Block> Blocks = Pages().SelectMany(Read).ToList();

    public static TheoryData<string> Dossiers => new(Blocks.Where(static block => block.IsDossier).Select(static block => block.Place));

    public static TheoryData<string> Messages => new(Blocks.Where(static block => block.Info == "text message").Select(static block => block.Place));

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void ADossierHasTheFindingsOfItsFence(string place)
    {
        var block = Blocks.Single(block => block.Place == place);
        var found = Compile(block).Diagnostics.Where(static finding => finding.Descriptor != Catalogue.SourceIncomplete).Select(static finding => finding.Severity.ToString().ToLowerInvariant() + "=" + finding.Descriptor.Id);
        Assert.Equal(block.Info.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1), found);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void AMessageIsWhatTheDossierAboveItIsTold(string place)
    {
        int at = Blocks.FindIndex(block => block.Place == place);
        var dossier = Blocks.Take(at).Last(static block => block.IsDossier);
        Assert.Equal(OneLine(string.Join(" ", Compile(dossier).Diagnostics.Where(static finding => finding.Descriptor != Catalogue.SourceIncomplete))), OneLine(Blocks[at].Text));
    }

    [Fact]
    public void ThePagesHaveExamples()
    {
        Assert.True(Blocks.Count(static block => block.IsDossier) >= 15);
        Assert.NotEmpty(Messages);
    }

    private static Compilation Compile(Block block) => TimelineCompiler.Compile([TimelineCompiler.Parse(File, block.Text)]);

    /// <summary>A message is one line; a page breaks it where it fits.</summary>
    private static string OneLine(string text) => Regex.Replace(text, @"\s+", " ").Trim();

    private static IEnumerable<string> Pages()
    {
        string diagnostics = Path.Combine(Root, "docs", "diagnostics") + Path.DirectorySeparatorChar;
        return Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Where(page => !page.StartsWith(diagnostics, StringComparison.Ordinal))
            .Append(Path.Combine(Root, "README.md")).Order(StringComparer.Ordinal);
    }

    private static IEnumerable<Block> Read(string page)
    {
        string name = Path.GetRelativePath(Root, page).Replace('\\', '/');
        string? info = null;
        string text = "";
        int number = 0, start = 0;
        foreach (string line in System.IO.File.ReadLines(page))
        {
            number++;
            if (!line.StartsWith("```", StringComparison.Ordinal)) text += line + "\n";
            else if (info is null) (info, text, start) = (line[3..].Trim(), "", number);
            else
            {
                yield return new Block(name + ":" + start, info, text);
                info = null;
            }
        }
    }

    /// <summary>What stands between two fences of a page: where, what the fence says of it, and the text.</summary>
    private sealed record Block(string Place, string Info, string Text)
    {
        public bool IsDossier => Info.Split(' ')[0] == "tl";
    }
}
