namespace TimelineDsl.Model.Reasoning;

/// <summary>One step by which a bound came about: a stated bound, or what a bound of one node says about another.</summary>
/// <param name="Kind">What kind of step it is.</param>
/// <param name="From">The node whose bound was passed on; the same as <paramref name="To"/> for a stated bound.</param>
/// <param name="To">The node that was bounded.</param>
/// <param name="Constraint">The number of the edge or bound, or −1.</param>
/// <param name="Reached">The bound of <paramref name="To"/> then (for a lower bound, negated).</param>
/// <param name="Strict">For a last day that bounds an end from below: whether the end is later than the day's first moment.</param>
internal readonly record struct TraceStep(LinkKind Kind, int From, int To, int Constraint, long Reached, bool Strict = false);
