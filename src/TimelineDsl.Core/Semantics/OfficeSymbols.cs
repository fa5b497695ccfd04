using System.Collections.Generic;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Semantics;

/// <summary>An office that actors hold, one after the other or, where it is shared, at one time.</summary>
internal sealed class OfficeSymbol(Declaration syntax, TextFile file) : Symbol(syntax, file)
{
    /// <summary>Whether several may hold it at one time.</summary>
    public bool IsShared { get; set; }

    public List<string> Also { get; } = [];

    private readonly Dictionary<ActorSymbol, List<TermSymbol>> _byHolder = [];

    /// <summary>Who held it when, in the file's order.</summary>
    public List<TermSymbol> Terms { get; } = [];

    /// <summary>The terms of one holder, in the file's order; empty for who never held it.</summary>
    public IReadOnlyList<TermSymbol> TermsOf(ActorSymbol holder) => _byHolder.TryGetValue(holder, out var terms) ? terms : [];

    public void Add(TermSymbol term)
    {
        Terms.Add(term);
        if (!_byHolder.TryGetValue(term.Holder, out var terms)) _byHolder.Add(term.Holder, terms = []);
        terms.Add(term);
    }
}

/// <summary>One term of an office: one <c>held by</c> line.</summary>
internal sealed class TermSymbol(OfficeSymbol office, ActorSymbol holder, Assertion line)
{
    public OfficeSymbol Office { get; } = office;

    public ActorSymbol Holder { get; } = holder;

    public Assertion Line { get; } = line;

    /// <summary>Its dates; null where none are given.</summary>
    public Meaning? When => Line.Meanings.Length > 0 ? Line.Meanings[0] : null;

    /// <summary>Its number in the network.</summary>
    public int Interval { get; set; } = -1;
}

/// <summary>One who takes part in an event, and the office in which; null where none is named.</summary>
internal readonly record struct Participant(ActorSymbol Actor, OfficeSymbol? Office, ParticipantSyntax Syntax);
