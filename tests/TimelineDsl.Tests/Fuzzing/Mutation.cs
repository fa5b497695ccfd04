using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TimelineDsl.Tests.Fuzzing;

/// <summary>Changes dossiers as people, editors and accidents do: by lines, by words, by characters, by splicing two.</summary>
internal sealed class Mutation(Random random)
{
    private const int MostChanges = 6;
    private const string Nasty = "\0\t\r\n\u00A0\u200B\u202E\u2028\uFEFF\uD83D\uDE00\"“”#\\{}[]()/.,=±~?%+-éїא中🙂";

    /// <summary>A dossier of the corpus, changed in one to six places.</summary>
    public string Next()
    {
        string text = Any(Corpus.Texts);
        for (int changes = random.Next(1, MostChanges + 1); changes > 0; changes--) text = Change(text);
        return text;
    }

    private string Change(string text) => random.Next(10) switch
    {
        0 => Lines(text, static lines => lines.RemoveAt(0)),
        1 => Lines(text, lines => lines.Insert(0, lines[0])),
        2 => Lines(text, lines => lines[0] = new string(' ', random.Next(8)) + lines[0].TrimStart()),
        3 => Lines(text, lines => lines.Insert(0, Any(Any(Corpus.Texts).Split('\n')))),
        4 => text[..random.Next(text.Length + 1)],
        5 => Splice(text),
        6 => Characters(text),
        _ => Tokens(text),
    };

    /// <summary>Changes something at a random line: the action sees the lines from there on.</summary>
    private string Lines(string text, Action<List<string>> change)
    {
        var lines = text.Split('\n').ToList();
        int at = random.Next(lines.Count);
        var rest = lines.GetRange(at, lines.Count - at);
        change(rest);
        return string.Join("\n", lines.Take(at).Concat(rest));
    }

    private string Splice(string text)
    {
        string other = Any(Corpus.Texts);
        return text[..random.Next(text.Length + 1)] + other[random.Next(other.Length + 1)..];
    }

    private string Characters(string text)
    {
        var changed = new StringBuilder(text);
        int at = random.Next(changed.Length + 1);
        if (random.Next(2) == 0 && at < changed.Length) changed[at] = Nasty[random.Next(Nasty.Length)];
        else changed.Insert(at, Nasty[random.Next(Nasty.Length)].ToString(), random.Next(10) == 0 ? 2000 : 1);
        return changed.ToString();
    }

    private string Tokens(string text)
    {
        var tokens = Corpus.Cut(text).ToList();
        if (tokens.Count == 0) return Any(Corpus.Tokens);
        int at = random.Next(tokens.Count);
        switch (random.Next(4))
        {
            case 0: tokens.RemoveAt(at); break;
            case 1: tokens.Insert(at, Any(Corpus.Tokens) + (random.Next(2) == 0 ? " " : "")); break;
            case 2: tokens[at] = tokens[random.Next(tokens.Count)]; break;
            default: tokens[at] = Any(Corpus.Tokens); break;
        }
        return string.Concat(tokens);
    }

    private T Any<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
