using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Scriban.Runtime;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Tool.Reporting.Drawing;
using TimelineDsl.Tool.Reporting.Templates;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>Everything that a report template sees of a dossier. The names are documented in <c>docs/report.md</c>.</summary>
internal static class ReportPage
{
    /// <summary>The names of the page.</summary>
    /// <param name="timeline">The dossier.</param>
    /// <param name="findings">What a draft shows at its top; null for a report that is no draft.</param>
    /// <param name="style">The style sheet of the built-in page.</param>
    /// <param name="version">The version of the program.</param>
    public static ScriptObject Of(Timeline timeline, IReadOnlyList<Diagnostic>? findings, string style, string version)
    {
        Anchors actors = new("a-"), sources = new("s-");
        var events = new EventLinks(timeline);
        var footnotes = new Footnotes();
        var claims = new Claims(events);
        var entries = new EventEntries(events, actors, claims, new MemberWords(events, actors), footnotes);
        var sourceList = new SourceList(sources, entries, claims, footnotes);
        // Events first: they number the footnotes that the other lists refer to.
        var eventEntries = Lists.Of(timeline.Events, entries.Of);
        var marks = timeline.Events.Select(e => Marks.Of(e, events.AnchorOf(e))).ToList();
        return new ScriptObject
        {
            ["report"] = Head(timeline, findings, footnotes, TimelineDrawing.Placed(marks).Count, version),
            ["findings"] = FindingList.Of(findings ?? []),
            ["events"] = eventEntries,
            ["footnotes"] = Lists.Of(footnotes.All, sourceList.Of),
            ["sources"] = Lists.Of(timeline.Sources, sourceList.Of),
            ["actors"] = new ActorList(actors, events, footnotes).Of(timeline),
            ["drawing"] = Drawing(timeline, marks, DrawingLayout.Wide),
            ["drawing_narrow"] = Drawing(timeline, marks, DrawingLayout.Narrow),
            ["style"] = new Markup(style),
            ["style_hash"] = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))),
        };
    }

    private static ScriptObject Head(Timeline timeline, IReadOnlyList<Diagnostic>? findings, Footnotes footnotes, int drawnCount, string version) => new()
    {
        ["title"] = timeline.Title,
        ["name"] = timeline.Name,
        ["zone"] = timeline.Zone,
        ["as_of"] = timeline.AsOf is { } asOf ? DateWords.Of(LocalTime.DayOf(asOf.Moment.Plus(-1), timeline.Zone)) : null,
        ["is_as_of_stated"] = timeline.AsOf?.IsStated ?? false,
        ["range"] = Range(timeline),
        ["covers"] = timeline.Covers is { } covers ? WhenWords.Date(covers) : null,
        ["notes"] = Lists.Of(timeline.Notes),
        ["version"] = version,
        ["is_draft"] = findings is not null,
        ["error_count"] = findings?.Count(f => f.Severity == Severity.Error) ?? 0,
        ["event_count"] = timeline.Events.Count,
        ["happened_count"] = timeline.Events.Count(e => e.Status is Status.Happened or Status.Ongoing),
        ["planned_count"] = timeline.Events.Count(e => e.Status is Status.Rumoured or Status.Proposed or Status.Planned or Status.Agreed),
        ["ended_count"] = timeline.Events.Count(e => e.Status is Status.Postponed or Status.Cancelled),
        ["open_count"] = timeline.Events.Count(e => e.Status is Status.Unknown),
        ["undrawn_count"] = timeline.Events.Count - drawnCount,
        ["statement_count"] = footnotes.All.Count,
        ["source_count"] = timeline.Sources.Count,
        ["disputed_count"] = timeline.Events.Count(Marks.IsDisputed),
        ["is_crowded"] = drawnCount > TimelineDrawing.MostRows,
    };

    private static string? Range(Timeline timeline)
    {
        Day? first = null, last = null;
        foreach (var item in timeline.Events)
        {
            if (item.Bounds.FirstDay is { } start && (first is null || start < first)) first = start;
            if (item.Bounds.FirstDay is { } end && (last is null || end > last)) last = end;
        }
        if (first is not { } from || last is not { } to) return null;
        var ((firstYear, _, _), (lastYear, _, _)) = (from, to);
        // Over several years the days would only pretend to a precision that early dates seldom have.
        return lastYear - firstYear > 2 ? DateWords.Year(firstYear) + "–" + DateWords.Year(lastYear) : DateWords.Range(from, to);
    }

    private static Markup? Drawing(Timeline timeline, List<Mark> marks, DrawingLayout layout)
    {
        long? asOf = timeline.AsOf is { } known ? LocalTime.Of(known.Moment, timeline.Zone) : null;
        return TimelineDrawing.Draw(marks, asOf, "Timeline drawing of " + timeline.Title + ": each row is a link to the entry below that says the same in words.", layout);
    }
}
