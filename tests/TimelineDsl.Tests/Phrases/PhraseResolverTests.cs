using System;
using TimelineDsl.Core.Phrases;
using TimelineDsl.Dates;
using TimelineDsl.Tests.Calendar;
using Xunit;

namespace TimelineDsl.Tests.Phrases;

/// <summary>Phrase × publication × tense → reading. 20 October 2025 was a Monday.</summary>
public sealed class PhraseResolverTests
{
    [Theory]
    // A weekday alone, on its own day and on others.
    [InlineData("Monday", "2025-10-20", "2025-10-20")]
    [InlineData("on Monday", "2025-10-21", "2025-10-20")]
    [InlineData("Sunday", "2025-10-20", "2025-10-19")]
    [InlineData("on Sunday", "2025-10-20", "2025-10-19")]
    [InlineData("Friday's", "2025-10-20", "2025-10-17")]
    [InlineData("Friday\u2019s", "2025-10-20", "2025-10-17")]
    [InlineData("Tuesday", "2025-10-20", "2025-10-14")]
    [InlineData("early Friday", "2025-10-20", "2025-10-17")]
    [InlineData("Wednesday", "2026-01-01", "2025-12-31")]
    [InlineData("Thursday", "2024-03-01", "2024-02-29")]
    [InlineData("Thurs.", "2025-10-20", "2025-10-16")]
    [InlineData("Monday evening", "2025-10-21", "2025-10-20T17:00..2025-10-21T00:00")]
    [InlineData("Monday at 5 p.m.", "2025-10-21", "2025-10-20T17:00..2025-10-20T18:00")]
    // This, last, next.
    [InlineData("this Thursday", "2025-10-20", "2025-10-23")]
    [InlineData("this Thursday", "2025-10-24", "2025-10-23")]
    [InlineData("this Monday", "2025-10-26", "2025-10-20")]
    [InlineData("last Thursday", "2025-10-21", "2025-10-16")]
    [InlineData("last Thursday", "2025-10-17", "2025-10-16")]
    [InlineData("last Thursday", "2025-10-16", "2025-10-09")]
    [InlineData("last Thursday", "2025-01-01", "2024-12-26")]
    [InlineData("LAST\u00A0THURSDAY", "2025-10-21", "2025-10-16")]
    [InlineData("this past Thursday", "2025-10-21", "2025-10-16")]
    [InlineData("next Thursday", "2025-10-20", "2025-10-23")]
    [InlineData("the coming Thursday", "2025-10-23", "2025-10-30")]
    [InlineData("Thursday of last week", "2025-10-24", "2025-10-16")]
    [InlineData("Thursday last week", "2025-10-20", "2025-10-16")]
    [InlineData("Thursday next week", "2025-10-20", "2025-10-30")]
    // Weeks, months, years.
    [InlineData("this week", "2025-10-21", "2025-10-20..2025-10-26")]
    [InlineData("this week", "2025-10-26", "2025-10-20..2025-10-26")]
    [InlineData("last week", "2025-10-20", "2025-10-13..2025-10-19")]
    [InlineData("last week", "2025-10-19", "2025-10-06..2025-10-12")]
    [InlineData("next week", "2025-10-20", "2025-10-27..2025-11-02")]
    [InlineData("this week", "2020-12-31", "2020-12-28..2021-01-03")]
    [InlineData("this week", "2021-01-02", "2020-12-28..2021-01-03")]
    [InlineData("last week", "2021-01-04", "2020-12-28..2021-01-03")]
    [InlineData("earlier this week", "2025-10-22", "2025-10-20..2025-10-22")]
    [InlineData("later this week", "2025-10-22", "2025-10-22..2025-10-26")]
    [InlineData("later this week", "2025-10-26", "2025-10-26")]
    [InlineData("last month", "2025-01-15", "2024-12-01..2024-12-31")]
    [InlineData("this month", "2024-02-15", "2024-02-01..2024-02-29")]
    [InlineData("next month", "2025-12-31", "2026-01-01..2026-01-31")]
    [InlineData("this year", "2025-10-21", "2025-01-01..2025-12-31")]
    [InlineData("last year", "2025-10-21", "2024-01-01..2024-12-31")]
    [InlineData("earlier this year", "2025-10-21", "2025-01-01..2025-10-21")]
    [InlineData("over the weekend", "2025-10-20", "2025-10-18..2025-10-19")]
    [InlineData("last weekend", "2025-10-20", "2025-10-18..2025-10-19")]
    [InlineData("this weekend", "2025-10-20", "2025-10-25..2025-10-26")]
    // Months and days without a year.
    [InlineData("Oct. 20", "2025-10-20", "2025-10-20")]
    [InlineData("Oct. 17", "2025-10-20", "2025-10-17")]
    [InlineData("Aug. 15", "2025-10-20", "2025-08-15")]
    [InlineData("August 15", "2025-10-20", "2025-08-15")]
    [InlineData("16 October", "2025-10-21", "2025-10-16")]
    [InlineData("on 20 October", "2025-10-20", "2025-10-20")]
    [InlineData("the 20th of October", "2025-10-21", "2025-10-20")]
    [InlineData("Oct. 23", "2025-10-20", "2024-10-23")]
    [InlineData("December 31", "2025-01-01", "2024-12-31")]
    [InlineData("Feb. 29", "2025-10-20", "2024-02-29")]
    [InlineData("Feb. 29", "1903-10-20", "1896-02-29")]
    [InlineData("earlier on October 20", "2025-10-20", "2025-10-20")]
    [InlineData("around Oct. 17", "2025-10-20", "2025-10-17 ~")]
    [InlineData("in August", "2025-10-20", "2025-08-01..2025-08-31")]
    [InlineData("in October", "2025-10-20", "2025-10-01..2025-10-31")]
    [InlineData("in December", "2025-10-20", "2024-12-01..2024-12-31")]
    [InlineData("last August", "2025-10-20", "2025-08-01..2025-08-31")]
    [InlineData("last October", "2025-10-20", "2024-10-01..2024-10-31")]
    [InlineData("this August", "2025-10-20", "2025-08-01..2025-08-31")]
    // A weekday with its date.
    [InlineData("this Thursday, October 23", "2025-10-20", "2025-10-23")]
    [InlineData("Thursday, October 16", "2025-10-20", "2025-10-16")]
    [InlineData("Thursday, October 23", "2025-10-20", "2025-10-23")]
    [InlineData("last Thursday, Oct. 16", "2025-10-21", "2025-10-16")]
    // Days from publication.
    [InlineData("today", "2025-10-20", "2025-10-20")]
    [InlineData("earlier today", "2025-10-20", "2025-10-20")]
    [InlineData("yesterday", "2025-03-01", "2025-02-28")]
    [InlineData("yesterday", "2025-01-01", "2024-12-31")]
    [InlineData("yesterday at 5:30 p.m.", "2025-10-21", "2025-10-20T17:30..2025-10-20T17:31")]
    [InlineData("tomorrow", "2025-12-31", "2026-01-01")]
    [InlineData("the day before yesterday", "2025-10-20", "2025-10-18")]
    [InlineData("the day after tomorrow", "2025-10-20", "2025-10-22")]
    [InlineData("tonight", "2025-10-20", "2025-10-20T17:00..2025-10-21T06:00")]
    [InlineData("last night", "2025-10-20", "2025-10-19T17:00..2025-10-20T06:00")]
    [InlineData("this morning", "2025-10-20", "2025-10-20T00:00..2025-10-20T12:00")]
    [InlineData("in the early hours of this morning", "2025-10-20", "2025-10-20T00:00..2025-10-20T06:00")]
    [InlineData("two days ago", "2025-10-20", "2025-10-18")]
    [InlineData("two weeks ago", "2025-10-20", "2025-10-02..2025-10-10")]
    [InlineData("recently", "2025-10-20", "2024-10-20..2025-10-20")]
    // Whole dates rest on nothing.
    [InlineData("February 2022", null, "2022-02-01..2022-02-28")]
    [InlineData("in February 2022", null, "2022-02-01..2022-02-28")]
    [InlineData("2023", null, "2023-01-01..2023-12-31")]
    [InlineData("in 1994", null, "1994-01-01..1994-12-31")]
    [InlineData("2025-10-20", null, "2025-10-20")]
    [InlineData("2025-05-21", null, "2025-05-21")]
    [InlineData("20 Oct 2025 23:08", null, "2025-10-20T23:08..2025-10-20T23:09")]
    [InlineData("Tuesday, 21 October 2025 08:05 AM EDT", null, "2025-10-21T08:05..2025-10-21T08:06 -04:00")]
    [InlineData("Thursday, October 16, 2025", null, "2025-10-16")]
    [InlineData("Monday, July 14, 2025", null, "2025-07-14")]
    [InlineData("Tuesday, November 4, 2025", null, "2025-11-04")]
    [InlineData("Nov. 11, 2025", null, "2025-11-11")]
    [InlineData("5 Nov 2025", null, "2025-11-05")]
    public void Everywhere_but_after_for_the_latest_not_after_publication(string phrase, string? published, string expected) =>
        Check(phrase, published, Tense.Past, null, expected);

