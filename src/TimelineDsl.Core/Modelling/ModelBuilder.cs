using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Modelling;

/// <summary>Makes the model of a timeline from what was bound and what follows from it.</summary>
internal sealed class ModelBuilder
{
    private readonly Judgement _judgement;
    private readonly TimelineSymbol _timeline;

    private ModelBuilder(Judgement judgement, TimelineSymbol timeline)
    {
        _judgement = judgement;
        _timeline = timeline;
    }

    /// <summary>Every timeline of a dossier, by name.</summary>
    public static IReadOnlyList<Timeline> BuildAll(Judgement judgement) =>
        Timeline.FromAll(judgement.Dossier.Timelines.All.OrderBy(static timeline => timeline.Name, System.StringComparer.Ordinal)
            .Select(timeline => new ModelBuilder(judgement, timeline).Build()).ToArray());

    private TimelineData Build()
    {
        var dossier = _judgement.Dossier;
        var events = new List<EventData>();
        for (int i = 0; i < dossier.Events.All.Count; i++)
            if (ReferenceEquals(dossier.Events.All[i].Timeline, _timeline)) events.Add(Event(dossier.Events.All[i], _judgement.States[i]));
        var sources = dossier.Sources.All.Select(Source).ToArray();
        var actors = dossier.Actors.All.Select(Actor).ToArray();
        var offices = dossier.Offices.All.Select(Office).ToArray();
        return new TimelineData
        {
            Name = _timeline.Name,
            Title = _timeline.Title,
            Zone = _timeline.Zone.Id,
            Language = _timeline.Language,
            AsOf = AsOf(),
            Covers = _timeline.Covers is { } covers ? WhenBuilder.Of(covers.Period, null) : null,
            Calendar = _timeline.Settings.Calendar,
            Notes = Texts(_timeline.Syntax, TextWord.Note),
            Events = events,
            RefersTo = OtherTimelines.Of(dossier, _timeline, events, sources, actors, offices),
            Sources = sources,
            Actors = actors,
            Places = dossier.Places.All.Select(Place).ToArray(),
            Offices = offices,
            Kinds = dossier.Kinds.All.Select(KindBuilder.Of).ToArray(),
        };
    }

    /// <summary>Where the knowledge ends: as stated, else with the latest publication in the dossier.</summary>
    private AsOf? AsOf()
    {
        if (_timeline.AsOf is { Hull.HasEnd: true } stated) return new AsOf(WhenBuilder.Written(stated.Syntax), Moment.FromMilliseconds(stated.Hull.End), true);
        var latest = _judgement.Dossier.Sources.All.Where(static source => source.Publication.HasEnd).OrderByDescending(static source => source.Publication.End).FirstOrDefault();
        return latest is null ? null : new AsOf(DateText.OfExclusiveEnd(latest.Publication.End, latest.Zone), Moment.FromMilliseconds(latest.Publication.End), false);
    }

