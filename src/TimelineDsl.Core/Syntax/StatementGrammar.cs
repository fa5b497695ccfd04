using System.Collections.Generic;
using Sprache;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using static TimelineDsl.Core.Syntax.Combinators;

namespace TimelineDsl.Core.Syntax;

/// <summary>A grammar for each kind of statement. Each reads the whole line, its first word included.</summary>
internal static class StatementGrammar
{
    private sealed record Origin(IReadOnlyList<NameSyntax> Via, TextSpan? FirstHand)
    {
        public static readonly Origin Unstated = new([], null);
    }

    private sealed record Report(CiteVerb Verb, IReadOnlyList<Claim> Claims);

    private static readonly Parser<TextSyntax> Reason = QuotedText.Required("the reason, a text in quotes");
    private static readonly Parser<TextSyntax?> OptionalReason = Optional(Word.Because, Reason);
    private static readonly Parser<NameSyntax> ActorName = Tokens.Name("the name of an actor");
    private static readonly Parser<NameSyntax> PlaceName = Tokens.Name("the name of a place");
    private static readonly IReadOnlyList<NameSyntax> NoNames = [];

    // Declarations.
    public static readonly Parser<Statement> Timeline = Declare(Word.Timeline, DeclarationKind.Timeline, "the name of the timeline");
    public static readonly Parser<Statement> Source = Declare(Word.Source, DeclarationKind.Source, "the name of a source");
    public static readonly Parser<Statement> Actor = Declare(Word.Actor, DeclarationKind.Actor, "the name of an actor");
    public static readonly Parser<Statement> Place = Declare(Word.Place, DeclarationKind.Place, "the name of a place");
    public static readonly Parser<Statement> Office = Declare(Word.Office, DeclarationKind.Office, "the name of an office");
    public static readonly Parser<Statement> Event = DeclareOfKind(Word.Event, DeclarationKind.Event, "the name of an event");
    public static readonly Parser<Statement> Period = DeclareOfKind(Word.Period, DeclarationKind.Period, "the name of a period");
    public static readonly Parser<Statement> Kind = DeclareOfKind(Word.Kind, DeclarationKind.Kind, "the name of a kind");

    // Lines of names.
    public static readonly Parser<Statement> Publisher = Sequence(Tokens.Keyword(Word.Publisher), NameOrUnknown(ActorName, "the name of an actor, or `unknown`"), static (span, word, names) => Names(span, word, NamesWord.Publisher, names));
    public static readonly Parser<Statement> Via = Sequence(Tokens.Keyword(Word.Via), ActorName, Chain(Word.Via, ActorName), static (span, word, first, rest) => Names(span, word, NamesWord.Via, Prepend(first, rest)));
    public static readonly Parser<Statement> In = Sequence(Tokens.Keyword(Word.In), PlaceName, static (span, word, place) => Names(span, word, NamesWord.In, [place]));
    public static readonly Parser<Statement> Where = Sequence(Tokens.Keyword(Word.Where), PlaceName, static (span, word, place) => Names(span, word, NamesWord.Where, [place]));
    public static readonly Parser<Statement> Corrects = OfSource(Word.Corrects, NamesWord.Corrects);
    public static readonly Parser<Statement> Retracts = OfSource(Word.Retracts, NamesWord.Retracts);
    public static readonly Parser<Statement> Copies = OfSource(Word.Copies, NamesWord.Copies);
    public static readonly Parser<Statement> Tags = Sequence(Tokens.Keyword(Word.Tags), List(Tokens.Name("a tag"), Tokens.Comma, ','), static (span, word, names) => Names(span, word, NamesWord.Tags, names));

    // Lines of a text.
    public static readonly Parser<Statement> Language = Line(Word.Language, TextWord.Language, Tokens.BareText("a version or a language, as `1` or `en`"));
    public static readonly Parser<Statement> Zone = Line(Word.Zone, TextWord.Zone, Tokens.BareText("a zone, as `Europe/Kyiv`"));
    public static readonly Parser<Statement> Reliability = Line(Word.Reliability, TextWord.Reliability, Tokens.BareText("a grade, as `B2`"));
    public static readonly Parser<Statement> Also = Line(Word.Also, TextWord.Also, QuotedText.Required("another name, in quotes"));
    public static readonly Parser<Statement> Quote = Line(Word.Quote, TextWord.Quote, QuotedText.Required("the source's words in quotes"));
    public static readonly Parser<Statement> Note = Line(Word.Note, TextWord.Note, QuotedText.Required("a text in quotes, or lines of text below it"));
    public static readonly Parser<Statement> Document = LineOrUnknown(Word.Document, TextWord.Document, QuotedText.Required("the name of a file, in quotes"), "the name of a file in quotes, or `unknown`");
    public static readonly Parser<Statement> Url = LineOrUnknown(Word.Url, TextWord.Url, Address("an address"), "an address, or `unknown`");
    public static readonly Parser<Statement> Archive = LineOrUnknown(Word.Archive, TextWord.Archive, Address("an address"), "an address, or `unknown`");

