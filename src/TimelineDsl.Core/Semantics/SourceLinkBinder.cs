using System.Collections.Generic;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;

namespace TimelineDsl.Core.Semantics;

/// <summary>
/// Binds what sources are to one another: which corrects, retracts or copies which. A line that closes a circle is reported and not followed. Every walk
/// keeps its own stack, so that a chain may be of any length.
/// </summary>
internal sealed class SourceLinkBinder(Dossier dossier, DiagnosticBag diagnostics)
{
    /// <summary>One line of a source that names another.</summary>
    private sealed record Link(SourceSymbol From, SourceSymbol To, NamesStatement Line);

    public void Bind(CancellationToken cancellation)
    {
        var revisions = new Dictionary<SourceSymbol, List<Link>>();
        var copies = new Dictionary<SourceSymbol, List<Link>>();
        foreach (var source in dossier.Sources.All)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var line in source.Syntax.Body)
                if (line is NamesStatement { Word: NamesWord.Corrects or NamesWord.Retracts or NamesWord.Copies } names) BindLine(source, names, names.Word == NamesWord.Copies ? copies : revisions);
        }
        foreach (var (source, links) in Walk(revisions))
            foreach (var link in links) Revise(source, link);
        foreach (var (source, links) in Walk(copies))
        {
            // What it copies has been walked over before.
            if (links.Count == 0) continue;
            source.Copies = links[0].To;
            source.Original = links[0].To.Original;
            if (source.Via.Count == 0) source.Via = source.Copies.Via;
        }
        SettleRevisions(revisions);
    }

    private void BindLine(SourceSymbol source, NamesStatement line, Dictionary<SourceSymbol, List<Link>> links)
    {
        var other = dossier.Sources.Resolve(line.Names[0], source.File, dossier, diagnostics);
        if (other is null)
        {
            source.Syntax.HasBrokenLine = true;
            return;
        }
        // What puts another right is of use without being cited.
        if (line.Word != NamesWord.Copies) source.IsUsed = true;
        if (!links.TryGetValue(source, out var own)) links.Add(source, own = []);
        own.Add(new Link(source, other, line));
    }

    private static void Revise(SourceSymbol source, Link link)
    {
        if (link.Line.Word == NamesWord.Corrects)
        {
            (source.Corrects ??= []).Add(link.To);
            (link.To.CorrectedBy ??= []).Add(source);
        }
        else
        {
            (source.Retracts ??= []).Add(link.To);
            (link.To.RetractedBy ??= []).Add(source);
        }
    }

    /// <summary>Who has been retracted itself retracts and corrects nothing: the newest are settled first.</summary>
    private void SettleRevisions(Dictionary<SourceSymbol, List<Link>> revisions)
    {
        var order = new List<SourceSymbol>();
        foreach (var (source, _) in Walk(revisions, isSilent: true)) order.Add(source);
        for (int i = order.Count - 1; i >= 0; i--)
        {
            var source = order[i];
            source.Revision = i;
            if (source.IsRetracted) continue;
            foreach (var other in source.Retracts ?? []) other.IsRetracted = true;
            foreach (var other in source.Corrects ?? []) other.FirstCorrection = First(other.FirstCorrection, First(source.FirstCorrection, source));
        }
    }

    private static SourceSymbol First(SourceSymbol? one, SourceSymbol other) => one is not null && string.CompareOrdinal(one.Name, other.Name) <= 0 ? one : other;

    /// <summary>The sources with their links, each after those to which its links lead; a link that would lead back is reported and taken out.</summary>
    private List<(SourceSymbol Source, List<Link> Links)> Walk(Dictionary<SourceSymbol, List<Link>> links, bool isSilent = false)
    {
        var order = new List<(SourceSymbol, List<Link>)>();
        var isDone = new Dictionary<SourceSymbol, bool>();
        var path = new Stack<(SourceSymbol Source, int Next)>();
        foreach (var first in dossier.Sources.All)
        {
            if (!links.ContainsKey(first) || isDone.ContainsKey(first)) continue;
            isDone[first] = false;
            path.Push((first, 0));
            while (path.Count > 0)
            {
                var (source, next) = path.Pop();
                if (!links.TryGetValue(source, out var own) || next == own.Count)
                {
                    isDone[source] = true;
                    order.Add((source, own ?? []));
                    continue;
                }
                var link = own[next];
                bool isKnown = isDone.TryGetValue(link.To, out bool done);
                if (isKnown && !done)
                {
                    if (!isSilent) Report(link);
                    own.RemoveAt(next);
                    path.Push((source, next));
                    continue;
                }
                path.Push((source, next + 1));
                if (isKnown) continue;
                isDone[link.To] = false;
                path.Push((link.To, 0));
            }
        }
        return order;
    }

    private void Report(Link link)
    {
        string verb = link.Line.Word switch { NamesWord.Copies => "copies", NamesWord.Corrects => "corrects", _ => "retracts" };
        bool isSelf = ReferenceEquals(link.From, link.To);
        string message = isSelf ? "`" + link.From.Name + "` " + verb + " itself. "
            : "`" + link.From.Name + "` " + verb + " `" + link.To.Name + "` (" + link.To.NameLocation + "), which by other lines goes back to `" + link.From.Name + "`: one of them must be the older. ";
        diagnostics.Add(Catalogue.CircularSourcing, link.From.At(link.Line.Span), message + "Take this line away, or another of the circle.",
            isSelf ? [] : [new RelatedLocation(link.To.NameLocation, "`" + link.To.Name + "`")]);
    }
}
