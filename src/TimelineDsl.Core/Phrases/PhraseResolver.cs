using System;
using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Phrases;

/// <summary>
/// Reads the words in which a source dates something, by the conventions of <c>docs/phrases.md</c>. Never a guess: words outside the
/// vocabulary are unknown, and words that count from a day that is not known are unanchored.
/// </summary>
internal static class PhraseResolver
{
    /// <summary>Beyond so many days of possible publication only the first and the last are read; the forms are monotone between them.</summary>
    private const int MostDays = 800;

    private static readonly PhraseRule Stated = new("stated", "the date as the source states it");

    /// <summary>The date that the phrase names in its context.</summary>
    public static PhraseReading Resolve(string phrase, PhraseContext context)
    {
        var vocabulary = PhraseVocabulary.English;
        var edtf = Edtf.Parse(phrase);
        if (edtf.Outcome == EdtfOutcome.Valid && edtf.Value!.ToDateValue() is { } stated) return PhraseReading.Resolved(stated, Stated, PhraseBasis.Nothing);
        if (edtf.Error is null) return PhraseReading.Unknown(null);
        if (edtf.Error.Kind != EdtfErrorKind.NotEdtf && !DateReader.MayNameCalendar(phrase)) return PhraseReading.Invalid(DateReader.Translate(edtf.Error));
        var tokens = DateLexer.Cut(phrase);
        if (NumericDates.Refuse(phrase, tokens) is { } refused) return PhraseReading.Invalid(refused);
        int start = 0;
        while (true)
        {
            foreach (var pattern in vocabulary.Patterns)
            {
                if (pattern.Match(phrase, tokens, start, vocabulary) is { } match && Read(match, phrase, context, vocabulary.Calendar) is { } reading) return reading;
            }
            if (start >= tokens.Count || !vocabulary.Openers.Contains(tokens[start].Text)) return PhraseReading.Unknown(vocabulary.NearestForm(phrase, tokens));
            start++;
        }
    }

    private static PhraseReading? Read(PhraseMatch match, string phrase, PhraseContext context, CalendarWords words)
    {
        if (match.Error is not null) return PhraseReading.Invalid(match.Error);
        if (match.Parts?.Year is not null) return match.Pattern.Form is PhraseForm.AnyDate or PhraseForm.Date ? ReadWhole(match.Parts, phrase, context.Calendar, words) : null;
        // Without its year a date of another calendar is none that can be looked for.
        if (match.Parts?.Calendar is not null) return null;
        var basis = context.Anchor is not null ? PhraseBasis.Anchor : PhraseBasis.Publication;
        if (match.Pattern.Reference == PhraseReference.Anchor && basis != PhraseBasis.Anchor) return PhraseReading.Unanchored(PhraseBasis.Anchor);
        var reference = context.Anchor ?? context.Publication;
        if (reference is null) return PhraseReading.Unanchored(PhraseBasis.Publication);
        return ReadOver(reference.Value, match, phrase, context.Tense, basis, words);
    }

    private static PhraseReading ReadWhole(DateParts parts, string phrase, CalendarKind? calendar, CalendarWords words)
    {
        var value = DateAssembly.Assemble(parts, phrase, words, calendar, out var error);
        return value is null ? PhraseReading.Invalid(error!) : PhraseReading.Resolved(value, Stated, PhraseBasis.Nothing);
    }

    /// <summary>The hull of the readings over every day that the reference may be; a day on which the words cannot be said is left out.</summary>
    private static PhraseReading? ReadOver(DayRange range, PhraseMatch match, string phrase, Tense tense, PhraseBasis basis, CalendarWords words)
    {
        DateLabel? chosen = null, excluded = null;
        DateError? error = null;
        bool ambiguous = true;
        foreach (var day in Days(range))
        {
            var candidate = PhraseRules.Read(match, day, tense, phrase, words);
            error ??= candidate.Error;
            if (candidate.Chosen is null) continue;
            chosen = Hull(chosen, candidate.Chosen);
            excluded = candidate.Excluded is null ? excluded : Hull(excluded, candidate.Excluded);
            ambiguous &= candidate.IsAmbiguous;
        }
        if (chosen is null) return error is null ? null : PhraseReading.Invalid(error);
        if (excluded is not null && excluded.Start >= chosen.Start && excluded.End <= chosen.End) excluded = null;
        var rule = PhraseRules.Describe(match, tense, basis, words);
        return PhraseReading.Resolved(DateValue.Of(chosen), rule, basis, excluded, ambiguous && excluded is not null);
    }

    private static IEnumerable<Day> Days(DayRange range)
    {
        if (range.Last.Number - range.First.Number > MostDays)
        {
            yield return range.First;
            yield return range.Last;
            yield break;
        }
        for (var day = range.First; day <= range.Last; day = day.Plus(1)) yield return day;
    }

    private static DateLabel Hull(DateLabel? a, DateLabel b) =>
        a is null ? b : new DateLabel(Math.Min(a.Start, b.Start), Math.Max(a.End, b.End), a.Precision, a.Qualification | b.Qualification, a.Zone);
}
