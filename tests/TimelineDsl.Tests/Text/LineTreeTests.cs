using System.Linq;
using System.Text;
using System.Threading;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using Xunit;

namespace TimelineDsl.Tests.Text;

/// <summary>How text is cut into lines, and what is refused before the grammar sees it.</summary>
public class LineTreeTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "0S[a]")]
    [InlineData("a\n", "0S[a]")]
    [InlineData("a\n\n  b\r\n    c\n  d", "0S[a] B 1S[b] 2S[c] 1S[d]")]
    [InlineData("\uFEFFa\n  b", "0S[a] 1S[b]")]
    [InlineData("a # c\n# c\n  # c\n", "0S[a] B B")]
    [InlineData("a#b \"# c\" # d", "0S[a#b \"# c\"]")]
    [InlineData("a \"\\\" # b\" # c", "0S[a \"\\\" # b\"]")]
    [InlineData("a “# b” # c", "0S[a “# b”]")]
    [InlineData("a \"open # b", "0S[a \"open # b]")]
    [InlineData("a\n  note # c\n    raw # c\n\n      more\n  b", "0S[a] 1S[note] 2R[raw # c] B 2R[more] 1S[b]")]
    [InlineData("a\n  notes\n    b", "0S[a] 1S[notes] 2S[b]")]
    [InlineData("a\n   b\n      c\nd", "0S[a] 1S[b] 2S[c] 0S[d]")]
    [InlineData("a  \t \n  b\t\n", "0S[a] 1S[b]")]
    public void LinesAndTheirDepths(string text, string expected)
    {
        var tree = LineTree.Scan(new TextFile("a.tl", text));
        Assert.Equal(expected, string.Join(" ", Enumerable.Range(0, tree.Count).Select(i => Show(tree, i))));
        Assert.Equal(text, tree.ToText());
        Assert.Empty(tree.Diagnostics);
    }

    [Fact]
    public void ASlipOfIndentationIsToldOnceWhicheverWayItGoesOn()
    {
        Assert.Single(LineTree.Scan(new TextFile("a.tl", "a\n    b\n  c\n  d\n  e\n")).Diagnostics);
        Assert.Single(LineTree.Scan(new TextFile("a.tl", "a\n    b\n  c\n    d\n    e\n")).Diagnostics);
    }

    [Fact]
    public void TabsAreOneMessageWithOneFixForAll()
    {
        const string text = "a\n\tb\n \t c # \t\n\n  note\n\t\traw\tx\nd\n";
        var tab = Assert.Single(LineTree.Scan(new TextFile("a.tl", text)).Diagnostics);
        Assert.Equal("TL1002", tab.Descriptor.Id);
        var fix = Assert.Single(tab.Fixes);
        string repaired = text.Remove(fix.Location.Span.Start, fix.Location.Span.Length).Insert(fix.Location.Span.Start, fix.Replacement);
        Assert.Equal("a\n  b\n   c # \t\n\n  note\n    raw\tx\nd\n", repaired);
        Assert.True(fix.IsSafe);
    }

    [Fact]
    public void NestedBracketsAreRefusedBeforeTheGrammarSeesThem()
    {
        var tree = Parse("event e\n  on " + new string('[', 20_000) + "\n  by " + new string('[', 64) + new string(']', 64) + "\n");
        Assert.Equal(["TL1008"], tree.Diagnostics.Select(static one => one.Descriptor.Id));
        Assert.True(tree.Declarations[0].HasBrokenLine);
        Assert.Single(tree.Declarations[0].Body);
    }

    [Fact]
    public void BracketsInTextsAndCommentsAreNoNesting()
        => Assert.Empty(Parse("event e \"" + new string('[', 100) + "\" # " + new string('[', 100) + "\n").Diagnostics);

    [Fact]
    public void ALineBeyondTheLimitIsRefusedAndNamesItsLength()
    {
        int limit = TextLimits.Default.StatementLength;
        string Line(int length) => "event e\n  note \"" + new string('x', length - 7) + "\"   # " + new string('c', 99) + "\n";
        Assert.Empty(Parse(Line(limit)).Diagnostics);
        var refused = Assert.Single(Parse(Line(limit + 1)).Diagnostics);
        Assert.Equal("TL1008", refused.Descriptor.Id);
        Assert.Contains("65537", refused.Message);
    }

    [Fact]
    public void LinesUnderOneAnotherBeyondTheLimitAreToldOnce()
    {
        var text = new StringBuilder();
        for (int depth = 0; depth < 1000; depth++) text.Append(' ', depth).Append("x\n");
        var tree = LineTree.Scan(new TextFile("a.tl", text.ToString()));
        Assert.Equal("TL1008", Assert.Single(tree.Diagnostics).Descriptor.Id);
        Assert.Equal(2, Parse(text.ToString()).Diagnostics.Count);
    }

    [Fact]
    public void AFileBeyondTheLimitIsNotReadAndNotLost()
    {
        var limits = TextLimits.Default with { FileLength = 10 };
        const string text = "event e\nevent f\n";
        var lines = LineTree.Scan(new TextFile("a.tl", text), limits);
        Assert.Equal(text, lines.ToText());
        var tree = DossierParser.Parse(lines, CancellationToken.None, limits);
        Assert.Equal("TL1008", Assert.Single(tree.Diagnostics).Descriptor.Id);
        Assert.Empty(tree.Declarations);
        Assert.True(tree.HasBrokenDeclaration);
    }

    [Theory]
    [InlineData(' ')]
    [InlineData(',')]
    [InlineData('"')]
    [InlineData('\\')]
    [InlineData('.')]
    [InlineData('[')]
    [InlineData('“')]
    [InlineData('x')]
    [InlineData('\t')]
    public void LongRunsOfOneCharacterAreRead(char c)
    {
        string run = new(c, 60_000);
        foreach (string line in new[] { "on ", "cite s on \"x\" ", "who ", "lasts ", "note \"", "note ", "url ", "dispute " }) Parse("event e\n  " + line + run + "\n");
        Assert.NotNull(Parse("event " + run));
    }

    private static SyntaxTree Parse(string text) => DossierParser.Parse(new TextFile("a.tl", text), CancellationToken.None);

    private static string Show(LineTree tree, int index)
    {
        var line = tree[index];
        string content = tree.File.Slice(TextSpan.FromBounds(line.ContentStart, line.ContentEnd));
        return line.Kind == LineKind.Blank ? "B" : $"{line.Depth}{line.Kind.ToString()[0]}[{content}]";
    }
}
