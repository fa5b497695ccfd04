using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Diagnostics;

/// <summary>
/// Holds back what nobody would read: of one severity a file shows its first <see cref="MostOfAFile"/> findings, and one more that says how many are left out. Errors are
/// counted by themselves, so that no number of warnings hides one.
/// </summary>
internal static class Flood
{
    /// <summary>Most findings of one severity that are shown of one file.</summary>
    public const int MostOfAFile = 1000;

    /// <summary>The findings, in their order, without those that are too many.</summary>
    public static List<Diagnostic> Dam(List<Diagnostic> sorted)
    {
        if (sorted.Count <= MostOfAFile) return sorted;
        var shown = new List<Diagnostic>();
        var counts = new Dictionary<(TextFile, Severity), int>();
        var firstLeftOut = new Dictionary<TextFile, Location>();
        foreach (var finding in sorted)
        {
            var key = (finding.Location.File, finding.Severity);
            counts.TryGetValue(key, out int before);
            counts[key] = before + 1;
            if (before < MostOfAFile) shown.Add(finding);
            else if (!firstLeftOut.ContainsKey(finding.Location.File)) firstLeftOut.Add(finding.Location.File, finding.Location);
        }
        foreach (var (file, location) in firstLeftOut.Select(static pair => (pair.Key, pair.Value))) shown.Add(LeftOut(counts, file, location));
        return firstLeftOut.Count == 0 ? shown : DiagnosticBag.Sorted(shown);
    }

    private static Diagnostic LeftOut(Dictionary<(TextFile, Severity), int> counts, TextFile file, Location location)
    {
        var parts = new List<string>();
        var gravest = Severity.Information;
        foreach (var (severity, one, several) in new[] { (Severity.Error, "error", "errors"), (Severity.Warning, "warning", "warnings"), (Severity.Information, "information", "informations") })
        {
            if (!counts.TryGetValue((file, severity), out int count) || count <= MostOfAFile) continue;
            int left = count - MostOfAFile;
            parts.Add(left.ToString(CultureInfo.InvariantCulture) + " more " + (left == 1 ? one : several));
            if (severity > gravest) gravest = severity;
        }
        return new Diagnostic(Catalogue.TooManyFindings, location,
            "From here on findings of this file are left out: " + string.Join(", ", parts) + ". Correct those that are shown, and check again.", gravest);
    }
}
