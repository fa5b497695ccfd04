using System;
using System.Linq;
using CsCheck;
using TimelineDsl.Dates;
using Xunit;

namespace TimelineDsl.Tests.Dates;

public sealed class EdtfPropertyTests
{
    /// <summary>Of random texts at least so many in a hundred must be valid for a property over them to mean something.</summary>
    private const int FewestValid = 30;

    [Fact]
    public void Printing_and_reading_are_inverse()
    {
        int all = 0, valid = 0;
        EdtfGen.Text.Sample(text =>
        {
            all++;
            var result = Edtf.Parse(text);
            if (result.Value is not { } value) return;
            valid++;
            string canonical = value.ToString();
            var again = Edtf.Parse(canonical);
            Assert.Equal(value, again.Value);
            Assert.Equal(canonical, again.Value!.ToString());
            Assert.Equal((value.Earliest, value.Latest, value.Qualification, value.Precision), (again.Value.Earliest, again.Value.Latest, again.Value.Qualification, again.Value.Precision));
            Assert.Equal(value.Level, again.Level);
            Assert.InRange(value.Level, 0, result.Level);
            Assert.Equal(result.Outcome, again.Outcome);
        }, iter: 20_000, threads: 1);
        Assert.True(valid * 100 > all * FewestValid, $"{valid} of {all}");
    }

    [Fact]
    public void Bounds_are_ordered_and_the_core_lies_within()
    {
        EdtfGen.Text.Sample(static text =>
        {
            if (Edtf.Parse(text).Value is not { } value || HasMixedOffsets(value)) return;
            AssertOrdered(value.Earliest, value.Latest);
            if (value.Core is not { } core) return;
            AssertOrdered(core.First, core.Last);
            if (value.Earliest.Kind == EndKind.Stated) AssertOrdered(value.Earliest, core.Last);
            if (value.Earliest.LocalMilliseconds is { } earliest && core.First.LocalMilliseconds is { } first) Assert.True(earliest <= first);
            if (value.Latest.LocalMilliseconds is { } latest && core.Last.LocalMilliseconds is { } last) Assert.True(last <= latest);
        }, iter: 20_000);
    }

    [Fact]
    public void A_digit_that_becomes_known_shrinks_the_bounds()
    {
        int shrunk = 0;
        Gen.Select(EdtfGen.Masked, Gen.Int[0, 9], Gen.Int[0, 9]).Sample((text, which, digit) =>
        {
            int[] places = [.. Enumerable.Range(0, text.Length).Where(i => text[i] == 'X')];
            if (places.Length == 0 || Edtf.Parse(text).Value is not { } wide) return;
            var characters = text.ToCharArray();
            characters[places[which % places.Length]] = (char)('0' + digit);
            if (Edtf.Parse(new string(characters)).Value is not EdtfDate { SubYearGrouping: null } narrow) return;
            Assert.True(wide.Earliest.LocalMilliseconds <= narrow.Earliest.LocalMilliseconds, $"{wide} → {narrow}");
            Assert.True(narrow.Latest.LocalMilliseconds <= wide.Latest.LocalMilliseconds, $"{wide} → {narrow}");
            shrunk++;
        }, iter: 10_000, threads: 1);
        Assert.True(shrunk > 1_000, $"{shrunk}");
    }

    [Fact]
    public void A_part_that_is_added_shrinks_the_bounds_and_lies_in_what_it_refines()
    {
        Gen.Select(Gen.Int[-9999, 9999], Gen.Int[1, 12], Gen.Int[1, 28]).Sample((year, month, day) =>
        {
            string text = year < 0 ? $"-{-year:0000}" : $"{year:0000}";
            EdtfValue whole = Edtf.Parse(text).Value!, part = Edtf.Parse($"{text}-{month:00}").Value!, date = Edtf.Parse($"{text}-{month:00}-{day:00}").Value!;
            foreach (var (outer, inner) in new[] { (whole, part), (part, date), (whole, date) })
            {
                Assert.Equal(Certainty.Yes, outer.Contains(inner));
                Assert.Equal(Certainty.Yes, inner.IsDuring(outer));
                Assert.Equal(Certainty.No, inner.Contains(outer));
                Assert.True(outer.Earliest.LocalMilliseconds <= inner.Earliest.LocalMilliseconds && inner.Latest.LocalMilliseconds <= outer.Latest.LocalMilliseconds);
            }
        }, iter: 1_000);
    }

