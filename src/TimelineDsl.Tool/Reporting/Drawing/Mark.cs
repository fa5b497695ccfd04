namespace TimelineDsl.Tool.Reporting.Drawing;

/// <summary>How far what a mark stands for has come; decides fill and outline.</summary>
internal enum MarkStyle
{
    /// <summary>Not settled.</summary>
    Unknown,
    /// <summary>Took place: filled.</summary>
    Happened,
    /// <summary>Has begun and not ended: filled, with an arrow.</summary>
    Ongoing,
    /// <summary>Rumoured, proposed, planned or agreed: hollow and dashed.</summary>
    Plan,
    /// <summary>Put off: hollow, barred.</summary>
    Postponed,
    /// <summary>Will not take place: hollow, crossed out.</summary>
    Cancelled,
}

/// <summary>One event or period on the drawn timeline.</summary>
/// <remarks>Times are local milliseconds since 1970-01-01T00:00 on the dossier's calendar; null where there is no bound. Ends are exclusive.</remarks>
internal sealed record Mark
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The id of its entry in the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>When and how it is, in words.</summary>
    public required string Description { get; init; }

    /// <summary>How far it has come.</summary>
    public required MarkStyle Style { get; init; }

    /// <summary>It has begun no earlier.</summary>
    public long? StartEarliest { get; init; }

    /// <summary>It has begun by then.</summary>
    public long? StartLatest { get; init; }

    /// <summary>It has ended no earlier.</summary>
    public long? EndEarliest { get; init; }

    /// <summary>It has ended by then.</summary>
    public long? EndLatest { get; init; }

    /// <summary>The analyst or the bounds leave the date in doubt.</summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Somebody's claim about it is disputed.</summary>
    public bool IsDisputed { get; init; }

    /// <summary>The time at which it is put in order: its earliest known time, else its latest.</summary>
    public long? Position => StartEarliest ?? StartLatest ?? EndEarliest ?? EndLatest;
}
