using System.Collections.Generic;
using Sprache;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;
using static TimelineDsl.Core.Syntax.Combinators;

namespace TimelineDsl.Core.Syntax;

/// <summary>What can be claimed of an event, by the analyst on a line of its own or by a source after <c>says</c> and <c>denies</c>: bounds, relations, a length, a place, a status.</summary>
internal static class ClaimGrammar
{
    private static readonly Parser<PointSyntax> Event = DateGrammar.EventPoint;
    private static readonly Parser<DurationSyntax> PhraseLength = Sequence(QuotedText.Required("a length of time"), static (span, text) => new DurationSyntax(text.Value, span, IsPhrase: true));

    /// <summary><c>on D</c>.</summary>
    public static readonly Parser<BoundClaim> On = Bound(Word.On, BoundWord.On, DateGrammar.DatePoint);
    /// <summary><c>for D</c>.</summary>
    public static readonly Parser<BoundClaim> For = Bound(Word.For, BoundWord.For, DateGrammar.DatePoint);
    /// <summary><c>from A [to B]</c>.</summary>
    public static readonly Parser<BoundClaim> From = Sequence(Tokens.Keyword(Word.From), DateGrammar.DatePoint, Optional(Word.To, DateGrammar.DatePoint),
        static (span, _, first, second) => new BoundClaim(span, BoundWord.From, first, second));
    /// <summary><c>to D</c>.</summary>
    public static readonly Parser<BoundClaim> To = Bound(Word.To, BoundWord.To, DateGrammar.DatePoint);
    /// <summary><c>since D</c>.</summary>
    public static readonly Parser<BoundClaim> Since = Bound(Word.Since, BoundWord.Since, DateGrammar.DatePoint);
    /// <summary><c>by D</c>.</summary>
    public static readonly Parser<BoundClaim> By = Bound(Word.By, BoundWord.By, DateGrammar.DatePoint);
    /// <summary><c>before POINT</c>.</summary>
    public static readonly Parser<BoundClaim> Before = Bound(Word.Before, BoundWord.Before, DateGrammar.Point);
    /// <summary><c>after POINT</c>.</summary>
    public static readonly Parser<BoundClaim> After = Bound(Word.After, BoundWord.After, DateGrammar.Point);
    /// <summary><c>between P and Q</c>.</summary>
    public static readonly Parser<BoundClaim> Between = Sequence(Tokens.Keyword(Word.Between), DateGrammar.Point, Combinators.After(Word.And, DateGrammar.Point),
        static (span, _, first, second) => new BoundClaim(span, BoundWord.Between, first, second));
    /// <summary><c>around D [± 3d]</c>.</summary>
    public static readonly Parser<BoundClaim> Around = Sequence(Tokens.Keyword(Word.Around), DateGrammar.DatePoint, (Parser<DurationSyntax?>)ReadTolerance!,
        static (span, _, point, tolerance) => new BoundClaim(span, BoundWord.Around, point, null, tolerance));

