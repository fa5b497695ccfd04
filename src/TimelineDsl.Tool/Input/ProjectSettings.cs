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
    private bool _raisesAll;

    /// <summary>The project's template, relative to the project; null for the built-in one.</summary>
    public string? Template { get; private set; }

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
            default: return false;
        }
    }

    /// <summary>The findings with the severities that the project sets, as the C# compiler would: what is silenced goes, warnings may become errors.</summary>
    public IReadOnlyList<Diagnostic> Apply(IReadOnlyList<Diagnostic> findings)
    {
        if (!_raisesAll && _raised.Count + _silent.Count == 0) return findings;
        var kept = new List<Diagnostic>(findings.Count);
        foreach (var finding in findings)
        {
            string id = finding.Descriptor.Id;
            if (_silent.Contains(id)) continue;
            bool isRaised = finding.Severity == Severity.Warning && (_raisesAll || _raised.Contains(id)) && !_keptAsWarning.Contains(id);
            kept.Add(isRaised ? new Diagnostic(finding.Descriptor, finding.Location, finding.Message, Severity.Error, finding.Related, finding.Fixes) : finding);
        }
        return kept;
    }
}
