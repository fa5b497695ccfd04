using System;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>How many days a number of calendar months together can be, over every starting date of the Gregorian cycle of 400 years.</summary>
internal static class MonthLengths
{
    private const int Cycle = 4800;
    private const long DaysInCycle = 146_097;

    private static readonly long[] Starts = FirstDays();
    private static readonly (int Fewest, int Most)[] Known = new (int, int)[Cycle];

    /// <summary>The fewest days; negative months count backwards.</summary>
    public static long Fewest(long months) =>
        months < 0 ? -Most(-months) : months / Cycle * DaysInCycle + Within((int)(months % Cycle)).Fewest;

    /// <summary>The most days.</summary>
    public static long Most(long months) =>
        months < 0 ? -Fewest(-months) : months / Cycle * DaysInCycle + Within((int)(months % Cycle)).Most;

    private static (int Fewest, int Most) Within(int months)
    {
        lock (Known)
        {
            if (months == 0 || Known[months].Most != 0) return Known[months];
            long fewest = long.MaxValue, most = 0;
            for (int start = 0; start < Cycle; start++)
            {
                int end = start + months;
                long days = Starts[end % Cycle] + end / Cycle * DaysInCycle - Starts[start];
                fewest = Math.Min(fewest, days);
                most = Math.Max(most, days);
            }
            return Known[months] = ((int)fewest, (int)most);
        }
    }

    private static long[] FirstDays()
    {
        var starts = new long[Cycle];
        for (int i = 0; i < Cycle; i++) starts[i] = Day.FromDate(2000 + i / 12, i % 12 + 1, 1).Number;
        return starts;
    }
}
