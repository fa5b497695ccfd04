using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds an actor who acts in an office (<c>who X as OFFICE</c>) in an event that has begun and certainly lies outside every term of that holder.</summary>
internal sealed class TitleAtTime : BoundCheck
{
    public override void Run(Judgement judgement, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (!state.HasBegun) return;
        foreach (var participant in @event.Who)
        {
            if (participant.Office is not { HasBrokenLine: false } office) continue;
            var terms = office.TermsOf(participant.Actor);
            // What is disputed may still be so.
            if (terms.Any(term => judgement.Disputes.Covers(term.Line) || MayMeet(judgement.Facts, @event, term))) continue;
            Report(@event, participant, office, terms.Count > 0 ? terms[terms.Count - 1] : null, diagnostics);
        }
    }

    /// <summary>Whether some date may lie in both, each counted on its own calendar.</summary>
    private static bool MayMeet(Solution bounds, EventSymbol @event, TermSymbol term) =>
        bounds.Earliest(ConstraintNetwork.FirstDay(@event.Interval)) <= bounds.Latest(ConstraintNetwork.LastDay(term.Interval))
        && bounds.Earliest(ConstraintNetwork.FirstDay(term.Interval)) <= bounds.Latest(ConstraintNetwork.LastDay(@event.Interval));

    private static void Report(EventSymbol @event, Participant participant, OfficeSymbol office, TermSymbol? term, DiagnosticBag diagnostics)
    {
        string who = "`" + participant.Actor.Name + "`";
        var other = term?.Line.Location ?? office.NameLocation;
        string message = term is null
            ? who + " acts here as `" + office.Name + "` (" + other + "), and no `held by` line says that " + who + " ever held that office. Add the term there, or take `as " + office.Name + "` away."
            : who + " acts here as `" + office.Name + "`, but `" + @event.Name + "` lies outside every term of " + who + " in that office (`" + term.Office.File.Slice(term.Line.Syntax.Span) + "`, " + other
                + "). Correct the term or the date, or take `as " + office.Name + "` away.";
        diagnostics.Add(Catalogue.TitleAtTime, @event.At(participant.Syntax.Span), message, new RelatedLocation(other, term is null ? "`" + office.Name + "`" : "a term of " + who));
    }
}
