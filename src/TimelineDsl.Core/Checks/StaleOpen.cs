using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds events left open of which nothing has been heard for long: no outcome, no end that follows from any line, and the last report, whoever made it and
/// whether or not it is disputed, certainly more than <see cref="Days"/> days before the knowledge of the timeline ends.
/// </summary>
internal sealed class StaleOpen : BoundCheck
{
    /// <summary>How many days without a report are long.</summary>
    public const int Days = 90;

    public override bool MayConcern(EventSymbol @event, EventState state) => state.Status is not (Status.Happened or Status.Cancelled) && @event.Cites.Count > 0 && !@event.HasBrokenLine;

    public override void Run(Judgement judgement, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        long known = judgement.Dossier.KnowledgeEnd(@event.Timeline);
        if (known == long.MinValue) return;
        CiteSymbol last = @event.Cites[0];
        foreach (var cite in @event.Cites)
            if (cite.ReportTime.End > last.ReportTime.End) last = cite;
        if (!last.ReportTime.HasEnd || last.ReportTime.End > known - Days * Moment.MillisecondsPerDay || last.Source.HasBrokenLine) return;
        // What is planned for a date has an end, if all goes as planned; that nothing came of it is another check's concern.
        var bounds = state.HasBegun ? judgement.Facts : judgement.Plans;
        if (bounds.Latest(ConstraintNetwork.End(@event.Interval)) != Solution.NoLatest) return;
        string status = state.Status == Status.Unknown ? "open" : StatusSteps.Word(state.Status);
        diagnostics.Add(Catalogue.StaleOpen, @event.NameLocation,
            "`" + @event.Name + "` is still " + status + ", and its last report (" + last.Source.Name + ", " + last.Assertion.Location + ") is of "
            + DateText.OfExclusiveEnd(last.ReportTime.End, last.Source.Zone) + " at the latest, more than " + DateText.Count(Days, "day") + " before the knowledge of the dossier ends. Look for what became of it, or conclude it with a `status` line.",
            new RelatedLocation(last.Assertion.Location, "the last report"));
    }
}
