using TimelineDsl.Model;
using TimelineDsl.Tool.Reporting.Drawing;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>Statuses in words and as marks.</summary>
internal static class StatusWords
{
    /// <summary>The status as the dossier writes it, and <c>open</c> where it is unknown.</summary>
    public static string Of(Status status) => status switch
    {
        Status.Rumoured => "rumoured",
        Status.Proposed => "proposed",
        Status.Planned => "planned",
        Status.Agreed => "agreed",
        Status.Ongoing => "ongoing",
        Status.Happened => "happened",
        Status.Postponed => "postponed",
        Status.Cancelled => "cancelled",
        _ => "open",
    };

    /// <summary>On whose word it rests.</summary>
    public static string Of(StatusBasis basis) => basis switch
    {
        StatusBasis.Analyst => "the analyst concludes so",
        StatusBasis.Reported => "by the latest report",
        _ => "the reports do not settle it",
    };

    /// <summary>How it is drawn.</summary>
    public static MarkStyle Style(Status status) => status switch
    {
        Status.Rumoured or Status.Proposed or Status.Planned or Status.Agreed => MarkStyle.Plan,
        Status.Ongoing => MarkStyle.Ongoing,
        Status.Happened => MarkStyle.Happened,
        Status.Postponed => MarkStyle.Postponed,
        Status.Cancelled => MarkStyle.Cancelled,
        _ => MarkStyle.Unknown,
    };
}
