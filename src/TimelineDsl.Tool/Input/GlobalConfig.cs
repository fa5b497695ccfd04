using System;
using System.Collections.Generic;
using TimelineDsl.Core.Diagnostics;

namespace TimelineDsl.Tool.Input;

/// <summary>
/// The severities in a <c>.globalconfig</c> file, as the C# compiler reads them: lines <c>dotnet_diagnostic.TL5001.severity = error</c> above the first section.
/// </summary>
internal static class GlobalConfig
{
    /// <summary>The severities that a text sets, by code; null for a code that is silenced. Lines of other tools are passed over.</summary>
    public static Dictionary<string, Severity?> Read(string text)
    {
        var severities = new Dictionary<string, Severity?>(StringComparer.OrdinalIgnoreCase);
        foreach (string raw in text.Split('\n'))
        {
            string line = raw.Trim();
            if (line.StartsWith('[')) break;
            int mark = line.IndexOf('=', StringComparison.Ordinal);
            if (mark < 0 || line[0] is '#' or ';') continue;
            string[] key = line[..mark].Trim().ToLowerInvariant().Split('.');
            if (key is not ["dotnet_diagnostic", { } code, "severity"] || !code.StartsWith("tl", StringComparison.Ordinal)) continue;
            string value = line[(mark + 1)..];
            int comment = value.IndexOfAny(['#', ';']);
            if (Severity(comment < 0 ? value : value[..comment], out var severity)) severities[code] = severity;
        }
        return severities;
    }

    private static bool Severity(string value, out Severity? severity)
    {
        switch (value.Trim().ToLowerInvariant())
        {
            case "error": severity = Core.Diagnostics.Severity.Error; return true;
            case "warning": severity = Core.Diagnostics.Severity.Warning; return true;
            case "suggestion" or "silent": severity = Core.Diagnostics.Severity.Information; return true;
            case "none": severity = null; return true;
            default: severity = null; return false;
        }
    }
}
