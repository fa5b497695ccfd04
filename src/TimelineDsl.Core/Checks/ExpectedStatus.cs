using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Checks;

/// <summary>Tries <c>expect EVENT status STATUS</c>: the status that the dossier concludes, or, <c>as of</c> a date, the latest one reported by what had been published then.</summary>
internal static class ExpectedStatus
{
    private const int MostNamed = 4;

    public static void Run(Judgement judgement, BoundExpectation expectation, bool isWhole, DiagnosticBag diagnostics)
    {
        var @event = expectation.Event;
        var state = expectation.AsOf is { } asOf ? EventState.Of(@event, judgement.Disputes.PublishedBy(asOf)) : judgement.States[@event.Interval];
        if (state.Status == expectation.Meaning.Status || (state.Status == Status.Unknown && !isWhole)) return;
        var lines = LinesOf(@event, state, judgement.Disputes);
        string when = expectation.AsOf is null ? "" : " as of " + expectation.Syntax.AsOf!.Text;
        string message = state.Status != Status.Unknown
            ? "This is refuted:" + when + " `" + @event.Name + "` " + StatusSteps.Told(state.Status) + ", by " + Named(lines) + ". Correct the expectation, or the line that is wrong."
            : lines.Count == 0
                ? "This is open:" + when + " no undisputed line says how far `" + @event.Name + "` has come. Cite a source that does, or take the expectation away."
                : "This is open:" + when + " it is not certain which report on `" + @event.Name + "` is the latest, and they differ: " + Named(lines)
                    + ". Date the sources more closely, or " + (expectation.AsOf is null ? "conclude it with a `status` line." : "mark what you do not believe with `dispute because \"…\"`.");
        diagnostics.Add(new Diagnostic(Catalogue.ExpectationFailed, expectation.Line.Location, message, related: lines.Select(static line => new RelatedLocation(line.Line.Location, line.Says)).ToArray()));
    }

    /// <summary>The lines that decide: the analyst's own where they conclude a status, else the latest reports.</summary>
    private static List<(Assertion Line, string Says)> LinesOf(EventSymbol @event, EventState state, DisputeView disputes)
    {
        if (state.Basis == StatusBasis.Analyst)
            return @event.Conclusions.Where(line => !disputes.Covers(line) && EventState.ConcludedBy(line) == state.Status).Take(1).Select(line => (line, StatusSteps.Word(state.Status))).ToList();
        return state.LatestReports.Take(MostNamed).Select(static report => (report.Cite.Assertion, StatusSteps.Word(report.Meaning.Status))).ToList();
    }

    private static string Named(List<(Assertion Line, string Says)> lines) =>
        string.Join(", ", lines.Select(static line => (line.Line.Source is { } source ? source.Name + " says " + line.Says : "your own line") + " (" + line.Line.Location + ")"));
}
