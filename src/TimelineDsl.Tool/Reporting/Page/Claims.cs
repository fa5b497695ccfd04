using Scriban.Runtime;
using TimelineDsl.Model;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>What reports and relations say, in words, with the source's own words kept apart.</summary>
internal sealed class Claims(EventLinks events)
{
    /// <summary>The claim of a report: <c>words</c>; <c>phrase</c>, the source's date words or null; <c>relation</c> or null; <c>reading</c>, how the phrase was read.</summary>
    public ScriptObject Of(Report report) => report switch
    {
        StatusReport { When: { } when } status => Dated(Join(status.Status, when), when),
        StatusReport status => Said(Verb(status.Status)),
        BoundReport bound => Dated("it is " + WhenWords.AfterVerb(bound.When), bound.When),
        LengthReport { Length: { IsPhrase: true } length } => Said("it lasts", length.Text),
        LengthReport length => Said("it lasts " + (LengthWords.Of(length.Length) ?? length.Length.Text)),
        PlaceReport place => Said("it is in " + EventEntries.PlaceWords(place.Place)),
        MemberReport { Member.Values: [{ } value] } member => MemberWords.IsInQuotes(value) ? Said("its " + member.Member.Name + " is", value.Text) : Said("its " + member.Member.Name + " is " + MemberWords.Text(value)),
        MemberReport member => Said("its " + member.Member.Name + " are " + MemberWords.Text(member.Member)),
        RelationReport relation => Related(relation.Relation),
        _ => Said(report.Text),
    };

    /// <summary>A relation: <c>words</c>, then <c>other</c> and, between two, <c>second</c>: each as <see cref="EventLinks.Of"/>.</summary>
    public ScriptObject Of(Relation relation) => new()
    {
        ["words"] = Words(relation) + Part(relation.OtherPart),
        ["other"] = events.Of(relation.Other),
        ["second"] = relation.Second is { } second ? events.Of(second) : null,
        ["second_part"] = relation.SecondPart == EventPart.Whole ? null : Part(relation.SecondPart).TrimStart(),
        ["because"] = relation.Because,
        ["text"] = relation.Text,
    };

    /// <summary>How the source's words for a date were read: <c>phrase</c>, <c>date</c>, <c>rule</c>, <c>counting_from</c> as written, <c>counting_from_event</c> where that is an event, <c>pin</c>; null for a plain date.</summary>
    public ScriptObject? Reading(When? when) => when is not { IsPhrase: true } ? null : new ScriptObject
    {
        ["phrase"] = when.Text,
        ["date"] = when.FirstDay is null && when.LastDay is null ? null : WhenWords.Date(when),
        ["rule"] = when.Rule,
        ["counting_from"] = when.CountingFrom,
        ["counting_from_event"] = events.OfAnchor(when),
        ["pin"] = when.Pin,
        ["because"] = when.Because,
    };

    private static string Join(Status status, When when) =>
        when.Kind == WhenKind.Since && status == Status.Ongoing ? "it has gone on " + WhenWords.Of(when) : Verb(status) + " " + WhenWords.AfterVerb(when);

    private static string Verb(Status status) => status switch
    {
        Status.Happened => "it happened",
        Status.Ongoing => "it is going on",
        Status.Postponed or Status.Cancelled => "it was " + StatusWords.Of(status),
        _ => "it is " + StatusWords.Of(status),
    };

    private ScriptObject Dated(string words, When when)
    {
        var claim = Said(words, when.IsPhrase ? when.Text : null);
        claim["reading"] = Reading(when);
        return claim;
    }

    private ScriptObject Related(Relation relation)
    {
        var claim = Said("it is " + Words(relation) + Part(relation.OtherPart));
        claim["relation"] = Of(relation);
        return claim;
    }

    private static ScriptObject Said(string words, string? phrase = null) => new()
    {
        ["words"] = words,
        ["phrase"] = phrase,
        ["relation"] = null,
        ["reading"] = null,
    };

    private static string Words(Relation relation) => relation.Kind switch
    {
        RelationKind.Before => "before",
        RelationKind.After => "after",
        RelationKind.During => "during",
        RelationKind.SameDayAs => "on the same day as",
        RelationKind.DayBefore => "on the day before",
        RelationKind.DayAfter => "on the day after",
        RelationKind.WithinAfter => Gap(relation) + " after",
        RelationKind.WithinBefore => Gap(relation) + " before",
        RelationKind.AtLeastAfter => "at least " + Gap(relation) + " after",
        RelationKind.AtLeastBefore => "at least " + Gap(relation) + " before",
        RelationKind.Contains => "around the whole of",
        RelationKind.Overlaps => "partly at the time of",
        RelationKind.SameTimeAs => "at the same time as",
        RelationKind.RightBefore => "right before",
        RelationKind.RightAfter => "right after",
        RelationKind.StartsWith => "as of the same start as",
        RelationKind.EndsWith => "up to the same end as",
        _ => "between",
    };

    private static string Part(EventPart part) => part switch { EventPart.Start => " the start of", EventPart.End => " the end of", _ => "" };

    private static string Gap(Relation relation) => relation.Length is { } length ? LengthWords.Of(length) ?? length.Text : "some time";
}
