using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>
/// Which code an irreducible conflict has: the first of the table that its members match. What needs a plan is a plan-conflict; a report later
/// than itself is reported-before-it-happened; what needs a <c>who</c> line is outside-lifetime; a conclusion and the words of one of its own cites are a
/// phrase-date-mismatch; two reports of one speaker are a position-change; two of one event by others, or two datelines of one source, are conflicting-reports;
/// all else is a contradiction. Datelines otherwise do not count as members.
/// </summary>
internal static class ConflictKind
{
    /// <summary>Every code that a conflict may have.</summary>
    public static readonly IReadOnlyCollection<Descriptor> All =
    [
        Catalogue.PlanConflict, Catalogue.ReportedBeforeItHappened, Catalogue.OutsideLifetime, Catalogue.PhraseDateMismatch, Catalogue.PositionChange, Catalogue.ConflictingReports, Catalogue.Contradiction,
    ];

    public static Descriptor Of(DossierNetwork network, Conflict conflict, IReadOnlyList<Assertion> members, bool isPlan)
    {
        if (isPlan) return Catalogue.PlanConflict;
        if (conflict.Chain.Concat(conflict.Premises).Any(link => IsReportOfItself(network, link, members))) return Catalogue.ReportedBeforeItHappened;
        if (members.Any(static member => member.Role == AssertionRole.Who)) return Catalogue.OutsideLifetime;
        var counted = members.Where(static member => member.Role != AssertionRole.Published).ToList();
        if (counted.Count == 0) return members.All(member => ReferenceEquals(member.Source, members[0].Source)) ? Catalogue.ConflictingReports : Catalogue.Contradiction;
        if (counted.Count != 2 || !ReferenceEquals(counted[0].Event, counted[1].Event)) return Catalogue.Contradiction;
        var (first, second) = (counted[0], counted[1]);
        bool areReports = first.Role == AssertionRole.Report && second.Role == AssertionRole.Report;
        if (areReports && IsOneSpeaker(first, second)) return Catalogue.PositionChange;
        if (areReports) return SpeakOfOneMember(first, second) ? Catalogue.ConflictingReports : Catalogue.Contradiction;
        var (conclusion, report) = first.Role == AssertionRole.Conclusion ? (first, second) : (second, first);
        return conclusion.Role == AssertionRole.Conclusion && report.Role == AssertionRole.Report && conclusion.Meanings[0].First is not null && HasPhrase(report)
            ? Catalogue.PhraseDateMismatch
            : Catalogue.Contradiction;
    }

    /// <summary>Whether a line dates by the words of a source.</summary>
    public static bool HasPhrase(Assertion line) => line.Meanings.Any(static meaning => meaning.First?.Syntax.Phrase is not null || meaning.Second?.Syntax.Phrase is not null);

    /// <summary>The link from an event's own end (or start) to the moment at which one of its reports was made.</summary>
    private static bool IsReportOfItself(DossierNetwork network, ChainLink link, IReadOnlyList<Assertion> members)
    {
        if (link.Kind != LinkKind.Difference || link.Weight != 0) return false;
        var from = network.EventOf(link.From.Interval);
        if (from is null || network.EventOf(link.To.Interval) is not null) return false;
        var lines = network.Network.StatementsOf(link.Reason);
        return members.Any(member => lines.Contains(member.Number) && member.Role == AssertionRole.Report && ReferenceEquals(member.Event, from)
            && member.Meanings.Any(static meaning => StatusSteps.HasBegun(meaning.Status)));
    }

    /// <summary>Whether one speaker says both, on one topic or on one member.</summary>
    private static bool IsOneSpeaker(Assertion first, Assertion second) =>
        ReferenceEquals(first.Cite!.Speaker, second.Cite!.Speaker)
        && (SpeakOfOneMember(first, second) || first.Meanings.Any(a => PositionChanges.Topic(a) is { } topic && second.Meanings.Any(b => PositionChanges.Topic(b) == topic)));

    private static bool SpeakOfOneMember(Assertion first, Assertion second) =>
        first.Meanings.Any(a => second.Meanings.Any(b => Group(a) == Group(b)));

    /// <summary>Statuses and bounds by dates all date the event; the others are members of their own.</summary>
    private static string Group(Meaning meaning) =>
        meaning.Relation is not null ? "relation" : meaning.Length is not null ? "lasts" : meaning.Place is not null ? "where" : meaning.Other is not null || meaning.SecondOther is not null ? "order" : "date";
}
