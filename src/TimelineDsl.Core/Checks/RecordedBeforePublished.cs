using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds sources that are said to have been read, saved or copied before anybody can have published them. Where a date is doubted, so is the finding: it is a warning.</summary>
internal static class RecordedBeforePublished
{
    public static void Run(Dossier dossier, DiagnosticBag diagnostics)
    {
        foreach (var source in dossier.Sources.All)
        {
            foreach (var accessed in source.Accessed)
            {
                // Where the publication is open at its end, the access has closed it; its start alone is what the other lines say.
                if (!IsBefore(accessed.Range, source)) continue;
                Report(source, accessed.Syntax, source, accessed.Date is { IsDoubtful: true },
                    "`" + source.Name + "` is said to have been read by " + DateText.OfExclusiveEnd(accessed.Range.End, source.Zone) + ", but it was published no earlier than ", diagnostics);
            }
            if (source.Copies is not { } original || !IsBefore(source.Publication, original)) continue;
            if (source.Syntax.Body.OfType<NamesStatement>().FirstOrDefault(static line => line.Word == NamesWord.Copies) is not { } copies) continue;
            Report(source, copies, original, HasDoubt(source),
                "`" + source.Name + "` was published by " + DateText.OfExclusiveEnd(source.Publication.End, source.Zone) + " and is said to copy `" + original.Name + "`, which was published no earlier than ", diagnostics);
        }
    }

    private static bool IsBefore(MomentRange recorded, SourceSymbol published) => recorded.HasEnd && published.Publication.HasStart && recorded.End <= published.Publication.Start;

    private static bool HasDoubt(SourceSymbol source) => source.Published.Exists(static line => line.Dispute is null && line.IsDoubtful);

    private static void Report(SourceSymbol source, Statement line, SourceSymbol published, bool isDoubtful, string recorded, DiagnosticBag diagnostics)
    {
        var other = published.Published.Find(static each => each.Dispute is null);
        diagnostics.Add(new Diagnostic(Catalogue.RecordedBeforePublished, source.At(line.Span),
            recorded + DateText.Of(published.Publication.Start, published.Zone) + (other is null ? "" : " (" + other.Location + ")") + ". Correct one of the two.",
            isDoubtful || HasDoubt(published) ? Severity.Warning : null,
            other is null ? [] : [new RelatedLocation(other.Location, "published")]));
    }
}
