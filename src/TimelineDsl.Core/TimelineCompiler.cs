using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TimelineDsl.Core.Checks;
using TimelineDsl.Core.CodeGen;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Formatting;
using TimelineDsl.Core.Modelling;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core;

/// <summary>The one door of the compiler: build, command line and editor all go through it and so cannot disagree.</summary>
public static class TimelineCompiler
{
    /// <summary>The version of the time zone data that ships with the compiler, as <c>2025b</c>.</summary>
    public static string ZoneDataVersion => Calendar.Zone.DataVersion;

    /// <summary>Reads the syntax of one file. Depends on nothing but path and text, so that callers may keep the result while both stay the same.</summary>
    public static ParsedFile Parse(string path, string text, CancellationToken cancellation = default) =>
        new(DossierParser.Parse(new TextFile(path, text), cancellation));

    /// <summary>The same, the parts of a large file at once, as far as the caller has processors for them. The result is the same, whatever the caller does.</summary>
    public static ParsedFile Parse(string path, string text, AtOnce atOnce) =>
        new(DossierParser.Parse(new TextFile(path, text), CancellationToken.None, atOnce));

    /// <summary>Writes a text in the one form that every dossier has. Never fails, and never changes what the text means; what cannot be read stays as it is.</summary>
    public static FormattedText Format(string text, AtOnce? atOnce = null) => DossierFormatter.Format(new TextFile("", text), atOnce);

    /// <summary>Compiles the files of one project together. Their order does not matter: they are taken in the ordinal order of their paths.</summary>
    /// <param name="files">The files, read.</param>
    /// <param name="cancellation">Looked at now and then.</param>
    /// <param name="atOnce">Does independent pieces of the work at once, where the caller has processors for them; the result is the same.</param>
    public static Compilation Compile(IReadOnlyList<ParsedFile> files, CancellationToken cancellation = default, AtOnce? atOnce = null)
    {
        var trees = files.Select(static file => file.Tree).OrderBy(static tree => tree.File.Path, StringComparer.Ordinal).ToArray();
        var diagnostics = new DiagnosticBag();
        foreach (var tree in trees)
            foreach (var diagnostic in tree.Diagnostics) diagnostics.Add(diagnostic);
        var dossier = Dossier.Bind(trees, diagnostics, cancellation);

        var checks = new CheckRun(Testimony.Of(dossier, new DisputeView(), cancellation, atOnce), cancellation, atOnce);
        var judgement = checks.RunAll();
        DeadDispute.Run(judgement, checks.Found.Settled.Items, diagnostics, cancellation);
        diagnostics.AddAll(checks.Found.Settled);
        diagnostics.AddAll(checks.Found.Others);
        return new Compilation(Flood.Dam(DiagnosticBag.Sorted(Allowances.Apply(judgement, diagnostics.Items))), judgement);
    }
}

/// <summary>Does pieces of work that do not depend on each other: calls <paramref name="work"/> with 0 to <paramref name="count"/> − 1, in any order or at once, and returns when all are done. The compiler starts no threads of its own.</summary>
/// <param name="count">How many pieces there are.</param>
/// <param name="work">Does one piece, by its number.</param>
public delegate void AtOnce(int count, Action<int> work);

/// <summary>The syntax of one file, read. Equal when path and text are equal.</summary>
public sealed class ParsedFile : IEquatable<ParsedFile>
{
    internal ParsedFile(SyntaxTree tree) => Tree = tree;

    /// <summary>The path as given.</summary>
    public string Path => Tree.File.Path;

    internal SyntaxTree Tree { get; }

    /// <inheritdoc/>
    public bool Equals(ParsedFile? other) => other is not null && Path == other.Path && Tree.File.Text == other.Tree.File.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParsedFile);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(Path.GetHashCode() * 397 ^ Tree.File.Text.Length);
}

/// <summary>What became of the files of a project: findings, and the timelines that they describe as far as they bind.</summary>
public sealed class Compilation
{
    private readonly Judgement _judgement;
    private IReadOnlyList<Timeline>? _timelines;

    internal Compilation(IReadOnlyList<Diagnostic> diagnostics, Judgement judgement)
    {
        Diagnostics = diagnostics;
        _judgement = judgement;
    }

    /// <summary>Every finding, in the order of files and places; errors, warnings and information alike.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Whether a finding is an error, so that a build fails.</summary>
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.Severity == Severity.Error);

    /// <summary>How many events the files declare.</summary>
    public int EventCount => _judgement.Dossier.Events.All.Count;

    /// <summary>The timelines by name, whatever binds of them; built when first asked for.</summary>
    public IReadOnlyList<Timeline> Timelines => _timelines ??= ModelBuilder.BuildAll(_judgement);

    /// <summary>The C# of every timeline.</summary>
    /// <param name="rootNamespace">The namespace around those of the timelines; null or empty for none.</param>
    public IReadOnlyList<GeneratedFile> GenerateCode(string? rootNamespace) =>
        CSharpEmitter.EmitAll(Timelines, rootNamespace);
}
