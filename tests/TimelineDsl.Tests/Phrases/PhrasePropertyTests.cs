using System;
using System.Collections.Generic;
using CsCheck;
using TimelineDsl.Core.Phrases;
using TimelineDsl.Dates;
using Xunit;

namespace TimelineDsl.Tests.Phrases;

public sealed class PhrasePropertyTests
{
    private static readonly IReadOnlyDictionary<string, string> Slots = new Dictionary<string, string>
    {
        ["weekday"] = "Thursday", ["month"] = "August", ["unit"] = "week", ["part"] = "evening", ["clock"] = "5:30 pm", ["date"] = "Aug. 15", ["length"] = "two weeks",
    };

    private static readonly string[] Examples = Array.ConvertAll([.. PhraseVocabulary.English.Patterns], pattern => pattern.Example(Slots));

    [Fact]
    public void Every_form_of_the_vocabulary_resolves_as_written()
    {
        Assert.NotEmpty(Examples);
        var day = DayRange.Of(Day.FromDate(2025, 10, 20));
        foreach (string example in Examples)
            Assert.True(PhraseResolver.Resolve(example, new PhraseContext(day, Tense.Future, day)).Outcome == PhraseOutcome.Resolved, example);
    }

    [Fact]
    public void A_later_publication_never_gives_an_earlier_date()
    {
        Gen.Select(Gen.Int[0, Examples.Length - 1], Gen.Long[0, 30_000], Gen.Long[1, 400], Gen.Bool).Sample((index, number, later, ahead) =>
        {
            var tense = ahead ? Tense.Future : Tense.Past;
            var (first, second) = (Read(Examples[index], number, number, tense), Read(Examples[index], number + later, number + later, tense));
            if (first is null || second is null) return;
            Assert.True(first.Start <= second.Start && first.End <= second.End, Examples[index]);
        }, iter: 2_000);
    }

    [Fact]
    public void A_range_of_publications_gives_the_hull_of_its_days()
    {
        Gen.Select(Gen.Int[0, Examples.Length - 1], Gen.Long[0, 30_000], Gen.Long[0, 40]).Sample((index, number, more) =>
        {
            var hull = Read(Examples[index], number, number + more, Tense.Future);
            long start = long.MaxValue, end = long.MinValue;
            for (long day = number; day <= number + more; day++)
            {
                var one = Read(Examples[index], day, day, Tense.Future);
                Assert.NotNull(one);
                start = Math.Min(start, one.Start);
                end = Math.Max(end, one.End);
            }
            Assert.NotNull(hull);
            Assert.Equal((start, end), (hull.Start, hull.End));
        }, iter: 200);
    }

    [Fact]
    public void Far_apart_publications_are_read_at_their_ends()
    {
        var near = Read("in August", Number(2020, 1, 1), Number(2022, 1, 1), Tense.Past)!;
        var far = Read("in August", Number(2020, 1, 1), Number(2029, 1, 1), Tense.Past)!;
        Assert.Equal((Day.FromDate(2019, 8, 1), Day.FromDate(2021, 8, 31)), (near.FirstDay, near.LastDay));
        Assert.Equal((Day.FromDate(2019, 8, 1), Day.FromDate(2028, 8, 31)), (far.FirstDay, far.LastDay));
    }

    [Fact]
    public void A_past_reading_begins_not_after_publication_and_a_future_one_not_before()
    {
        string[] unfinished = ["Thursday", "in August", "Aug. 15", "Feb. 29", "over the weekend", "Monday, 5 p.m."];
        Gen.Select(Gen.Int[0, unfinished.Length - 1], Gen.Long[-100_000, 100_000]).Sample((index, number) =>
        {
            var published = new Day(number);
            Assert.True(Read(unfinished[index], number, number, Tense.Past)!.FirstDay <= published);
            Assert.True(Read(unfinished[index], number, number, Tense.Future)!.FirstDay >= published);
        }, iter: 2_000);
    }

    [Fact]
    public void Whatever_the_words_resolving_ends()
    {
        string[] pieces = ["last", "Thursday", "the", "following", "this", ",", "October", "23", "2025", "at", "5:30", "p.m.", "week", "two", "days", "ago", "in", "-", "EDT", "…", "’s", "earlier", "on", "0"];
        Gen.Int[0, pieces.Length - 1].Array[0, 9].Sample(chosen =>
        {
            string phrase = string.Join(' ', Array.ConvertAll(chosen, i => pieces[i]));
            var day = DayRange.Of(Day.FromDate(2025, 10, 20));
            var reading = PhraseResolver.Resolve(phrase, new PhraseContext(day, Tense.Past, day));
            Assert.Equal(reading.Outcome == PhraseOutcome.Resolved, reading.Value is not null);
            Assert.Equal(reading.Outcome == PhraseOutcome.Invalid, reading.Error is not null);
        }, iter: 500);
    }

    private static long Number(int year, int month, int day) => Day.FromDate(year, month, day).Number;

    private static DateLabel? Read(string phrase, long first, long last, Tense tense)
    {
        var range = new DayRange(new Day(first), new Day(last));
        bool anchored = PhraseResolver.Resolve(phrase, new PhraseContext(range, tense)).Outcome == PhraseOutcome.Unanchored;
        return PhraseResolver.Resolve(phrase, new PhraseContext(range, tense, anchored ? range : null)).Value?.Start;
    }
}
