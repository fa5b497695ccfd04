using System.Linq;
using TimelineDsl.Model.Reasoning;
using Xunit;

namespace TimelineDsl.Tests.Reasoning;

/// <summary>Follows a conflict's chain link by link and recomputes what it reaches.</summary>
internal static class ChainChecker
{
    public static void Check(ConstraintNetwork network, Case c, Conflict conflict)
    {
        var chain = conflict.Chain;
        Assert.NotEmpty(chain);
        for (int i = 1; i < chain.Count; i++) Assert.Equal(chain[i - 1].To, chain[i].From);
        var named = chain.Concat(conflict.Premises).SelectMany(link => network.StatementsOf(link.Reason)).Distinct().OrderBy(s => s);
        Assert.Equal(conflict.Statements, named);
        Assert.True(conflict.Excess > 0);
        if (chain[0].Kind == LinkKind.LowerBound) Dated(c, conflict);
        else Closed(conflict);
    }

    private static void Dated(Case c, Conflict conflict)
    {
        var chain = conflict.Chain;
        Assert.Equal(LinkKind.UpperBound, chain[^1].Kind);
        Assert.True(conflict.Excess == chain[^1].Reached - chain[^1].Weight, Told(conflict));
        Assert.Equal(conflict.ExcessInDays, chain[^1].To.IsDay);
        Assert.Equal(chain[0].Weight, chain[0].Reached);
        for (int i = 1; i < chain.Count; i++)
        {
            var link = chain[i];
            Assert.Equal(chain[i].Kind, link.Kind);
            long before = chain[i - 1].Reached;
            if (link.Kind == LinkKind.Difference) Assert.Equal(before - link.Weight, link.Reached);
            else if (link.Kind != LinkKind.DayOfMoment) Assert.Equal(before, link.Reached);
            else if (link.From.IsDay) Assert.InRange(link.Reached - c.Calendars[link.From.Interval].StartOf(before), 0, conflict.Premises.Count > 0 ? 1 : 0);
            else Assert.Equal(c.Calendars[link.From.Interval].DayOf(link.From.IsEnd ? before - 1 : before), link.Reached);
        }
    }

    private static void Closed(Conflict conflict)
    {
        Assert.Equal(conflict.Chain[0].From, conflict.Chain[^1].To);
        Assert.Equal(conflict.Excess, conflict.Chain[^1].Reached);
        Assert.DoesNotContain(conflict.Chain, link => link.Kind is LinkKind.LowerBound or LinkKind.UpperBound);
    }

    private static string Told(Conflict conflict) => string.Join("\n", conflict.Chain.Concat(conflict.Premises).Select(link =>
        $"{link.Kind} {link.From.Index}->{link.To.Index} weight {link.Weight} reached {link.Reached}"));
}
