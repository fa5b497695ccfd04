using System;
using System.Collections.Generic;
using System.Linq;
using Scriban.Runtime;
using TimelineDsl.Model;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>Who acts, publishes and speaks in a dossier.</summary>
internal sealed class ActorList(Anchors actors, EventLinks links, Footnotes footnotes)
{
    private readonly Dictionary<Actor, List<Event>> _events = [];
    private readonly Dictionary<Actor, List<Footnote>> _speaks = [];
    private readonly HashSet<Actor> _publishers = [];
    private readonly Dictionary<Actor, List<Term>> _terms = [];

    /// <summary>Everybody in the timeline, by title; those whom no event, source or citation names are left out.</summary>
    public ScriptArray Of(Timeline timeline)
    {
        foreach (var item in timeline.Events)
            foreach (var actor in item.Who.Concat(Named(item)).Distinct()) Add(_events, actor, item);
        foreach (var note in footnotes.All)
            foreach (var actor in note.Citation.Origins.Distinct()) Add(_speaks, actor, note);
        foreach (var source in timeline.Sources)
            if (source.Publisher is { } publisher) _publishers.Add(publisher);
        foreach (var office in timeline.Offices)
            foreach (var term in office.Terms) Add(_terms, term.Holder, term);
        var named = timeline.Actors.Where(a => _events.ContainsKey(a) || _speaks.ContainsKey(a) || _publishers.Contains(a));
        return Lists.Of(named.OrderBy(a => a.Title, StringComparer.Ordinal), One);
    }

    /// <summary>The actors that an event names as members of its kind.</summary>
    private static IEnumerable<Actor> Named(Event item) => item.Members.SelectMany(static member => member.Values).OfType<ActorValue>().Select(static value => value.Actor);

    private ScriptObject One(Actor actor) => new()
    {
        ["name"] = actor.Name,
        ["anchor"] = actors.Of(actor.Name),
        ["title"] = actor.Title,
        ["also"] = Lists.Of(actor.Also),
        ["is_anonymous"] = actor.IsAnonymous,
        ["lifetime"] = Lists.Of(actor.Lifetime, when => new ScriptObject { ["words"] = when.Kind == WhenKind.By ? "no later than " + WhenWords.Of(when)["by ".Length..] : WhenWords.Of(when), ["because"] = when.Because }),
        ["offices"] = _terms.TryGetValue(actor, out var terms) ? Lists.Of(terms, Office) : new ScriptArray(),
        ["is_publisher"] = _publishers.Contains(actor),
        ["events"] = _events.TryGetValue(actor, out var events) ? Lists.Of(events, links.Of) : new ScriptArray(),
        ["speaks"] = _speaks.TryGetValue(actor, out var notes) ? Lists.Of(notes, n => new ScriptObject { ["number"] = n.Number, ["anchor"] = n.Anchor }) : new ScriptArray(),
        ["notes"] = Lists.Of(actor.Notes),
    };

    private static ScriptObject Office(Term term) => new()
    {
        ["title"] = term.Office.Title,
        ["words"] = term.When is { } when ? WhenWords.Of(when) : null,
        ["because"] = term.Because,
    };

    private static void Add<T>(Dictionary<Actor, List<T>> byActor, Actor actor, T item)
    {
        if (!byActor.TryGetValue(actor, out var list)) byActor.Add(actor, list = []);
        list.Add(item);
    }
}
