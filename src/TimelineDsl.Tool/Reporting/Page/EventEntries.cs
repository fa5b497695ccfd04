using System.Collections.Generic;
using System.Linq;
using Scriban.Runtime;
using TimelineDsl.Dates;
using TimelineDsl.Model;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>The entries of the events: conclusion, history, disputes, what follows.</summary>
internal sealed class EventEntries(EventLinks events, Anchors actors, Claims claims, MemberWords members, Footnotes footnotes)
{
    /// <summary>What a template sees of an event.</summary>
    public ScriptObject Of(Event item) => new()
    {
        ["name"] = item.Name,
        ["anchor"] = events.AnchorOf(item),
        ["title"] = item.Title,
        ["is_period"] = item.IsPeriod,
        ["kind"] = item.Kind?.Title,
        ["members"] = Lists.Of(item.Members, members.Of),
        ["date"] = EventDates.Headline(item),
        ["date_basis"] = EventDates.Basis(item),
        ["date_because"] = item.When?.Because,
        ["written"] = Lists.Of(item.Stated, Written),
        ["zone"] = item.Zone,
        ["status"] = StatusWords.Of(item.Status),
        ["status_basis"] = StatusWords.Of(item.StatusBasis),
        ["status_because"] = item.StatusBecause,
        ["is_planned"] = item.Bounds.IsIfAsPlanned,
        ["is_disputed"] = Marks.IsDisputed(item),
        ["who"] = Lists.Of(item.Participants, Participant),
        ["where"] = item.Where is { } place ? PlaceWords(place) : null,
        ["length"] = item.Length is { } length ? new ScriptObject { ["text"] = length.IsPhrase ? length.Text : LengthWords.Of(length) ?? length.Text, ["is_phrase"] = length.IsPhrase } : null,
        ["relations"] = Lists.Of(item.Relations, claims.Of),
        ["inferred"] = Lists.Of(EventDates.Inferred(item)),
        ["support"] = Lists.Of(item.Citations.Where(Supports), footnotes.Refer),
        ["history"] = Lists.Of(History(item), step => step),
        ["disputes"] = Lists.Of(Disputes(item), dispute => dispute),
        ["notes"] = Lists.Of(item.Notes),
        ["tags"] = Lists.Of(item.Tags),
    };

    /// <summary>An actor as a link: <c>title</c>, <c>anchor</c>, <c>is_anonymous</c>.</summary>
    public ScriptObject Actor(Actor actor) => new() { ["title"] = actor.Title, ["anchor"] = actors.Of(actor.Name), ["name"] = actor.Name, ["is_anonymous"] = actor.IsAnonymous };

    private ScriptObject Participant(Participant one)
    {
        var shown = Actor(one.Actor);
        shown["office"] = one.Office?.Title;
        return shown;
    }

    /// <summary>The names of a place and of those it is in: <c>Budapest, Hungary</c>.</summary>
    public static string PlaceWords(Place place)
    {
        var seen = new HashSet<Place>();
        var names = new List<string>();
        for (var at = place; at is not null && seen.Add(at); at = at.In) names.Add(at.Title);
        return string.Join(", ", names);
    }

    private static ScriptObject Written(When when) => new() { ["text"] = when.Text, ["words"] = WhenWords.Of(when), ["zone"] = when.Zone, ["because"] = when.Because };

    /// <summary>Whether a citation bears the analyst's conclusion out: undisputed, and something in it is in force.</summary>
    private static bool Supports(Citation citation) => citation.Reports.Any(r => r.Standing == Standing.InForce);

    private IEnumerable<ScriptObject> History(Event item)
    {
        var steps = new List<(Moment? At, ScriptObject Step)>();
        foreach (var citation in item.Citations)
        {
            foreach (var report in citation.Reports) steps.Add((report.ReportedEarliest, Step(report, "says", null)));
            foreach (var disputed in citation.DisputedReports) steps.Add((disputed.Value.ReportedEarliest, Step(disputed.Value, "says", disputed.Dispute)));
            foreach (var denial in citation.Denials) steps.Add((denial.Denied.ReportedEarliest, Step(denial.Denied, "denies", denial.Denied.Dispute)));
        }
        return steps.OrderBy(s => s.At is null).ThenBy(s => s.At ?? default).Select(s => s.Step);
    }

    private ScriptObject Step(Report report, string verb, Dispute? dispute)
    {
        var citation = report.Citation;
        return new ScriptObject
        {
            ["reported"] = Reported(report),
            ["verb"] = verb,
            ["is_denial"] = verb == "denies",
            ["status"] = report is StatusReport status ? StatusWords.Of(status.Status) : null,
            ["claim"] = claims.Of(report),
            ["speaker"] = Speaker(citation),
            ["publisher"] = citation.Source.Publisher?.Title ?? citation.Source.Title,
            ["is_superseded"] = report.Standing == Standing.Superseded,
            ["is_idle"] = report.Standing == Standing.DoesNotBind && verb != "denies",
            ["is_disputed"] = dispute is not null,
            ["because"] = dispute?.Because,
            ["note"] = footnotes.Refer(citation),
        };
    }

