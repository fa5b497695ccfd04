using System.Collections.Generic;
using Sprache;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Syntax;

/// <summary>Makes a node of a part; the span goes from the first token to the last.</summary>
internal delegate TResult Build<T1, TResult>(TextSpan span, T1 first);

/// <summary>Makes a node of two parts.</summary>
internal delegate TResult Build<T1, T2, TResult>(TextSpan span, T1 first, T2 second);

/// <summary>Makes a node of three parts.</summary>
internal delegate TResult Build<T1, T2, T3, TResult>(TextSpan span, T1 first, T2 second, T3 third);

/// <summary>Makes a node of four parts.</summary>
internal delegate TResult Build<T1, T2, T3, T4, TResult>(TextSpan span, T1 first, T2 second, T3 third, T4 fourth);

/// <summary>
/// Puts parsers together without closures and without going back: each is an object made once, whose method is the parser. A part that fails fails the
/// whole at the place where it failed, which is what Sprache's X forms do; choice is by one word of look-ahead.
/// </summary>
internal static class Combinators
{
    /// <summary>A success: a value and the place after it.</summary>
    public static IResult<T> Found<T>(StatementText statement, int end, T value) => statement.Outcomes.Take<T>().Restart(end, value, hasFailed: false);

    /// <summary>A failure at a place.</summary>
    public static IResult<T> Missed<T>(IInput at) => ((StatementInput)at).Statement.Outcomes.Take<T>().Restart(at.Position, default!, hasFailed: true);

    /// <summary>A failure that says what should stand there.</summary>
    public static IResult<T> Missed<T>(IInput at, Expectation expectation)
    {
        var statement = ((StatementInput)at).Statement;
        statement.Expect(statement.SkipBlanks(at.Position), expectation, isRequired: true);
        return Missed<T>(at);
    }

    /// <summary>One part, made into a node.</summary>
    public static Parser<TResult> Sequence<T1, TResult>(Parser<T1> first, Build<T1, TResult> build)
        => new Sequence1<T1, TResult>(first, build).Parse;

    /// <summary>Two parts in a row.</summary>
    public static Parser<TResult> Sequence<T1, T2, TResult>(Parser<T1> first, Parser<T2> second, Build<T1, T2, TResult> build)
        => new Sequence2<T1, T2, TResult>(first, second, build).Parse;

    /// <summary>Three parts in a row.</summary>
    public static Parser<TResult> Sequence<T1, T2, T3, TResult>(Parser<T1> first, Parser<T2> second, Parser<T3> third, Build<T1, T2, T3, TResult> build)
        => new Sequence3<T1, T2, T3, TResult>(first, second, third, build).Parse;

    /// <summary>Four parts in a row.</summary>
    public static Parser<TResult> Sequence<T1, T2, T3, T4, TResult>(Parser<T1> first, Parser<T2> second, Parser<T3> third, Parser<T4> fourth, Build<T1, T2, T3, T4, TResult> build)
        => new Sequence4<T1, T2, T3, T4, TResult>(first, second, third, fourth, build).Parse;

    /// <summary>A part, and perhaps another after a certain word; where that is left out, nothing is made for it.</summary>
    public static Parser<TResult> WithOptional<T1, T2, TResult>(Parser<T1> first, Word word, Parser<T2> second, Build<T1, T2?, TResult> build) where T2 : class
        => new SequenceWithOptional<T1, T2, TResult>(first, word, second, build).Parse;

    /// <summary>A part after a certain word; the value is the part's.</summary>
    public static Parser<T> After<T>(Word word, Parser<T> part) => new AfterWord<T>(word, part, isOptional: false).Parse;

    /// <summary>A part after a certain word, or nothing (null) where another word stands.</summary>
    public static Parser<T?> Optional<T>(Word word, Parser<T> part) where T : class => new AfterWord<T>(word, part, isOptional: true).Parse!;

    /// <summary>One of several parsers, chosen by the word that stands there. The parser chosen reads that word too.</summary>
    public static Parser<T> Choice<T>(string? label, params (Word Word, Parser<T> Parser)[] choices) => new ChoiceByWord<T>(label, choices, isOptional: false).Parse;

    /// <summary>The same, or nothing (null) where none of the words stands there.</summary>
    public static Parser<T?> OptionalChoice<T>(string? label, params (Word Word, Parser<T> Parser)[] choices) where T : class => new ChoiceByWord<T>(label, choices, isOptional: true).Parse!;

