using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds sources, actors and places that nothing names; silent where a line that might name them could not be read.</summary>
internal static class Unused
{
    public static void Run(Dossier dossier, DiagnosticBag diagnostics)
    {
        if (dossier.HasBrokenDeclaration) return;
        Find(dossier, dossier.Sources, "cites it", diagnostics);
        Find(dossier, dossier.Actors, "names it", diagnostics);
        Find(dossier, dossier.Places, "names it", diagnostics);
    }

    private static void Find<T>(Dossier dossier, SymbolTable<T> table, string use, DiagnosticBag diagnostics)
        where T : Symbol
    {
        foreach (var symbol in table.All)
        {
            if (symbol.IsUsed || symbol.Syntax.IsBroken || dossier.NamesInBrokenLines.Contains(symbol.Name)) continue;
            diagnostics.Add(Catalogue.Unused, symbol.NameLocation,
                "The " + table.Kind + " `" + symbol.Name + "` is declared, and nothing " + use + ". Use it, or take the declaration away.");
        }
    }
}
