using System.Collections.Generic;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Syntax;

// The syntax tree: what the analyst wrote, in the analyst's order, with the span of every part. Names are not resolved and dates not read here.

/// <summary>A name where one is used or declared.</summary>
internal sealed record NameSyntax(string Text, TextSpan Span);

/// <summary>A text in quotes, decoded; the span includes the quotes. Also the raw text of a url, a code, a note.</summary>
internal sealed record TextSyntax
{
    private readonly string _text;
    private readonly bool _isFile;

    /// <summary>A text whose value is not what stands in the file: one with escapes, the lines of a note.</summary>
    public TextSyntax(string value, TextSpan span)
    {
        _text = value;
        Span = span;
    }

    private TextSyntax(string file, TextSpan span, bool isFile)
    {
        _text = file;
        Span = span;
        _isFile = isFile;
    }

    /// <summary>The text itself; made when asked for, because a check asks for few.</summary>
    public string Value => _isFile ? _text.Substring(Span.Start + 1, Span.Length - 2) : _text;

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; }

    /// <summary>A hash of the text, whatever its case, without making the text: FNV-1a (Fowler, Noll and Vo, 1991), 64 bits.</summary>
    public ulong FoldedHash()
    {
        int start = _isFile ? Span.Start + 1 : 0, end = _isFile ? Span.End - 1 : _text.Length;
        ulong hash = 14_695_981_039_346_656_037;
        for (int i = start; i < end; i++) hash = unchecked((hash ^ Characters.Folded(_text[i])) * 1_099_511_628_211);
        return hash;
    }

    /// <summary>A text that stands in the file just so, between its quotes.</summary>
    public static TextSyntax InQuotes(string file, TextSpan span) => new(file, span, isFile: true);
}

/// <summary>The words of a date that stands without quotes, exactly as written, with the weekday, clock and zone that belong to it.</summary>
internal sealed record DateSyntax(string Text, TextSpan Span);

/// <summary>A length of time, exactly as written: <c>2d..5d</c>, or a source's words in quotes.</summary>
internal sealed record DurationSyntax(string Text, TextSpan Span, bool IsPhrase);

/// <summary>
/// What stands where a date may: <c>DATE | "phrase" [ZONE] [counting from X] [= DATE | unknown]</c>. Exactly one of <see cref="Date"/> and
/// <see cref="Words"/> is set, or neither where the date is the word <c>unknown</c> (<see cref="IsUnknown"/>).
/// </summary>
internal sealed record DateArgument(TextSpan Span, DateSyntax? Date = null, WordsSyntax? Words = null)
{
    public bool IsUnknown => Date is null && Words is null;

    public TextSyntax? Phrase => Words?.Phrase;

    public TextSyntax? Zone => Words?.Zone;

    public PointSyntax? CountingFromEvent => Words?.CountingFromEvent;

    public DateSyntax? CountingFromDate => Words?.CountingFromDate;

    public DateSyntax? Pin => Words?.Pin;

    public bool PinUnknown => Words is { PinUnknown: true };
}

/// <summary>A source's words for a date, with what the analyst adds outside the quotes.</summary>
internal sealed record WordsSyntax(TextSyntax Phrase, TextSyntax? Zone, PointSyntax? CountingFromEvent, DateSyntax? CountingFromDate, DateSyntax? Pin, bool PinUnknown);

/// <summary>Where a bound or relation points to: an event, or its start or end, or a date. Exactly one of event and date is set.</summary>
internal sealed record PointSyntax(TextSpan Span, NameSyntax? Event, DateArgument? Date, Model.EventPart Part = Model.EventPart.Whole);

/// <summary>The words of a claim that bounds or places something in time by a date or, where the word allows it, an event.</summary>
internal enum BoundWord { On, For, From, To, Since, By, Before, After, Between, Around }

