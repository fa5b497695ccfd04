using System.Collections.Generic;

namespace TimelineDsl.Core.Semantics;

/// <summary>
/// How far conflicts reach. Those that share a line are told one at a time, so that beside one that is told another may be hidden: nothing is certain of the events that lines relate to
/// one of its own, nor of what rests on the publication of a source, or the lifetime of an actor, that takes part.
/// </summary>
internal sealed class ConflictReach
{
    private readonly Testimony _testimony;
    private readonly RelatedEvents _groups;
    private readonly HashSet<int> _statements;
    private readonly HashSet<int> _touched = [];
    private readonly HashSet<Symbol> _others = [];
    private HashSet<int>? _withOtherLines;

    /// <param name="testimony">What is said.</param>
    /// <param name="groups">The groups of its events.</param>
    /// <param name="statements">The statements of the conflicts.</param>
    public ConflictReach(Testimony testimony, RelatedEvents groups, HashSet<int> statements)
    {
        _testimony = testimony;
        _groups = groups;
        _statements = statements;
        foreach (int statement in statements)
        {
            // After the lines come their doubts.
            if (statement >= testimony.Dossier.Assertions.Count) continue;
            var owner = testimony.Dossier.Assertions[statement].Owner;
            if (owner is EventSymbol @event) _touched.Add(groups.GroupOf(@event));
            else _others.Add(owner);
        }
    }

    /// <summary>Whether a conflict has a line of an event, or of one related to it, or of a source or an actor.</summary>
    public bool Touches(Symbol owner) => owner is EventSymbol @event ? _touched.Contains(_groups.GroupOf(@event)) : _others.Contains(owner);

    /// <summary>Whether a conflict has a line of the event's group, of its source, or of those by whose publication it dates.</summary>
    public bool Touches(Assertion line)
    {
        if (Touches(line.Owner) || (line.Source is { } source && Touches(source))) return true;
        foreach (var meaning in line.Meanings)
            if (RestsOnTouched(meaning.First) || RestsOnTouched(meaning.Second)) return true;
        return false;
    }

    /// <summary>Whether another conflict may be hidden here: one that is not told has a line that those do not have.</summary>
    public bool MayHide(Symbol owner) => Touches(owner) && (owner is not EventSymbol @event || (_withOtherLines ??= WithOtherLines()).Contains(_groups.GroupOf(@event)));

    private bool RestsOnTouched(BoundDate? date)
    {
        if (date is null) return false;
        foreach (int line in date.RestsOn)
            if (_statements.Contains(line)) return true;
        return false;
    }

    private HashSet<int> WithOtherLines()
    {
        var groups = new HashSet<int>();
        foreach (var line in _testimony.Dossier.Assertions)
            if (line.Event is { } @event && !_statements.Contains(line.Number) && !_testimony.Disputes.Covers(line)) groups.Add(_groups.GroupOf(@event));
        return groups;
    }
}
