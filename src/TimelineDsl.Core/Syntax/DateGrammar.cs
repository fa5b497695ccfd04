using Sprache;
using TimelineDsl.Core.Text;
using static TimelineDsl.Core.Syntax.Combinators;

namespace TimelineDsl.Core.Syntax;

/// <summary>What stands where a date may: <c>DATE | "phrase" [ZONE] [counting from X] [= DATE | unknown]</c>; and where an event may stand as well.</summary>
internal static class DateGrammar
{
    private sealed record Anchor(PointSyntax? Event, DateSyntax? Date);

    private sealed record Pin(DateSyntax? Date);

    private static readonly Expectation DateOrWords = Expectation.Of("a date, or the source's words for it in quotes");
    private static readonly Expectation DateOrUnknown = Expectation.OneOf([Word.Unknown], "a date, the source's words for it in quotes, or `unknown`");
    private static readonly Expectation EventOrDate = Expectation.Of("the name of an event, or a date");
    private static readonly Expectation PinMark = Expectation.Of("`=` and a date");

    private static readonly Parser<NameSyntax> EventName = Tokens.Name("the name of an event");
    private static readonly Parser<PointSyntax> WholeEvent = Sequence(EventName, static (span, name) => new PointSyntax(span, name, null));
    private static readonly Parser<PointSyntax> PartOfEvent = Sequence(Tokens.Keyword(Word.Of), EventName, static (span, _, name) => new PointSyntax(span, name, null));

    /// <summary>An event, or its start or end: <c>X</c>, <c>start of X</c>, <c>end of X</c>.</summary>
    public static readonly Parser<PointSyntax> EventPoint = ReadEventPoint;

    private static readonly Parser<Anchor> AnchorDate = Sequence(DateTokens.RequiredDate, static (_, date) => new Anchor(null, date));
    private static readonly Parser<Anchor> AnchorEvent = Sequence(Tokens.Name("the name of an event, or a date"), static (span, name) => new Anchor(new PointSyntax(span, name, null), null));
    private static readonly Parser<Anchor> AnchorPart = Sequence(EventPoint, static (_, point) => new Anchor(point, null));
    private static readonly Parser<Anchor?> CountingFrom = Optional(Word.Counting, After(Word.From, (Parser<Anchor>)ReadAnchor));
    private static readonly Parser<Pin> PinnedDate = Sequence(DateTokens.RequiredDate, static (_, date) => new Pin(date));

    /// <summary><c>"phrase" [ZONE] [counting from X] [= DATE | unknown]</c>.</summary>
    public static readonly Parser<WordsSyntax> Words = Sequence(QuotedText.Required("the source's words in quotes"), DateTokens.OptionalZone, CountingFrom, (Parser<Pin?>)ReadPin!,
        static (_, phrase, zone, anchor, pin) => new WordsSyntax(phrase, zone, anchor?.Event, anchor?.Date, pin?.Date, pin is { Date: null }));

    private static readonly Parser<PointSyntax> PhrasePoint = Sequence(Words, static (span, words) => new PointSyntax(span, null, new DateArgument(span, Words: words)));
    private static readonly Parser<PointSyntax> UnknownPoint = Sequence(Tokens.Keyword(Word.Unknown), static (span, _) => new PointSyntax(span, null, new DateArgument(span)));

    /// <summary>A date argument as a point.</summary>
    public static readonly Parser<PointSyntax> DatePoint = ReadDatePoint;

    /// <summary>A date argument or <c>unknown</c>, as a point.</summary>
    public static readonly Parser<PointSyntax> DatePointOrUnknown = ReadDatePointOrUnknown;

    /// <summary>An event or a date. A word opens a date if it begins with a digit or sign or is one that dates are made of, else it is a name.</summary>
    public static readonly Parser<PointSyntax> Point = ReadPoint;

    private static IResult<PointSyntax> ReadDatePoint(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        if (DateTokens.StartsWhereNoNameMay(statement, input.Position)) return PlainPoint(statement, input);
        return QuotedText.StartsAt(statement, input.Position) ? PhrasePoint(input) : Missed<PointSyntax>(input, DateOrWords);
    }

    private static IResult<PointSyntax> ReadDatePointOrUnknown(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        if (DateTokens.StartsWhereNoNameMay(statement, input.Position)) return PlainPoint(statement, input);
        if (QuotedText.StartsAt(statement, input.Position)) return PhrasePoint(input);
        return statement.Peek(input.Position) == Word.Unknown ? UnknownPoint(input) : Missed<PointSyntax>(input, DateOrUnknown);
    }

    /// <summary>A date without quotes, as a point: a token of its own, because most dates are that.</summary>
    private static IResult<PointSyntax> PlainPoint(StatementText statement, IInput input)
    {
        var date = DateTokens.Take(statement, input.Position);
        return Found(statement, date.Span.End, new PointSyntax(date.Span, null, new DateArgument(date.Span, date)));
    }

    private static IResult<PointSyntax> ReadPoint(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        if (DateTokens.StartsAt(statement, input.Position)) return PlainPoint(statement, input);
        if (QuotedText.StartsAt(statement, input.Position)) return PhrasePoint(input);
        statement.Peek(input.Position);
        bool isEvent = statement.Word is Word.Start or Word.End || (statement.Word == Word.None && statement.WordEnd > statement.WordStart && Characters.IsLetter(statement.Text[statement.WordStart]));
        return isEvent ? EventPoint(input) : Missed<PointSyntax>(input, EventOrDate);
    }

    private static IResult<PointSyntax> ReadEventPoint(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        var word = statement.Peek(input.Position);
        if (word is not (Word.Start or Word.End)) return WholeEvent(input);
        int start = statement.WordStart;
        var rest = PartOfEvent(new StatementInput(statement, statement.WordEnd));
        if (!rest.WasSuccessful) return rest;
        var point = new PointSyntax(TextSpan.FromBounds(start, rest.Remainder.Position), rest.Value.Event, null, word == Word.Start ? Model.EventPart.Start : Model.EventPart.End);
        return Found(statement, rest.Remainder.Position, point);
    }

    private static IResult<Anchor> ReadAnchor(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        if (DateTokens.StartsAt(statement, input.Position)) return AnchorDate(input);
        return statement.Peek(input.Position) is Word.Start or Word.End ? AnchorPart(input) : AnchorEvent(input);
    }

    private static IResult<Pin> ReadPin(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        int start = statement.SkipBlanks(input.Position);
        if (start >= statement.End || statement.Text[start] != '=')
        {
            statement.Expect(start, PinMark, isRequired: false);
            return Found<Pin>(statement, input.Position, null!);
        }
        var afterMark = new StatementInput(statement, start + 1);
        return statement.Peek(start + 1) == Word.Unknown ? Found(statement, statement.WordEnd, new Pin(null)) : PinnedDate(afterMark);
    }
}