    /// <summary><c>during X</c>.</summary>
    public static readonly Parser<Claim> During = Relate(Tokens.Keyword(Word.During), RelationWord.During);
    /// <summary><c>contains X</c>.</summary>
    public static readonly Parser<Claim> Contains = Relate(Tokens.Keyword(Word.Contains), RelationWord.Contains);
    /// <summary><c>overlaps X</c>.</summary>
    public static readonly Parser<Claim> Overlaps = Relate(Tokens.Keyword(Word.Overlaps), RelationWord.Overlaps);
    /// <summary><c>starts with X</c>.</summary>
    public static readonly Parser<Claim> StartsWith = Relate(Tokens.Keywords(Word.Starts, Word.With), RelationWord.StartsWith);
    /// <summary><c>ends with X</c>.</summary>
    public static readonly Parser<Claim> EndsWith = Relate(Tokens.Keywords(Word.Ends, Word.With), RelationWord.EndsWith);
    /// <summary><c>same day as X</c>, <c>same time as X</c>.</summary>
    public static readonly Parser<Claim> Same = Sequence(Tokens.Keyword(Word.Same), OneOf((Word.Day, RelationWord.SameDayAs), (Word.Time, RelationWord.SameTimeAs)), Combinators.After(Word.As, Event),
        static (span, _, word, other) => (Claim)new RelationClaim(span, word, other));
    /// <summary><c>day before X</c>, <c>day after X</c>.</summary>
    public static readonly Parser<Claim> Day = Directed(Tokens.Keyword(Word.Day), RelationWord.DayBefore, RelationWord.DayAfter);
    /// <summary><c>right before X</c>, <c>right after X</c>.</summary>
    public static readonly Parser<Claim> Right = Directed(Tokens.Keyword(Word.Right), RelationWord.RightBefore, RelationWord.RightAfter);
    /// <summary><c>within D after X</c>, <c>within D before X</c>.</summary>
    public static readonly Parser<Claim> Within = Distant(Tokens.Keyword(Word.Within), RelationWord.WithinBefore, RelationWord.WithinAfter);
    /// <summary><c>at least D after X</c>, <c>at least D before X</c>.</summary>
    public static readonly Parser<Claim> AtLeast = Distant(Tokens.Keywords(Word.At, Word.Least), RelationWord.AtLeastBefore, RelationWord.AtLeastAfter);
    /// <summary><c>lasts D</c>.</summary>
    public static readonly Parser<Claim> Lasts = Sequence(Tokens.Keyword(Word.Lasts), (Parser<DurationSyntax>)ReadLength, static (span, _, length) => (Claim)new LengthClaim(span, length));

    private static readonly Parser<Claim> Where = Sequence(Tokens.Keyword(Word.Where), Tokens.Name("the name of a place"), static (span, _, place) => (Claim)new PlaceClaim(span, place));

    private static readonly Parser<BoundClaim?> PlanBound = OptionalChoice("`for`, `by`, `before` or another bound",
        (Word.For, For), (Word.From, From), (Word.Since, Since), (Word.By, By), (Word.Before, Before), (Word.After, After), (Word.Between, Between), (Word.Around, Around));
    private static readonly Parser<BoundClaim?> FactBound = OptionalChoice("`on`, `since`, `before` or another bound",
        (Word.On, On), (Word.From, From), (Word.Since, Since), (Word.By, By), (Word.Before, Before), (Word.After, After), (Word.Between, Between), (Word.Around, Around));
    private static readonly Parser<BoundClaim?> AnyBound = OptionalChoice("`on`, `for`, `before` or another bound",
        (Word.On, On), (Word.For, For), (Word.From, From), (Word.Since, Since), (Word.By, By), (Word.Before, Before), (Word.After, After), (Word.Between, Between), (Word.Around, Around));

    private static readonly (Word Word, Parser<Claim> Parser)[] Choices =
    [
        Step(Word.Rumoured, Status.Rumoured, AnyBound), Step(Word.Proposed, Status.Proposed, PlanBound), Step(Word.Planned, Status.Planned, PlanBound), Step(Word.Agreed, Status.Agreed, PlanBound),
        Step(Word.Ongoing, Status.Ongoing, FactBound), Step(Word.Happened, Status.Happened, FactBound), Step(Word.Postponed, Status.Postponed, AnyBound), Step(Word.Cancelled, Status.Cancelled, AnyBound),
        (Word.On, On), (Word.For, For), (Word.From, From), (Word.Since, Since), (Word.By, By), (Word.Before, Before), (Word.After, After),
        (Word.Between, Between), (Word.Around, Around), (Word.During, During), (Word.Contains, Contains), (Word.Overlaps, Overlaps), (Word.Same, Same), (Word.Day, Day),
        (Word.Right, Right), (Word.Starts, StartsWith), (Word.Ends, EndsWith), (Word.Within, Within), (Word.At, AtLeast), (Word.Lasts, Lasts), (Word.Where, Where),
    ];

    private static readonly Parser<Claim> Reported = Choice("a status such as `planned`, a bound such as `on` or `before`, a relation, `lasts` or `where`", Choices);

    /// <summary>The steps of <c>says</c>.</summary>
    public static readonly Parser<IReadOnlyList<Claim>> Steps = List(new ReportedOrMember(KindGrammar.Claim).Parse, Tokens.CommaThen, ',');

