using System;
using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>Finds conflicts and makes them irreducible.</summary>
internal sealed class ConflictSearch
{
    private readonly ConstraintNetwork network;
    private readonly bool[] givenUp;
    private ConstraintIndex? index;
    private bool anyGivenUp;
    private int traceSteps;

    private ConflictSearch(ConstraintNetwork network, Func<int, bool>? dropped)
    {
        this.network = network;
        givenUp = new bool[network.Reasons.StatementLimit];
        if (dropped is null) return;
        for (int statement = 0; statement < givenUp.Length; statement++) GiveUp(statement, dropped(statement));
    }

    private ConstraintIndex Index => index ??= new ConstraintIndex(network);

    public static Solution First(ConstraintNetwork network, Func<int, bool>? dropped)
    {
        var search = new ConflictSearch(network, dropped);
        var run = search.RunWhole();
        foreach (var contradiction in run.Contradictions)
        {
            var conflict = search.Confirm(run, contradiction);
            if (conflict is not null) return new Solution(network, null, conflict);
        }

        return new Solution(network, run, null);
    }

    public static ConflictFamily Family(ConstraintNetwork network, Func<int, bool>? dropped)
    {
        var search = new ConflictSearch(network, dropped);
        var conflicts = new List<Conflict>();
        long effort = Limits.SearchEffort;
        for (int round = 1; ; round++)
        {
            var run = search.RunWhole();
            effort -= run.Problem.NodeCount + run.Problem.EdgeCount + run.Problem.BoundCount;
            if (effort < 0 && round > Limits.SearchRounds) return search.Cut(run, conflicts);
            int before = conflicts.Count;
            search.traceSteps = 0;
            var upper = new TaintedBounds(run.Upper, run, search.IsGivenUp);
            var lower = new TaintedBounds(run.Lower, run, search.IsGivenUp);
            foreach (var contradiction in run.Contradictions)
            {
                if (search.traceSteps > Limits.TraceSteps && conflicts.Count > before) break;
                if (contradiction.Walk is null && (upper.Contains(contradiction.Node) || lower.Contains(contradiction.Node))) continue;
                var conflict = search.Confirm(run, contradiction);
                if (conflict is null) continue;
                conflicts.Add(conflict);
                if (conflict.Statements.Count == 0) return new ConflictFamily(Sorted(conflicts), new Solution(network, null, conflict));
                foreach (int statement in conflict.Statements) search.GiveUp(statement, true);
            }

            if (conflicts.Count == before) return new ConflictFamily(Sorted(conflicts), new Solution(network, run, null));
        }
    }

    /// <summary>What is left without everything that touches the nodes of a contradiction, so that few runs do; no more conflicts are told.</summary>
    private ConflictFamily Cut(Propagation run, List<Conflict> conflicts)
    {
        bool isCut = false;
        for (int left = Limits.SearchRounds; run.Contradictions.Count > 0; left--)
        {
            isCut = true;
            if (left > 0) GiveUpAround(run);
            else
            {
                for (int statement = 0; statement < givenUp.Length; statement++) GiveUp(statement, true);
            }

            run = RunWhole();
            if (left <= 0) break;
        }

        return new ConflictFamily(Sorted(conflicts), new Solution(network, run, null), isCut);
    }

    private void GiveUpAround(Propagation run)
    {
        var problem = run.Problem;
        var isTouched = new bool[problem.IntervalCount];
        foreach (var contradiction in run.Contradictions)
        {
            if (contradiction.Walk is not { } walk) isTouched[contradiction.Node >> 2] = true;
            else
            {
                foreach (var link in walk) isTouched[link.To >> 2] = true;
            }
        }

        for (int edge = 0; edge < problem.EdgeCount; edge++)
        {
            if (isTouched[problem.Left[edge] >> 2] || isTouched[problem.Right[edge] >> 2]) GiveUpReason(problem.EdgeReason[edge]);
        }

        for (int bound = 0; bound < problem.BoundCount; bound++)
        {
            if (isTouched[problem.BoundNode[bound] >> 2]) GiveUpReason(problem.BoundReason[bound]);
        }
    }

    private void GiveUpReason(int reason)
    {
        for (int at = network.Reasons.Start(reason); at < network.Reasons.End(reason); at++) GiveUp(network.Reasons.Member(at), true);
    }

    /// <summary>Statement-disjoint, so that the least statement (or its absence) decides.</summary>
    private static List<Conflict> Sorted(List<Conflict> conflicts)
    {
        conflicts.Sort((left, right) => Least(left).CompareTo(Least(right)));
        return conflicts;
    }

    private static int Least(Conflict conflict) => conflict.Statements.Count == 0 ? -1 : conflict.Statements[0];

