using System.Collections.Generic;

namespace TimelineDsl.Core.Semantics;

/// <summary>Groups of events that lines relate to one another, directly or by way of others: what is said of one bears upon no event of another group.</summary>
internal sealed class RelatedEvents
{
    private readonly int[] _parent;

    public RelatedEvents(Dossier dossier)
    {
        _parent = new int[dossier.Events.All.Count];
        for (int i = 0; i < _parent.Length; i++) _parent[i] = i;
        foreach (var line in dossier.Assertions)
            if (line.Event is { } @event)
                foreach (var meaning in line.Meanings)
                {
                    Join(@event, meaning.Other);
                    Join(@event, meaning.SecondOther);
                }
    }

    /// <summary>The number of the group, the same for all its events.</summary>
    public int GroupOf(EventSymbol @event)
    {
        int at = @event.Interval;
        // Each step halves the way for the next: nearly linear, whatever the order (Tarjan and van Leeuwen, 1984).
        while (_parent[at] != at) at = _parent[at] = _parent[_parent[at]];
        return at;
    }

    private void Join(EventSymbol one, EventSymbol? other)
    {
        if (other is null) return;
        int first = GroupOf(one), second = GroupOf(other);
        if (first != second) _parent[System.Math.Max(first, second)] = System.Math.Min(first, second);
    }
}
