using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Tests.Fuzzing;
using Xunit;

namespace TimelineDsl.Tests.Documentation;

/// <summary>The grammar for editors knows every word that the compiler knows, and no other, and colours a dossier as it is read.</summary>
public sealed class EditorGrammarTests
{
    private const string Path = "docs/editors/timeline.tmLanguage.json";

    private static readonly TextMate Grammar = new(SourceTree.Read(Path));

    [Fact]
    public void It_is_what_editors_look_for()
    {
        using var document = JsonDocument.Parse(SourceTree.Read(Path));
        Assert.Equal("source.timeline", document.RootElement.GetProperty("scopeName").GetString());
        Assert.Equal(["tl"], document.RootElement.GetProperty("fileTypes").EnumerateArray().Select(static type => type.GetString()));
        Assert.Equal(["timeline.tmLanguage.json"], Regex.Matches(SourceTree.Read("docs/editors/README.md"), @"\w+\.tmLanguage\.json").Select(static match => match.Value).Distinct());
    }

    [Fact]
    public void Every_word_of_the_language_is_a_keyword_wherever_it_stands()
    {
        string[] words = [.. Enumerable.Range(1, Words.Count - 1).Select(static word => Words.Spell((Word)word)), .. Reserved("Language")];
        Assert.True(words.Distinct().Count() > 80);
        Assert.All(words.Distinct(), static word => Assert.Matches("^(keyword|constant.language)", ScopeOf("  who x, " + word + " y", word)));
    }

    [Fact]
    public void Every_word_that_dates_are_made_of_is_one_whatever_its_case()
    {
        Assert.True(Reserved("Calendar").Length > 40);
        foreach (string word in Reserved("Calendar"))
            Assert.All(new[] { word, word.ToUpperInvariant(), char.ToUpperInvariant(word[0]) + word[1..] }, written => Assert.Equal("constant.other.date.timeline", ScopeOf("  on 20 " + written, written)));
    }

    [Fact]
    public void Every_word_that_opens_a_line_is_coloured_as_such_at_its_level()
    {
        foreach (Level level in Enum.GetValues<Level>())
            foreach (string word in Vocabulary.WordsAt(level))
                Assert.Equal(level == Level.File ? "keyword.declaration.timeline" : "keyword.control.line.timeline", ScopeOf((level == Level.File ? "" : "  ") + word + " x", word));
        Assert.True(Vocabulary.WordsAt(Level.Event).Count > 20);
    }

    /// <summary>The other way round: what the grammar takes for a word no name can be.</summary>
    [Fact]
    public void No_name_is_coloured_as_a_word()
    {
        var lists = Grammar.Matches.Where(static rule => rule.Scope is "keyword.other.timeline" or "constant.language.status.timeline" or "constant.other.date.timeline").ToList();
        Assert.True(lists.Count >= 3);
        var words = lists.SelectMany(static rule => Regex.Matches(rule.Match, @"(?<=[|:(])[a-z][a-z0-9-]+(?=[|)])").Select(static match => match.Value)).Except(["am", "pm"]).ToList();
        Assert.True(words.Count > 120);
        Assert.All(words, static word => Assert.True(ReservedWords.Contains(word), word));
        Assert.All(new[] { "on-time", "the-talks", "via2", "überall", "planned-visit", "Zone-1" }, static name => Assert.Equal("variable.other.timeline", ScopeOf("  after " + name, name)));
    }

    [Fact]
    public void The_sample_of_the_reference_is_coloured_as_it_is_read()
    {
        string page = SourceTree.Read("docs/language.md");
        int start = page.IndexOf("```tl\n", StringComparison.Ordinal) + 6;
        Baselines.Verify("Documentation/EditorGrammar", Shown(page[start..page.IndexOf("```", start, StringComparison.Ordinal)]));
    }

    [Fact]
    public void Notes_escapes_dates_and_lengths() => Baselines.Verify("Documentation/EditorGrammarMore", Shown("""
        event a "an \"escape\", \u{20AC} and \x none"   # event b "a comment"
          note                          # what follows is text
            event is no word here, "nor" is # this a comment

              deeper
          on 2025-10-20T17:30+03:00/..
          on Mon 20 Oct 2025 17:30 Europe/Moscow = 2025-10?
          around -0043~ ± 3d
          lasts 2h30min..3h because "measured"
          within 2d..6d after start of a-b
          dispute date because "x"
          allow TL5007 because "y" until 2025-11-01
        source s#t "not a comment"
          url https://example.org/#part # a comment
          archive unknown
          note "one line"
          quote "never closed
        expect a before b

        """));

    /// <summary>Whatever stands in a dossier, colouring it comes to an end and loses nothing.</summary>
    [Fact]
    public void Any_text_can_be_coloured()
    {
        foreach (string text in Corpus.Texts.Concat(Enumerable.Range(0, 200).Select(static seed => new Mutation(new Random(seed)).Next())))
            Assert.Equal(text, string.Join('\n', Grammar.Tokenise(text).Select(static line => string.Concat(line.Select(static token => token.Text)))));
    }

    /// <summary>What the compiler takes for a comment or a text is coloured as one, in every dossier of the tests that it reads.</summary>
    [Fact]
    public void No_word_is_left_without_colour_in_the_shipped_dossiers()
    {
        string[] files = [.. SourceTree.Files("specs", "*.tl"), .. SourceTree.Files("seeds", "*.tl")];
        Assert.True(files.Length >= 7);
        var bare = files.SelectMany(static file => Grammar.Tokenise(SourceTree.Read(file))).SelectMany(static line => line).Where(static token => token.Scope.Length == 0 && token.Text.Any(static c => char.IsLetterOrDigit(c)));
        Assert.Equal([], bare.Select(static token => token.Text));
    }

    private static string ScopeOf(string line, string word) => Grammar.Tokenise(line)[0].Last(token => token.Text.Trim() == word).Scope;

    private static string[] Reserved(string field)
    {
        var words = (IEnumerable<string>)typeof(ReservedWords).GetField(field, BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        return words.Order(StringComparer.Ordinal).ToArray();
    }

    /// <summary>Each line, and below it its tokens with their scopes.</summary>
    private static string Shown(string dossier)
    {
        var shown = new StringBuilder();
        string[] lines = dossier.Split('\n');
        var tokens = Grammar.Tokenise(dossier);
        for (int i = 0; i < lines.Length; i++)
        {
            shown.Append(lines[i]).Append('\n');
            foreach (var token in tokens[i].Where(static token => token.Text.Trim().Length > 0))
                shown.Append("    | ").Append(token.Scope.Replace(".timeline", "", StringComparison.Ordinal).PadRight(36)).Append(' ').Append(token.Text.Trim()).Append('\n');
        }
        return shown.ToString();
    }
}