    [Theory]
    [InlineData("Monday", "2025-10-20", "2025-10-20")]
    [InlineData("Thursday", "2025-10-20", "2025-10-23")]
    [InlineData("this Thursday", "2025-10-20", "2025-10-23")]
    [InlineData("this Thursday, October 23", "2025-10-20", "2025-10-23")]
    [InlineData("Thursday, October 23", "2025-10-20", "2025-10-23")]
    [InlineData("Oct. 23", "2025-10-20", "2025-10-23")]
    [InlineData("23 October", "2025-10-21", "2025-10-23")]
    [InlineData("October 23", "2025-10-23", "2025-10-23")]
    [InlineData("Oct. 19", "2025-10-20", "2026-10-19")]
    [InlineData("January 1", "2025-12-31", "2026-01-01")]
    [InlineData("this week", "2025-10-21", "2025-10-20..2025-10-26")]
    [InlineData("next week", "2025-10-21", "2025-10-27..2025-11-02")]
    [InlineData("in November", "2025-10-20", "2025-11-01..2025-11-30")]
    [InlineData("in October", "2025-10-20", "2026-10-01..2026-10-31")]
    [InlineData("in October", "2025-10-01", "2025-10-01..2025-10-31")]
    [InlineData("next Thursday", "2025-10-20", "2025-10-23")]
    [InlineData("next January", "2025-10-20", "2026-01-01..2026-01-31")]
    [InlineData("soon", "2025-10-20", "2025-10-20..2026-04-18")]
    [InlineData("in the coming weeks", "2025-10-20", "2025-10-21..2026-01-12")]
    [InlineData("in the coming days", "2025-10-20", "2025-10-21..2025-11-03")]
    [InlineData("over the weekend", "2025-10-20", "2025-10-25..2025-10-26")]
    [InlineData("in four years", "2025-10-20", "2029-04-20..2030-04-20")]
    [InlineData("in two days", "2025-10-20", "2025-10-22")]
    public void After_for_the_earliest_not_before_publication(string phrase, string published, string expected) =>
        Check(phrase, published, Tense.Future, null, expected);

