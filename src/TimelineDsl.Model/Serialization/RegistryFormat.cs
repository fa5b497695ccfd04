using TimelineDsl.Model.Data;

namespace TimelineDsl.Model.Serialization;

/// <summary>How sources, actors, places and the timeline's own settings stand in a blob.</summary>
internal static class RegistryFormat
{
    /// <summary>The version of the format; readers refuse any other.</summary>
    private const int Version = 1;

    internal static void WriteHead(BlobWriter to, TimelineData timeline)
    {
        to.Number(Version);
        to.Text(timeline.Name);
        to.Text(timeline.Title);
        to.Text(timeline.Zone);
        to.Text(timeline.Language);
        to.Optional(timeline.AsOf, (writer, asOf) =>
        {
            writer.Text(asOf.Text);
            writer.Moment(asOf.Moment);
            writer.Flag(asOf.IsStated);
        });
        to.Optional(timeline.Covers, TimeFormat.WriteWhen);
        to.Number((int?)timeline.Calendar);
        to.Texts(timeline.Notes);
        to.List(timeline.Kinds, KindFormat.WriteKind);
    }

    internal static TimelineData ReadHead(BlobReader from)
    {
        if (from.Number() != Version) throw BlobReader.Malformed();
        return new TimelineData
        {
            Name = from.Text(),
            Title = from.Text(),
            Zone = from.Text(),
            Language = from.OptionalText(),
            AsOf = from.Optional(reader => new AsOf(reader.Text(), reader.Moment() ?? throw BlobReader.Malformed(), reader.Flag())),
            Covers = from.Optional(TimeFormat.ReadWhen),
            Calendar = (Dates.CalendarKind?)from.OptionalNumber(),
            Notes = from.Texts(),
            Kinds = from.List(KindFormat.ReadKind),
        };
    }

    internal static void WriteSource(BlobWriter to, SourceData source)
    {
        to.Text(source.Name);
        to.Text(source.Title);
        to.Text(source.Publisher);
        to.List(source.Published, TimeFormat.WriteStated);
        to.Moment(source.PublishedEarliest);
        to.Moment(source.PublishedLatest);
        to.Optional(source.Accessed, TimeFormat.WriteWhen);
        to.Text(source.Url);
        to.Flag(source.IsUrlUnknown);
        to.Text(source.Archive);
        to.Text(source.Language);
        to.Text(source.Reliability);
        to.Text(source.Document);
        to.Texts(source.Via);
        to.Text(source.Zone);
        to.Texts(source.Corrects);
        to.Texts(source.Retracts);
        to.Text(source.Copies);
        to.Texts(source.CorrectedBy);
        to.Texts(source.RetractedBy);
        to.Flag(source.IsRetracted);
        to.Texts(source.Notes);
    }

    internal static SourceData ReadSource(BlobReader from) => new()
    {
        Name = from.Text(),
        Title = from.Text(),
        Publisher = from.OptionalText(),
        Published = from.List(TimeFormat.ReadStated),
        PublishedEarliest = from.Moment(),
        PublishedLatest = from.Moment(),
        Accessed = from.Optional(TimeFormat.ReadWhen),
        Url = from.OptionalText(),
        IsUrlUnknown = from.Flag(),
        Archive = from.OptionalText(),
        Language = from.OptionalText(),
        Reliability = from.OptionalText(),
        Document = from.OptionalText(),
        Via = from.Texts(),
        Zone = from.OptionalText(),
        Corrects = from.Texts(),
        Retracts = from.Texts(),
        Copies = from.OptionalText(),
        CorrectedBy = from.Texts(),
        RetractedBy = from.Texts(),
        IsRetracted = from.Flag(),
        Notes = from.Texts(),
    };

    internal static void WriteActor(BlobWriter to, ActorData actor)
    {
        to.Text(actor.Name);
        to.Text(actor.Title);
        to.Texts(actor.Also);
        to.Flag(actor.IsAnonymous);
        to.Text(actor.Zone);
        to.List(actor.Lifetime, TimeFormat.WriteStated);
        to.Texts(actor.Notes);
    }

    internal static ActorData ReadActor(BlobReader from) => new()
    {
        Name = from.Text(),
        Title = from.Text(),
        Also = from.Texts(),
        IsAnonymous = from.Flag(),
        Zone = from.OptionalText(),
        Lifetime = from.List(TimeFormat.ReadStated),
        Notes = from.Texts(),
    };

    internal static void WritePlace(BlobWriter to, PlaceData place)
    {
        to.Text(place.Name);
        to.Text(place.Title);
        to.Texts(place.Also);
        to.Text(place.In);
        to.Text(place.Zone);
        to.Texts(place.Notes);
    }

    internal static PlaceData ReadPlace(BlobReader from) => new()
    {
        Name = from.Text(),
        Title = from.Text(),
        Also = from.Texts(),
        In = from.OptionalText(),
        Zone = from.OptionalText(),
        Notes = from.Texts(),
    };
}
