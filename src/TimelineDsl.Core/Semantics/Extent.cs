using System;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Semantics;

/// <summary>How far a statement reaches with all that stands under it.</summary>
internal static class Extent
{
    /// <summary>From the statement's first unit to the end of the last line below it.</summary>
    public static TextSpan Of(Statement statement)
    {
        int end = statement.Span.End;
        // Nesting is limited by the scanner, so that this recursion is shallow.
        foreach (var line in statement.Body) end = Math.Max(end, Of(line).End);
        return TextSpan.FromBounds(statement.Span.Start, end);
    }
}