    [Theory]
    [InlineData("the following Thursday", "2025-10-17", "2025-10-23")]
    [InlineData("the following Thursday", "2025-10-16", "2025-10-23")]
    [InlineData("on the following Thursday", "2025-10-17", "2025-10-23")]
    [InlineData("the next Thursday", "2025-10-17", "2025-10-23")]
    [InlineData("the previous Thursday", "2025-10-16", "2025-10-09")]
    [InlineData("Thursday", "2025-10-17", "2025-10-16")]
    [InlineData("last Thursday", "2025-10-17", "2025-10-16")]
    [InlineData("that day", "2025-10-20", "2025-10-20")]
    [InlineData("the same day", "2025-10-20", "2025-10-20")]
    [InlineData("Later that day", "2025-10-20", "2025-10-20")]
    [InlineData("at around 5:30 p.m.", "2025-10-20", "2025-10-20T17:30..2025-10-20T17:31 ~")]
    [InlineData("Later that day, at around 5:30 p.m.", "2025-10-20", "2025-10-20T17:30..2025-10-20T17:31 ~")]
    [InlineData("that evening", "2025-10-20", "2025-10-20T17:00..2025-10-21T00:00")]
    [InlineData("the following day", "2025-12-31", "2026-01-01")]
    [InlineData("the day before", "2025-10-17", "2025-10-16")]
    [InlineData("On the eve", "2025-10-17", "2025-10-16")]
    [InlineData("the following week", "2025-10-17", "2025-10-20..2025-10-26")]
    [InlineData("that year", "2025-10-17", "2025-01-01..2025-12-31")]
    [InlineData("three days later", "2025-10-17", "2025-10-20")]
    [InlineData("three days earlier", "2025-10-17", "2025-10-14")]
    public void Counting_from_goes_before_publication(string phrase, string anchor, string expected) =>
        Check(phrase, "2030-01-01", Tense.Past, anchor, expected);

