using System.Collections.Generic;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>A place. One object for one name in a timeline; compared by reference.</summary>
public sealed class Place
{
    private readonly Timeline _timeline;
    private readonly string? _in;

    internal Place(Timeline timeline, PlaceData data)
    {
        _timeline = timeline;
        _in = data.In;
        Data = data;
        Name = data.Name;
        Title = data.Title;
        Also = TimelineLinks.Freeze(data.Also);
        Zone = data.Zone;
        Notes = TimelineLinks.Freeze(data.Notes);
    }

    /// <summary>The kebab-case name by which the dossier calls it.</summary>
    public string Name { get; }

    /// <summary>The title for readers.</summary>
    public string Title { get; }

    /// <summary>Other spellings and names.</summary>
    public IReadOnlyList<string> Also { get; }

    /// <summary>The place of which it is a part; null where none is given.</summary>
    public Place? In => _in is null ? null : _timeline.Place(_in);

    /// <summary>Its own zone as an IANA id or offset; null where none is given (it then has that of the nearest place it is in).</summary>
    public string? Zone { get; }

    /// <summary>The analyst's notes.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <inheritdoc/>
    public override string ToString() => Title;

    internal PlaceData Data { get; }
}