    /// <summary><c>anonymous</c>.</summary>
    public static readonly Parser<Statement> Anonymous = Sequence(Tokens.Keyword(Word.Anonymous), static (span, word) => (Statement)new FlagStatement(span, word));

    // Lines of a date that is not the event's.
    public static readonly Parser<Statement> AsOf = Sequence(Tokens.Keywords(Word.As, Word.Of), DateGrammar.DatePoint, OptionalReason, static (span, word, point, because) => Dated(span, word, DatedWord.AsOf, BareOn(point), because));
    public static readonly Parser<Statement> Published = DatedLine(Word.Published, DatedWord.Published, DateGrammar.DatePointOrUnknown);
    public static readonly Parser<Statement> Accessed = DatedLine(Word.Accessed, DatedWord.Accessed, DateGrammar.DatePointOrUnknown);
    public static readonly Parser<Statement> Said = DatedLine(Word.Said, DatedWord.Said, DateGrammar.DatePoint);

    // Claims of the analyst.
    public static readonly Parser<Statement> On = ClaimLine(Word.On, ClaimGrammar.On);
    public static readonly Parser<Statement> For = ClaimLine(Word.For, ClaimGrammar.For);
    public static readonly Parser<Statement> From = ClaimLine(Word.From, ClaimGrammar.From);
    public static readonly Parser<Statement> To = ClaimLine(Word.To, ClaimGrammar.To);
    public static readonly Parser<Statement> Since = ClaimLine(Word.Since, ClaimGrammar.Since);
    public static readonly Parser<Statement> By = ClaimLine(Word.By, ClaimGrammar.By);
    public static readonly Parser<Statement> Before = ClaimLine(Word.Before, ClaimGrammar.Before);
    public static readonly Parser<Statement> AfterLine = ClaimLine(Word.After, ClaimGrammar.After);
    public static readonly Parser<Statement> Between = ClaimLine(Word.Between, ClaimGrammar.Between);
    public static readonly Parser<Statement> Around = ClaimLine(Word.Around, ClaimGrammar.Around);
    public static readonly Parser<Statement> During = ClaimLine(Word.During, ClaimGrammar.During);
    public static readonly Parser<Statement> Contains = ClaimLine(Word.Contains, ClaimGrammar.Contains);
    public static readonly Parser<Statement> Overlaps = ClaimLine(Word.Overlaps, ClaimGrammar.Overlaps);
    public static readonly Parser<Statement> Same = ClaimLine(Word.Same, ClaimGrammar.Same);
    public static readonly Parser<Statement> Right = ClaimLine(Word.Right, ClaimGrammar.Right);
    public static readonly Parser<Statement> StartsWith = ClaimLine(Word.Starts, ClaimGrammar.StartsWith);
    public static readonly Parser<Statement> EndsWith = ClaimLine(Word.Ends, ClaimGrammar.EndsWith);
    public static readonly Parser<Statement> AtLeast = ClaimLine(Word.At, ClaimGrammar.AtLeast);
    public static readonly Parser<Statement> Day = ClaimLine(Word.Day, ClaimGrammar.Day);
    public static readonly Parser<Statement> Within = ClaimLine(Word.Within, ClaimGrammar.Within);
    public static readonly Parser<Statement> Lasts = ClaimLine(Word.Lasts, ClaimGrammar.Lasts);

    /// <summary><c>MEMBER VALUE [because "…"]</c>, under an event of a kind.</summary>
    public static readonly Parser<Statement> MemberLine = WithOptional(KindGrammar.Claim, Word.Because, Reason,
        static (span, claim, because) => (Statement)new ClaimStatement(span, ((MemberClaim)claim).Member.Span, claim, because));

    /// <summary><c>status postponed [because "…"]</c>.</summary>
    public static readonly Parser<Statement> Status = Sequence(Tokens.Keyword(Word.Status), (Parser<Model.Status>)ReadStatus, OptionalReason,
        static (span, word, status, because) => (Statement)new StatusStatement(span, word, status, because));

