using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Tests.Syntax;
using Xunit;

namespace TimelineDsl.Tests.Documentation;

/// <summary>The page of the grammar against the grammars in code: both ways for the words that open lines, and by making lines from the page.</summary>
public partial class GrammarTests
{
    private static readonly string[] Blocks = Block().Matches(SourceTree.Read("docs/grammar.md")).Select(static block => block.Groups[1].Value).ToArray();

    /// <summary>The first block says which lines stand where; the others what each is.</summary>
    private static readonly Ebnf Places = new(Blocks.Take(1)), Lines = new(Blocks.Skip(1));

    /// <summary>By place: the level of the compiler, and the lines above one that stands there.</summary>
    private static readonly Dictionary<string, (Level Level, string[] Above)> Levels = new()
    {
        ["file"] = (Level.File, []),
        ["timeline"] = (Level.Timeline, ["timeline t"]),
        ["source"] = (Level.Source, ["source s"]),
        ["actor"] = (Level.Actor, ["actor a"]),
        ["place"] = (Level.Place, ["place p"]),
        ["office"] = (Level.Office, ["office o"]),
        ["event"] = (Level.Event, ["event e"]),
        ["event-of-kind"] = (Level.EventOfKind, ["event e : k"]),
        ["kind"] = (Level.Kind, ["kind k"]),
        ["claim"] = (Level.Claim, ["event e", "on 2025"]),
        ["cite"] = (Level.Cite, ["event e", "cite s on 2025"]),
        ["expectation"] = (Level.Expectation, ["expect e on 2025"]),
        ["policy"] = (Level.Policy, ["require quote"]),
        ["published"] = (Level.Published, ["source s", "published 2025"]),
    };

    public static TheoryData<string> Everywhere() => [.. Levels.Keys];

    [Fact]
    public void The_page_has_every_place() => Assert.Equal(Enum.GetValues<Level>().Where(static level => level != Level.Nothing).Order(), Levels.Values.Select(static one => one.Level).Order());

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void The_same_words_open_lines(string place) =>
        Assert.Equal(Vocabulary.WordsAt(Levels[place].Level).Order(StringComparer.Ordinal), Places.Alternatives(place).SelectMany(Lines.FirstWords).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Everywhere))]
    public void Every_line_that_the_page_makes_is_read(string place)
    {
        var random = new Random(20251022);
        string above = string.Concat(Levels[place].Above.Select(static (line, depth) => new string(' ', depth * 2) + line + "\n")) + new string(' ', Levels[place].Above.Length * 2);
        foreach (string rule in Places.Alternatives(place))
        {
            for (int i = 0; i < 200; i++)
            {
                string text = above + Lines.Make(rule, random) + "\n";
                var tree = Parsed.Of(text);
                Assert.True(tree.Diagnostics.Count == 0, rule + ": " + text + "\n" + string.Join("\n", tree.Diagnostics));
            }
        }
    }

    [GeneratedRegex("```ebnf\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
