using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>How a bound came about: the steps from the bounded node back to a stated bound, and the same for the second bounds that some steps need.</summary>
internal sealed class Proof
{
    private Proof()
    {
    }

    /// <summary>From the node back to the stated bound.</summary>
    public List<TraceStep> Main { get; } = new();

    /// <summary>Proofs of upper bounds that steps rest on besides, each from its node back.</summary>
    public List<List<TraceStep>> Premises { get; } = new();

    /// <summary>Follows a node's bound back.</summary>
    /// <param name="run">The run that found it.</param>
    /// <param name="node">The node.</param>
    /// <param name="isUpper">Whether its upper bound is meant.</param>
    /// <param name="round">The bound as it stood at the end of this round.</param>
    public static Proof Of(Propagation run, int node, bool isUpper, int round)
    {
        var proof = new Proof();
        var wanted = new Queue<(int Node, int Round)>();
        var seen = new HashSet<(int, int)>();
        Follow(run, node, isUpper, round, proof.Main, wanted);
        while (wanted.Count > 0)
        {
            var premise = wanted.Dequeue();
            if (!seen.Add(premise)) continue;
            var steps = new List<TraceStep>();
            Follow(run, premise.Node, true, premise.Round, steps, wanted);
            proof.Premises.Add(steps);
        }

        return proof;
    }

    private static void Follow(Propagation run, int node, bool isUpper, int round, List<TraceStep> steps, Queue<(int, int)> wanted)
    {
        var side = isUpper ? run.Upper : run.Lower;
        while (true)
        {
            int found = round;
            int number = side.Trace(node, round, steps, ref found);
            if (number < 0) return;
            var import = run.Exchange[number];
            steps.Add(new TraceStep(LinkKind.DayOfMoment, import.Source, import.Node, -1, import.Label, import.Strict));
            round = found - 1;
            if (import.Premise >= 0) wanted.Enqueue((import.Premise, round));
            node = import.Source;
        }
    }
}
