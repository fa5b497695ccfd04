using System;
using System.Collections.Generic;

namespace TimelineDsl.Core.Calendar;

/// <summary>The known text that an unknown one was most likely meant to be.</summary>
internal static class NearestText
{
    /// <summary>The known text with the fewest edits (at most a third of its length; ties: the first in ordinal order), or null. Case does not count.</summary>
    public static string? Of(string text, IEnumerable<string> known)
    {
        string? best = null;
        int fewest = int.MaxValue;
        foreach (string candidate in known)
        {
            int limit = Math.Min(fewest, Math.Max(text.Length, candidate.Length) / 3);
            if (Math.Abs(text.Length - candidate.Length) > limit) continue;
            int edits = Edits(text, candidate);
            if (edits > limit || edits == fewest && string.CompareOrdinal(candidate, best) >= 0) continue;
            best = candidate;
            fewest = edits;
        }
        return best;
    }

    /// <summary>Insertions, deletions and replacements between two texts (Levenshtein 1966; two rows).</summary>
    private static int Edits(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }
}
