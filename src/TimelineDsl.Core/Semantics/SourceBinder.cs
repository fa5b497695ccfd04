using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Phrases;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Semantics;

/// <summary>Second pass: the sources, their zones, their chains, and when each was published.</summary>
internal sealed class SourceBinder(Dossier dossier, DiagnosticBag diagnostics, System.Action<EventSymbol>? bindConclusions = null)
{
    private readonly DateBinder _dates = new(dossier, diagnostics, bindConclusions);

    public void Bind(CancellationToken cancellation)
    {
        foreach (var source in dossier.Sources.All)
        {
            cancellation.ThrowIfCancellationRequested();
            BindNames(source);
            foreach (var line in source.Syntax.Body)
            {
                if (line is DatedStatement { Word: DatedWord.Published } published) BindPublished(source, published);
                else if (line is DatedStatement { Word: DatedWord.Accessed } accessed) source.Accessed.Add(BindDated(accessed, new DateContext(source.File, source.Zone)));
                else if (line is AllowStatement allow) dossier.Allowances.Add(new Allowance(allow, source, Extent.Of(source.Syntax)));
            }
            FindPublication(source);
        }
    }

    /// <summary>A dated line that is no claim on an event: the moments in which it puts its point.</summary>
    public BoundDated BindDated(DatedStatement line, DateContext context)
    {
        var first = line.When.First.Date is { } date ? _dates.Bind(date, context) : null;
        var second = line.When.Second?.Date is { } other ? _dates.Bind(other, context) : null;
        bool isReversed = IsReversed(line.When, first, second, context.File);
        return new BoundDated(line, isReversed ? MomentRange.Everything : RangeOf(new Meaning(line.When) { Word = line.When.Word, First = first, Second = second }), first);
    }

    private void BindNames(SourceSymbol source)
    {
        foreach (var line in source.Syntax.Body)
        {
            if (line is NamesStatement { Word: NamesWord.Publisher, Names.Count: > 0 } publisher)
                source.Publisher = dossier.Actors.Resolve(publisher.Names[0], source.File, dossier, diagnostics);
            else if (line is NamesStatement { Word: NamesWord.Via } via)
                source.Via = dossier.Actors.ResolveAll(via.Names, source.File, dossier, diagnostics);
        }
        var zone = source.Syntax.Body.OfType<TextStatement>().FirstOrDefault(line => line.Word == TextWord.Zone);
        source.Zone = (zone is null ? null : _dates.ReadZone(zone.Value, source.File)) ?? source.Publisher?.Zone ?? source.Zone;
    }

    private void BindPublished(SourceSymbol source, DatedStatement line)
    {
        var assertion = new Assertion(dossier.Assertions.Count, AssertionRole.Published, source.File, line)
        {
            Source = source,
            Dispute = line.Body.OfType<DisputeStatement>().FirstOrDefault(),
        };
        var context = new DateContext(source.File, source.Zone);
        var meaning = new Meaning(line.When) { Word = line.When.Word };
        bool isRead = line.When.First.Date is not { } date || Bind(date, context, meaning, isSecond: false);
        isRead &= line.When.Second?.Date is not { } second || Bind(second, context, meaning, isSecond: true);
        isRead &= !IsReversed(line.When, meaning.First, meaning.Second, source.File);
        if (!isRead)
        {
            // A line that cannot be read puts nothing anywhere.
            meaning.First = meaning.Second = null;
            source.Syntax.HasBrokenLine = true;
        }
        assertion.Meanings = [meaning];
        assertion.IsDoubtful = meaning.First is { IsDoubtful: true } || meaning.Second is { IsDoubtful: true };
        dossier.Add(assertion);
        source.Published.Add(assertion);
        foreach (var allow in line.Body.OfType<AllowStatement>()) dossier.Allowances.Add(new Allowance(allow, source, Extent.Of(line)));
    }

    private bool Bind(DateArgument argument, DateContext context, Meaning meaning, bool isSecond)
    {
        bool isRead = _dates.TryBind(argument, context, out var date);
        if (isSecond) meaning.Second = date;
        else meaning.First = date;
        return isRead;
    }

    /// <summary>The moments that an undisputed line leaves for the point that it dates.</summary>
    public static MomentRange RangeOf(Meaning meaning) => meaning.First is null ? MomentRange.Everything : meaning.Word switch
    {
        BoundWord.Since or BoundWord.From => new MomentRange(meaning.First.Hull.Start, (meaning.Second ?? null)?.Hull.End ?? long.MaxValue),
        BoundWord.By or BoundWord.To => new MomentRange(long.MinValue, meaning.First.Hull.End),
        BoundWord.Before => new MomentRange(long.MinValue, meaning.First.LatestStart),
        BoundWord.After => new MomentRange(meaning.First.EarliestEnd, long.MaxValue),
        BoundWord.Between => new MomentRange(meaning.First.Hull.Start, meaning.Second?.Hull.End ?? long.MaxValue),
        BoundWord.Around => new MomentRange(ClaimBinder.Minus(meaning.First.Hull.Start, meaning.Tolerance), ClaimBinder.Plus(meaning.First.Hull.End, meaning.Tolerance)),
        _ => meaning.First.Hull,
    };

    private bool IsReversed(BoundClaim claim, BoundDate? first, BoundDate? second, TextFile file)
    {
        if (first is null || second is null || second.Hull.End > first.Hull.Start) return false;
        diagnostics.Add(Catalogue.ReversedRange, new Location(file, claim.Span), "This range ends (" + DateText.Of(second.Value) + ") before it starts (" + DateText.Of(first.Value) + "). Turn the two dates round.");
        return true;
    }

    /// <summary>
    /// Every undisputed line binds; phrases are read against the first, or, where that leaves an end open, against what all leave together.
    /// The date of access closes an end that they leave open: a page that was read had been published.
    /// </summary>
    private static void FindPublication(SourceSymbol source)
    {
        (source.Publication, source.PublicationDays, source.PublicationLines) = PublicationOf(source, new DisputeView());
    }

    /// <summary>Under given disputes: when the source can have been published, and the dates against which its phrases are read, with their lines.</summary>
    public static (MomentRange Moments, DayRange? Days, int[] Lines) PublicationOf(SourceSymbol source, DisputeView disputes)
    {
        var lines = new List<int>();
        var all = MomentRange.Everything;
        MomentRange? first = null;
        int firstLine = -1;
        foreach (var line in source.Published)
        {
            if (disputes.Covers(line) || line.Meanings[0].First is null) continue;
            var range = RangeOf(line.Meanings[0]);
            var both = all.Intersect(range);
            if (first is null)
            {
                first = range;
                firstLine = line.Number;
            }
            // Lines that exclude each other are a conflict of their own; what the first says stands.
            if (both.Start >= both.End) continue;
            all = both;
            lines.Add(line.Number);
        }
        foreach (var accessed in source.Accessed)
            if (!all.HasEnd && accessed.Range.HasEnd && accessed.Range.End > all.Start) all = new MomentRange(all.Start, accessed.Range.End);
        bool firstSuffices = first is { HasStart: true, HasEnd: true };
        var days = firstSuffices ? first!.Value : all;
        if (!days.HasStart || !days.HasEnd) return (all, null, lines.ToArray());
        return (all, new DayRange(new Day(source.Zone.DayOf(days.Start)), new Day(source.Zone.DayOf(days.End - 1))), firstSuffices ? [firstLine] : lines.ToArray());
    }
}
