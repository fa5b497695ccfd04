using System.Collections.Generic;
using System.Globalization;
using Scriban.Runtime;
using TimelineDsl.Model;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>Numbers the citations of a dossier, and keeps for each from where in the page it is referred to.</summary>
internal sealed class Footnotes
{
    private readonly Dictionary<Citation, Footnote> _byCitation = [];
    private readonly List<Footnote> _all = [];

    /// <summary>All footnotes, in the order of their numbers.</summary>
    public IReadOnlyList<Footnote> All => _all;

    /// <summary>A reference to the citation's footnote, which it numbers at the first call.</summary>
    public ScriptObject Refer(Citation citation)
    {
        if (!_byCitation.TryGetValue(citation, out var note))
        {
            note = new Footnote(_all.Count + 1, citation);
            _byCitation.Add(citation, note);
            _all.Add(note);
        }
        return note.Refer();
    }
}

/// <summary>One citation with its number.</summary>
internal sealed class Footnote(int number, Citation citation)
{
    /// <summary>Its number, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>What it cites.</summary>
    public Citation Citation { get; } = citation;

    /// <summary>Its id in the page.</summary>
    public string Anchor => "n" + Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The places that refer to it.</summary>
    public ScriptArray References { get; } = [];

    internal ScriptObject Refer()
    {
        int index = References.Count + 1;
        var reference = new ScriptObject
        {
            ["number"] = Number,
            ["anchor"] = Anchor,
            ["id"] = Anchor + "-r" + index.ToString(CultureInfo.InvariantCulture),
            ["index"] = index,
        };
        References.Add(reference);
        return reference;
    }
}
