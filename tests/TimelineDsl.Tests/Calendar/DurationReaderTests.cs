using System.Globalization;
using CsCheck;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;
using Xunit;

namespace TimelineDsl.Tests.Calendar;

public sealed class DurationReaderTests
{
    [Theory]
    [InlineData("90min", "90min", "90min")]
    [InlineData("2h30min", "150min", "150min")]
    [InlineData("2.5h", "150min", "150min")]
    [InlineData("45s", "0.75min", "0.75min")]
    [InlineData("3d", "3d", "3d")]
    [InlineData("2w", "14d", "14d")]
    [InlineData("1mo", "28d", "31d")]
    [InlineData("2mo", "59d", "62d")]
    [InlineData("3mo", "89d", "92d")]
    [InlineData("12mo", "365d", "366d")]
    [InlineData("1y", "365d", "366d")]
    [InlineData("4y", "1460d", "1461d")]
    [InlineData("400y", "146097d", "146097d")]
    [InlineData("1y2mo3d", "427d", "431d")]
    [InlineData("2d..5d", "2d", "5d")]
    [InlineData("2h..", "120min", "-")]
    [InlineData("..3d", "-", "3d")]
    [InlineData("2h .. 3h", "120min", "180min")]
    [InlineData("0d", "0d", "0d")]
    [InlineData("P3D", "3d", "3d")]
    [InlineData("PT2H", "120min", "120min")]
    [InlineData("PT2H30M", "150min", "150min")]
    [InlineData("P2M", "59d", "62d")]
    [InlineData("P1Y", "365d", "366d")]
    [InlineData("P2W", "14d", "14d")]
    [InlineData("PT1.5S", "0.025min", "0.025min")]
    public void What_an_analyst_writes_is_exact(string text, string min, string max)
    {
        var range = DurationReader.Read(text).Value;
        Assert.NotNull(range);
        Assert.False(range.IsVague);
        Assert.Equal((min, max), (Least(range), Most(range)));
    }

    [Theory]
    [InlineData("30m", "InvalidDuration", 2, 1, "`30min` or `30mo`", null)]
    [InlineData("m", "InvalidDuration", 0, 1, "not a length", null)]
    [InlineData("3", "InvalidDuration", 0, 1, "needs its unit", null)]
    [InlineData("3 days", "InvalidDuration", 2, 4, "short unit: `d`", "3d")]
    [InlineData("2hours", "InvalidDuration", 1, 5, "short unit: `h`", "2h")]
    [InlineData("1.5d", "InvalidDuration", 0, 4, "counted whole", null)]
    [InlineData("3x", "InvalidDuration", 1, 1, "`x` is not a unit", null)]
    [InlineData("5d..2d", "ReversedRange", 0, 6, "below its start", "2d..5d")]
    [InlineData("3d..2h", "ReversedRange", 0, 6, "below its start", "2h..3d")]
    [InlineData("..", "InvalidDuration", 0, 2, "at least one side", null)]
    [InlineData("", "InvalidDuration", 0, 0, "missing", null)]
    [InlineData("2..5d", "InvalidDuration", 0, 1, "needs its unit", null)]
    [InlineData("2d..x", "InvalidDuration", 4, 1, "not a length", null)]
    [InlineData("P", "InvalidDuration", 0, 1, "ISO 8601", null)]
    [InlineData("PT", "InvalidDuration", 0, 2, "ISO 8601", null)]
    [InlineData("P3H", "InvalidDuration", 0, 3, "ISO 8601", null)]
    [InlineData("P1D1Y", "InvalidDuration", 0, 5, "ISO 8601", null)]
    [InlineData("99999999999d", "OutOfRange", 0, 11, "too long", null)]
    [InlineData("999999999y", "OutOfRange", 0, 10, "9,000,000", null)]
    public void A_fault_is_told_at_its_column(string text, string kind, int column, int length, string message, string? fix)
    {
        var error = DurationReader.Read(text).Error;
        Assert.NotNull(error);
        Assert.Equal((kind, column, length), (error.Kind.ToString(), error.Column, error.Length));
        Assert.Contains(message, error.Message);
        Assert.Equal(fix, error.Fix);
    }

