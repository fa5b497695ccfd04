using System;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Dates;
using Xunit;

namespace TimelineDsl.Tests.Semantics;

/// <summary>What the network is told of a zone must hold on every date: a bound that is too tight would be a false error.</summary>
public class ZoneCalendarTests
{
    [Theory]
    [InlineData("UTC")]
    [InlineData("+05:30")]
    [InlineData("America/New_York")]
    [InlineData("Europe/Kyiv")]
    [InlineData("Pacific/Auckland")]
    [InlineData("Pacific/Apia")]
    [InlineData("America/St_Johns")]
    [InlineData("Asia/Manila")]
    [InlineData("America/Metlakatla")]
    [InlineData("Africa/Monrovia")]
    public void A_date_begins_within_the_stated_bounds_and_where_the_law_says(string id)
    {
        var calendar = ZoneCalendar.Of(Zone.Find(id)!);
        for (long day = Day.FromDate(1840, 1, 1).Number; day < Day.FromDate(2040, 1, 1).Number; day++)
        {
            long start = calendar.StartOf(day);
            Assert.InRange(start - day * Moment.MillisecondsPerDay, calendar.EarliestStart, calendar.LatestStart);
            Assert.True(calendar.DayOf(start) >= day && calendar.DayOf(start - 1) < day, id + " " + new Day(day));
        }
    }
}
