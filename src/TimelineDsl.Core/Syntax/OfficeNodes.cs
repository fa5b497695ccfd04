using System.Collections.Generic;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Syntax;

/// <summary>One of those who take part in an event, with the office in which: <c>rubio as us-secretary-of-state</c>.</summary>
internal readonly record struct ParticipantSyntax(NameSyntax Actor, NameSyntax? Office)
{
    /// <summary>From the actor to the office.</summary>
    public TextSpan Span => Office is null ? Actor.Span : Actor.Span.To(Office.Span);
}

/// <summary><c>who ACTOR [as OFFICE], …</c>.</summary>
internal sealed record WhoStatement(TextSpan Span, TextSpan Keyword, IReadOnlyList<ParticipantSyntax> Participants) : Statement(Span, Keyword);

/// <summary><c>held by ACTOR [since D | from D to D | …] [because "…"]</c>: one term of an office.</summary>
internal sealed record TermStatement(TextSpan Span, TextSpan Keyword, NameSyntax Holder, BoundClaim? When, TextSyntax? Because) : Statement(Span, Keyword);
