using System.Collections.Generic;
using System.Linq;
using CsCheck;
using TimelineDsl.Dates;
using Xunit;

namespace TimelineDsl.Tests.Dates;

public sealed class EdtfRelationTests
{
    private static readonly string[] Years = ["2003", "2004", "2005"];
    private static readonly string[] Months = ["2003-12", "2004-01", "2004-02", "2004-03"];
    private static readonly string[] Days = ["2003-12-31", "2004-01-01", "2004-01-31", "2004-02-01", "2004-02-10", "2004-02-11", "2004-02-12", "2004-02-28", "2004-02-29", "2004-03-01"];
    private static readonly string[] Masks = ["2004-02-XX", "2004-02-1X", "2004-02-X1", "2004-02-2X", "2004-0X", "2004-XX", "2004-0X-01", "2004-XX-31", "2004-0X-X1", "2004-XX-XX", "2004-02-X0"];

    private static readonly Gen<string> Plain = Gen.Frequency((2, EdtfGen.AnyOf(Years)), (3, EdtfGen.AnyOf(Months)), (5, EdtfGen.AnyOf(Days)));

    private static readonly Gen<EdtfOracle> Fixed = Gen.Frequency((8, Plain.Select(EdtfOracle.Date)), (1, EdtfGen.AnyOf(EdtfOracle.Season("2004-33", "2004-01", "2004-03"), EdtfOracle.Season("2003-24", "2003-12", "2004-02"), EdtfOracle.Season("2004-40", "2004-01", "2004-06"))));

    private static readonly Gen<EdtfOracle> Date = Gen.Frequency((4, Fixed), (4, EdtfGen.AnyOf(Masks).Select(EdtfOracle.Date)));

    /// <summary>Ends whose days are few, so that all pairs of them can be tried.</summary>
    private static readonly Gen<EdtfOracle> End = Gen.Frequency((4, EdtfGen.AnyOf(Days)), (1, EdtfGen.AnyOf("2004-02", "2004-03")), (2, EdtfGen.AnyOf("2004-02-XX", "2004-02-1X", "2004-02-X1", "2004-0X-01", "2004-XX-31"))).Select(EdtfOracle.Date);

    private static readonly Gen<EdtfOracle> Interval = Gen.Select(End, End, Gen.Int[0, 11], static (start, end, form) =>
        EdtfOracle.Interval(form is 0 or 1 ? null : start, form == 0, form is 2 or 3 ? null : end, form == 2)!).Where(static interval => interval is not null);

