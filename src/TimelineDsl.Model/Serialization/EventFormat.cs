using System.Collections.Generic;
using TimelineDsl.Dates;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model.Serialization;

/// <summary>How an event stands in a blob. Name and bounds of the start come first, so that events can be found and put in order without reading the rest.</summary>
internal static class EventFormat
{
    internal static void Write(BlobWriter to, EventData item)
    {
        to.Text(item.Name);
        WriteBounds(to, item.Bounds);
        to.Text(item.Kind);
        if (item.Kind is not null) to.List(item.Members, KindFormat.WriteMember);
        to.Text(item.Title);
        to.Flag(item.IsPeriod);
        to.List(item.Stated, TimeFormat.WriteStated);
        to.Number(item.Concluding);
        to.Text(item.Zone);
        to.Number((int)item.Status);
        to.Number((int)item.StatusBasis);
        to.Text(item.StatusBecause);
        to.Texts(item.Who);
        to.List(item.Offices, static (writer, office) => writer.Text(office));
        to.Text(item.Where);
        to.List(item.Citations, WriteCitation);
        to.List(item.Relations, WriteRelation);
        to.List(item.Disputes, TimeFormat.WriteDispute);
        to.Texts(item.Tags);
        to.Texts(item.Notes);
        to.Optional(item.Length, TimeFormat.WriteLength);
    }

    internal static EventData Read(BlobReader from)
    {
        string name = from.Text();
        var bounds = ReadBounds(from);
        string? kind = from.OptionalText();
        return ReadRest(from, name, bounds, kind, kind is null ? [] : from.List(KindFormat.ReadMember));
    }

    private static EventData ReadRest(BlobReader from, string name, EventBounds bounds, string? kind, IReadOnlyList<MemberData> members) => new()
    {
        Name = name,
        Bounds = bounds,
        Kind = kind,
        Members = members,
        Title = from.Text(),
        IsPeriod = from.Flag(),
        Stated = from.List(TimeFormat.ReadStated),
        Concluding = (int?)from.OptionalNumber(),
        Zone = from.Text(),
        Status = (Status)from.Number(),
        StatusBasis = (StatusBasis)from.Number(),
        StatusBecause = from.OptionalText(),
        Who = from.Texts(),
        Offices = from.List(static reader => reader.OptionalText()),
        Where = from.OptionalText(),
        Citations = from.List(ReadCitation),
        Relations = from.List(ReadRelation),
        Disputes = from.List(TimeFormat.ReadDispute),
        Tags = from.Texts(),
        Notes = from.Texts(),
        Length = from.Optional(TimeFormat.ReadLength),
    };

    /// <summary>The place in the order of time of the event that starts at <paramref name="offset"/>, and nothing else of it.</summary>
    internal static TimeOrder ReadOrder(string text, int offset)
    {
        var from = new BlobReader(text, offset);
        string name = from.Text();
        from.Flag();
        return new TimeOrder(name, from.Moment(), from.Moment());
    }

    /// <summary>The kind of the event that starts at <paramref name="offset"/>, or null.</summary>
    internal static string? ReadKind(string text, int offset)
    {
        var from = new BlobReader(text, offset);
        from.Text();
        ReadBounds(from);
        return from.OptionalText();
    }

    private static void WriteBounds(BlobWriter to, EventBounds bounds)
    {
        to.Flag(bounds.IsIfAsPlanned);
        to.Moment(bounds.EarliestStart);
        to.Moment(bounds.LatestStart);
        to.Moment(bounds.EarliestEnd);
        to.Moment(bounds.LatestEnd);
        to.Day(bounds.FirstDay);
        to.Day(bounds.LastDay);
    }

