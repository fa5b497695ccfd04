using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using TimelineDsl.Core;
using Xunit;

namespace TimelineDsl.Tests.Semantics;

/// <summary>Whatever is written of kinds, there is a message and an end: no depth and no number of them makes the compiler fail or slow.</summary>
public class KindLimitTests
{
    [Fact]
    public void Kinds_deep_in_one_another()
    {
        var text = new StringBuilder("timeline t\n");
        for (int i = 0; i < 10_000; i++) text.Append("kind k").Append(i).Append(i == 9_999 ? "" : " : k" + (i + 1)).Append("\n  m").Append(i % 7).Append(" text?\n");
        text.Append("event e : k0\n  on 2025\n");
        var codes = Within(10, text.ToString());
        Assert.Contains("TL1008", codes);
        Assert.Contains("TL2002", codes);
    }

    [Fact]
    public void A_circle_of_thousands()
    {
        var text = new StringBuilder("timeline t\n");
        for (int i = 0; i < 10_000; i++) text.Append("kind k").Append(i).Append(" : k").Append((i + 1) % 10_000).Append('\n');
        Assert.Contains("TL4010", Within(10, text.ToString()));
    }

    [Fact]
    public void Thousands_of_members()
    {
        var text = new StringBuilder("timeline t\nkind k\n");
        for (int i = 0; i < 20_000; i++) text.Append("  m").Append(i).Append(" text\n");
        for (int i = 0; i < 2_000; i++) text.Append("event e").Append(i).Append(" : k\n  on 2025\n  mm").Append(i).Append(" \"x\"\n");
        Assert.Equal(["TL1008"], Within(10, text.ToString()).Distinct());
    }

    [Fact]
    public void A_member_of_thousands_of_words_and_thousands_of_values()
    {
        string words = string.Join(" | ", Enumerable.Range(0, 5_000).Select(static i => "w" + i));
        string values = string.Join(", ", Enumerable.Range(0, 5_000).Select(static i => "v" + i));
        Assert.Equal(["TL1008"], Within(10, "timeline t\nkind k\n  m " + words + "\n  n yes | no *\nevent e : k\n  on 2025\n  n " + values + "\n").Distinct().Where(static code => code != "TL2008"));
    }

    [Fact]
    public void Thousands_of_reports_of_one_member()
    {
        var text = new StringBuilder("timeline t\nkind k\n  m number?\n  d date?\nsource s\n  published 2025-10-20\nevent e : k\n  on 2025-10-17\n  cite s on 2025-10-17\n");
        for (int i = 0; i < 5_000; i++) text.Append("actor a").Append(i).Append('\n');
        string head = text.ToString();
        string lines = string.Concat(Enumerable.Range(0, 5_000).Select(static i => "  cite s via a" + i + " says d 20" + (10 + i % 80) + "/..\n"));
        Within(10, head.Replace("  cite s on 2025-10-17\n", "  cite s on 2025-10-17\n" + lines));
    }

    /// <summary>The codes that a text has, found within some seconds.</summary>
    private static string[] Within(int seconds, string text)
    {
        var clock = Stopwatch.StartNew();
        var compilation = TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", text)]);
        compilation.GenerateCode(null);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(seconds), "took " + clock.Elapsed);
        return compilation.Diagnostics.Select(static finding => finding.Descriptor.Id).Where(static code => code is not ("TL5001" or "TL2009")).ToArray();
    }
}
