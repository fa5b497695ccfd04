using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds sources that are said to have been read or saved before anybody can have published them.</summary>
internal static class RecordedBeforePublished
{
    public static void Run(Dossier dossier, DiagnosticBag diagnostics)
    {
        foreach (var source in dossier.Sources.All)
        {
            foreach (var accessed in source.Accessed)
            {
                // Where the publication is open at its end, the access has closed it; its start alone is what the other lines say.
                if (!accessed.Range.HasEnd || !source.Publication.HasStart || accessed.Range.End > source.Publication.Start) continue;
                var published = source.Published.Find(line => line.Dispute is null);
                diagnostics.Add(Catalogue.RecordedBeforePublished, source.At(accessed.Syntax.Span),
                    "`" + source.Name + "` is said to have been read by " + DateText.OfExclusiveEnd(accessed.Range.End, source.Zone) + ", but it was published no earlier than "
                    + DateText.Of(source.Publication.Start, source.Zone) + (published is null ? "" : " (" + published.Location + ")") + ". Correct one of the two.",
                    published is null ? [] : [new RelatedLocation(published.Location, "published")]);
            }
        }
    }
}
