using System.Collections.Generic;
using System.Text;

namespace TimelineDsl.Core.Calendar;

/// <summary>
/// Cuts a date in words into tokens, and makes one of the many ways to type the same thing: any Unicode space, dash or apostrophe, dots
/// after abbreviations, <c>a.m.</c> for <c>am</c>, upper and lower case.
/// </summary>
internal static class DateLexer
{
    /// <summary>The tokens of the whole text, in order.</summary>
    public static List<DateToken> Cut(string text)
    {
        var tokens = new List<DateToken>();
        bool space = false;
        for (int at = 0; at < text.Length;)
        {
            char c = Normal(text[at]);
            if (char.IsWhiteSpace(c))
            {
                space = true;
                at++;
                continue;
            }
            var token = c is >= '0' and <= '9' ? Number(text, at, space)
                : char.IsLetter(c) ? Word(text, at, space)
                : new DateToken(DateTokenKind.Symbol, c.ToString(), at, 1, space);
            tokens.Add(token);
            at = token.End;
            space = false;
            if (token.Kind == DateTokenKind.Word && at < text.Length && text[at] == '.') at++;
        }
        return tokens;
    }

    private static DateToken Number(string text, int start, bool space)
    {
        int end = start;
        while (end < text.Length && text[end] is >= '0' and <= '9') end++;
        return new DateToken(DateTokenKind.Number, text.Substring(start, end - start), start, end - start, space);
    }

    private static DateToken Word(string text, int start, bool space)
    {
        if (IsDottedMeridiem(text, start)) return new DateToken(DateTokenKind.Word, char.ToLowerInvariant(text[start]) + "m", start, 3, space);
        var word = new StringBuilder();
        int end = start;
        for (; end < text.Length; end++)
        {
            char c = Normal(text[end]);
            if (!char.IsLetter(c) && !(c == '\'' && end + 1 < text.Length && char.IsLetter(text[end + 1]))) break;
            word.Append(char.ToLowerInvariant(c));
        }
        string letters = word.ToString();
        if (letters.EndsWith("'s", System.StringComparison.Ordinal)) letters = letters.Substring(0, letters.Length - 2);
        return new DateToken(DateTokenKind.Word, letters, start, end - start, space);
    }

    /// <summary>Whether <c>a.m</c> or <c>p.m</c> stands here; a dot after it is skipped like that of any abbreviation.</summary>
    private static bool IsDottedMeridiem(string text, int at) =>
        at + 2 < text.Length && text[at] is 'a' or 'p' or 'A' or 'P' && text[at + 1] == '.' && text[at + 2] is 'm' or 'M'
        && (at + 3 == text.Length || !char.IsLetter(text[at + 3]));

    private static char Normal(char c) => c switch
    {
        >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' => '-',
        '\u2018' or '\u2019' or '\u02BC' or '\u2032' or '\uFF07' => '\'',
        '\u200B' or '\u2060' or '\uFEFF' => ' ',
        _ => c,
    };
}