    /// <summary>One or more items with a separator between each two.</summary>
    public static Parser<IReadOnlyList<T>> List<T>(Parser<T> item, Parser<TextSpan> separator, char opening) => new SeparatedList<T>(item, separator, opening).Parse;

    /// <summary>No, one or more items, each after the same word.</summary>
    public static Parser<IReadOnlyList<T>> Chain<T>(Word word, Parser<T> item) => new WordChain<T>(word, item).Parse;

    private static StatementText TextOf(IInput input) => ((StatementInput)input).Statement;

    private static IResult<TResult> Complete<TResult>(StatementInput last, TResult value) => Found(last.Statement, last.Position, value);

    private static TextSpan SpanOf(IInput first, StatementInput last) => TextSpan.FromBounds(last.Statement.SkipBlanks(first.Position), last.Position);

    /// <summary>
    /// Where a parser stopped, and whether it failed there. The parsers of this grammar give one object for all that, which spares three calls through an
    /// interface; what one of Sprache's own combinators gives is brought into that form.
    /// </summary>
    private static StatementInput PlaceAfter<T>(IResult<T> result)
        => result as StatementInput ?? new StatementInput(((StatementInput)result.Remainder).Statement, result.Remainder.Position, !result.WasSuccessful);

    private sealed class Sequence1<T1, TResult>(Parser<T1> first, Build<T1, TResult> build)
    {
        public IResult<TResult> Parse(IInput input)
        {
            var a = first(input);
            var afterFirst = PlaceAfter(a);
            if (afterFirst.HasFailed) return Missed<TResult>(afterFirst);
            return Complete(afterFirst, build(SpanOf(input, afterFirst), a.Value));
        }
    }

    private sealed class Sequence2<T1, T2, TResult>(Parser<T1> first, Parser<T2> second, Build<T1, T2, TResult> build)
    {
        public IResult<TResult> Parse(IInput input)
        {
            var a = first(input);
            var afterFirst = PlaceAfter(a);
            if (afterFirst.HasFailed) return Missed<TResult>(afterFirst);
            var b = second(afterFirst);
            var afterSecond = PlaceAfter(b);
            if (afterSecond.HasFailed) return Missed<TResult>(afterSecond);
            return Complete(afterSecond, build(SpanOf(input, afterSecond), a.Value, b.Value));
        }
    }

    private sealed class Sequence3<T1, T2, T3, TResult>(Parser<T1> first, Parser<T2> second, Parser<T3> third, Build<T1, T2, T3, TResult> build)
    {
        public IResult<TResult> Parse(IInput input)
        {
            var a = first(input);
            var afterFirst = PlaceAfter(a);
            if (afterFirst.HasFailed) return Missed<TResult>(afterFirst);
            var b = second(afterFirst);
            var afterSecond = PlaceAfter(b);
            if (afterSecond.HasFailed) return Missed<TResult>(afterSecond);
            var c = third(afterSecond);
            var afterThird = PlaceAfter(c);
            if (afterThird.HasFailed) return Missed<TResult>(afterThird);
            return Complete(afterThird, build(SpanOf(input, afterThird), a.Value, b.Value, c.Value));
        }
    }

    private sealed class Sequence4<T1, T2, T3, T4, TResult>(Parser<T1> first, Parser<T2> second, Parser<T3> third, Parser<T4> fourth, Build<T1, T2, T3, T4, TResult> build)
    {
        public IResult<TResult> Parse(IInput input)
        {
            var a = first(input);
            var afterFirst = PlaceAfter(a);
            if (afterFirst.HasFailed) return Missed<TResult>(afterFirst);
            var b = second(afterFirst);
            var afterSecond = PlaceAfter(b);
            if (afterSecond.HasFailed) return Missed<TResult>(afterSecond);
            var c = third(afterSecond);
            var afterThird = PlaceAfter(c);
            if (afterThird.HasFailed) return Missed<TResult>(afterThird);
            var d = fourth(afterThird);
            var afterFourth = PlaceAfter(d);
            if (afterFourth.HasFailed) return Missed<TResult>(afterFourth);
            return Complete(afterFourth, build(SpanOf(input, afterFourth), a.Value, b.Value, c.Value, d.Value));
        }
    }

