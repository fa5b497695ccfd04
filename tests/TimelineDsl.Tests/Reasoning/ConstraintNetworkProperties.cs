using System.Collections.Generic;
using System.Linq;
using CsCheck;
using TimelineDsl.Model.Reasoning;
using Xunit;

namespace TimelineDsl.Tests.Reasoning;

/// <summary>The solver against trying every assignment.</summary>
public class ConstraintNetworkProperties
{
    private const int Cases = 600;

    private enum Mix
    {
        Moments,
        Days,
        Both,
    }

    [Fact]
    public void With_dates_moment_networks_are_decided_and_their_bounds_are_exact() => Networks(3, Mix.Moments, 7).Sample(c =>
    {
        var solution = CheckBounded(c, 7);
        if (solution is null) return;
        CheckEarliest(c, solution, 7);
    }, iter: Cases);

    [Fact]
    public void With_dates_day_networks_are_decided() => Networks(2, Mix.Days, 16).Sample(c => { CheckBounded(c, 16); }, iter: Cases);

    [Fact]
    public void With_dates_mixed_networks_are_decided() => Networks(2, Mix.Both, 16).Sample(c => { CheckBounded(c, 16); }, iter: Cases * 2);

    [Fact]
    public void With_dates_mixed_networks_of_three_are_decided() => Networks(3, Mix.Both, 7).Sample(c => { CheckBounded(c, 7); }, iter: Cases);

    [Fact]
    public void Without_dates_moment_networks_are_decided() => Networks(2, Mix.Moments, null).Sample(c =>
        Assert.Equal(Oracle.IsConsistent(c, 0, 24), c.Build().Solve().IsConsistent), iter: Cases);

    [Fact]
    public void Without_dates_day_networks_are_decided() => Networks(2, Mix.Days, null, 1).Sample(c =>
        Assert.Equal(Oracle.IsConsistent(c, 0, 30), c.Build().Solve().IsConsistent), iter: Cases);

    [Fact]
    public void Without_dates_no_false_conflict_is_claimed() => Networks(2, Mix.Both, null).Sample(c =>
    {
        if (Oracle.IsConsistent(c, 0, 24)) Assert.True(c.Build().Solve().IsConsistent);
    }, iter: Cases * 2);

    [Fact]
    public void A_conflict_is_irreducible_and_its_chain_follows() => Networks(2, Mix.Both, 16).Sample(c =>
    {
        var network = c.Build();
        var conflict = network.Solve().Conflict;
        if (conflict is null) return;
        Assert.True(conflict.IsIrreducible);
        Assert.False(Oracle.IsConsistent(c.Only(conflict.Statements), 0, 16));
        foreach (int statement in conflict.Statements)
        {
            Assert.True(Oracle.IsConsistent(c.Only(conflict.Statements.Where(s => s != statement)), 0, 16), $"{statement} is not needed");
            Assert.False(network.Solve(s => !conflict.Statements.Contains(s)).IsConsistent);
        }

        ChainChecker.Check(network, c, conflict);
    }, iter: Cases);

    [Fact]
    public void A_conflict_without_dates_is_irreducible_and_its_chain_follows() => Networks(3, Mix.Both, null).Sample(c =>
    {
        var network = c.Build();
        var conflict = network.Solve().Conflict;
        if (conflict is null) return;
        foreach (int statement in conflict.Statements)
        {
            Assert.True(network.Solve(s => s == statement || !conflict.Statements.Contains(s)).IsConsistent, $"{statement} is not needed");
        }

        Assert.False(network.Solve(s => !conflict.Statements.Contains(s)).IsConsistent);
        ChainChecker.Check(network, c, conflict);
    }, iter: Cases);

    [Fact]
    public void A_family_shares_no_statement_and_leaves_a_consistent_rest() => Networks(3, Mix.Both, 7).Sample(c =>
    {
        var network = c.Build();
        var family = network.FindConflicts();
        var all = family.Conflicts.SelectMany(conflict => conflict.Statements).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Equal(family.Conflicts.OrderBy(conflict => conflict.Statements.DefaultIfEmpty(-1).First()), family.Conflicts);
        if (family.Conflicts.Any(conflict => conflict.Statements.Count == 0)) return;
        var rest = c.Without(all);
        var oracle = Oracle.Solutions(rest, 0, 7);
        Assert.True(oracle.Any);
        CheckLatest(rest, family.Remainder, oracle);
        foreach (var conflict in family.Conflicts) Assert.False(Oracle.IsConsistent(c.Only(conflict.Statements), 0, 7));
    }, iter: Cases);

