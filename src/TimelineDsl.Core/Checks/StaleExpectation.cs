using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds plans whose date has passed by the end of the dossier's knowledge, and of which nobody says what became of them.</summary>
internal sealed class StaleExpectation : Check
{
    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (@event.HasBrokenLine || !state.HasPlanInForce || !ClaimBinder.IsPlan(state.Status)) return;
        long known = testimony.Dossier.KnowledgeEnd(@event.Timeline);
        if (known == long.MinValue || LatestPlanned(testimony, @event, state) is not { } latest || latest > known) return;
        diagnostics.Add(Catalogue.StaleExpectation, @event.NameLocation,
            "`" + @event.Name + "` is " + StatusSteps.Word(state.Status) + " for " + DateText.OfExclusiveEnd(latest, @event.Zone) + " at the latest, which has passed by the end of the dossier's knowledge ("
            + DateText.Of(known, @event.Timeline.Zone) + "), and nobody says what became of it. Cite the outcome, or say that none is known: `allow TL5007 because \"…\"`.");
    }

    /// <summary>The end of the last date for which it is planned; null where no plan has one.</summary>
    private static long? LatestPlanned(Testimony testimony, EventSymbol @event, EventState state)
    {
        long? latest = null;
        foreach (var line in @event.Conclusions)
            if (Dates(line.Meanings[0], state.Status) && !testimony.Disputes.Covers(line)) Add(line.Meanings[0]);
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || testimony.Disputes.Covers(cite.Assertion, "date")) continue;
            foreach (var meaning in cite.Meanings)
                // What is only rumoured may be past: `rumoured on`.
                if (ClaimBinder.IsPlan(meaning.Status) && meaning.Word is not null and not BoundWord.On && !state.IsSuperseded(meaning)) Add(meaning);
        }
        return latest == long.MaxValue ? null : latest;

        // A rumour may be about what is past, and only `for` says that it is not.
        static bool Dates(Meaning meaning, Status status) =>
            meaning.Word == BoundWord.For || (status != Status.Rumoured && (meaning.Word is BoundWord.By or BoundWord.Before or BoundWord.Between));

        void Add(Meaning meaning)
        {
            if (meaning.First is null && meaning.Second is null) return;
            long end = SourceBinder.RangeOf(meaning).End;
            latest = latest is { } before && before > end ? before : end;
        }
    }
}
