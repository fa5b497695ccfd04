using System;
using System.Linq;
using TimelineDsl.Dates;
using TimelineDsl.Model.Reasoning;
using Xunit;
using static TimelineDsl.Model.Reasoning.ConstraintNetwork;

namespace TimelineDsl.Tests.Reasoning;

public class ConstraintNetworkTests
{
    private const long Hour = SummerTimeCalendar.Hour;

    private readonly ConstraintNetwork network = new();
    private int statement;

    public static TheoryData<IDayCalendar> Calendars => [UtcCalendar.Instance, SummerTimeCalendar.Instance, new FixedOffsetCalendar(-5 * Hour)];

    [Theory]
    [InlineData(0, true)]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    public void Touching_at_the_boundary_is_no_overlap(long overlap, bool consistent)
    {
        int first = network.AddInterval(UtcCalendar.Instance), second = network.AddInterval(UtcCalendar.Instance);
        long boundary = Date(1890, 1, 1) * 24 * Hour;
        network.NoEarlierThan(End(first), boundary + overlap, Next());
        network.NoLaterThan(Start(second), boundary, Next());
        network.AtMost(End(first), Start(second), 0, Next());
        var solution = network.Solve();
        Assert.Equal(consistent, solution.IsConsistent);
        if (!consistent) Assert.Equal(overlap, solution.Conflict!.Excess);
    }

    [Theory]
    [InlineData(1890, true)]
    [InlineData(1891, true)]
    [InlineData(1889, false)]
    public void A_period_that_ends_within_a_year_may_precede_one_that_starts_within_it(int secondStarts, bool consistent)
    {
        int first = network.AddInterval(UtcCalendar.Instance), second = network.AddInterval(UtcCalendar.Instance);
        Within(FirstDay(first), Date(1870, 1, 1), Date(1870, 12, 31));
        Within(LastDay(first), Date(1890, 1, 1), Date(1890, 12, 31));
        Within(FirstDay(second), Date(secondStarts, 1, 1), Date(secondStarts, 12, 31));
        Within(LastDay(second), Date(1920, 1, 1), Date(1920, 12, 31));
        network.AtMost(End(first), Start(second), 0, Next());
        Assert.Equal(consistent, network.Solve().IsConsistent);
    }

    [Fact]
    public void A_length_of_zero_is_allowed_and_lies_within_one_date()
    {
        int e = network.AddInterval(UtcCalendar.Instance);
        long midnight = Date(2025, 10, 17) * 24 * Hour;
        network.NoEarlierThan(Start(e), midnight, Next());
        network.NoLaterThan(End(e), midnight, Next());
        var solution = network.Solve();
        Assert.Equal(Date(2025, 10, 17), solution.Latest(FirstDay(e)));
        Assert.Equal(Date(2025, 10, 17), solution.Latest(LastDay(e)));
        Assert.Equal(Date(2025, 10, 17), solution.Earliest(LastDay(e)));
    }

    [Fact]
    public void An_interval_until_midnight_does_not_reach_the_next_date()
    {
        int e = network.AddInterval(UtcCalendar.Instance);
        long midnight = Date(2025, 10, 17) * 24 * Hour;
        network.NoLaterThan(Start(e), midnight - 1, Next());
        network.NoLaterThan(End(e), midnight, Next());
        Assert.Equal(Date(2025, 10, 16), network.Solve().Latest(LastDay(e)));
        network.NoEarlierThan(LastDay(e), Date(2025, 10, 17), Next());
        var conflict = network.Solve().Conflict!;
        Assert.Equal([0, 1, 2], conflict.Statements);
        Assert.NotEmpty(conflict.Premises);
    }

    [Fact]
    public void The_end_of_a_moment_is_its_start()
    {
        int e = network.AddMoment(UtcCalendar.Instance);
        network.NoEarlierThan(End(e), 5, Next());
        network.NoLaterThan(LastDay(e), 0, Next());
        var solution = network.Solve();
        Assert.Equal(5, solution.Earliest(Start(e)));
        Assert.Equal((24 * Hour) - 1, solution.Latest(End(e)));
        network.AtMost(End(e), Start(e), -1, Next());
        Assert.Equal([2], network.Solve().Conflict!.Statements);
    }

