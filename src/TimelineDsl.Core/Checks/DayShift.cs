using System;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Dates;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Tells where two dates of one event agree by their zones alone: the same label, which on the source's own calendar would be another day; or two labels, which
/// only a zone beside one of them reconciles. Only what is certain is told: every moment that the event can be in.
/// </summary>
internal sealed class DayShift : BoundCheck
{
    /// <summary>Whether a zone other than the event's has a part in a date of it.</summary>
    public override bool MayConcern(EventSymbol @event, EventState state)
    {
        if (!state.HasBegun) return false;
        foreach (var cite in @event.Cites)
        {
            if (!ReferenceEquals(cite.Source.Zone, @event.Zone)) return true;
            foreach (var meaning in cite.Meanings)
                if (meaning.First is { } date && IsElsewhere(date, @event)) return true;
        }
        foreach (var line in @event.Conclusions)
            if (line.Meanings[0].First is { } date && IsElsewhere(date, @event)) return true;
        return false;
    }

    private static bool IsElsewhere(BoundDate date, EventSymbol @event) => !ReferenceEquals(date.Zone, @event.Zone) || date.Value.Start?.Zone is not null;

    public override void Run(Judgement judgement, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        Assertion? conclusion = null;
        bool isKnown = false;
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || judgement.Disputes.Covers(cite.Assertion, "date")) continue;
            foreach (var meaning in cite.Meanings)
            {
                if (meaning is not { Word: BoundWord.On, First: { } date } || state.IsSuperseded(meaning) || Label(date) is not { } label) continue;
                var zone = label.Zone is null ? date.Zone : Zone.Find(label.Zone) ?? date.Zone;
                if (!isKnown) conclusion = Concluded(@event, judgement.Disputes);
                isKnown = true;
                var concluded = conclusion?.Meanings[0].First;
                if (concluded is not null && !concluded.Hull.Overlaps(date.Hull)) continue;
                if (!ReferenceEquals(zone, @event.Zone) || concluded?.Value.Start?.Zone is not null) CompareLabels(judgement, @event, cite, date, label, zone, conclusion, diagnostics);
                else if (!ReferenceEquals(cite.Source.Zone, @event.Zone)) CompareOnSourcesCalendar(judgement, @event, cite, date, label, diagnostics);
            }
        }
    }

    /// <summary>The one label of a date that is neither an interval nor approximate.</summary>
    private static DateLabel? Label(BoundDate date) =>
        date.Value is { IsInterval: false, Start: { } label, End: not null } && (label.Qualification & Qualification.Approximate) == 0 ? label : null;

    private static Assertion? Concluded(EventSymbol @event, DisputeView disputes)
    {
        foreach (var line in @event.Conclusions)
            if (line.Meanings[0] is { Word: BoundWord.On, First: { } date } && Label(date) is not null && !disputes.Covers(line)) return line;
        return null;
    }

    /// <summary>Two labels that differ, and agree because each is read in its own zone.</summary>
    private static void CompareLabels(Judgement judgement, EventSymbol @event, CiteSymbol cite, BoundDate date, DateLabel label, Zone zone, Assertion? conclusion, DiagnosticBag diagnostics)
    {
        var concluded = conclusion?.Meanings[0].First;
        var other = concluded is null ? Days(judgement, @event, @event.Zone) : (concluded.Value.Start!.FirstDay, concluded.Value.Start!.LastDay);
        if (other is not { } days || Meet(label, days)) return;
        diagnostics.Add(Catalogue.DayShift, cite.Assertion.Location,
            cite.Source.Name + " dates `" + @event.Name + "` " + Told(label) + ", and it is dated " + Told(days) + (concluded is null ? "" : " (" + conclusion!.Location + ")")
            + ": other days, which agree only because the one is read in " + zone.Id + " and the other in " + (concluded is null ? @event.Zone : ZoneOf(concluded)).Id + ". If that is meant, nothing is to do.");
    }

    /// <summary>One label on the event's calendar, which on the source's own would not hold the event.</summary>
    private static void CompareOnSourcesCalendar(Judgement judgement, EventSymbol @event, CiteSymbol cite, BoundDate date, DateLabel label, DiagnosticBag diagnostics)
    {
        if (Days(judgement, @event, @event.Zone) is not { } here || !Meet(label, here)) return;
        if (Days(judgement, @event, cite.Source.Zone) is not { } there || Meet(label, there)) return;
        diagnostics.Add(Catalogue.DayShift, cite.Assertion.Location,
            cite.Source.Name + " dates `" + @event.Name + "` " + Told(label) + ", which is right in " + @event.Zone.Id + ", where its dates are read; in " + cite.Source.Zone.Id + ", the zone of " + cite.Source.Name + ", it was " + Told(there)
            + ". If the source counts by its own calendar, say so with a zone beside the date: `" + cite.Source.Zone.Id + "`.");
    }

    /// <summary>The dates on which the event can have been, on the calendar of a zone; null where an end is open.</summary>
    private static (Day First, Day Last)? Days(Judgement judgement, EventSymbol @event, Zone zone)
    {
        long start = judgement.Facts.Earliest(ConstraintNetwork.Start(@event.Interval)), end = judgement.Facts.Latest(ConstraintNetwork.End(@event.Interval));
        if (start == Solution.NoEarliest || end == Solution.NoLatest) return null;
        return (new Day(zone.DayOf(start)), new Day(zone.DayOf(Math.Max(start, end - 1))));
    }

    private static bool Meet(DateLabel label, (Day First, Day Last) days) => label.FirstDay <= days.Last && days.First <= label.LastDay;

    private static Zone ZoneOf(BoundDate date) => date.Value.Start!.Zone is { } own ? Zone.Find(own) ?? date.Zone : date.Zone;

    private static string Told(DateLabel label) => Told((label.FirstDay, label.LastDay));

    private static string Told((Day First, Day Last) days) => days.First == days.Last ? DateText.WithWeekday(days.First) : DateText.Of(days.First) + " to " + DateText.Of(days.Last);
}
