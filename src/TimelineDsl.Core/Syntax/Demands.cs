using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Syntax;

/// <summary>What the analyst demands of the dossier: a line in column 1 that declares no name. It asserts nothing; it is tried.</summary>
internal abstract record Demand(TextSpan Span, TextSpan Keyword) : Statement(Span, Keyword);

/// <summary>
/// <c>expect EVENT RELATION-OR-BOUND</c>, also of the start or the end of an event; <c>expect EVENT status STATUS [as of DATE]</c> (a <see cref="StatusClaim"/>; the date stands with
/// no other claim).
/// </summary>
internal sealed record ExpectStatement(TextSpan Span, TextSpan Keyword, PointSyntax Subject, Claim Claim, DateSyntax? AsOf) : Demand(Span, Keyword)
{
    public NameSyntax Event => Subject.Event!;
}

/// <summary>What a policy asks of the evidence for an event.</summary>
internal enum PolicyKind { Cites, IndependentOrigins, Archive, Accessed, Quote, Reliability }

/// <summary>
/// <c>require N cites | N independent origins | archive | accessed | quote | reliability GRADE [for STATUS] [as error | warning | information]</c>. Also stands
/// under <c>timeline</c>.
/// </summary>
internal sealed record RequireStatement(TextSpan Span, TextSpan Keyword, Requirement What, Status For, Severity Severity) : Demand(Span, Keyword);

/// <summary>What is asked, with its number (of cites, of origins) or its grade.</summary>
internal sealed record Requirement(PolicyKind Kind, int Count = 0, TextSyntax? Grade = null);
