using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds events that have a date of their own and certainly lie outside the period that their timeline covers: of events without one, the others around them tell.
/// A doubted date is none to be certain of. Where only some of the dates that are left lie outside, it is information.
/// </summary>
internal sealed class OutsideDossier : BoundCheck
{
    public override bool MayConcern(EventSymbol @event, EventState state) => @event.Timeline.Covers is not null;

    public override void Run(Judgement judgement, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (@event.Timeline.Covers is not { } covers || FindDate(judgement, @event, state) is not { } dated) return;
        var solution = state.HasBegun ? judgement.Facts : judgement.Plans;
        var period = SourceBinder.RangeOf(covers.Period);
        string? certain = Before(@event, solution, period, covers.Period.First!) ?? After(@event, solution, period, covers.Period.Second ?? covers.Period.First!);
        if ((certain ?? Possibly(@event, state, solution, covers.Period, period)) is not { } told) return;
        diagnostics.Add(new Diagnostic(Catalogue.OutsideDossier, dated.Location,
            "`" + @event.Name + (certain is null ? "` possibly lies" : "` lies") + " outside the period of its timeline: " + told + " (" + covers.Line + "). Correct the date, widen the period, or say why the event belongs here: `allow TL3013 because \"…\"`.",
            certain is null ? Severity.Information : null, [new RelatedLocation(covers.Line, "the period")]));
    }

    /// <summary>That it may be over before the period, or start after it, in words; null where it may not, or nothing limits it on that side. What still goes on is not over.</summary>
    private static string? Possibly(EventSymbol @event, EventState state, Solution solution, Meaning covers, MomentRange period)
    {
        var zone = @event.Timeline.Zone;
        if (period.HasStart && state.Status != Status.Ongoing && IsKnown(solution.Earliest(ConstraintNetwork.LastDay(@event.Interval)), out long over) && over < covers.First!.Zone.DayOf(period.Start))
            return "it may be over on " + DateText.Of(new Day(over)) + ", and the timeline covers nothing before " + DateText.Of(period.Start, zone);
        if (period.HasEnd && IsKnown(solution.Latest(ConstraintNetwork.FirstDay(@event.Interval)), out long begun) && begun > (covers.Second ?? covers.First!).Zone.DayOf(period.End - 1))
            return "it may start on " + DateText.Of(new Day(begun)) + ", and the timeline covers nothing after " + DateText.OfExclusiveEnd(period.End, zone);
        return null;
    }

    /// <summary>That it is over before the period, in words; null where it may not be.</summary>
    private static string? Before(EventSymbol @event, Solution solution, MomentRange period, BoundDate first)
    {
        if (!period.HasStart) return null;
        string bound = ", and the timeline covers nothing before " + DateText.Of(period.Start, @event.Timeline.Zone);
        if (first.Value.Start is { Precision: < Precision.Day })
            return IsKnown(solution.Latest(ConstraintNetwork.End(@event.Interval)), out long end) && end <= period.Start ? "it is over by " + DateText.Of(end, @event.Zone) + bound : null;
        // Labels are compared as labels: the last evening of one zone is in the period though another has midnight behind it.
        bool isBefore = IsKnown(solution.Latest(ConstraintNetwork.LastDay(@event.Interval)), out long last) && last < first.Zone.DayOf(period.Start);
        return isBefore ? "it is over by " + DateText.Of(new Day(last)) + bound : null;
    }

    /// <summary>That it starts after the period, in words; null where it may not.</summary>
    private static string? After(EventSymbol @event, Solution solution, MomentRange period, BoundDate last)
    {
        if (!period.HasEnd) return null;
        string bound = ", and the timeline covers nothing after " + DateText.OfExclusiveEnd(period.End, @event.Timeline.Zone);
        if (last.Value.End is { Precision: < Precision.Day })
            return IsKnown(solution.Earliest(ConstraintNetwork.Start(@event.Interval)), out long start) && start >= period.End ? "it does not start before " + DateText.Of(start, @event.Zone) + bound : null;
        bool isAfter = IsKnown(solution.Earliest(ConstraintNetwork.FirstDay(@event.Interval)), out long first) && first > last.Zone.DayOf(period.End - 1);
        return isAfter ? "it does not start before " + DateText.Of(new Day(first)) + bound : null;
    }

    private static bool IsKnown(long value, out long known)
    {
        known = value;
        return value is not (Solution.NoEarliest or Solution.NoLatest);
    }

    /// <summary>The first line that gives it a date, the analyst's before the sources'; null where none does, or one is doubted.</summary>
    private static Assertion? FindDate(Judgement judgement, EventSymbol @event, EventState state)
    {
        Assertion? first = null;
        foreach (var line in @event.Conclusions)
        {
            if (judgement.Disputes.Covers(line) || line.Meanings[0] is not { First: not null, Word: not null }) continue;
            if (line.IsDoubtful) return null;
            first ??= line;
        }
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || judgement.Disputes.Covers(cite.Assertion, "date")) continue;
            foreach (var meaning in cite.Meanings)
            {
                if (meaning is not { First: not null, Word: not null } || state.IsSuperseded(meaning)) continue;
                if (meaning.First.IsDoubtful) return null;
                first ??= cite.Assertion;
            }
        }
        return first;
    }
}
