using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>How one event lies to another in time. <c>default</c> is <see cref="Before"/>.</summary>
public enum RelationKind
{
    /// <summary>It starts before the other starts and has ended when the other starts (touching is allowed).</summary>
    Before,
    /// <summary>The other is before it.</summary>
    After,
    /// <summary>It starts no earlier and ends no later than the other.</summary>
    During,
    /// <summary>Both lie within one calendar date.</summary>
    SameDayAs,
    /// <summary>It ends on the calendar date before the one on which the other starts.</summary>
    DayBefore,
    /// <summary>It starts on the calendar date after the one on which the other ends.</summary>
    DayAfter,
    /// <summary>From the other's end to its start passes the length given.</summary>
    WithinAfter,
    /// <summary>From its end to the other's start passes the length given.</summary>
    WithinBefore,
    /// <summary>It is after <see cref="Relation.Other"/> and before <see cref="Relation.Second"/>.</summary>
    Between,
    /// <summary>It starts no later and ends no earlier than the other.</summary>
    Contains,
    /// <summary>Some moment lies in both.</summary>
    Overlaps,
    /// <summary>Both start at one moment, and both end at one.</summary>
    SameTimeAs,
    /// <summary>It ends at the moment at which the other starts.</summary>
    RightBefore,
    /// <summary>It starts at the moment at which the other ends.</summary>
    RightAfter,
    /// <summary>Both start at one moment.</summary>
    StartsWith,
    /// <summary>Both end at one moment.</summary>
    EndsWith,
    /// <summary>From its end to the other's start passes the length given, or more.</summary>
    AtLeastBefore,
    /// <summary>From the other's end to its start passes the length given, or more.</summary>
    AtLeastAfter,
}

/// <summary>What of an event is meant where another is related to it. <c>default</c> is <see cref="Whole"/>.</summary>
public enum EventPart
{
    /// <summary>All of it, from its start to its end.</summary>
    Whole,
    /// <summary>The moment at which it starts.</summary>
    Start,
    /// <summary>The moment at which it ends.</summary>
    End,
}

/// <summary>That an event lies to another one in a certain way. Compared by reference.</summary>
public sealed class Relation
{
    private readonly string? _second;

    internal Relation(Event subject, RelationData data)
    {
        Subject = subject;
        Kind = data.Kind;
        OtherName = data.Other;
        OtherPart = data.OtherPart;
        _second = data.Second;
        SecondPart = data.SecondPart;
        Length = data.Length;
        Text = data.Text;
        Because = data.Because;
    }

    /// <summary>The event that the relation is said of.</summary>
    public Event Subject { get; }

    /// <summary>How it lies to the other.</summary>
    public RelationKind Kind { get; }

    /// <summary>The other event's name.</summary>
    public string OtherName { get; }

    /// <summary>The other event, of this timeline or of another one of the dossier. Events may refer to each other in a circle; it is looked up when asked for.</summary>
    public Event Other => Subject.Timeline.Event(OtherName);

    /// <summary>What of the other event is meant: all of it, or its start (<c>after start of X</c>) or end.</summary>
    public EventPart OtherPart { get; }

    /// <summary>The event that it lies before, in <c>between E and F</c>; else null.</summary>
    public Event? Second => _second is null ? null : Subject.Timeline.Event(_second);

    /// <summary>What of the second event is meant; <see cref="EventPart.Whole"/> where there is none.</summary>
    public EventPart SecondPart { get; }

    /// <summary>The length of <c>within …</c> and <c>at least …</c>; null for the other kinds.</summary>
    public Length? Length { get; }

    /// <summary>The relation as written: <c>within 2d..6d after trump-putin-call</c>.</summary>
    public string Text { get; }

    /// <summary>The analyst's reason for it, where one is given.</summary>
    public string? Because { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
