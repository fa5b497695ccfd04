using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds events that several sources report as having happened, and all of them on one and the same word: that is one witness, not several.</summary>
internal sealed class SingleOrigin : Check
{
    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (@event.Cites.Count < 2 || !state.HasBegun || @event.HasBrokenLine) return;
        var told = @event.Cites.Where(cite => !cite.IsDenial && !testimony.Disputes.Covers(cite.Assertion, "status") && cite.Meanings.Any(static meaning => StatusSteps.HasBegun(meaning.Status))).ToList();
        if (told.Select(static cite => cite.Source).Distinct().Count() < 2 || told.Any(cite => !ReferenceEquals(cite.Speaker, told[0].Speaker))) return;
        var others = told.Skip(1).Select(static cite => new RelatedLocation(cite.Assertion.Location, "the same origin")).ToArray();
        diagnostics.Add(Catalogue.SingleOrigin, @event.NameLocation,
            (told.Count == 2 ? "Both" : "All " + told.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)) + " reports that `" + @event.Name + "` happened have it from `" + told[0].Speaker.Name + "` (" + told[0].Assertion.Location
            + "): that is one witness. Cite somebody who knows it from elsewhere, or say why one is enough: `allow TL5010 because \"…\"`.", others);
    }
}
