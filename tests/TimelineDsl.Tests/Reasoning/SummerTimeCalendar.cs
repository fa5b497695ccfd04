using TimelineDsl.Dates;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Tests.Reasoning;

/// <summary>Two hours ahead of UTC, three from 30 March to 26 October 2025: one day of 23 hours and one of 25.</summary>
internal sealed class SummerTimeCalendar : IDayCalendar
{
    public const long Hour = 3_600_000;

    public static readonly SummerTimeCalendar Instance = new();

    private static readonly long Spring = (Day.FromDate(2025, 3, 30).Number * 24 * Hour) + Hour;
    private static readonly long Autumn = (Day.FromDate(2025, 10, 26).Number * 24 * Hour) + Hour;

    public long EarliestStart => -3 * Hour;

    public long LatestStart => -2 * Hour;

    public long DayOf(long moment) => Day.FromLocalMilliseconds(moment + Offset(moment)).Number;

    public long StartOf(long day) => (day * 24 * Hour) - Offset((day * 24 * Hour) - (2 * Hour));

    private static long Offset(long moment) => moment >= Spring && moment < Autumn ? 3 * Hour : 2 * Hour;
}
