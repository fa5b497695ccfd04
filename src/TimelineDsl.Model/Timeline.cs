using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>What a dossier establishes: its events, who says so, and what follows.</summary>
/// <remarks>Immutable and safe to read from several threads. Names are case-sensitive (ordinal). Compared by reference.</remarks>
public sealed class Timeline
{
    private readonly Dictionary<string, Event> _events;
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Actor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    private Timeline(TimelineData data)
    {
        Name = data.Name;
        Title = data.Title;
        Zone = data.Zone;
        Language = data.Language;
        AsOf = data.AsOf;
        Notes = TimelineLinks.Freeze(data.Notes);
        foreach (var actor in data.Actors) _actors.Add(actor.Name, new Actor(actor));
        foreach (var place in data.Places) _places.Add(place.Name, new Place(this, place));
        foreach (var source in data.Sources) _sources.Add(source.Name, new Source(this, source));
        _events = new(StringComparer.Ordinal);
        foreach (var item in data.Events) _events.Add(item.Name, new Event(this, item));
        Events = TimelineLinks.Freeze(_events.Values.OrderBy(e => new TimeOrder(e.Name, e.Bounds.EarliestStart, e.Bounds.LatestStart), TimeOrder.Comparer).ToArray());
        Sources = TimelineLinks.Freeze(_sources.Values.OrderBy(s => s.Name, StringComparer.Ordinal).ToArray());
        Actors = TimelineLinks.Freeze(_actors.Values.OrderBy(a => a.Name, StringComparer.Ordinal).ToArray());
        Places = TimelineLinks.Freeze(_places.Values.OrderBy(p => p.Name, StringComparer.Ordinal).ToArray());
    }

    /// <summary>The kebab-case name by which the dossier calls it.</summary>
    public string Name { get; }

    /// <summary>The title for readers.</summary>
    public string Title { get; }

    /// <summary>The zone in which bare dates are read unless an event's place says otherwise, an IANA id or an offset.</summary>
    public string Zone { get; }

    /// <summary>The version of the language as the dossier states it; null where it does not.</summary>
    public string? Language { get; }

    /// <summary>Where the dossier's knowledge ends: as stated, else its latest publication; null where it has neither.</summary>
    public AsOf? AsOf { get; }

    /// <summary>The analyst's notes on the whole.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>
    /// The events in time order: by <see cref="EventBounds.EarliestStart"/> (where that is unknown, by <see cref="EventBounds.LatestStart"/>; where both are,
    /// last), then by <see cref="EventBounds.LatestStart"/> (unknown last), then by name (ordinal).
    /// </summary>
    public IReadOnlyList<Event> Events { get; }

    /// <summary>The sources, by name (ordinal).</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>The actors, by name (ordinal).</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The places, by name (ordinal).</summary>
    public IReadOnlyList<Place> Places { get; }

    /// <summary>The timeline that plain data describes.</summary>
    /// <exception cref="ArgumentException">A name stands twice among things of one type, refers to nothing, or a report lacks the member of its kind.</exception>
    public static Timeline From(TimelineData data) => new(data);

    /// <summary>The event of that name, or null.</summary>
    public Event? FindEvent(string name) => _events.TryGetValue(name, out var found) ? found : null;

    /// <summary>The source of that name, or null.</summary>
    public Source? FindSource(string name) => _sources.TryGetValue(name, out var found) ? found : null;

    /// <summary>The actor of that name, or null.</summary>
    public Actor? FindActor(string name) => _actors.TryGetValue(name, out var found) ? found : null;

    /// <summary>The place of that name, or null.</summary>
    public Place? FindPlace(string name) => _places.TryGetValue(name, out var found) ? found : null;

    /// <inheritdoc/>
    public override string ToString() => Title;

    internal Event Event(string name) => FindEvent(name) ?? throw Unknown("event", name);

    internal Source Source(string name) => FindSource(name) ?? throw Unknown("source", name);

    internal Actor Actor(string name) => FindActor(name) ?? throw Unknown("actor", name);

    internal Place Place(string name) => FindPlace(name) ?? throw Unknown("place", name);

    private static ArgumentException Unknown(string type, string name) => new("There is no " + type + " named '" + name + "' in this timeline.");
}
