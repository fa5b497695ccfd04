using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Tool.Reporting.Page;
using Xunit;

namespace TimelineDsl.Tests.Reporting;

public class WhenWordsTests
{
    [Theory]
    [InlineData(17, 30, 17, 31, Precision.Minute, "20 October 2025, 17:30")]
    [InlineData(17, 15, 17, 46, Precision.Minute, "20 October 2025, 17:15–17:45")]
    [InlineData(17, 0, 18, 0, Precision.Hour, "20 October 2025, 17:00")]
    [InlineData(16, 0, 19, 0, Precision.Hour, "20 October 2025, 16:00–18:59")]
    public void A_range_of_clock_times_is_not_told_as_its_first(int fromHour, int fromMinute, int toHour, int toMinute, Precision precision, string expected)
    {
        var day = Make.Date(2025, 10, 20);
        var when = Make.On(day, Make.Moscow) with { Precision = precision, Earliest = Make.At(day, fromHour, fromMinute, Make.Moscow), Latest = Make.At(day, toHour, toMinute, Make.Moscow) };
        Assert.Equal(expected, WhenWords.Of(when));
    }
}
