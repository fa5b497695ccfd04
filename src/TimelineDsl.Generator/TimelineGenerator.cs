using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TimelineDsl.Core;
using TimelineDsl.Core.CodeGen;
using TimelineDsl.Core.Diagnostics;

namespace TimelineDsl.Generator;

/// <summary>
/// Puts the compiler of <c>.tl</c> files into the C# build: read → parse each file → compile all of them once → emit each C# file, report each finding.
/// Each step yields values that are equal when nothing changed, so that an edit of one file costs one parse and re-emits only what differs.
/// The checks live here and not in an analyzer because <c>RunAnalyzers=false</c> turns analyzers off, and a check that gates must not be turned off by accident.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class TimelineGenerator : IIncrementalGenerator
{
    /// <summary>Names of the steps, as a driver that tracks them reports them.</summary>
    internal const string ReadStep = "Timeline.Read", ParseStep = "Timeline.Parse", CompileStep = "Timeline.Compile", FilesStep = "Timeline.Files", FindingsStep = "Timeline.Findings";

    private readonly Func<string, string, CancellationToken, ParsedFile> _parse;

    /// <summary>The generator, as the C# compiler makes it.</summary>
    public TimelineGenerator() : this(TimelineCompiler.Parse)
    {
    }

    /// <summary>The generator with another first phase: the tests show by it what a bug in the compiler does to a build.</summary>
    internal TimelineGenerator(Func<string, string, CancellationToken, ParsedFile> parse) => _parse = parse;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var inputs = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, cancellation) => Read(pair.Left, pair.Right, cancellation))
            .Where(input => input is not null)
            .Select((input, _) => input!)
            .WithTrackingName(ReadStep);
        var parsed = inputs.Select((input, cancellation) => Parse(input, cancellation)).WithTrackingName(ParseStep);
        var settings = context.AnalyzerConfigOptionsProvider.Select((options, _) => new Settings(Property(options, "TimelineRootNamespace"), Property(options, "TimelinePreset")));
        var compiled = parsed.Collect().Combine(settings)
            .Select((pair, cancellation) => Compile(pair.Left, pair.Right, cancellation))
            .WithTrackingName(CompileStep);

        var files = compiled.SelectMany((project, _) => (IEnumerable<GeneratedFile>)project.Files).WithTrackingName(FilesStep);
        context.RegisterSourceOutput(files, (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));

        var places = inputs.Select((input, _) => (input.Path, input.RealPath)).Collect();
        var findings = compiled.Select((project, _) => project.Findings).WithTrackingName(FindingsStep);
        context.RegisterSourceOutput(findings.Combine(places), (output, pair) => Report(output, pair.Left, pair.Right));

        // The last output: whatever throws before it leaves no marker, and the build's targets look for that.
        var isNeeded = inputs.Collect().Select((all, _) => all.Length > 0);
        context.RegisterSourceOutput(isNeeded, (output, needed) =>
        {
            if (needed) output.AddSource(Marker.HintName, SourceText.From(Marker.Text, Encoding.UTF8));
        });
    }

    /// <summary>What a project sets.</summary>
    /// <param name="RootNamespace">The namespace around those of the timelines.</param>
    /// <param name="Preset">The name of the severities for a way of working; the targets have checked that it is one.</param>
    private sealed record Settings(string? RootNamespace, string? Preset);

    private static InputFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellation)
    {
        bool isMarked = options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.TimelineDsl", out string? mark)
            && string.Equals(mark, "true", StringComparison.OrdinalIgnoreCase);
        if (!isMarked && !file.Path.EndsWith(".tl", StringComparison.OrdinalIgnoreCase)) return null;
        string path = InputFile.RelativePath(Property(options, "ProjectDir") ?? "", file.Path);
        return new InputFile(path, file.Path, file.GetText(cancellation)?.ToString());
    }

    private static string? Property(AnalyzerConfigOptionsProvider options, string name) =>
        options.GlobalOptions.TryGetValue("build_property." + name, out string? value) && value.Length > 0 ? value : null;

    private ParseResult Parse(InputFile input, CancellationToken cancellation)
    {
        if (input.Text is null) return new ParseResult(null, Finding.Unreadable(input.Path));
        try
        {
            return new ParseResult(_parse(input.Path, input.Text, cancellation), null);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return new ParseResult(null, Finding.Bug(input.Path, bug));
        }
    }

    private static CompiledProject Compile(ImmutableArray<ParseResult> results, Settings settings, CancellationToken cancellation)
    {
        // Of two files that Roslyn hands over under one path the second is the same file listed twice.
        var files = results.Where(result => result.File is not null).Select(result => result.File!)
            .GroupBy(file => file.Path, StringComparer.Ordinal).Select(group => group.First()).ToArray();
        var faults = results.Where(result => result.Fault is not null).Select(result => result.Fault!).ToArray();
        if (faults.Length > 0) return new CompiledProject(new(), new(faults));
        if (files.Length == 0) return new CompiledProject(new(), new());
        try
        {
            var compilation = TimelineCompiler.Compile(files, cancellation);
            var code = CompiledProject.UniquelyNamed(compilation.GenerateCode(settings.RootNamespace));
            var findings = settings.Preset is { } name && Preset.Find(name) is { } preset ? preset.Apply(compilation.Diagnostics) : compilation.Diagnostics;
            return new CompiledProject(new(code), new(findings.Select(Finding.Of).ToArray()));
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            return new CompiledProject(new(), new(Finding.Bug(Culprit(files, cancellation), bug)));
        }
    }

    /// <summary>The file that makes the compiler fail on its own; the first where none does alone.</summary>
    private static string Culprit(ParsedFile[] files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            try
            {
                TimelineCompiler.Compile([file], cancellation).GenerateCode(null);
            }
            catch (Exception bug) when (bug is not OperationCanceledException)
            {
                return file.Path;
            }
        }

        return files[0].Path;
    }

    private static void Report(SourceProductionContext output, EquatableList<Finding> findings, ImmutableArray<(string Path, string RealPath)> places)
    {
        var realPaths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, realPath) in places) realPaths[path] = realPath;
        foreach (var finding in findings) output.ReportDiagnostic(finding.ToRoslyn(realPaths));
    }

    /// <summary>The syntax of one file, or what kept it from being read.</summary>
    private sealed record ParseResult(ParsedFile? File, Finding? Fault);
}
