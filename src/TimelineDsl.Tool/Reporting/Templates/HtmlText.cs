using System.Text;

namespace TimelineDsl.Tool.Reporting.Templates;

/// <summary>Turns text into HTML that means just that text, between tags and inside quoted attributes alike.</summary>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// The text, escaped. Characters that HTML forbids (controls, unpaired surrogates, noncharacters) become U+FFFD, and a carriage return a line
    /// feed, so that the bytes of a page never depend on the line ends of a dossier.
    /// </summary>
    public static string Escape(string text)
    {
        int first = 0;
        while (first < text.Length && IsPlain(text[first])) first++;
        if (first == text.Length) return text;

        var html = new StringBuilder(text.Length + 16).Append(text, 0, first);
        for (int i = first; i < text.Length; i++) i += Append(html, text, i);
        return html.ToString();
    }

    private static bool IsPlain(char c) => c >= ' ' && c < '\u007f' && c is not ('&' or '<' or '>' or '"' or '\'');

    /// <summary>Writes the character at <paramref name="i"/>; returns how many more units it took.</summary>
    private static int Append(StringBuilder html, string text, int i)
    {
        char c = text[i];
        switch (c)
        {
            case '&': html.Append("&amp;"); return 0;
            case '<': html.Append("&lt;"); return 0;
            case '>': html.Append("&gt;"); return 0;
            case '"': html.Append("&quot;"); return 0;
            case '\'': html.Append("&#39;"); return 0;
            case '\n' or '\t': html.Append(c); return 0;
            case '\r':
                html.Append('\n');
                return i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
        }
        if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        {
            bool isNoncharacter = (char.ConvertToUtf32(c, text[i + 1]) & 0xFFFE) == 0xFFFE;
            if (isNoncharacter) html.Append(Replacement);
            else html.Append(c).Append(text[i + 1]);
            return 1;
        }
        html.Append(IsForbidden(c) ? Replacement : c);
        return 0;
    }

    private static bool IsForbidden(char c) =>
        c < ' ' || c is >= '\u007f' and <= '\u009f' || char.IsSurrogate(c) || c is >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF';
}
