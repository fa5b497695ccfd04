using System.Collections.Generic;

namespace TimelineDsl.Model.Data;

/// <summary>An office as plain data.</summary>
public sealed class OfficeData
{
    /// <inheritdoc cref="Office.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="Office.Title"/>
    public required string Title { get; init; }

    /// <inheritdoc cref="Office.Also"/>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <inheritdoc cref="Office.IsShared"/>
    public bool IsShared { get; init; }

    /// <summary>Every term, disputed or not, in the order of the lines.</summary>
    public IReadOnlyList<TermData> Terms { get; init; } = [];

    /// <inheritdoc cref="Office.Notes"/>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A term of an office as plain data.</summary>
public sealed class TermData
{
    /// <summary>The holder's name among the actors.</summary>
    public required string Holder { get; init; }

    /// <inheritdoc cref="Term.When"/>
    public When? When { get; init; }

    /// <inheritdoc cref="Term.Because"/>
    public string? Because { get; init; }

    /// <summary>Why it is not assumed; null where it is not disputed.</summary>
    public Dispute? Dispute { get; init; }

    /// <inheritdoc cref="Term.Notes"/>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
