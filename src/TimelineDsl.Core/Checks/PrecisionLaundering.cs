using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Dates;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds conclusions that are more precise than any undisputed report of the event, and that no other lines imply; where no report gives a date, the conclusion is the analyst's alone, and nothing is told. Whether others imply it is asked of the network
/// without the conclusion, of as many at once as cannot bear upon each other. A conclusion with its reason (<c>because</c>), or with doubt, hides nothing.
/// </summary>
internal sealed class PrecisionLaundering(Testimony testimony, CancellationToken cancellation) : Survey
{
    /// <summary>Judging again costs as much as judging: beyond so many events in all, conclusions that bear upon each other are not looked at any more.</summary>
    private const int MostWork = 400_000;

    /// <summary>How wide a date is that is open, or not given.</summary>
    private const long NoDate = long.MaxValue;

    private readonly Suspect?[] _suspected = new Suspect?[testimony.Dossier.Events.All.Count];

    public override void Look(EventSymbol @event, int number) => _suspected[number] = Suspected(@event);

    public override void Conclude(Judgement judgement, DiagnosticBag diagnostics)
    {
        // A conclusion that takes part in a conflict does not bind, and is told there.
        var suspects = new List<Suspect>();
        foreach (var suspect in _suspected)
            if (suspect is not null && IsImplied(judgement.States[suspect.Event.Interval].HasBegun ? judgement.Facts : judgement.Plans, suspect)) suspects.Add(suspect);
        if (suspects.Count == 0) return;
        var groups = new RelatedEvents(judgement.Dossier);
        foreach (bool isPlan in new[] { false, true })
        {
            var left = suspects.FindAll(suspect => judgement.States[suspect.Event.Interval].HasBegun != isPlan);
            for (long work = 0; left.Count > 0 && work < MostWork; work += judgement.Dossier.Events.All.Count)
            {
                cancellation.ThrowIfCancellationRequested();
                var taken = new HashSet<int>();
                var round = new List<Suspect>();
                var later = new List<Suspect>();
                foreach (var suspect in left) (taken.Add(groups.GroupOf(suspect.Event)) ? round : later).Add(suspect);
                left = later;
                Try(judgement, groups, round, isPlan, diagnostics);
            }
        }
    }

    /// <summary>Gives up the conclusions of a round and tells those that nothing else implies. Nothing is certain of events whose group, or source, takes part in a conflict.</summary>
    private static void Try(Judgement judgement, RelatedEvents groups, List<Suspect> round, bool isPlan, DiagnosticBag diagnostics)
    {
        var givenUp = new HashSet<Assertion>(round.Select(static suspect => suspect.Line));
        var network = NetworkBuilder.Build(judgement.Dossier, judgement.Disputes.Without(givenUp), judgement.States, isPlan);
        var family = network.Network.FindConflicts();
        var touched = new HashSet<int>();
        var sources = new HashSet<SourceSymbol>();
        foreach (int statement in family.Conflicts.SelectMany(static conflict => conflict.Statements))
        {
            if (network.IsDoubt(statement)) continue;
            var line = judgement.Dossier.Assertions[statement];
            if (line.Event is { } @event) touched.Add(groups.GroupOf(@event));
            else sources.Add(line.Source!);
        }
        foreach (var suspect in round)
            if (!touched.Contains(groups.GroupOf(suspect.Event)) && !suspect.Event.Cites.Exists(cite => sources.Contains(cite.Source)) && !IsImplied(family.Remainder, suspect)) Report(suspect, diagnostics);
    }

    private static bool IsImplied(Solution solution, Suspect suspect)
    {
        int interval = suspect.Event.Interval;
        var zone = suspect.Event.Zone;
        bool Holds(Node moment, Node day, MomentRange range)
        {
            bool isDays = Width(range) >= Moment.MillisecondsPerDay || !range.HasStart || !range.HasEnd;
            return isDays
                ? (!range.HasStart || solution.Earliest(day) >= zone.DayOf(range.Start)) && (!range.HasEnd || solution.Latest(day) <= zone.DayOf(range.End - 1))
                : solution.Earliest(moment) >= range.Start && solution.Latest(moment) <= range.End;
        }
        bool start = Holds(ConstraintNetwork.Start(interval), ConstraintNetwork.FirstDay(interval), suspect.Start);
        bool end = Holds(ConstraintNetwork.End(interval), ConstraintNetwork.LastDay(interval), suspect.End);
        // Who knows when it started or ended knows when it was.
        return suspect.Start == suspect.End ? start || end : start && end;
    }

