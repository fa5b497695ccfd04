using System;
using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Phrases;

/// <summary>How English sources date things, with the bounds that vague words are given (in days from the reference).</summary>
internal static class EnglishPhrases
{
    public static PhraseVocabulary Vocabulary { get; } = new()
    {
        Openers = new HashSet<string>("on in at during over".Split(' '), StringComparer.Ordinal),
        Units = new Dictionary<string, CalendarUnit>(StringComparer.Ordinal)
        {
            ["week"] = CalendarUnit.Week, ["weekend"] = CalendarUnit.Weekend, ["month"] = CalendarUnit.Month, ["year"] = CalendarUnit.Year,
        },
        PartsOfDay = new Dictionary<string, PartOfDay>(StringComparer.Ordinal)
        {
            ["morning"] = new(0, 12), ["afternoon"] = new(12, 18), ["evening"] = new(17, 24), ["night"] = new(17, 30),
        },
        Patterns =
        [
            new("[earlier|later] today", PhraseForm.Day),
            new("today [at] {clock}", PhraseForm.Day),
            new("yesterday", PhraseForm.Day, -1),
            new("yesterday [at] {clock}", PhraseForm.Day, -1),
            new("tomorrow", PhraseForm.Day, 1),
            new("tomorrow [at] {clock}", PhraseForm.Day, 1),
            new("[the] day before yesterday", PhraseForm.Day, -2),
            new("[the] day after tomorrow", PhraseForm.Day, 2),
            new("[earlier|later] [on] that|same day", PhraseForm.Day, 0, PhraseReference.Anchor),
            new("[earlier|later] [on] the same day", PhraseForm.Day, 0, PhraseReference.Anchor),
            new("[earlier|later] [on] that|same day [at] {clock}", PhraseForm.Day, 0, PhraseReference.Anchor),
            new("[earlier|later] [on] the same day [at] {clock}", PhraseForm.Day, 0, PhraseReference.Anchor),
            new("[the] following|next day", PhraseForm.Day, 1, PhraseReference.Anchor),
            new("[the] following|next day [at] {clock}", PhraseForm.Day, 1, PhraseReference.Anchor),
            new("[the] day after", PhraseForm.Day, 1, PhraseReference.Anchor),
            new("[the] previous|preceding day", PhraseForm.Day, -1, PhraseReference.Anchor),
            new("[the] day before", PhraseForm.Day, -1, PhraseReference.Anchor),
            new("the eve", PhraseForm.Day, -1, PhraseReference.Anchor),
            new("[at] {clock}", PhraseForm.Day, 0, PhraseReference.Anchor),
            new("[earlier|later] tonight", PhraseForm.PartOfDay) { Part = new(17, 30) },
            new("[the] early hours [of] this morning", PhraseForm.PartOfDay) { Part = new(0, 6) },
            new("[early|late] [earlier|later] this {part}", PhraseForm.PartOfDay),
            new("last {part}", PhraseForm.PartOfDay, -1),
            new("yesterday {part}", PhraseForm.PartOfDay, -1),
            new("tomorrow {part}", PhraseForm.PartOfDay, 1),
            new("[later] that|same {part}", PhraseForm.PartOfDay, 0, PhraseReference.Anchor),
            new("[later] the same {part}", PhraseForm.PartOfDay, 0, PhraseReference.Anchor),
            new("[the] following|next {part}", PhraseForm.PartOfDay, 1, PhraseReference.Anchor),
            new("[early|late|earlier] [on] {weekday}", PhraseForm.Weekday),
            new("[early|late] {weekday} {part}", PhraseForm.Weekday),
            new("this {weekday}", PhraseForm.ThisWeekday),
            new("this {weekday} {part}", PhraseForm.ThisWeekday),
            new("last {weekday}", PhraseForm.LastWeekday),
            new("last {weekday} {part}", PhraseForm.LastWeekday),
            new("next {weekday}", PhraseForm.NextWeekday),
            new("[this] past {weekday}", PhraseForm.WeekdayBefore),
            new("the past {weekday}", PhraseForm.WeekdayBefore),
            new("[this|the] coming {weekday}", PhraseForm.WeekdayAfter),
            new("[the] following {weekday}", PhraseForm.WeekdayAfter, 0, PhraseReference.Anchor),
            new("the next {weekday}", PhraseForm.WeekdayAfter, 0, PhraseReference.Anchor),
            new("[the] {weekday} after", PhraseForm.WeekdayAfter, 0, PhraseReference.Anchor),
            new("[the] previous|preceding {weekday}", PhraseForm.WeekdayBefore, 0, PhraseReference.Anchor),
            new("[the] {weekday} before", PhraseForm.WeekdayBefore, 0, PhraseReference.Anchor),
            new("[on] {weekday} [of] this week", PhraseForm.WeekdayOfWeek),
            new("[on] {weekday} [of] last week", PhraseForm.WeekdayOfWeek, -1),
            new("[on] {weekday} [of] next week", PhraseForm.WeekdayOfWeek, 1),
            new("[earlier] last {unit}", PhraseForm.Unit, -1),
            new("this {unit}", PhraseForm.Unit),
            new("next {unit}", PhraseForm.Unit, 1),
            new("earlier this {unit}", PhraseForm.EarlierInUnit),
            new("later this {unit}", PhraseForm.LaterInUnit),
            new("[earlier|later] that|same {unit}", PhraseForm.Unit, 0, PhraseReference.Anchor),
            new("[earlier|later] the same {unit}", PhraseForm.Unit, 0, PhraseReference.Anchor),
            new("[the] following {unit}", PhraseForm.Unit, 1, PhraseReference.Anchor),
            new("the next {unit}", PhraseForm.Unit, 1, PhraseReference.Anchor),
            new("[the] previous|preceding {unit}", PhraseForm.Unit, -1, PhraseReference.Anchor),
            new("the weekend", PhraseForm.Weekend),
            new("this {month}", PhraseForm.MonthNear),
            new("last {month}", PhraseForm.MonthNear, -1),
            new("next {month}", PhraseForm.MonthNear, 1),
            new("this {date}", PhraseForm.Date),
            new("last {date}", PhraseForm.Date, -1),
            new("next {date}", PhraseForm.Date, 1),
            new("[earlier|later] [on|in] {date}", PhraseForm.AnyDate),
            Vague("soon", 0, 180, Precision.Season),
            Vague("shortly", 0, 60, Precision.Month),
            Vague("[the] near future", 0, 365, Precision.Season),
            Vague("[the] coming|next days", 1, 14, Precision.Day),
            Vague("[the] coming|next few days", 1, 14, Precision.Day),
            Vague("[the] coming|next weeks", 1, 84, Precision.Week),
            Vague("[the] coming|next few weeks", 1, 84, Precision.Week),
            Vague("[the] coming|next months", 1, 548, Precision.Month),
            Vague("[the] coming|next few months", 1, 548, Precision.Month),
            Vague("recently", -365, 0, Precision.Season),
            Vague("[the] recent|past|last days", -14, 0, Precision.Day),
            Vague("[the] past|last few days", -14, 0, Precision.Day),
            Vague("[the] recent|past|last weeks", -84, 0, Precision.Week),
            Vague("[the] past|last few weeks", -84, 0, Precision.Week),
            Vague("[the] recent|past|last months", -548, 0, Precision.Month),
            Vague("[the] past|last few months", -548, 0, Precision.Month),
            new("{length} ago", PhraseForm.Offset, -1),
            new("in {length}", PhraseForm.OffsetAhead),
            new("{length} from now", PhraseForm.Offset, 1),
            new("{length} later|after", PhraseForm.Offset, 1, PhraseReference.Anchor),
            new("{length} earlier|before", PhraseForm.Offset, -1, PhraseReference.Anchor),
        ],
    };

    private static PhrasePattern Vague(string text, int first, int last, Precision precision) =>
        new(text, PhraseForm.Vague) { Span = (first, last), SpanPrecision = precision };
}