    [Fact]
    public void The_eve_is_the_day_before_even_27_hours_before()
    {
        int eve = network.AddMoment(SummerTimeCalendar.Instance), talks = network.AddMoment(SummerTimeCalendar.Instance);
        long sixteenth = SummerTimeCalendar.Instance.StartOf(Date(2025, 10, 16));
        Exactly(Start(eve), sixteenth + (20 * Hour));
        Exactly(Start(talks), sixteenth + (47 * Hour));
        DayBefore(eve, talks);
        Assert.True(network.Solve().IsConsistent);
        network.AtMost(Start(talks), Start(eve), 24 * Hour, Next());
        Assert.False(network.Solve().IsConsistent);
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void Within_two_to_six_days_after_the_16th_is_the_18th_to_the_22nd(IDayCalendar calendar)
    {
        int call = network.AddInterval(calendar), talks = network.AddInterval(calendar);
        Within(FirstDay(call), Date(2025, 10, 16), Date(2025, 10, 16));
        Within(LastDay(call), Date(2025, 10, 16), Date(2025, 10, 16));
        int after = Next();
        network.AtMost(FirstDay(talks), LastDay(call), 6, after);
        network.AtMost(LastDay(call), FirstDay(talks), -2, after);
        var solution = network.Solve();
        Assert.Equal(Date(2025, 10, 18), solution.Earliest(FirstDay(talks)));
        Assert.Equal(Date(2025, 10, 22), solution.Latest(FirstDay(talks)));
        Assert.Equal(calendar.StartOf(Date(2025, 10, 18)), solution.Earliest(Start(talks)));
        Assert.Equal(calendar.StartOf(Date(2025, 10, 23)) - 1, solution.Latest(Start(talks)));
        Assert.Equal(Solution.NoLatest, solution.Latest(LastDay(talks)));
    }

    [Theory]
    [InlineData(3, 29, 24)]
    [InlineData(3, 30, 23)]
    [InlineData(10, 26, 25)]
    public void A_date_has_as_many_hours_as_its_place_gives_it(int month, int day, int hours)
    {
        int early = network.AddMoment(SummerTimeCalendar.Instance), late = network.AddMoment(SummerTimeCalendar.Instance);
        Within(FirstDay(early), Date(2025, month, day), Date(2025, month, day));
        network.AtMost(FirstDay(early), FirstDay(late), 0, Next());
        network.AtMost(FirstDay(late), FirstDay(early), 0, Next());
        network.AtMost(Start(early), Start(late), -((hours * Hour) - 1), Next());
        var solution = network.Solve();
        Assert.True(solution.IsConsistent);
        Assert.Equal((hours * Hour) - 1, solution.Latest(Start(late)) - solution.Earliest(Start(early)));
        network.AtMost(Start(early), Start(late), -hours * Hour, Next());
        Assert.Equal(1, network.Solve().Conflict!.Excess);
    }

    [Fact]
    public void A_cycle_of_orders_needs_no_dates()
    {
        int[] e = [.. Enumerable.Range(0, 3).Select(_ => network.AddInterval(UtcCalendar.Instance))];
        for (int i = 0; i < 3; i++) network.AtMost(Start(e[i]), Start(e[(i + 1) % 3]), -1, Next());
        var conflict = network.Solve().Conflict!;
        Assert.Equal([0, 1, 2], conflict.Statements);
        Assert.Equal(3, conflict.Excess);
        Assert.False(conflict.ExcessInDays);
        Assert.Equal([e[0], e[1], e[2]], conflict.Chain.Select(link => link.From.Interval));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_cycle_is_a_conflict_from_one_millisecond_on(long short_, bool consistent)
    {
        int[] e = [.. Enumerable.Range(0, 50).Select(_ => network.AddInterval(UtcCalendar.Instance))];
        for (int i = 0; i < 50; i++) network.AtMost(Start(e[i]), Start(e[(i + 1) % 50]), i % 2 == 0 ? 7 : -7 - (i == 49 ? short_ : 0), Next());
        Assert.Equal(consistent, network.Solve().IsConsistent);
    }

    [Theory]
    [MemberData(nameof(Calendars))]
    public void A_cycle_through_dates_and_moments_needs_no_dates(IDayCalendar calendar)
    {
        int a = network.AddInterval(calendar), b = network.AddInterval(calendar);
        DayBefore(a, b);
        network.AtMost(Start(b), Start(a), -1, Next());
        var conflict = network.Solve().Conflict!;
        Assert.Equal([0, 1], conflict.Statements);
        Assert.Contains(conflict.Chain, link => link.Kind == LinkKind.DayOfMoment);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_date_before_another_ends_before_it_begins_however_long_dates_are(long back, bool consistent)
    {
        int a = network.AddInterval(SummerTimeCalendar.Instance), b = network.AddInterval(SummerTimeCalendar.Instance), c = network.AddInterval(SummerTimeCalendar.Instance);
        network.AtMost(LastDay(a), FirstDay(b), -1, Next());
        network.AtMost(Start(b), Start(c), 5, Next());
        network.AtMost(Start(c), End(a), -back, Next());
        Assert.Equal(consistent, network.Solve().IsConsistent);
    }

    [Theory]
    [InlineData(12, 12, true)]
    [InlineData(11, 12, false)]
    public void A_cycle_through_dates_of_two_zones_needs_no_dates(int eastOf, int hoursLater, bool consistent)
    {
        int a = network.AddMoment(UtcCalendar.Instance), b = network.AddMoment(new FixedOffsetCalendar(-eastOf * Hour));
        network.AtMost(FirstDay(b), FirstDay(a), -1, Next());
        network.AtMost(Start(a), Start(b), -(hoursLater * Hour) + 1, Next());
        Assert.Equal(consistent, network.Solve().IsConsistent);
    }

    [Fact]
    public void A_cycle_through_dates_and_moments_is_found_although_dates_bound_it_far_away()
    {
        int a = network.AddInterval(SummerTimeCalendar.Instance), b = network.AddInterval(SummerTimeCalendar.Instance);
        DayBefore(a, b);
        network.AtMost(Start(b), Start(a), -1, Next());
        network.NoEarlierThan(Start(a), -1_000_000_000_000_000, Next());
        network.NoLaterThan(End(b), 1_000_000_000_000_000, Next());
        Assert.Equal([0, 1], network.Solve().Conflict!.Statements);
    }

    [Fact]
    public void The_excess_is_told_in_days_between_dates()
    {
        int a = network.AddInterval(UtcCalendar.Instance), b = network.AddInterval(UtcCalendar.Instance);
        network.NoEarlierThan(FirstDay(a), Date(2025, 10, 17), Next());
        network.AtMost(LastDay(a), FirstDay(b), -3, Next());
        network.NoLaterThan(LastDay(b), Date(2025, 10, 18), Next());
        var conflict = network.Solve().Conflict!;
        Assert.Equal([0, 1, 2], conflict.Statements);
        Assert.Equal(2, conflict.Excess);
        Assert.True(conflict.ExcessInDays);
        Assert.Equal(
            [LinkKind.LowerBound, LinkKind.Structure, LinkKind.Difference, LinkKind.Structure, LinkKind.UpperBound],
            conflict.Chain.Select(link => link.Kind));
        Assert.Equal(Date(2025, 10, 20), conflict.Chain[2].Reached);
    }

    [Fact]
    public void The_same_thing_said_twice_is_in_a_conflict_once()
    {
        int e = network.AddInterval(UtcCalendar.Instance);
        for (int i = 0; i < 3; i++) network.NoEarlierThan(Start(e), 10, Next());
        for (int i = 0; i < 3; i++) network.NoLaterThan(End(e), 9, Next());
        Assert.Equal(2, network.Solve().Conflict!.Statements.Count);
        Assert.Equal([2, 2, 2], network.FindConflicts().Conflicts.Select(conflict => conflict.Statements.Count));
    }

    [Fact]
    public void Nothing_is_before_itself()
    {
        int e = network.AddInterval(UtcCalendar.Instance);
        network.AtMost(Start(e), Start(e), 0, Next());
        Assert.True(network.Solve().IsConsistent);
        network.AtMost(Start(e), Start(e), -1, Next());
        Assert.Equal([1], network.Solve().Conflict!.Statements);
    }

    [Fact]
    public void A_constraint_rests_on_all_statements_of_its_reason()
    {
        int e = network.AddMoment(UtcCalendar.Instance);
        network.NoEarlierThan(Start(e), 10, network.Because(0, 1));
        network.NoLaterThan(Start(e), 9, network.Because(4, 3, 2, 3));
        Assert.Equal([0, 1, 2, 3, 4], network.Solve().Conflict!.Statements);
        for (int given = 0; given < 5; given++) Assert.True(network.Solve(s => s == given).IsConsistent);
        Assert.Equal(network.Because(0, 1), network.Because(1, 0));
        Assert.Equal(network.Because(2, 3, 4), network.Because(4, 3, 2, 3));
        Assert.Equal([2, 3, 4], network.StatementsOf(network.Because(2, 3, 4)));
    }

    [Fact]
    public void What_rests_on_nothing_cannot_be_given_up()
    {
        int e = network.AddMoment(UtcCalendar.Instance);
        network.NoEarlierThan(Start(e), 10, network.Because());
        network.NoLaterThan(Start(e), 9, network.Because());
        var family = network.FindConflicts();
        Assert.Empty(Assert.Single(family.Conflicts).Statements);
        Assert.False(family.Remainder.IsConsistent);
    }

    [Fact]
    public void A_family_is_told_in_the_order_of_statements_and_leaves_bounds()
    {
        int[] e = [.. Enumerable.Range(0, 40).Select(_ => network.AddInterval(UtcCalendar.Instance))];
        foreach (int i in e) Within(Start(i), i * 10, (i * 10) + 9);
        for (int i = 10; i < 40; i += 10) network.AtMost(Start(e[i]), Start(e[i - 1]), 0, Next());
        var family = network.FindConflicts();
        Assert.Equal(3, family.Conflicts.Count);
        Assert.All(family.Conflicts, conflict => Assert.Equal(3, conflict.Statements.Count));
        Assert.Equal(family.Conflicts.Select(conflict => conflict.Statements[0]).OrderBy(s => s), family.Conflicts.Select(conflict => conflict.Statements[0]));
        Assert.True(family.Remainder.IsConsistent);
        Assert.Equal(59, family.Remainder.Latest(Start(e[5])));
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MinValue + 1)]
    [InlineData(-(1L << 60))]
    [InlineData(0)]
    [InlineData(1L << 60)]
    [InlineData(long.MaxValue)]
    public void No_value_overflows(long extreme)
    {
        int[] e = [.. Enumerable.Range(0, 12).Select(_ => network.AddInterval(SummerTimeCalendar.Instance))];
        for (int i = 1; i < 12; i++)
        {
            network.AtMost(Start(e[i]), End(e[i - 1]), extreme, Next());
            network.AtMost(FirstDay(e[i]), LastDay(e[i - 1]), extreme, Next());
        }

        Assert.True(network.Solve().IsConsistent);
        network.NoLaterThan(Start(e[0]), extreme, Next());
        network.NoEarlierThan(FirstDay(e[0]), extreme, Next());
        network.NoLaterThan(LastDay(e[5]), extreme, Next());
        network.NoEarlierThan(End(e[11]), extreme, Next());
        var family = network.FindConflicts();
        Assert.True(family.Remainder.IsConsistent);
        foreach (int i in e) Assert.True(family.Remainder.Earliest(FirstDay(i)) <= family.Remainder.Latest(LastDay(i)));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, -1)]
    [InlineData(true, 1)]
    [InlineData(true, -1)]
    public void A_cycle_of_any_length_ends_soon_and_without_exhausting_the_stack(bool dated, int direction)
    {
        const int Length = 10_000;
        int[] e = [.. Enumerable.Range(0, Length).Select(_ => network.AddInterval(UtcCalendar.Instance))];
        for (int i = 0; i < Length; i++)
        {
            network.AtMost(Start(e[i]), Start(e[(i + direction + Length) % Length]), -1, Next());
            if (dated) Within(Start(e[i]), 0, 1000 * Hour);
        }

        var conflict = network.Solve().Conflict!;
        Assert.True(conflict.IsIrreducible || conflict.Statements.Count == Length);
        Assert.Equal(conflict.Statements.Count, conflict.Chain.Count);
    }

    [Fact]
    public void A_bound_has_a_proof()
    {
        int a = network.AddInterval(UtcCalendar.Instance), b = network.AddInterval(UtcCalendar.Instance);
        network.NoEarlierThan(FirstDay(a), 10, Next());
        network.AtMost(LastDay(a), FirstDay(b), -2, Next());
        var proof = network.Solve().WhyEarliest(End(b));
        Assert.Equal([0, 1], proof.SelectMany(link => network.StatementsOf(link.Reason)));
        Assert.Equal(12 * 24 * Hour, proof[^1].Reached);
        Assert.Empty(network.Solve().WhyLatest(End(b)));
    }

    [Fact]
    public void Mistakes_of_the_caller_are_refused()
    {
        int e = network.AddInterval(UtcCalendar.Instance);
        Assert.Throws<ArgumentException>(() => network.AtMost(Start(e), FirstDay(e), 0, Next()));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.NoLaterThan(Start(e + 1), 0, Next()));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.NoLaterThan(Start(e), 0, 99));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Because(-1));
    }

    private static long Date(int year, int month, int day) => Day.FromDate(year, month, day).Number;

    private int Next() => network.Because(statement++);

    private void Exactly(Node node, long value) => Within(node, value, value);

    private void Within(Node node, long least, long greatest)
    {
        int reason = Next();
        network.NoEarlierThan(node, least, reason);
        network.NoLaterThan(node, greatest, reason);
    }

    private void DayBefore(int earlier, int later)
    {
        int reason = Next();
        network.AtMost(LastDay(earlier), FirstDay(later), -1, reason);
        network.AtMost(FirstDay(later), LastDay(earlier), 1, reason);
    }
}
