using System.Text;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Tool.Output;

/// <summary>Text of a dossier made fit for a terminal: no control characters, which could move the cursor or change what was printed before.</summary>
internal static class PlainText
{
    /// <summary>On one line, control characters replaced by U+FFFD; a tab becomes a space.</summary>
    public static string OneLine(string text)
    {
        int i = 0;
        while (i < text.Length && !IsControl(text[i])) i++;
        if (i == text.Length) return text;
        var plain = new StringBuilder(text.Length);
        foreach (char c in text) plain.Append(c is '\t' or '\n' ? ' ' : c == '\r' ? "" : IsControl(c) ? "\uFFFD" : c.ToString());
        return plain.ToString();
    }

    /// <summary>Controls, the marks that turn the direction of what follows, and what ends a line for some readers.</summary>
    public static bool IsControl(char c) => c == '\t' || Characters.IsForbidden(c) || c is '\u2028' or '\u2029';
}
