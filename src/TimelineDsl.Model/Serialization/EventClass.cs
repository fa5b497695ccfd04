using System;
using System.ComponentModel;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model.Serialization;

/// <summary>The class of the events of one kind. For generated code; compared by reference.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventClass
{
    /// <summary>The class of the events of a kind.</summary>
    /// <param name="kind">The name of the kind in the dossier.</param>
    /// <param name="make">Makes an event of the class.</param>
    public EventClass(string kind, Func<EventSeed, Event> make)
    {
        Kind = kind;
        Make = make;
    }

    internal string Kind { get; }

    internal Func<EventSeed, Event> Make { get; }
}

/// <summary>What an event is made of. For generated code, which passes it on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventSeed
{
    internal EventSeed(Timeline timeline, string name, string text, int offset)
    {
        Timeline = timeline;
        Name = name;
        Text = text;
        Offset = offset;
    }

    internal Timeline Timeline { get; }

    internal string Name { get; }

    internal string Text { get; }

    internal int Offset { get; }
}
