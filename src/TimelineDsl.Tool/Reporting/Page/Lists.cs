using System;
using System.Collections.Generic;
using Scriban.Runtime;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>Lists as templates see them.</summary>
internal static class Lists
{
    /// <summary>Each item, turned into what a template sees.</summary>
    public static ScriptArray Of<T>(IEnumerable<T> items, Func<T, object?> make)
    {
        var list = new ScriptArray();
        foreach (var item in items) list.Add(make(item));
        return list;
    }

    /// <summary>Texts as they are.</summary>
    public static ScriptArray Of(IEnumerable<string> texts) => Of(texts, text => text);
}
