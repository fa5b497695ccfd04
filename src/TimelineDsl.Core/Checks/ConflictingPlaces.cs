using System.Collections.Generic;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds an undisputed report that puts an event into a place which neither lies in the one of an earlier line nor contains it: the analyst's
/// own <c>where</c>, or another report's. Less precise is not different.
/// </summary>
internal sealed class ConflictingPlaces : Check
{
    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (!@event.Cites.Exists(static cite => Places(cite))) return;
        var measure = Concluded(@event);
        foreach (var report in Placed(@event, state, testimony.Disputes))
        {
            var place = report.Meaning.Place!;
            if (measure is not { } known || place.IsWithin(known.Place))
            {
                // From here on the more precise place is the measure.
                measure = (place, report.Cite.Assertion.Location, report.Cite.Source.Name + " (" + report.Cite.Assertion.Location + ") puts it", report.Cite.Speaker);
                continue;
            }
            if (known.Place.IsWithin(place)) continue;
            bool isOneSpeaker = ReferenceEquals(known.Speaker, report.Cite.Speaker);
            diagnostics.Add(isOneSpeaker ? Catalogue.PositionChange : Catalogue.ConflictingReports, report.Cite.Assertion.Location,
                report.Cite.Source.Name + " puts `" + @event.Name + "` in " + place.Title + ", but " + known.Who + " in " + known.Place.Title
                + ": neither lies in the other" + (isOneSpeaker ? ", and both are the word of " + report.Cite.Speaker.Name : "") + ". Say with `in` that one does, or mark the one that you do not believe with `dispute because \"…\"` under it.",
                new RelatedLocation(known.Location, known.Place.Title));
        }
    }

    private static bool Places(CiteSymbol cite)
    {
        foreach (var meaning in cite.Meanings)
            if (meaning.Place is not null) return true;
        return false;
    }

    /// <summary>Where the analyst puts it, unless that is itself disputed.</summary>
    private static (PlaceSymbol Place, Location Location, string Who, Symbol? Speaker)? Concluded(EventSymbol @event)
    {
        if (@event.Where is not { } place) return null;
        foreach (var line in @event.Syntax.Body)
            if (line is NamesStatement { Word: NamesWord.Where } where && !where.Body.Exists(static below => below is DisputeStatement)) return (place, @event.At(where.Span), "the dossier itself (" + @event.At(where.Span) + ") puts it", null);
        return null;
    }

    private static IEnumerable<ReportStep> Placed(EventSymbol @event, EventState state, DisputeView disputes)
    {
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || disputes.Covers(cite.Assertion, "where")) continue;
            foreach (var meaning in cite.Meanings)
                if (meaning.Place is not null && !state.IsSuperseded(meaning)) yield return new ReportStep(cite, meaning);
        }
    }
}
