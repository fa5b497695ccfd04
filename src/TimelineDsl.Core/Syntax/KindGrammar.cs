using System.Collections.Generic;
using Sprache;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;
using static TimelineDsl.Core.Syntax.Combinators;

namespace TimelineDsl.Core.Syntax;

/// <summary>The lines of a kind, and the lines by which an event gives values to the members of its kind. No kind is known here: any name may be a member, and any words a value.</summary>
internal static class KindGrammar
{
    private static readonly Expectation KindMark = Expectation.Of("`:` and the name of a kind");
    private static readonly Expectation MemberName = Expectation.Of("the name of a member");
    private static readonly Expectation TypeName = Expectation.Of("the type of the member, as `text` or `actor`");
    private static readonly Expectation Choice = Expectation.Of("a word that the member may be");
    private static readonly Expectation Or = Expectation.Of("`|`");
    private static readonly Expectation Count = Expectation.Of("`?` or `*`");
    private static readonly Expectation Value = Expectation.Of("the value of the member");

    private static readonly Parser<NameSyntax> KindName = Tokens.Name("the name of a kind");
    private static readonly Parser<NameSyntax> Member = ReadMember;

    // After a text in quotes may stand what belongs to a source's words for a date; whether the member is one, the binder knows.
    private static readonly Parser<ValueSyntax> Quoted = Sequence(DateGrammar.Words, static (span, words) => new ValueSyntax(span, null, words));

    /// <summary><c>: KIND</c>, or null where none stands.</summary>
    public static readonly Parser<NameSyntax?> OptionalKind = ReadKind!;

    /// <summary><c>NAME TYPE["?"|"*"] ["doc"]</c>.</summary>
    public static readonly Parser<Statement> Declaration = Sequence((Parser<NameSyntax>)ReadDeclaredMember, (Parser<MemberTypeSyntax>)ReadType, QuotedText.Optional("what it means, in quotes"),
        static (span, name, type, doc) => (Statement)new MemberDeclaration(span, name.Span, name, type, doc));

    /// <summary><c>MEMBER VALUE {, VALUE}</c>, as the analyst writes it and as a step of <c>says</c>: a comma before <c>then</c> ends the step.</summary>
    public static readonly Parser<Claim> Claim = Sequence(Member, (Parser<IReadOnlyList<ValueSyntax>>)ReadValues, static (span, member, values) => (Claim)new MemberClaim(span, member, values));

    /// <summary><c>MEMBER VALUE</c>, as an item of <c>denies</c>: a comma ends the item, unless a digit follows, as in a date in words.</summary>
    public static readonly Parser<Claim> Item = Sequence(Member, (Parser<IReadOnlyList<ValueSyntax>>)ReadItem, static (span, member, values) => (Claim)new MemberClaim(span, member, values));

    /// <summary>Whether a member may be called so: a word that opens a declaration, a line of an event or a step of a report may not, nor one that goes on such a line.</summary>
    public static bool MayName(string name, Word word) =>
        name != "date" && word is not (Word.Because or Word.Then) && !ClaimGrammar.OpensStep(word) && Vocabulary.Find(Level.File, word) is null && Vocabulary.Find(Level.Event, word) is null;

    /// <summary>Whether the word that stands at a place may be the name of a member.</summary>
    public static bool MayStartAt(StatementText statement, int position)
    {
        var word = statement.Peek(position);
        return statement.WordEnd > statement.WordStart && Characters.IsLetter(statement.Text[statement.WordStart]) && (word == Word.None || MayName("", word));
    }

    private static IResult<NameSyntax> ReadKind(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        int start = statement.SkipBlanks(input.Position);
        if (start < statement.End && statement.Text[start] == ':') return KindName(new StatementInput(statement, start + 1));
        statement.Expect(start, KindMark, isRequired: false);
        return Found<NameSyntax>(statement, input.Position, null!);
    }

    private static IResult<NameSyntax> ReadMember(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        if (!MayStartAt(statement, input.Position)) return Missed<NameSyntax>(input, MemberName);
        return Found(statement, statement.WordEnd, NameAt(statement));
    }

    private static IResult<NameSyntax> ReadDeclaredMember(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        var word = statement.Peek(input.Position);
        if (statement.WordEnd == statement.WordStart || !Characters.IsLetter(statement.Text[statement.WordStart])) return Missed<NameSyntax>(input, MemberName);
        var name = NameAt(statement);
        if (MayName(name.Text, word) && !ReservedWords.IsDateOrDuration(name.Text)) return Found(statement, statement.WordEnd, name);
        statement.Fault = statement.Diagnose(Catalogue.BadName, name.Span, ReservedWords.IsDateOrDuration(name.Text)
            ? $"`{name.Text}` cannot be the name of a member: it is a date or a length of time."
            : $"`{name.Text}` cannot be the name of a member: every event has lines of its own that say `{name.Text}`. Call it something else.");
        return Missed<NameSyntax>(input);
    }

