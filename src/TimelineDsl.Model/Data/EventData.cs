using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Model.Data;

/// <summary>An event or period as plain data.</summary>
public sealed class EventData
{
    /// <inheritdoc cref="Event.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="Event.Title"/>
    public required string Title { get; init; }

    /// <inheritdoc cref="Event.IsPeriod"/>
    public bool IsPeriod { get; init; }

    /// <summary>Every statement of the analyst about its time, disputed or not, in the order of the lines.</summary>
    public IReadOnlyList<StatedWhen> Stated { get; init; } = [];

    /// <summary>The place in <see cref="Stated"/> of the statement that concludes when it is, counted from 0; null where none does.</summary>
    public int? Concluding { get; init; }

    /// <inheritdoc cref="Event.Bounds"/>
    public required EventBounds Bounds { get; init; }

    /// <summary>The name of its kind; null where it is of none.</summary>
    public string? Kind { get; init; }

    /// <summary>What the analyst says of the members of its kind, disputed or not, in the order of the lines.</summary>
    public IReadOnlyList<MemberData> Members { get; init; } = [];

    /// <inheritdoc cref="Event.Zone"/>
    public string Zone { get; init; } = "UTC";

    /// <inheritdoc cref="Event.Status"/>
    public Status Status { get; init; }

    /// <inheritdoc cref="Event.StatusBasis"/>
    public StatusBasis StatusBasis { get; init; }

    /// <inheritdoc cref="Event.StatusBecause"/>
    public string? StatusBecause { get; init; }

    /// <summary>The names of the actors that take part, in the order of the lines.</summary>
    public IReadOnlyList<string> Who { get; init; } = [];

    /// <summary>The names of the offices in which those of <see cref="Who"/> act, one for each, null for who acts in none; empty where nobody acts in any.</summary>
    public IReadOnlyList<string?> Offices { get; init; } = [];

    /// <summary>The name of the place; null where none is given.</summary>
    public string? Where { get; init; }

    /// <summary>What the dossier cites for it, in the order of the lines.</summary>
    public IReadOnlyList<CitationData> Citations { get; init; } = [];

    /// <summary>The analyst's relations to other events, disputed or not, in the order of the lines.</summary>
    public IReadOnlyList<RelationData> Relations { get; init; } = [];

    /// <inheritdoc cref="Event.Disputes"/>
    public IReadOnlyList<Dispute> Disputes { get; init; } = [];

    /// <inheritdoc cref="Event.Tags"/>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <inheritdoc cref="Event.Notes"/>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <inheritdoc cref="Event.Length"/>
    public Length? Length { get; init; }
}

/// <summary>A relation as plain data.</summary>
public sealed class RelationData
{
    /// <inheritdoc cref="Relation.Kind"/>
    public required RelationKind Kind { get; init; }

    /// <summary>The name of the other event.</summary>
    public required string Other { get; init; }

    /// <summary>The name of the second event of <see cref="RelationKind.Between"/>.</summary>
    public string? Second { get; init; }

    /// <inheritdoc cref="Relation.OtherPart"/>
    public EventPart OtherPart { get; init; }

    /// <inheritdoc cref="Relation.SecondPart"/>
    public EventPart SecondPart { get; init; }

    /// <inheritdoc cref="Relation.Length"/>
    public Length? Length { get; init; }

    /// <inheritdoc cref="Relation.Text"/>
    public required string Text { get; init; }

    /// <inheritdoc cref="Relation.Because"/>
    public string? Because { get; init; }

    /// <summary>Why it is not assumed; null where it is not disputed. Of a reported relation it is the citation that is disputed, and this stays null.</summary>
    public Dispute? Dispute { get; init; }
}

/// <summary>A citation as plain data.</summary>
public sealed class CitationData
{
    /// <summary>The name of the source.</summary>
    public required string Source { get; init; }

    /// <inheritdoc cref="Citation.Text"/>
    public required string Text { get; init; }

    /// <summary>The names of the actors from whom the source has it, outermost first.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <inheritdoc cref="Citation.IsFirstHand"/>
    public bool IsFirstHand { get; init; }

    /// <summary>Whether the source denies what <see cref="Reports"/> lists.</summary>
    public bool IsDenial { get; init; }

    /// <summary>What the source says, step by step, or denies, one by one.</summary>
    public IReadOnlyList<ReportData> Reports { get; init; } = [];

    /// <inheritdoc cref="Citation.Said"/>
    public When? Said { get; init; }

    /// <inheritdoc cref="Citation.Quotes"/>
    public IReadOnlyList<string> Quotes { get; init; } = [];

    /// <inheritdoc cref="Citation.Notes"/>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <inheritdoc cref="Citation.Dispute"/>
    public Dispute? Dispute { get; init; }
}

/// <summary>Which kind of <see cref="Report"/> a <see cref="ReportData"/> is.</summary>
public enum ReportKind
{
    /// <summary>A <see cref="StatusReport"/>: <see cref="ReportData.Status"/>, and <see cref="ReportData.When"/> where a date goes with it.</summary>
    Status,
    /// <summary>A <see cref="BoundReport"/>: <see cref="ReportData.When"/>.</summary>
    Bound,
    /// <summary>A <see cref="RelationReport"/>: <see cref="ReportData.Relation"/>.</summary>
    Relation,
    /// <summary>A <see cref="LengthReport"/>: <see cref="ReportData.Length"/>.</summary>
    Length,
    /// <summary>A <see cref="PlaceReport"/>: <see cref="ReportData.Place"/>.</summary>
    Place,
    /// <summary>A <see cref="MemberReport"/>: <see cref="ReportData.Member"/>.</summary>
    Member,
}

/// <summary>A report as plain data; <see cref="Kind"/> says which of the members are set.</summary>
public sealed class ReportData
{
    /// <summary>Which kind it is.</summary>
    public required ReportKind Kind { get; init; }

    /// <inheritdoc cref="Report.Text"/>
    public required string Text { get; init; }

    /// <inheritdoc cref="Report.Standing"/>
    public Standing Standing { get; init; }

    /// <summary>The dispute that names this part of what the citation says; null where none does, or the citation is disputed as a whole.</summary>
    public Dispute? Dispute { get; init; }

    /// <inheritdoc cref="Report.ReportedEarliest"/>
    public Moment? ReportedEarliest { get; init; }

    /// <inheritdoc cref="Report.ReportedLatest"/>
    public Moment? ReportedLatest { get; init; }

    /// <summary>The status of a <see cref="ReportKind.Status"/>.</summary>
    public Status Status { get; init; }

    /// <summary>The date of a <see cref="ReportKind.Bound"/>, or of a <see cref="ReportKind.Status"/> that has one.</summary>
    public When? When { get; init; }

    /// <summary>The relation of a <see cref="ReportKind.Relation"/>.</summary>
    public RelationData? Relation { get; init; }

    /// <summary>The length of a <see cref="ReportKind.Length"/>.</summary>
    public Length? Length { get; init; }

    /// <summary>The name of the place of a <see cref="ReportKind.Place"/>.</summary>
    public string? Place { get; init; }

    /// <summary>The member of a <see cref="ReportKind.Member"/>.</summary>
    public MemberData? Member { get; init; }
}
