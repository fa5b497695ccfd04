using System;
using System.Collections.Generic;
using System.Linq;

namespace TimelineDsl.Core.Diagnostics;

/// <summary>
/// Severities for a way of working, in one word. They take the place of the catalogue's; what a project or the command line says of a single code comes after and wins.
/// </summary>
public sealed class Preset
{
    private static readonly Preset[] Table =
    [
        new("strict", "Every warning is an error: for what is about to be published.", static (_, severity) => severity == Severity.Warning ? Severity.Error : severity),
        new("newsroom", "What rests on no source, or on words that nobody has dated, is an error.",
            static (descriptor, severity) => severity == Severity.Warning && (descriptor == Catalogue.Uncited || descriptor == Catalogue.UnknownPhrase || descriptor == Catalogue.AmbiguousPhrase) ? Severity.Error : severity),
        new("draft", "What is not finished is only information; what cannot be true is an error all the same.",
            static (descriptor, severity) => severity == Severity.Warning && descriptor.Severity == Severity.Warning && descriptor != Catalogue.PlanConflict ? Severity.Information : severity),
    ];

    private readonly Func<Descriptor, Severity, Severity> _severity;

    private Preset(string name, string meaning, Func<Descriptor, Severity, Severity> severity)
    {
        Name = name;
        Meaning = meaning;
        _severity = severity;
    }

    /// <summary>All presets.</summary>
    public static IReadOnlyList<Preset> All => Table;

    /// <summary>Its name, in lower case.</summary>
    public string Name { get; }

    /// <summary>What it is for, in a sentence.</summary>
    public string Meaning { get; }

    /// <summary>The preset of a name, whatever its case; null where there is none.</summary>
    public static Preset? Find(string name) => Table.FirstOrDefault(preset => string.Equals(preset.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The findings with this preset's severities. What a check itself made milder than its code, because a date is doubtful, counts as what it is: a conflict that is only a warning is no error but under <c>strict</c>, and no information.</summary>
    public IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> findings) => findings.Select(finding => finding.With(_severity(finding.Descriptor, finding.Severity))).ToArray();
}
