using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Model;

namespace TimelineDsl.Core.CodeGen;

/// <summary>The kinds of a dossier with their names in C#. Of two that become one name only the first gets a class: the binder has reported them.</summary>
internal sealed class EmittedKinds
{
    private readonly Dictionary<string, EmittedKind> _byName = new(StringComparer.Ordinal);

    private EmittedKinds(string @namespace) => Namespace = @namespace;

    /// <summary>The whole namespace of their classes: one for all timelines, so that an event may name one of its kind in another timeline.</summary>
    internal string Namespace { get; }

    /// <summary>Those that have a class, by name (ordinal).</summary>
    internal List<EmittedKind> All { get; } = [];

    internal static EmittedKinds Of(string root, IReadOnlyList<Kind> kinds)
    {
        var emitted = new EmittedKinds(root.Length == 0 ? "Kinds" : root + ".Kinds");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in kinds.OrderBy(static kind => kind.Name, StringComparer.Ordinal))
        {
            string name = CSharpName.Of(kind.Name);
            if (!taken.Add(name)) continue;
            var one = new EmittedKind(kind, name, "global::" + emitted.Namespace + "." + name);
            emitted.All.Add(one);
            emitted._byName.Add(kind.Name, one);
        }

        return emitted;
    }

    /// <summary>The whole name of the class of a kind, or null.</summary>
    internal string? ClassOf(string? kind) => kind is not null && _byName.TryGetValue(kind, out var found) ? found.ClassName : null;
}

/// <summary>A kind that has a class.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The name of the class.</param>
/// <param name="ClassName">The same with its namespace.</param>
internal sealed record EmittedKind(Kind Kind, string Name, string ClassName);
