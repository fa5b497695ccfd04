using System;
using System.Collections.Generic;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Diagnostics;

/// <summary>Collects findings while a phase runs.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public IReadOnlyList<Diagnostic> Items => _items;

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    /// <summary>Adds what another bag holds.</summary>
    public void AddAll(DiagnosticBag other) => _items.AddRange(other._items);

    public void Add(Descriptor descriptor, Location location, string message, params RelatedLocation[] related) =>
        _items.Add(new Diagnostic(descriptor, location, message, null, related));

    /// <summary>A finding with a replacement for the text at its own place.</summary>
    public void AddWithFix(Descriptor descriptor, Location location, string message, string? replacement, params RelatedLocation[] related) =>
        _items.Add(new Diagnostic(descriptor, location, message, null, related, replacement is null ? null : [new Fix("Write `" + replacement + "`", location, replacement, IsSafe: false)]));

    /// <summary>All findings in the order of files (ordinal by path), places, codes and messages: the same whatever order they were found in.</summary>
    public static List<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics)
    {
        var sorted = new List<Diagnostic>(diagnostics);
        sorted.Sort(static (a, b) =>
        {
            int order = string.CompareOrdinal(a.Location.File.Path, b.Location.File.Path);
            if (order == 0) order = a.Location.Span.Start.CompareTo(b.Location.Span.Start);
            if (order == 0) order = string.CompareOrdinal(a.Descriptor.Id, b.Descriptor.Id);
            return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
        });
        return sorted;
    }
}
