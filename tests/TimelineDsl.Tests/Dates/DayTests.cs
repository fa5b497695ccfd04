using System;
using TimelineDsl.Dates;
using Xunit;

namespace TimelineDsl.Tests.Dates;

public sealed class DayTests
{
    [Fact]
    public void Days_agree_with_the_runtime_over_its_whole_range()
    {
        for (int number = DateOnly.MinValue.DayNumber; number <= DateOnly.MaxValue.DayNumber; number += 97)
        {
            var date = DateOnly.FromDayNumber(number);
            var day = Day.FromDate(date.Year, date.Month, date.Day);
            Assert.Equal(Day.FromDateOnly(date), day);
            Assert.Equal(date, day.ToDateOnly());
            Assert.Equal(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, day.IsoWeekday);
        }
    }

    [Fact]
    public void Number_and_date_are_inverse_over_twelve_thousand_years_either_way()
    {
        var (year, month, day) = (-12_000L, 1, 1);
        for (long number = Day.FromDate(year, month, day).Number; year <= 12_000; number++)
        {
            new Day(number).Deconstruct(out long foundYear, out int foundMonth, out int foundDay);
            if (foundYear != year || foundMonth != month || foundDay != day || Day.FromDate(year, month, day).Number != number) Assert.Fail($"day {number} is {year}-{month}-{day}, and not {foundYear}-{foundMonth}-{foundDay}");
            if (++day <= Day.DaysInMonth(year, month)) continue;
            (day, month) = (1, month + 1);
            if (month > 12) (month, year) = (1, year + 1);
        }
    }

    [Fact]
    public void The_next_day_is_one_more_at_every_end_of_a_month()
    {
        for (long year = -401; year <= 401; year++)
            for (int month = 1; month <= 12; month++)
            {
                var last = Day.FromDate(year, month, Day.DaysInMonth(year, month));
                Assert.Equal(Day.FromDate(month == 12 ? year + 1 : year, month % 12 + 1, 1), last.Plus(1));
            }
    }

    [Theory]
    [InlineData("2025-01-31", 1, "2025-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2025-03-31", -1, "2025-02-28")]
    [InlineData("2025-10-20", 12, "2026-10-20")]
    [InlineData("0000-01-15", -1, "-0001-12-15")]
    public void Months_end_where_the_calendar_has_no_such_day(string from, int months, string to) =>
        Assert.Equal(to, Edtf.Parse(from).Value!.Earliest.Day!.Value.PlusMonths(months).ToString());
}
