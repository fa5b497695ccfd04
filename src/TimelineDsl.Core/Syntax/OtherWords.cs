using System;
using System.Collections.Generic;

namespace TimelineDsl.Core.Syntax;

/// <summary>Words that people write for those of the language because they mean the same: no spelling tells what was meant.</summary>
internal static class OtherWords
{
    private static readonly Dictionary<string, string> OfEvents = new(StringComparer.OrdinalIgnoreCase)
    {
        ["date"] = "on",
        ["when"] = "on",
        ["time"] = "on",
        ["location"] = "where",
        ["people"] = "who",
        ["person"] = "who",
        ["participants"] = "who",
        ["duration"] = "lasts",
        ["length"] = "lasts",
        ["ref"] = "cite",
        ["reference"] = "cite",
        ["comment"] = "note",
        ["description"] = "note",
        ["text"] = "note",
    };

    private static readonly Dictionary<string, string> OfSources = new(StringComparer.OrdinalIgnoreCase)
    {
        ["date"] = "published",
        ["when"] = "published",
        ["author"] = "publisher",
        ["outlet"] = "publisher",
        ["link"] = "url",
        ["address"] = "url",
        ["retrieved"] = "accessed",
        ["read"] = "accessed",
        ["file"] = "document",
        ["comment"] = "note",
        ["description"] = "note",
    };

    /// <summary>The word of the language for another one that opens a line there; null where none is known.</summary>
    public static string? For(string word, Level level)
    {
        var words = level switch { Level.Event or Level.EventOfKind => OfEvents, Level.Source => OfSources, _ => null };
        return words is not null && words.TryGetValue(word, out string? meant) ? meant : null;
    }
}
