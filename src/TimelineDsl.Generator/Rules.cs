using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TimelineDsl.Core.Diagnostics;

namespace TimelineDsl.Generator;

/// <summary>The catalogue as Roslyn knows it: one rule a code, so that <c>NoWarn</c>, <c>WarningsAsErrors</c> and <c>.globalconfig</c> act on each.</summary>
internal static class Rules
{
    private const string Category = "Timeline";
    private static readonly Dictionary<string, DiagnosticDescriptor> Table = Load();

    /// <summary>The rule of a code; that of an internal error for a code that the catalogue lacks.</summary>
    internal static DiagnosticDescriptor For(string id) => Table.TryGetValue(id, out var rule) ? rule : Table[Catalogue.InternalError.Id];

    private static Dictionary<string, DiagnosticDescriptor> Load()
    {
        var table = new Dictionary<string, DiagnosticDescriptor>(StringComparer.Ordinal);
        foreach (var entry in Catalogue.All) table[entry.Id] = Rule(entry);
        foreach (var entry in Catalogue.Reserved) table[entry.Id] = Rule(entry);
        return table;
    }

    private static DiagnosticDescriptor Rule(Descriptor entry) => new(
        entry.Id, entry.Title, "{0}", Category, Finding.Level(entry.Severity), isEnabledByDefault: true, description: entry.Name, helpLinkUri: entry.HelpLink);
}
