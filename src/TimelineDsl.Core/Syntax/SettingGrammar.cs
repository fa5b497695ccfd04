using Sprache;
using TimelineDsl.Core.Text;
using TimelineDsl.Dates;
using static TimelineDsl.Core.Syntax.Combinators;

namespace TimelineDsl.Core.Syntax;

/// <summary><c>tolerance day 2d</c>: how far <c>~</c> and <c>around</c> reach beside a date of that unit.</summary>
internal sealed record ToleranceStatement(TextSpan Span, TextSpan Keyword, NameSyntax Unit, DurationSyntax Length) : Statement(Span, Keyword);

/// <summary><c>calendar julian</c>: by which calendar early days in words count.</summary>
internal sealed record CalendarStatement(TextSpan Span, TextSpan Keyword, CalendarKind Kind) : Statement(Span, Keyword);

/// <summary><c>dates level 1</c>: the highest level of EDTF that a date may have.</summary>
internal sealed record DateLevelStatement(TextSpan Span, TextSpan Keyword, int Level) : Statement(Span, Keyword);

/// <summary><c>covers 1914/1918</c>, <c>covers from 1914 to 1918</c>: the period that the timeline is about.</summary>
internal sealed record CoversStatement(TextSpan Span, TextSpan Keyword, BoundClaim Period) : Statement(Span, Keyword);

/// <summary>The lines of a timeline that say how its dates are read and what it is about.</summary>
internal static class SettingGrammar
{
    /// <summary>The units for which a tolerance may be set; <c>clock</c> stands for hours, minutes and seconds.</summary>
    private static readonly string[] Units = ["clock", "day", "week", "month", "season", "year", "decade", "century"];

    private static readonly string[] Calendars = ["julian", "gregorian"];

    private static readonly string[] Levels = ["0", "1", "2"];

    /// <summary><c>tolerance UNIT LENGTH</c>.</summary>
    public static readonly Parser<Statement> Tolerance = Sequence(Tokens.Keyword(Word.Tolerance), new WordOf(Units, Expectation.OneOf("a unit", Units)).Parse, DateTokens.Duration,
        static (span, keyword, unit, length) => (Statement)new ToleranceStatement(span, keyword, unit, length));

    /// <summary><c>calendar julian</c>, <c>calendar gregorian</c>.</summary>
    public static readonly Parser<Statement> Calendar = Sequence(Tokens.Keyword(Word.Calendar), new WordOf(Calendars, Expectation.OneOf(Calendars)).Parse,
        static (span, keyword, name) => (Statement)new CalendarStatement(span, keyword, name.Text == "julian" ? CalendarKind.Julian : CalendarKind.Gregorian));

    /// <summary><c>dates level 0</c>, <c>1</c> or <c>2</c>.</summary>
    public static readonly Parser<Statement> Dates = Sequence(Tokens.Keyword(Word.Dates), new WordOf(["level"], Expectation.Of("`level`")).Parse, new WordOf(Levels, Expectation.OneOf(Levels)).Parse,
        static (span, keyword, _, level) => (Statement)new DateLevelStatement(span, keyword, level.Text[0] - '0'));

    private static readonly Parser<BoundClaim> Bare = Sequence(DateGrammar.DatePoint, static (span, point) => new BoundClaim(span, BoundWord.On, point));

    /// <summary><c>covers DATE</c>, <c>covers DATE/DATE</c>, <c>covers from DATE to DATE</c>.</summary>
    public static readonly Parser<Statement> Covers = Sequence(Tokens.Keyword(Word.Covers), (Parser<BoundClaim>)ReadPeriod, static (span, keyword, period) => (Statement)new CoversStatement(span, keyword, period));

    private static IResult<BoundClaim> ReadPeriod(IInput input) =>
        ((StatementInput)input).Statement.Peek(input.Position) == Word.From ? ClaimGrammar.From(input) : Bare(input);

    /// <summary>One of a few words that have a meaning only here.</summary>
    private sealed class WordOf(string[] words, Expectation expectation)
    {
        public IResult<NameSyntax> Parse(IInput input)
        {
            var statement = ((StatementInput)input).Statement;
            statement.Peek(input.Position);
            int start = statement.WordStart, end = statement.WordEnd;
            foreach (string word in words)
                if (end - start == word.Length && string.CompareOrdinal(statement.Text, start, word, 0, word.Length) == 0)
                    return Found(statement, end, new NameSyntax(word, TextSpan.FromBounds(start, end)));
            return Missed<NameSyntax>(input, expectation);
        }
    }
}
