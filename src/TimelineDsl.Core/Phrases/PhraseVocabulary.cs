using System;
using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Syntax;

namespace TimelineDsl.Core.Phrases;

/// <summary>The words in which sources of one language date things: nothing but data, so that a language can be added.</summary>
internal sealed class PhraseVocabulary
{
    /// <summary>English.</summary>
    public static PhraseVocabulary English => EnglishPhrases.Vocabulary;

    public CalendarWords Calendar { get; init; } = CalendarWords.English;

    /// <summary>Words before a date that say nothing of it ("on", "in").</summary>
    public HashSet<string> Openers { get; init; } = [];

    public IReadOnlyDictionary<string, CalendarUnit> Units { get; init; } = new Dictionary<string, CalendarUnit>();

    public IReadOnlyDictionary<string, PartOfDay> PartsOfDay { get; init; } = new Dictionary<string, PartOfDay>();

    /// <summary>The forms, the first that matches counts.</summary>
    public IReadOnlyList<PhrasePattern> Patterns { get; init; } = [];

    /// <summary>The known form that is nearest to unknown words, with their own weekday and month in it; null where none is near.</summary>
    public string? NearestForm(string phrase, List<DateToken> tokens)
    {
        var slots = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["weekday"] = "Thursday", ["month"] = "October", ["unit"] = "week", ["part"] = "morning", ["clock"] = "5:30 pm", ["date"] = "October 20", ["length"] = "two weeks",
        };
        foreach (var token in tokens)
        {
            if (Calendar.Weekday(token.Text) is > 0 and var weekday) slots["weekday"] = Calendar.WeekdayNames[weekday - 1];
            if (Calendar.Month(token.Text) is > 0 and var month) slots["month"] = Calendar.MonthNames[month - 1];
            if (Units.ContainsKey(token.Text)) slots["unit"] = token.Text;
        }
        string words = phrase.Trim();
        var examples = new List<string>();
        foreach (var pattern in Patterns)
        {
            string example = pattern.Example(slots);
            if (Math.Abs(example.Length - words.Length) <= words.Length / 3) examples.Add(example);
        }
        return NearestWord.Find(words, examples);
    }
}
