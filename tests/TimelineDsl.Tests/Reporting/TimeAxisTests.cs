using System.Collections.Generic;
using System.Linq;
using CsCheck;
using TimelineDsl.Dates;
using TimelineDsl.Tool.Reporting.Drawing;
using Xunit;

namespace TimelineDsl.Tests.Reporting;

public class TimeAxisTests
{
    private static long At(int year, int month, int day) => Day.FromDate(year, month, day).StartMilliseconds;

    [Fact]
    public void A_dense_week_after_thirty_years_gets_most_of_the_room_and_the_gap_is_a_break()
    {
        var times = new List<long> { At(1994, 12, 5), At(2022, 2, 1) };
        for (int day = 15; day <= 23; day++) times.Add(At(2025, 10, day));
        var axis = new TimeAxis(times, 0, 1000);
        Assert.True(axis.Right - axis.Place(At(2025, 10, 15)) > 600);
        Assert.Equal([true, true], axis.Stretches.Take(2).Select(s => s.IsCompressed));
        Assert.DoesNotContain(true, axis.Stretches.Skip(2).Select(s => s.IsCompressed));
    }

    [Fact]
    public void A_day_never_stands_under_the_name_of_another_month()
    {
        var times = new List<long> { At(1994, 1, 1), At(1994, 12, 31) };
        for (int day = 15; day <= 23; day++) times.Add(At(2025, 10, day));
        var svg = new SvgText();
        AxisDrawing.Draw(svg, new TimeAxis(times, 0, 300), 100);
        string drawn = svg.ToString();
        Assert.Contains(">Jan 1994<", drawn, System.StringComparison.Ordinal);
        Assert.DoesNotContain(">Dec 1994<", drawn, System.StringComparison.Ordinal);
        Assert.DoesNotContain(">31<", drawn, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Evenly_spread_years_are_drawn_to_scale()
    {
        var axis = new TimeAxis(Enumerable.Range(1990, 31).Select(year => At(year, 1, 1)), 0, 1000);
        Assert.All(axis.Stretches.SkipLast(1), stretch => Assert.False(stretch.IsCompressed));
        Assert.InRange(axis.Place(At(2005, 1, 1)), 485, 515);
    }

    [Fact]
    public void Later_is_never_further_left_and_nothing_leaves_the_axis() =>
        Gen.Select(Gen.Long[-300_000_000_000_000, 300_000_000_000_000].List[0, 200], Gen.Long[-310_000_000_000_000, 310_000_000_000_000].Array[2]).Sample((times, pair) =>
        {
            var axis = new TimeAxis(times, 100, 900);
            double first = axis.Place(System.Math.Min(pair[0], pair[1])), second = axis.Place(System.Math.Max(pair[0], pair[1]));
            return first <= second + 1e-9 && first >= 100 - 1e-6 && second <= 900 + 1e-6 && axis.Keys.Count <= 61;
        });
}
