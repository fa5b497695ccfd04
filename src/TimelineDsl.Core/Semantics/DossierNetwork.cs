using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>A network with what its intervals stand for: the events in their order, then the sources in theirs, then lifetimes and terms, then what was said.</summary>
internal sealed class DossierNetwork(Dossier dossier, ConstraintNetwork network, IReadOnlyList<Symbol> tenures, IReadOnlyList<CiteSymbol> said, bool leftOutPlans)
{
    public ConstraintNetwork Network { get; } = network;

    /// <summary>Whether a pass with plans would add anything.</summary>
    public bool LeftOutPlans { get; } = leftOutPlans;

    /// <summary>The statement that a line's date is as doubtful as the analyst marks it: numbered after all lines.</summary>
    public static int DoubtOf(Dossier dossier, int line) => dossier.Assertions.Count + line;

    /// <summary>Whether a statement is the doubt of a line, and no line.</summary>
    public bool IsDoubt(int statement) => statement >= dossier.Assertions.Count && statement < Tried;

    /// <summary>The one statement that is no line and no doubt of one: what is put in to be tried, and taken out again.</summary>
    public int Tried => dossier.Assertions.Count * 2;

    /// <summary>The line whose claim is tried now.</summary>
    public Assertion? LineTried { get; set; }

    /// <summary>The line that a statement is.</summary>
    public Assertion LineOf(int statement) => statement < Tried ? dossier.Assertions[statement] : LineTried!;

    /// <summary>The event of an interval; null where it is a source's or a report's.</summary>
    public EventSymbol? EventOf(int interval) => interval < dossier.Events.All.Count ? dossier.Events.All[interval] : null;

    /// <summary>How a message calls the interval, and the zone in which its dates are told.</summary>
    public (string Name, Zone Zone, IntervalKind Kind) Describe(int interval)
    {
        if (EventOf(interval) is { } @event) return (@event.Name, @event.Zone, IntervalKind.Event);
        interval -= dossier.Events.All.Count;
        if (interval < dossier.Sources.All.Count) return (dossier.Sources.All[interval].Name, dossier.Sources.All[interval].Zone, IntervalKind.Report);
        interval -= dossier.Sources.All.Count;
        if (interval < tenures.Count) return (tenures[interval].Name, Zone.Utc, IntervalKind.Tenure);
        var source = said[interval - tenures.Count].Source;
        return (source.Name, source.Zone, IntervalKind.Report);
    }
}

/// <summary>What an interval of a network stands for.</summary>
internal enum IntervalKind
{
    Event,
    /// <summary>The moment at which something was published or said.</summary>
    Report,
    /// <summary>How long an actor exists, or a term of an office.</summary>
    Tenure,
}