/// <summary>The relations between two events that are not bounds by a date.</summary>
internal enum RelationWord
{
    During, SameDayAs, DayBefore, DayAfter, WithinAfter, WithinBefore, Contains, Overlaps, SameTimeAs, RightBefore, RightAfter, StartsWith, EndsWith, AtLeastAfter, AtLeastBefore,
}

/// <summary>One thing that is claimed: by the analyst on a line of its own, or by a source as a step of <c>says</c> or an item of <c>denies</c>.</summary>
internal abstract record Claim(TextSpan Span);

/// <summary><c>on D</c>, <c>for D</c>, <c>from A to B</c> (Second), <c>since D</c>, <c>by D</c>, <c>before|after POINT</c>, <c>between P and Q</c> (Second), <c>around D ± 3d</c> (Tolerance).</summary>
internal sealed record BoundClaim(TextSpan Span, BoundWord Word, PointSyntax First, PointSyntax? Second = null, DurationSyntax? Tolerance = null) : Claim(Span);

/// <summary><c>during X</c>, <c>same day as start of X</c>, <c>day before X</c>, <c>within 2d..6d after X</c> (Length). The other side is always an event.</summary>
internal sealed record RelationClaim(TextSpan Span, RelationWord Word, PointSyntax Other, DurationSyntax? Length = null) : Claim(Span);

/// <summary><c>lasts 2h..3h</c> or <c>lasts "two-and-a-half-hour"</c>.</summary>
internal sealed record LengthClaim(TextSpan Span, DurationSyntax Length) : Claim(Span);

/// <summary><c>where PLACE</c> in a report.</summary>
internal sealed record PlaceClaim(TextSpan Span, NameSyntax Place) : Claim(Span);

/// <summary>A status word, with the bound that may follow it: <c>planned for "Thursday"</c>, <c>happened on …</c>, <c>ongoing since …</c>, <c>postponed</c>.</summary>
internal sealed record StatusClaim(TextSpan Span, Model.Status Status, BoundClaim? When) : Claim(Span);

/// <summary>One line with what stands deeper under it. The keyword is what the line starts with, in the analyst's spelling.</summary>
internal abstract record Statement(TextSpan Span, TextSpan Keyword)
{
    private static readonly List<Statement> NoLines = [];

    private List<Statement>? _body;

    /// <summary>The lines below this one, in the file's order; broken lines are left out. To be read only: most lines have none and share one empty list.</summary>
    public List<Statement> Body => _body ?? NoLines;

    /// <summary>Puts a line below this one, after those that are there.</summary>
    public void Add(Statement line) => (_body ??= []).Add(line);

    /// <summary>Whether a line below was broken, so that absence below proves nothing.</summary>
    public bool HasBrokenLine { get; set; }
}

/// <summary>The types of declarations.</summary>
internal enum DeclarationKind { Timeline, Source, Actor, Place, Event, Period, Office, Kind }

/// <summary>
/// <c>event NAME [: KIND] "title"</c> and the like; <see cref="Base"/> is the kind of an event, or the kind on which a kind is based. A declaration whose header is
/// broken after its name still declares it (<see cref="IsBroken"/>).
/// </summary>
internal sealed record Declaration(TextSpan Span, TextSpan Keyword, DeclarationKind Kind, NameSyntax Name, TextSyntax? Title, bool IsBroken, NameSyntax? Base = null) : Statement(Span, Keyword);

/// <summary>Lines that hold one or more names: <c>publisher via in where tags corrects retracts copies</c>.</summary>
internal sealed record NamesStatement(TextSpan Span, TextSpan Keyword, NamesWord Word, IReadOnlyList<NameSyntax> Names) : Statement(Span, Keyword);

/// <summary>The words that open a <see cref="NamesStatement"/>. <c>unknown</c> leaves the list empty (<c>publisher unknown</c>).</summary>
internal enum NamesWord { Publisher, Via, In, Where, Tags, Corrects, Retracts, Copies }