    /// <summary><c>cite SOURCE {via ACTOR} [first-hand] (on | for | says | denies) …</c>.</summary>
    public static readonly Parser<Statement> Cite = Sequence(Tokens.Keyword(Word.Cite), Tokens.Name("the name of a source"), new OriginChain(Chain(Word.Via, ActorName), Tokens.Keyword(Word.FirstHand)).Parse,
        Choice(null,
            (Word.On, Sequence(ClaimGrammar.On, static (_, claim) => new Report(CiteVerb.On, [claim]))),
            (Word.For, Sequence(ClaimGrammar.For, static (_, claim) => new Report(CiteVerb.For, [claim]))),
            (Word.Says, Sequence(After(Word.Says, ClaimGrammar.Steps), static (_, claims) => new Report(CiteVerb.Says, claims))),
            (Word.Denies, Sequence(After(Word.Denies, ClaimGrammar.Items), static (_, claims) => new Report(CiteVerb.Denies, claims)))),
        static (span, word, source, origin, report) => (Statement)new CiteStatement(span, word, source, origin.Via, origin.FirstHand, report.Verb, report.Claims));

    /// <summary><c>dispute [MEMBER] because "…"</c>.</summary>
    public static readonly Parser<Statement> Dispute = Sequence(Tokens.Keyword(Word.Dispute), (Parser<NameSyntax?>)ReadMember!, After(Word.Because, Reason),
        static (span, word, member, because) => (Statement)new DisputeStatement(span, word, member, because));

    /// <summary><c>allow CODE because "…" [until DATE]</c>.</summary>
    public static readonly Parser<Statement> Allow = Sequence(Tokens.Keyword(Word.Allow), Tokens.Name("the code of a check, as `TL5001`"), After(Word.Because, Reason), Optional(Word.Until, DateTokens.RequiredDate),
        static (span, word, code, because, until) => (Statement)new AllowStatement(span, word, code, because, until));

    private static readonly Expectation AnyStatus = Expectation.OneOf([Word.Rumoured, Word.Proposed, Word.Planned, Word.Agreed, Word.Ongoing, Word.Happened, Word.Postponed, Word.Cancelled]);
    private static readonly Expectation Member = Expectation.Of("what is disputed, as `date` or `status`");

    private static Parser<Statement> Declare(Word word, DeclarationKind kind, string label)
        => Sequence(Tokens.Keyword(word), Tokens.DeclaredName(label), QuotedText.Optional("a title in quotes"),
            (span, keyword, name, title) => (Statement)new Declaration(span, keyword, kind, name, title, IsBroken: false));

    private static Parser<Statement> OfSource(Word word, NamesWord kind)
        => Sequence(Tokens.Keyword(word), Tokens.Name("the name of a source"), (span, keyword, source) => Names(span, keyword, kind, [source]));

    private static Parser<Statement> DeclareOfKind(Word word, DeclarationKind kind, string label)
        => Sequence(Tokens.Keyword(word), Tokens.DeclaredName(label), KindGrammar.OptionalKind, QuotedText.Optional("a title in quotes"),
            (span, keyword, name, based, title) => (Statement)new Declaration(span, keyword, kind, name, title, IsBroken: false, based));

    private static Parser<Statement> Line(Word word, TextWord kind, Parser<TextSyntax> value)
        => Sequence(Tokens.Keyword(word), value, (span, keyword, text) => (Statement)new TextStatement(span, keyword, kind, text));

    private static Parser<Statement> LineOrUnknown(Word word, TextWord kind, Parser<TextSyntax> value, string label)
        => Sequence(Tokens.Keyword(word), OrUnknown(value, Tokens.Keyword(Word.Unknown), label),
            (span, keyword, text) => (Statement)new TextStatement(span, keyword, kind, text ?? new TextSyntax("", new TextSpan(span.End, 0)), text is null));

    private static Parser<IReadOnlyList<NameSyntax>> NameOrUnknown(Parser<NameSyntax> name, string label)
        => Sequence(OrUnknown(name, Tokens.Keyword(Word.Unknown), label), static (_, one) => one is null ? NoNames : [one]);

    private static Parser<T?> OrUnknown<T>(Parser<T> value, Parser<TextSpan> unknown, string label) where T : class
        => new ValueOrUnknown<T>(value, unknown, Expectation.OneOf([Word.Unknown], label)).Parse!;

    private static Parser<TextSyntax> Address(string label) => new QuotedOrBare(QuotedText.Required(label), Tokens.BareText(label)).Parse;

    private static Parser<Statement> ClaimLine(Word word, Parser<Claim> claim)
    {
        int length = Words.Spell(word).Length;
        return WithOptional(claim, Word.Because, Reason, (span, made, because) => (Statement)new ClaimStatement(span, new TextSpan(span.Start, length), made, because));
    }

    private static Parser<Statement> DatedLine(Word word, DatedWord kind, Parser<PointSyntax> bare)
        => Sequence(Tokens.Keyword(word), new BoundOrBare(bare).Parse, OptionalReason, (span, keyword, when, because) => Dated(span, keyword, kind, when, because));

    private static Statement Dated(TextSpan span, TextSpan keyword, DatedWord word, BoundClaim when, TextSyntax? because) => new DatedStatement(span, keyword, word, when, because);

