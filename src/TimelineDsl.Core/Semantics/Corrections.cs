using System.Collections.Generic;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>The reports of an event that a correcting source, cited for the same event, has put right: what it reports itself takes their place.</summary>
internal static class Corrections
{
    /// <summary>The corrected reports; null where there are none, which is nearly everywhere.</summary>
    public static HashSet<Meaning>? Of(EventSymbol @event, DisputeView disputes)
    {
        HashSet<Meaning>? corrected = null;
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || cite.Source.CorrectedBy is null) continue;
            var newer = Newer(cite.Source);
            foreach (var other in @event.Cites)
            {
                if (other.IsDenial || !newer.Contains(other.Source) || disputes.Covers(other.Assertion)) continue;
                foreach (var meaning in cite.Meanings)
                    if (IsPutRight(meaning, other)) (corrected ??= []).Add(meaning);
            }
        }
        return corrected;
    }

    /// <summary>The sources that correct a source, directly or by correcting one that does; none that has been retracted.</summary>
    public static HashSet<SourceSymbol> Newer(SourceSymbol source)
    {
        var newer = new HashSet<SourceSymbol>();
        var open = new Stack<SourceSymbol>();
        open.Push(source);
        while (open.Count > 0)
        {
            foreach (var other in open.Pop().CorrectedBy ?? [])
                if (!other.IsRetracted && newer.Add(other)) open.Push(other);
        }
        return newer;
    }

    /// <summary>Whether a cite reports the same member; who only says again that it happened leaves the date as it was.</summary>
    private static bool IsPutRight(Meaning meaning, CiteSymbol by)
    {
        bool isDated = meaning.Status != Status.Unknown && meaning.Word is not null;
        foreach (var other in by.Meanings)
            if (other.Member == meaning.Member && (!isDated || other.Word is not null || other.Status != meaning.Status)) return true;
        return false;
    }
}
