using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>Where constraints go: into a network, or into a list of what a claim asks.</summary>
internal interface IConstraintTarget
{
    /// <summary>One node is at most so much later than another (ms, or days).</summary>
    void AtMost(Node left, Node right, long difference, int reason);

    /// <summary>A node has a latest value.</summary>
    void NoLaterThan(Node node, long value, int reason);

    /// <summary>A node has an earliest value.</summary>
    void NoEarlierThan(Node node, long value, int reason);
}

/// <summary>A network as the target.</summary>
internal sealed class NetworkTarget(ConstraintNetwork network) : IConstraintTarget
{
    public void AtMost(Node left, Node right, long difference, int reason) => network.AtMost(left, right, difference, reason);

    public void NoLaterThan(Node node, long value, int reason) => network.NoLaterThan(node, value, reason);

    public void NoEarlierThan(Node node, long value, int reason) => network.NoEarlierThan(node, value, reason);
}
