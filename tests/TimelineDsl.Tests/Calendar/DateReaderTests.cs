using CsCheck;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;
using Xunit;

namespace TimelineDsl.Tests.Calendar;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("2025-10-20", "2025-10-20")]
    [InlineData("2025-10-20?", "2025-10-20 ?")]
    [InlineData("2022-02/..", "2022-02-01..2022-02-28/open")]
    [InlineData("20 Oct 2025", "2025-10-20")]
    [InlineData("20 october 2025", "2025-10-20")]
    [InlineData("20th of October 2025", "2025-10-20")]
    [InlineData("October 20, 2025", "2025-10-20")]
    [InlineData("Oct. 20 2025", "2025-10-20")]
    [InlineData("Oct.20,2025", "2025-10-20")]
    [InlineData("Sept. 5, 2025", "2025-09-05")]
    [InlineData("October 2025", "2025-10-01..2025-10-31")]
    [InlineData("Oct 2025?", "2025-10-01..2025-10-31 ?")]
    [InlineData("20 Oct 2025~", "2025-10-20 ~")]
    [InlineData("circa 1850", "1850-01-01..1850-12-31 ~")]
    [InlineData("Mon 2025-10-20", "2025-10-20")]
    [InlineData("Monday 20 October 2025", "2025-10-20")]
    [InlineData("Monday, October 20, 2025", "2025-10-20")]
    [InlineData("2025-10-20 Mon", "2025-10-20")]
    [InlineData("2025-10-20 17:30", "2025-10-20T17:30..2025-10-20T17:31")]
    [InlineData("2025-10-20 17:30:05", "2025-10-20T17:30:05..2025-10-20T17:30:06")]
    [InlineData("2025-10-20 17:30 Europe/Moscow", "2025-10-20T17:30..2025-10-20T17:31 Europe/Moscow")]
    [InlineData("2025-10-20T17:30 europe/moscow", "2025-10-20T17:30..2025-10-20T17:31 Europe/Moscow")]
    [InlineData("2025-10-20 17:30 +03:00", "2025-10-20T17:30..2025-10-20T17:31 +03:00")]
    [InlineData("2025-10-20 17:30+03:00", "2025-10-20T17:30..2025-10-20T17:31 +03:00")]
    [InlineData("2025-10-20 17:30 UTC", "2025-10-20T17:30..2025-10-20T17:31 Z")]
    [InlineData("2025-10-20 17:30 UTC+3", "2025-10-20T17:30..2025-10-20T17:31 +03:00")]
    [InlineData("2025-10-20 17:30 ET", "2025-10-20T17:30..2025-10-20T17:31 America/New_York")]
    [InlineData("2025-10-20 Pacific/Auckland", "2025-10-20 Pacific/Auckland")]
    [InlineData("20 Oct 2025 23:08", "2025-10-20T23:08..2025-10-20T23:09")]
    [InlineData("Tuesday, 21 October 2025 08:05 AM EDT", "2025-10-21T08:05..2025-10-21T08:06 -04:00")]
    [InlineData("Tuesday, 21 October 2025 08:05 AM", "2025-10-21T08:05..2025-10-21T08:06")]
    [InlineData("2025-10-20 5:30 pm", "2025-10-20T17:30..2025-10-20T17:31")]
    [InlineData("2025-10-20 5:30 p.m.", "2025-10-20T17:30..2025-10-20T17:31")]
    [InlineData("2025-10-20 5.30pm", "2025-10-20T17:30..2025-10-20T17:31")]
    [InlineData("2025-10-20, 5 pm", "2025-10-20T17:00..2025-10-20T18:00")]
    [InlineData("2025-10-20 12:15 am", "2025-10-20T00:15..2025-10-20T00:16")]
    [InlineData("2025-10-20 12:15 pm", "2025-10-20T12:15..2025-10-20T12:16")]
    [InlineData("2025-10-20 at noon", "2025-10-20T12:00..2025-10-20T12:01")]
    [InlineData("08:05 AM EDT, October 21, 2025", "2025-10-21T08:05..2025-10-21T08:06 -04:00")]
    [InlineData("20\u00A0Oct\u20092025", "2025-10-20")]
    [InlineData("2025\u201110\u201120", "2025-10-20")]
    [InlineData("15 October 1582", "1582-10-15")]
    [InlineData("1066-10-14 09:00", "1066-10-14T09:00..1066-10-14T09:01")]
    [InlineData("October 1066", "1066-10-01..1066-10-31")]
    public void A_date_covers_what_it_says(string text, string covers)
    {
        var reading = DateReader.Read(text);
        Assert.Null(reading.Error);
        Assert.Equal(covers, LabelText.Of(reading.Value));
    }

    [Theory]
    [InlineData("2025-13", "InvalidDate", 5, 2, "there is no month `13`", null)]
    [InlineData("2025-02-30", "InvalidDate", 8, 2, "February 2025 has 28 days", null)]
    [InlineData("30 February 2025", "InvalidDate", 0, 2, "February 2025 has 28 days", null)]
    [InlineData("32 Oct 2025", "InvalidDate", 0, 2, "October 2025 has 31 days", null)]
    [InlineData("2025-10-20 25:00", "InvalidDate", 11, 5, "no such time", null)]
    [InlineData("2025-10-20 24:00", "InvalidDate", 11, 5, "`00:00` of the next", null)]
    [InlineData("2025-10-20 17:30 pm", "InvalidDate", 11, 8, "from 1 to 12", null)]
    [InlineData("2025-10-20 17:30 Europe/Moskow", "InvalidDate", 17, 13, "did you mean `Europe/Moscow`?", "2025-10-20 17:30 Europe/Moscow")]
    [InlineData("2025-10-20 17:30 IST", "InvalidDate", 17, 3, "write the offset", null)]
    [InlineData("2025-10-20 17:30 CST", "InvalidDate", 17, 3, "+08:00 (China)", null)]
    [InlineData("Mon 2025-10-21", "WrongWeekday", 0, 3, "21 October 2025 is a Tuesday, not a Monday", "Tue 2025-10-21")]
    [InlineData("Thursday, October 22, 2025", "WrongWeekday", 0, 8, "22 October 2025 is a Wednesday, not a Thursday", "Wednesday, October 22, 2025")]
    [InlineData("03/04/2025", "AmbiguousNumeric", 0, 10, "`2025-04-03` or `2025-03-04`", null)]
    [InlineData("3.4.2025", "AmbiguousNumeric", 0, 8, "`2025-04-03` or `2025-03-04`", null)]
    [InlineData("20/10/2025", "AmbiguousNumeric", 0, 10, "write the year first", "2025-10-20")]
    [InlineData("10-20-2025 17:30", "AmbiguousNumeric", 0, 10, "write the year first", "2025-10-20 17:30")]
    [InlineData("03/04/25", "AmbiguousNumeric", 0, 8, "read differently", null)]
    [InlineData("2025/10/20", "InvalidDate", 0, 10, "2025-10-20", "2025-10-20")]
    [InlineData("2025-1-5", "InvalidDate", 0, 8, "2025-01-05", "2025-01-05")]
    [InlineData("today", "ClockDependent", 0, 5, "depends on the day", null)]
    [InlineData("now", "ClockDependent", 0, 3, "depends on the day", null)]
    [InlineData("last Thursday", "ClockDependent", 0, 13, "depends on the day", null)]
    [InlineData("20 October", "ClockDependent", 0, 10, "names no year", null)]
    [InlineData("Monday", "ClockDependent", 0, 6, "names no year", null)]
    [InlineData("17:30", "ClockDependent", 0, 5, "names no year", null)]
    [InlineData("14 October 1066", "MissingCalendar", 0, 2, "needs its calendar", null)]
    [InlineData("14 October 1582", "MissingCalendar", 0, 2, "needs its calendar", null)]
    [InlineData("2025-10-20/2025-10-16", "ReversedRange", 11, 10, "ends (2025-10-16) before it starts (2025-10-20)", "2025-10-16/2025-10-20")]
    [InlineData("Y99999999", "OutOfRange", 0, 9, "9,000,000", null)]
    [InlineData("2025-03-30 03:30 Europe/Kyiv", "DstGap", 11, 5, "Europe/Kyiv", null)]
    [InlineData("2011-12-30 Pacific/Apia", "DstGap", 8, 2, "Pacific/Apia", null)]
    [InlineData("20 Oct 2025 meeting", "InvalidDate", 12, 7, "`meeting` does not belong", null)]
    [InlineData("October 17:30 2025", "InvalidDate", 8, 5, "needs a day", null)]
    [InlineData("Monday October 2025", "InvalidDate", 0, 6, "weekday needs the day", null)]
    [InlineData("banana", "InvalidDate", 0, 6, "`banana` is not a date", null)]
    [InlineData("20251020", "InvalidDate", 0, 8, "is written `2025-10-20`", "2025-10-20")]
    [InlineData("", "InvalidDate", 0, 0, "missing", null)]
    [InlineData("  ", "InvalidDate", 0, 2, "missing", null)]
    public void A_fault_is_told_at_its_column(string text, string kind, int column, int length, string message, string? fix)
    {
        var error = DateReader.Read(text).Error;
        Assert.NotNull(error);
        Assert.Equal((kind, column, length), (error.Kind.ToString(), error.Column, error.Length));
        Assert.Contains(message, error.Message);
        Assert.Equal(fix, error.Fix);
    }

    [Fact]
    public void A_fix_is_itself_a_date()
    {
        foreach (string text in new[] { "Mon 2025-10-21", "20/10/2025", "2025/10/20", "2025-10-20/2025-10-16", "2025-10-20 17:30 Europe/Moskow" })
        {
            string? fix = DateReader.Read(text).Error!.Fix;
            Assert.NotNull(fix);
            Assert.Null(DateReader.Read(fix).Error);
        }
    }

    [Fact]
    public void Friendly_and_iso_forms_of_a_day_agree()
    {
        Gen.Int[-300, 3_000].Select(n => Day.FromDate(2000, 1, 1).Plus(n * 37L)).Sample(day =>
        {
            day.Deconstruct(out long year, out int month, out int number);
            string name = CalendarWords.English.MonthNames[month - 1], weekday = CalendarWords.English.WeekdayNames[day.IsoWeekday - 1];
            string[] forms = [$"{number} {name} {year}", $"{name} {number}, {year}", $"{weekday}, {number} {name.Substring(0, 3)} {year}", $"{weekday.Substring(0, 3)} {day}"];
            foreach (string form in forms) Assert.Equal(DateReader.Read(day.ToString()).Value!.Start, DateReader.Read(form).Value!.Start);
        }, iter: 500);
    }

    [Fact]
    public void Whatever_the_text_reading_ends_with_a_value_or_an_error_within_it()
    {
        string[] pieces = ["2025", "20", "Oct", "Monday", "-", "/", ":", "17", "pm", "Europe/Kyiv", "+03:00", "EDT", "?", "~", " ", ", ", "the", "last", ".", "T", "é", "\u2014", "'s", "0"];
        Gen.Int[0, pieces.Length - 1].Array[0, 12].Sample(chosen =>
        {
            string text = string.Concat(System.Linq.Enumerable.Select(chosen, i => pieces[i]));
            var reading = DateReader.Read(text);
            Assert.True(reading.Value is null != reading.Error is null);
            if (reading.Error is { } error) Assert.InRange(error.Column + error.Length, 0, text.Length + 1);
        }, iter: 1_500);
    }
}
