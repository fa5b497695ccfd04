using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Semantics;

/// <summary>One <c>expect</c> line, its names resolved and its dates read.</summary>
/// <param name="Line">The line; it has no number, because it asserts nothing, and its event is the one of which something is expected.</param>
/// <param name="Meaning">What is expected of the event.</param>
/// <param name="AsOf">For a status: the moment, exclusive, up to which publications count; null for all.</param>
internal sealed record BoundExpectation(Assertion Line, Meaning Meaning, long? AsOf)
{
    public ExpectStatement Syntax => (ExpectStatement)Line.Syntax;

    public EventSymbol Event => Line.Event!;
}

/// <summary>One <c>require</c> line.</summary>
/// <param name="Syntax">The line.</param>
/// <param name="File">Its file.</param>
/// <param name="Timeline">The timeline to whose events it applies; null for all of the project.</param>
internal sealed record Policy(RequireStatement Syntax, TextFile File, TimelineSymbol? Timeline)
{
    public Location Location => new(File, Syntax.Span);
}
