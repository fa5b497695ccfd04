using System.Collections.Generic;
using System.ComponentModel;
using System.Threading;
using TimelineDsl.Model.Data;
using TimelineDsl.Model.Serialization;

namespace TimelineDsl.Model;

/// <summary>Something that happened, goes on, or may happen: what the analyst concludes about it, and what the sources say.</summary>
/// <remarks>
/// One object for one name in a timeline; compared by reference. Immutable and safe to read from several threads. Its members are made when first
/// asked for. Order events by <see cref="Timeline.Events"/>, which is in time order. In the code generated for a dossier an event of a kind is of the class of
/// that kind, which is derived from this one and has a typed member for each member of the kind.
/// </remarks>
public class Event
{
    private EventBody? _body;
    private readonly string? _text;
    private readonly int _offset;
    private EventData? _data;

    internal Event(Timeline timeline, EventData data)
    {
        Timeline = timeline;
        Name = data.Name;
        _data = data;
    }

    /// <summary>The event whose line starts at <paramref name="offset"/> of <paramref name="text"/>; the rest of the line is read when first asked for.</summary>
    internal Event(Timeline timeline, string name, string text, int offset)
    {
        Timeline = timeline;
        Name = name;
        _text = text;
        _offset = offset;
    }

    /// <summary>An event of a class that is derived for a kind. For generated code: nothing else has a seed.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Event(EventSeed seed) : this(seed.Timeline, seed.Name, seed.Text, seed.Offset)
    {
    }

    /// <summary>The timeline that it belongs to.</summary>
    public Timeline Timeline { get; }

    /// <summary>The kebab-case name by which the dossier calls it.</summary>
    public string Name { get; }

    /// <summary>The title for readers.</summary>
    public string Title => Data.Title;

    /// <summary>Whether it was declared as a period rather than an event.</summary>
    public bool IsPeriod => Data.IsPeriod;

    /// <summary>The kind of which it is; null where it is of none.</summary>
    public Kind? Kind => Data.Kind is { } kind ? Timeline.Kind(kind) : null;

    /// <summary>What the analyst says of the members of its kind and does not dispute, in the order of the lines.</summary>
    public IReadOnlyList<Member> Members => Body.Members;

    /// <summary>What the dossier states about the members of its kind and marks as disputed.</summary>
    public IReadOnlyList<Disputed<Member>> DisputedMembers => Body.DisputedMembers;

    /// <summary>When it was or is to be, as the analyst concludes (<c>on</c>, <c>for</c>, <c>from</c>, <c>since</c> …); null where the analyst does not say, or disputes it.</summary>
    public When? When => Body.When;

    /// <summary>Everything that the analyst states about its time and does not dispute, in the order of the lines; <see cref="When"/> is one of these.</summary>
    public IReadOnlyList<When> Stated => Body.Stated;

    /// <summary>What the dossier states about its time and marks as disputed.</summary>
    public IReadOnlyList<Disputed<When>> DisputedDates => Body.DisputedDates;

    /// <summary>What follows for its start and end from the whole dossier. For an event that has not happened it holds only if all goes as planned.</summary>
    public EventBounds Bounds => Data.Bounds;

    /// <summary>The zone in which its bare dates are read, an IANA id or an offset.</summary>
    public string Zone => Data.Zone;

    /// <summary>How far it has come.</summary>
    public Status Status => Data.Status;

    /// <summary>On whose word <see cref="Status"/> rests.</summary>
    public StatusBasis StatusBasis => Data.StatusBasis;

    /// <summary>The analyst's reason for the status, where one is given.</summary>
    public string? StatusBecause => Data.StatusBecause;

    /// <summary>Who takes part, in the order of the lines.</summary>
    public IReadOnlyList<Actor> Who => Body.Who;

    /// <summary>Those of <see cref="Who"/>, each with the office in which, where one is named.</summary>
    public IReadOnlyList<Participant> Participants => Body.Participants;

    /// <summary>Where it is; null where the analyst does not say.</summary>
    public Place? Where => Body.Where;

    /// <summary>What the dossier cites for it, in the order of the lines.</summary>
    public IReadOnlyList<Citation> Citations => Body.Citations;

    /// <summary>
    /// Every report of every citation that is neither disputed nor a denial, by the earliest time at which it may have been said, unknown ones last; those
    /// of one time in the order of the lines. This is the history of its status as the sources tell it.
    /// </summary>
    public IReadOnlyList<Report> Reports => Body.Reports;

    /// <summary>The analyst's relations to other events, in the order of the lines; disputed ones are not among them.</summary>
    public IReadOnlyList<Relation> Relations => Body.Relations;

    /// <summary>The relations that the dossier states and marks as disputed.</summary>
    public IReadOnlyList<Disputed<Relation>> DisputedRelations => Body.DisputedRelations;

    /// <summary>What of the event as a whole is disputed; disputes of single claims are with these.</summary>
    public IReadOnlyList<Dispute> Disputes => Body.Disputes;

    /// <summary>Its tags, in the order of the lines.</summary>
    public IReadOnlyList<string> Tags => Body.Tags;

    /// <summary>The analyst's notes.</summary>
    public IReadOnlyList<string> Notes => Body.Notes;

    /// <summary>How long it lasts, as the analyst states; null where the analyst does not say.</summary>
    public Length? Length => Data.Length;

    internal EventData Data
    {
        get
        {
            if (_data is not null) return _data;
            var read = EventFormat.Read(new BlobReader(_text!, _offset));
            return Interlocked.CompareExchange(ref _data, read, null) ?? read;
        }
    }

    internal TimeOrder Order => _data is not null || _text is null
        ? new TimeOrder(Name, Data.Bounds.EarliestStart, Data.Bounds.LatestStart)
        : EventFormat.ReadOrder(_text, _offset);

    private EventBody Body
    {
        get
        {
            if (_body is not null) return _body;
            var made = new EventBody(this, Data);
            return Interlocked.CompareExchange(ref _body, made, null) ?? made;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Title;
}