    private static IResult<MemberTypeSyntax> ReadType(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        var words = new List<NameSyntax>();
        var rest = (StatementInput)input;
        while (true)
        {
            statement.Peek(rest.Position);
            if (statement.WordEnd == statement.WordStart || !Characters.IsLetter(statement.Text[statement.WordStart])) return Missed<MemberTypeSyntax>(rest, words.Count == 0 ? TypeName : Choice);
            words.Add(NameAt(statement));
            rest = new StatementInput(statement, statement.WordEnd);
            if (!statement.IsAt(rest.Position, '|')) break;
            rest = new StatementInput(statement, statement.SkipBlanks(rest.Position) + 1);
        }
        statement.Expect(statement.SkipBlanks(rest.Position), Or, isRequired: false);
        var count = statement.IsAt(rest.Position, '?') ? MemberCount.Optional : statement.IsAt(rest.Position, '*') ? MemberCount.Several : MemberCount.One;
        int end = rest.Position;
        if (count != MemberCount.One) end = statement.SkipBlanks(end) + 1;
        else statement.Expect(statement.SkipBlanks(end), Count, isRequired: false);
        return Found(statement, end, new MemberTypeSyntax(TextSpan.FromBounds(words[0].Span.Start, end), words, count));
    }

    private static NameSyntax NameAt(StatementText statement) => new(statement.Name(statement.WordStart, statement.WordEnd), TextSpan.FromBounds(statement.WordStart, statement.WordEnd));

    private static IResult<IReadOnlyList<ValueSyntax>> ReadValues(IInput input) => ReadList(input, static (statement, afterComma) => statement.Peek(afterComma) != Word.Then);

    private static IResult<IReadOnlyList<ValueSyntax>> ReadItem(IInput input)
        => ReadList(input, static (statement, afterComma) => statement.SkipBlanks(afterComma) is var next && next < statement.End && Characters.IsDigit(statement.Text[next]));

    private static IResult<IReadOnlyList<ValueSyntax>> ReadList(IInput input, System.Func<StatementText, int, bool> goesOn)
    {
        var statement = ((StatementInput)input).Statement;
        var values = new List<ValueSyntax>();
        int end = input.Position;
        do
        {
            var value = ReadValue(new StatementInput(statement, values.Count == 0 ? end : statement.SkipBlanks(end) + 1));
            if (!value.WasSuccessful) return Missed<IReadOnlyList<ValueSyntax>>(value.Remainder);
            values.Add(value.Value);
            end = value.Remainder.Position;
        }
        while (statement.IsAt(end, ',') && goesOn(statement, statement.SkipBlanks(end) + 1));
        statement.Expect(statement.SkipBlanks(end), Expectation.Comma, isRequired: false);
        return Found<IReadOnlyList<ValueSyntax>>(statement, end, values.ToArray());
    }

    private static IResult<ValueSyntax> ReadValue(IInput input)
    {
        var statement = ((StatementInput)input).Statement;
        if (QuotedText.StartsAt(statement, input.Position)) return Quoted(input);
        int start = statement.SkipBlanks(input.Position);
        int end = BareEnd(statement, start);
        if (end == start) return Missed<ValueSyntax>(input, Value);
        return Found(statement, end, new ValueSyntax(TextSpan.FromBounds(start, end), statement.Name(start, end), null));
    }

    /// <summary>The end of words without quotes: before a comma, a quote, <c>=</c> or the word <c>because</c>. Brackets, in which sets of dates stand, are taken whole.</summary>
    private static int BareEnd(StatementText statement, int start)
    {
        int end = start, open = 0;
        for (int i = start; i < statement.End; i++)
        {
            char c = statement.Text[i];
            if (c is '[' or '{') open++;
            else if (c is ']' or '}') open = System.Math.Max(0, open - 1);
            else if (c is '"' or '=' || Characters.IsCurlyQuote(c) || (c == ',' && open == 0)) break;
            if (Characters.IsBlank(c)) continue;
            bool startsWord = i == start || Characters.IsBlank(statement.Text[i - 1]);
            if (startsWord && statement.Peek(i) == Word.Because) break;
            end = i + 1;
        }
        return end;
    }
}
