using System.Collections.Generic;
using TimelineDsl.Core;
using TimelineDsl.Core.CodeGen;

namespace TimelineDsl.Generator;

/// <summary>Stands in until the compilation writes C# itself: its own method of this name then takes precedence.</summary>
internal static class NoCode
{
    internal static IReadOnlyList<GeneratedFile> GenerateCode(this Compilation compilation, string? rootNamespace) => [];
}
