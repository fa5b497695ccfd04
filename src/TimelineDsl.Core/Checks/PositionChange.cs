using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Tells where a speaker later says what cannot be true together with that speaker's earlier word: the later one stands, and the reader should know that there was
/// another. How long something has lasted changes while it goes on. Two such reports of which neither is certainly later are a conflict, found elsewhere.
/// </summary>
internal sealed class PositionChange : Check
{
    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        foreach (var (before, after) in state.PositionChanges)
        {
            if (state.Status == Status.Ongoing && before.Meaning is { Length: not null, Relation: null }) continue;
            var (earlier, later) = (before.Cite.Assertion, after.Cite.Assertion);
            diagnostics.Add(new Diagnostic(Catalogue.PositionChange, later.Location,
                after.Cite.Speaker.Name + " changes position on `" + @event.Name + "`: here `" + ConflictTelling.Written(later) + "`, and before `" + ConflictTelling.Written(earlier) + "` (" + earlier.Location
                + "). Both cannot be right. The later one counts; if it is the one that you do not believe, mark it with `dispute because \"…\"` under it.",
                Severity.Information, [new RelatedLocation(earlier.Location, "said before")]));
        }
    }
}
