using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds conclusions that are more exact than every source cited for them: a month in the sources that has become a day. Where other lines, relations or bounds, take part in
/// the date, they may be why, and nothing is said.
/// </summary>
internal sealed class PrecisionLaundering : Check
{
    public override void Run(Judgement judgement, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (@event.HasBrokenLine || @event.Conclusions.Count != 1 || @event.Conclusions[0] is not { Dispute: null } line) return;
        if (line.Meanings[0] is not { Word: BoundWord.On or BoundWord.For, First.Value: { IsInterval: false, Start: { } concluded } }) return;
        var hull = line.Meanings[0].First!.Hull;
        DateLabel? finest = null;
        CiteSymbol? by = null;
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || judgement.Disputes.Covers(cite.Assertion, "date")) continue;
            foreach (var meaning in cite.Meanings)
            {
                // What says more than one date, or counts from another event, is exact in a way of its own.
                if (meaning.Other is not null || meaning.Length is not null || meaning.First?.Value is { IsInterval: true }) return;
                if (meaning.First?.Value.Start is not { } label || (finest is not null && finest.Precision <= label.Precision)) continue;
                // Where the two exclude each other, that is told, and is another matter.
                if (!meaning.First.Hull.Overlaps(hull)) return;
                finest = label;
                by = cite;
            }
        }
        if (finest is null || finest.Precision <= concluded.Precision || finest.Precision < Precision.Day) return;
        diagnostics.Add(Catalogue.PrecisionLaundering, line.Location,
            "This date is more exact than any source cited for `" + @event.Name + "`: the most exact one, " + by!.Source.Name + " (" + by.Assertion.Location + "), says " + DateText.Of(finest)
            + ". Cite who knows it better, write no more than the sources say, or say how it was worked out: `allow TL5009 because \"…\"`.",
            new RelatedLocation(by.Assertion.Location, "the most exact report"));
    }
}
