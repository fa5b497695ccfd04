using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Core.Modelling;

/// <summary>Finds the other timelines to whose events the data of one refer: in relations, as values of members, and as what words are counted from.</summary>
internal sealed class OtherTimelines
{
    private readonly SymbolTable<EventSymbol> _events;
    private readonly TimelineSymbol _own;
    private readonly HashSet<TimelineSymbol> _found = [];

    private OtherTimelines(SymbolTable<EventSymbol> events, TimelineSymbol own)
    {
        _events = events;
        _own = own;
    }

    /// <summary>The names of the timelines, in ordinal order.</summary>
    public static IReadOnlyList<string> Of(
        Dossier dossier, TimelineSymbol own, IReadOnlyList<EventData> events, IReadOnlyList<SourceData> sources, IReadOnlyList<ActorData> actors, IReadOnlyList<OfficeData> offices)
    {
        // The usual dossier has one, and a walk through its data would find nothing.
        if (dossier.Timelines.All.Count < 2) return [];
        var others = new OtherTimelines(dossier.Events, own);
        foreach (var item in events) others.Visit(item);
        foreach (var source in sources)
        {
            foreach (var published in source.Published) others.Visit(published.When);
            others.Visit(source.Accessed);
        }
        foreach (var actor in actors)
            foreach (var line in actor.Lifetime) others.Visit(line.When);
        foreach (var office in offices)
            foreach (var term in office.Terms) others.Visit(term.When);
        return others._found.Select(static timeline => timeline.Name).OrderBy(static name => name, StringComparer.Ordinal).ToArray();
    }

    private void Visit(EventData item)
    {
        foreach (var stated in item.Stated) Visit(stated.When);
        foreach (var relation in item.Relations) Visit(relation);
        foreach (var member in item.Members) Visit(member);
        foreach (var citation in item.Citations)
        {
            Visit(citation.Said);
            foreach (var report in citation.Reports)
            {
                Visit(report.When);
                if (report.Relation is { } relation) Visit(relation);
                if (report.Member is { } member) Visit(member);
            }
        }
    }

    private void Visit(RelationData relation)
    {
        Visit(relation.Other);
        if (relation.Second is { } second) Visit(second);
    }

    private void Visit(MemberData member)
    {
        foreach (var value in member.Values)
        {
            if (value.Type == MemberType.Event) Visit(value.Text);
            Visit(value.When);
        }
    }

    private void Visit(When? when)
    {
        if (when?.CountingFrom is { } anchor) Visit(When.EventOf(anchor));
    }

    private void Visit(string name)
    {
        if (_events.Find(name)?.Timeline is { IsDeclared: true } timeline && !ReferenceEquals(timeline, _own)) _found.Add(timeline);
    }
}
