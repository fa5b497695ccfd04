using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds an undisputed cite of a source that another retracts or corrects, where that other is not cited for the same event.</summary>
internal sealed class SupersededCitation : Check
{
    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        HashSet<SourceSymbol>? cited = null, older = null;
        foreach (var cite in @event.Cites)
        {
            if (cite.Source is { FirstCorrection: null, IsRetracted: false } || testimony.Disputes.Disputes(cite.Assertion)) continue;
            if ((older ??= Corrections.OlderThanCited(@event)).Contains(cite.Source)) continue;
            var retractedBy = cite.Source.IsRetracted ? cite.Source.RetractedBy!.Find(static source => !source.IsRetracted) : null;
            if (retractedBy is not null)
            {
                cited ??= [.. @event.Cites.Select(static each => each.Source)];
                if (cite.Source.RetractedBy!.Exists(source => !source.IsRetracted && cited.Contains(source))) continue;
            }
            Report(@event, cite, retractedBy ?? cite.Source.FirstCorrection!, diagnostics);
        }
    }

    private static void Report(EventSymbol @event, CiteSymbol cite, SourceSymbol by, DiagnosticBag diagnostics)
    {
        string what = cite.Source.IsRetracted ? " was retracted by `" + by.Name + "` (" + by.NameLocation + "), so this cite binds nothing" : " was corrected by `" + by.Name + "` (" + by.NameLocation + "), which is not cited for `" + @event.Name + "`";
        diagnostics.Add(Catalogue.SupersededCitation, cite.Assertion.Location,
            "`" + cite.Source.Name + "`" + what + ". Cite `" + by.Name + "` as well, or mark this cite with `dispute because \"…\"`.",
            new RelatedLocation(by.NameLocation, "`" + by.Name + "`"));
    }
}
