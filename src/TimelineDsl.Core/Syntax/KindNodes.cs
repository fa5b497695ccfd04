using System.Collections.Generic;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Syntax;

/// <summary>
/// <c>NAME TYPE["?"|"*"] ["doc"]</c> under a <c>kind</c>. The type is the name of a built-in one or of a kind, or, with more than one word, an enumeration;
/// which of these is decided when names are resolved.
/// </summary>
internal sealed record MemberDeclaration(TextSpan Span, TextSpan Keyword, NameSyntax Name, MemberTypeSyntax Type, TextSyntax? Doc) : Statement(Span, Keyword);

/// <summary>The type of a member: the words that stand between <c>|</c>, and how many values it takes.</summary>
internal sealed record MemberTypeSyntax(TextSpan Span, IReadOnlyList<NameSyntax> Words, MemberCount Count);

/// <summary>
/// One value of a member, as written: a text in quotes with what may stand outside the quotes of a date (<see cref="Words"/>), or whatever stands up to the next comma
/// (<see cref="Bare"/>). Exactly one is set. What it is depends on the type of the member, which the syntax does not know.
/// </summary>
internal sealed record ValueSyntax(TextSpan Span, string? Bare, WordsSyntax? Words);

/// <summary><c>MEMBER VALUE {, VALUE}</c>: what the analyst or a source says of a member of the event's kind.</summary>
internal sealed record MemberClaim(TextSpan Span, NameSyntax Member, IReadOnlyList<ValueSyntax> Values) : Claim(Span);
