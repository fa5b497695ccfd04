using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>Finds the constraints that rest on given statements only.</summary>
internal sealed class ConstraintIndex
{
    private readonly ConstraintNetwork network;
    private readonly Rows edges;
    private readonly Rows bounds;
    private readonly Rows reasons;
    private readonly List<int> withoutStatements = new();
    private readonly int[] statementMark;
    private readonly int[] reasonMark;
    private int stamp;

    public ConstraintIndex(ConstraintNetwork network)
    {
        this.network = network;
        var table = network.Reasons;
        edges = new Rows(table.Count, network.EdgeReason, network.EdgeCount);
        bounds = new Rows(table.Count, network.BoundReason, network.BoundCount);
        var statements = new List<int>();
        var owners = new List<int>();
        for (int reason = 0; reason < table.Count; reason++)
        {
            if (table.Start(reason) == table.End(reason)) withoutStatements.Add(reason);
            for (int at = table.Start(reason); at < table.End(reason); at++)
            {
                statements.Add(table.Member(at));
                owners.Add(reason);
            }
        }

        reasons = new Rows(table.StatementLimit, statements.ToArray(), statements.Count, owners.ToArray());
        statementMark = new int[table.StatementLimit];
        reasonMark = new int[table.Count];
    }

    /// <summary>The part of the network whose constraints rest on these statements and no others.</summary>
    public Problem Part(IReadOnlyList<int> statements)
    {
        stamp++;
        foreach (int statement in statements) statementMark[statement] = stamp;
        var found = new List<int>(withoutStatements);
        foreach (int statement in statements)
        {
            for (int at = reasons.First[statement]; at < reasons.First[statement + 1]; at++)
            {
                int reason = reasons.Item[at];
                if (reasonMark[reason] == stamp || !RestsOnMarked(reason)) continue;
                reasonMark[reason] = stamp;
                found.Add(reason);
            }
        }

        found.Sort();
        return Problem.Part(network, edges.Of(found), bounds.Of(found), found.ToArray());
    }

    private bool RestsOnMarked(int reason)
    {
        for (int at = network.Reasons.Start(reason); at < network.Reasons.End(reason); at++)
        {
            if (statementMark[network.Reasons.Member(at)] != stamp) return false;
        }

        return true;
    }

    /// <summary>Items grouped by a small number.</summary>
    private sealed class Rows
    {
        public Rows(int rows, int[] rowOf, int count, int[]? items = null)
        {
            First = new int[rows + 1];
            Item = new int[count];
            for (int i = 0; i < count; i++) First[rowOf[i] + 1]++;
            for (int row = 0; row < rows; row++) First[row + 1] += First[row];
            var at = (int[])First.Clone();
            for (int i = 0; i < count; i++) Item[at[rowOf[i]]++] = items is null ? i : items[i];
        }

        public int[] First { get; }

        public int[] Item { get; }

        public int[] Of(List<int> wanted)
        {
            var result = new List<int>();
            foreach (int row in wanted)
            {
                for (int at = First[row]; at < First[row + 1]; at++) result.Add(Item[at]);
            }

            result.Sort();
            return result.ToArray();
        }
    }
}