/// <summary>Lines that hold one text: <c>also url archive document language reliability zone quote note</c>.</summary>
internal sealed record TextStatement(TextSpan Span, TextSpan Keyword, TextWord Word, TextSyntax Value, bool IsUnknown = false) : Statement(Span, Keyword);

/// <summary>The words that open a <see cref="TextStatement"/>.</summary>
internal enum TextWord { Also, Url, Archive, Document, Language, Reliability, Zone, Quote, Note }

/// <summary>Lines of one word: <c>anonymous</c>, <c>shared</c>.</summary>
internal sealed record FlagStatement(TextSpan Span, TextSpan Keyword) : Statement(Span, Keyword);

/// <summary>
/// Lines that date something that is not the event itself: <c>as of D</c>, <c>published [since|by|before|after|between|around] D</c>, <c>accessed …</c>, <c>said …</c>.
/// Without a bound word the bound is <see cref="BoundWord.On"/>. <c>published unknown</c> is a date that is <see cref="DateArgument.IsUnknown"/>.
/// </summary>
internal sealed record DatedStatement(TextSpan Span, TextSpan Keyword, DatedWord Word, BoundClaim When, TextSyntax? Because) : Statement(Span, Keyword);

/// <summary>The words that open a <see cref="DatedStatement"/>.</summary>
internal enum DatedWord { AsOf, Published, Accessed, Said }

/// <summary>What the analyst claims of the event above: a bound, a relation, a length; with a reason where one is given.</summary>
internal sealed record ClaimStatement(TextSpan Span, TextSpan Keyword, Claim Claim, TextSyntax? Because) : Statement(Span, Keyword);

/// <summary><c>status postponed</c>.</summary>
internal sealed record StatusStatement(TextSpan Span, TextSpan Keyword, Model.Status Status, TextSyntax? Because) : Statement(Span, Keyword);

/// <summary>How a cite says what it says.</summary>
internal enum CiteVerb { On, For, Says, Denies }

/// <summary>
/// <c>cite SOURCE {via ACTOR} [first-hand] (on|for|says|denies) …</c>. Under <c>on</c> and <c>for</c> there is one <see cref="BoundClaim"/>;
/// under <c>says</c> the steps joined by <c>, then</c>; under <c>denies</c> the items of the list.
/// </summary>
internal sealed record CiteStatement(TextSpan Span, TextSpan Keyword, NameSyntax Source, IReadOnlyList<NameSyntax> Via, TextSpan? FirstHand, CiteVerb Verb, IReadOnlyList<Claim> Claims) : Statement(Span, Keyword);

/// <summary><c>dispute [MEMBER] because "…"</c>.</summary>
internal sealed record DisputeStatement(TextSpan Span, TextSpan Keyword, NameSyntax? Member, TextSyntax Because) : Statement(Span, Keyword);

/// <summary><c>allow TL5007 because "…" [until DATE]</c>.</summary>
internal sealed record AllowStatement(TextSpan Span, TextSpan Keyword, NameSyntax Code, TextSyntax Because, DateSyntax? Until) : Statement(Span, Keyword);

/// <summary>One parsed file.</summary>
/// <param name="File">The text.</param>
/// <param name="Declarations">The declarations in the file's order; a declaration that could not even be named is left out.</param>
/// <param name="Demands">The <c>expect</c> and <c>require</c> lines in column 1, in the file's order.</param>
/// <param name="Diagnostics">What is wrong with the syntax, in the file's order.</param>
/// <param name="NamesInBrokenLines">Words that look like names in lines that are broken: "unused" stays silent about them.</param>
/// <param name="HasBrokenDeclaration">Whether a declaration was lost whole, so that an unknown name may be its.</param>
internal sealed record SyntaxTree(
    TextFile File,
    IReadOnlyList<Declaration> Declarations,
    IReadOnlyList<Demand> Demands,
    IReadOnlyList<Diagnostics.Diagnostic> Diagnostics,
    IReadOnlyList<string> NamesInBrokenLines,
    bool HasBrokenDeclaration);
