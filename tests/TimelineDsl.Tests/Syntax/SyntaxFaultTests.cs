using System.Linq;
using System.Threading;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using Xunit;

namespace TimelineDsl.Tests.Syntax;

/// <summary>What is told of broken lines: once each, where the fault is, in the analyst's terms; and what is still known of them.</summary>
public class SyntaxFaultTests
{
    public static TheoryData<string, string> Faulty => new()
    {
        { "Names", "event monday \"reserved\"\nevent P3D \"a length\"\nevent 2025-talks\nevent white_house \"x\"\nevent \"no name\"\nevent\nevent talks: statement\nactor 𝒳\nevent x\n  who a_b, c\n  who\n  who a,\n  who a b\n  where on\n" },
        { "Cites", "event x\n  cite kyiv-independent saying \"x\"\n  cite\n  cite s\n  cite on \"Oct. 17\"\n  cite s via on 2025\n  cite s says planned on \"Thursday\"\n  cite s says happened for 2025\n  cite s says planned, postponed\n  cite s says planned then postponed\n  cite s denies\n  cite s on \"x\" counting talks\n  cite s on \"x\" = soon\n  cite s says within after x\n  cite s first-hand via b on 2025\n" },
        { "Dates", "event x\n  on\n  on foo\n  for = 2025\n  by: 2025\n  from 2025 until 2026\n  between 2025\n  between 2025 or 2026\n  around 2025 ± much\n  on 2025-10-17 = 2025-10-18\n  lasts long\n  lasts 2 hours\n  within 2d of talks\n  day talks\n  same day talks\n  on 2025 becuase \"x\"\n  by 2025 \"x\"\n  before on\n  on 2025-10-17 to 2025-10-19\n  on 2025-10-17 at 17:00\n  cite s on 'Oct. 17'\n  cite s says at least 2d after x\n  cite s says overlaps x\n  cite s on \"Thursday\" counting from \"Oct. 3\"\n" },
        { "Lines", "evnt x\n  on 2025\noffice y\nfoo z\nzone Europe/Kyiv\nevent e\n  whoo x\n  publisher y\n  quote \"x\"\n  who a\n    note \"x\"\n  held by x\n  \"text\"\n  on 2025\n    on 2026\nsource s\n  url\n  document name.txt\n  reliability\n  status agreed\nactor a\n  anonymous yes\n event late\n" },
        { "Repeated", "event e\n  on 2025\n  on 2026\ntimeline t\n  zone UTC\n  as of 2025\n  as of 2026\n  zone Europe/Kyiv\nsource s\n  published 2025\n  published 2026\n  archive x\n  archive y\n  url x\n  url y\n" },
        { "Texts", "event e “The title”\n  cite s on “Oct. 17” # c\n  cite s on \"Oct. 17\n  note \"a \\q b\"\n  note \"a \\u{110000} b\"\n  note \"a \\u b\"\n  status agreed because “x\"\n  note “open\n  note\n  note \"on its line\"\n    and below\n    and more\n" },
        { "Indentation", "  on 2025\n  who x\nevent e\n    on 2025\n  who x\n  where y\n      note \"x\"\nevent f\n\ton 2025\n\twho x\n\t  # only a comment\n" },
        { "Characters", "event e\n  on 2025\u0001-10\n  who a\u200Fb, c\n  status\u00A0agreed\n  note \"a\u202Eb\"\n  # a comment \u2066\n  note\n    raw \u0000 text\n  where x\ry\n" },
        { "Statuses", "event x\n  planned for 2025\n  happened 2025\n  cite s planned for 2025\n  cite s says happened 2025\n  cite s says planned 2025\n  cite s says postponed 2025\n  cite s \"Thursday\"\n  cite s says \"Thursday\"\n  cite s denies 2025\n  cite s says status postponed\n  cite s denies happened, status  planned\n  start of y\n  end of y\n  denies happened\n  says happened\n" },
        { "Habits", "event x\n  says planned for 2025\n  denies agreed\n  date 2025\n  location y\n  Comment \"x\"\n  who a and b\n  who a b\n  who \"Mr. A\"\n  where \"moscow\"\n  cite \"s\" on 2025\n  cite s, r on 2025\n  lasts 30 m\n  lasts 2 h\n  lasts 2h to 3h\n  within 2 hrs after y\n  cite s denies agreed and planned\n  cite s says planned for \"x\" then postponed\n  from 2025 until 2026\n  on 2025-10-16 – 2025-10-18\nsource s\n  author b\n  link http://b.example\n  publisher \"The Paper\"\n  published 2025\n" },
        { "Brackets", "event e\n  on [2025-10-17, 2025-10-18] because \"x\"\n  for [2025-10-17, 2025\n  by {2025-10-17} then\n" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void MessagesStandUnderTheirFaults(string name, string text) => Baselines.Verify("Syntax/" + name, Parsed.Annotate(Parsed.Of(text)));

    [Theory]
    [MemberData(nameof(Faulty))]
    public void MessagesAreWholeSentences(string name, string text)
    {
        var diagnostics = Parsed.Of(text).Diagnostics;
        Assert.True(diagnostics.Count > 0, name);
        Assert.All(diagnostics, static one => Assert.Matches(@"^[\p{Lu}`].*[^.?][.?]$", one.Message));
    }

    [Fact]
    public void TenMistakesGiveTenMessagesEachAtItsColumn()
    {
        const string text = """
            timeline t "T"
              zone
            evnt talks "Talks"
              on 2025
            event e "E
              who a
            event f "F"
              on 2025-10-17 becuase "x"
              cite s saying "x"
                quote "not reported"
              cite s says planned on "Thursday"
              whoo x
              publisher y
              who a_b
              on 2025
              on 2026
              where x y
            """;
        var tree = Parsed.Of(text);
        Assert.Equal(
            ["2:7 TL1001", "3:1 TL1005", "5:9 TL1004", "8:17 TL1001", "9:10 TL1001", "11:23 TL1001", "12:3 TL1005", "13:3 TL1006", "14:7 TL1010", "16:3 TL1012", "17:11 TL1001"],
            tree.Diagnostics.Select(Parsed.Place));
    }

    [Fact]
    public void ABrokenDeclarationStillDeclaresItsName()
    {
        var tree = Parsed.Of("evnt talks \"T\"\n  who a\nevent x \"open\n  who b\nsource monday \"M\"\nevent y z\n");
        Assert.Equal(["Event talks", "Event x", "Source monday", "Event y"], tree.Declarations.Select(Shape.Of));
        Assert.All(tree.Declarations, static one => Assert.True(one.IsBroken && one.HasBrokenLine && one.Body.Count == 0));
        Assert.False(tree.HasBrokenDeclaration);
        Assert.Equal(4, tree.Diagnostics.Count);
    }

    [Theory]
    [InlineData("  event x\n    on 2025\n")]
    [InlineData("actor a\n  event x\n    on 2025\n")]
    [InlineData("actor a\n  also \"A\"\n event x\n  on 2025\n")]
    public void ADeclarationIndentedByMistakeIsToldOnceAndStillDeclares(string text)
    {
        var tree = Parsed.Of(text);
        Assert.Single(tree.Diagnostics);
        Assert.Contains(tree.Declarations, static one => one is { Kind: DeclarationKind.Event, Name.Text: "x", IsBroken: true });
        Assert.False(tree.HasBrokenDeclaration);
    }

    [Theory]
    [InlineData("event\n")]
    [InlineData("gibberish x\n")]
    [InlineData("event \"title\"\n")]
    public void ADeclarationWithoutANameIsLost(string text)
    {
        var tree = Parsed.Of(text);
        Assert.Empty(tree.Declarations);
        Assert.True(tree.HasBrokenDeclaration);
        Assert.Single(tree.Diagnostics);
    }

    [Fact]
    public void LinesUnderABrokenLineAreReadForNamesOnly()
    {
        var tree = Parsed.Of("event x\n  cite s saying\n    whatever via Reuters \"not-this\" 2d\n      deeper\n  on 2025\n");
        Assert.Equal(["2:10 TL1001"], tree.Diagnostics.Select(Parsed.Place));
        Assert.Equal(["s", "saying", "whatever", "Reuters", "deeper"], tree.NamesInBrokenLines);
        var declaration = Assert.Single(tree.Declarations);
        Assert.True(declaration.HasBrokenLine);
        Assert.False(declaration.IsBroken);
        Assert.Equal("Claim On <2025>", Shape.Of(Assert.Single(declaration.Body)));
    }

    [Fact]
    public void ABrokenLineMarksEverythingAboveItAndNothingElse()
    {
        var tree = Parsed.Of("event x\n  cite s on 2025\n    quotes \"x\"\n  on 2025\nevent y\n  on 2025\n");
        Assert.True(tree.Declarations[0].HasBrokenLine);
        Assert.True(tree.Declarations[0].Body[0].HasBrokenLine);
        Assert.False(tree.Declarations[0].Body[1].HasBrokenLine);
        Assert.False(tree.Declarations[1].HasBrokenLine);
    }

    [Fact]
    public void MildFaultsLeaveTheStatementWhole()
    {
        var tree = Parsed.Of("event x “T”\n  note \"a\\qb\"\n");
        Assert.Equal(["1:9 TL1003", "2:10 TL1009"], tree.Diagnostics.Select(Parsed.Place));
        Assert.Equal("T", Assert.Single(tree.Declarations).Title!.Value);
        Assert.Equal("a\\qb", ((TextStatement)tree.Declarations[0].Body[0]).Value.Value);
    }

    [Fact]
    public void ARepeatedLineNamesTheFirst()
    {
        var repeated = Assert.Single(Parsed.Of("event e\n  on 2025\n  who a\n  on 2026\n").Diagnostics);
        Assert.Contains("a.tl:2", repeated.Message);
        Assert.Equal(1, Assert.Single(repeated.Related).Location.Start.Line);
    }

    [Theory]
    [InlineData("event x\n  on 2025 becuase \"r\"\n")]
    [InlineData("event x\n  cite s on “Oct. 17 \\\" \"\n")]
    [InlineData("event x\n  by 2025 \"r\"\n")]
    [InlineData("event white_house\n")]
    [InlineData("event x\n\ton 2025\n  who y\n\t\tnote \"x\"\n")]
    [InlineData("event x\n  on = 2025\n")]
    [InlineData("event x\n  note \"a \\q b\"\n")]
    [InlineData("evnt x\n")]
    [InlineData("event x\n  on\u00A02025\n")]
    [InlineData("event x\n  cite s says planned on 2025\n")]
    public void AFixSettlesItsFault(string text)
    {
        var fault = Parsed.Of(text).Diagnostics[0];
        var fix = Assert.Single(fault.Fixes);
        var span = fix.Location.Span;
        string repaired = text.Remove(span.Start, span.Length).Insert(span.Start, fix.Replacement);
        Assert.DoesNotContain(Parsed.Of(repaired).Diagnostics, one => one.Descriptor == fault.Descriptor);
    }

    [Fact]
    public void CancellationIsSeenBeforeADeclaration()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<System.OperationCanceledException>(() => DossierParser.Parse(new TextFile("a.tl", "event x\n"), source.Token));
    }
}
