using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>One thing to look for. Checks depend on the dossier and what follows from it, and on no other check.</summary>
internal abstract class Check
{
    /// <summary>Looks through a judged dossier and reports what it finds.</summary>
    public abstract void Run(Judgement judgement, DiagnosticBag diagnostics);

    /// <summary>Those whose findings a dispute can settle: they run again for each dispute that is tried.</summary>
    public static readonly Check[] Disputable = [new ModalityMismatch(), new IllegalStatusStep(), new ConflictingStatuses(), new ConflictingPlaces()];

    /// <summary>Those that no dispute touches.</summary>
    public static readonly Check[] Plain = [new Uncited(), new Unused()];
}
