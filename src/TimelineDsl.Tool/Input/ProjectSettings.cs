using System;
using System.Collections.Generic;
using TimelineDsl.Core.Diagnostics;

namespace TimelineDsl.Tool.Input;

/// <summary>What a project sets about findings and report, as the build wrote it into <c>obj/timeline.rsp</c>.</summary>
internal sealed class ProjectSettings
{
    private readonly HashSet<string> _silent = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _raised = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _keptAsWarning = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ConfiguredSeverity> _configured = new(StringComparer.OrdinalIgnoreCase);
    private bool _raisesAll;

    /// <summary>The project's template, relative to the project; null for the built-in one.</summary>
    public string? Template { get; private set; }

    /// <summary>The severities for a way of working; null for the catalogue's own.</summary>
    public Preset? Preset { get; private set; }

    /// <summary>Files in the form of <c>.globalconfig</c> that the project names, as written.</summary>
    public List<string> GlobalConfigs { get; } = [];

    /// <summary>Whether <c>.globalconfig</c> files in the folders of the dossier and above count.</summary>
    public bool DiscoversGlobalConfigs { get; private set; } = true;

    /// <summary>Takes the severities of a <c>.globalconfig</c>; those taken later win.</summary>
    public void Take(IReadOnlyDictionary<string, ConfiguredSeverity> severities)
    {
        foreach (var (code, severity) in severities) _configured[code] = severity;
    }

    /// <summary>Takes one setting: <c>--name</c>, <c>--name:value</c> or <c>--name value</c>; false where there is no such setting.</summary>
    public bool Take(string line)
    {
        int at = line.AsSpan().IndexOfAny(":= ");
        string name = at < 0 ? line : line[..at], value = at < 0 ? "" : line[(at + 1)..].Trim();
        switch (name)
        {
            case "--warnaserror" when value.Length == 0: _raisesAll = true; return true;
            case "--warnaserror": _raised.UnionWith(Codes(value)); return true;
            case "--warnnotaserror": _keptAsWarning.UnionWith(Codes(value)); return true;
            case "--nowarn": _silent.UnionWith(Codes(value)); return true;
            case "--template" when value.Length > 0: Template = value; return true;
            case "--globalconfig" when value.Length > 0: GlobalConfigs.Add(value); return true;
            case "--discover-globalconfig": DiscoversGlobalConfigs = !string.Equals(value, "false", StringComparison.OrdinalIgnoreCase); return true;
            case "--preset" when Core.Diagnostics.Preset.Find(value) is { } preset: Preset = preset; return true;
            default: return false;
        }
    }

    private static string[] Codes(string list) => list.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The findings with the severities that the project sets, in their order; what is silenced goes.</summary>
    public IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> findings)
    {
        if (Preset is not null) findings = Preset.Apply(findings);
        if (!_raisesAll && _raised.Count + _silent.Count + _configured.Count == 0) return findings;
        var kept = new List<Diagnostic>(findings.Count);
        foreach (var finding in findings)
            if (SeverityOf(finding.Descriptor.Id, finding.Severity) is { } severity) kept.Add(finding.With(severity));
        return kept;
    }

    /// <summary>
    /// The severity of a finding, null where it is silenced. The order is that of the C# compiler: <c>NoWarn</c>, then <c>WarningsAsErrors</c>, then <c>.globalconfig</c>, then
    /// <c>TreatWarningsAsErrors</c>; <c>WarningsNotAsErrors</c> takes away what would make a warning an error, but not what was no warning.
    /// </summary>
    private Severity? SeverityOf(string id, Severity severity)
    {
        if (_silent.Contains(id)) return null;
        bool isKept = _keptAsWarning.Contains(id);
        if (!isKept && _raised.Contains(id)) return Severity.Error;
        bool isWarning = severity == Severity.Warning;
        if (_configured.TryGetValue(id, out var configured) && !(isKept && isWarning && configured == ConfiguredSeverity.Error))
        {
            switch (configured)
            {
                case ConfiguredSeverity.Own: return severity;
                case ConfiguredSeverity.None: return null;
                case ConfiguredSeverity.Information: return Severity.Information;
                case ConfiguredSeverity.Error: return Severity.Error;
                default: isWarning = true; severity = Severity.Warning; break;
            }
        }
        return isWarning && _raisesAll && !isKept ? Severity.Error : severity;
    }
}