    private EventData Event(EventSymbol @event, EventState state)
    {
        var dated = @event.Conclusions.Where(static line => line.Meanings[0].First is not null && line.Meanings[0].Word is not null).ToList();
        var concluding = dated.Where(line => !_judgement.Disputes.Covers(line)).OrderBy(static line => Rank(line.Meanings[0].Word!.Value)).FirstOrDefault();
        var status = @event.Conclusions.FirstOrDefault(line => line.Syntax is StatusStatement && !_judgement.Disputes.Covers(line));
        var length = @event.Conclusions.FirstOrDefault(line => line.Meanings[0] is { Length: not null, Relation: null } && !_judgement.Disputes.Covers(line));
        return new EventData
        {
            Name = @event.Name,
            Title = @event.Title,
            IsPeriod = @event.IsPeriod,
            Stated = dated.Select(line => new StatedWhen(WhenBuilder.Of(line.Meanings[0], Because(line)), WhenBuilder.DisputeOf(line.Dispute))).ToArray(),
            Concluding = concluding is null ? null : dated.IndexOf(concluding),
            Bounds = Bounds(@event, state),
            Kind = @event.OfKind?.Name,
            Members = @event.OfKind is null ? [] : KindBuilder.MembersOf(@event),
            Zone = @event.Zone.Id,
            Status = state.Status,
            StatusBasis = state.Basis,
            StatusBecause = (status?.Syntax as StatusStatement)?.Because?.Value,
            Who = @event.Who.Select(static one => one.Actor.Name).ToArray(),
            Offices = @event.Who.Any(static one => one.Office is not null) ? @event.Who.Select(static one => one.Office?.Name).ToArray() : [],
            Where = @event.Where?.Name,
            Citations = @event.Cites.Select(cite => CitationBuilder.Of(cite, state, _judgement.Disputes)).ToArray(),
            Relations = @event.Conclusions.Where(line => CitationBuilder.IsRelation(line.Meanings[0]))
                .Select(static line => CitationBuilder.Relation(line.Meanings[0], line.File, Because(line), WhenBuilder.DisputeOf(line.Dispute))).ToArray(),
            Disputes = (@event.DisputedMembers ?? []).Select(static disputed => new Dispute(disputed.Dispute.Because.Value, disputed.Member)).ToArray(),
            Tags = @event.Syntax.Body.OfType<NamesStatement>().Where(static line => line.Word == NamesWord.Tags).SelectMany(static line => line.Names).Select(static name => name.Text).ToArray(),
            Notes = Texts(@event.Syntax, TextWord.Note),
            Length = length is null ? null : WhenBuilder.Length(LengthSyntax(length.Meanings[0]), length.Meanings[0].Length!),
        };
    }

    /// <summary>The line that concludes when it was: what fixes the date before what only bounds it.</summary>
    private static int Rank(BoundWord word) => word switch
    {
        BoundWord.On or BoundWord.From => 0,
        BoundWord.Since => 1,
        BoundWord.For => 2,
        BoundWord.Around => 3,
        BoundWord.Between => 4,
        BoundWord.To => 5,
        _ => 6,
    };

    private EventBounds Bounds(EventSymbol @event, EventState state)
    {
        var solution = state.HasBegun ? _judgement.Facts : _judgement.Plans;
        var start = ConstraintNetwork.Start(@event.Interval);
        var end = ConstraintNetwork.End(@event.Interval);
        Moment? earliestStart = AsMoment(solution.Earliest(start)), latestStart = AsMoment(solution.Latest(start));
        Moment? earliestEnd = AsMoment(solution.Earliest(end)), latestEnd = AsMoment(solution.Latest(end));
        Day? firstDay = AsDay(solution.Earliest(ConstraintNetwork.FirstDay(@event.Interval))), lastDay = AsDay(solution.Latest(ConstraintNetwork.LastDay(@event.Interval)));
        return state.HasBegun
            ? new ActualBounds { EarliestStart = earliestStart, LatestStart = latestStart, EarliestEnd = earliestEnd, LatestEnd = latestEnd, FirstDay = firstDay, LastDay = lastDay }
            : new PlannedBounds { EarliestStart = earliestStart, LatestStart = latestStart, EarliestEnd = earliestEnd, LatestEnd = latestEnd, FirstDay = firstDay, LastDay = lastDay };
    }

    private static Moment? AsMoment(long value) => value is Solution.NoEarliest or Solution.NoLatest ? null : Moment.FromMilliseconds(value);

    private static Day? AsDay(long value) => value is Solution.NoEarliest or Solution.NoLatest ? null : new Day(value);

