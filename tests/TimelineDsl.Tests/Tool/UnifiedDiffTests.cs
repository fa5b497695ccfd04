using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CsCheck;
using TimelineDsl.Tool.Output;
using Xunit;

namespace TimelineDsl.Tests.Tool;

public class UnifiedDiffTests
{
    private static readonly Gen<string> Text = Gen.Int[0, 4].Array[0, 40].Select(static lines => string.Concat(lines.Select(static n => "line " + n + "\n")));

    /// <summary>What a reader of the form makes of the old text is the new text, whatever both are.</summary>
    [Fact]
    public void Applied_to_the_old_text_it_gives_the_new() => Gen.Select(Text, Text).Sample(static (before, after) =>
    {
        using var output = new StringWriter { NewLine = "\n" };
        UnifiedDiff.Write("a.tl", before, after, output);
        Assert.Equal(after, Patched(before, output.ToString()));
    }, iter: 2000);

    [Fact]
    public void It_is_no_longer_than_the_least_number_of_edits() => Gen.Select(Text, Text).Sample(static (before, after) =>
    {
        using var output = new StringWriter { NewLine = "\n" };
        UnifiedDiff.Write("a.tl", before, after, output);
        int edits = output.ToString().Split('\n').Skip(2).Count(static line => line.StartsWith('+') || line.StartsWith('-'));
        Assert.Equal(Distance(Lines(before), Lines(after)), edits);
    }, iter: 500);

    [Fact]
    public void A_missing_last_line_end_is_told()
    {
        using var output = new StringWriter { NewLine = "\n" };
        UnifiedDiff.Write("a.tl", "a", "a\n", output);
        Assert.Equal("--- a.tl\n+++ a.tl\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n", output.ToString());
    }

    [Fact]
    public void Texts_that_have_nothing_in_common_are_replaced_whole_in_time()
    {
        string before = string.Concat(Enumerable.Range(0, 50_000).Select(static i => "a" + i + "\n")), after = string.Concat(Enumerable.Range(0, 50_000).Select(static i => "b" + i + "\n"));
        using var output = new StringWriter { NewLine = "\n" };
        UnifiedDiff.Write("a.tl", before, after, output);
        Assert.StartsWith("--- a.tl\n+++ a.tl\n@@ -1,50000 +1,50000 @@\n-a0\n", output.ToString(), StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Patched(string before, string diff)
    {
        string[] old = Lines(before);
        var result = new List<string>();
        int at = 0;
        foreach (string line in diff.Split('\n').Skip(2))
        {
            if (line.StartsWith("@@ ", StringComparison.Ordinal))
            {
                string[] range = line.Split(' ')[1][1..].Split(',');
                int start = int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) - (range.Length > 1 && range[1] == "0" ? 0 : 1);
                for (; at < start; at++) result.Add(old[at]);
            }
            else if (line.StartsWith('+')) result.Add(line[1..]);
            else if (line.StartsWith('-')) Assert.Equal(old[at++], line[1..]);
            else if (line.StartsWith(' ')) result.Add(old[at++]);
        }
        result.AddRange(old[at..]);
        return string.Concat(result.Select(static line => line + "\n"));
    }

    /// <summary>Insertions and deletions, by the table.</summary>
    private static int Distance(string[] a, string[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            for (int k = 0; k <= b.Length; k++)
                table[i, k] = i == 0 ? k : k == 0 ? i : a[i - 1] == b[k - 1] ? table[i - 1, k - 1] : 1 + Math.Min(table[i - 1, k], table[i, k - 1]);
        return table[a.Length, b.Length];
    }
}
