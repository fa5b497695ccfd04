using System.Collections.Generic;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>Somebody who acts, publishes or says something. One object for one name in a timeline; compared by reference.</summary>
public sealed class Actor
{
    internal Actor(ActorData data)
    {
        Data = data;
        Name = data.Name;
        Title = data.Title;
        Also = TimelineLinks.Freeze(data.Also);
        IsAnonymous = data.IsAnonymous;
        Zone = data.Zone;
        Lifetime = TimelineLinks.Accepted(data.Lifetime);
        DisputedLifetime = TimelineLinks.Rejected(data.Lifetime);
        Notes = TimelineLinks.Freeze(data.Notes);
    }

    /// <summary>The kebab-case name by which the dossier calls it.</summary>
    public string Name { get; }

    /// <summary>The title for readers.</summary>
    public string Title { get; }

    /// <summary>Other spellings and names.</summary>
    public IReadOnlyList<string> Also { get; }

    /// <summary>Whether the sources do not name it.</summary>
    public bool IsAnonymous { get; }

    /// <summary>The zone in which it dates what it publishes; null where none is given.</summary>
    public string? Zone { get; }

    /// <summary>What the analyst states of how long it exists and does not dispute, in the order of the lines; dates of the calendar, in no particular zone.</summary>
    public IReadOnlyList<When> Lifetime { get; }

    /// <summary>What is said of how long it exists and disputed.</summary>
    public IReadOnlyList<Disputed<When>> DisputedLifetime { get; }

    /// <summary>The analyst's notes.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <inheritdoc/>
    public override string ToString() => Title;

    internal ActorData Data { get; }
}
