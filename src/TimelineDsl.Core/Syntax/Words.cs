using System;
using System.Collections.Generic;

namespace TimelineDsl.Core.Syntax;

/// <summary>The words that this version's grammar knows by sight. <c>default</c> is any other word.</summary>
internal enum Word : byte
{
    None,
    Timeline, Source, Actor, Place, Event, Period,
    Language, Zone, As, Of,
    Publisher, Published, Accessed, Url, Archive, Reliability, Document, Via,
    Anonymous, Also, In,
    On, For, From, To, Since, By, Before, After, Between, And, Around, During, Contains, Overlaps, Within, At, Least, Day, Right, Same, Starts, Ends, Lasts,
    Start, End, With, Time,
    Who, Where, Status, Tags, Note, Cite, Dispute, Allow,
    FirstHand, Says, Denies, Said, Quote,
    Because, Until, Then, Counting, Unknown,
    Office, Kind, Expect, Require,
    Held, Shared, Corrects, Retracts, Copies, Covers, Calendar, Tolerance, Dates,
    Rumoured, Proposed, Planned, Agreed, Ongoing, Happened, Postponed, Cancelled,
}

/// <summary>Recognises a <see cref="Word"/> where it stands, without copying it.</summary>
internal static class Words
{
    private const int TableSize = 512;
    private static readonly string[] Texts = SpellAll();
    private static readonly byte[] Buckets = new byte[TableSize];
    private static readonly byte[] Next = new byte[Texts.Length];

    static Words()
    {
        for (int i = 1; i < Texts.Length; i++)
        {
            int bucket = Hash(Texts[i], 0, Texts[i].Length);
            Next[i] = Buckets[bucket];
            Buckets[bucket] = (byte)i;
        }
    }

    /// <summary>How many there are, with <see cref="Word.None"/>.</summary>
    public static int Count => Texts.Length;

    /// <summary>How a word is written.</summary>
    public static string Spell(Word word) => Texts[(int)word];

    /// <summary>The word at a place, or <see cref="Word.None"/>. Words are in lower case only.</summary>
    public static Word Recognise(string text, int start, int length)
    {
        if (length < 2) return Word.None;
        for (int i = Buckets[Hash(text, start, length)]; i != 0; i = Next[i])
            if (Texts[i].Length == length && string.CompareOrdinal(text, start, Texts[i], 0, length) == 0) return (Word)i;
        return Word.None;
    }

    /// <summary>The spellings of some words, in their order.</summary>
    public static string[] SpellEach(IReadOnlyList<Word> words)
    {
        var spelled = new string[words.Count];
        for (int i = 0; i < spelled.Length; i++) spelled[i] = Spell(words[i]);
        return spelled;
    }

    private static int Hash(string text, int start, int length)
        => (text[start] * 31 + text[start + 1] * 7 + text[start + length - 1] * 3 + length * 67) & (TableSize - 1);

    private static string[] SpellAll()
    {
        var names = Enum.GetNames(typeof(Word));
        for (int i = 0; i < names.Length; i++) names[i] = names[i] == nameof(Word.FirstHand) ? "first-hand" : names[i].ToLowerInvariant();
        names[0] = "";
        return names;
    }
}
