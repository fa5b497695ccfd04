using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Dates;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>Tells a conflict as an analyst can follow it: line by line, each with its place and source, then the amount that is missing.</summary>
internal sealed class ConflictTelling
{
    private const int LongestQuotation = 90;

    private readonly DossierNetwork _network;
    private readonly Conflict _conflict;
    private readonly IReadOnlyList<Assertion> _members;

    private readonly IReadOnlyList<EventState> _states;

    private ConflictTelling(DossierNetwork network, Conflict conflict, IReadOnlyList<EventState> states)
    {
        _network = network;
        _conflict = conflict;
        _states = states;
        _members = conflict.Statements.Where(number => !network.IsDoubt(number)).Select(network.LineOf)
            .OrderBy(static member => member.File.Path, StringComparer.Ordinal).ThenBy(static member => member.Syntax.Span.Start).ToArray();
    }

    /// <summary>Whether no date takes part: only the orders contradict each other.</summary>
    private bool IsCircle => _conflict.Chain.All(static link => link.Kind is not (LinkKind.LowerBound or LinkKind.UpperBound));

    /// <summary>Whether no more is missing than strict orders ask for: a millisecond each.</summary>
    private bool IsMoment => !_conflict.ExcessInDays && _conflict.Excess < 1000;

    /// <summary>The one finding of a conflict.</summary>
    public static Diagnostic Tell(DossierNetwork network, Conflict conflict, IReadOnlyList<EventState> states, bool isPlan)
    {
        var telling = new ConflictTelling(network, conflict, states);
        var descriptor = ConflictKind.Of(network, conflict, telling._members, isPlan);
        var severity = conflict.Statements.Any(network.IsDoubt) ? Severity.Warning : descriptor.Severity;
        var shown = telling.Shown(descriptor);
        string message = telling.Opening(descriptor, shown) + telling.Chain() + telling.Shortfall() + telling.Advice(descriptor, isPlan) + ZoneHint.For(telling._members);
        var related = telling._members.Where(member => !ReferenceEquals(member, shown)).Select(member => new RelatedLocation(member.Location, Written(member))).ToArray();
        return new Diagnostic(descriptor, shown.Location, message, severity, related);
    }

    /// <summary>The finding that the dossier excludes what is expected of it: the conflict that this would make.</summary>
    public static Diagnostic TellRefuted(DossierNetwork network, Conflict conflict, BoundExpectation expectation)
    {
        var telling = new ConflictTelling(network, conflict, []);
        var others = telling._members.Where(static member => member.Role != AssertionRole.Expectation).ToArray();
        string message = others.Length == 0
            ? "This is refuted: it contradicts itself. Correct the expectation."
            : "This is refuted, the dossier excludes it: " + telling.Chain() + telling.Shortfall() + "Correct the expectation, or the line that is wrong.";
        return new Diagnostic(Catalogue.ExpectationFailed, expectation.Line.Location, message, related: others.Select(static member => new RelatedLocation(member.Location, Written(member))).ToArray());
    }

    /// <summary>The line at which the finding is shown: a plan before what has happened, a report before a conclusion before a dateline; the last in file order.</summary>
    private Assertion Shown(Descriptor descriptor)
    {
        var counted = _members.Where(static member => member.Role != AssertionRole.Published).ToArray();
        if (counted.Length == 0) return _members[_members.Count - 1];
        // A plan can be given up; what has happened beside it cannot.
        if (descriptor == Catalogue.PlanConflict && counted.LastOrDefault(line => line.Event is { } @event && !_states[@event.Interval].HasBegun) is { } plan) return plan;
        if (descriptor == Catalogue.OutsideLifetime) return counted.Last(static member => member.Role == AssertionRole.Who);
        bool aboutReport = descriptor == Catalogue.PhraseDateMismatch || descriptor == Catalogue.ReportedBeforeItHappened || descriptor == Catalogue.ConflictingReports || descriptor == Catalogue.PositionChange;
        return (aboutReport ? counted.LastOrDefault(static member => member.Role == AssertionRole.Report) : null) ?? counted[counted.Length - 1];
    }

