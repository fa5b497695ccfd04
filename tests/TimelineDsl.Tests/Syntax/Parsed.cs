using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Tests.Syntax;

/// <summary>Parses texts for tests and shows what came out.</summary>
internal static class Parsed
{
    /// <summary>The tree of a text.</summary>
    public static SyntaxTree Of(string text) => DossierParser.Parse(new TextFile("a.tl", text), CancellationToken.None);

    /// <summary>The one line under the one declaration of a text.</summary>
    public static Statement Line(string header, string line)
    {
        var tree = Of(header + "\n  " + line + "\n");
        Xunit.Assert.Empty(tree.Diagnostics);
        return Xunit.Assert.Single(Xunit.Assert.Single(tree.Declarations).Body);
    }

    /// <summary>
    /// The text with a comment under each fault: a caret under its first character, its code and message, and its fix. A fault in column 1 has the
    /// comment's own <c>#</c> for a caret.
    /// </summary>
    public static string Annotate(SyntaxTree tree)
    {
        var result = new StringBuilder();
        string[] lines = tree.File.Text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            result.Append(string.Concat(lines[i].TrimEnd('\r').Select(Visible))).Append('\n');
            foreach (var diagnostic in tree.Diagnostics.Where(one => one.Location.Start.Line == i))
            {
                int column = diagnostic.Location.Start.Column;
                result.Append('#').Append(' ', System.Math.Max(0, column - 1)).Append(column > 0 ? "^ " : " ");
                result.Append(diagnostic.Descriptor.Id).Append(' ').Append(diagnostic.Message);
                foreach (var fix in diagnostic.Fixes) result.Append(" [").Append(fix.Title).Append(']');
                result.Append('\n');
            }
        }
        return result.ToString();
    }

    /// <summary>A character that can be seen for one that cannot.</summary>
    private static char Visible(char c) => c < ' ' && c != '\t' ? (char)('\u2400' + c) : Characters.IsBidiControl(c) ? '\u2370' : c;

    /// <summary>Every statement of a tree.</summary>
    public static IEnumerable<Statement> Statements(SyntaxTree tree)
    {
        var open = new Stack<Statement>([.. tree.Declarations, .. tree.Demands]);
        while (open.Count > 0)
        {
            var statement = open.Pop();
            yield return statement;
            foreach (var below in statement.Body) open.Push(below);
        }
    }

    /// <summary>Every node and every span of a statement, what stands under it left out: found by reflection, so that no node is forgotten.</summary>
    public static IEnumerable<object> Parts(object node)
    {
        yield return node;
        foreach (var property in node.GetType().GetProperties().Where(static one => one.Name is not "Body" and not "EqualityContract"))
        {
            object? value = property.GetValue(node);
            if (value is TextSpan) yield return value;
            else if (value is IEnumerable list and not string)
            {
                foreach (object item in list)
                    foreach (object part in Parts(item)) yield return part;
            }
            else if (value is not null && property.PropertyType.Namespace == "TimelineDsl.Core.Syntax" && value is not System.Enum)
            {
                foreach (object part in Parts(value)) yield return part;
            }
        }
    }

    /// <summary>A diagnostic as <c>line:column code</c>, counted from 1.</summary>
    public static string Place(Diagnostic diagnostic) => $"{diagnostic.Location.Start.Line + 1}:{diagnostic.Location.Start.Column + 1} {diagnostic.Descriptor.Id}";
}
