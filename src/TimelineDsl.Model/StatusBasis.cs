namespace TimelineDsl.Model;

/// <summary>On whose word the status of an event rests. <c>default</c> is <see cref="Open"/>.</summary>
public enum StatusBasis
{
    /// <summary>On nobody's: nothing is reported, or the latest reports do not settle it. The status is <see cref="Status.Unknown"/>.</summary>
    Open,
    /// <summary>On the latest undisputed report.</summary>
    Reported,
    /// <summary>On the analyst's conclusion.</summary>
    Analyst,
}
