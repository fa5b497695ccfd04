using System;
using System.Collections.Generic;

namespace TimelineDsl.Core.Syntax;

/// <summary>Finds what somebody probably meant to write.</summary>
internal static class NearestWord
{
    private const int LongestWord = 40;

    /// <summary>
    /// The candidate at the least distance from a word, or null where none is near: at most a third of the word's length, and at least one, letters apart; one more
    /// where the first three letters agree (<c>saying</c>, <c>says</c>). Of two as near the first wins. Case is no distance.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord) return null;
        string? best = null;
        int limit = Math.Max(1, (word.Length + 1) / 3) + 1;
        foreach (string candidate in candidates)
        {
            if (candidate.Length > LongestWord || (word.Length == 1 && candidate.Length > 1)) continue;
            // So far apart in length is as far apart in letters.
            if (Math.Abs(word.Length - candidate.Length) > limit) continue;
            int distance = Distance(word, candidate);
            if (distance == limit && distance > 1 && best is null && StartsAlike(word, candidate)) distance--;
            if (distance >= limit || distance >= candidate.Length) continue;
            limit = distance;
            best = candidate;
        }
        return best;
    }

    /// <summary>
    /// The number of insertions, deletions, replacements and swaps of neighbours that make one word the other, whatever the case (Damerau 1964; the
    /// "optimal string alignment" form, in which no part is edited twice).
    /// </summary>
    public static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++) last[j] = j;
        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                int distance = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1])) distance = Math.Min(distance, beforeLast[j - 2] + 1);
                row[j] = distance;
            }
            (beforeLast, last, row) = (last, row, beforeLast);
        }
        return last[right.Length];
    }

    private static bool StartsAlike(string left, string right) => left.Length > 3 && right.Length > 3 && string.Compare(left, 0, right, 0, 3, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
