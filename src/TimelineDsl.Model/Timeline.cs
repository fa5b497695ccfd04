using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TimelineDsl.Model.Data;
using TimelineDsl.Model.Serialization;

namespace TimelineDsl.Model;

/// <summary>What a dossier establishes: its events, who says so, and what follows.</summary>
/// <remarks>Immutable and safe to read from several threads. Names are case-sensitive (ordinal). Compared by reference.</remarks>
public sealed class Timeline
{
    private readonly Dictionary<string, Kind> _kinds = new(StringComparer.Ordinal);
    private readonly Section<Event> _events;
    private readonly Section<Source> _sources;
    private readonly Section<Actor> _actors;
    private readonly Section<Place> _places;
    private readonly Section<Office> _offices;
    private IReadOnlyList<TimelineReference> _others = [];
    private IReadOnlyList<Event>? _allEvents;
    private IReadOnlyList<Source>? _allSources;
    private IReadOnlyList<Actor>? _allActors;
    private IReadOnlyList<Place>? _allPlaces;
    private IReadOnlyList<Office>? _allOffices;

    private Timeline(TimelineData data)
    {
        Name = data.Name;
        Title = data.Title;
        Zone = data.Zone;
        Language = data.Language;
        AsOf = data.AsOf;
        Covers = data.Covers;
        Calendar = data.Calendar;
        Notes = TimelineLinks.Freeze(data.Notes);
        Kinds = TimelineLinks.Map(data.Kinds.OrderBy(static kind => kind.Name, StringComparer.Ordinal).ToArray(), kind => new Kind(this, kind));
        foreach (var kind in Kinds)
        {
            if (_kinds.ContainsKey(kind.Name)) throw new ArgumentException("There are two kinds named '" + kind.Name + "'.");
            _kinds.Add(kind.Name, kind);
        }

        _actors = Section<Actor>.Of("actor", data.Actors, a => a.Name, a => new Actor(a));
        _places = Section<Place>.Of("place", data.Places, p => p.Name, p => new Place(this, p));
        _offices = Section<Office>.Of("office", data.Offices, o => o.Name, o => new Office(this, o));
        _sources = Section<Source>.Of("source", data.Sources, s => s.Name, s => new Source(this, s));
        _events = Section<Event>.Of("event", data.Events, e => e.Name, e => new Event(this, e));
    }

    internal Timeline(TimelineData head, BlobChunk[] events, BlobChunk[] sources, BlobChunk[] actors, BlobChunk[] places, BlobChunk[] offices, EventClass[] classes, TimelineReference[] others) : this(head)
    {
        _others = others;
        _actors = Section<Actor>.In(actors, (_, text, at) => new Actor(RegistryFormat.ReadActor(new BlobReader(text, at))));
        _places = Section<Place>.In(places, (_, text, at) => new Place(this, RegistryFormat.ReadPlace(new BlobReader(text, at))));
        _offices = Section<Office>.In(offices, (_, text, at) => new Office(this, OfficeFormat.Read(new BlobReader(text, at))));
        _sources = Section<Source>.In(sources, (_, text, at) => new Source(this, RegistryFormat.ReadSource(new BlobReader(text, at))));
        _events = Section<Event>.In(events, classes.Length == 0 ? (name, text, at) => new Event(this, name, text, at) : EventsOfKinds(classes));
    }

