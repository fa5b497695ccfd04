using System;
using System.Collections.Generic;

namespace TimelineDsl.Core.Syntax;

/// <summary>
/// The words that no name may be, whatever their case: every word of the language, and the words that dates are made of.
/// They are reserved from the first version, so that a dossier written today reads the same tomorrow.
/// </summary>
internal static class ReservedWords
{
    private static readonly HashSet<string> Calendar = new(Split(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
        "spring summer autumn fall winter early mid late circa the week ad bce ce q1 q2 q3 q4 julian gregorian"), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Language = new(Split(
        "timeline source actor place office kind event period expect require language zone as of publisher published accessed url archive reliability " +
        "document via anonymous also in on for from to since by before after between and around during contains overlaps within day same time right " +
        "starts ends with at least start end lasts who where status tags note cite dispute allow first-hand says denies said quote because until then " +
        "counting unknown held shared corrects retracts copies covers calendar tolerance dates independent origins text " +
        "rumoured proposed planned agreed ongoing happened postponed cancelled"), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether no name may be this word.</summary>
    public static bool Contains(string word) => Calendar.Contains(word) || Language.Contains(word);

    /// <summary>Whether it is one of the words that dates are made of: a month, a weekday, a season, <c>early</c>, <c>circa</c>, <c>bce</c> …</summary>
    public static bool IsCalendarWord(string word) => Calendar.Contains(word);

    /// <summary>
    /// Whether a word that starts with a letter is nevertheless a date or a length of time: the ISO 8601 forms <c>Y170000002</c> and <c>P3D</c>, and masks such as <c>XXXX-12</c>.
    /// </summary>
    public static bool IsDateOrDuration(string word)
    {
        if (word.Length < 2) return false;
        if (word[0] == 'P') return IsIsoDuration(word);
        if (word[0] == 'Y') return word.TrimStart('Y').TrimStart('-').Length is > 0 and var rest && IsAll(word, word.Length - rest, "0123456789ES");
        return word[0] == 'X' && word.Length >= 4 && IsAll(word, 0, "X0123456789-");
    }

    private static bool IsIsoDuration(string word)
    {
        if (word == "PT") return false;
        int i = 1;
        while (i < word.Length)
        {
            if (word[i] == 'T') i++;
            int digits = i;
            while (i < word.Length && word[i] is >= '0' and <= '9') i++;
            if (i == digits || i == word.Length || "YMWDHS".IndexOf(word[i]) < 0) return false;
            i++;
        }
        return true;
    }

    private static bool IsAll(string word, int from, string characters)
    {
        for (int i = from; i < word.Length; i++)
            if (characters.IndexOf(word[i]) < 0) return false;
        return true;
    }

    private static string[] Split(string words) => words.Split(' ');
}
