using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds two events of one timeline that look like one: the same title, whatever its case, the same people and place, at dates that may be the same.</summary>
internal static class SameEventTwice
{
    public static void Run(Judgement judgement, DiagnosticBag diagnostics)
    {
        var byTitle = new Dictionary<(TimelineSymbol, string), List<EventSymbol>>();
        foreach (var @event in judgement.Dossier.Events.All)
        {
            if (@event.Syntax.Title is null) continue;
            var key = (@event.Timeline, @event.Title.Trim().ToUpperInvariant());
            if (!byTitle.TryGetValue(key, out var alike)) byTitle.Add(key, alike = new List<EventSymbol>(1));
            if (alike.Find(other => MayBeOne(judgement, other, @event)) is { } first)
            {
                diagnostics.Add(Catalogue.SameEventTwice, @event.NameLocation,
                    "`" + @event.Name + "` looks like `" + first.Name + "` (" + first.NameLocation + "): the same title, people and place, and dates that may be the same. Join the two, or give them titles that tell them apart.",
                    new RelatedLocation(first.NameLocation, "looks the same"));
            }
            // Of many that are alike only a few are looked at, so that the work stays linear.
            if (alike.Count < MostAlike) alike.Add(@event);
        }
    }

    private const int MostAlike = 32;

    private static bool MayBeOne(Judgement judgement, EventSymbol first, EventSymbol second)
    {
        if (!ReferenceEquals(first.Where, second.Where) || first.Who.Count != second.Who.Count || first.Who.Except(second.Who).Any()) return false;
        return Earliest(judgement, first) <= Latest(judgement, second) && Earliest(judgement, second) <= Latest(judgement, first);
    }

    private static long Earliest(Judgement judgement, EventSymbol @event) => Math.Max(judgement.Facts.Earliest(ConstraintNetwork.FirstDay(@event.Interval)), judgement.Plans.Earliest(ConstraintNetwork.FirstDay(@event.Interval)));

    private static long Latest(Judgement judgement, EventSymbol @event) => Math.Min(judgement.Facts.Latest(ConstraintNetwork.LastDay(@event.Interval)), judgement.Plans.Latest(ConstraintNetwork.LastDay(@event.Interval)));
}
