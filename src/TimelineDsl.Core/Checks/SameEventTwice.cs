using System;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds two events of one timeline that look like one: the same title, whatever its case, the same people and place, at dates that may be the same.</summary>
internal sealed class SameEventTwice(Dossier dossier) : Survey
{
    /// <summary>Of many that are alike only the latest few are looked at, so that the work stays linear.</summary>
    private const int MostAlike = 32;

    private readonly ulong[] _hashes = new ulong[dossier.Events.All.Count];

    public override void Look(EventSymbol @event, int number) => _hashes[number] = @event.Syntax.Title?.FoldedHash() ?? 0;

    public override void Conclude(Judgement judgement, DiagnosticBag diagnostics)
    {
        var events = dossier.Events.All;
        int buckets = 16;
        while (buckets < events.Count) buckets *= 2;
        // By the hash of its title each event leads to the one before it that may have the same.
        var latest = new int[buckets];
        var before = new int[events.Count];
        for (int i = 0; i < events.Count; i++)
        {
            if (_hashes[i] == 0) continue;
            ref int bucket = ref latest[(int)(_hashes[i] >> 32) & (buckets - 1)];
            before[i] = bucket;
            bucket = i + 1;
            for (int at = before[i], looked = 0; at > 0 && looked < MostAlike; at = before[at - 1], looked++)
            {
                if (_hashes[at - 1] != _hashes[i] || !MayBeOne(judgement, events[at - 1], events[i])) continue;
                Report(events[at - 1], events[i], diagnostics);
                break;
            }
        }
    }

    private static void Report(EventSymbol first, EventSymbol second, DiagnosticBag diagnostics) =>
        diagnostics.Add(Catalogue.SameEventTwice, second.NameLocation,
            "`" + second.Name + "` looks like `" + first.Name + "` (" + first.NameLocation + "): the same title, people and place, and dates that may be the same. Join the two, or give them titles that tell them apart.",
            new RelatedLocation(first.NameLocation, "looks the same"));

    private static bool MayBeOne(Judgement judgement, EventSymbol first, EventSymbol second)
    {
        // What tells them apart may stand in a line that could not be read.
        if (first.HasBrokenLine || second.HasBrokenLine) return false;
        if (!ReferenceEquals(first.Timeline, second.Timeline) || !string.Equals(first.Title, second.Title, StringComparison.OrdinalIgnoreCase)) return false;
        if (!ReferenceEquals(first.Where, second.Where) || first.Who.Count != second.Who.Count || first.Who.Except(second.Who).Any()) return false;
        return Earliest(judgement, first) <= Latest(judgement, second) && Earliest(judgement, second) <= Latest(judgement, first);
    }

    private static long Earliest(Judgement judgement, EventSymbol @event) => Math.Max(judgement.Facts.Earliest(ConstraintNetwork.FirstDay(@event.Interval)), judgement.Plans.Earliest(ConstraintNetwork.FirstDay(@event.Interval)));

    private static long Latest(Judgement judgement, EventSymbol @event) => Math.Min(judgement.Facts.Latest(ConstraintNetwork.LastDay(@event.Interval)), judgement.Plans.Latest(ConstraintNetwork.LastDay(@event.Interval)));
}
