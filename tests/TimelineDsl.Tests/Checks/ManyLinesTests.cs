using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text;
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

    /// <summary>However long a chain of corrections is, and however many correct one source: nobody walks it for each cite.</summary>
    [Theory]
    [InlineData("each corrects the one before, all cited for one event", 20_000, null)]
    [InlineData("each corrects the one before, two of them cited for each event", 20_000, "TL5013")]
    [InlineData("all correct one that every event cites", 20_000, "TL5013")]
    [InlineData("all retract one that every event cites", 8_000, "TL5013")]
    [InlineData("one corrects all, and one of them is cited with it for each event", 20_000, null)]
    public void Many_corrections(string what, int count, string? code)
    {
        bool isChain = what.StartsWith("each", StringComparison.Ordinal), isOfOne = what.StartsWith("one", StringComparison.Ordinal), isInOne = what.Contains("one event", StringComparison.Ordinal);
        string verb = what.Contains("retract", StringComparison.Ordinal) ? "retracts" : "corrects";
        // Events first: of each severity only the first findings of a file are told.
        var text = new StringBuilder("timeline t\n  as of 2030-01-01\n").Append(isInOne ? "event a\n" : "");
        for (int i = isInOne ? 0 : 1; i < count; i++)
        {
            if (isInOne) text.Append($"  cite s{i} on 2025-01-01\n");
            else if (isChain) text.Append($"event e{i}\n  cite s{i} on 2025-01-01\n  cite s{i - 1} on 2025-01-02\n");
            else text.Append($"event e{i}\n").Append(isOfOne ? $"  cite newest on 2025-01-01\n  cite s{i} on 2025-01-02\n" : "  cite s0 on 2025-01-01\n");
        }
        for (int i = 0; i < count; i++)
        {
            text.Append($"source s{i}\n  published 2025-10-21\n");
            if (i > 0 && !isOfOne) text.Append($"  {verb} s{(isChain ? i - 1 : 0)}\n");
        }
        if (isOfOne) text.Append("source newest\n  published 2025-10-22\n").AppendJoin("", Enumerable.Range(0, count).Select(static i => $"  corrects s{i}\n"));
        var watch = Stopwatch.StartNew();
        var found = TestDossier.Compile([("a.tl", text.ToString())]);
        Assert.True(watch.Elapsed < Patience, watch.Elapsed.ToString());
        if (code is not null) Assert.Contains(found, finding => finding.Descriptor.Id == code);
        Assert.DoesNotContain(found, static finding => finding.Severity == Severity.Error);
    }

    /// <summary>However often somebody has held an office, and however often a title lies outside all of these terms, certainly or possibly.</summary>
    [Theory]
    [InlineData("on 3025-01-01", 40_000, Severity.Warning)]
    [InlineData("between 2024 and 3025", 20_000, Severity.Information)]
    public void One_holds_an_office_many_times_and_acts_in_it_outside_all_terms(string when, int count, Severity severity)
    {
        string text = "timeline t\n  as of 3030-01-01\nactor x\n"
            + "office chair\n" + string.Concat(Enumerable.Range(0, count).Select(static i => $"  held by x on {1000 + (i % 900)}-{1 + (i / 900 % 12):00}-{1 + (i / 10800):00}\n")) + "  held by x on 2999\n"
            + string.Concat(Enumerable.Range(0, count).Select(i => $"event e{i}\n  {when}\n  status happened\n  who x as chair\n"));
        var watch = Stopwatch.StartNew();
        var found = TestDossier.Compile([("a.tl", text)]).Where(static finding => finding.Descriptor == Catalogue.TitleAtTime).ToList();
        Assert.True(watch.Elapsed < Patience, watch.Elapsed.ToString());
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.Equal(severity, finding.Severity));
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
