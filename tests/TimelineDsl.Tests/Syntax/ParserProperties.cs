using System.Linq;
using System.Threading;
using CsCheck;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using Xunit;

namespace TimelineDsl.Tests.Syntax;

/// <summary>What holds of any text whatever.</summary>
public class ParserProperties
{
    private const string Dossier = """
        timeline budapest "The road"   # settings
          zone Europe/Kyiv
          as of 2025-10-22

        source newsmax-21 "Hopes"
          publisher unknown
          published "Tuesday, 21 October 2025 08:05 AM EDT"
            dispute because "Metadata."
          url https://example.org/#x

        event talks "Talks \u{20AC}"
          on 2025-10-17 because "x"
          around 2025-10-20 17:30 Europe/Moscow ± 3d
          within 2d..6d after call
          cite newsmax-21 via reuters via official says planned for "this Thursday" EDT = 2025-10-23, then postponed
            said "on Monday"
          cite dated denies on Oct 20, 2025, where hall
          note
            raw "text # here

        expect talks before call
          note "So it was told."
        expect talks status happened as of 2025-10-21   # by then
        require 2 independent origins for happened as warning
        """;

    private static readonly string[] Pieces =
    [
        "event", "source", "timeline", "cite", "on", "says", "planned", "for", "then", "because", "before", "between", "and", "note", "x", "a-b", "a_b", "2025-10-17", "Oct", "17:30", "~", "±", "3d",
        "2d..6d", "Europe/Kyiv", "EDT", "unknown", "=", ",", ".", "..", "/", "[", "]", "{", "}", "\"", "\"text\"", "“", "”", "\\", "\\u{41}", "\\u{", "#", " # c", " ", "  ", "\n", "\n  ", "\n    ", "\r\n", "\r",
        "\t", "\0", "\u202E", "\u00A0", "\uFEFF", "\uD83D", "\uDE00", "é", "ї", "monday", "P3D", "-", "+", "?", "%", "X", "Y2", "dispute", "allow", "counting", "from", "lasts", "within", "expect", "require", "2", "cites", "origins", "status", "happened", "same", "day", "as", "of",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]);

    private static readonly Gen<string> Random = Gen.Frequency(
        (1, Gen.String[Gen.Char, 0, 200]),
        (4, Piece.Array[0, 120].Select(static pieces => string.Join("", pieces))),
        (4, Piece.Array[0, 120].Select(static pieces => string.Join(" ", pieces))),
        (6, Gen.Select(Gen.Int[0, Dossier.Length], Gen.Int[0, 12], Piece).Array[1, 8].Select(Mutate)));

    [Fact]
    public void AnyTextIsReadWithoutLossAndEverySpanLiesWithinIt() => Random.Sample(Holds, iter: 4000);

    [Fact]
    public void AnyPrefixOfADossierIsRead()
    {
        for (int length = 0; length <= Dossier.Length; length++) Holds(Dossier[..length]);
    }

    /// <summary>However a file is cut into parts, and whoever reads which first.</summary>
    [Fact]
    public void PartsDoNotMatter() => Gen.Select(Random, Gen.Int[0, 6]).Sample(static (text, lines) =>
    {
        var file = new TextFile("a.tl", text);
        var whole = DossierParser.Parse(file, CancellationToken.None);
        var parted = DossierParser.Parse(LineTree.Scan(file), CancellationToken.None, TextLimits.Default, Backwards, lines);
        Assert.Equal(Parsed.Annotate(whole), Parsed.Annotate(parted));
        Assert.Equal(Parsed.Statements(whole).Select(Shape.Of), Parsed.Statements(parted).Select(Shape.Of));
        Assert.Equal(whole.NamesInBrokenLines, parted.NamesInBrokenLines.Distinct());
        Assert.Equal(whole.HasBrokenDeclaration, parted.HasBrokenDeclaration);
    }, iter: 2000);

    private static void Backwards(int count, System.Action<int> work)
    {
        for (int i = count - 1; i >= 0; i--) work(i);
    }

    [Fact]
    public void LineEndsDoNotMatter()
    {
        var lf = Parsed.Of(Dossier);
        var crlf = Parsed.Of(Dossier.Replace("\n", "\r\n"));
        Assert.NotEmpty(lf.Declarations);
        Assert.Empty(lf.Diagnostics);
        Assert.Empty(crlf.Diagnostics);
        Assert.Equal(Parsed.Statements(lf).Select(Shape.Of), Parsed.Statements(crlf).Select(Shape.Of));
    }

    private static void Holds(string text)
    {
        var file = new TextFile("a.tl", text);
        Assert.Equal(text, LineTree.Scan(file).ToText());
        var tree = DossierParser.Parse(file, CancellationToken.None);
        int last = 0;
        foreach (var diagnostic in tree.Diagnostics)
        {
            AssertWithin(diagnostic.Location.Span, text);
            Assert.True(diagnostic.Location.Span.Start >= last, "out of order");
            last = diagnostic.Location.Span.Start;
            Assert.NotEmpty(diagnostic.Message);
            foreach (var fix in diagnostic.Fixes) AssertWithin(fix.Location.Span, text);
        }
        foreach (var statement in Parsed.Statements(tree))
        {
            foreach (object part in Parsed.Parts(statement))
            {
                if (part is TextSpan span) AssertWithin(span, text);
                if (part is NameSyntax name) Assert.Equal(name.Text, file.Slice(name.Span));
                if (part is DateSyntax date) Assert.Equal(date.Text, file.Slice(date.Span));
            }
        }
        Assert.All(tree.NamesInBrokenLines, static name => Assert.False(string.IsNullOrWhiteSpace(name)));
    }

    private static void AssertWithin(TextSpan span, string text) => Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{span} in {text.Length}");

    private static string Mutate((int At, int Length, string Piece)[] edits)
    {
        string text = Dossier;
        foreach (var (at, length, piece) in edits)
        {
            int start = System.Math.Min(at, text.Length);
            text = text.Remove(start, System.Math.Min(length, text.Length - start)).Insert(start, piece);
        }
        return text;
    }
}
