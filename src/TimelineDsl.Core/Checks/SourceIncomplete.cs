using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds sources that are cited and do not say when they were published, by whom, or where they can be found. <c>unknown</c> is an answer.</summary>
internal static class SourceIncomplete
{
    public static void Run(Dossier dossier, DiagnosticBag diagnostics)
    {
        foreach (var source in dossier.Sources.All)
        {
            if (!source.IsUsed || source.HasBrokenLine) continue;
            var missing = Missing(source);
            if (missing.Count == 0) continue;
            diagnostics.Add(Catalogue.SourceIncomplete, source.NameLocation,
                "The source `" + source.Name + "` is cited and does not say " + string.Join(" or ", missing.Select(static one => one.What)) + ". Add "
                + string.Join(" and ", missing.Select(static one => "`" + one.Line + "`")) + "; where nobody knows, write `unknown`.");
        }
    }

    private static List<(string What, string Line)> Missing(SourceSymbol source)
    {
        bool isDated = false, isPublished = false, isFound = false;
        foreach (var line in source.Syntax.Body)
        {
            isDated |= line is DatedStatement { Word: DatedWord.Published };
            isPublished |= line is NamesStatement { Word: NamesWord.Publisher };
            isFound |= line is TextStatement { Word: TextWord.Url or TextWord.Archive or TextWord.Document };
        }
        var missing = new List<(string, string)>();
        if (!isDated) missing.Add(("when it was published", "published DATE"));
        if (!isPublished) missing.Add(("who published it", "publisher ACTOR"));
        if (!isFound) missing.Add(("where it can be found", "url ADDRESS"));
        return missing;
    }
}