    [Fact]
    public void The_order_is_total_and_ties_only_what_is_equal()
    {
        var value = EdtfGen.Text.Select(static text => Edtf.Parse(text).Value).Where(static value => value is not null);
        Gen.Select(value, value, value).Sample(static (a, b, c) =>
        {
            Assert.Equal(Math.Sign(a!.CompareTo(b)), -Math.Sign(b!.CompareTo(a)));
            Assert.Equal(a == b, a.CompareTo(b) == 0);
            EdtfValue[] sorted = [a, b, c!];
            Array.Sort(sorted);
            Assert.True(sorted[0] <= sorted[1] && sorted[1] <= sorted[2] && sorted[0] <= sorted[2]);
        }, iter: 3_000);
    }

    [Fact]
    public void The_order_is_that_of_starts_then_of_ends_then_of_texts()
    {
        string[] inOrder =
        [
            "{..1984}", "../2004", "../2005", "[..1900]", "/2004", "Y-999999999999999999", "Y-170000000", "-0044", "0000", "2004-01-01T00:00", "2004-01-01", "2004-01-01?", "2004-01-01~", "2004-01",
            "2004", "2004~", "2004/2005", "2004/", "[2004..]", "2004/..", "2004-01-02", "2005", "Y170000000", "Y999999999999999999",
        ];
        var values = inOrder.Select(static text => Edtf.Parse(text).Value!).ToArray();
        var shuffled = values.Reverse().ToArray();
        Array.Sort(shuffled);
        Assert.Equal(string.Join(' ', inOrder), string.Join(' ', shuffled.Select(static value => value.ToString())));
    }

    [Fact]
    public void Relations_turned_round_say_the_same_and_never_all_at_once()
    {
        var value = EdtfGen.Text.Select(static text => Edtf.Parse(text).Value).Where(static value => value is not null);
        Gen.Select(value, value).Sample(static (a, b) =>
        {
            Assert.Equal(a!.IsBefore(b!), b!.IsAfter(a));
            Assert.Equal(a.Contains(b), b.IsDuring(a));
            Assert.Equal(a.Overlaps(b), b.Overlaps(a));
            Assert.Equal(a.IsSameAs(b), b.IsSameAs(a));
            Assert.True((a.IsBefore(b) == Certainty.Yes ? 1 : 0) + (b.IsBefore(a) == Certainty.Yes ? 1 : 0) + (a.Overlaps(b) == Certainty.Yes ? 1 : 0) <= 1, $"{a} and {b}");
            if (a.IsSameAs(b) == Certainty.Yes) Assert.True(a.Contains(b) == Certainty.Yes && b.Contains(a) == Certainty.Yes);
            if (a.Contains(b) == Certainty.Yes) Assert.Equal(Certainty.Yes, a.Overlaps(b));
        }, iter: 5_000);
    }

    [Fact]
    public void Whatever_the_text_reading_ends_with_an_error_inside_it_or_a_value()
    {
        Gen.String[Gen.Char["0123456789-/.T:Z+?~%YXESxuy()[]{}, "], 0, 30].Sample(static text =>
        {
            var result = Edtf.Parse(text);
            Assert.Equal(result.Outcome == EdtfOutcome.Valid, result.Error is null);
            if (result.Outcome == EdtfOutcome.Valid) Assert.NotNull(result.Value);
            if (result.Outcome == EdtfOutcome.Invalid) Assert.Null(result.Value);
            if (result.Error is { } error)
            {
                Assert.InRange(error.Column, 0, text.Length);
                Assert.InRange(error.Length, 0, Math.Max(1, text.Length - error.Column));
                Assert.False(error.Message.EndsWith('.'));
            }
        }, iter: 30_000);
    }

    private static void AssertOrdered(EdtfBound first, EdtfBound last)
    {
        if (first.Kind != EndKind.Stated || last.Kind != EndKind.Stated) return;
        Assert.True(first.Year <= last.Year, $"{first}..{last}");
        if (first.LocalMilliseconds is { } start && last.LocalMilliseconds is { } end) Assert.True(start < end, $"{first}..{last}");
    }

    /// <summary>Whether clocks of two offsets stand in one value, so that what is later may look earlier.</summary>
    private static bool HasMixedOffsets(EdtfValue value) => value is EdtfInterval { Start: { } start, End: { } end } && start.Offset != end.Offset;
}
