using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>One link of a contradiction, in the direction of its chain, in the nodes of a <see cref="Problem"/>.</summary>
/// <param name="Kind">What kind of link it is.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Constraint">The number of the edge or bound, or −1.</param>
/// <param name="Gain">In a closed walk, by how much To is later than From at least.</param>
/// <param name="Strict">See <see cref="TraceStep.Strict"/>.</param>
internal readonly record struct RawLink(LinkKind Kind, int From, int To, int Constraint, long Gain, bool Strict);

/// <summary>Something impossible that a run met: a node whose earliest value is after its latest one, or a closed walk that gains.</summary>
internal sealed class Contradiction
{
    private Contradiction(int node, int round, List<RawLink>? walk, bool inDays, int length)
    {
        Length = length;
        Node = node;
        Round = round;
        Walk = walk;
        InDays = inDays;
    }

    /// <summary>The node whose bounds cross, unless there is a <see cref="Walk"/>.</summary>
    public int Node { get; }

    /// <summary>The round in which they were seen to cross.</summary>
    public int Round { get; }

    /// <summary>The closed walk, or null.</summary>
    public List<RawLink>? Walk { get; }

    /// <summary>Whether the gains of the walk are days.</summary>
    public bool InDays { get; }

    /// <summary>About how many constraints it takes.</summary>
    public int Length { get; }

    public static Contradiction Crossing(int node, int round, int length) => new(node, round, null, false, length);

    /// <summary>The closed walk of a negative cycle in one of the two networks.</summary>
    /// <param name="problem">The constraints.</param>
    /// <param name="cycle">The cycle, from its closing step backwards, as bounds were passed on.</param>
    /// <param name="isUpper">Upper bounds are passed on from right to left, a chain is told from left to right.</param>
    public static Contradiction Closed(Problem problem, List<TraceStep> cycle, bool isUpper)
    {
        var walk = new List<RawLink>(cycle.Count);
        foreach (var step in cycle)
        {
            long gain = step.Constraint < 0 ? 0 : -problem.EdgeLimit[step.Constraint];
            walk.Add(isUpper
                ? new RawLink(step.Kind, step.To, step.From, step.Constraint, gain, false)
                : new RawLink(step.Kind, step.From, step.To, step.Constraint, gain, false));
        }

        if (!isUpper) walk.Reverse();
        return Closed(walk, (walk[0].From & 2) != 0);
    }

    public static Contradiction Closed(List<RawLink> walk, bool inDays) => new(-1, -1, walk, inDays, walk.Count);
}
