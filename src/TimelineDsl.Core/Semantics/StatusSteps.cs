using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>
/// Which status may follow which. Staying is always a step. From rumoured, proposed, planned, agreed and postponed everything may follow;
/// after cancelled it can be taken up again; what is ongoing can only happen to its end; what has happened stays so.
/// The table is documented in <c>docs/language.md</c>.
/// </summary>
internal static class StatusSteps
{
    /// <summary>Every status that a line can give.</summary>
    public static readonly Status[] All =
        [Status.Rumoured, Status.Proposed, Status.Planned, Status.Agreed, Status.Ongoing, Status.Happened, Status.Postponed, Status.Cancelled];

    public static bool IsLegal(Status from, Status to) => from == to || from switch
    {
        Status.Rumoured or Status.Proposed or Status.Planned or Status.Agreed or Status.Postponed or Status.Unknown => true,
        Status.Cancelled => to is Status.Rumoured or Status.Proposed or Status.Planned or Status.Agreed,
        Status.Ongoing => to == Status.Happened,
        _ => false,
    };

    /// <summary>Whether it has begun: only such events take part in what is proved about the past.</summary>
    public static bool HasBegun(Status status) => status is Status.Happened or Status.Ongoing;

    /// <summary>The status as the end of a sentence about the event: "is planned", "has happened".</summary>
    public static string Told(Status status) => status == Status.Happened ? "has happened" : "is " + Word(status);

    /// <summary>The word as a dossier writes it.</summary>
    public static string Word(Status status) => status.ToString().ToLowerInvariant();
}
