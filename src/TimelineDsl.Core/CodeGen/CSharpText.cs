using System.Globalization;
using System.Text;

namespace TimelineDsl.Core.CodeGen;

/// <summary>Text of a dossier as it may stand in C#: whatever it holds, it stays inside its literal or comment.</summary>
internal static class CSharpText
{
    /// <summary>A C# string literal, with its quotes. Half a surrogate pair is kept as an escape.</summary>
    internal static string Literal(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (IsInert(c)) text.Append(c);
            else text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return text.Append('"').ToString();
    }

    /// <summary>
    /// Text of an XML documentation comment of one line. What ends a line, and characters that XML or a reader's screen would not show as they are, become a
    /// space; half a surrogate pair becomes U+FFFD.
    /// </summary>
    internal static string Documentation(string value)
    {
        var text = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])) text.Append(c).Append(value[++i]);
            else if (char.IsSurrogate(c)) text.Append('\uFFFD');
            else if (c == '&') text.Append("&amp;");
            else if (c == '<') text.Append("&lt;");
            else if (c == '>') text.Append("&gt;");
            else if (c == '"' || c == '\\' || IsInert(c)) text.Append(c);
            else text.Append(' ');
        }

        return text.ToString();
    }

    // No control or format character, nothing that ends a line in C#, no surrogate, and no character that is none.
    private static bool IsInert(char c) => c is ' ' || (c > ' ' && char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));
}
