using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds events that the analyst concludes to have begun while every report of them says something less, or denies it.</summary>
internal sealed class ModalityMismatch : Check
{
    private const int MostNamed = 4;

    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (state.Basis != StatusBasis.Analyst || !state.HasBegun || @event.HasBrokenLine) return;
        if (IsReportedAsBegun(@event, testimony.Disputes)) return;
        var reported = Reported(@event, testimony.Disputes);
        if (reported.Count == 0) return;
        diagnostics.Add(Catalogue.ModalityMismatch, @event.NameLocation,
            "`" + @event.Name + "` is concluded as " + StatusSteps.Word(state.Status) + ", but its sources only say: " + string.Join(", ", reported)
            + ". Cite a source that says it happened, or conclude less: `for DATE`, or a `status` line.");
    }

    private static bool IsReportedAsBegun(EventSymbol @event, DisputeView disputes)
    {
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || disputes.Covers(cite.Assertion, "status")) continue;
            foreach (var meaning in cite.Meanings)
                if (StatusSteps.HasBegun(meaning.Status)) return true;
        }
        return false;
    }

    /// <summary>What the undisputed reports and denials say of its status, the first few.</summary>
    private static List<string> Reported(EventSymbol @event, DisputeView disputes)
    {
        var said = new List<string>();
        foreach (var cite in @event.Cites.Where(cite => !disputes.Covers(cite.Assertion, "status")))
        {
            foreach (var meaning in cite.Meanings.Where(static meaning => meaning.Status != Status.Unknown))
                if (said.Count < MostNamed) said.Add((cite.IsDenial ? "a denial of " : "") + StatusSteps.Word(meaning.Status) + " (" + cite.Assertion.Location + ", " + cite.Source.Name + ")");
        }
        return said;
    }
}
