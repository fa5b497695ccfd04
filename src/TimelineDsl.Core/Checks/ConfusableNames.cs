using System;
using System.Collections.Generic;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds names that a reader cannot tell from others: one that mixes the letters of two scripts in a word, and two that look the same. A name in one script is nobody's
/// mistake. The scripts are those whose letters look alike: Latin, Cyrillic and Greek (Unicode Technical Standard 39, "Unicode Security Mechanisms", section 5).
/// </summary>
internal static class ConfusableNames
{
    /// <summary>Letters of other scripts that look like a Latin one, in pairs.</summary>
    private const string LookAlikes = "аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXУYІIЈJЅSοoνvΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

    private static readonly Dictionary<char, char> Latin = Pairs();

    public static void Run(Dossier dossier, DiagnosticBag diagnostics)
    {
        Find(dossier.Timelines, diagnostics);
        Find(dossier.Sources, diagnostics);
        Find(dossier.Actors, diagnostics);
        Find(dossier.Places, diagnostics);
        Find(dossier.Offices, diagnostics);
        Find(dossier.Events, diagnostics);
        Find(dossier.Kinds, diagnostics);
    }

    private static void Find<T>(SymbolTable<T> table, DiagnosticBag diagnostics)
        where T : Symbol
    {
        Dictionary<string, T>? bySkeleton = null;
        foreach (var symbol in table.All)
        {
            if (IsAscii(symbol.Name)) continue;
            if (Mixed(symbol.Name) is { } word)
            {
                diagnostics.Add(Catalogue.ConfusableName, symbol.NameLocation,
                    "The name `" + symbol.Name + "` mixes " + word.Scripts + " letters in `" + word.Text + "`; they look alike, and nobody can type it again. Write the word in one script.");
                continue;
            }
            // Only names with letters of another script can look like a different one; the plain ones are gathered when the first of those is met.
            bySkeleton ??= Plain(table);
            string skeleton = Skeleton(symbol.Name);
            if (bySkeleton.TryGetValue(skeleton, out var other) && other.Name != symbol.Name)
            {
                diagnostics.Add(Catalogue.ConfusableName, symbol.NameLocation,
                    "The name `" + symbol.Name + "` looks like `" + other.Name + "` (" + other.NameLocation + ") and is another: its letters are of another script. Rename one of them.",
                    new RelatedLocation(other.NameLocation, "looks the same"));
            }
            else bySkeleton[skeleton] = symbol;
        }
    }

    private static Dictionary<string, T> Plain<T>(SymbolTable<T> table)
        where T : Symbol
    {
        var names = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var symbol in table.All)
            if (IsAscii(symbol.Name)) names[symbol.Name] = symbol;
        return names;
    }

    private static (string Text, string Scripts)? Mixed(string name)
    {
        foreach (string word in name.Split('-'))
        {
            bool latin = false, cyrillic = false, greek = false;
            foreach (char c in word)
            {
                latin |= c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '\u00C0' and <= '\u024F';
                cyrillic |= c is >= '\u0400' and <= '\u052F';
                greek |= c is >= '\u0370' and <= '\u03FF';
            }
            if (latin && cyrillic) return (word, "Latin and Cyrillic");
            if (latin && greek) return (word, "Latin and Greek");
            if (cyrillic && greek) return (word, "Cyrillic and Greek");
        }
        return null;
    }

    private static string Skeleton(string name)
    {
        var letters = name.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
            if (Latin.TryGetValue(letters[i], out char latin)) letters[i] = latin;
        return new string(letters);
    }

    private static bool IsAscii(string name)
    {
        foreach (char c in name)
            if (c >= 128) return false;
        return true;
    }

    private static Dictionary<char, char> Pairs()
    {
        var pairs = new Dictionary<char, char>();
        for (int i = 0; i + 1 < LookAlikes.Length; i += 2)
            if (LookAlikes[i] >= 128 && LookAlikes[i + 1] < 128) pairs[LookAlikes[i]] = LookAlikes[i + 1];
        return pairs;
    }
}
