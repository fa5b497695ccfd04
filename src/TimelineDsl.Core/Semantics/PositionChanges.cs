using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Model;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>Two reports of one speaker on one topic that exclude each other.</summary>
/// <param name="Before">The one made certainly earlier: it no longer counts.</param>
/// <param name="After">The later one, which stands.</param>
internal readonly record struct PositionChange(ReportStep Before, ReportStep After);

/// <summary>
/// Finds where a speaker later says of an event what cannot be true together with what that speaker said of it before. Two claims exclude each other if a
/// network of these two alone cannot be satisfied, so that the words mean here what they mean everywhere.
/// </summary>
internal static class PositionChanges
{
    private static readonly List<PositionChange> None = [];

    /// <summary>So many reports of one speaker on one topic are compared each with each; of more, each with its neighbours in time.</summary>
    private const int ComparedWithAll = 12;

    /// <summary>The changes of position on one event; a plan that was put off between two reports is no change.</summary>
    /// <param name="event">The event.</param>
    /// <param name="disputes">What counts as disputed.</param>
    /// <param name="isDropped">Whether a later step of the same cite has taken the place of a step.</param>
    public static List<PositionChange> Of(EventSymbol @event, DisputeView disputes, Func<Meaning, bool> isDropped)
    {
        if (!SpeaksTwice(@event.Cites)) return None;
        Dictionary<(Symbol Speaker, string Topic), List<ReportStep>>? topics = null;
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || !(cite.ReportTime.HasStart || cite.ReportTime.HasEnd) || disputes.Covers(cite.Assertion)) continue;
            foreach (var meaning in cite.Meanings)
            {
                if (Topic(meaning) is not { } topic || isDropped(meaning)) continue;
                topics ??= [];
                if (!topics.TryGetValue((cite.Speaker, topic), out var steps)) topics.Add((cite.Speaker, topic), steps = []);
                steps.Add(new ReportStep(cite, meaning));
            }
        }
        if (topics is null) return None;
        var changes = new List<PositionChange>();
        long putOff = PutOff(@event);
        foreach (var ((_, topic), steps) in topics.Select(static pair => (pair.Key, pair.Value)))
            if (steps.Count > 1) Compare(@event, topic == "plan" ? putOff : long.MinValue, steps, changes);
        return changes;
    }

    /// <summary>Whether somebody may speak twice: decided for few cites, because most events have few, and none of one speaker.</summary>
    private static bool SpeaksTwice(List<CiteSymbol> cites)
    {
        if (cites.Count > 8) return true;
        for (int i = 1; i < cites.Count; i++)
            for (int j = 0; j < i; j++)
                if (ReferenceEquals(cites[i].Speaker, cites[j].Speaker)) return true;
        return false;
    }

    /// <summary>Whether two claims on one event exclude each other, whatever else is so.</summary>
    public static bool Exclude(EventSymbol @event, Meaning one, Meaning other)
    {
        if (one is MemberMeaning value && other is MemberMeaning otherValue) return value.Values[0].Excludes(otherValue.Values[0]);
        if (one.Place is { } place && other.Place is { } elsewhere) return !place.IsWithin(elsewhere) && !elsewhere.IsWithin(place);
        var network = new ConstraintNetwork();
        var numbers = new Dictionary<EventSymbol, int>();
        int Number(EventSymbol of)
        {
            if (!numbers.TryGetValue(of, out int number)) numbers.Add(of, number = network.AddInterval(ZoneCalendar.Of(of.Zone)));
            return number;
        }
        var constraints = new Constraints(new NetworkTarget(network), Number);
        constraints.Claim(@event, one, network.Because(0));
        constraints.Claim(@event, other, network.Because(1));
        return network.Solve().Conflict is { Statements.Count: 2 };
    }

    /// <summary>What a claim is about: a member of its kind, where it was, how long it lasted, when it was to be, when it was, or how it lies to another event; null where it says only a status.</summary>
    public static string? Topic(Meaning meaning)
    {
        if (meaning is MemberMeaning { Declared: var member }) return member.IsCompared ? "member " + member.Name : null;
        if (meaning.Place is not null) return "where";
        if (meaning.Other is { } other) return "order " + other.Name + (meaning.SecondOther is { } second ? " " + second.Name : "");
        if (meaning.Length is not null) return "lasts";
        return meaning.First is null ? null : ClaimBinder.IsPlan(meaning.Status) ? "plan" : "date";
    }

    private static void Compare(EventSymbol @event, long putOff, List<ReportStep> steps, List<PositionChange> changes)
    {
        var ordered = steps.OrderBy(static step => step.Cite.ReportTime.Start).ThenBy(static step => step.Cite.ReportTime.End).ToList();
        for (int later = 1; later < ordered.Count; later++)
        {
            int first = ordered.Count <= ComparedWithAll ? 0 : later - 1;
            for (int earlier = later - 1; earlier >= first; earlier--)
            {
                var (before, after) = (ordered[earlier], ordered[later]);
                if (!before.Cite.ReportTime.IsBefore(after.Cite.ReportTime) || before.Cite.ReportTime.End <= putOff || !Exclude(@event, before.Meaning, after.Meaning)) continue;
                changes.Add(new PositionChange(before, after));
                break;
            }
        }
    }

    /// <summary>When it was last reported to be postponed or cancelled; the least <see cref="long"/> where it never was.</summary>
    private static long PutOff(EventSymbol @event)
    {
        long putOff = long.MinValue;
        foreach (var cite in @event.Cites)
            if (!cite.IsDenial && Array.Exists(cite.Meanings, static meaning => meaning.Status is Status.Postponed or Status.Cancelled)) putOff = Math.Max(putOff, cite.ReportTime.Start);
        return putOff;
    }
}
