using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>
/// The reports of an event that a correcting source, cited for the same event, has put right: what it reports itself takes their place. It is asked once for all
/// cites that report one thing, and not for each of them.
/// </summary>
internal sealed class Corrections
{
    private readonly Dictionary<(string Member, Status Bare), List<SourceSymbol>> _reporting = [];
    private readonly Dictionary<(string Member, Status Bare), HashSet<SourceSymbol>> _older = [];
    private readonly List<SourceSymbol> _old;

    private Corrections(List<SourceSymbol> old) => _old = old;

    /// <summary>The corrected reports; null where there are none, which is nearly everywhere.</summary>
    public static HashSet<Meaning>? Of(EventSymbol @event, DisputeView disputes)
    {
        if (CitedAndCorrected(@event) is not { } old) return null;
        var corrections = new Corrections(old);
        foreach (var cite in @event.Cites)
            if (!cite.IsDenial && cite.Source.Corrects is not null && !disputes.Covers(cite.Assertion)) corrections.Add(cite);
        if (corrections._reporting.Count == 0) return null;
        HashSet<Meaning>? corrected = null;
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || cite.Source.CorrectedBy is null) continue;
            foreach (var meaning in cite.Meanings)
                if (corrections.PutsRight(meaning, cite.Source)) (corrected ??= []).Add(meaning);
        }
        return corrected;
    }

    /// <summary>Of the sources cited for an event, those that another one cited for it corrects, directly or by correcting one that does; perhaps with some that are not cited. None that has been retracted corrects.</summary>
    public static HashSet<SourceSymbol> OlderThanCited(EventSymbol @event)
    {
        var cited = new List<SourceSymbol>(@event.Cites.Count);
        foreach (var cite in @event.Cites) cited.Add(cite.Source);
        return CitedAndCorrected(@event) is { } old ? Older(cited, old) : [];
    }

    /// <summary>The cited sources that another corrects; null where there are none.</summary>
    private static List<SourceSymbol>? CitedAndCorrected(EventSymbol @event)
    {
        List<SourceSymbol>? old = null;
        foreach (var cite in @event.Cites)
            if (cite.Source.CorrectedBy is not null) (old ??= []).Add(cite.Source);
        return old;
    }

    /// <summary>
    /// Walks from the newer sources down and from the old ones up, in turn, until one of the two ways ends: a source that corrects very many is as cheap as one that very many correct. Neither
    /// goes beyond the oldest or the newest that is asked for.
    /// </summary>
    private static HashSet<SourceSymbol> Older(List<SourceSymbol> newer, List<SourceSymbol> old)
    {
        var starts = newer.FindAll(static source => !source.IsRetracted && source.Corrects is not null);
        if (starts.Count == 0) return [];
        int oldest = old.Min(static source => source.Revision), newest = starts.Max(static source => source.Revision);
        using var down = Walk(starts, static source => source.IsRetracted ? null : source.Corrects, source => source.Revision >= oldest).GetEnumerator();
        using var up = Walk(old, static source => source.CorrectedBy, source => !source.IsRetracted && source.Revision <= newest).GetEnumerator();
        var older = new HashSet<SourceSymbol>();
        var links = new Dictionary<SourceSymbol, List<SourceSymbol>>();
        while (down.MoveNext())
        {
            if (down.Current.To is { } found) older.Add(found);
            if (up.MoveNext())
            {
                if (up.Current is not { From: var to, To: { } from }) continue;
                if (!links.TryGetValue(from, out var list)) links.Add(from, list = []);
                list.Add(to);
                continue;
            }
            // All ways up are known: the same ways lead down.
            return [.. Walk(starts, source => links.TryGetValue(source, out var list) ? list : null, static _ => true).Select(static link => link.To!)];
        }
        return older;
    }

    /// <summary>The links that lead on from some sources, each once; a step that leads to what does not count leads to null.</summary>
    private static IEnumerable<(SourceSymbol From, SourceSymbol? To)> Walk(List<SourceSymbol> from, Func<SourceSymbol, List<SourceSymbol>?> next, Func<SourceSymbol, bool> counts)
    {
        var seen = new HashSet<SourceSymbol>(from);
        var open = new Stack<SourceSymbol>(seen);
        while (open.Count > 0)
        {
            var source = open.Pop();
            foreach (var other in next(source) ?? [])
            {
                bool isCounted = counts(other);
                yield return (source, isCounted ? other : null);
                if (isCounted && seen.Add(other)) open.Push(other);
            }
        }
    }

    private void Add(CiteSymbol cite)
    {
        foreach (var meaning in cite.Meanings)
        {
            var key = (meaning.Member, IsDated(meaning) ? Status.Unknown : meaning.Status);
            if (!_reporting.TryGetValue(key, out var sources)) _reporting.Add(key, sources = []);
            sources.Add(cite.Source);
        }
    }

    /// <summary>Whether a newer source reports the same member; who only says again that it happened leaves the date as it was.</summary>
    private bool PutsRight(Meaning meaning, SourceSymbol source)
    {
        if (IsOlder(meaning.Member, Status.Unknown, source)) return true;
        if (meaning.Status == Status.Unknown) return false;
        foreach (var status in StatusSteps.All)
            if ((status != meaning.Status || !IsDated(meaning)) && IsOlder(meaning.Member, status, source)) return true;
        return false;
    }

    private bool IsOlder(string member, Status bare, SourceSymbol source)
    {
        var key = (member, bare);
        if (!_reporting.TryGetValue(key, out var newer)) return false;
        if (!_older.TryGetValue(key, out var older)) _older.Add(key, older = Older(newer, _old));
        return older.Contains(source);
    }

    private static bool IsDated(Meaning meaning) => meaning.Status != Status.Unknown && meaning.Word is not null;
}