    [Theory]
    [InlineData("last Thursday", "2025-10-20", "2025-10-22", "2025-10-16")]
    [InlineData("last Thursday", "2025-10-16", "2025-10-17", "2025-10-09..2025-10-16")]
    [InlineData("on Monday", "2025-10-19", "2025-10-20", "2025-10-13..2025-10-20")]
    [InlineData("last week", "2025-10-19", "2025-10-21", "2025-10-06..2025-10-19")]
    [InlineData("Aug. 15", "2025-08-16", "2026-08-14", "2025-08-15")]
    [InlineData("Aug. 15", "2025-08-14", "2025-08-15", "2024-08-15..2025-08-15")]
    [InlineData("yesterday", "2025-10-20", "2025-10-22", "2025-10-19..2025-10-21")]
    [InlineData("in August", "2020-09-01", "2025-10-01", "2020-08-01..2025-08-31")]
    [InlineData("2023", "2025-10-20", "2025-10-22", "2023-01-01..2023-12-31")]
    [InlineData("this Thursday, October 23", "2025-10-01", "2025-10-31", "2025-10-23")]
    public void Over_several_days_of_publication_the_hull_of_the_readings(string phrase, string first, string last, string expected)
    {
        var reading = PhraseResolver.Resolve(phrase, new PhraseContext(new DayRange(Day(first), Day(last))));
        Assert.Equal(expected, LabelText.Of(reading.Value));
    }

    [Theory]
    [InlineData("last Thursday", "2025-10-17", false, "2025-10-09", true)]
    [InlineData("last Thursday", "2025-10-21", false, "-", false)]
    [InlineData("last Thursday", "2025-10-16", false, "-", false)]
    [InlineData("next Thursday", "2025-10-20", true, "2025-10-30", true)]
    [InlineData("next Thursday", "2025-10-24", true, "-", false)]
    [InlineData("this Monday", "2025-10-25", true, "2025-10-27", true)]
    [InlineData("this Thursday", "2025-10-20", false, "2025-10-16", false)]
    [InlineData("Monday", "2025-10-20", false, "2025-10-13", false)]
    [InlineData("Thursday", "2025-10-20", false, "2025-10-23", false)]
    [InlineData("Thursday", "2025-10-20", true, "2025-10-16", false)]
    [InlineData("Oct. 23", "2025-10-20", false, "2025-10-23", false)]
    [InlineData("in October", "2025-10-20", true, "2025-10-01..2025-10-31", true)]
    [InlineData("last August", "2025-10-20", false, "2024-08-01..2024-08-31", true)]
    [InlineData("last December", "2025-10-20", false, "-", false)]
    [InlineData("last week", "2025-10-19", false, "2025-10-12..2025-10-18", false)]
    [InlineData("last week", "2025-10-20", false, "-", false)]
    [InlineData("2025-10-20", "2025-10-20", false, "-", false)]
    public void The_other_reading_is_remembered(string phrase, string published, bool ahead, string excluded, bool ambiguous)
    {
        var reading = PhraseResolver.Resolve(phrase, new PhraseContext(DayRange.Of(Day(published)), ahead ? Tense.Future : Tense.Past));
        Assert.Equal((excluded, ambiguous), (LabelText.Of(reading.Excluded), reading.IsAmbiguous));
    }

    [Theory]
    [InlineData("this Thursday, October 22", "WrongWeekday", 5, 8, "22 October 2025 is a Wednesday, not a Thursday")]
    [InlineData("Monday, 21 October 2025", "WrongWeekday", 0, 6, "21 October 2025 is a Tuesday, not a Monday")]
    [InlineData("October 32", "InvalidDate", 8, 2, "October has at most 31 days")]
    [InlineData("Feb. 30", "InvalidDate", 5, 2, "February has at most 29 days")]
    [InlineData("30 February 2025", "InvalidDate", 0, 2, "February 2025 has 28 days")]
    [InlineData("2025-13", "InvalidDate", 5, 2, "no month `13`")]
    [InlineData("03/04/2025", "AmbiguousNumeric", 0, 10, "`2025-04-03` or `2025-03-04`")]
    [InlineData("20 Oct 2025 17:30 IST", "InvalidDate", 18, 3, "write the offset")]
    [InlineData("14 October 1066", "MissingCalendar", 0, 2, "needs its calendar")]
    [InlineData("at 25:00", "InvalidDate", 3, 5, "no such time")]
    public void Words_that_contradict_the_calendar_are_invalid(string phrase, string kind, int column, int length, string message)
    {
        var reading = PhraseResolver.Resolve(phrase, new PhraseContext(DayRange.Of(Day("2025-10-20"))));
        Assert.Equal(PhraseOutcome.Invalid, reading.Outcome);
        Assert.Equal((kind, column, length), (reading.Error!.Kind.ToString(), reading.Error.Column, reading.Error.Length));
        Assert.Contains(message, reading.Error.Message);
    }