    private Func<string, string, int, Event> EventsOfKinds(EventClass[] classes)
    {
        var byKind = classes.ToDictionary(static one => one.Kind, static one => one.Make, StringComparer.Ordinal);
        return (name, text, at) => EventFormat.ReadKind(text, at) is { } kind && byKind.TryGetValue(kind, out var make)
            ? make(new EventSeed(this, name, text, at))
            : new Event(this, name, text, at);
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

    /// <summary>The period that it is about, as the dossier states it; null where it does not.</summary>
    public When? Covers { get; }

    /// <summary>The calendar by which days in words before 15 October 1582 count, as the dossier states it; null where it does not.</summary>
    public Dates.CalendarKind? Calendar { get; }

    /// <summary>The analyst's notes on the whole.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>
    /// The events in time order: by <see cref="EventBounds.EarliestStart"/> (where that is unknown, by <see cref="EventBounds.LatestStart"/>; where both are,
    /// last), then by <see cref="EventBounds.LatestStart"/> (unknown last), then by name (ordinal).
    /// </summary>
    public IReadOnlyList<Event> Events => Once(ref _allEvents, _events, static x => x.Order, TimeOrder.Comparer);

    /// <summary>The sources, by name (ordinal).</summary>
    public IReadOnlyList<Source> Sources => Once(ref _allSources, _sources, static x => x.Name, StringComparer.Ordinal);

    /// <summary>The actors, by name (ordinal).</summary>
    public IReadOnlyList<Actor> Actors => Once(ref _allActors, _actors, static x => x.Name, StringComparer.Ordinal);

    /// <summary>The places, by name (ordinal).</summary>
    public IReadOnlyList<Place> Places => Once(ref _allPlaces, _places, static x => x.Name, StringComparer.Ordinal);

    /// <summary>The offices, by name (ordinal).</summary>
    public IReadOnlyList<Office> Offices => Once(ref _allOffices, _offices, static x => x.Name, StringComparer.Ordinal);

    /// <summary>The kinds of events that the dossier declares, by name (ordinal).</summary>
    public IReadOnlyList<Kind> Kinds { get; }

    /// <summary>
    /// The other timelines of the dossier whose events its own refer to, by name (ordinal). Timelines may refer to each other in a circle; they are opened when asked for.
    /// </summary>
    public IReadOnlyList<Timeline> RefersTo => TimelineLinks.Map(_others, static other => other.Open());

    /// <summary>The timeline that plain data describes.</summary>
    /// <exception cref="ArgumentException">
    /// A name stands twice among things of one type, refers to nothing, or a report lacks the member of its kind; or the data refer to other timelines: see <see cref="FromAll"/>.
    /// </exception>
    public static Timeline From(TimelineData data) => FromAll([data])[0];

    /// <summary>The timelines that plain data describe, in the order given; their events may refer to each other.</summary>
    /// <exception cref="ArgumentException">
    /// A name stands twice among things of one type or refers to nothing, a report lacks the member of its kind, two timelines have one name, or two events have, in whichever timelines.
    /// </exception>
    public static IReadOnlyList<Timeline> FromAll(IReadOnlyList<TimelineData> data)
    {
        var timelines = TimelineLinks.Map(data, static one => new Timeline(one));
        ReferenceCheck.Names(data);
        for (int i = 0; i < data.Count; i++)
        {
            timelines[i]._others = TimelineLinks.Map(data[i].RefersTo.OrderBy(static name => name, StringComparer.Ordinal).ToArray(), name =>
            {
                var other = timelines.FirstOrDefault(one => one.Name == name)
                    ?? throw new ArgumentException("The timeline '" + data[i].Name + "' refers to the timeline '" + name + "', which is not among those that are made.");
                return new TimelineReference(name, () => other);
            });
        }

        for (int i = 0; i < data.Count; i++) ReferenceCheck.Run(timelines[i], data[i]);
        return timelines;
    }

    /// <summary>
    /// The plain data of this timeline, names for references; events in time order, the others by name. <see cref="From"/> makes an equal timeline of it, and
    /// <see cref="FromAll"/> of those of several that refer to each other.
    /// </summary>
    public TimelineData ToData() => new()
    {
        Name = Name,
        Title = Title,
        Zone = Zone,
        Language = Language,
        AsOf = AsOf,
        Covers = Covers,
        Calendar = Calendar,
        Notes = Notes,
        RefersTo = TimelineLinks.Map(_others, static other => other.Name),
        Events = TimelineLinks.Map(Events, e => e.Data),
        Sources = TimelineLinks.Map(Sources, s => s.Data),
        Actors = TimelineLinks.Map(Actors, a => a.Data),
        Places = TimelineLinks.Map(Places, p => p.Data),
        Offices = TimelineLinks.Map(Offices, o => o.Data),
        Kinds = TimelineLinks.Map(Kinds, k => k.Data),
    };

    /// <summary>The event of that name in this timeline, or null.</summary>
    public Event? FindEvent(string name) => _events.Find(name);

    /// <summary>
    /// The event from which a source's words are counted (<c>counting from EVENT</c>, also its start or end), of this timeline or of one that it refers to; null where
    /// they are counted from a date or the publication, and for what are no source's words.
    /// </summary>
    public Event? FindAnchor(When when) => when.CountingFrom is { } anchor ? FindHereOrBeside(When.EventOf(anchor)) : null;

    /// <summary>The source of that name, or null.</summary>
    public Source? FindSource(string name) => _sources.Find(name);

    /// <summary>The actor of that name, or null.</summary>
    public Actor? FindActor(string name) => _actors.Find(name);

    /// <summary>The place of that name, or null.</summary>
    public Place? FindPlace(string name) => _places.Find(name);

    /// <summary>The office of that name, or null.</summary>
    public Office? FindOffice(string name) => _offices.Find(name);

    /// <summary>The kind of that name, or null.</summary>
    public Kind? FindKind(string name) => _kinds.TryGetValue(name, out var kind) ? kind : null;

    /// <inheritdoc/>
    public override string ToString() => Title;

    /// <summary>The event of that name, of this timeline or of one that it refers to.</summary>
    internal Event Event(string name) => FindHereOrBeside(name) ?? throw new ArgumentException("There is no event named '" + name + "' in this timeline, nor in one that it refers to.");

    internal Source Source(string name) => FindSource(name) ?? throw Unknown("source", name);

    internal Actor Actor(string name) => FindActor(name) ?? throw Unknown("actor", name);

    internal Office Office(string name) => FindOffice(name) ?? throw Unknown("office", name);

    internal Place Place(string name) => FindPlace(name) ?? throw Unknown("place", name);

    internal Kind Kind(string name) => FindKind(name) ?? throw Unknown("kind", name);

    private Event? FindHereOrBeside(string name)
    {
        if (FindEvent(name) is { } own) return own;
        foreach (var other in _others)
        {
            if (other.Open().FindEvent(name) is { } found) return found;
        }

        return null;
    }

    // Threads that ask at once may each put them in order; all get the list that came first.
    private static IReadOnlyList<T> Once<T, TKey>(ref IReadOnlyList<T>? list, Section<T> section, Func<T, TKey> key, IComparer<TKey> order) where T : class
    {
        if (list is not null) return list;
        var made = TimelineLinks.Freeze(section.ToList().OrderBy(key, order).ToArray());
        return Interlocked.CompareExchange(ref list, made, null) ?? made;
    }

    private static ArgumentException Unknown(string type, string name) => new("There is no " + type + " named '" + name + "' in this timeline.");
}
