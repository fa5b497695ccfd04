using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TimelineDsl.Core.CodeGen;
using Xunit;

namespace TimelineDsl.Tests.CodeGen;

/// <summary>Generated C#, compiled with Roslyn against the model's assembly and loaded; with a program of top-level statements where more text is given.</summary>
internal static class Emitted
{
    private static readonly Lazy<MetadataReference[]> References = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll" or "System.Collections.dll" or "System.ComponentModel.Primitives.dll" or "System.Diagnostics.Tools.dll" or "System.Linq.dll" or "System.Console.dll" or "netstandard.dll"
                or "TimelineDsl.Model.dll" or "TimelineDsl.Dates.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToArray());

    internal static Assembly Compile(IEnumerable<GeneratedFile> files, params string[] more)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose);
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f.Text, options, f.HintName)).Concat(more.Select(m => CSharpSyntaxTree.ParseText(m, options)));
        var compilation = CSharpCompilation.Create("Emitted" + Guid.NewGuid().ToString("N"), trees, References.Value,
            new CSharpCompilationOptions(more.Length == 0 ? OutputKind.DynamicallyLinkedLibrary : OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.Equal([], result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning).Take(5).Select(d => d.ToString()));
        return Assembly.Load(image.ToArray());
    }

    /// <summary>The value of a public static property, as <c>Budapest.Events.LavrovRubioCall</c>.</summary>
    internal static T Get<T>(this Assembly assembly, string type, string property) =>
        (T)(assembly.GetType(type, throwOnError: true)!.GetProperty(property, BindingFlags.Public | BindingFlags.Static)
            ?? throw new InvalidOperationException(type + " has no property " + property + ".")).GetValue(null)!;
}