    private sealed class SequenceWithOptional<T1, T2, TResult>(Parser<T1> first, Word word, Parser<T2> second, Build<T1, T2?, TResult> build) where T2 : class
    {
        public IResult<TResult> Parse(IInput input)
        {
            var a = first(input);
            var afterFirst = PlaceAfter(a);
            if (afterFirst.HasFailed) return Missed<TResult>(afterFirst);
            var statement = afterFirst.Statement;
            if (statement.Peek(afterFirst.Position) != word)
            {
                statement.Expect(statement.WordStart, Expectation.Of(word), isRequired: false);
                return Complete(afterFirst, build(SpanOf(input, afterFirst), a.Value, null));
            }
            var b = second(new StatementInput(statement, statement.WordEnd));
            var afterSecond = PlaceAfter(b);
            return afterSecond.HasFailed ? Missed<TResult>(afterSecond) : Complete(afterSecond, build(SpanOf(input, afterSecond), a.Value, b.Value));
        }
    }

    private sealed class AfterWord<T>(Word word, Parser<T> part, bool isOptional)
    {
        public IResult<T> Parse(IInput input)
        {
            var statement = TextOf(input);
            if (statement.Peek(input.Position) == word) return part(new StatementInput(statement, statement.WordEnd));
            statement.Expect(statement.WordStart, Expectation.Of(word), !isOptional);
            return isOptional ? Found<T>(statement, input.Position, default!) : Missed<T>(input);
        }
    }

    private sealed class ChoiceByWord<T>
    {
        private readonly Parser<T>?[] _parsers = new Parser<T>?[Words.Count];
        private readonly Expectation _expectation;
        private readonly bool _isOptional;

        public ChoiceByWord(string? label, (Word Word, Parser<T> Parser)[] choices, bool isOptional)
        {
            foreach (var (word, parser) in choices) _parsers[(int)word] = parser;
            _expectation = Expectation.OneOf(System.Array.ConvertAll(choices, static choice => choice.Word), label);
            _isOptional = isOptional;
        }

        public IResult<T> Parse(IInput input)
        {
            var statement = TextOf(input);
            var parser = _parsers[(int)statement.Peek(input.Position)];
            if (parser is not null) return parser(input);
            statement.Expect(statement.WordStart, _expectation, !_isOptional);
            return _isOptional ? Found<T>(statement, input.Position, default!) : Missed<T>(input);
        }
    }

    private sealed class SeparatedList<T>(Parser<T> item, Parser<TextSpan> separator, char opening)
    {
        public IResult<IReadOnlyList<T>> Parse(IInput input)
        {
            var statement = TextOf(input);
            var first = item(input);
            var rest = PlaceAfter(first);
            if (rest.HasFailed) return Missed<IReadOnlyList<T>>(rest);
            if (!statement.IsAt(rest.Position, opening))
            {
                statement.Expect(statement.SkipBlanks(rest.Position), Expectation.Comma, isRequired: false);
                return Complete<IReadOnlyList<T>>(rest, new[] { first.Value });
            }
            var items = new List<T> { first.Value };
            while (statement.IsAt(rest.Position, opening))
            {
                var between = PlaceAfter(separator(rest));
                if (between.HasFailed) return Missed<IReadOnlyList<T>>(between);
                var next = item(between);
                rest = PlaceAfter(next);
                if (rest.HasFailed) return Missed<IReadOnlyList<T>>(rest);
                items.Add(next.Value);
            }
            return Complete<IReadOnlyList<T>>(rest, items.ToArray());
        }
    }

    private sealed class WordChain<T>(Word word, Parser<T> item)
    {
        public IResult<IReadOnlyList<T>> Parse(IInput input)
        {
            var statement = TextOf(input);
            List<T>? items = null;
            var rest = (StatementInput)input;
            while (statement.Peek(rest.Position) == word)
            {
                var next = item(new StatementInput(statement, statement.WordEnd));
                rest = PlaceAfter(next);
                if (rest.HasFailed) return Missed<IReadOnlyList<T>>(rest);
                (items ??= []).Add(next.Value);
            }
            statement.Expect(statement.WordStart, Expectation.Of(word), isRequired: false);
            return Complete(rest, items is null ? System.Array.Empty<T>() : (IReadOnlyList<T>)items.ToArray());
        }
    }
}