    [Fact]
    public void The_same_input_gives_the_same_answer() => Networks(3, Mix.Both, 7).Sample(c =>
    {
        string first = Told(c.Build()), second = Told(c.Build());
        Assert.Equal(first, second);
    }, iter: Cases / 4);

    private static string Told(ConstraintNetwork network)
    {
        var family = network.FindConflicts();
        return string.Join("\n", family.Conflicts.Select(c =>
            $"{string.Join(",", c.Statements)}: {c.Excess} {string.Join(" ", c.Chain.Select(l => $"{l.Kind} {l.From} {l.To} {l.Weight} {l.Reason} {l.Reached}"))}"));
    }

    /// <summary>Checks the verdict and the latest values against the oracle; the solution, if consistent.</summary>
    private static Solution? CheckBounded(Case c, long limit)
    {
        var solution = c.Build().Solve();
        var oracle = Oracle.Solutions(c, 0, limit);
        Assert.Equal(oracle.Any, solution.IsConsistent);
        if (!oracle.Any) return null;
        Assert.True(solution.IsComplete);
        CheckLatest(c, solution, oracle);
        return solution;
    }

    private static void CheckLatest(Case c, Solution solution, Oracle oracle)
    {
        for (int node = 0; node < c.Count * 4; node++)
        {
            Assert.Equal(oracle.Greatest[node], solution.Latest(new Node(node)));
            Assert.True(solution.Earliest(new Node(node)) <= oracle.Least[node]);
            CheckProof(solution.WhyLatest(new Node(node)), solution.Latest(new Node(node)));
            CheckProof(solution.WhyEarliest(new Node(node)), solution.Earliest(new Node(node)));
        }
    }

    private static void CheckEarliest(Case c, Solution solution, long limit)
    {
        var oracle = Oracle.Solutions(c, 0, limit);
        for (int node = 0; node < c.Count * 4; node++) Assert.Equal(oracle.Least[node], solution.Earliest(new Node(node)));
    }

    private static void CheckProof(IReadOnlyList<ChainLink> proof, long bound)
    {
        Assert.NotEmpty(proof);
        Assert.True(proof[0].Kind is LinkKind.LowerBound or LinkKind.UpperBound);
        Assert.Equal(bound, proof[^1].Reached);
        for (int i = 1; i < proof.Count; i++) Assert.Equal(proof[i - 1].To, proof[i].From);
    }

    /// <summary>Networks of so many intervals; with a limit, every interval lies within 0 and it, for no reason that could be given up.</summary>
    private static Gen<Case> Networks(int count, Mix mix, int? limit, int reach = 2)
    {
        var node = mix switch
        {
            Mix.Moments => Gen.Int[0, (count * 2) - 1].Select(i => ((i >> 1) * 4) + (i & 1)),
            Mix.Days => Gen.Int[0, (count * 2) - 1].Select(i => ((i >> 1) * 4) + 2 + (i & 1)),
            _ => Gen.Int[0, (count * 4) - 1],
        };
        var raw = Gen.Select(node, Gen.Int[0, 3], Gen.Int[-reach, reach], Gen.Int[0, limit is null ? 5 : 8], Gen.Int[0, limit ?? 0], Gen.Int[0, 7]);
        return Gen.Select(Gen.Int[0, SmallCalendar.All.Length - 1].Array[count], Gen.Int[0, 3].Array[count], node.Array[9], raw.Array[1, 9]).Select((calendars, moments, others, drawn) =>
        {
            var constraints = new List<Stated>();
            for (int i = 0; i < drawn.Length; i++)
            {
                var (left, _, difference, kind, value, second) = drawn[i];
                int right = (others[i] & ~2) | (left & 2);
                int[] statements = second < drawn.Length && second != i && second % 3 == 0 ? [i, second] : [i];
                bool isDay = (left & 2) != 0;
                long scaled = isDay ? value / SmallCalendar.DayLength : value;
                if (kind <= 5) constraints.Add(Stated.AtMost(left, right, isDay ? difference : difference * 2, statements));
                else if (kind == 6) constraints.Add(Stated.Upper(left, scaled, statements));
                else if (kind == 7) constraints.Add(Stated.Lower(left, scaled, statements));
                else constraints.Add(Stated.AtMost(left, right, difference < 0 ? -1 : 0, statements));
            }

            for (int i = 0; limit is not null && i < count; i++)
            {
                constraints.Add(Stated.Lower(i * 4, 0));
                constraints.Add(Stated.Upper((i * 4) + 1, limit.Value));
            }

            return new Case(calendars.Select(i => SmallCalendar.All[i]).ToArray(), moments.Select(i => i == 0).ToArray(), constraints.ToArray());
        });
    }
}
