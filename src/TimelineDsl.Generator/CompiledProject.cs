using System;
using System.Collections.Generic;
using TimelineDsl.Core.CodeGen;

namespace TimelineDsl.Generator;

/// <summary>What one compilation yields, as values: the C# files and the findings. Nothing of the compiler's own objects outlives the step.</summary>
internal sealed record CompiledProject(EquatableList<GeneratedFile> Files, EquatableList<Finding> Findings)
{
    /// <summary>
    /// Makes hint names unique whatever their case: two outputs of one name make Roslyn throw away all of them.
    /// Core gives unique names; this keeps a mistake there from costing every check.
    /// </summary>
    internal static GeneratedFile[] UniquelyNamed(IReadOnlyList<GeneratedFile> files)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var named = new GeneratedFile[files.Count];
        for (int i = 0; i < named.Length; i++)
        {
            string name = files[i].HintName;
            for (int n = 2; !taken.Add(name); n++) name = n + "." + files[i].HintName;
            named[i] = name == files[i].HintName ? files[i] : files[i] with { HintName = name };
        }
        return named;
    }
}
