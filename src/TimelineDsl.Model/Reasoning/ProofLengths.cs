using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>How many stated constraints the present bounds of one side of a run rest on, second bounds not counted.</summary>
internal sealed class ProofLengths(BoundSide side, DayExchange exchange)
{
    private readonly int[] known = new int[side.Label.Length];
    private readonly Stack<int> open = new();

    /// <summary>The number for a node that has a bound.</summary>
    public int Of(int node)
    {
        int length = 0;
        while (true)
        {
            if (known[node] > 0)
            {
                length = known[node];
                break;
            }

            open.Push(node);
            var (parent, via) = side.Origin(node);
            if (parent == BoundSide.Stated || open.Count > known.Length) break;
            node = parent >= 0 ? parent : exchange[via].Source;
        }

        while (open.Count > 0)
        {
            int passed = open.Pop();
            var (parent, via) = side.Origin(passed);
            if (parent == BoundSide.Stated || (parent >= 0 && via != BoundSide.ByStructure)) length++;
            known[passed] = length;
        }

        return length;
    }
}
