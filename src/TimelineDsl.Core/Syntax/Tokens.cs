using Sprache;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using static TimelineDsl.Core.Syntax.Combinators;

namespace TimelineDsl.Core.Syntax;

/// <summary>The primitives of the grammar: each reads a whole token, blanks before it skipped. They are as large as that because a parser of single characters costs thirty times as much.</summary>
internal static class Tokens
{
    /// <summary>A comma.</summary>
    public static readonly Parser<TextSpan> Comma = ReadComma;

    /// <summary><c>, then</c>.</summary>
    public static readonly Parser<TextSpan> CommaThen = Sequence(Comma, Keyword(Word.Then), static (span, _, _) => span);

    /// <summary>A certain word; the value is its span.</summary>
    public static Parser<TextSpan> Keyword(Word word) => new KeywordToken(word).Parse;

    /// <summary>Two words in a row, as <c>as of</c>; the value is the span of both.</summary>
    public static Parser<TextSpan> Keywords(Word first, Word second) => Sequence(Keyword(first), Keyword(second), static (span, _, _) => span);

    /// <summary>A name where one is used; a message calls it by the label.</summary>
    public static Parser<NameSyntax> Name(string label) => new NameToken(Expectation.Of(label), isDeclared: false).Parse;

    /// <summary>A name where one is declared: not reserved.</summary>
    public static Parser<NameSyntax> DeclaredName(string label) => new NameToken(Expectation.Of(label), isDeclared: true).Parse;

    /// <summary>Whatever stands up to the next blank: an address, a zone, a grade.</summary>
    public static Parser<TextSyntax> BareText(string label) => new BareTextToken(Expectation.Of(label)).Parse;

    /// <summary>The units from a place up to the next blank, comma or end.</summary>
    public static int ChunkEnd(StatementText statement, int start)
    {
        int end = start;
        while (end < statement.End && !Characters.IsBlank(statement.Text[end]) && statement.Text[end] != ',') end++;
        return end;
    }

    private static IResult<TextSpan> ReadComma(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        int start = statement.SkipBlanks(input.Position);
        return start < statement.End && statement.Text[start] == ',' ? Found(statement, start + 1, new TextSpan(start, 1)) : Missed<TextSpan>(input, Expectation.Comma);
    }

    private sealed class KeywordToken(Word word)
    {
        private readonly Expectation _expectation = Expectation.Of(word);

        public IResult<TextSpan> Parse(IInput input)
        {
            var statement = ((StatementInput)input).Statement;
            if (statement.Peek(input.Position) != word) return Missed<TextSpan>(input, _expectation);
            var span = TextSpan.FromBounds(statement.WordStart, statement.WordEnd);
            return Found(statement, span.End, span);
        }
    }

    private sealed class NameToken(Expectation expectation, bool isDeclared)
    {
        public IResult<NameSyntax> Parse(IInput input)
        {
            var statement = ((StatementInput)input).Statement;
            var word = statement.Peek(input.Position);
            int start = statement.WordStart, end = statement.WordEnd;
            bool startsAsName = end > start && Characters.IsLetter(statement.Text[start]);
            bool isWhole = end == statement.End || Characters.IsBlank(statement.Text[end]) || statement.Text[end] == ',' || (isDeclared && statement.Text[end] == ':');
            if (isDeclared) return Declared(statement, input, start, end, startsAsName && isWhole);
            if (!startsAsName || word != Word.None) return Missed<NameSyntax>(input, expectation);
            return isWhole ? Accept(statement, start, end) : Malformed(statement, input, start);
        }

        private IResult<NameSyntax> Declared(StatementText statement, IInput input, int start, int end, bool isWellFormed)
        {
            if (start == statement.End || statement.Text[start] is '"' or ',' or ':' or '=' || Characters.IsCurlyQuote(statement.Text[start])) return Missed<NameSyntax>(input, expectation);
            if (!isWellFormed) return Malformed(statement, input, start);
            string name = statement.Name(start, end);
            string? why = ReservedWords.Contains(name) ? "is a word of the language, whatever its case" : ReservedWords.IsDateOrDuration(name) ? "is a date or a length of time" : null;
            if (why is null) return Accept(statement, start, end);
            statement.Fault = statement.Diagnose(Catalogue.BadName, TextSpan.FromBounds(start, end), $"`{name}` cannot be {expectation.Label}: it {why}.");
            return Missed<NameSyntax>(input);
        }

        private static IResult<NameSyntax> Accept(StatementText statement, int start, int end)
            => Found(statement, end, new NameSyntax(statement.Name(start, end), TextSpan.FromBounds(start, end)));

        private IResult<NameSyntax> Malformed(StatementText statement, IInput input, int start)
        {
            int end = ChunkEnd(statement, start);
            string chunk = Faults.Shorten(statement.Text, start, end);
            statement.Fault = statement.Diagnose(Catalogue.BadName, TextSpan.FromBounds(start, end), $"`{chunk}` cannot be {expectation.Label}: {Faults.WhyNoName(statement.Text, start, end)}.", Faults.RepairName(statement, start, end));
            return Missed<NameSyntax>(input);
        }
    }

    private sealed class BareTextToken(Expectation expectation)
    {
        public IResult<TextSyntax> Parse(IInput input)
        {
            var statement = ((StatementInput)input).Statement;
            int start = statement.SkipBlanks(input.Position);
            int end = start;
            while (end < statement.End && !Characters.IsBlank(statement.Text[end])) end++;
            if (end == start || statement.Text[start] == '=') return Missed<TextSyntax>(input, expectation);
            return Found(statement, end, new TextSyntax(statement.Name(start, end), TextSpan.FromBounds(start, end)));
        }
    }
}