    private SourceData Source(SourceSymbol source)
    {
        var url = source.Syntax.Body.OfType<TextStatement>().FirstOrDefault(static line => line.Word == TextWord.Url);
        var published = source.Published.Where(static line => line.Meanings[0].First is not null);
        return new SourceData
        {
            Name = source.Name,
            Title = source.Title,
            Publisher = source.Publisher?.Name,
            Published = published.Select(static line => new StatedWhen(WhenBuilder.Of(line.Meanings[0], Because(line)), WhenBuilder.DisputeOf(line.Dispute))).ToArray(),
            PublishedEarliest = source.Publication.HasStart ? Moment.FromMilliseconds(source.Publication.Start) : null,
            PublishedLatest = source.Publication.HasEnd ? Moment.FromMilliseconds(source.Publication.End) : null,
            Accessed = source.Accessed.Where(static line => line.Date is not null).Select(static line => WhenBuilder.Of(new Meaning(line.Syntax.When) { Word = line.Syntax.When.Word, First = line.Date }, line.Syntax.Because?.Value)).FirstOrDefault(),
            Url = url is { IsUnknown: false } ? url.Value.Value : null,
            IsUrlUnknown = url is { IsUnknown: true },
            Archive = Texts(source.Syntax, TextWord.Archive).FirstOrDefault(),
            Language = Texts(source.Syntax, TextWord.Language).FirstOrDefault(),
            Reliability = Texts(source.Syntax, TextWord.Reliability).FirstOrDefault(),
            Document = Texts(source.Syntax, TextWord.Document).FirstOrDefault(),
            Via = source.Via.Select(static actor => actor.Name).ToArray(),
            Zone = source.Zone.Id,
            Corrects = Names(source.Corrects),
            Retracts = Names(source.Retracts),
            Copies = source.Copies?.Name,
            CorrectedBy = Names(source.CorrectedBy),
            RetractedBy = Names(source.RetractedBy),
            IsRetracted = source.IsRetracted,
            Notes = Texts(source.Syntax, TextWord.Note),
        };
    }

    private static string[] Names(IEnumerable<SourceSymbol>? sources) => sources is null ? [] : sources.Select(static source => source.Name).Distinct().ToArray();

    private static ActorData Actor(ActorSymbol actor) => new()
    {
        Name = actor.Name, Title = actor.Title, Also = actor.Also, IsAnonymous = actor.IsAnonymous, Zone = actor.Zone?.Id, Notes = Texts(actor.Syntax, TextWord.Note),
        Lifetime = actor.Lifetime.Where(static line => line.Meanings[0].First is not null).Select(static line => new StatedWhen(WhenBuilder.Of(line.Meanings[0], Because(line)), WhenBuilder.DisputeOf(line.Dispute))).ToArray(),
    };

    private static OfficeData Office(OfficeSymbol office) => new()
    {
        Name = office.Name, Title = office.Title, Also = office.Also, IsShared = office.IsShared, Terms = office.Terms.Select(Term).ToArray(), Notes = Texts(office.Syntax, TextWord.Note),
    };

    private static TermData Term(TermSymbol term)
    {
        var line = (TermStatement)term.Line.Syntax;
        return new TermData
        {
            Holder = term.Holder.Name,
            When = term.When is { First: not null } when ? WhenBuilder.Of(when, null) : null,
            Because = line.Because?.Value,
            Dispute = WhenBuilder.DisputeOf(term.Line.Dispute),
            Notes = Texts(line, TextWord.Note),
        };
    }

    private static PlaceData Place(PlaceSymbol place) => new()
    {
        Name = place.Name, Title = place.Title, Also = place.Also, In = place.In?.Name, Zone = place.Zone?.Id, Notes = Texts(place.Syntax, TextWord.Note),
    };

    private static string[] Texts(Statement statement, TextWord word) =>
        statement.Body.OfType<TextStatement>().Where(line => line.Word == word && !line.IsUnknown).Select(static line => line.Value.Value).ToArray();

    private static string? Because(Assertion line) => line.Syntax switch
    {
        ClaimStatement claim => claim.Because?.Value,
        DatedStatement dated => dated.Because?.Value,
        _ => null,
    };

    private static DurationSyntax LengthSyntax(Meaning meaning) => ((LengthClaim)meaning.Syntax).Length;
}