    private string Opening(Descriptor descriptor, Assertion shown)
    {
        string subject = "`" + shown.Owner.Name + "`";
        if (descriptor == Catalogue.OutsideLifetime) return subject + " lies outside the lifetime of `" + _members.First(static member => member.Role == AssertionRole.Lifetime).Owner.Name + "`: ";
        if (descriptor == Catalogue.PhraseDateMismatch) return "The date of " + subject + " is not what `" + shown.Source!.Name + "` says: ";
        if (descriptor == Catalogue.ReportedBeforeItHappened) return "`" + shown.Source!.Name + "` reports " + subject + " before it can have happened: ";
        if (descriptor == Catalogue.ConflictingReports && shown.Role == AssertionRole.Published) return "Two datelines of " + subject + " cannot both be right: ";
        if (descriptor == Catalogue.ConflictingReports) return "Two reports on " + subject + " cannot both be right: ";
        if (descriptor == Catalogue.PositionChange) return shown.Cite!.Speaker.Name + " says two things of " + subject + " that cannot both be right, and it is not certain which was said later: ";
        if (descriptor == Catalogue.PlanConflict) return "The plan for " + subject + " cannot hold: ";
        return _members.Count == 1 ? "This line contradicts itself: " : "These " + _members.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) + " lines cannot all be true: ";
    }

    /// <summary>The walk, one part a line of the dossier: consecutive links that rest on the same lines are told once.</summary>
    private string Chain()
    {
        var text = new StringBuilder();
        var links = _conflict.Premises.Concat(_conflict.Chain).Where(static link => link.Reason >= 0).ToList();
        for (int i = 0; i < links.Count; i++)
        {
            if (i + 1 < links.Count && links[i + 1].Reason == links[i].Reason && links[i + 1].Kind != LinkKind.UpperBound) continue;
            if (text.Length > 0) text.Append(links[i].Kind == LinkKind.UpperBound ? " → but " : " → ");
            text.Append(Lines(links[i].Reason));
            if (!IsCircle && links[i].Kind != LinkKind.UpperBound) text.Append(", so ").Append(Reached(links[i]));
        }
        return text.ToString();
    }

    /// <summary>The lines of a reason: what they say, of which event, where they stand, and whose word it is.</summary>
    private string Lines(int reason)
    {
        var parts = _network.Network.StatementsOf(reason).Where(number => !_network.IsDoubt(number)).Select(_network.LineOf)
            .OrderBy(static line => line.Role == AssertionRole.Published ? 1 : 0)
            .Select(line => (line.Role is AssertionRole.Published or AssertionRole.Expectation ? "" : "`" + line.Owner.Name + "` ") + "`" + Written(line) + "`" + SaidAs(line) + ReadAs(line) + " [" + line.Location + (line.Source is { } source && line.Role == AssertionRole.Published ? ", " + source.Name : "") + "]");
        return string.Join(" with ", parts);
    }

    /// <summary>A line as it stands in its file, without the reason, and cut where it is long.</summary>
    public static string Written(Assertion line)
    {
        string text = line.File.Slice(line.Syntax.Span).Trim();
        int end = text.IndexOfAny(['\r', '\n']);
        if (end >= 0) text = text.Substring(0, end).TrimEnd();
        // The analyst's reason is no part of what conflicts.
        int reason = text.IndexOf(" because \"", StringComparison.Ordinal);
        if (reason >= 0) text = text.Substring(0, reason);
        return text.Length <= LongestQuotation ? text : text.Substring(0, LongestQuotation - 1) + "…";
    }

    /// <summary>When it was said, where the cite says so: that line counts as well.</summary>
    private static string SaidAs(Assertion line) => line.Cite?.Said is { } said ? " (`" + line.File.Slice(said.Syntax.Span) + "`)" : "";

    /// <summary>How a source's words were read, so that nobody has to work it out again.</summary>
    private static string ReadAs(Assertion line)
    {
        foreach (var meaning in line.Meanings)
            if (meaning.First is { Reading.Rule: { } rule, Syntax: { Phrase: not null, Pin: null } } date)
                return rule.Id == "stated" ? "" : " (read as " + DateText.Of(date.Value) + ": " + rule.Sentence + ")";
        return "";
    }

    private string Reached(ChainLink link)
    {
        var (name, zone, kind) = _network.Describe(link.To.Interval);
        string when = link.To.IsDay ? DateText.Of(new Day(link.Reached)) : DateText.Of(link.Reached, zone);
        if (kind == IntervalKind.Report) return "`" + name + "` reports no earlier than " + when;
        if (kind == IntervalKind.Tenure) return "`" + name + "` " + (link.To.IsEnd ? "still exists on " : "does not exist before ") + when;
        return "`" + name + "` " + (link.To.IsEnd ? "is not over before " : "does not start before ") + when;
    }

    private string Shortfall()
    {
        if (IsCircle && IsMoment) return ": they go round in a circle. ";
        if (DaysBetweenDates() is { } days) return ": " + DateText.Count(days, "day") + " short. ";
        if (_conflict.ExcessInDays) return ": " + DateText.Count(_conflict.Excess, "day") + " short. ";
        return IsMoment ? ": they miss each other by a moment. " : ": " + DateText.Amount(_conflict.Excess) + " short. ";
    }

    /// <summary>Where two dates of one event contradict each other and nothing lies between them, the days from the one to the other, as an analyst counts them.</summary>
    private long? DaysBetweenDates()
    {
        var (first, last) = (_conflict.Chain[0], _conflict.Chain[_conflict.Chain.Count - 1]);
        bool nothingBetween = _conflict.Chain.All(link => link.To.Interval == first.To.Interval && link.Kind != LinkKind.Difference);
        return nothingBetween && first is { Kind: LinkKind.LowerBound, To.IsDay: true } && last is { Kind: LinkKind.UpperBound, To.IsDay: true } ? first.Weight - last.Weight : null;
    }

    private string Advice(Descriptor descriptor, bool isPlan)
    {
        if (isPlan) return "If the plan was given up, say so with `status postponed` or `cancelled`; if it is in doubt, mark it with `dispute because \"…\"`.";
        if (descriptor == Catalogue.PhraseDateMismatch) return "Correct the date, pin the words (`\"…\" = DATE`), or mark the cite with `dispute because \"…\"`.";
        if (descriptor == Catalogue.PositionChange) return "Correct one of them, say with `said` when each was said, or mark the one that you do not believe with `dispute because \"…\"` under it.";
        if (descriptor == Catalogue.OutsideLifetime) return "Correct a date, take the actor out of `who`, or mark the line that you do not believe with `dispute because \"…\"` under it.";
        return "Correct one of them, or mark the one that you do not believe with `dispute because \"…\"` under it.";
    }
}
