using System;
using CsCheck;
using TimelineDsl.Dates;
using TimelineDsl.Tests.Calendar;
using Xunit;

namespace TimelineDsl.Tests.Dates;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2025-10-20", "2025-10-20", Precision.Day)]
    [InlineData("2025-10", "2025-10-01..2025-10-31", Precision.Month)]
    [InlineData("2024-02", "2024-02-01..2024-02-29", Precision.Month)]
    [InlineData("2025", "2025-01-01..2025-12-31", Precision.Year)]
    [InlineData("0000", "0000-01-01..0000-12-31", Precision.Year)]
    [InlineData("-0001-02-28", "-0001-02-28", Precision.Day)]
    [InlineData("-0044-03-15", "-0044-03-15", Precision.Day)]
    [InlineData("Y17000", "17000-01-01..17000-12-31", Precision.Year)]
    [InlineData("Y-17000", "-17000-01-01..-17000-12-31", Precision.Year)]
    [InlineData("2025-10-20?", "2025-10-20 ?", Precision.Day)]
    [InlineData("2025-10~", "2025-10-01..2025-10-31 ~", Precision.Month)]
    [InlineData("1850%", "1850-01-01..1850-12-31 ? ~", Precision.Year)]
    [InlineData("2025-10-20T17:30", "2025-10-20T17:30..2025-10-20T17:31", Precision.Minute)]
    [InlineData("2025-10-20T17:30Z", "2025-10-20T17:30..2025-10-20T17:31 Z", Precision.Minute)]
    [InlineData("2025-10-20T17:30+03:00", "2025-10-20T17:30..2025-10-20T17:31 +03:00", Precision.Minute)]
    [InlineData("2025-10-20T17:30:05-04:00", "2025-10-20T17:30:05..2025-10-20T17:30:06 -04:00", Precision.Second)]
    [InlineData("2025-10-20T17:30:05.250Z", "2025-10-20T17:30:05.250..2025-10-20T17:30:05.251 Z", Precision.Millisecond)]
    [InlineData("2025-10-20T17:30+03", "2025-10-20T17:30..2025-10-20T17:31 +03:00", Precision.Minute)]
    [InlineData("2025-10-20T17:30~", "2025-10-20T17:30..2025-10-20T17:31 ~", Precision.Minute)]
    [InlineData("2024-02-29", "2024-02-29", Precision.Day)]
    [InlineData("2000-02-29", "2000-02-29", Precision.Day)]
    public void A_label_covers_what_it_says(string text, string covers, Precision precision)
    {
        var value = Edtf.Parse(text).Value?.ToDateValue();
        Assert.Equal(covers, LabelText.Of(value));
        Assert.Equal(precision, value!.Start!.Precision);
    }

    [Theory]
    [InlineData("2025-10-16/2025-10-20", "2025-10-16/2025-10-20")]
    [InlineData("2025-10/2025-11-03", "2025-10-01..2025-10-31/2025-11-03")]
    [InlineData("2022-02/..", "2022-02-01..2022-02-28/open")]
    [InlineData("2022-02/", "2022-02-01..2022-02-28/unknown")]
    [InlineData("../2025", "open/2025-01-01..2025-12-31")]
    [InlineData("/2025", "unknown/2025-01-01..2025-12-31")]
    [InlineData("2025-10-20/2025-10", "2025-10-20/2025-10-01..2025-10-31")]
    [InlineData("2025-10-16?/2025-10-20~", "2025-10-16 ?/2025-10-20 ~")]
    [InlineData("-0044/0014", "-0044-01-01..-0044-12-31/0014-01-01..0014-12-31")]
    [InlineData("2025-10-20T08:00+12:00/2025-10-19T21:00Z", "2025-10-20T08:00..2025-10-20T08:01 +12:00/2025-10-19T21:00..2025-10-19T21:01 Z")]
    public void An_interval_keeps_its_ends_apart(string text, string expected) => Assert.Equal(expected, LabelText.Of(Edtf.Parse(text).Value?.ToDateValue()));

    [Theory]
    [InlineData("2025-13", EdtfErrorKind.InvalidDate, 5, 2)]
    [InlineData("2025-00", EdtfErrorKind.InvalidDate, 5, 2)]
    [InlineData("2025-02-30", EdtfErrorKind.InvalidDate, 8, 2)]
    [InlineData("1900-02-29", EdtfErrorKind.InvalidDate, 8, 2)]
    [InlineData("2025-04-31", EdtfErrorKind.InvalidDate, 8, 2)]
    [InlineData("2025-04-00", EdtfErrorKind.InvalidDate, 8, 2)]
    [InlineData("-0000", EdtfErrorKind.InvalidDate, 0, 5)]
    [InlineData("2025-10-20T24:00", EdtfErrorKind.InvalidDate, 11, 5)]
    [InlineData("2025-10-20T17:60", EdtfErrorKind.InvalidDate, 11, 5)]
    [InlineData("2025-10-20T17:30+19:00", EdtfErrorKind.InvalidDate, 16, 6)]
    [InlineData("2025-10-20/2025-10-19", EdtfErrorKind.ReversedRange, 11, 10)]
    [InlineData("2025-10/2025-09-30", EdtfErrorKind.ReversedRange, 8, 10)]
    [InlineData("2025-10-20/2025-02-30", EdtfErrorKind.InvalidDate, 19, 2)]
    [InlineData("../..", EdtfErrorKind.InvalidDate, 0, 5)]
    [InlineData("/", EdtfErrorKind.InvalidDate, 0, 1)]
    [InlineData("Y9999999", EdtfErrorKind.OutOfRange, 0, 8)]
    [InlineData("Y99999999999999999999999999", EdtfErrorKind.OutOfRange, 0, 27)]
    [InlineData("", EdtfErrorKind.NotEdtf, 0, 1)]
    [InlineData("Y2025", EdtfErrorKind.NotEdtf, 0, 5)]
    [InlineData("20251020", EdtfErrorKind.NotEdtf, 0, 8)]
    [InlineData("2025-1-5", EdtfErrorKind.NotEdtf, 5, 1)]
    [InlineData("2025-10-20 17:30", EdtfErrorKind.NotEdtf, 10, 6)]
    [InlineData("2025-10-20T17", EdtfErrorKind.NotEdtf, 10, 3)]
    [InlineData("2025-10-20??", EdtfErrorKind.NotEdtf, 11, 1)]
    [InlineData("2025/2026/2027", EdtfErrorKind.NotEdtf, 9, 1)]
    [InlineData("２０２５", EdtfErrorKind.NotEdtf, 0, 1)]
    public void A_fault_is_told_at_its_column(string text, EdtfErrorKind kind, int column, int length)
    {
        var error = Edtf.Parse(text).Error;
        Assert.NotNull(error);
        Assert.Equal((kind, column, length), (error.Kind, error.Column, error.Length));
        Assert.False(error.Message.EndsWith('.'));
    }

    [Fact]
    public void The_days_of_the_month_are_told() => Assert.Contains("February 2025 has 28 days", Edtf.Parse("2025-02-30").Error!.Message);

    [Fact]
    public void A_reversed_interval_offers_its_ends_the_other_way_round() =>
        Assert.Equal("2025-10-19/2025-10-20", Edtf.Parse("2025-10-20/2025-10-19").Error!.Fix);

    [Fact]
    public void A_stretch_of_a_longer_text_is_read_with_columns_of_its_own()
    {
        Assert.Equal("2025-10-20", LabelText.Of(Edtf.Parse("on 2025-10-20 #", 3, 10).Value?.ToDateValue()));
        Assert.Equal(5, Edtf.Parse("on 2025-13 #", 3, 7).Error!.Column);
    }

    [Fact]
    public void Print_and_read_are_inverse_over_random_labels()
    {
        var year = Gen.Long[-12_000, 12_000];
        var parts = Gen.Select(year, Gen.Int[1, 12], Gen.Int[1, 31], Gen.Int[0, 86_399_999], Gen.Int[0, 5]);
        var doubt = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[-18 * 60, 18 * 60]);
        Gen.Select(parts, doubt).Sample((date, doubtful) =>
        {
            var label = Label(date, doubtful);
            string? printed = Edtf.Print(label);
            Assert.NotNull(printed);
            Assert.Equal(label, Edtf.Parse(printed).Value!.ToDateValue()!.Start);
        }, iter: 5_000);
    }

    [Fact]
    public void Whatever_the_text_reading_ends_with_a_value_or_an_error_within_it()
    {
        Gen.String[Gen.Char["0123456789-/.T:Z+?~%YXES[]{}, xe"], 0, 24].Sample(text =>
        {
            var reading = Edtf.Parse(text);
            Assert.Equal(reading.Outcome == EdtfOutcome.Valid, reading.Error is null);
            Assert.True(reading.Value is not null || reading.Outcome != EdtfOutcome.Valid);
            if (reading.Error is { } error) Assert.InRange(error.Column, 0, text.Length);
        }, iter: 20_000);
    }

    [Fact]
    public void A_plain_day_is_read_without_allocation_of_its_own()
    {
        Assert.True(Edtf.TryReadDay("2025-10-20", 0, 10, out _));
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++) Edtf.TryReadDay("2025-10-20", 0, 10, out _);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static DateLabel Label((long Year, int Month, int Day, int Clock, int Form) date, (int Doubt, int Zone, int Offset) doubtful)
    {
        var (year, month, dayOfMonth, clock, form) = date;
        var doubt = (Qualification)doubtful.Doubt;
        if (form <= 2 && System.Math.Abs(year) > 9999) form = 0;
        if (form == 0) return DateLabel.OfDays(Day.FromDate(year, 1, 1), Day.FromDate(year, 12, 31), Precision.Year, doubt);
        year %= 10_000;
        if (form == 1) return DateLabel.OfDays(Day.FromDate(year, month, 1), Day.FromDate(year, month, Day.DaysInMonth(year, month)), Precision.Month, doubt);
        var day = Day.FromDate(year, month, System.Math.Min(dayOfMonth, Day.DaysInMonth(year, month)));
        if (form == 2) return DateLabel.OfDay(day, doubt);
        int minutes = System.Math.Abs(doubtful.Offset);
        string? zone = doubtful.Zone == 0 ? null : minutes == 0 || doubtful.Zone == 1 ? "Z" : (doubtful.Offset < 0 ? "-" : "+") + $"{minutes / 60:00}:{minutes % 60:00}";
        long unit = form == 3 ? 60_000 : form == 4 ? 1000 : 1;
        long start = day.StartMilliseconds + clock / unit * unit;
        return new DateLabel(start, start + unit, form == 3 ? Precision.Minute : form == 4 ? Precision.Second : Precision.Millisecond, doubt, zone);
    }
}