    private Suspect? Suspected(EventSymbol @event)
    {
        if (@event.Cites.Count == 0 || @event.HasBrokenLine) return null;
        (Assertion Report, long Width)? narrowest = null;
        foreach (var line in @event.Conclusions)
        {
            if (line.Syntax is not ClaimStatement { Because: null } || line.IsDoubtful || testimony.Disputes.Covers(line) || Parts(line.Meanings[0]) is not { } parts) continue;
            long width = Math.Min(Width(parts.Start), Width(parts.End));
            if (width == NoDate) continue;
            narrowest ??= Narrowest(@event);
            if (narrowest is not { } report) return null;
            if (report.Width > width && report.Width != NoDate) return new Suspect(@event, line, parts.Start, parts.End, report.Report, report.Width);
        }
        return null;
    }

    /// <summary>The undisputed report with the narrowest date, or any where none has one; null where all are disputed or denials.</summary>
    private (Assertion Report, long Width)? Narrowest(EventSymbol @event)
    {
        (Assertion Report, long Width)? narrowest = null;
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || testimony.Disputes.Covers(cite.Assertion, "date")) continue;
            foreach (var meaning in cite.Meanings)
            {
                // Words that nobody has dated may name any day.
                if (meaning is { Word: not null, First: null, Other: null } and not MemberMeaning) return null;
                long width = Parts(meaning) is { } parts ? Math.Min(Width(parts.Start), Width(parts.End)) : NoDate;
                if (narrowest is null || width < narrowest.Value.Width) narrowest = (cite.Assertion, width);
            }
        }
        return narrowest;
    }

    /// <summary>Where a claim puts start and end (one range for both, where it says that all lies within); null where it names no date, or limits one side only.</summary>
    private static (MomentRange Start, MomentRange End)? Parts(Meaning meaning)
    {
        if (meaning.First is not { } first) return null;
        var open = MomentRange.Everything;
        switch (meaning.Word)
        {
            case BoundWord.On or BoundWord.For: return (first.Start, first.End);
            case BoundWord.From: return (first.Hull, meaning.Second?.Hull ?? open);
            case BoundWord.Since: return (first.Hull, open);
            case BoundWord.To: return (open, first.Hull);
            case BoundWord.Between or BoundWord.Around:
                var range = SourceBinder.RangeOf(meaning);
                return (range, range);
            default: return null;
        }
    }

    /// <summary>How wide a range is, in milliseconds; days in whole days of 24 hours, so that a change of clocks makes none more precise.</summary>
    private static long Width(MomentRange range)
    {
        if (!range.HasStart || !range.HasEnd) return NoDate;
        long width = range.End - range.Start, rest = width % Moment.MillisecondsPerDay;
        const long Clocks = 2 * 3_600_000;
        return rest >= Moment.MillisecondsPerDay - Clocks ? width - rest + Moment.MillisecondsPerDay : width > Moment.MillisecondsPerDay && rest <= Clocks ? width - rest : width;
    }

    private static void Report(Suspect suspect, DiagnosticBag diagnostics)
    {
        string report = "`" + ConflictTelling.Written(suspect.Report) + "` (" + suspect.Report.Location + ")";
        diagnostics.Add(Catalogue.PrecisionLaundering, suspect.Line.Location,
            "`" + suspect.Event.Name + "` is concluded `" + ConflictTelling.Written(suspect.Line) + "`, and no cited source is so precise: "
            + "the most precise, " + report + ", leaves " + DateText.Amount(suspect.ReportWidth) + ". Cite the source that is, conclude no more than the sources say, or say where it comes from: `because \"…\"`.",
            new RelatedLocation(suspect.Report.Location, "the most precise source"));
    }

    /// <summary>A conclusion that may be more precise than all that it rests on.</summary>
    private sealed record Suspect(EventSymbol Event, Assertion Line, MomentRange Start, MomentRange End, Assertion Report, long ReportWidth);
}
