using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds events that no source is cited for. A period may be the analyst's own frame and needs none.</summary>
internal sealed class Uncited : Check
{
    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (@event.IsPeriod || @event.Cites.Count > 0 || @event.HasBrokenLine) return;
        diagnostics.Add(Catalogue.Uncited, @event.NameLocation,
            "No source is cited for `" + @event.Name + "`. Add a line `cite SOURCE on \"…\"`, or say why none is needed: `allow TL5001 because \"…\"`.");
    }
}
