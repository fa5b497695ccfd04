using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds an actor who acts in an office (<c>who X as OFFICE</c>) in an event that has begun and certainly lies outside every term of that holder. Where only some of the dates
/// at which both may be make it so, it is information.
/// </summary>
internal sealed class TitleAtTime : BoundCheck
{
    public override bool MayConcern(EventSymbol @event, EventState state)
    {
        if (!state.HasBegun) return false;
        for (int i = 0; i < @event.Who.Count; i++)
            if (@event.Who[i].Office is not null) return true;
        return false;
    }

    public override void Run(Judgement judgement, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        foreach (var participant in @event.Who)
        {
            if (participant.Office is not { HasBrokenLine: false } office) continue;
            var terms = office.TermsOf(participant.Actor);
            // What is disputed may still be so.
            if (terms.Any(term => judgement.Disputes.Covers(term.Line) || Meet(judgement.Facts, @event, term))) continue;
            var near = terms.FirstOrDefault(term => MayMeet(judgement.Facts, @event, term));
            Report(@event, participant, office, near ?? (terms.Count > 0 ? terms[terms.Count - 1] : null), isCertain: near is null, diagnostics);
        }
    }

    /// <summary>Whether some date may lie in both, each counted on its own calendar.</summary>
    private static bool MayMeet(Solution bounds, EventSymbol @event, TermSymbol term) =>
        bounds.Earliest(ConstraintNetwork.FirstDay(@event.Interval)) <= bounds.Latest(ConstraintNetwork.LastDay(term.Interval))
        && bounds.Earliest(ConstraintNetwork.FirstDay(term.Interval)) <= bounds.Latest(ConstraintNetwork.LastDay(@event.Interval));

    /// <summary>
    /// Whether some date lies in both, whatever their dates. Of an event without dates of its own nothing is known, and an end of a term that nobody limits is no doubt: who
    /// holds an office since a date is taken to hold it until something else is said.
    /// </summary>
    private static bool Meet(Solution bounds, EventSymbol @event, TermSymbol term)
    {
        long latestStart = bounds.Latest(ConstraintNetwork.FirstDay(@event.Interval)), earliestEnd = bounds.Earliest(ConstraintNetwork.LastDay(@event.Interval));
        if (latestStart == Solution.NoLatest || earliestEnd == Solution.NoEarliest) return true;
        Node first = ConstraintNetwork.FirstDay(term.Interval), last = ConstraintNetwork.LastDay(term.Interval);
        return (bounds.Earliest(first) == Solution.NoEarliest || earliestEnd >= bounds.Latest(first)) && (bounds.Latest(last) == Solution.NoLatest || latestStart <= bounds.Earliest(last));
    }

    private static void Report(EventSymbol @event, Participant participant, OfficeSymbol office, TermSymbol? term, bool isCertain, DiagnosticBag diagnostics)
    {
        string who = "`" + participant.Actor.Name + "`";
        var other = term?.Line.Location ?? office.NameLocation;
        string message = term is null
            ? who + " acts here as `" + office.Name + "` (" + other + "), and no `held by` line says that " + who + " ever held that office. Add the term there, or take `as " + office.Name + "` away."
            : who + " acts here as `" + office.Name + "`, but `" + @event.Name + (isCertain ? "` lies" : "` possibly lies") + " outside every term of " + who + " in that office (`" + term.Office.File.Slice(term.Line.Syntax.Span) + "`, " + other
                + "). Correct the term or the date, or take `as " + office.Name + "` away.";
        diagnostics.Add(new Diagnostic(Catalogue.TitleAtTime, @event.At(participant.Syntax.Span), message, isCertain ? null : Severity.Information, [new RelatedLocation(other, term is null ? "`" + office.Name + "`" : "a term of " + who)]));
    }
}
