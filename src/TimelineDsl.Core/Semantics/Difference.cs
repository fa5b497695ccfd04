using System.Collections.Generic;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>One constraint by itself: a node, less another one where there is one, is at most, or at least, a value (ms, or days).</summary>
/// <param name="Node">The node.</param>
/// <param name="Less">The node that is taken from it; null where the node itself is limited.</param>
/// <param name="IsUpper">Whether the value is the most, and not the least.</param>
/// <param name="Value">The value.</param>
internal readonly record struct Difference(Node Node, Node? Less, bool IsUpper, long Value)
{
    /// <summary>What holds exactly where this does not: everything is counted in whole milliseconds and days.</summary>
    public Difference Opposite => new(Node, Less, !IsUpper, IsUpper ? Value + 1 : Value - 1);

    /// <summary>Whether the bounds alone say that it holds.</summary>
    public bool FollowsFrom(Solution bounds)
    {
        if (Less is not { } less) return IsUpper ? bounds.Latest(Node) <= Value : bounds.Earliest(Node) >= Value;
        var (high, low) = IsUpper ? (Node, less) : (less, Node);
        long latest = bounds.Latest(high), earliest = bounds.Earliest(low);
        if (latest == Solution.NoLatest || earliest == Solution.NoEarliest) return false;
        return IsUpper ? latest - earliest <= Value : earliest - latest >= Value;
    }

    /// <summary>Puts it into a network.</summary>
    public void AddTo(ConstraintNetwork network, int reason)
    {
        if (Less is { } less)
        {
            if (IsUpper) network.AtMost(Node, less, Value, reason);
            else network.AtMost(less, Node, -Value, reason);
        }
        else if (IsUpper) network.NoLaterThan(Node, Value, reason);
        else network.NoEarlierThan(Node, Value, reason);
    }
}

/// <summary>A list of what a claim asks, in the order in which it is asked.</summary>
internal sealed class DifferenceList : List<Difference>, IConstraintTarget
{
    public void AtMost(Node left, Node right, long difference, int reason) => Add(new Difference(left, right, true, difference));

    public void NoLaterThan(Node node, long value, int reason) => Add(new Difference(node, null, true, value));

    public void NoEarlierThan(Node node, long value, int reason) => Add(new Difference(node, null, false, value));
}
