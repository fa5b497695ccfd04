using System.Collections.Generic;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Tool.Input;

/// <summary>The files of a dossier as they were read.</summary>
internal sealed class LoadedDossier
{
    /// <summary>What is wrong with the paths that the user gave, as one line; null where nothing is.</summary>
    public string? Complaint { get; init; }

    /// <summary>The folder of the dossier, absolute.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The folder or file as the user named it.</summary>
    public string Shown { get; init; } = "";

    /// <summary>The files that could be read; their paths relative to <see cref="Folder"/>, with <c>/</c>, in ordinal order.</summary>
    public List<TextFile> Files { get; } = [];

    /// <summary>Files that could not be read: one finding each.</summary>
    public List<Diagnostic> Findings { get; } = [];

    /// <summary>How many files there are, readable or not.</summary>
    public int FileCount => Files.Count + Findings.Count;

    /// <summary>What the project sets.</summary>
    public ProjectSettings Settings { get; init; } = new();
}
