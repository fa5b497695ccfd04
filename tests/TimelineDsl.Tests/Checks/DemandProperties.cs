using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using CsCheck;
using TimelineDsl.Core.Checks;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using Xunit;

namespace TimelineDsl.Tests.Checks;

/// <summary>How many independent origins there are, against trying every set of reports; and what is said when the effort is spent.</summary>
public partial class DemandProperties
{
    private const int Actors = 5;

    /// <summary>Up to seven reports, each with a chain of up to three of five actors.</summary>
    private static readonly Gen<int[][]> Reports = Gen.Int[0, Actors - 1].Array[0, 3].Array[1, 7];

    [Fact]
    public void As_many_origins_are_independent_as_the_largest_set_of_reports_that_are() => Reports.Sample(chains =>
        Assert.Equal(Largest([.. chains.Where(static chain => chain.Length > 0)]), Told(chains)), iter: 1000);

    [Fact]
    public void Beyond_sixteen_roots_what_is_found_is_no_more_than_there_is()
    {
        // The first report has all the others' roots in its chain: who takes it first finds one origin where there are seventeen.
        int[] all = [.. Enumerable.Range(1, 17)];
        int[][] chains = [[.. all, 0], .. all.Select(static actor => new[] { actor })];
        Assert.InRange(Told(chains), 1, 17);
        Assert.Equal(17, Told([.. chains.Skip(1)]));
        Assert.Equal(15, Told([[.. all.Take(15), 0], .. all.Take(15).Select(static actor => new[] { actor })]));
    }

    [Fact]
    public void What_is_not_tried_is_said_to_be_undecided()
    {
        const string Text = "timeline t\nevent a\n  status happened\nevent b\n  status happened\nexpect a before b\n";
        var found = new DiagnosticBag();
        var dossier = Dossier.Bind([DossierParser.Parse(new TextFile("a.tl", Text), CancellationToken.None)], found, CancellationToken.None);
        var judgement = Judgement.Of(Testimony.Of(dossier, new DisputeView(), CancellationToken.None), found, CancellationToken.None);
        ExpectationFailed.Run(judgement, found, CancellationToken.None, mostEffort: 1);
        var finding = Assert.Single(found.Items);
        Assert.Equal((Catalogue.ExpectationFailed, Severity.Warning), (finding.Descriptor, finding.Severity));
        Assert.StartsWith("This is not decided", finding.Message, StringComparison.Ordinal);
    }

    private static int Largest(int[][] chains)
    {
        int best = 0;
        for (int set = 0; set < 1 << chains.Length; set++)
        {
            var chosen = Enumerable.Range(0, chains.Length).Where(i => (set >> i & 1) != 0).ToArray();
            bool isIndependent = chosen.All(i => chosen.All(j => i == j || !chains[j].Contains(chains[i][^1])));
            if (isIndependent) best = Math.Max(best, chosen.Length);
        }
        return best;
    }

    /// <summary>What the finding says of an event with these reports.</summary>
    private static int Told(int[][] chains)
    {
        var text = new StringBuilder("timeline t\nrequire 1000 independent origins\nevent a\n  on 2025-10-16\n");
        foreach (int[] chain in chains) text.Append("  cite page-20").Append(string.Concat(chain.Select(static actor => " via a" + actor))).Append(" on 2025-10-16\n");
        foreach (int actor in chains.SelectMany(static chain => chain).Distinct()) text.Append("actor a").Append(actor).Append('\n');
        var finding = Assert.Single(TestDossier.Findings(text.ToString()));
        return int.Parse(Origins().Match(finding.Message).Groups[1].Value);
    }

    [GeneratedRegex(@"certainly ha(?:s|ve) (\d+) independent")]
    private static partial Regex Origins();
}
