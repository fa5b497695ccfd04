using System;
using System.Collections.Generic;
using Scriban.Runtime;
using TimelineDsl.Model;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>Events as links: in the page of their timeline, or from there to the page of another one of the dossier, which lies beside it.</summary>
internal sealed class EventLinks(Timeline here)
{
    private readonly Dictionary<Timeline, Anchors> _anchors = [];

    /// <summary>The name of the file that holds the page of a timeline.</summary>
    public static string FileOf(Timeline timeline) => timeline.Name + ".html";

    /// <summary>The id of an event in the page of its timeline.</summary>
    public string AnchorOf(Event item)
    {
        if (!_anchors.TryGetValue(item.Timeline, out var anchors))
        {
            _anchors.Add(item.Timeline, anchors = new Anchors("e-"));
            // In an order that is the same for every page that links to this one: two names may want one id.
            foreach (var each in item.Timeline.Events) anchors.Of(each.Name);
        }
        return anchors.Of(item.Name);
    }

    /// <summary>The page of an event as a link has it; empty for one of this page.</summary>
    public string PageOf(Event item) => ReferenceEquals(item.Timeline, here) ? "" : Uri.EscapeDataString(FileOf(item.Timeline));

    /// <summary>What a template sees of an event that something refers to: <c>title anchor name page timeline</c>.</summary>
    public ScriptObject Of(Event item) => new()
    {
        ["title"] = item.Title,
        ["anchor"] = AnchorOf(item),
        ["name"] = item.Name,
        ["page"] = PageOf(item),
        ["timeline"] = TimelineOf(item),
    };

    /// <summary>The event from which words are counted, with <c>part</c> before it (<c>the start of</c>) or null; null where they are counted from something else.</summary>
    public ScriptObject? OfAnchor(When when)
    {
        if (here.FindAnchor(when) is not { } anchor) return null;
        var link = Of(anchor);
        link["part"] = when.CountingFrom!.Length == anchor.Name.Length ? null : "the " + when.CountingFrom[..^anchor.Name.Length].TrimEnd();
        return link;
    }

    /// <summary>The title of the timeline of an event; null for one of this page.</summary>
    public string? TimelineOf(Event item) => ReferenceEquals(item.Timeline, here) ? null : item.Timeline.Title;
}
