using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TimelineDsl.Generator;
using Xunit;

namespace TimelineDsl.Tests.Generator;

/// <summary>A C# project in memory with <c>.tl</c> files: edits them and runs the generator again, as an editor does.</summary>
internal sealed class GeneratorProject
{
    internal const string Folder = "/somewhere/dossier/";

    private readonly SortedDictionary<string, TextOf> _files = new(StringComparer.Ordinal);
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation = CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText("class Consumer { }")],
        [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <param name="generator">Another generator than the one that ships.</param>
    /// <param name="preset">The project's <c>TimelinePreset</c>.</param>
    internal GeneratorProject(TimelineGenerator? generator = null, string preset = "") => _driver = CSharpGeneratorDriver.Create(
        [(generator ?? new TimelineGenerator()).AsSourceGenerator()],
        optionsProvider: new Options(preset),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Writes a file, with text of its own even where the same stood there: editors hand over a new object each time.</summary>
    internal GeneratorProject Write(string path, string? text)
    {
        var file = new TextOf(Folder + path, text);
        _driver = _files.TryGetValue(path, out var old) ? _driver.ReplaceAdditionalText(old, file) : _driver.AddAdditionalTexts([file]);
        _files[path] = file;
        return this;
    }

    internal GeneratorProject Delete(string path)
    {
        _driver = _driver.RemoveAdditionalTexts([_files[path]]);
        _files.Remove(path);
        return this;
    }

    internal GeneratorProject EditCSharp(string text)
    {
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(text));
        return this;
    }

    internal GeneratorProject With(Func<CSharpCompilationOptions, CSharpCompilationOptions> change)
    {
        _compilation = _compilation.WithOptions(change(_compilation.Options));
        return this;
    }

    internal Outcome Run(CancellationToken cancellation = default)
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out _, out var diagnostics, cancellation);
        return new Outcome(_driver.GetRunResult().Results.Single(), diagnostics);
    }

    /// <summary>What one run yielded. <paramref name="Diagnostics"/> are those that the build's settings let through.</summary>
    internal sealed record Outcome(GeneratorRunResult Result, ImmutableArray<Diagnostic> Diagnostics)
    {
        internal IEnumerable<string> HintNames => Result.GeneratedSources.Select(source => source.HintName);

        internal Diagnostic Only => Assert.Single(Diagnostics);

        /// <summary>Why each output of a step is as it is, in the step's order.</summary>
        internal IncrementalStepRunReason[] Reasons(string step) =>
            Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason).ToArray();

        /// <summary>The same for the outputs of the generator: files and diagnostics.</summary>
        internal IncrementalStepRunReason[] OutputReasons() =>
            Result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs).Select(output => output.Reason).ToArray();
    }

    private sealed class TextOf(string path, string? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text);
    }

    private sealed class Options(string preset) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Table(new() { ["build_property.ProjectDir"] = Folder, ["build_property.TimelinePreset"] = preset });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Table([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Table(textFile.Path.EndsWith(".timeline", StringComparison.Ordinal) ? new() { ["build_metadata.AdditionalFiles.TimelineDsl"] = "true" } : []);

        private sealed class Table(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
