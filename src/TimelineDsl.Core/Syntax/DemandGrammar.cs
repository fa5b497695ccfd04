using System;
using Sprache;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;
using static TimelineDsl.Core.Syntax.Combinators;

namespace TimelineDsl.Core.Syntax;

/// <summary>The lines that demand something of the dossier: <c>expect</c> and <c>require</c>.</summary>
internal static class DemandGrammar
{
    /// <summary>More than this many witnesses nobody asks for; a longer number is a slip.</summary>
    private const int MostAsked = 1000;

    private sealed record Expected(Claim Claim, DateSyntax? AsOf);

    private static readonly Expectation WhatIsRequired = Expectation.OneOf([Word.Archive, Word.Accessed, Word.Quote, Word.Reliability], "a number, `archive`, `accessed`, `quote` or `reliability`");

    private static readonly Parser<Expected> Status = Sequence(After(Word.Status, Sequence((Parser<Status>)StatementGrammar.ReadStatus, static (span, status) => new StatusClaim(span, status, null))),
        Optional(Word.As, After(Word.Of, DateTokens.RequiredDate)), static (_, claim, asOf) => new Expected(claim, asOf));

    /// <summary><c>expect EVENT RELATION-OR-BOUND</c>, of its start or end too; <c>expect EVENT status STATUS [as of DATE]</c>.</summary>
    public static readonly Parser<Statement> Expect = Sequence(Tokens.Keyword(Word.Expect), DateGrammar.EventPoint,
        Choice("a bound such as `on` or `before`, a relation, `lasts` or `status`",
            Plain(Word.On, ClaimGrammar.On), Plain(Word.From, ClaimGrammar.From), Plain(Word.To, ClaimGrammar.To), Plain(Word.Since, ClaimGrammar.Since), Plain(Word.By, ClaimGrammar.By),
            Plain(Word.Before, ClaimGrammar.Before), Plain(Word.After, ClaimGrammar.After), Plain(Word.Between, ClaimGrammar.Between), Plain(Word.Around, ClaimGrammar.Around),
            Plain(Word.During, ClaimGrammar.During), Plain(Word.Contains, ClaimGrammar.Contains), Plain(Word.Overlaps, ClaimGrammar.Overlaps), Plain(Word.Same, ClaimGrammar.Same),
            Plain(Word.Day, ClaimGrammar.Day), Plain(Word.Right, ClaimGrammar.Right), Plain(Word.Starts, ClaimGrammar.StartsWith), Plain(Word.Ends, ClaimGrammar.EndsWith),
            Plain(Word.Within, ClaimGrammar.Within), Plain(Word.At, ClaimGrammar.AtLeast), Plain(Word.Lasts, ClaimGrammar.Lasts), (Word.Status, Status)),
        static (span, keyword, subject, expected) => (Statement)new ExpectStatement(span, keyword, subject, expected.Claim, expected.AsOf));

    private static readonly Parser<string> Counted = new PlainWord("cites", "cite", "independent").Parse;
    private static readonly Parser<string> Origins = new PlainWord("origins", "origin").Parse;

    private static readonly Parser<Requirement> Flag = Choice<Requirement>(null,
        (Word.Archive, Sequence(Tokens.Keyword(Word.Archive), static (_, _) => new Requirement(PolicyKind.Archive))),
        (Word.Accessed, Sequence(Tokens.Keyword(Word.Accessed), static (_, _) => new Requirement(PolicyKind.Accessed))),
        (Word.Quote, Sequence(Tokens.Keyword(Word.Quote), static (_, _) => new Requirement(PolicyKind.Quote))),
        (Word.Reliability, Sequence(Tokens.Keyword(Word.Reliability), (Parser<TextSyntax>)ReadGrade, static (_, _, grade) => new Requirement(PolicyKind.Reliability, Grade: grade))));

