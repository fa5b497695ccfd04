using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds events that the analyst concludes to have begun while every report of them says something less, or denies it.</summary>
internal sealed class ModalityMismatch : Check
{
    public override void Run(Judgement judgement, DiagnosticBag diagnostics)
    {
        var events = judgement.Dossier.Events.All;
        for (int i = 0; i < events.Count; i++)
        {
            var state = judgement.States[i];
            if (state.Basis != StatusBasis.Analyst || !state.HasBegun || events[i].HasBrokenLine) continue;
            var reported = Reported(events[i], judgement.Disputes, out bool isSaid);
            if (isSaid || reported.Count == 0) continue;
            diagnostics.Add(Catalogue.ModalityMismatch, events[i].NameLocation,
                "`" + events[i].Name + "` is concluded as " + StatusSteps.Word(state.Status) + ", but its sources only say " + string.Join(", ", reported)
                + ". Cite a source that says it happened, or conclude less: `for DATE`, or a `status` line.");
        }
    }

    /// <summary>What the undisputed reports say of its status; <paramref name="isSaid"/> where one says that it has begun.</summary>
    private static List<string> Reported(EventSymbol @event, DisputeView disputes, out bool isSaid)
    {
        isSaid = false;
        var said = new List<string>();
        foreach (var cite in @event.Cites)
        {
            if (disputes.Covers(cite.Assertion, "status")) continue;
            foreach (var meaning in cite.Meanings.Where(static meaning => meaning.Status != Status.Unknown))
            {
                if (!cite.IsDenial && StatusSteps.HasBegun(meaning.Status)) isSaid = true;
                string word = (cite.IsDenial ? "not " : "") + StatusSteps.Word(meaning.Status) + " (" + cite.Assertion.Location + ", " + cite.Source.Name + ")";
                if (said.Count < 4) said.Add(word);
            }
        }
        return said;
    }
}
