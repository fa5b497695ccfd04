using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Model;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds an actor who takes part in two events that happened, certainly at one time, at places neither of which lies in the other. Whatever happened has at
/// least the millisecond at which it started. A period frames a story and puts nobody anywhere.
/// </summary>
internal static class TwoPlacesAtOnce
{
    public static void Run(Judgement judgement, DiagnosticBag diagnostics)
    {
        var found = new SortedDictionary<(int Later, int Earlier), List<ActorSymbol>>();
        foreach (var one in ByActor(judgement))
        {
            foreach (var (first, second) in CertainOverlap.Find(one.Value, AreApart))
            {
                var pair = (Math.Max(first.Item, second.Item), Math.Min(first.Item, second.Item));
                if (!found.TryGetValue(pair, out var actors)) found.Add(pair, actors = []);
                if (!actors.Contains(one.Key)) actors.Add(one.Key);
            }
        }
        foreach (var each in found) Report(each.Key.Earlier, each.Key.Later, each.Value, judgement, diagnostics);
    }

    private static Dictionary<ActorSymbol, List<Stretch<PlaceSymbol>>> ByActor(Judgement judgement)
    {
        var byActor = new Dictionary<ActorSymbol, List<Stretch<PlaceSymbol>>>();
        var events = judgement.Dossier.Events.All;
        for (int i = 0; i < events.Count; i++)
        {
            if (events[i] is not { IsPeriod: false, IsWhereDisputed: false, Where: { } place } @event || judgement.States[i].Status != Status.Happened || @event.Who.Count == 0) continue;
            if (Of(@event, place, i, judgement.Facts) is not { } stretch) continue;
            foreach (var one in @event.Who)
            {
                if (!byActor.TryGetValue(one.Actor, out var stretches)) byActor.Add(one.Actor, stretches = []);
                if (stretches.Count == 0 || stretches[stretches.Count - 1].Item != i) stretches.Add(stretch);
            }
        }
        return byActor;
    }

    /// <summary>When an event certainly goes on; null where one end is open, so that it certainly overlaps with nothing.</summary>
    private static Stretch<PlaceSymbol>? Of(EventSymbol @event, PlaceSymbol place, int item, Solution bounds)
    {
        var start = ConstraintNetwork.Start(@event.Interval);
        long latestStart = bounds.Latest(start), earliestStart = bounds.Earliest(start), earliestEnd = bounds.Earliest(ConstraintNetwork.End(@event.Interval));
        if (latestStart == Solution.NoLatest || (earliestEnd == Solution.NoEarliest && earliestStart == Solution.NoEarliest)) return null;
        return new Stretch<PlaceSymbol>(latestStart, Math.Max(earliestEnd, earliestStart + (earliestStart == Solution.NoEarliest ? 0 : 1)), place, item);
    }

    private static bool AreApart(PlaceSymbol one, PlaceSymbol other) => !one.IsWithin(other) && !other.IsWithin(one);

    private static void Report(int earlier, int later, List<ActorSymbol> actors, Judgement judgement, DiagnosticBag diagnostics)
    {
        var (first, second) = (judgement.Dossier.Events.All[earlier], judgement.Dossier.Events.All[later]);
        var certain = judgement.WithoutDoubts;
        bool isCertain = Of(first, first.Where!, earlier, certain) is { } one && Of(second, second.Where!, later, certain) is { } other && one.Overlaps(other);
        var at = second.Who.First(participant => ReferenceEquals(participant.Actor, actors[0])).Syntax.Span;
        string who = actors.Count == 1 ? "`" + actors[0].Name + "` is" : string.Join(", ", actors.Take(actors.Count - 1).Select(static actor => "`" + actor.Name + "`")) + " and `" + actors[actors.Count - 1].Name + "` are";
        diagnostics.Add(new Diagnostic(Catalogue.TwoPlacesAtOnce, second.At(at),
            who + " at `" + second.Name + "` in " + second.Where!.Title + " and, at the same time, at `" + first.Name + "` (" + first.NameLocation + ") in " + first.Where!.Title
            + ": neither place lies in the other. Correct a date, a place or a `who`; if one place lies in the other, say so with `in`; mark a `where` that you do not believe with `dispute because \"…\"` under it.",
            isCertain ? Severity.Error : Severity.Warning, [new RelatedLocation(first.NameLocation, "`" + first.Name + "` in " + first.Where.Title)]));
    }
}
