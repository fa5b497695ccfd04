using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds an undisputed cite of a source that another retracts or corrects, where that other is not cited for the same event.</summary>
internal sealed class SupersededCitation : Check
{
    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        foreach (var cite in @event.Cites)
        {
            if (cite.Source is { CorrectedBy: null, IsRetracted: false } || testimony.Disputes.Disputes(cite.Assertion)) continue;
            var newer = Corrections.Newer(cite.Source);
            newer.UnionWith((cite.Source.RetractedBy ?? []).Where(static source => !source.IsRetracted));
            if (newer.Count == 0 || @event.Cites.Exists(other => newer.Contains(other.Source))) continue;
            Report(@event, cite, newer.OrderBy(static source => source.Name, System.StringComparer.Ordinal).First(), diagnostics);
        }
    }

    private static void Report(EventSymbol @event, CiteSymbol cite, SourceSymbol newer, DiagnosticBag diagnostics)
    {
        var by = cite.Source.RetractedBy?.FirstOrDefault(static source => !source.IsRetracted) ?? newer;
        string what = cite.Source.IsRetracted ? " was retracted by `" + by.Name + "` (" + by.NameLocation + "), so this cite binds nothing" : " was corrected by `" + by.Name + "` (" + by.NameLocation + "), which is not cited for `" + @event.Name + "`";
        diagnostics.Add(Catalogue.SupersededCitation, cite.Assertion.Location,
            "`" + cite.Source.Name + "`" + what + ". Cite `" + by.Name + "` as well, or mark this cite with `dispute because \"…\"`.",
            new RelatedLocation(by.NameLocation, "`" + by.Name + "`"));
    }
}
