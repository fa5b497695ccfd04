using TimelineDsl.Dates;

namespace TimelineDsl.Model.Reasoning;

/// <summary>The numbers that keep 64-bit arithmetic from overflowing and effort from growing without bound.</summary>
internal static class Limits
{
    /// <summary>Greatest absolute stated difference; more than twice the range of reasoning, so that a greater one says nothing new within it.</summary>
    public const long Weight = 1L << 59;

    /// <summary>Greatest absolute stated bound.</summary>
    public const long Value = 1L << 59;

    /// <summary>A label above this is no bound; one below its negative is raised to it (the weaker bound). Label plus weight stays within 64 bits.</summary>
    public const long Label = 1L << 61;

    /// <summary>No bound.</summary>
    public const long None = long.MaxValue;

    /// <summary>Rounds of exchange between moments and dates; beyond, no conflict is claimed from further rounds.</summary>
    public const int Rounds = 1000;

    /// <summary>The round from which a cycle through both networks is looked for in the linear relaxation.</summary>
    public const int RoundsBeforeCycleSearch = 8;

    /// <summary>Changes of bounds after which one side of a run stops, besides <see cref="RelabelsOfANode"/>.</summary>
    public const long Relabels = 10_000_000;

    /// <summary>Changes of bounds for each node after which one side of a run stops.</summary>
    public const long RelabelsOfANode = 500;

    /// <summary>Cycles recorded in one run before the statements of the first ones are given up.</summary>
    public const int Cycles = 1000;

    /// <summary>Nodes with crossing bounds gathered in one run.</summary>
    public const int Crossings = 100_000;

    /// <summary>Steps of proofs followed in one run before starting over without what was given up.</summary>
    public const int TraceSteps = 300_000;

    /// <summary>Nodes and constraints looked at while conflicts that share no statement are told apart, besides <see cref="SearchRounds"/>; beyond, the others wait until these are settled.</summary>
    public const long SearchEffort = 20_000_000;

    /// <summary>Runs over the whole network that are always made to tell conflicts apart, however large it is.</summary>
    public const int SearchRounds = 10;

    /// <summary>Constraints looked at while one conflict is made irreducible; beyond, it is told as it stands.</summary>
    public const long MinimisingEffort = 4_000_000;

    /// <summary>The moments a calendar is asked about, in either direction.</summary>
    public static readonly long Moments = Moment.MaxValue.Milliseconds;
}
