using System.Collections.Generic;
using TimelineDsl.Dates;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>Something published that the dossier cites. One object for one name in a timeline; compared by reference.</summary>
public sealed class Source
{
    private readonly Timeline _timeline;

    internal Source(Timeline timeline, SourceData data)
    {
        _timeline = timeline;
        Data = data;
        Name = data.Name;
        Title = data.Title;
        Publisher = data.Publisher is null ? null : timeline.Actor(data.Publisher);
        Published = TimelineLinks.Accepted(data.Published);
        DisputedPublished = TimelineLinks.Rejected(data.Published);
        PublishedEarliest = data.PublishedEarliest;
        PublishedLatest = data.PublishedLatest;
        Accessed = data.Accessed;
        Url = data.Url;
        IsUrlUnknown = data.IsUrlUnknown;
        Archive = data.Archive;
        Language = data.Language;
        Reliability = data.Reliability;
        Document = data.Document;
        Via = TimelineLinks.Actors(timeline, data.Via);
        Zone = data.Zone;
        Notes = TimelineLinks.Freeze(data.Notes);
    }

    /// <summary>The kebab-case name by which the dossier calls it.</summary>
    public string Name { get; }

    /// <summary>The title for readers.</summary>
    public string Title { get; }

    /// <summary>Who published it; null where unknown or not given.</summary>
    public Actor? Publisher { get; }

    /// <summary>What is said of its publication date and not disputed, in the order of the lines; phrases are read against the first.</summary>
    public IReadOnlyList<When> Published { get; }

    /// <summary>What is said of its publication date and disputed.</summary>
    public IReadOnlyList<Disputed<When>> DisputedPublished { get; }

    /// <summary>The earliest moment at which it may have been published, by all undisputed lines together, inclusive; null where unknown.</summary>
    public Moment? PublishedEarliest { get; }

    /// <summary>The end of the time in which it may have been published, exclusive; null where unknown.</summary>
    public Moment? PublishedLatest { get; }

    /// <summary>When the analyst or the project retrieved it; null where not given.</summary>
    public When? Accessed { get; }

    /// <summary>Its address, as written; null where not given or unknown. It is text from a file: check its scheme before you make a link of it.</summary>
    public string? Url { get; }

    /// <summary>Whether the dossier says that its address is unknown, which is an answer; silence is not.</summary>
    public bool IsUrlUnknown { get; }

    /// <summary>The address of an archived copy, as written; null where not given.</summary>
    public string? Archive { get; }

    /// <summary>Its language as written; null where not given.</summary>
    public string? Language { get; }

    /// <summary>The analyst's rating of it, as <c>B2</c>; null where not given.</summary>
    public string? Reliability { get; }

    /// <summary>The name of the document in which quotes are looked up; null where not given.</summary>
    public string? Document { get; }

    /// <summary>From whom everything in it comes, outermost first; every citation of it starts here. A copy that names nobody has it from whom the original has it.</summary>
    public IReadOnlyList<Actor> Via { get; }

    /// <summary>The zone in which its dates are read: its own, else its publisher's, else UTC; null where the compiler did not say.</summary>
    public string? Zone { get; }

    /// <summary>The sources that it corrects. Sources refer to each other; these and the following are looked up when asked for.</summary>
    public IReadOnlyList<Source> Corrects => TimelineLinks.Map(Data.Corrects, _timeline.Source);

    /// <summary>The sources that it retracts.</summary>
    public IReadOnlyList<Source> Retracts => TimelineLinks.Map(Data.Retracts, _timeline.Source);

    /// <summary>The source of which it is a copy; null where it is none.</summary>
    public Source? Copies => Data.Copies is null ? null : _timeline.Source(Data.Copies);

    /// <summary>The sources that correct it.</summary>
    public IReadOnlyList<Source> CorrectedBy => TimelineLinks.Map(Data.CorrectedBy, _timeline.Source);

    /// <summary>The sources that retract it.</summary>
    public IReadOnlyList<Source> RetractedBy => TimelineLinks.Map(Data.RetractedBy, _timeline.Source);

    /// <summary>Whether one of <see cref="RetractedBy"/> still stands: then nothing that it says binds.</summary>
    public bool IsRetracted => Data.IsRetracted;

    /// <summary>The analyst's notes.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <inheritdoc/>
    public override string ToString() => Title;

    internal SourceData Data { get; }
}