    private static EventBounds ReadBounds(BlobReader from)
    {
        bool planned = from.Flag();
        Moment? earliestStart = from.Moment(), latestStart = from.Moment(), earliestEnd = from.Moment(), latestEnd = from.Moment();
        Day? first = from.Day(), last = from.Day();
        return planned
            ? new PlannedBounds { EarliestStart = earliestStart, LatestStart = latestStart, EarliestEnd = earliestEnd, LatestEnd = latestEnd, FirstDay = first, LastDay = last }
            : new ActualBounds { EarliestStart = earliestStart, LatestStart = latestStart, EarliestEnd = earliestEnd, LatestEnd = latestEnd, FirstDay = first, LastDay = last };
    }

    private static void WriteRelation(BlobWriter to, RelationData relation)
    {
        to.Number((int)relation.Kind);
        to.Text(relation.Other);
        to.Text(relation.Second);
        to.Number((int)relation.OtherPart);
        to.Number((int)relation.SecondPart);
        to.Optional(relation.Length, TimeFormat.WriteLength);
        to.Text(relation.Text);
        to.Text(relation.Because);
        to.Optional(relation.Dispute, TimeFormat.WriteDispute);
    }

    private static RelationData ReadRelation(BlobReader from) => new()
    {
        Kind = (RelationKind)from.Number(),
        Other = from.Text(),
        Second = from.OptionalText(),
        OtherPart = (EventPart)from.Number(),
        SecondPart = (EventPart)from.Number(),
        Length = from.Optional(TimeFormat.ReadLength),
        Text = from.Text(),
        Because = from.OptionalText(),
        Dispute = from.Optional(TimeFormat.ReadDispute),
    };

    private static void WriteCitation(BlobWriter to, CitationData citation)
    {
        to.Text(citation.Source);
        to.Text(citation.Text);
        to.Texts(citation.Via);
        to.Flag(citation.IsFirstHand);
        to.Flag(citation.IsDenial);
        to.List(citation.Reports, WriteReport);
        to.Optional(citation.Said, TimeFormat.WriteWhen);
        to.Texts(citation.Quotes);
        to.Texts(citation.Notes);
        to.Optional(citation.Dispute, TimeFormat.WriteDispute);
    }

    private static CitationData ReadCitation(BlobReader from) => new()
    {
        Source = from.Text(),
        Text = from.Text(),
        Via = from.Texts(),
        IsFirstHand = from.Flag(),
        IsDenial = from.Flag(),
        Reports = from.List(ReadReport),
        Said = from.Optional(TimeFormat.ReadWhen),
        Quotes = from.Texts(),
        Notes = from.Texts(),
        Dispute = from.Optional(TimeFormat.ReadDispute),
    };

    private static void WriteReport(BlobWriter to, ReportData report)
    {
        to.Number((int)report.Kind);
        to.Text(report.Text);
        to.Number((int)report.Standing);
        to.Optional(report.Dispute, TimeFormat.WriteDispute);
        to.Moment(report.ReportedEarliest);
        to.Moment(report.ReportedLatest);
        to.Number((int)report.Status);
        to.Optional(report.When, TimeFormat.WriteWhen);
        to.Optional(report.Relation, WriteRelation);
        to.Optional(report.Length, TimeFormat.WriteLength);
        to.Text(report.Place);
        if (report.Kind == ReportKind.Member) KindFormat.WriteMember(to, report.Member!);
    }

    private static ReportData ReadReport(BlobReader from) => ReadReport(from, (ReportKind)from.Number());

    private static ReportData ReadReport(BlobReader from, ReportKind kind) => new()
    {
        Kind = kind,
        Text = from.Text(),
        Standing = (Standing)from.Number(),
        Dispute = from.Optional(TimeFormat.ReadDispute),
        ReportedEarliest = from.Moment(),
        ReportedLatest = from.Moment(),
        Status = (Status)from.Number(),
        When = from.Optional(TimeFormat.ReadWhen),
        Relation = from.Optional(ReadRelation),
        Length = from.Optional(TimeFormat.ReadLength),
        Place = from.OptionalText(),
        Member = kind == ReportKind.Member ? KindFormat.ReadMember(from) : null,
    };
}
