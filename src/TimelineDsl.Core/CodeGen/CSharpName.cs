using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace TimelineDsl.Core.CodeGen;

/// <summary>
/// The one rule by which a name of a dossier becomes a name in C#.
/// <list type="number">
/// <item>Each part between hyphens starts with a capital, and the parts are joined: <c>lavrov-rubio-call</c> is <c>LavrovRubioCall</c>.</item>
/// <item>Between two digits the hyphen becomes an underscore: <c>talks-1-12</c> is <c>Talks1_12</c>.</item>
/// <item>A result that every object or the generated code has a member of already gets an underscore behind it: <c>events</c> is <c>Events_</c>.</item>
/// <item>A character that cannot stand in a C# name becomes an underscore and its code in hexadecimal; no name of a dossier has one.</item>
/// </list>
/// Reserved words of C# need no rule: they are all in small letters, or are none after a first capital. Two names may become one
/// (<c>a-b</c> and <c>aB</c>); the binder reports it.
/// </summary>
internal static class CSharpName
{
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        "Actors", "ActorIds", "Blob", "Events", "EventIds", "Get", "Kinds", "Offices", "OfficeIds", "Places", "PlaceIds", "Sources", "SourceIds", "Timeline",
        "System", "TimelineDsl",
    };

    /// <summary>What every event has a member of; one of a kind that would be called so gets an underscore behind it.</summary>
    private static readonly HashSet<string> OfEvents = new(StringComparer.Ordinal)
    {
        "Timeline", "Name", "Title", "IsPeriod", "Kind", "Members", "DisputedMembers", "When", "Stated", "DisputedDates", "Bounds", "Zone", "Status", "StatusBasis", "StatusBecause", "Who", "Where",
        "Citations", "Reports", "Relations", "DisputedRelations", "Participants", "Disputes", "Tags", "Notes", "Length",
    };

    /// <summary>The name of a member of a kind in the class of that name.</summary>
    internal static string OfMember(string name, string className)
    {
        string member = Of(name);
        return OfEvents.Contains(member) || member == className ? member + "_" : member;
    }

    /// <summary>The C# name of a name of a dossier. Depends on nothing but the name; never empty.</summary>
    internal static string Of(string name)
    {
        var text = new StringBuilder(name.Length);
        bool startsPart = true;
        foreach (char c in name)
        {
            if (c == '-')
            {
                startsPart = true;
                continue;
            }

            if (startsPart && text.Length > 0 && char.IsDigit(c) && char.IsDigit(text[text.Length - 1])) text.Append('_');
            if (CanStand(c)) text.Append(startsPart ? char.ToUpperInvariant(c) : c);
            else text.Append('_').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            startsPart = false;
        }

        if (text.Length == 0 || !(char.IsLetter(text[0]) || text[0] == '_')) text.Insert(0, '_');
        string result = text.ToString();
        return Taken.Contains(result) || CSharpKeywords.Contains(result) ? result + "_" : result;
    }

    /// <summary>
    /// A namespace as C# can hold it: parts between dots; what cannot stand in a part becomes an underscore, and reserved words get an <c>@</c>.
    /// Null or empty where there is none.
    /// </summary>
    internal static string Namespace(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return "";
        var parts = name!.Split('.');
        for (int i = 0; i < parts.Length; i++)
        {
            var part = new StringBuilder(parts[i].Length);
            foreach (char c in parts[i].Trim()) part.Append(CanStand(c) ? c : '_');
            if (part.Length == 0 || !(char.IsLetter(part[0]) || part[0] == '_')) part.Insert(0, '_');
            if (CSharpKeywords.Contains(part.ToString())) part.Insert(0, '@');
            parts[i] = part.ToString();
        }

        return string.Join(".", parts);
    }

    private static bool CanStand(char c) => c == '_' || char.IsLetterOrDigit(c) ||
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
