using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace TimelineDsl.Core.CodeGen;

/// <summary>
/// The one rule by which a name of a dossier becomes a name in C#: each part between hyphens starts with a capital and they are joined
/// (<c>lavrov-rubio-call</c> is <c>LavrovRubioCall</c>); a result that is a reserved word of C#, or that every object or the generated classes have a
/// member of already (<c>Equals</c>, <c>Events</c>, <c>Timeline</c> …), gets an underscore behind it (<c>Events_</c>).
/// Two names may become one (<c>a-b</c> and <c>aB</c>): the binder reports it.
/// </summary>
internal static class CSharpName
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        // Members of every object.
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
        // What the generated code itself defines.
        "Timeline", "Events", "Sources", "Actors", "Places", "Blob", "All", "Find", "System", "TimelineDsl",
    };

    /// <summary>The C# name of a kebab-case name. Depends on nothing but the name.</summary>
    internal static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        bool startsPart = true;
        foreach (char c in name)
        {
            if (c == '-') { startsPart = true; continue; }
            if (!IsNamePart(c)) { text.Append('_').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)); startsPart = false; continue; }
            text.Append(startsPart ? char.ToUpperInvariant(c) : c);
            startsPart = false;
        }
        string result = text.Length == 0 || !char.IsLetter(text[0]) ? "_" + text : text.ToString();
        return Taken.Contains(result) ? result + "_" : result;
    }

    private static bool IsNamePart(char c) => c == '_' || char.IsLetterOrDigit(c) ||
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
