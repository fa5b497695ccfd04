using System;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Tests.Reasoning;

/// <summary>Days of a few milliseconds and of different lengths, repeating every four days of four milliseconds on average; a length of 0 is a date that was skipped.</summary>
internal sealed class SmallCalendar : IDayCalendar
{
    public const long DayLength = 4;

    private readonly long[] starts = new long[4];
    private readonly long shift;

    public SmallCalendar(long shift, int first, int second, int third)
    {
        this.shift = shift;
        starts[1] = first;
        starts[2] = first + second;
        starts[3] = first + second + third;
        EarliestStart = long.MaxValue;
        LatestStart = long.MinValue;
        for (int day = 0; day < 4; day++)
        {
            EarliestStart = Math.Min(EarliestStart, starts[day] + shift - (day * DayLength));
            LatestStart = Math.Max(LatestStart, starts[day] + shift - (day * DayLength));
        }
    }

    public static SmallCalendar[] All { get; } = [new(0, 4, 4, 4), new(0, 4, 3, 5), new(1, 3, 5, 4), new(-2, 4, 0, 8), new(3, 4, 4, 4)];

    public long EarliestStart { get; }

    public long LatestStart { get; }

    public long StartOf(long day)
    {
        long cycle = (long)Math.Floor(day / 4.0);
        return (cycle * 16) + starts[day - (cycle * 4)] + shift;
    }

    public long DayOf(long moment)
    {
        long day = (long)Math.Floor((moment - shift) / 16.0) * 4;
        while (StartOf(day + 1) <= moment) day++;
        return day;
    }
}
