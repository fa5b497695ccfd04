using System;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>One thing to look for in an event. Checks depend on the dossier and what follows from it, and on no other check.</summary>
internal abstract class Check
{
    /// <summary>Those whose findings a dispute can settle: they run again for each dispute that is tried.</summary>
    public static readonly Check[] Disputable = [new ModalityMismatch(), new IllegalStatusStep(), new ConflictingStatuses(), new ConflictingPlaces(), new PolicyUnmet(), new SingleOrigin(), new StaleExpectation(), new OutsideDossier(), new ConflictingMembers(), new MemberLines(),
        new PositionChange(), new DayShift(), new TitleAtTime(), new SupersededCitation()];

    /// <summary>Those that no dispute touches.</summary>
    public static readonly Check[] Plain = [new Uncited(), new DenialWithoutTarget(), new StaleOpen()];

    /// <summary>Looks at one event of a judged dossier and reports what it finds.</summary>
    /// <param name="judgement">What follows from the dossier.</param>
    /// <param name="event">The event.</param>
    /// <param name="state">Its state.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public abstract void Run(Judgement judgement, EventSymbol @event, EventState state, DiagnosticBag diagnostics);

    /// <summary>Runs everything: what a dispute can settle into one bag, the rest into another.</summary>
    /// <param name="judgement">What follows from the dossier.</param>
    /// <param name="settled">Where findings go that a dispute can settle; holds those of the judgement.</param>
    /// <param name="diagnostics">Where the others go.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <param name="atOnce">Does what is independent at once.</param>
    public static void RunAll(Judgement judgement, DiagnosticBag settled, DiagnosticBag diagnostics, CancellationToken cancellation, AtOnce? atOnce)
    {
        RunOverEvents(judgement, [(Disputable, settled), (Plain, diagnostics)], atOnce);
        var dossier = judgement.Dossier;
        // The slow ones first, so that none is left to the end.
        RunEach(
        [
            (settled, bag => TwoPlacesAtOnce.Run(judgement, bag)),
            (diagnostics, bag => PrecisionLaundering.Run(judgement, bag, cancellation)),
            (diagnostics, bag => SameEventTwice.Run(judgement, bag)),
            (diagnostics, bag => ConfusableNames.Run(dossier, bag)),
            (diagnostics, bag => NotNormalised.Run(dossier, bag)),
            (settled, bag => ExclusiveOverlap.Run(judgement, bag)),
            (settled, bag => ExpectationFailed.Run(judgement, bag, cancellation)),
            (diagnostics, bag => Unused.Run(dossier, bag)),
            (diagnostics, bag => SourceIncomplete.Run(dossier, bag)),
            (diagnostics, bag => RecordedBeforePublished.Run(dossier, bag)),
        ], judgement.Dossier.Events.All.Count > Stretches.Length ? atOnce : null);
    }

    /// <summary>Runs everything whose findings a dispute can settle.</summary>
    public static void RunDisputable(Judgement judgement, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        RunOverEvents(judgement, [(Disputable, diagnostics)], null);
        ExclusiveOverlap.Run(judgement, diagnostics);
        TwoPlacesAtOnce.Run(judgement, diagnostics);
        ExpectationFailed.Run(judgement, diagnostics, cancellation);
    }

    /// <summary>Runs checks over all events: event by event, because an event that one check has looked at is at hand for the next.</summary>
    private static void RunOverEvents(Judgement judgement, (Check[] Checks, DiagnosticBag Bag)[] groups, AtOnce? atOnce)
    {
        var events = judgement.Dossier.Events.All;
        var found = new DiagnosticBag[Stretches.Count(events.Count) * groups.Length];
        Stretches.ForEach(events.Count, atOnce, (stretch, from, to) =>
        {
            int first = stretch * groups.Length;
            for (int group = 0; group < groups.Length; group++) found[first + group] = new DiagnosticBag();
            for (int i = from; i < to; i++)
                for (int group = 0; group < groups.Length; group++)
                    foreach (var check in groups[group].Checks) check.Run(judgement, events[i], judgement.States[i], found[first + group]);
        });
        for (int i = 0; i < found.Length; i++) groups[i % groups.Length].Bag.AddAll(found[i]);
    }

    private static void RunEach((DiagnosticBag Bag, Action<DiagnosticBag> Run)[] checks, AtOnce? atOnce)
    {
        var found = Array.ConvertAll(checks, static _ => new DiagnosticBag());
        if (atOnce is not null) atOnce(checks.Length, i => checks[i].Run(found[i]));
        else for (int i = 0; i < checks.Length; i++) checks[i].Run(found[i]);
        for (int i = 0; i < checks.Length; i++) checks[i].Bag.AddAll(found[i]);
    }
}
