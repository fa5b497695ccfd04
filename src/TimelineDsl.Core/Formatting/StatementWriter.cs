using System.Text;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Formatting;

/// <summary>
/// Writes a statement in its one form: a blank between two words, none before a comma and one after it, one around texts in quotes, <c>=</c> and <c>±</c>, straight
/// quotes as delimiters. It knows no kind of statement, only what the grammar took as one token; what stands in quotes is copied.
/// </summary>
internal static class StatementWriter
{
    /// <summary>
    /// The statement in its one form; null where it stands in it already, and where a blank would make it another statement: before <c>#</c>, which would begin a
    /// comment, and between a word and a curly quote, which may be a part of it.
    /// </summary>
    public static string? Write(StatementText statement)
    {
        if (IsPlain(statement.Text, statement.Start, statement.End)) return null;
        var written = new StringBuilder(statement.End - statement.Start + 8);
        bool needsBlank = false;
        int whole = 0;
        for (int i = statement.Start; i < statement.End;)
        {
            char c = statement.Text[i];
            if (Characters.IsBlank(c))
            {
                needsBlank = true;
                i++;
                continue;
            }
            while (whole < statement.Wholes!.Count && statement.Wholes[whole].Span.Start < i) whole++;
            bool isWhole = whole < statement.Wholes.Count && statement.Wholes[whole].Span.Start == i;
            bool standsFree = !isWhole && (IsQuote(c) || c is '=' or '\u00B1');
            bool isComma = !isWhole && c == ',';
            if (written.Length > 0 && !isComma && (needsBlank || standsFree))
            {
                if (c == '#' || (Characters.IsCurlyQuote(c) && IsInWord(statement, i))) return null;
                written.Append(' ');
            }
            i = isWhole ? AppendWhole(written, statement, statement.Wholes[whole]) : AppendToken(written, statement, i, WordLimit(statement, whole, i));
            needsBlank = standsFree || isComma;
        }
        return written.Length == statement.End - statement.Start && string.CompareOrdinal(written.ToString(), 0, statement.Text, statement.Start, written.Length) == 0 ? null : written.ToString();
    }

    private static bool IsInWord(StatementText statement, int at) =>
        at > statement.Start && statement.Text[at - 1] is var before && !Characters.IsBlank(before) && !IsQuote(before) && before is not (',' or '=' or '\u00B1');

    /// <summary>Whether nothing stands in a range that could be written otherwise: found without copying, as nearly every statement is so.</summary>
    private static bool IsPlain(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c == '"')
            {
                int close = QuoteEnd(text, i, end);
                if ((i > start && text[i - 1] != ' ') || (close < end && text[close] != ' ')) return false;
                i = close - 1;
            }
            else if (c == ' ' ? text[i + 1] == ' ' : c is '\t' or ',' or '=' or '~' or '%' || (c >= 128 && (c == '\u00B1' || Characters.IsCurlyQuote(c)))) return false;
        }
        return true;
    }

    private static int AppendWhole(StringBuilder written, StatementText statement, WholeToken token)
    {
        string text = statement.Text.Substring(token.Span.Start, token.Span.Length);
        written.Append(token.IsDate ? SpokenDate.Write(text) : text);
        return token.Span.End;
    }

    /// <summary>Appends a comma, a sign, a text in quotes or a word; gives the place after it.</summary>
    private static int AppendToken(StringBuilder written, StatementText statement, int start, int limit)
    {
        string text = statement.Text;
        char c = text[start];
        if (c is ',' or '=' or '\u00B1')
        {
            written.Append(c);
            return start + 1;
        }
        int end = IsQuote(c) ? QuoteEnd(text, start, statement.End) : WordEnd(text, start, limit);
        if (IsQuote(c)) written.Append('"').Append(text, start + 1, end - start - 2).Append('"');
        else written.Append(text, start, end - start);
        return end;
    }

    private static int WordLimit(StatementText statement, int whole, int start)
    {
        while (whole < statement.Wholes!.Count && statement.Wholes[whole].Span.Start <= start) whole++;
        return whole < statement.Wholes.Count ? statement.Wholes[whole].Span.Start : statement.End;
    }

    /// <summary>The end of a word: what stands in brackets belongs to it whole.</summary>
    private static int WordEnd(string text, int start, int limit)
    {
        int open = 0, i = start;
        for (; i < limit; i++)
        {
            char c = text[i];
            if (c is '[' or '{') open++;
            else if (c is ']' or '}') open--;
            else if (open <= 0 && (Characters.IsBlank(c) || c is ',' or '=' or '\u00B1' || IsQuote(c))) break;
        }
        while (i > start && Characters.IsBlank(text[i - 1])) i--;
        return i;
    }

    /// <summary>The place after the closing quote of a text that has one.</summary>
    private static int QuoteEnd(string text, int open, int limit)
    {
        bool isStraight = text[open] == '"';
        for (int i = open + 1; i < limit; i++)
        {
            char c = text[i];
            if (c == '"' || (!isStraight && Characters.IsCurlyQuote(c))) return i + 1;
            if (c == '\\' && i + 1 < limit && text[i + 1] is '"' or '\\') i++;
        }
        return limit;
    }

    private static bool IsQuote(char c) => c == '"' || Characters.IsCurlyQuote(c);
}
