using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TimelineDsl.Tests.Checks;

namespace TimelineDsl.Tests.Fuzzing;

/// <summary>Dossiers to start from: those that ship, and every small one of the tests.</summary>
internal static class Corpus
{
    /// <summary>The texts, each one file, in a fixed order.</summary>
    public static IReadOnlyList<string> Texts { get; } = Load();

    /// <summary>The words, texts and marks that occur in them, each once, in a fixed order: what mutations put in.</summary>
    public static IReadOnlyList<string> Tokens { get; } = Texts.SelectMany(Cut).Distinct().Order(StringComparer.Ordinal).ToArray();

    /// <summary>A line as tokens: texts in quotes, runs of blanks, everything else by words.</summary>
    public static IEnumerable<string> Cut(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            int start = i++;
            if (text[start] == '"')
            {
                while (i < text.Length && text[i] is not ('"' or '\n')) i++;
                if (i < text.Length && text[i] == '"') i++;
            }
            else if (char.IsLetterOrDigit(text[start]))
            {
                while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '-' or ':' or '.')) i++;
            }
            else if (text[start] == ' ')
            {
                while (i < text.Length && text[i] == ' ') i++;
            }
            yield return text[start..i];
        }
    }

    private static string[] Load()
    {
        var shipped = SourceTree.Files("specs", "*.tl").Concat(SourceTree.Files("seeds", "*.tl")).Select(SourceTree.Read);
        var cases = SourceTree.Files("tests", "*.cases").SelectMany(static file => SourceTree.Read(file).Split("\n=== ")).SelectMany(static one => TestDossier.Of(one[(one.IndexOf('\n') + 1)..]).Files).Select(static file => file.Text);
        var texts = shipped.Concat(cases).Where(static text => text.Length > 0).ToArray();
        if (texts.Length < 100) throw new InvalidDataException("The corpus is missing: " + texts.Length + " texts.");
        return texts;
    }
}