    private static string? Reported(Report report)
    {
        var source = report.Citation.Source;
        return (report.ReportedEarliest, report.ReportedLatest) == (source.PublishedEarliest, source.PublishedLatest)
            ? SourceList.Published(source) : LocalTime.Words(report.ReportedEarliest, report.ReportedLatest, source.Zone);
    }

    /// <summary>Who said it first, as an actor; null where the source speaks for itself or names nobody.</summary>
    private ScriptObject? Speaker(Citation citation) => citation.Root is { } root ? Actor(root) : null;

    private IEnumerable<ScriptObject> Disputes(Event item)
    {
        foreach (var dispute in item.Disputes)
        {
            var claimed = item.Citations.Where(c => c.Dispute != dispute).SelectMany(static c => c.DisputedReports).Where(d => d.Dispute == dispute).Select(d => SideOf(d.Value, false));
            yield return dispute.Member is { } member
                ? Disputed(Part(member), dispute, claimed, AgainstPart(item, null, member))
                : Disputed("this entry", dispute, claimed, Against(item, null, false).Concat(Against(item, null, true)));
        }
        foreach (var date in item.DisputedDates) yield return Disputed("the date", date.Dispute, [Side("The dossier states", WhenWords.Of(date.Value, true), null)], Against(item, null, false));
        foreach (var relation in item.DisputedRelations)
            yield return Disputed("a relation", relation.Dispute, [Side("The dossier states", relation.Value.Text, null)], Against(item, null, false));
        foreach (var member in item.DisputedMembers)
            yield return Disputed("the " + member.Value.Name, member.Dispute, [Side("The dossier states", MemberWords.Text(member.Value), null)], AgainstMember(item, null, member.Value.Name));
        foreach (var citation in item.Citations)
        {
            if (citation.Dispute is not { } dispute) continue;
            var claimed = citation.DisputedReports.Select(d => d.Value).Concat(citation.Denials.Select(d => d.Denied)).Where(r => r.Dispute == dispute).ToList();
            var sides = claimed.Select(r => SideOf(r, citation.Denials.Count > 0));
            yield return dispute.Member is { } member
                ? Disputed(Part(member) + ", as one source tells it", dispute, sides, AgainstPart(item, citation, member))
                : Disputed("what one source says", dispute, sides, AgainstAll(item, citation, claimed));
        }
    }

    /// <summary>A part of an event, in words.</summary>
    public static string Part(string member) => member switch { "where" => "the place", "lasts" => "the length", _ => "the " + member };

    private IEnumerable<ScriptObject> AgainstPart(Event item, Citation? disputed, string member) =>
        item.Kind?.FindMember(member) is null ? Against(item, disputed, member == "where") : AgainstMember(item, disputed, member);

    private static ScriptObject Disputed(string about, Dispute dispute, IEnumerable<ScriptObject> claimed, IEnumerable<ScriptObject> others) => new()
    {
        ["about"] = about,
        ["because"] = dispute.Because,
        ["claimed"] = Lists.Of(claimed, side => side),
        ["others"] = Lists.Of(others, side => side),
    };

    /// <summary>
    /// What stands against a disputed claim: the analyst's conclusion, and every other report in force of its kind. Where something took place says
    /// nothing against a claim of when or whether, and the other way round.
    /// </summary>
    private IEnumerable<ScriptObject> Against(Event item, Citation? disputed, bool isOfPlace)
    {
        if (isOfPlace && item.Where is { } place) yield return Side("The analyst concludes", PlaceWords(place), null);
        if (!isOfPlace && item.When is { } when) yield return Side("The analyst concludes", WhenWords.Of(when, true), null);
        foreach (var report in item.Reports)
            if (report.Citation != disputed && report.Standing == Standing.InForce && report is not MemberReport && report is PlaceReport == isOfPlace) yield return SideOf(report, false);
    }

    /// <summary>What stands against a citation: if all that it says is of members, what is said of these.</summary>
    private IEnumerable<ScriptObject> AgainstAll(Event item, Citation citation, List<Report> claimed) => claimed.Count > 0 && claimed.All(r => r is MemberReport)
        ? claimed.Select(r => ((MemberReport)r).Member.Name).Distinct().SelectMany(name => AgainstMember(item, citation, name))
        : Against(item, citation, claimed.All(r => r is PlaceReport));

    /// <summary>What stands against a disputed value of a member: the analyst's own, and every other report in force.</summary>
    private IEnumerable<ScriptObject> AgainstMember(Event item, Citation? disputed, string name)
    {
        foreach (var member in item.Members)
            if (member.Name == name) yield return Side("The analyst concludes", MemberWords.Text(member), null);
        foreach (var report in item.Reports)
            if (report is MemberReport said && said.Member.Name == name && report.Citation != disputed && report.Standing == Standing.InForce) yield return SideOf(report, false);
    }

    private ScriptObject SideOf(Report report, bool isDenial)
    {
        var side = Side(report.Citation.Root?.Title ?? report.Citation.Source.Publisher?.Title ?? report.Citation.Source.Title, "", footnotes.Refer(report.Citation));
        side["claim"] = claims.Of(report);
        side["is_denial"] = isDenial;
        return side;
    }

    private static ScriptObject Side(string who, string words, ScriptObject? note) => new() { ["who"] = who, ["words"] = words, ["claim"] = null, ["is_denial"] = false, ["note"] = note };
}
