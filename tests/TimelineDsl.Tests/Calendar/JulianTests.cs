using CsCheck;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;
using Xunit;

namespace TimelineDsl.Tests.Calendar;

/// <summary>Dates of the Julian calendar: the days themselves, and as they are written.</summary>
public sealed class JulianTests
{
    private static readonly System.Globalization.JulianCalendar Clr = new();

    [Theory]
    [InlineData("julian 1917-10-25", "1917-11-07")]
    [InlineData("1917-10-25 julian", "1917-11-07")]
    [InlineData("25 October 1917 julian", "1917-11-07")]
    [InlineData("Julian 25 Oct. 1917", "1917-11-07")]
    [InlineData("Wednesday, 25 October 1917 julian", "1917-11-07")]
    [InlineData("julian 4 March 1066", "1066-03-10")]
    [InlineData("gregorian 4 March 1066", "1066-03-04")]
    [InlineData("4 March 1066 gregorian", "1066-03-04")]
    [InlineData("gregorian 1066-03-04", "1066-03-04")]
    [InlineData("julian 1900-02-29", "1900-03-13")]
    [InlineData("1900-02-29 julian", "1900-03-13")]
    [InlineData("julian -0043-03-15", "-0043-03-13")]
    [InlineData("julian 1917-10-25 21:45 Europe/Moscow", "1917-11-07T21:45..1917-11-07T21:46 Europe/Moscow")]
    [InlineData("julian 1917-10", "1917-10-14..1917-11-13")]
    [InlineData("October 1917 julian", "1917-10-14..1917-11-13")]
    [InlineData("julian 1917", "1917-01-14..1918-01-13")]
    [InlineData("25 October 1917~ julian", "1917-11-07 ~")]
    [InlineData("julian 1917-10-25?", "1917-11-07 ?")]
    [InlineData("julian 1917-02-23/1917-03-02", "1917-03-08/1917-03-15")]
    [InlineData("1917-02-23/1917-03-02 julian", "1917-03-08/1917-03-15")]
    [InlineData("julian 1917-02-23/..", "1917-03-08/open")]
    public void A_date_with_its_calendar_is_the_gregorian_day(string text, string covers)
    {
        var reading = DateReader.Read(text);
        Assert.Null(reading.Error);
        Assert.Equal(covers, LabelText.Of(reading.Value));
        Assert.Equal(text.Contains("ulian", System.StringComparison.Ordinal), reading.Value!.Calendar == CalendarKind.Julian);
    }

    [Theory]
    [InlineData("julian 2025-02-30", "InvalidDate", 15, 2, "February 2025 has 28 days in the Julian calendar")]
    [InlineData("gregorian 1900-02-29", "InvalidDate", 18, 2, "February 1900 has 28 days")]
    [InlineData("Tuesday, 25 October 1917 julian", "WrongWeekday", 0, 7, "25 October 1917 in the Julian calendar is a Wednesday, not a Tuesday")]
    [InlineData("14 October 1066", "MissingCalendar", 0, 2, "`julian` or `gregorian`")]
    [InlineData("29 February 1500", "MissingCalendar", 0, 2, "`calendar julian`")]
    [InlineData("30 February 1500", "InvalidDate", 0, 2, "February 1500 has 28 days")]
    [InlineData("julian", "InvalidDate", 0, 6, "is not a date")]
    [InlineData("julian 03/04/1917", "AmbiguousNumeric", 7, 10, "1917-04-03")]
    [InlineData("julian 25 October", "ClockDependent", 0, 17, "names no year")]
    [InlineData("julian 1917-03-02/1917-02-23", "ReversedRange", 18, 10, "ends (1917-02-23)")]
    [InlineData("julian 1917-02-23/1917-02-30", "InvalidDate", 26, 2, "28 days in the Julian")]
    [InlineData("julian gregorian 1917-02-23", "InvalidDate", 7, 9, "is not a date")]
    public void A_fault_is_told_at_its_column(string text, string kind, int column, int length, string message)
    {
        var error = DateReader.Read(text).Error;
        Assert.NotNull(error);
        Assert.Contains(message, error.Message);
        Assert.Equal((kind, column, length), (error.Kind.ToString(), error.Column, error.Length));
    }

    [Theory]
    [InlineData("14 October 1066", CalendarKind.Julian, "1066-10-20")]
    [InlineData("14 October 1066", CalendarKind.Gregorian, "1066-10-14")]
    [InlineData("29 February 1500", CalendarKind.Julian, "1500-03-10")]
    [InlineData("October 1066", CalendarKind.Julian, "1066-10-07..1066-11-06")]
    [InlineData("4 October 1582", CalendarKind.Julian, "1582-10-14")]
    [InlineData("15 October 1582", CalendarKind.Julian, "1582-10-15")]
    [InlineData("25 October 1917", CalendarKind.Julian, "1917-10-25")]
    [InlineData("1066-10-14", CalendarKind.Julian, "1066-10-14")]
    [InlineData("Sun 1066-10-14", CalendarKind.Julian, "1066-10-14")]
    [InlineData("gregorian 14 October 1066", CalendarKind.Julian, "1066-10-14")]
    [InlineData("julian 14 October 1066", CalendarKind.Gregorian, "1066-10-20")]
    public void A_timeline_settles_days_in_words_before_the_reform_and_nothing_else(string text, CalendarKind calendar, string covers) =>
        Assert.Equal(covers, LabelText.Of(DateReader.Read(text, calendar).Value));

    /// <summary>The calendar of the runtime is another implementation; it begins with the year 1.</summary>
    [Fact]
    public void Days_are_those_of_the_runtime() => Gen.Int[0, 3_500_000].Sample(number =>
    {
        var date = new System.DateTime(1, 1, 3).AddDays(number);
        var day = Day.FromDateOnly(System.DateOnly.FromDateTime(date));
        var expected = ((long)Clr.GetYear(date), Clr.GetMonth(date), Clr.GetDayOfMonth(date));
        Assert.Equal(expected, JulianDates.ToDate(day));
        Assert.True(JulianDates.TryFromDate(expected.Item1, expected.Item2, expected.Item3, out var back));
        Assert.Equal(day, back);
    });

    [Fact]
    public void Every_day_has_one_date_far_beyond_the_runtime() => Gen.Long[-3_000_000_000, 3_000_000_000].Sample(number =>
    {
        var (year, month, dayOfMonth) = JulianDates.ToDate(new Day(number));
        Assert.True(JulianDates.TryFromDate(year, month, dayOfMonth, out var back));
        Assert.Equal(number, back.Number);
        Assert.Equal(JulianDates.IsLeap(year), JulianDates.TryFromDate(year, 2, 29, out _));
    });
}