    private static readonly Parser<StatusClaim?> ForStatus = Optional(Word.For, Sequence((Parser<Status>)StatementGrammar.ReadStatus, static (span, status) => new StatusClaim(span, status, null)));
    private static readonly Parser<string?> AsSeverity = Optional(Word.As, new PlainWord("error", "warning", "information").Parse);

    /// <summary><c>require WHAT [for STATUS] [as SEVERITY]</c>; without a severity, an error.</summary>
    public static readonly Parser<Statement> Require = Sequence(Tokens.Keyword(Word.Require), (Parser<Requirement>)ReadRequirement, ForStatus, AsSeverity,
        static (span, keyword, what, status, severity) => (Statement)new RequireStatement(span, keyword, what, status?.Status ?? Model.Status.Unknown, SeverityOf(severity)));

    private static (Word, Parser<Expected>) Plain(Word word, Parser<Claim> claim) => (word, Sequence(claim, static (_, made) => new Expected(made, null)));

    private static Severity SeverityOf(string? word) => word switch { "warning" => Severity.Warning, "information" => Severity.Information, _ => Severity.Error };

    private static IResult<Requirement> ReadRequirement(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        statement.Peek(input.Position);
        int start = statement.WordStart, end = statement.WordEnd;
        if (start == statement.End) return Missed<Requirement>(input, WhatIsRequired);
        if (!Characters.IsDigit(statement.Text[start])) return statement.Word is Word.Archive or Word.Accessed or Word.Quote or Word.Reliability ? Flag(input) : Missed<Requirement>(input, WhatIsRequired);
        int count = Number(statement.Text, start, end);
        if (count is < 1 or > MostAsked)
        {
            statement.Fault = statement.Diagnose(Catalogue.UnexpectedText, TextSpan.FromBounds(start, end), "Here comes a whole number from 1 to 1000, as in `require 2 cites for happened`.");
            return Missed<Requirement>(input);
        }
        var counted = Counted(new StatementInput(statement, end));
        if (!counted.WasSuccessful) return Missed<Requirement>(counted.Remainder);
        if (counted.Value != "independent") return Found(statement, counted.Remainder.Position, new Requirement(PolicyKind.Cites, count));
        var origins = Origins(counted.Remainder);
        return origins.WasSuccessful ? Found(statement, origins.Remainder.Position, new Requirement(PolicyKind.IndependentOrigins, count)) : Missed<Requirement>(origins.Remainder);
    }

    /// <summary>The number that the digits make; 0 where other characters stand among them or where it is out of all proportion.</summary>
    private static int Number(string text, int start, int end)
    {
        int number = 0;
        for (int i = start; i < end; i++)
        {
            if (!Characters.IsDigit(text[i]) || number > MostAsked) return 0;
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }

    private static IResult<TextSyntax> ReadGrade(IInput input)
    {
        var grade = AnyGrade(input);
        if (!grade.WasSuccessful || Grade.Read(grade.Value.Value) is not null) return grade;
        var statement = ((StatementInput)input).Statement;
        statement.Fault = statement.Diagnose(Catalogue.UnexpectedText, grade.Value.Span, "Here comes a grade: a letter from A to F for the source and a digit from 1 to 6 for what it says, as `B2`.");
        return Missed<TextSyntax>(input);
    }

    private static readonly Parser<TextSyntax> AnyGrade = Tokens.BareText("a grade, as `B2`");

    /// <summary>One of some words that have a meaning here alone, and so are not reserved: everywhere else they may be names.</summary>
    private sealed class PlainWord(params string[] words)
    {
        private readonly Expectation _expectation = Expectation.OneOf(words);

        public IResult<string> Parse(IInput input)
        {
            var statement = ((StatementInput)input).Statement;
            statement.Peek(input.Position);
            int start = statement.WordStart, end = statement.WordEnd;
            foreach (string word in words)
                if (word.Length == end - start && string.CompareOrdinal(statement.Text, start, word, 0, word.Length) == 0) return Found(statement, end, word);
            return Missed<string>(input, _expectation);
        }
    }
}