    /// <summary>The items of <c>denies</c>.</summary>
    public static readonly Parser<IReadOnlyList<Claim>> Items = List(new ReportedOrMember(KindGrammar.Item).Parse, Tokens.Comma, ',');

    /// <summary>Whether a step or item may start with a word.</summary>
    public static bool OpensStep(Word word) => System.Array.Exists(Choices, choice => choice.Word == word);

    /// <summary>The status that a word names, or <see cref="Status.Unknown"/>.</summary>
    public static Status StatusOf(Word word) => word is >= Word.Rumoured and <= Word.Cancelled ? (Status)(word - Word.Rumoured + (int)Status.Rumoured) : Status.Unknown;

    private static Parser<BoundClaim> Bound(Word word, BoundWord bound, Parser<PointSyntax> point)
        => Sequence(Tokens.Keyword(word), point, (span, _, first) => new BoundClaim(span, bound, first));

    private static (Word Word, Parser<Claim> Parser) Step(Word word, Status status, Parser<BoundClaim?> bound)
        => (word, Sequence(Tokens.Keyword(word), bound, (span, _, when) => (Claim)new StatusClaim(span, status, when)));

    private static Parser<Claim> Relate(Parser<TextSpan> words, RelationWord relation)
        => Sequence(words, Event, (span, _, other) => (Claim)new RelationClaim(span, relation, other));

    private static Parser<Claim> Directed(Parser<TextSpan> words, RelationWord before, RelationWord after)
        => Sequence(words, OneOf((Word.Before, before), (Word.After, after)), Event, static (span, _, relation, other) => (Claim)new RelationClaim(span, relation, other));

    private static Parser<Claim> Distant(Parser<TextSpan> words, RelationWord before, RelationWord after)
        => Sequence(words, DateTokens.Duration, OneOf((Word.Before, before), (Word.After, after)), Event, static (span, _, length, relation, other) => (Claim)new RelationClaim(span, relation, other, length));

    private static Parser<RelationWord> OneOf((Word Word, RelationWord Relation) first, (Word Word, RelationWord Relation) second) => new EitherWord(first, second).Parse;

    private static IResult<DurationSyntax> ReadLength(IInput input)
        => QuotedText.StartsAt(((StatementInput)input).Statement, input.Position) ? PhraseLength(input) : DateTokens.Duration(input);

    private static IResult<DurationSyntax> ReadTolerance(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        int start = statement.SkipBlanks(input.Position);
        int width = start >= statement.End ? 0 : statement.Text[start] == '\u00B1' ? 1 : string.CompareOrdinal(statement.Text, start, "+-", 0, 2) == 0 ? 2 : 0;
        if (width > 0) return DateTokens.Duration(new StatementInput(statement, start + width));
        statement.Expect(start, Tolerance, isRequired: false);
        return Found<DurationSyntax>(statement, input.Position, null!);
    }

    private static readonly Expectation Tolerance = Expectation.Of("`±` and a length");

    /// <summary>One step of <c>says</c> or item of <c>denies</c>; of an event of a kind it may also be a member with its value.</summary>
    private sealed class ReportedOrMember(Parser<Claim> member)
    {
        public IResult<Claim> Parse(IInput input)
        {
            var statement = ((StatementInput)input).Statement;
            return statement.HasMembers && KindGrammar.MayStartAt(statement, input.Position) ? member(input) : Reported(input);
        }
    }

    /// <summary>One of two words, and the relation that it makes.</summary>
    private sealed class EitherWord((Word Word, RelationWord Relation) first, (Word Word, RelationWord Relation) second)
    {
        private readonly Expectation _either = Expectation.OneOf([first.Word, second.Word]);

        public IResult<RelationWord> Parse(IInput input)
        {
            var statement = ((StatementInput)input).Statement;
            var word = statement.Peek(input.Position);
            if (word == first.Word) return Found(statement, statement.WordEnd, first.Relation);
            return word == second.Word ? Found(statement, statement.WordEnd, second.Relation) : Missed<RelationWord>(input, _either);
        }
    }
}
