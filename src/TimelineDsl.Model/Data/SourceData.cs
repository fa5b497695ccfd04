using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Model.Data;

/// <summary>A source as plain data.</summary>
public sealed class SourceData
{
    /// <inheritdoc cref="Source.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="Source.Title"/>
    public required string Title { get; init; }

    /// <summary>The publisher's name among the actors.</summary>
    public string? Publisher { get; init; }

    /// <summary>Every <c>published</c> line, disputed or not, in the order of the lines.</summary>
    public IReadOnlyList<StatedWhen> Published { get; init; } = [];

    /// <inheritdoc cref="Source.PublishedEarliest"/>
    public Moment? PublishedEarliest { get; init; }

    /// <inheritdoc cref="Source.PublishedLatest"/>
    public Moment? PublishedLatest { get; init; }

    /// <inheritdoc cref="Source.Accessed"/>
    public When? Accessed { get; init; }

    /// <inheritdoc cref="Source.Url"/>
    public string? Url { get; init; }

    /// <inheritdoc cref="Source.IsUrlUnknown"/>
    public bool IsUrlUnknown { get; init; }

    /// <inheritdoc cref="Source.Archive"/>
    public string? Archive { get; init; }

    /// <inheritdoc cref="Source.Language"/>
    public string? Language { get; init; }

    /// <inheritdoc cref="Source.Reliability"/>
    public string? Reliability { get; init; }

    /// <inheritdoc cref="Source.Document"/>
    public string? Document { get; init; }

    /// <summary>The names of the actors from whom everything in it comes, outermost first.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <inheritdoc cref="Source.Zone"/>
    public string? Zone { get; init; }

    /// <summary>The names of the sources that it corrects.</summary>
    public IReadOnlyList<string> Corrects { get; init; } = [];

    /// <summary>The names of the sources that it retracts.</summary>
    public IReadOnlyList<string> Retracts { get; init; } = [];

    /// <summary>The name of the source of which it is a copy; null where it is none.</summary>
    public string? Copies { get; init; }

    /// <summary>The names of the sources that correct it.</summary>
    public IReadOnlyList<string> CorrectedBy { get; init; } = [];

    /// <summary>The names of the sources that retract it.</summary>
    public IReadOnlyList<string> RetractedBy { get; init; } = [];

    /// <inheritdoc cref="Source.IsRetracted"/>
    public bool IsRetracted { get; init; }

    /// <inheritdoc cref="Source.Notes"/>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A statement about time, with the dispute that may mark it.</summary>
/// <param name="When">The statement.</param>
/// <param name="Dispute">Why it is not assumed; null where it is not disputed.</param>
public sealed record StatedWhen(When When, Dispute? Dispute = null);
