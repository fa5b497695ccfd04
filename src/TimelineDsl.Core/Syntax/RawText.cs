using System;
using System.Text;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Syntax;

/// <summary>The raw text under a <c>note</c>.</summary>
internal static class RawText
{
    /// <summary>The text of some lines, joined by line feeds; the indentation that all have is taken off, that which some have more is kept.</summary>
    public static TextSyntax Read(LineTree lines, int first, int last)
    {
        int indent = int.MaxValue;
        for (int i = first; i <= last; i++)
            if (lines[i].Kind == LineKind.Raw) indent = Math.Min(indent, lines[i].ContentStart - lines[i].Start);
        while (lines[first].Kind != LineKind.Raw) first++;
        var text = new StringBuilder();
        for (int i = first; i <= last; i++)
        {
            if (i > first) text.Append('\n');
            ref readonly var line = ref lines[i];
            if (line.Kind == LineKind.Raw) text.Append(lines.File.Text, line.Start + indent, line.ContentEnd - line.Start - indent);
        }
        return new TextSyntax(text.ToString(), TextSpan.FromBounds(lines[first].ContentStart, lines[last].ContentEnd));
    }
}
