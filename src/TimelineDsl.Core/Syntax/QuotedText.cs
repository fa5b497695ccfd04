using System.Globalization;
using System.Text;
using Sprache;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using static TimelineDsl.Core.Syntax.Combinators;

namespace TimelineDsl.Core.Syntax;

/// <summary>Texts in quotes: <c>"…"</c> with <c>\" \\ \n \u{…}</c>. Curly quotes as delimiters are understood, and told as a mistake.</summary>
internal sealed class QuotedText
{
    private readonly Expectation _expectation;
    private readonly bool _isOptional;

    private QuotedText(string label, bool isOptional)
    {
        _expectation = Expectation.Of(label);
        _isOptional = isOptional;
    }

    /// <summary>A text in quotes; a message calls it by the label.</summary>
    public static Parser<TextSyntax> Required(string label) => new QuotedText(label, isOptional: false).Parse;

    /// <summary>A text in quotes, or null where none starts.</summary>
    public static Parser<TextSyntax?> Optional(string label) => new QuotedText(label, isOptional: true).Parse!;

    /// <summary>Whether a text in quotes starts at a place, blanks skipped.</summary>
    public static bool StartsAt(StatementText statement, int position)
    {
        int start = statement.SkipBlanks(position);
        return start < statement.End && (statement.Text[start] == '"' || Characters.IsCurlyQuote(statement.Text[start]));
    }

    private IResult<TextSyntax> Parse(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        int start = statement.SkipBlanks(input.Position);
        if (start < statement.End && statement.Text[start] == '"')
        {
            int close = statement.Text.IndexOf('"', start + 1, statement.End - start - 1);
            int escape = close < 0 ? -1 : statement.Text.IndexOf('\\', start + 1, close - start - 1);
            if (close >= 0 && escape < 0) return Found(statement, close + 1, TextSyntax.InQuotes(statement.Text, TextSpan.FromBounds(start, close + 1)));
            return ParseSlowly(statement, input, start);
        }
        if (start < statement.End && Characters.IsCurlyQuote(statement.Text[start])) return ParseSlowly(statement, input, start);
        statement.Expect(start, _expectation, !_isOptional);
        return _isOptional ? Found<TextSyntax>(statement, input.Position, null!) : Missed<TextSyntax>(input);
    }

    /// <summary>A text with escapes or curly quotes, or one that does not end.</summary>
    private static IResult<TextSyntax> ParseSlowly(StatementText statement, IInput input, int start)
    {
        string text = statement.Text;
        bool isStraight = text[start] == '"';
        var value = new StringBuilder();
        int i = start + 1;
        for (; i < statement.End; i++)
        {
            char c = text[i];
            if (c == '"' || (!isStraight && Characters.IsCurlyQuote(c))) break;
            if (c == '\\') i = ReadEscape(statement, i, value);
            else value.Append(c);
        }
        if (i >= statement.End)
        {
            statement.Fault = statement.Diagnose(Catalogue.UnclosedText, TextSpan.FromBounds(start, statement.End), "The text that starts here has no closing quote on its line.");
            return Missed<TextSyntax>(input);
        }
        var span = TextSpan.FromBounds(start, i + 1);
        if (!isStraight || text[i] != '"') ReportCurlyQuotes(statement, span, value.ToString());
        return Found(statement, i + 1, new TextSyntax(value.ToString(), span));
    }

    /// <summary>Decodes the escape at a backslash and gives the place of its last unit. An unknown one is told and kept as it stands.</summary>
    private static int ReadEscape(StatementText statement, int backslash, StringBuilder value)
    {
        string text = statement.Text;
        char next = backslash + 1 < statement.End ? text[backslash + 1] : '\0';
        switch (next)
        {
            case '"' or '\\':
                value.Append(next);
                return backslash + 1;
            case 'n':
                value.Append('\n');
                return backslash + 1;
            case 'u' when ReadCodePoint(text, backslash + 2, statement.End, out int end, out int codePoint):
                value.Append(char.ConvertFromUtf32(codePoint));
                return end;
        }
        string shown = next == '\0' ? "\\" : "\\" + next;
        var span = TextSpan.FromBounds(backslash, System.Math.Min(backslash + 2, statement.End));
        string message = next == 'u'
            ? "`\\u` is followed by the number of a character in braces, as `\\u{20AC}`."
            : $"`{shown}` is not known in a text; a backslash stands before `\"`, `\\`, `n` or `u{{…}}`.";
        statement.MildFaults.Add(statement.Diagnose(Catalogue.BadEscape, span, message, statement.Replace("Write two backslashes", new TextSpan(backslash, 1), "\\\\")));
        value.Append('\\');
        return backslash;
    }

    private static bool ReadCodePoint(string text, int open, int limit, out int end, out int codePoint)
    {
        end = codePoint = 0;
        if (open >= limit || text[open] != '{') return false;
        int close = open + 1;
        while (close < limit && close - open <= 7 && text[close] != '}') close++;
        if (close >= limit || text[close] != '}' || close == open + 1) return false;
        if (!int.TryParse(text.Substring(open + 1, close - open - 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint)) return false;
        end = close;
        return codePoint is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
    }

    private static void ReportCurlyQuotes(StatementText statement, TextSpan span, string value)
    {
        string straight = "\"" + value.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\"";
        statement.MildFaults.Add(statement.Diagnose(Catalogue.CurlyQuotes, span, "A text stands between straight quotes `\"`, not curly ones.", statement.Replace("Use straight quotes", span, straight, isSafe: true)));
    }
}
