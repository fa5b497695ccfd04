using Sprache;
using TimelineDsl.Core.Text;
using static TimelineDsl.Core.Syntax.Combinators;

namespace TimelineDsl.Core.Syntax;

/// <summary>
/// Cuts out dates, lengths of time and zones that stand without quotes. What they mean is not read here: a date is everything that can belong to one,
/// from its first word to the one before a keyword.
/// </summary>
internal static class DateTokens
{
    private static readonly Expectation Date = Expectation.Of("a date");
    private static readonly Expectation Length = Expectation.Of("a length of time, as `2h` or `2d..5d`");
    private static readonly Expectation Zone = Expectation.Of("a zone, as `Europe/Kyiv`");

    /// <summary>A date.</summary>
    public static readonly Parser<DateSyntax> RequiredDate = ReadDate;

    /// <summary>A length of time without quotes.</summary>
    public static readonly Parser<DurationSyntax> Duration = ReadDuration;

    /// <summary>A zone after a source's words, or null.</summary>
    public static readonly Parser<TextSyntax?> OptionalZone = ReadZone!;

    /// <summary>Whether a date starts at a place, blanks skipped: a digit, a sign, a bracket, or a word that dates are made of.</summary>
    public static bool StartsAt(StatementText statement, int position)
    {
        int start = statement.SkipBlanks(position);
        if (start >= statement.End) return false;
        char c = statement.Text[start];
        if (Characters.IsDigit(c)) return true;
        var word = statement.Peek(position);
        char next = start + 1 < statement.End ? statement.Text[start + 1] : '\0';
        switch (c)
        {
            case '[' or '{':
                return true;
            case '-' or '+' or '~' or '?' or '%':
                return Characters.IsDigit(next) || next is 'X' or 'Y' || (next == '-' && c is '~' or '?' or '%');
            case '.' or '/':
                return next == c || Characters.IsDigit(next);
        }
        if (word != Word.None || statement.WordEnd == start) return false;
        if (statement.WordEnd - start > 10 && c is not 'Y' and not 'X') return false;
        string text = statement.Name(start, statement.WordEnd);
        return ReservedWords.IsCalendarWord(text) || (c is 'Y' or 'X' && ReservedWords.IsDateOrDuration(text));
    }

    /// <summary>Whether a date starts at a place where no name may stand: there <c>today</c> is one too, and is refused when dates are read, with what is wrong with it.</summary>
    public static bool StartsWhereNoNameMay(StatementText statement, int position)
    {
        if (StartsAt(statement, position)) return true;
        statement.Peek(position);
        int length = statement.WordEnd - statement.WordStart;
        return length is 3 or 5 or 8 or 9 && statement.Word == Word.None && statement.Name(statement.WordStart, statement.WordEnd).ToLowerInvariant() is "now" or "today" or "tomorrow" or "yesterday";
    }

    /// <summary>The date that starts at a place where <see cref="StartsWhereNoNameMay"/> holds.</summary>
    public static DateSyntax Take(StatementText statement, int position)
    {
        int start = statement.SkipBlanks(position);
        int end = ChunkEnd(statement, start);
        while (true)
        {
            int next = statement.SkipBlanks(end);
            if (next < statement.End && statement.Text[next] == ',') next = statement.SkipBlanks(next + 1);
            if (next >= statement.End || !Continues(statement, next)) break;
            end = ChunkEnd(statement, next);
        }
        statement.Wholes?.Add(new WholeToken(TextSpan.FromBounds(start, end), IsDate: true));
        return new DateSyntax(statement.Name(start, end), TextSpan.FromBounds(start, end));
    }

    private static IResult<DateSyntax> ReadDate(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        if (!StartsWhereNoNameMay(statement, input.Position)) return Missed<DateSyntax>(input, Date);
        var date = Take(statement, input.Position);
        return Found(statement, date.Span.End, date);
    }

    /// <summary>Whether a date goes on with the token at a place: a number, a word dates are made of, a mark of doubt, a clock time's half, a zone.</summary>
    private static bool Continues(StatementText statement, int position)
    {
        char c = statement.Text[position];
        if (Characters.IsDigit(c)) return true;
        if (c is '~' or '?' or '%' or '/' or '.' or '[' or '{') return true;
        if (c is '+' or '-') return position + 1 < statement.End && Characters.IsDigit(statement.Text[position + 1]);
        if (!Characters.IsLetter(c) || statement.Peek(position) != Word.None) return false;
        int end = ChunkEnd(statement, position);
        if (end - position > 64) return false;
        string word = statement.Text.Substring(position, end - position);
        return IsZone(word) || ReservedWords.IsCalendarWord(word.TrimEnd('.', '~', '?', '%')) || word is "am" or "pm" or "a.m." or "p.m." or "bc";
    }

    /// <summary>Whether a word looks like a zone: <c>Europe/Kyiv</c>, <c>EDT</c>, <c>Z</c>.</summary>
    private static bool IsZone(string word)
    {
        if (word.IndexOf('/') > 0) return true;
        if (word.Length > 6) return false;
        foreach (char c in word)
            if (c is < 'A' or > 'Z') return false;
        return true;
    }

    /// <summary>The end of a run of units without blanks; brackets are taken whole.</summary>
    private static int ChunkEnd(StatementText statement, int start)
    {
        int i = start, open = 0;
        while (i < statement.End && Characters.IsNamePart(statement.Text[i])) i++;
        for (; i < statement.End; i++)
        {
            char c = statement.Text[i];
            if (c is '[' or '{') open++;
            else if (c is ']' or '}') open = System.Math.Max(0, open - 1);
            else if (open == 0 && (c is ',' or '=' or '"' or '\u00B1' || Characters.IsBlank(c))) break;
        }
        while (i > start && Characters.IsBlank(statement.Text[i - 1])) i--;
        return i;
    }

    private static IResult<DurationSyntax> ReadDuration(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        int start = statement.SkipBlanks(input.Position);
        int end = start;
        while (end < statement.End && (Characters.IsDigit(statement.Text[end]) || statement.Text[end] == '.' || Characters.IsLetter(statement.Text[end]))) end++;
        bool isLength = end > start && (statement.Text[start] is '.' or 'P' || Characters.IsDigit(statement.Text[start])) && HasDigit(statement.Text, start, end);
        return isLength
            ? Found(statement, end, new DurationSyntax(statement.Name(start, end), TextSpan.FromBounds(start, end), IsPhrase: false))
            : Missed<DurationSyntax>(input, Length);
    }

    private static bool HasDigit(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (Characters.IsDigit(text[i])) return true;
        return false;
    }

    private static IResult<TextSyntax> ReadZone(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        int start = statement.SkipBlanks(input.Position);
        int end = start;
        while (end < statement.End && !Characters.IsBlank(statement.Text[end]) && statement.Text[end] is not (',' or '=' or '"' or '\u00B1')) end++;
        bool isOffset = end - start > 1 && statement.Text[start] is '+' or '-' && Characters.IsDigit(statement.Text[start + 1]);
        if (isOffset || (end > start && Characters.IsLetter(statement.Text[start]) && IsZone(statement.Text.Substring(start, end - start))))
            return Found(statement, end, new TextSyntax(statement.Name(start, end), TextSpan.FromBounds(start, end)));
        statement.Expect(start, Zone, isRequired: false);
        return Found<TextSyntax>(statement, input.Position, null!);
    }
}
