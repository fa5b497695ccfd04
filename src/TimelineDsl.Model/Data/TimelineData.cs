using System.Collections.Generic;

namespace TimelineDsl.Model.Data;

// Plain data from which a timeline is made: the compiler fills it, and so does the decoder of generated code; names stand for references.
// None of these types has value equality: compare the models or the fields.

/// <summary>A whole timeline as plain data; see <see cref="Timeline.From"/> and <see cref="Timeline.FromAll"/>.</summary>
public sealed class TimelineData
{
    /// <inheritdoc cref="Timeline.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="Timeline.Title"/>
    public required string Title { get; init; }

    /// <inheritdoc cref="Timeline.Zone"/>
    public string Zone { get; init; } = "UTC";

    /// <inheritdoc cref="Timeline.Language"/>
    public string? Language { get; init; }

    /// <inheritdoc cref="Timeline.AsOf"/>
    public AsOf? AsOf { get; init; }

    /// <inheritdoc cref="Timeline.Covers"/>
    public When? Covers { get; init; }

    /// <inheritdoc cref="Timeline.Calendar"/>
    public Dates.CalendarKind? Calendar { get; init; }

    /// <summary>The analyst's notes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The names of the other timelines whose events its own refer to; a name that none of its own events has is looked for there.</summary>
    public IReadOnlyList<string> RefersTo { get; init; } = [];

    /// <summary>The events, in any order.</summary>
    public IReadOnlyList<EventData> Events { get; init; } = [];

    /// <summary>The sources, in any order.</summary>
    public IReadOnlyList<SourceData> Sources { get; init; } = [];

    /// <summary>The actors, in any order.</summary>
    public IReadOnlyList<ActorData> Actors { get; init; } = [];

    /// <summary>The places, in any order.</summary>
    public IReadOnlyList<PlaceData> Places { get; init; } = [];

    /// <summary>The offices, in any order.</summary>
    public IReadOnlyList<OfficeData> Offices { get; init; } = [];

    /// <summary>The kinds of events, in any order.</summary>
    public IReadOnlyList<KindData> Kinds { get; init; } = [];
}

/// <summary>An actor as plain data.</summary>
public sealed class ActorData
{
    /// <inheritdoc cref="Actor.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="Actor.Title"/>
    public required string Title { get; init; }

    /// <inheritdoc cref="Actor.Also"/>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <inheritdoc cref="Actor.IsAnonymous"/>
    public bool IsAnonymous { get; init; }

    /// <inheritdoc cref="Actor.Zone"/>
    public string? Zone { get; init; }

    /// <summary>Every line that says how long it exists, disputed or not, in the order of the lines.</summary>
    public IReadOnlyList<StatedWhen> Lifetime { get; init; } = [];

    /// <inheritdoc cref="Actor.Notes"/>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A place as plain data.</summary>
public sealed class PlaceData
{
    /// <inheritdoc cref="Place.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="Place.Title"/>
    public required string Title { get; init; }

    /// <inheritdoc cref="Place.Also"/>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The name of the place of which it is a part.</summary>
    public string? In { get; init; }

    /// <inheritdoc cref="Place.Zone"/>
    public string? Zone { get; init; }

    /// <inheritdoc cref="Place.Notes"/>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
