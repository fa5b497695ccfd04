using TimelineDsl.Dates;

namespace TimelineDsl.Model;

/// <summary>
/// What follows for the start and the end of an event from everything the dossier asserts: the tightest bounds that the reasoning proves.
/// Either <see cref="ActualBounds"/> or <see cref="PlannedBounds"/>; code that takes the one does not take the other.
/// </summary>
/// <remarks>
/// Start and end are moments on the time line; the end is the moment at which the event has ended. All bounds are <em>inclusive</em>, and null where
/// nothing bounds that side. The bounds hold one by one, not any two of them together. Equal when of one kind and every member is equal.
/// </remarks>
public abstract record EventBounds
{
    private protected EventBounds() { }

    /// <summary>It does not start before this.</summary>
    public Moment? EarliestStart { get; init; }

    /// <summary>It starts no later than this.</summary>
    public Moment? LatestStart { get; init; }

    /// <summary>It has not ended before this.</summary>
    public Moment? EarliestEnd { get; init; }

    /// <summary>It has ended by this.</summary>
    public Moment? LatestEnd { get; init; }

    /// <summary>The first calendar date in which it may lie, in the event's zone.</summary>
    public Day? FirstDay { get; init; }

    /// <summary>The last calendar date in which it may lie, in the event's zone, inclusive.</summary>
    public Day? LastDay { get; init; }

    /// <summary>Whether these bounds hold only if all goes as planned.</summary>
    public bool IsIfAsPlanned => this is PlannedBounds;
}

/// <summary>Bounds of an event that happened or is ongoing: they rest on nothing that is merely planned.</summary>
public sealed record ActualBounds : EventBounds;

/// <summary>Bounds of an event that has not happened: they hold only <em>if all goes as planned</em>.</summary>
public sealed record PlannedBounds : EventBounds;
