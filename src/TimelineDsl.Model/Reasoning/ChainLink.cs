namespace TimelineDsl.Model.Reasoning;

/// <summary>What kind of step a <see cref="ChainLink"/> is.</summary>
public enum LinkKind
{
    /// <summary>A stated earliest value of <see cref="ChainLink.To"/>.</summary>
    LowerBound,

    /// <summary>A stated difference: To is at least From minus <see cref="ChainLink.Weight"/>.</summary>
    Difference,

    /// <summary>An interval does not end before it starts; rests on no statement.</summary>
    Structure,

    /// <summary>The date of a moment, or the moments of a date, in the interval's own calendar; rests on no statement.</summary>
    DayOfMoment,

    /// <summary>A stated latest value of <see cref="ChainLink.To"/>.</summary>
    UpperBound,
}

/// <summary>One step of a chain of reasoning.</summary>
/// <remarks><c>default</c> is not a meaningful link.</remarks>
public readonly struct ChainLink
{
    internal ChainLink(LinkKind kind, Node from, Node to, long weight, int reason, long reached)
    {
        Kind = kind;
        From = from;
        To = to;
        Weight = weight;
        Reason = reason;
        Reached = reached;
    }

    /// <summary>What kind of step this is.</summary>
    public LinkKind Kind { get; }

    /// <summary>Where the step starts; the same as <see cref="To"/> for a stated bound.</summary>
    public Node From { get; }

    /// <summary>Where the step leads.</summary>
    public Node To { get; }

    /// <summary>For a difference, the stated limit of From − To (ms, or days between two dates); for a stated bound, its value; otherwise 0.</summary>
    public long Weight { get; }

    /// <summary>The reason, for <see cref="ConstraintNetwork.StatementsOf(int)"/>; −1 where the step rests on no statement.</summary>
    public int Reason { get; }

    /// <summary>
    /// The bound of <see cref="To"/> after this link (inclusive, in To's unit): its earliest value in a conflict's chain and in a proof of an earliest bound,
    /// its latest in a proof of a latest bound. In a closed walk without dates, what has been gained since the start, in milliseconds (days where all links are dates).
    /// </summary>
    public long Reached { get; }
}
