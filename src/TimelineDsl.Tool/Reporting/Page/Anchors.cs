using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>Gives each named thing of one type an id in the page: made of its name, so that a link to it stays good, and unlike any other.</summary>
internal sealed class Anchors(string prefix)
{
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The id of the thing of that name; the same at every call.</summary>
    public string Of(string name)
    {
        if (_byName.TryGetValue(name, out string? known)) return known;
        string id = prefix + Plain(name);
        for (int i = 2; !_taken.Add(id); i++) id = prefix + Plain(name) + "_" + i.ToString(CultureInfo.InvariantCulture);
        return _byName[name] = id;
    }

    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char c in name) plain.Append(char.IsAsciiLetterOrDigit(c) || c == '-' ? c : char.IsLetterOrDigit(c) ? c : '_');
        return plain.ToString();
    }
}
