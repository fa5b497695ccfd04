using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using Xunit;

namespace TimelineDsl.Tests.Checks;

/// <summary>
/// Lines of one kind in such numbers that whatever compares each with each, or judges the dossier again for each, would hang. None is left out in silence: what
/// is not looked at is told.
/// </summary>
public class ManyLinesTests
{
    /// <summary>Many times what it takes, for a busy machine; without their limits most of these take minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const string Page = "source page \"A page\"\n  publisher desk\n  published 2025-10-21\n  url unknown\nactor desk \"The desk\"\n";
    private const string Two = "event a\n  on 2025-01-01\n  cite page on 2025-01-01\nevent b\n  after a\n  cite page says happened\n";

    /// <summary>By what there is many of: how many, what stands around them, one of them, and what must be told.</summary>
    private static readonly Dictionary<string, (int Count, string Before, Func<int, string> One, string Code, string Told)> Shapes = new()
    {
        ["disputes under one event"] = (12_000, "event a\n  on 2025-01-01\n", static _ => "  cite page on 2025-01-02\n    dispute because \"x\"\n", "TL5019", " after it settle anything is not tried"),
        ["disputed events"] = (4_000, "", static i => $"event e{i}\n  on 2025-01-01\n  cite page on 2025-01-02\n    dispute because \"x\"\n", "TL5019", " after it settle anything is not tried"),
        ["open expectations"] = (10_000, Two, static _ => "expect b on 2025-05-05\n", "TL4014", "This is open"),
        ["refuted expectations"] = (10_000, Two, static _ => "expect b before 2024\n", "TL4014", "This is refuted"),
        ["expectations in a long chain"] = (4_000, Two, static i => $"event c{i}\n  after {(i == 0 ? "b" : "c" + (i - 1))}\n  status happened\nexpect c{i} on 2025-05-05\n", "TL4014", "This is not decided"),
        ["reports that exclude one another"] = (30_000, "event a\n", static i => $"  cite page on {1000 + (i % 9000)}-01-{1 + (i / 9000):00}\n", "TL0007", "There are more contradictions than these"),
        ["who lines"] = (60_000, "event a\n  on 2025-01-01\n  cite page on 2025-01-01\n", static _ => "  who desk\n", "", ""),
    };

    public static TheoryData<string> What() => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(What))]
    public void Many(string what)
    {
        var (count, before, one, code, told) = Shapes[what];
        string text = "timeline t\n  as of 2030-01-01\n" + Page + before + string.Concat(Enumerable.Range(0, count).Select(one));
        var watch = Stopwatch.StartNew();
        var found = TestDossier.Compile([("a.tl", text)]).ToList();
        Assert.True(watch.Elapsed < Patience, watch.Elapsed.ToString());
        if (code.Length > 0) Assert.Contains(found, finding => finding.Descriptor.Id == code && finding.Message.Contains(told, StringComparison.Ordinal));
        else Assert.DoesNotContain(found, static finding => finding.Severity == Severity.Error);
    }

    /// <summary>However many terms an office has: only those of who acts in it are looked at.</summary>
    [Fact]
    public void Many_hold_an_office_and_many_act_in_it()
    {
        const int Count = 15_000;
        string text = "timeline t\n  as of 2030-01-01\n" + Page + string.Concat(Enumerable.Range(0, Count).Select(static i => $"actor x{i}\n"))
            + "office chair\n" + string.Concat(Enumerable.Range(0, Count).Select(static i => $"  held by x{i} on {1000 + (i % 900)}-{1 + (i / 900 % 12):00}\n"))
            + string.Concat(Enumerable.Range(0, Count).Select(static i => $"event e{i}\n  on 2025-01-01\n  who x{i} as chair\n  cite page on 2025-01-01\n"));
        var watch = Stopwatch.StartNew();
        Assert.Contains(TestDossier.Compile([("a.tl", text)]), static finding => finding.Descriptor == Catalogue.TitleAtTime);
        Assert.True(watch.Elapsed < Patience, watch.Elapsed.ToString());
    }
}
