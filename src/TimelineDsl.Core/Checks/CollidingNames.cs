using System;
using System.Collections.Generic;
using TimelineDsl.Core.CodeGen;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds two names of one type of declaration that become one in C#.</summary>
internal static class CollidingNames
{
    public static void Run(Dossier dossier, DiagnosticBag diagnostics)
    {
        Find(dossier.Timelines, diagnostics);
        Find(dossier.Events, diagnostics);
        Find(dossier.Sources, diagnostics);
        Find(dossier.Actors, diagnostics);
        Find(dossier.Places, diagnostics);
        Find(dossier.Offices, diagnostics);
        Find(dossier.Kinds, diagnostics);
    }

    private static void Find<T>(SymbolTable<T> table, DiagnosticBag diagnostics)
        where T : Symbol
    {
        if (FoldedNames.AllDiffer(table.All)) return;
        var names = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var symbol in table.All)
        {
            string name = CSharpName.Of(symbol.Name);
            if (!names.TryGetValue(name, out var first))
            {
                names.Add(name, symbol);
                continue;
            }
            diagnostics.Add(Catalogue.NameCollision, symbol.NameLocation,
                "`" + symbol.Name + "` and `" + first.Name + "` (" + first.NameLocation + ") are both `" + name + "` in C#. Rename one of them.",
                new RelatedLocation(first.NameLocation, "`" + first.Name + "`"));
        }
    }
}
