using System;
using System.Globalization;
using System.IO;
using System.Text;

namespace TimelineDsl.Benchmarks;

/// <summary>
/// A generated dossier of N dated, sourced events, about four lines each, a relation for every second one, without contradictions; and the same entries as a
/// journal for <c>ledger</c> and <c>hledger</c>, so that speeds can be compared in one run. The same count and seed give the same text.
/// </summary>
internal static class Workload
{
    private const int Days = 13000;
    private static readonly string[] Words = "call meeting between foreign ministers about ceasefire talks summit cancelled statement leak proposal envoy visit sanctions delayed response public letter council session draft treaty border".Split(' ');
    private static readonly string[] Sources = ["north-herald", "wire-one", "wire-two", "evening-post", "gazette", "daily-mirror", "radio-four", "the-courier"];
    private static readonly DateTime First = new(1990, 1, 1);

    /// <summary>The dossier.</summary>
    public static string Dossier(int count, int seed = 7)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write("timeline bench \"A generated dossier\"\n  as of 2030-01-01\n\n");
        foreach (string name in Sources) text.Write($"source {name} \"{name}\"\n  publisher desk\n  published 2029-12-31\n  url https://example.org/{name}\n\n");
        text.Write("actor desk \"The desk\"\n\n");
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            var entry = NextEntry(random, i, count);
            int back = Math.Min(2000, i);
            bool isLater = DayOf(i, count) > DayOf(i - back, count);
            string relation = i % 2 == 1 && isLater ? $"  within 0d..14000d after e{i - back}\n" : "";
            text.Write($"event e{i} \"{entry.Title}\"\n  on {entry.Date}\n{relation}  cite {entry.Source} on {entry.Date}\n    quote \"statement {entry.Cents}\"\n\n");
        }
        return text.ToString();
    }

    /// <summary>The journal: <c>ledger -f FILE bal</c>, <c>hledger -f FILE check</c>.</summary>
    public static string Journal(int count, int seed = 7)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            var entry = NextEntry(random, i, count);
            text.Write($"{entry.Date} {entry.Source} | {entry.Title} {i}\n    expenses:{entry.Source}  {entry.Cents / 100}.{entry.Cents % 100:00} EUR\n    assets:cash\n\n");
        }
        return text.ToString();
    }

    private static (string Date, string Title, string Source, int Cents) NextEntry(Random random, int i, int count)
    {
        string date = First.AddDays(DayOf(i, count)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (date, NextTitle(random), Sources[random.Next(Sources.Length)], random.Next(1, 100000));
    }

    private static int DayOf(int i, int count) => (int)((long)i * Days / count);

    private static string NextTitle(Random random)
    {
        string first = Words[random.Next(Words.Length)];
        var title = new StringBuilder(char.ToUpperInvariant(first[0]) + first[1..]);
        while (title.Length < 38) title.Append(' ').Append(Words[random.Next(Words.Length)]);
        return title.ToString(0, Math.Min(44, title.Length)).TrimEnd();
    }
}
