using System;
using System.Collections.Generic;
using System.Linq;
using Scriban.Runtime;
using TimelineDsl.Dates;
using TimelineDsl.Model;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>The sources and the footnotes that cite them.</summary>
internal sealed class SourceList(Anchors sources, EventEntries entries, Claims claims, Footnotes footnotes)
{
    private ILookup<Source, Footnote>? _bySource;

    /// <summary>What a template sees of a source.</summary>
    public ScriptObject Of(Source source) => new()
    {
        ["name"] = source.Name,
        ["anchor"] = sources.Of(source.Name),
        ["title"] = source.Title,
        ["publisher"] = source.Publisher is { } publisher ? entries.Actor(publisher) : null,
        ["published"] = Published(source),
        ["datelines"] = Lists.Of(source.Published, when => Dateline(when, null)),
        ["disputed_datelines"] = Lists.Of(source.DisputedPublished, disputed => Dateline(disputed.Value, disputed.Dispute)),
        ["accessed"] = source.Accessed is { } accessed ? Words(accessed) : null,
        ["accessed_because"] = source.Accessed?.Because,
        ["url"] = source.Url,
        ["link"] = Link(source.Url),
        ["is_url_unknown"] = source.IsUrlUnknown,
        ["archive"] = source.Archive,
        ["archive_link"] = Link(source.Archive),
        ["language"] = source.Language,
        ["reliability"] = source.Reliability,
        ["document"] = source.Document,
        ["via"] = Lists.Of(source.Via, entries.Actor),
        ["corrects"] = Lists.Of(source.Corrects, Link),
        ["retracts"] = Lists.Of(source.Retracts, Link),
        ["copies"] = source.Copies is { } original ? Link(original) : null,
        ["corrected_by"] = Lists.Of(source.CorrectedBy, Link),
        ["retracted_by"] = Lists.Of(source.RetractedBy, Link),
        ["is_retracted"] = source.IsRetracted,
        ["zone"] = source.Zone,
        ["notes"] = Lists.Of(source.Notes),
        ["cited"] = Lists.Of(CitedIn(source), note => new ScriptObject { ["number"] = note.Number, ["anchor"] = note.Anchor }),
    };

    /// <summary>What a template sees of a footnote.</summary>
    public ScriptObject Of(Footnote note)
    {
        var citation = note.Citation;
        return new ScriptObject
        {
            ["number"] = note.Number,
            ["anchor"] = note.Anchor,
            ["references"] = note.References,
            ["event"] = citation.Event.Title,
            ["source"] = Link(citation.Source),
            ["publisher"] = citation.Source.Publisher?.Title,
            ["published"] = Published(citation.Source),
            ["origins"] = Lists.Of(citation.Origins, entries.Actor),
            ["is_first_hand"] = citation.IsFirstHand,
            ["said"] = citation.Said is { } said ? WhenWords.Of(said) : null,
            ["said_reading"] = claims.Reading(citation.Said),
            ["quotes"] = Lists.Of(citation.Quotes),
            ["readings"] = Lists.Of(Readings(citation), reading => reading),
            ["text"] = citation.Text,
            ["is_denial"] = citation.Denials.Count > 0,
            ["dispute"] = citation.Dispute?.Because,
            ["dispute_about"] = citation.Dispute?.Member is { } member ? EventEntries.Part(member) : null,
            ["notes"] = Lists.Of(citation.Notes),
        };
    }

    /// <summary>The address where it is one that a link may have: absolute, by http or https; else null, so that a template shows it as text.</summary>
    public static string? Link(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) ? uri.AbsoluteUri : null;

    private ScriptObject Link(Source source) => new() { ["title"] = source.Title, ["anchor"] = sources.Of(source.Name), ["language"] = source.Language, ["is_retracted"] = source.IsRetracted };

    /// <summary>When it was published, by all its datelines together; a single one that is only about right is told so.</summary>
    public static string? Published(Source source) =>
        source.Published is [{ } only] && (only.Kind == WhenKind.Around || (only.Qualification & Qualification.Approximate) != 0)
            ? WhenWords.Of(only) : LocalTime.Words(source.PublishedEarliest, source.PublishedLatest, source.Zone);

    /// <summary>Of a publication or a retrieval, <c>since</c> means on or after.</summary>
    private static string Words(When when) => when.Kind == WhenKind.Since ? "on or after " + WhenWords.Date(when) : WhenWords.Of(when);

    private static ScriptObject Dateline(When when, Dispute? dispute) => new()
    {
        ["text"] = when.Text,
        ["is_phrase"] = when.IsPhrase,
        ["words"] = Words(when),
        ["because"] = when.Because,
        ["dispute"] = dispute?.Because,
    };

    private IEnumerable<Footnote> CitedIn(Source source)
    {
        _bySource ??= footnotes.All.ToLookup(note => note.Citation.Source);
        return _bySource[source];
    }

    private IEnumerable<ScriptObject> Readings(Citation citation)
    {
        foreach (var report in citation.Reports)
            if (Reading(report) is { } reading) yield return reading;
        foreach (var disputed in citation.DisputedReports)
            if (Reading(disputed.Value) is { } reading) yield return reading;
        foreach (var denial in citation.Denials)
            if (Reading(denial.Denied) is { } reading) yield return reading;
    }

    private ScriptObject? Reading(Report report) => report switch
    {
        StatusReport status => claims.Reading(status.When),
        BoundReport bound => claims.Reading(bound.When),
        LengthReport { Length: { IsPhrase: true } length } => new ScriptObject { ["phrase"] = length.Text, ["date"] = LengthWords.Of(length), ["rule"] = null, ["counting_from"] = null, ["counting_from_event"] = null, ["pin"] = null, ["because"] = null },
        _ => null,
    };
}
