using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>One thing to look for in what is said of an event. Checks depend on no other check.</summary>
internal abstract class Check
{
    /// <summary>Those whose findings a dispute can settle: they run again for each dispute that is tried.</summary>
    public static readonly Check[] Disputable = [new ModalityMismatch(), new IllegalStatusStep(), new ConflictingStatuses(), new ConflictingPlaces(), new PolicyUnmet(), new SingleOrigin(), new StaleExpectation(), new ConflictingMembers(), new MemberLines(),
        new PositionChange(), new SupersededCitation()];

    /// <summary>Those that no dispute touches.</summary>
    public static readonly Check[] Plain = [new Uncited(), new DenialWithoutTarget()];

    /// <summary>Looks at one event and reports what it finds.</summary>
    /// <param name="testimony">What is said.</param>
    /// <param name="event">The event.</param>
    /// <param name="state">Its state.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public abstract void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics);
}

/// <summary>One thing to look for in what follows for an event.</summary>
internal abstract class BoundCheck
{
    /// <summary>Those whose findings a dispute can settle: they run again for each dispute that is tried.</summary>
    public static readonly BoundCheck[] Disputable = [new OutsideDossier(), new DayShift()];

    /// <summary>Those that no dispute touches.</summary>
    public static readonly BoundCheck[] Plain = [new StaleOpen()];

    /// <summary>Whether one of all may find something.</summary>
    public static bool AnyMayConcern(EventSymbol @event, EventState state)
    {
        foreach (var check in Disputable)
            if (check.MayConcern(@event, state)) return true;
        foreach (var check in Plain)
            if (check.MayConcern(@event, state)) return true;
        return false;
    }

    /// <summary>Whether the check may find something, by what is said alone: most events need no second look when the bounds are known.</summary>
    public abstract bool MayConcern(EventSymbol @event, EventState state);

    /// <summary>Looks at one event that it may concern, and reports what it finds.</summary>
    /// <param name="judgement">What follows.</param>
    /// <param name="event">The event.</param>
    /// <param name="state">Its state.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public abstract void Run(Judgement judgement, EventSymbol @event, EventState state, DiagnosticBag diagnostics);
}

/// <summary>Something to look for that needs two looks: at what is said of each event, while its lines are at hand, and at what follows, when that is known.</summary>
internal abstract class Survey
{
    /// <summary>Notes what an event may have. Called once for each event, in any order or at once.</summary>
    /// <param name="event">The event.</param>
    /// <param name="number">Its position in <see cref="Dossier.Events"/>.</param>
    public abstract void Look(EventSymbol @event, int number);

    /// <summary>Reports what the events have.</summary>
    public abstract void Conclude(Judgement judgement, DiagnosticBag diagnostics);
}