    private static readonly Gen<(string? From, string? To)> Range = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 9], Gen.Int[0, 9], static (form, precision, from, to) =>
    {
        string[] units = precision == 0 ? Years : precision == 1 ? Months : Days;
        int first = System.Math.Min(from, to) % units.Length, last = System.Math.Max(first, System.Math.Max(from, to) % units.Length);
        return form switch { 0 or 1 => ((string?)null, (string?)null), 2 => (null, units[last]), 3 => (units[first], null), _ => (units[first], units[last]) };
    });

    private static readonly Gen<EdtfOracle> OneOf = Gen.Select(Date.Array[1, 3], Range, static (dates, range) => EdtfOracle.OneOf(dates, range.From, range.To));

    private static readonly Gen<EdtfOracle> AllOf = Gen.Select(Fixed.Array[1, 3], Range, static (dates, range) => EdtfOracle.AllOf(dates, range.From, range.To));

    private static readonly Gen<EdtfOracle> Any = Gen.Frequency((4, Date), (3, Interval), (2, OneOf), (2, AllOf));

    [Fact]
    public void Relations_agree_with_trying_every_reading_day_by_day()
    {
        var seen = new Dictionary<(string, Certainty), int>();
        Gen.Select(Any, Any).Sample((one, other) =>
        {
            EdtfValue a = Edtf.Parse(one.Text).Value!, b = Edtf.Parse(other.Text).Value!;
            Check("before", one, other, a.IsBefore(b), EdtfOracle.IsBefore(one, other));
            Check("after", one, other, a.IsAfter(b), EdtfOracle.IsBefore(other, one));
            Check("contains", one, other, a.Contains(b), EdtfOracle.Contains(one, other));
            Check("during", one, other, a.IsDuring(b), EdtfOracle.Contains(other, one));
            Check("overlaps", one, other, a.Overlaps(b), EdtfOracle.Overlaps(one, other));
            Check("same", one, other, a.IsSameAs(b), EdtfOracle.IsSameAs(one, other));
        }, iter: 5_000, threads: 1);
        foreach (string relation in new[] { "before", "after", "contains", "during", "overlaps", "same" })
            Assert.All(new[] { Certainty.Yes, Certainty.No, Certainty.Maybe, Certainty.Unknown }, certainty => Assert.True(seen.ContainsKey((relation, certainty)), $"{relation} is never {certainty}"));

        void Check(string relation, EdtfOracle one, EdtfOracle other, Certainty found, Certainty expected)
        {
            Assert.True(found == expected, $"{one.Text} {relation} {other.Text}: {found}, and by trying {expected}");
            seen[(relation, expected)] = 1;
        }
    }

    [Theory]
    [InlineData("Y-17E7", "before", "2004", Certainty.Yes)]
    [InlineData("2004", "after", "Y-17E7", Certainty.Yes)]
    [InlineData("Y-17E7", "before", "Y-16E7", Certainty.Yes)]
    [InlineData("Y17E8", "before", "Y17E9", Certainty.Yes)]
    [InlineData("Y17E8", "before", "Y1700000001", Certainty.Yes)]
    [InlineData("Y1700000001", "before", "Y17E8", Certainty.No)]
    [InlineData("Y17E8", "same", "Y1700000000", Certainty.Yes)]
    [InlineData("Y1700000000/Y1800000000", "contains", "Y1750000000", Certainty.Yes)]
    [InlineData("Y17E8S2", "contains", "Y1750000000", Certainty.Maybe)]
    [InlineData("Y17E8S2", "overlaps", "Y1800000000", Certainty.No)]
    [InlineData("Y17E8S2", "before", "Y1800000000", Certainty.Yes)]
    [InlineData("Y-999999999999999999", "before", "Y999999999999999999", Certainty.Yes)]
    [InlineData("Y-999999999999999999/2004", "contains", "Y-17E7", Certainty.Yes)]
    [InlineData("../2004", "contains", "Y-999999999999999999", Certainty.Yes)]
    [InlineData("/2004", "contains", "Y-999999999999999999", Certainty.Unknown)]
    [InlineData("198X", "before", "1990", Certainty.Yes)]
    [InlineData("198X", "before", "1989", Certainty.Maybe)]
    [InlineData("198X", "overlaps", "1979", Certainty.No)]
    [InlineData("1X8X", "overlaps", "1979", Certainty.No)]
    [InlineData("1X8X", "overlaps", "1985", Certainty.Maybe)]
    [InlineData("198X", "during", "1980/1989", Certainty.Maybe)]
    [InlineData("198X", "during", "1979/1990", Certainty.Yes)]
    [InlineData("XXXX-12-25", "during", "0000/9999", Certainty.Maybe)]
    [InlineData("XXXX-12-25", "during", "-0001/Y10000", Certainty.Yes)]
    [InlineData("1950S2", "contains", "1984-06", Certainty.Maybe)]
    [InlineData("2004", "contains", "2004-06-11T10:00", Certainty.Yes)]
    [InlineData("2004-06-11T10:00Z", "before", "2004-06-11T12:30+02:00", Certainty.Yes)]
    [InlineData("2004-06-11T10:00Z", "same", "2004-06-11T12:00+02:00", Certainty.Yes)]
    [InlineData("2004-06-11T10:00", "before", "2004-06-11T12:00+02:00", Certainty.Yes)]
    [InlineData("2004-06-11T10:00/", "before", "2004-06-12", Certainty.Unknown)]
    [InlineData("2004-06-11T10:00/2004-06-11T10:05", "contains", "2004-06-11T10:02", Certainty.Yes)]
    [InlineData("2004-06-05T10:00/2004-06-05T12:00", "contains", "2004-06/2004-06", Certainty.No)]
    [InlineData("2004-06-05T10:00/2004-06-05T12:00", "same", "2004-06/2004-06", Certainty.No)]
    [InlineData("2004-02-11/2004-02-1X", "before", "2004-02-11", Certainty.No)]
    [InlineData("2004-02-1X/2004-02-18", "after", "2004-02-18", Certainty.No)]
    [InlineData("19XX-06-11/19XX-07-11", "before", "2000", Certainty.Yes)]
    [InlineData("19XX-06-11/19XX-07-11", "before", "1950-01-01", Certainty.Maybe)]
    [InlineData("19XX-06-11/19XX-07-11", "after", "1900-06-10", Certainty.Yes)]
    [InlineData("{198X,1995}", "before", "1990", Certainty.No)]
    [InlineData("{198X,1995}", "contains", "1984", Certainty.Maybe)]
    [InlineData("{198X,1995}", "before", "1996", Certainty.Yes)]
    public void A_relation_beyond_what_can_be_tried(string one, string relation, string other, Certainty expected)
    {
        EdtfValue a = Edtf.Parse(one).Value!, b = Edtf.Parse(other).Value!;
        var found = relation switch { "before" => a.IsBefore(b), "after" => a.IsAfter(b), "contains" => a.Contains(b), "during" => a.IsDuring(b), "overlaps" => a.Overlaps(b), _ => a.IsSameAs(b) };
        Assert.Equal(expected, found);
    }

    [Theory]
    [InlineData("2004", "2004-01-01", "2004-12-31")]
    [InlineData("2004-06/2006-08", "2004-06-30", "2006-08-01")]
    [InlineData("2004-06/2004-06", null, null)]
    [InlineData("2004-06-11/2004-06", "2004-06-11", "2004-06-11")]
    [InlineData("2004-06/2004-07", "2004-06-30", "2004-07-01")]
    [InlineData("2004-06-11/", "2004-06-11", "2004-06-11")]
    [InlineData("2004-06/", null, null)]
    [InlineData("2004-06/..", "2004-06-30", "..")]
    [InlineData("../2004-06", "..", "2004-06-01")]
    [InlineData("198X", null, null)]
    [InlineData("1984S4", "1984-01-01", "1984-12-31")]
    [InlineData("[1984,1985]", null, null)]
    [InlineData("{1984,1985}", "1984-01-01", "1985-12-31")]
    [InlineData("{1984,1986}", null, null)]
    [InlineData("198X/1995", "1989-12-31", "1995-01-01")]
    public void The_core_is_what_every_reading_has(string text, string? first, string? last)
    {
        var core = Edtf.Parse(text).Value!.Core;
        Assert.Equal((first, last), (core?.First.ToString(), core?.Last.ToString()));
    }
}