    private void GiveUp(int statement, bool value)
    {
        givenUp[statement] |= value;
        anyGivenUp |= value;
    }

    /// <summary>Whether a reason of the whole network holds a statement given up.</summary>
    private bool IsGivenUp(int reason)
    {
        for (int at = network.Reasons.Start(reason); at < network.Reasons.End(reason); at++)
        {
            if (givenUp[network.Reasons.Member(at)]) return true;
        }

        return false;
    }

    private Propagation RunWhole()
    {
        var whole = Problem.Whole(network);
        return Propagation.Run(whole, anyGivenUp ? Off(whole, statement => givenUp[statement]) : null);
    }

    /// <summary>The irreducible conflict within a contradiction; null if it shares a statement with one already given up.</summary>
    private Conflict? Confirm(Propagation run, Contradiction contradiction)
    {
        var statements = StatementsOf(run, contradiction);
        traceSteps += statements.Count;
        foreach (int statement in statements)
        {
            if (givenUp[statement]) return null;
        }

        return Minimise(statements);
    }

    /// <summary>
    /// Shrinks to what the proof within the set needs, as long as that helps; then tries without each statement in turn, the last ones first.
    /// Every set is solved anew with all constraints that rest on it, so that nothing is claimed that a run over the set alone does not confirm.
    /// </summary>
    private Conflict? Minimise(List<int> statements)
    {
        Problem part;
        Propagation run;
        while (true)
        {
            part = Index.Part(statements);
            run = Propagation.Run(part, null);
            if (run.Contradictions.Count == 0) return null;
            var fewer = StatementsOf(run, run.Contradictions[0]);
            if (fewer.Count >= statements.Count) break;
            statements = fewer;
        }

        bool isIrreducible = true, complete = true;
        long effort = 0;
        var necessary = new HashSet<int>();
        for (int at = statements.Count - 1; at >= 0; at--)
        {
            int candidate = statements[at];
            if (!necessary.Add(candidate)) continue;
            effort += part.NodeCount + part.EdgeCount + part.BoundCount;
            if (effort > Limits.MinimisingEffort)
            {
                isIrreducible = false;
                break;
            }

            var without = Propagation.Run(part, Off(part, statement => statement == candidate));
            complete &= without.IsComplete;
            if (without.Contradictions.Count == 0) continue;
            statements = StatementsOf(without, without.Contradictions[0]);
            part = Index.Part(statements);
            run = Propagation.Run(part, null);
            if (run.Contradictions.Count == 0) return null;
            if (!complete) necessary.Clear();
            at = statements.Count;
        }

        return ChainWriter.Write(run, run.Contradictions[0], statements, isIrreducible);
    }

    private bool[] Off(Problem problem, Func<int, bool> isGivenUp)
    {
        var off = new bool[problem.ReasonCount];
        var table = network.Reasons;
        for (int reason = 0; reason < off.Length; reason++)
        {
            int global = problem.GlobalReason(reason);
            for (int at = table.Start(global); at < table.End(global) && !off[reason]; at++) off[reason] = isGivenUp(table.Member(at));
        }

        return off;
    }

    private List<int> StatementsOf(Propagation run, Contradiction contradiction)
    {
        var reasons = new List<int>();
        if (contradiction.Walk is { } walk)
        {
            foreach (var link in walk) Collect(run.Problem, link.Kind, link.Constraint, reasons);
        }
        else
        {
            CollectProof(run, Proof.Of(run, contradiction.Node, true, contradiction.Round), reasons);
            CollectProof(run, Proof.Of(run, contradiction.Node, false, contradiction.Round), reasons);
        }

        var statements = new List<int>();
        foreach (int reason in reasons)
        {
            for (int at = network.Reasons.Start(reason); at < network.Reasons.End(reason); at++) statements.Add(network.Reasons.Member(at));
        }

        statements.Sort();
        int distinct = 0;
        for (int i = 0; i < statements.Count; i++)
        {
            if (distinct == 0 || statements[distinct - 1] != statements[i]) statements[distinct++] = statements[i];
        }

        statements.RemoveRange(distinct, statements.Count - distinct);
        return statements;
    }

    private static void CollectProof(Propagation run, Proof proof, List<int> reasons)
    {
        foreach (var step in proof.Main) Collect(run.Problem, step.Kind, step.Constraint, reasons);
        foreach (var premise in proof.Premises)
        {
            foreach (var step in premise) Collect(run.Problem, step.Kind, step.Constraint, reasons);
        }
    }

    private static void Collect(Problem problem, LinkKind kind, int constraint, List<int> reasons)
    {
        if (constraint < 0) return;
        reasons.Add(problem.GlobalReason(kind == LinkKind.Difference ? problem.EdgeReason[constraint] : problem.BoundReason[constraint]));
    }
}
