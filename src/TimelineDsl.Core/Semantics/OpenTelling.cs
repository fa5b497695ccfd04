using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Dates;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>Tells that the dossier leaves open what is expected: the bounds between which it can be so or otherwise, and a case in which it is otherwise.</summary>
internal static class OpenTelling
{
    /// <summary>The one finding of an expectation that neither follows nor is excluded.</summary>
    public static Diagnostic Tell(Pass pass, Answer answer, BoundExpectation expectation)
    {
        var missing = answer.Missing!.Value;
        var nodes = new List<Node> { missing.Node };
        if (missing.Less is { } less && less.Interval != missing.Node.Interval) nodes.Add(less);
        else if (missing.Less is { } own && own != missing.Node) nodes.Insert(0, own);
        var bounds = nodes.ConvertAll(node => Known(pass, node));
        var example = nodes.ConvertAll(node => At(pass, node, answer.Counterexample!));
        string message = "This is open, the dossier neither says nor excludes it: " + string.Join(", and ", bounds)
            + (example.Contains(null) ? "" : "; it is not so if " + string.Join(" and ", example)) + ". Add the line from which it follows, or take the expectation away.";
        return new Diagnostic(Catalogue.ExpectationFailed, expectation.Line.Location, message);
    }

    /// <summary>Between which dates a node lies: "`call` starts between 16 Oct 2025 and 18 Oct 2025".</summary>
    private static string Known(Pass pass, Node node)
    {
        long earliest = pass.Bounds.Earliest(node), latest = pass.Bounds.Latest(node);
        var (name, zone, _) = pass.Network.Describe(node.Interval);
        string subject = "`" + name + "` " + Verb(node) + " ";
        if (earliest == Solution.NoEarliest) return subject + (latest == Solution.NoLatest ? "at a time of which nothing is known" : "by " + Told(node, latest, zone, isLatest: true));
        string from = Told(node, earliest, zone, isLatest: false);
        if (latest == Solution.NoLatest) return subject + "no earlier than " + from;
        string to = Told(node, latest, zone, isLatest: true);
        return subject + (from == to ? "on " + from : "between " + from + " and " + to);
    }

    /// <summary>When a node is latest in a case; null where nothing limits it. All latest values together are a case.</summary>
    private static string? At(Pass pass, Node node, Solution @case)
    {
        long latest = @case.Latest(node);
        if (latest == Solution.NoLatest) return null;
        var (name, zone, _) = pass.Network.Describe(node.Interval);
        return "`" + name + "` " + Verb(node) + " on " + Told(node, latest, zone, isLatest: true);
    }

    private static string Verb(Node node) => node.IsEnd ? "is over" : "starts";

    private static string Told(Node node, long value, Zone zone, bool isLatest)
    {
        if (node.IsDay) return DateText.Of(new Day(value));
        if (!isLatest) return DateText.Of(value, zone);
        // The end of a date is told as the date: for a start it is the moment after the last one possible.
        return DateText.OfExclusiveEnd(node.IsEnd ? value : value + 1, zone);
    }
}
