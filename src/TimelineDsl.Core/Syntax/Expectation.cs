using System;

namespace TimelineDsl.Core.Syntax;

/// <summary>What may stand at a place of a statement, in the analyst's terms. Compared by reference.</summary>
internal sealed class Expectation
{
    private static readonly Expectation[] ByWord = ForEachWord();

    private Expectation(string label, string[] words)
    {
        Label = label;
        Words = words;
    }

    /// <summary>The end of the line.</summary>
    public static readonly Expectation EndOfLine = Of("the end of the line");

    /// <summary>A comma.</summary>
    public static readonly Expectation Comma = Of("`,`");

    /// <summary>How a message names it: <c>the name of a source</c>, <c>`because`</c>.</summary>
    public string Label { get; }

    /// <summary>The words that it may be, for "did you mean"; empty where it is not a word.</summary>
    public string[] Words { get; }

    /// <summary>Something that is not a certain word.</summary>
    public static Expectation Of(string label) => new(label, []);

    /// <summary>A certain word.</summary>
    public static Expectation Of(Word word) => ByWord[(int)word];

    /// <summary>One of some words, under a label of its own or named one by one.</summary>
    public static Expectation OneOf(Word[] words, string? label = null)
    {
        var spelled = Syntax.Words.SpellEach(words);
        return new Expectation(label ?? Enumerate(Array.ConvertAll(spelled, static word => "`" + word + "`")), spelled);
    }

    /// <summary>One of some words that are not of the language everywhere.</summary>
    public static Expectation OneOf(string[] words) => new(Enumerate(Array.ConvertAll(words, static word => "`" + word + "`")), words);

    /// <summary>The same, with a word for what they are.</summary>
    public static Expectation OneOf(string label, string[] words) => new(label + ": " + OneOf(words).Label, words);

    /// <summary><c>a, b or c</c>.</summary>
    public static string Enumerate(string[] items)
    {
        if (items.Length < 2) return string.Concat(items);
        int last = items.Length - 1;
        return string.Join(", ", items, 0, last) + " or " + items[last];
    }

    private static Expectation[] ForEachWord()
    {
        var all = new Expectation[Syntax.Words.Count];
        for (int i = 0; i < all.Length; i++)
        {
            string word = Syntax.Words.Spell((Word)i);
            all[i] = new Expectation("`" + word + "`", [word]);
        }
        return all;
    }
}