    [Theory]
    [InlineData("last Thurday", "last Thursday")]
    [InlineData("the folowing Friday", "the following Friday")]
    [InlineData("earlier this wek", "earlier this week")]
    [InlineData("in the comming weeks", null)]
    [InlineData("previously", null)]
    [InlineData("once the dust settles", null)]
    [InlineData("the eve of", null)]
    [InlineData("Monday of", null)]
    [InlineData("morning", null)]
    [InlineData("hours", null)]
    [InlineData("in four years", null)]
    [InlineData("20", null)]
    [InlineData("", null)]
    [InlineData("…", null)]
    public void Other_words_are_unknown_and_never_guessed(string phrase, string? nearest)
    {
        var reading = PhraseResolver.Resolve(phrase, new PhraseContext(DayRange.Of(Day("2025-10-20"))));
        Assert.Equal(PhraseOutcome.Unknown, reading.Outcome);
        Assert.Null(reading.Value);
        if (nearest is not null) Assert.Equal(nearest, reading.NearestForm);
    }

    [Theory]
    [InlineData("last Thursday", "Publication")]
    [InlineData("Aug. 15", "Publication")]
    [InlineData("in August", "Publication")]
    [InlineData("today", "Publication")]
    [InlineData("soon", "Publication")]
    [InlineData("the following Thursday", "Anchor")]
    [InlineData("later that day", "Anchor")]
    [InlineData("at around 5:30 p.m.", "Anchor")]
    public void Without_a_day_to_count_from_words_are_unanchored(string phrase, string missing)
    {
        var reading = PhraseResolver.Resolve(phrase, new PhraseContext(null));
        Assert.Equal((PhraseOutcome.Unanchored, missing), (reading.Outcome, reading.Missing.ToString()));
    }

    [Theory]
    [InlineData("last Thursday", "last-weekday", "the most recent Thursday before publication")]
    [InlineData("this Thursday", "this-weekday", "the Thursday of the ISO week of publication")]
    [InlineData("Monday", "weekday", "the latest Monday not after publication")]
    [InlineData("Aug. 15", "month-and-day", "the latest 15 August not after publication")]
    [InlineData("this Thursday, October 23", "month-and-day", "the 23 October nearest to publication that is a Thursday")]
    [InlineData("last week", "week", "the ISO week before that of publication")]
    [InlineData("yesterday", "day", "one day before publication")]
    [InlineData("today", "day", "the day of publication")]
    [InlineData("soon", "vague", "from publication to 180 days after publication")]
    [InlineData("2025-10-20", "stated", "the date as the source states it")]
    public void The_convention_is_told(string phrase, string id, string sentence)
    {
        var rule = PhraseResolver.Resolve(phrase, new PhraseContext(DayRange.Of(Day("2025-10-20")))).Rule;
        Assert.Equal(new PhraseRule(id, sentence), rule);
    }

    private static void Check(string phrase, string? published, Tense tense, string? anchor, string expected)
    {
        DayRange? publication = published is null ? null : DayRange.Of(Day(published)), from = anchor is null ? null : DayRange.Of(Day(anchor));
        var reading = PhraseResolver.Resolve(phrase, new PhraseContext(publication, tense, from));
        Assert.Equal(PhraseOutcome.Resolved, reading.Outcome);
        Assert.Equal(expected, LabelText.Of(reading.Value));
        var basis = published is null ? PhraseBasis.Nothing : anchor is null ? PhraseBasis.Publication : PhraseBasis.Anchor;
        Assert.Equal(basis, reading.Basis);
    }

    private static Day Day(string text) => Edtf.TryReadDay(text, 0, text.Length, out var day) ? day : throw new ArgumentException(text);
}
