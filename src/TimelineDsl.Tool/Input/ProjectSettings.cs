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
    private readonly Dictionary<string, Severity?> _configured = new(StringComparer.OrdinalIgnoreCase);
    private bool _raisesAll;

    /// <summary>The project's template, relative to the project; null for the built-in one.</summary>
    public string? Template { get; private set; }

    /// <summary>The severities for a way of working; null for the catalogue's own.</summary>
    public Preset? Preset { get; private set; }

    /// <summary>Files in the form of <c>.globalconfig</c> that the project names, as written.</summary>
    public List<string> GlobalConfigs { get; } = [];

    /// <summary>Takes the severities of a <c>.globalconfig</c>; those taken later win.</summary>
    public void Take(IReadOnlyDictionary<string, Severity?> severities)
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
            case "--warnaserror": _raised.Add(value); return true;
            case "--warnnotaserror": _keptAsWarning.Add(value); return true;
            case "--nowarn": _silent.Add(value); return true;
            case "--template" when value.Length > 0: Template = value; return true;
            case "--globalconfig" when value.Length > 0: GlobalConfigs.Add(value); return true;
            case "--preset" when Core.Diagnostics.Preset.Find(value) is { } preset: Preset = preset; return true;
            default: return false;
        }
    }

    /// <summary>
    /// The findings with the severities that the project sets, in the order in which the C# compiler looks: those of the preset, then <c>.globalconfig</c>, then <c>NoWarn</c> and
    /// <c>WarningsAsErrors</c>; what is silenced goes, warnings may become errors.
    /// </summary>
    public IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> findings)
    {
        if (Preset is not null) findings = Preset.Apply(findings);
        if (!_raisesAll && _raised.Count + _silent.Count + _configured.Count == 0) return findings;
        var kept = new List<Diagnostic>(findings.Count);
        foreach (var finding in findings)
        {
            string id = finding.Descriptor.Id;
            if (_silent.Contains(id)) continue;
            var severity = finding.Severity;
            if (_configured.TryGetValue(id, out var configured))
            {
                if (configured is null) continue;
                severity = configured.Value;
            }
            bool isRaised = severity == Severity.Warning && (_raisesAll || _raised.Contains(id)) && !_keptAsWarning.Contains(id);
            kept.Add(finding.With(isRaised ? Severity.Error : severity));
        }
        return kept;
    }
}
