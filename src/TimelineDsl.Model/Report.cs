using System.Collections.Generic;
using TimelineDsl.Dates;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>What a report counts for. <c>default</c> is <see cref="InForce"/>.</summary>
public enum Standing
{
    /// <summary>It binds: the reasoning assumes it.</summary>
    InForce,
    /// <summary>A later step of the same cite, a later report of the same speaker, or a source that corrects its source took its place.</summary>
    Superseded,
    /// <summary>The analyst disputes it.</summary>
    Disputed,
    /// <summary>It says something that cannot bind here, as a date for a plan that was cancelled, it is what a denial denies, or its source has been retracted.</summary>
    DoesNotBind,
}

/// <summary>
/// One thing that a source says of an event; exactly one of <see cref="StatusReport"/>, <see cref="BoundReport"/>, <see cref="RelationReport"/>,
/// <see cref="LengthReport"/>, <see cref="PlaceReport"/>, <see cref="MemberReport"/>. Compared by reference.
/// </summary>
public abstract class Report
{
    private protected Report(Citation citation, ReportData data)
    {
        Citation = citation;
        Text = data.Text;
        Standing = data.Standing;
        Dispute = data.Dispute ?? (citation.Dispute is { Member: null } whole ? whole : null);
        ReportedEarliest = data.ReportedEarliest;
        ReportedLatest = data.ReportedLatest;
    }

    /// <summary>The citation that reports it, with its source and chain of origins.</summary>
    public Citation Citation { get; }

    /// <summary>The claim as written in the dossier: <c>planned for "this Thursday"</c>.</summary>
    public string Text { get; }

    /// <summary>What it counts for.</summary>
    public Standing Standing { get; }

    /// <summary>Why the analyst does not assume it: the dispute of the citation, of this part of it, or of this part of all that is said of the event; null where it is not disputed.</summary>
    public Dispute? Dispute { get; }

    /// <summary>The earliest moment at which it may have been said, inclusive; null where unknown.</summary>
    public Moment? ReportedEarliest { get; }

    /// <summary>The end of the time in which it may have been said, exclusive; null where unknown.</summary>
    public Moment? ReportedLatest { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>A source says how far the event has come, and perhaps when.</summary>
public sealed class StatusReport : Report
{
    internal StatusReport(Citation citation, ReportData data) : base(citation, data)
    {
        Status = data.Status;
        When = data.When;
    }

    /// <summary>The status reported; never <see cref="Status.Unknown"/>.</summary>
    public Status Status { get; }

    /// <summary>The date reported with it; null where the report has none.</summary>
    public When? When { get; }
}

/// <summary>A source bounds the event in time without saying more (<c>says by 2025-10-31</c>).</summary>
public sealed class BoundReport : Report
{
    internal BoundReport(Citation citation, ReportData data) : base(citation, data) => When = TimelineLinks.Required(data.When, nameof(ReportData.When));

    /// <summary>The bound reported.</summary>
    public When When { get; }
}

/// <summary>A source places the event relative to another one.</summary>
public sealed class RelationReport : Report
{
    internal RelationReport(Citation citation, ReportData data) : base(citation, data) =>
        Relation = new Relation(citation.Event, TimelineLinks.Required(data.Relation, nameof(ReportData.Relation)));

    /// <summary>The relation reported.</summary>
    public Relation Relation { get; }
}

/// <summary>A source says how long the event lasts.</summary>
public sealed class LengthReport : Report
{
    internal LengthReport(Citation citation, ReportData data) : base(citation, data) => Length = TimelineLinks.Required(data.Length, nameof(ReportData.Length));

    /// <summary>The length reported.</summary>
    public Length Length { get; }
}

/// <summary>A source says where the event takes place.</summary>
public sealed class PlaceReport : Report
{
    internal PlaceReport(Citation citation, ReportData data) : base(citation, data) =>
        Place = citation.Event.Timeline.Place(TimelineLinks.Required(data.Place, nameof(ReportData.Place)));

    /// <summary>The place reported.</summary>
    public Place Place { get; }
}

/// <summary>A source says something of a member of the event's kind.</summary>
public sealed class MemberReport : Report
{
    internal MemberReport(Citation citation, ReportData data) : base(citation, data) => Member = new Member(citation.Event, TimelineLinks.Required(data.Member, nameof(ReportData.Member)));

    /// <summary>The member, with the values reported.</summary>
    public Member Member { get; }
}

/// <summary>
/// A source denies something. It binds nothing. It is no <see cref="Report"/>, so that what is denied is never taken for what is said.
/// Compared by reference.
/// </summary>
public sealed class Denial
{
    internal Denial(Report denied) => Denied = denied;

    /// <summary>What is denied; its standing is <see cref="Standing.DoesNotBind"/> or <see cref="Standing.Disputed"/>.</summary>
    public Report Denied { get; }

    /// <summary>The citation that denies it.</summary>
    public Citation Citation => Denied.Citation;

    /// <inheritdoc/>
    public override string ToString() => "denies " + Denied.Text;
}
