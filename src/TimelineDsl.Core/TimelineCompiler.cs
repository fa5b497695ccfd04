using System.Collections.Generic;
using System.Threading;
using TimelineDsl.Core.CodeGen;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core;

/// <summary>The one door of the compiler: build, command line and editor all go through it and so cannot disagree.</summary>
public static class TimelineCompiler
{
    /// <summary>Reads the syntax of one file. Depends on nothing but path and text, so that callers may keep the result while both stay the same.</summary>
    public static ParsedFile Parse(string path, string text, CancellationToken cancellation = default) =>
        throw new System.NotSupportedException();

    /// <summary>Compiles the files of one project together. Their order does not matter: they are taken in the ordinal order of their paths.</summary>
    public static Compilation Compile(IReadOnlyList<ParsedFile> files, CancellationToken cancellation = default) =>
        throw new System.NotSupportedException();
}

/// <summary>The syntax of one file, read. Equal when path and text are equal.</summary>
public sealed class ParsedFile : System.IEquatable<ParsedFile>
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
    /// <summary>Every finding, in the order of files and places; errors, warnings and information alike.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The timelines by name, whatever binds of them; built when first asked for.</summary>
    public IReadOnlyList<Timeline> Timelines { get; } = [];
}
