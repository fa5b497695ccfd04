using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>The members of an event that refer to other objects, made together when the first is asked for.</summary>
internal sealed class EventBody
{
    internal EventBody(Event owner, EventData data)
    {
        Stated = TimelineLinks.Accepted(data.Stated);
        DisputedDates = TimelineLinks.Rejected(data.Stated);
        if (data.Concluding is { } index && data.Stated[index].Dispute is null) When = data.Stated[index].When;
        Who = TimelineLinks.Actors(owner.Timeline, data.Who);
        Participants = TimelineLinks.Map(Who, (actor, i) => new Participant(actor, i < data.Offices.Count && data.Offices[i] is { } office ? owner.Timeline.Office(office) : null));
        Where = data.Where is null ? null : owner.Timeline.Place(data.Where);
        Citations = TimelineLinks.Map(data.Citations, c => new Citation(owner, c));
        Reports = InReportOrder(Citations);
        Relations = TimelineLinks.Map(data.Relations.Where(r => r.Dispute is null).ToArray(), r => new Relation(owner, r));
        DisputedRelations = TimelineLinks.Map(data.Relations.Where(r => r.Dispute is not null).ToArray(), r => new Disputed<Relation>(new Relation(owner, r), r.Dispute!));
        Members = TimelineLinks.Map(data.Members.Where(m => m.Dispute is null).ToArray(), m => new Member(owner, m));
        DisputedMembers = TimelineLinks.Map(data.Members.Where(m => m.Dispute is not null).ToArray(), m => new Disputed<Member>(new Member(owner, m), m.Dispute!));
        Disputes = TimelineLinks.Freeze(data.Disputes);
        Tags = TimelineLinks.Freeze(data.Tags);
        Notes = TimelineLinks.Freeze(data.Notes);
    }

    internal When? When { get; }
    internal IReadOnlyList<When> Stated { get; }
    internal IReadOnlyList<Disputed<When>> DisputedDates { get; }
    internal IReadOnlyList<Actor> Who { get; }
    internal IReadOnlyList<Participant> Participants { get; }
    internal Place? Where { get; }
    internal IReadOnlyList<Citation> Citations { get; }
    internal IReadOnlyList<Report> Reports { get; }
    internal IReadOnlyList<Relation> Relations { get; }
    internal IReadOnlyList<Disputed<Relation>> DisputedRelations { get; }
    internal IReadOnlyList<Member> Members { get; }
    internal IReadOnlyList<Disputed<Member>> DisputedMembers { get; }
    internal IReadOnlyList<Dispute> Disputes { get; }
    internal IReadOnlyList<string> Tags { get; }
    internal IReadOnlyList<string> Notes { get; }

    private static IReadOnlyList<Report> InReportOrder(IReadOnlyList<Citation> citations)
    {
        var all = new List<Report>();
        foreach (var citation in citations) all.AddRange(citation.Reports);
        if (all.Count < 2) return TimelineLinks.Freeze(all);
        return TimelineLinks.Freeze(all.OrderBy(r => r.ReportedEarliest is null).ThenBy(r => r.ReportedEarliest ?? default).ToArray());
    }
}
