using System;
using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Phrases;

/// <summary>
/// A form of words: literals in lower case (<c>last|past</c> is either), what may be left out in brackets (<c>[the]</c>), and slots in
/// braces (<c>{weekday} {month} {unit} {part} {clock} {date} {length}</c>).
/// </summary>
internal sealed class PhrasePattern
{
    private readonly Element[] _elements;

    public PhrasePattern(string text, PhraseForm form, int argument = 0, PhraseReference reference = PhraseReference.Either)
    {
        Text = text;
        Form = form;
        Argument = argument;
        Reference = reference;
        string[] words = text.Split(' ');
        _elements = new Element[words.Length];
        for (int i = 0; i < words.Length; i++) _elements[i] = new Element(words[i]);
    }

    public string Text { get; }

    public PhraseForm Form { get; }

    /// <summary>The number that the form speaks of.</summary>
    public int Argument { get; }

    public PhraseReference Reference { get; }

    /// <summary>For a vague span: first and last day from the reference.</summary>
    public (int First, int Last) Span { get; init; }

    /// <summary>For a vague span: how finely it speaks.</summary>
    public Precision SpanPrecision { get; init; } = Precision.Day;

    /// <summary>The part of the day that the words mean; null where it stands in a slot or nowhere.</summary>
    public PartOfDay? Part { get; init; }

    /// <summary>The match over all tokens, or null.</summary>
    public PhraseMatch? Match(string phrase, List<DateToken> tokens, int start, PhraseVocabulary vocabulary)
    {
        var match = new PhraseMatch(this) { Part = Part };
        return MatchFrom(0, start, new Source(phrase, tokens, vocabulary), match) ? match : null;
    }

    /// <summary>The form as an example: optional words written, first alternatives, slots filled.</summary>
    public string Example(IReadOnlyDictionary<string, string> slots)
    {
        var words = new List<string>();
        foreach (var element in _elements)
            words.Add(element.Slot is null ? element.Literals[0] : slots.TryGetValue(element.Slot, out string? filled) ? filled : element.Slot);
        return string.Join(" ", words);
    }

    private bool MatchFrom(int element, int at, Source source, PhraseMatch match)
    {
        while (at < source.Tokens.Count && source.Tokens[at].IsSymbol(',')) at++;
        if (element == _elements.Length) return at == source.Tokens.Count;
        var expected = _elements[element];
        if (expected.Slot is not null) return MatchSlot(expected.Slot, element, at, source, match);
        bool here = at < source.Tokens.Count && Array.IndexOf(expected.Literals, source.Tokens[at].Text) >= 0;
        return here && MatchFrom(element + 1, at + 1, source, match) || expected.IsOptional && MatchFrom(element + 1, at, source, match);
    }

    private bool MatchSlot(string slot, int element, int at, Source source, PhraseMatch match)
    {
        if (at >= source.Tokens.Count) return false;
        string word = source.Tokens[at].Text;
        var vocabulary = source.Vocabulary;
        switch (slot)
        {
            case "weekday" when vocabulary.Calendar.Weekday(word) is > 0 and var weekday:
                match.Weekday = weekday;
                break;
            case "month" when vocabulary.Calendar.Month(word) is > 0 and var month:
                match.Month = month;
                break;
            case "unit" when vocabulary.Units.TryGetValue(word, out var unit):
                match.Unit = unit;
                break;
            case "part" when vocabulary.PartsOfDay.TryGetValue(word, out var part):
                match.Part = part;
                break;
            case "clock" when !MayBeClock(source.Tokens[at], vocabulary.Calendar):
                return false;
            case "date" or "clock":
                return element == _elements.Length - 1 && match.ReadParts(source.Phrase, source.Tokens, at, vocabulary.Calendar, clockOnly: slot == "clock");
            case "length":
                return MatchLength(element, at, source, match);
            default:
                return false;
        }
        return MatchFrom(element + 1, at + 1, source, match);
    }

    private static bool MayBeClock(DateToken token, CalendarWords words) =>
        token.Kind == DateTokenKind.Number || words.Noon.Contains(token.Text) || words.Approximate.Contains(token.Text);

    /// <summary>A length is all that stands before the literals that follow it.</summary>
    private bool MatchLength(int element, int at, Source source, PhraseMatch match)
    {
        int end = source.Tokens.Count - (_elements.Length - 1 - element);
        if (end <= at || !MatchFrom(element + 1, end, source, match)) return false;
        int from = source.Tokens[at].Start, to = source.Tokens[end - 1].End;
        match.LengthText = source.Phrase.Substring(from, to - from);
        match.Length = DurationReader.ReadWords(match.LengthText).Value;
        return match.Length is not null;
    }

    private readonly record struct Source(string Phrase, List<DateToken> Tokens, PhraseVocabulary Vocabulary);

    private sealed class Element
    {
        public Element(string text)
        {
            IsOptional = text[0] == '[';
            Slot = text[0] == '{' ? text.Substring(1, text.Length - 2) : null;
            Literals = text.Trim('[', ']').Split('|');
        }

        public bool IsOptional { get; }

        public string? Slot { get; }

        public string[] Literals { get; }
    }
}
