using TimelineDsl.Model;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>One side of a relation: an interval, or its start or end taken as a moment.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it has ended.</param>
/// <param name="FirstDay">The date of its start.</param>
/// <param name="LastDay">The date of the last moment that it occupies.</param>
internal readonly record struct Side(Node Start, Node End, Node FirstDay, Node LastDay)
{
    /// <summary>An interval of the network, or a part of it.</summary>
    public static Side Of(int interval, EventPart part = EventPart.Whole)
    {
        Node start = ConstraintNetwork.Start(interval), end = ConstraintNetwork.End(interval), first = ConstraintNetwork.FirstDay(interval), last = ConstraintNetwork.LastDay(interval);
        return part switch { EventPart.Start => new Side(start, start, first, first), EventPart.End => new Side(end, end, last, last), _ => new Side(start, end, first, last) };
    }
}
