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

    /// <summary>Runs everything whose findings a dispute can settle: what looks at one event, and what compares many.</summary>
    public static void RunDisputable(Judgement judgement, DiagnosticBag diagnostics, AtOnce? atOnce = null)
    {
        RunAll(Disputable, judgement, diagnostics, atOnce);
        ExclusiveOverlap.Run(judgement, diagnostics);
        TwoPlacesAtOnce.Run(judgement, diagnostics);
    }

    /// <summary>Runs checks over all events: event by event, because an event that one check has looked at is at hand for the next.</summary>
    public static void RunAll(Check[] checks, Judgement judgement, DiagnosticBag diagnostics, AtOnce? atOnce = null)
    {
        var events = judgement.Dossier.Events.All;
        var found = new DiagnosticBag[Stretches.Count(events.Count)];
        Stretches.ForEach(events.Count, atOnce, (stretch, from, to) =>
        {
            var bag = found[stretch] = new DiagnosticBag();
            for (int i = from; i < to; i++)
                foreach (var check in checks) check.Run(judgement, events[i], judgement.States[i], bag);
        });
        foreach (var bag in found)
            foreach (var diagnostic in bag.Items) diagnostics.Add(diagnostic);
    }
}
