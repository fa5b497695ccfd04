using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds expectations that do not follow from the dossier, and says of each whether it is refuted or only open. One that is only open is told of a dossier
/// whose lines can all be read and do not contradict one another: a line that does not count might be the one from which it follows.
/// </summary>
internal static class ExpectationFailed
{
    /// <summary>
    /// How many intervals and constraints are looked at in all: to try one constraint costs about one look at each, where the bounds do not decide it. Beyond, a
    /// dossier of many events and expectations would take a minute or more.
    /// </summary>
    private const long MostEffort = 1_500_000;

    /// <summary>Looks at every expectation of a judged dossier; what goes beyond the effort is told as undecided.</summary>
    public static void Run(Judgement judgement, DiagnosticBag diagnostics, CancellationToken cancellation, long mostEffort = MostEffort)
    {
        if (judgement.Dossier.Expectations.Count == 0) return;
        bool isWhole = !judgement.FactPass.HasErrors && IsRead(judgement.Dossier);
        var effort = new Effort(mostEffort);
        foreach (var expectation in judgement.Dossier.Expectations)
        {
            cancellation.ThrowIfCancellationRequested();
            if (expectation.Syntax.Claim is StatusClaim) ExpectedStatus.Run(judgement, expectation, isWhole, diagnostics);
            else Run(judgement, expectation, isWhole, effort, diagnostics);
        }
    }

    private static void Run(Judgement judgement, BoundExpectation expectation, bool isWhole, Effort effort, DiagnosticBag diagnostics)
    {
        var meaning = expectation.Meaning;
        bool haveBegun = HasBegun(judgement, expectation.Event) && HasBegun(judgement, meaning.Other) && HasBegun(judgement, meaning.SecondOther);
        var pass = haveBegun ? judgement.FactPass : judgement.PlanPass;
        var answer = new Entailment(pass, effort).Of(expectation.Line, meaning, expectation.Syntax.Subject.Part, judgement.Dossier.KnowledgeEnd(expectation.Event.Timeline));
        if (answer.Verdict == Verdict.Refuted) diagnostics.Add(ConflictTelling.TellRefuted(pass.Network, answer.Conflict!, expectation));
        else if (answer.Verdict == Verdict.Open && isWhole) diagnostics.Add(OpenTelling.Tell(pass, answer, expectation));
        else if (answer.Verdict == Verdict.NotTried)
        {
            diagnostics.Add(new Diagnostic(Catalogue.ExpectationFailed, expectation.Line.Location,
                "This is not decided: with so many events, no more expectations are tried. Keep those that matter most, or split the dossier.", Severity.Warning));
        }
    }

    private static bool HasBegun(Judgement judgement, EventSymbol? @event) => @event is null || judgement.States[@event.Interval].HasBegun;

    /// <summary>Whether no line was lost on which something might rest.</summary>
    private static bool IsRead(Dossier dossier) =>
        !dossier.HasBrokenDeclaration && !dossier.Events.All.Any(static @event => @event.HasBrokenLine) && !dossier.Sources.All.Any(static source => source.HasBrokenLine);
}