    private static Statement Names(TextSpan span, TextSpan keyword, NamesWord word, IReadOnlyList<NameSyntax> names) => new NamesStatement(span, keyword, word, names);

    private static BoundClaim BareOn(PointSyntax point) => new(point.Span, BoundWord.On, point);

    private static IReadOnlyList<NameSyntax> Prepend(NameSyntax first, IReadOnlyList<NameSyntax> rest) => [first, .. rest];

    internal static IResult<Model.Status> ReadStatus(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        var status = ClaimGrammar.StatusOf(statement.Peek(input.Position));
        return status != Model.Status.Unknown ? Found(statement, statement.WordEnd, status) : Missed<Model.Status>(input, AnyStatus);
    }

    /// <summary>The member that is disputed; it may be a word of the language, as <c>status</c> and <c>where</c> are.</summary>
    private static IResult<NameSyntax> ReadMember(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        bool isMember = statement.Peek(input.Position) != Word.Because && statement.WordEnd > statement.WordStart && Characters.IsLetter(statement.Text[statement.WordStart]);
        if (isMember)
        {
            var span = TextSpan.FromBounds(statement.WordStart, statement.WordEnd);
            return Found(statement, span.End, new NameSyntax(statement.Name(span.Start, span.End), span));
        }
        statement.Expect(statement.WordStart, Member, isRequired: false);
        return Found<NameSyntax>(statement, input.Position, null!);
    }

    private sealed class ValueOrUnknown<T>(Parser<T> value, Parser<TextSpan> unknown, Expectation expectation) where T : class
    {
        public IResult<T> Parse(IInput input)
        {
            var statement = ((StatementInput)input).Statement;
            if (statement.Peek(input.Position) == Word.Unknown) return Found<T>(statement, unknown(input).Remainder.Position, null!);
            if (statement.WordStart == statement.End) return Missed<T>(input, expectation);
            return value(input);
        }
    }

    /// <summary><c>{via ACTOR} [first-hand]</c>. Most cites have neither, so that case makes nothing.</summary>
    private sealed class OriginChain(Parser<IReadOnlyList<NameSyntax>> chain, Parser<TextSpan> firstHand)
    {
        public IResult<Origin> Parse(IInput input)
        {
            var statement = ((StatementInput)input).Statement;
            var word = statement.Peek(input.Position);
            if (word != Word.Via && word != Word.FirstHand)
            {
                statement.Expect(statement.WordStart, Expectation.Of(Word.Via), isRequired: false);
                statement.Expect(statement.WordStart, Expectation.Of(Word.FirstHand), isRequired: false);
                return Found(statement, input.Position, Origin.Unstated);
            }
            var via = chain(input);
            if (!via.WasSuccessful) return Missed<Origin>(via.Remainder);
            if (statement.Peek(via.Remainder.Position) != Word.FirstHand)
            {
                statement.Expect(statement.WordStart, Expectation.Of(Word.FirstHand), isRequired: false);
                return Found(statement, via.Remainder.Position, new Origin(via.Value, null));
            }
            var seen = firstHand(via.Remainder);
            return Found(statement, seen.Remainder.Position, new Origin(via.Value, seen.Value));
        }
    }

    private sealed class QuotedOrBare(Parser<TextSyntax> quoted, Parser<TextSyntax> bare)
    {
        public IResult<TextSyntax> Parse(IInput input) => QuotedText.StartsAt(((StatementInput)input).Statement, input.Position) ? quoted(input) : bare(input);
    }

    private sealed class BoundOrBare(Parser<PointSyntax> bare)
    {
        private static readonly Parser<BoundClaim?> Bounds = OptionalChoice("`since`, `by`, `before` or another bound",
            (Word.On, ClaimGrammar.On), (Word.Since, ClaimGrammar.Since), (Word.By, ClaimGrammar.By), (Word.Before, ClaimGrammar.Before), (Word.After, ClaimGrammar.After),
            (Word.Between, ClaimGrammar.Between), (Word.Around, ClaimGrammar.Around));
        private readonly Parser<BoundClaim> _bare = Sequence(bare, static (_, point) => BareOn(point));

        public IResult<BoundClaim> Parse(IInput input)
        {
            var bound = Bounds(input);
            if (!bound.WasSuccessful) return Missed<BoundClaim>(bound.Remainder);
            if (bound.Value is null) return _bare(input);
            if ((bound.Value.First.Event ?? bound.Value.Second?.Event) is not { } name) return bound!;
            var statement = ((StatementInput)input).Statement;
            statement.Fault = statement.Diagnose(Catalogue.UnexpectedText, name.Span, $"Here comes a date, or the source's words for it in quotes; `{name.Text}` is the name of an event, which dates no publication.");
            return Missed<BoundClaim>(input);
        }
    }
}
