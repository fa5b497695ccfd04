using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
using TimelineDsl.Core.Checks;
using TimelineDsl.Core.Diagnostics;
using Xunit;

namespace TimelineDsl.Tests.Checks;

/// <summary>The sweep for what certainly overlaps, against the comparison of all pairs; and its time.</summary>
public class CertainOverlapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_sweep_finds_what_the_comparison_of_all_pairs_finds(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++)
        {
            var all = Enumerable.Range(0, random.Next(2, 7)).Select(item => new Stretch<string>(random.Next(0, 8), random.Next(0, 10), ((char)('a' + random.Next(3))).ToString(), item)).ToList();
            // `a` and `b` exclude each other, and so do `b` and `c`.
            static bool Exclude(string one, string other) => one != other && (one == "b" || other == "b");
            var expected = Pairs(all, Exclude).ToList();
            var found = CertainOverlap.Find(all.ToList(), Exclude);
            Assert.All(found, pair => Assert.True(pair.First.Overlaps(pair.Second) && Exclude(pair.First.Group, pair.Second.Group)));
            Assert.Equal(expected.Count > 0, found.Count > 0);
            // Whoever lies in no core of another is found with one.
            var told = found.SelectMany(static pair => new[] { pair.First.Item, pair.Second.Item }).ToHashSet();
            Assert.All(expected, pair => Assert.True(told.Contains(pair.First.Item) || told.Contains(pair.Second.Item), string.Join(" ", all)));
            Assert.Equal(found.Count, found.Select(static pair => pair.Second.Item).Distinct().Count());
        }
    }

    [Fact]
    public void Somebody_who_is_everywhere_takes_no_quadratic_time()
    {
        var text = new StringBuilder("timeline t\nactor a\nplace p\nplace q\n");
        for (int i = 0; i < 30_000; i++) text.Append("event e").Append(i).Append("\n  from 2025-01-01 to 2025-12-31\n  who a\n  where ").Append(i % 1000 == 0 ? 'q' : 'p').Append('\n');
        var clock = Stopwatch.StartNew();
        var findings = TestDossier.Compile([("a.tl", text.ToString())]);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
        // The later of each pair, up to the limit of what is shown of one file.
        Assert.Contains(findings, static finding => finding.Descriptor == Catalogue.TwoPlacesAtOnce);
    }

    [Fact]
    public void An_office_of_many_holders_takes_no_quadratic_time()
    {
        var text = new StringBuilder("timeline t\noffice o\n");
        for (int i = 0; i < 30_000; i++) text.Append("  held by a").Append(i).Append(" from 2025-01-01 to 2025-12-31\n");
        for (int i = 0; i < 30_000; i++) text.Append("actor a").Append(i).Append('\n');
        var clock = Stopwatch.StartNew();
        var findings = TestDossier.Compile([("a.tl", text.ToString())]);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
        Assert.Contains(findings, static finding => finding.Descriptor == Catalogue.ExclusiveOverlap);
    }

    [Fact]
    public void A_chain_of_copies_and_corrections_may_be_long()
    {
        var text = new StringBuilder("timeline t\nevent e\n  cite s0 says happened\n  cite s29999 says happened\n");
        for (int i = 0; i < 30_000; i++)
        {
            text.Append("source s").Append(i).Append("\n  published 2025\n");
            if (i > 0) text.Append("  copies s").Append(i - 1).Append("\n  corrects s").Append(i - 1).Append('\n');
        }
        Assert.DoesNotContain(TestDossier.Compile([("a.tl", text.ToString())]), static finding => finding.Severity == Severity.Error);
    }

    private static IEnumerable<(Stretch<string> First, Stretch<string> Second)> Pairs(List<Stretch<string>> all, Func<string, string, bool> exclude) =>
        from first in all
        from second in all
        where first.Item < second.Item && first.Overlaps(second) && exclude(first.Group, second.Group)
        select (first, second);
}
