using Sprache;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using static TimelineDsl.Core.Syntax.Combinators;

namespace TimelineDsl.Core.Syntax;

/// <summary>Who acts in which office, who held it when, and how long an actor exists: grammars of lines whose dates are dates and never events.</summary>
internal static class OfficeGrammar
{
    private static readonly Parser<TextSyntax> Reason = QuotedText.Required("the reason, a text in quotes");
    private static readonly Parser<NameSyntax> ActorName = Tokens.Name("the name of an actor");
    private static readonly Parser<NameSyntax> OfficeName = Tokens.Name("the name of an office");

    private static readonly Parser<ParticipantSyntax> Participant = WithOptional(ActorName, Word.As, OfficeName, static (_, actor, office) => new ParticipantSyntax(actor, office));

    private static readonly Parser<BoundClaim?> TermBound = OptionalChoice("`since`, `from`, `to` or another bound",
        (Word.Since, ClaimGrammar.Since), (Word.From, ClaimGrammar.From), (Word.To, ClaimGrammar.To), (Word.On, ClaimGrammar.On), (Word.By, ClaimGrammar.By),
        (Word.Before, ClaimGrammar.Before), (Word.After, ClaimGrammar.After), (Word.Between, ClaimGrammar.Between), (Word.Around, ClaimGrammar.Around));

    /// <summary><c>who ACTOR [as OFFICE], …</c>.</summary>
    public static readonly Parser<Statement> Who = Sequence(Tokens.Keyword(Word.Who), List(Participant, Tokens.Comma, ','), static (span, word, participants) => (Statement)new WhoStatement(span, word, participants));

    /// <summary><c>held by ACTOR [bound] [because "…"]</c>.</summary>
    public static readonly Parser<Statement> HeldBy = Sequence(Tokens.Keywords(Word.Held, Word.By), ActorName, new DatesOnly(TermBound!, "a term of office").Parse!, Optional(Word.Because, Reason),
        static (span, word, holder, when, because) => (Statement)new TermStatement(span, word, holder, when, because));

    /// <summary><c>shared</c>.</summary>
    public static readonly Parser<Statement> Shared = Sequence(Tokens.Keyword(Word.Shared), static (span, word) => (Statement)new FlagStatement(span, word));

    // How long an actor exists.
    public static readonly Parser<Statement> From = Lifetime(Word.From, ClaimGrammar.From);
    public static readonly Parser<Statement> To = Lifetime(Word.To, ClaimGrammar.To);
    public static readonly Parser<Statement> Since = Lifetime(Word.Since, ClaimGrammar.Since);
    public static readonly Parser<Statement> By = Lifetime(Word.By, ClaimGrammar.By);
    public static readonly Parser<Statement> Before = Lifetime(Word.Before, ClaimGrammar.Before);
    public static readonly Parser<Statement> AfterLine = Lifetime(Word.After, ClaimGrammar.After);
    public static readonly Parser<Statement> Between = Lifetime(Word.Between, ClaimGrammar.Between);
    public static readonly Parser<Statement> Around = Lifetime(Word.Around, ClaimGrammar.Around);

    private static Parser<Statement> Lifetime(Word word, Parser<BoundClaim> bound)
    {
        int length = Words.Spell(word).Length;
        return WithOptional(new DatesOnly(bound, "the lifetime of an actor").Parse, Word.Because, Reason,
            (span, claim, because) => (Statement)new ClaimStatement(span, new TextSpan(span.Start, length), claim, because));
    }

    /// <summary>A bound that names no event.</summary>
    private sealed class DatesOnly(Parser<BoundClaim> bound, string what)
    {
        public IResult<BoundClaim> Parse(IInput input)
        {
            var read = bound(input);
            if (!read.WasSuccessful || read.Value is not { } claim || (claim.First.Event ?? claim.Second?.Event) is not { } name) return read;
            var statement = ((StatementInput)input).Statement;
            statement.Fault = statement.Diagnose(Catalogue.UnexpectedText, name.Span, $"Here comes a date; `{name.Text}` is the name of an event, and {what} is told by dates alone.");
            return Missed<BoundClaim>(input);
        }
    }
}
