using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using TimelineDsl.Core;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Tests.Checks;
using TimelineDsl.Tests.Fuzzing;
using Xunit;

namespace TimelineDsl.Tests.Formatting;

/// <summary>What formatting leaves as it is, whatever the text: the meaning, the comments, what is quoted, the order of lines, and faults.</summary>
public class FormatterProperties
{
    /// <summary>A change that no reader of the language should mind: blanks, tabs, empty lines, comments, ends of lines.</summary>
    private static readonly (string Find, string Put)[] Looks =
    [
        (" ", "  "), (" ", "\t"), (", ", ","), (", ", " , "), ("\n", "\n\n"), ("\n", " # c, \"d\"\n"), ("\n", "\n# c\n"), ("\n", "\n      # c\n"), ("\n", "\r\n"), ("\n", " \n"), ("  ", "    "), ("  ", "\t"), ("\n\n", "\n"),
        (" = ", "="), (" ± ", "±"), ("\"", "“"), (" because \"", " because\""), ("2025-10-20", "2025-10~"), ("2025-10", "2025-10~"), ("2025-10-20", "2025-10-20%"), ("2025-10-20", "Oct  20,2025"), ("2025-10-20", "2025-10-20  17:30   EDT"),
    ];

    private static readonly Gen<string> Mutated = Gen.Int.Select(static seed => new Mutation(new Random(seed)).Next());

    private static readonly Gen<string> Reformatted = Gen.Select(Gen.Int[0, Corpus.Texts.Count - 1], Gen.Select(Gen.Int[0, Looks.Length - 1], Gen.Int[0, int.MaxValue]).Array[1, 25])
        .Select(static (which, changes) => changes.Aggregate(Corpus.Texts[which], static (text, change) => Change(text, Looks[change.Item1], change.Item2)));

    [Fact]
    public void Formatting_changes_nothing_but_the_form() => Gen.Frequency((1, Mutated), (2, Reformatted)).Sample(static text => Holds([("a.tl", text)]), iter: 1500);

    [Fact]
    public void Nor_in_the_dossiers_of_the_tests()
    {
        foreach (string file in SourceTree.Files("tests", "*.cases"))
            foreach (string one in SourceTree.Read(file).Split("\n=== "))
                Holds(TestDossier.Of(one[(one.IndexOf('\n') + 1)..]).Files);
    }

    [Fact]
    public void Nor_in_those_that_ship()
    {
        var registry = SourceTree.Files("seeds", "*.tl").Select(static path => (path, SourceTree.Read(path))).ToArray();
        foreach (var dossier in SourceTree.Files("specs", "*.tl").GroupBy(static path => path.Split('/')[1]))
            Holds([.. dossier.Select(static path => (path, SourceTree.Read(path))), .. registry]);
    }

    /// <summary>The property is none if the texts it is tried with have nothing to format, or nothing that binds.</summary>
    [Fact]
    public void The_texts_it_is_tried_with_are_worth_it()
    {
        var texts = Enumerable.Range(0, 300).Select(static seed => Change(Corpus.Texts[seed % Corpus.Texts.Count], Looks[seed % Looks.Length], seed * 7919)).ToList();
        Assert.True(texts.Count(static text => TimelineCompiler.Format(text).Text != text) > 200);
        Assert.True(texts.Count(static text => TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", text)]).Timelines.Count > 0) > 100);
    }

    [Fact]
    public void Parts_read_at_once_do_not_matter()
    {
        string text = string.Concat(Enumerable.Range(0, 12_000).Select(static i => "event e" + i.ToString(CultureInfo.InvariantCulture) + "   \"E\"\n    on   2025-10-17 # c\n    cite   $ x\n"));
        var backwards = TimelineCompiler.Format(text, static (count, work) =>
        {
            Assert.True(count > 1);
            for (int i = count - 1; i >= 0; i--) work(i);
        });
        Assert.Equal(TimelineCompiler.Format(text), backwards);
        Assert.Equal(12_000, backwards.LinesLeft);
    }

    /// <summary>Fails where formatting changes more of a dossier than its form.</summary>
    internal static void Holds(IReadOnlyList<(string Path, string Text)> files)
    {
        var formatted = files.Select(static file => (file.Path, TimelineCompiler.Format(file.Text).Text)).ToArray();
        foreach (var ((_, before), (_, after)) in files.Zip(formatted))
        {
            string shown = "\n--- before ---\n" + before + "\n--- after ---\n" + after;
            Alike([after], [TimelineCompiler.Format(after).Text], "formatted twice" + shown);
            Alike(Contents(before), Contents(after), "the lines" + shown);
            Alike(Seen.Comments(before), Seen.Comments(after), "the comments" + shown);
            Alike(Seen.Quotes(before), Seen.Quotes(after), "what is quoted" + shown);
            Alike(Syntax(before), Syntax(after), "what parses" + shown);
        }
        Compilation was = Compile(files), @is = Compile(formatted);
        string all = "\n--- before ---\n" + string.Join("\n--\n", files.Select(static file => file.Text));
        Alike(Seen.Findings(was.Diagnostics), Seen.Findings(@is.Diagnostics), "the findings" + all);
        Alike(Seen.Models(was), Seen.Models(@is), "the model" + all);
    }

    private static Compilation Compile(IEnumerable<(string Path, string Text)> files) => TimelineCompiler.Compile(files.Select(static file => TimelineCompiler.Parse(file.Path, file.Text)).ToArray());

    /// <summary>What does not parse: code, severity and line, counted without empty lines.</summary>
    internal static IEnumerable<string> Syntax(string text) => Seen.Findings(TimelineCompiler.Parse("a.tl", text).Tree.Diagnostics);

    /// <summary>The lines with something in them, without what form may change: blanks, quotes, the sign and word for what is approximate.</summary>
    private static IEnumerable<string> Contents(string text)
    {
        var lines = LineTree.Scan(new TextFile("a.tl", text));
        for (int i = 0; i < lines.Count; i++)
        {
            var bare = text[lines[i].ContentStart..lines[i].End].Where(static c => c is not (' ' or '\t' or '"') && !Core.Text.Characters.IsCurlyQuote(c));
            string content = string.Concat(bare).Replace("circa", "", StringComparison.Ordinal).Replace("~", "", StringComparison.Ordinal).Replace('%', '?');
            if (lines[i].ContentStart < lines[i].End) yield return content;
        }
    }

    private static void Alike(IEnumerable<string> before, IEnumerable<string> after, string what)
    {
        var (was, @is) = (before.ToList(), after.ToList());
        if (was.SequenceEqual(@is)) return;
        Assert.Fail("only before: " + string.Join(" | ", was.Except(@is).Take(3)) + "\nonly after: " + string.Join(" | ", @is.Except(was).Take(3)) + "\n" + what);
    }

    /// <summary>Replaces one of the places where something stands, or where nothing does nothing.</summary>
    private static string Change(string text, (string Find, string Put) look, int which)
    {
        var places = new List<int>();
        for (int at = text.IndexOf(look.Find, StringComparison.Ordinal); at >= 0; at = text.IndexOf(look.Find, at + look.Find.Length, StringComparison.Ordinal)) places.Add(at);
        if (places.Count == 0) return text;
        int place = places[which % places.Count];
        return text[..place] + look.Put + text[(place + look.Find.Length)..];
    }
}
