using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Threading;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Tests.Generator;
using TimelineDsl.Tool.Input;
using Xunit;
using Found = TimelineDsl.Core.Diagnostics.Diagnostic;
using Location = TimelineDsl.Core.Text.Location;

namespace TimelineDsl.Tests.Tool;

/// <summary>
/// Severities as the C# compiler itself weighs them: any mixture of a preset, <c>.globalconfig</c> files and the project's properties gives the same findings through the
/// generator and through the settings of `tl check`.
/// </summary>
public class SeverityOrderTests
{
    private const string Dossier = "timeline t \"T\"\n  as of 2025-10-22\nplace nowhere \"N\"\nevent a \"A\"\n  on 2025-10-17\nevent b \"B\"\n  on 2025-13-17\n";

    /// <summary>A warning, a warning, an error.</summary>
    private static readonly string[] Codes = ["TL2004", "TL5001", "TL3001"];

    private static readonly Gen<string> Code = Gen.OneOf([.. Codes, "tl5001", "CS1591"]);

    private static readonly Gen<string> Line = Gen.OneOf(
        Gen.Select(Code, Gen.OneOf(" = ", "=", ":"), Gen.OneOf("error", "warning", "suggestion", "silent", "none", "default", "Error", "refactoring", "nonsense", "", "none # why", "warning;x"))
            .Select(static (code, mark, value) => "dotnet_diagnostic." + code + ".severity" + mark + value),
        Gen.OneOf("is_global = true", "IS_GLOBAL=false", "global_level = 7", "global_level = -1", "global_level = x", "# a comment", "; is_global = true", "", "[*.cs]", "[", "= error", "root = true", "dotnet_diagnostic.TL5001 = error"));

    private static readonly Gen<(string Name, string Text)> Config = Gen.Select(Gen.OneOf(".globalconfig", "house.globalconfig", ".GlobalConfig", "x.editorconfig"), Line.Array[0, 5])
        .Select(static (name, lines) => (name, string.Join("\n", lines)));

    private static readonly Gen<string[]> List = Gen.Frequency((2, Gen.Const(Array.Empty<string>())), (1, Gen.OneOf(Codes).Array[1, 2]));

    private static readonly Gen<string> AnyPreset = Gen.OneOf("", "strict", "newsroom", "draft");

    [Fact]
    public void Any_mixture_gives_what_the_csharp_compiler_gives() =>
        Gen.Select(Config.Array[0, 3], AnyPreset, List, List, List, Gen.Bool).Sample((configs, preset, silent, raised, kept, all) =>
        {
            var files = configs.Select(static (config, at) => (Path: "/p" + at + "/" + config.Name, config.Text)).ToArray();
            string built = Built(files, preset, silent, raised, kept, all), checkedHere = Checked(files, preset, silent, raised, kept, all);
            Assert.Equal(built, checkedHere);
        }, iter: 150);

    /// <summary>Once for all: what the compiler of dossiers finds.</summary>
    private static readonly IReadOnlyList<Found> Findings = Core.TimelineCompiler.Compile([Core.TimelineCompiler.Parse("a.tl", Dossier)]).Diagnostics;

    [Fact]
    public void The_findings_are_those_that_the_lists_name() => Assert.Equal(Codes.Order(StringComparer.Ordinal), Findings.Select(static one => one.Descriptor.Id).Distinct().Order(StringComparer.Ordinal));

    private static string Checked((string Path, string Text)[] files, string preset, string[] silent, string[] raised, string[] kept, bool all)
    {
        var settings = new ProjectSettings();
        if (all) settings.Take("--warnaserror");
        if (preset.Length > 0) settings.Take("--preset:" + preset);
        settings.Take("--nowarn:" + string.Join(",", silent));
        if (raised.Length > 0) settings.Take("--warnaserror:" + string.Join(",", raised));
        foreach (string code in kept) settings.Take("--warnnotaserror:" + code.ToLowerInvariant());
        settings.Take(GlobalConfig.Merge(files.Select(static file => GlobalConfig.Parse(file.Path, file.Text))));
        return Told(settings.Apply(Findings).Select(static one => (one.Descriptor.Id, one.Severity)));
    }

    private static string Built((string Path, string Text)[] files, string preset, string[] silent, string[] raised, string[] kept, bool all)
    {
        var arguments = new List<string>();
        if (all) arguments.Add("/warnaserror+");
        if (raised.Length > 0) arguments.Add("/warnaserror+:" + string.Join(",", raised));
        if (kept.Length > 0) arguments.Add("/warnaserror-:" + string.Join(",", kept));
        if (silent.Length > 0) arguments.Add("/nowarn:" + string.Join(",", silent));
        var given = CSharpCommandLineParser.Default.Parse(arguments, "/p", null).CompilationOptions;
        var provider = new OfFiles(AnalyzerConfigSet.Create(files.Select(static file => AnalyzerConfig.Parse(file.Text, file.Path)).ToList(), out _).GlobalConfigOptions.TreeOptions);
        var outcome = new GeneratorProject(preset: preset).With(options => options.WithGeneralDiagnosticOption(given.GeneralDiagnosticOption).WithSpecificDiagnosticOptions(given.SpecificDiagnosticOptions).WithSyntaxTreeOptionsProvider(provider))
            .Write("a.tl", Dossier).Run();
        return Told(outcome.Diagnostics.Select(static one => (one.Id, one.Severity switch { DiagnosticSeverity.Error => Severity.Error, DiagnosticSeverity.Warning => Severity.Warning, _ => Severity.Information })));
    }

    private static string Told(IEnumerable<(string Id, Severity Severity)> findings) => string.Join(", ", findings.Select(static one => one.Id + " " + one.Severity).Order(StringComparer.Ordinal));

    private sealed class OfFiles(ImmutableDictionary<string, ReportDiagnostic> severities) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) => severities.TryGetValue(diagnosticId, out severity);
    }
}