    [Theory]
    [InlineData("two-and-a-half-hour", "135min", "165min")]
    [InlineData("two and a half hours", "135min", "165min")]
    [InlineData("2.5 hours", "135min", "165min")]
    [InlineData("more than two hours", "120min", "-")]
    [InlineData("two hours", "90min", "150min")]
    [InlineData("two-hour", "90min", "150min")]
    [InlineData("an hour", "30min", "90min")]
    [InlineData("an hour and a half", "75min", "105min")]
    [InlineData("half an hour", "15min", "45min")]
    [InlineData("2 hours and 30 minutes", "149.5min", "150.5min")]
    [InlineData("nearly two hours", "90min", "120min")]
    [InlineData("almost two hours", "90min", "120min")]
    [InlineData("about two hours", "60min", "180min")]
    [InlineData("less than two hours", "-", "120min")]
    [InlineData("at least two hours", "120min", "-")]
    [InlineData("two hours or more", "120min", "-")]
    [InlineData("two to three hours", "90min", "210min")]
    [InlineData("between two and three hours", "90min", "210min")]
    [InlineData("90 minutes", "89.5min", "90.5min")]
    [InlineData("2.25 hours", "134.7min", "135.3min")]
    [InlineData("forty-five minutes", "44.5min", "45.5min")]
    [InlineData("three-and-a-half-year", "1184d", "1372d")]
    [InlineData("five days", "4d", "6d")]
    [InlineData("just days", "1d", "14d")]
    [InlineData("two weeks", "10d", "18d")]
    [InlineData("in four years", "1276d", "1645d")]
    [InlineData("a month", "14d", "47d")]
    [InlineData("months-long", "42d", "719d")]
    [InlineData("several years", "911d", "3472d")]
    [InlineData("a couple of days", "1d", "4d")]
    [InlineData("90min", "90min", "90min")]
    [InlineData("TWO\u2011AND\u2011A\u2011HALF\u2011HOUR", "135min", "165min")]
    public void Words_mean_what_their_precision_implies(string phrase, string min, string max)
    {
        var range = DurationReader.ReadWords(phrase).Value;
        Assert.NotNull(range);
        Assert.Equal((min, max), (Least(range), Most(range)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a long time")]
    [InlineData("two")]
    [InlineData("hours of talks")]
    [InlineData("three to two hours")]
    [InlineData("30 m")]
    public void Other_words_are_not_guessed(string phrase) =>
        Assert.Equal(DateErrorKind.InvalidDuration, DurationReader.ReadWords(phrase).Error!.Kind);

    [Fact]
    public void Months_have_the_bounds_of_the_calendar()
    {
        Gen.Select(Gen.Int[0, 60], Gen.Long[-400_000, 400_000]).Sample((months, number) =>
        {
            var start = new Day(number);
            long days = start.PlusMonths(months).Number - start.Number;
            var amount = new DurationAmount(months, 0, 0);
            Assert.InRange(days, amount.FewestDays, amount.MostDays);
        }, iter: 20_000);
    }

    [Fact]
    public void Elapsed_and_calendar_lengths_are_told_apart()
    {
        Assert.True(DurationReader.Read("2h..3h").Value!.IsElapsed);
        Assert.True(DurationReader.Read("2d..1mo").Value!.IsCalendar);
        var mixed = DurationReader.Read("2h..3d").Value!;
        Assert.False(mixed.IsElapsed || mixed.IsCalendar);
        Assert.Equal((7_200_000L, 3L), (mixed.MinMilliseconds, mixed.MaxDays));
    }

    private static string Least(DurationRange range) => Show(range.Min, range.MinDays);

    private static string Most(DurationRange range) => Show(range.Max, range.MaxDays);

    private static string Show(DurationAmount? amount, long? days) =>
        amount is not { } a ? "-" : a.IsElapsed ? (a.Milliseconds == 0 ? "0" : (a.Milliseconds / 60_000.0).ToString(CultureInfo.InvariantCulture) + "min") : days + "d";
}
