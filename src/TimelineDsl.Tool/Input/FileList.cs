using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TimelineDsl.Tool.Input;

/// <summary>Which files make up the dossier in a folder, and what its project sets.</summary>
/// <param name="Paths">Relative to the folder, with <c>/</c>, in ordinal order.</param>
/// <param name="Settings">What the project sets.</param>
internal sealed record FileList(IReadOnlyList<string> Paths, ProjectSettings Settings)
{
    /// <summary>Where a build writes its list, below the folder of the project.</summary>
    public const string ResponseFile = "obj/timeline.rsp";

    /// <summary>
    /// What the last build saw, if it wrote its list and the list still fits: every file in it exists, and neither the project nor a <c>.tl</c>
    /// file that it lacks is newer. Else what MSBuild says of the project in the folder, and where there is none, every <c>.tl</c> file below the
    /// folder, but for folders named <c>bin</c> or <c>obj</c> or that begin with a dot.
    /// </summary>
    public static FileList Of(string folder)
    {
        var found = Below(folder);
        var settings = new ProjectSettings();
        string list = Path.Combine(folder, ResponseFile);
        if (!File.Exists(list)) return Asked(folder) ?? new FileList(found, settings);
        var listed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string raw in File.ReadLines(list))
        {
            string line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line.StartsWith("--", StringComparison.Ordinal)) settings.Take(line);
            else listed.Add(Relative(folder, line));
        }
        return Fits(folder, list, listed, found) ? new FileList(listed.ToList(), settings) : Asked(folder) ?? new FileList(found, settings);
    }

    /// <summary>What MSBuild says of the project in the folder; null where it has nothing to say.</summary>
    private static FileList? Asked(string folder)
    {
        if (ProjectQuery.Ask(folder) is not { } answer) return null;
        var paths = answer.Files.Where(File.Exists).Select(path => Relative(folder, path)).Distinct(StringComparer.Ordinal).OrderBy(static path => path, StringComparer.Ordinal).ToList();
        return paths.Count == 0 ? null : new FileList(paths, answer.Settings);
    }

    private static string Relative(string folder, string line) => Path.GetRelativePath(folder, Path.GetFullPath(line.Replace('\\', '/'), folder)).Replace('\\', '/');

    private static bool Fits(string folder, string list, SortedSet<string> listed, List<string> found)
    {
        if (listed.Count == 0 || listed.Any(path => !File.Exists(Path.Combine(folder, path)))) return false;
        var written = File.GetLastWriteTimeUtc(list);
        if (Directory.EnumerateFiles(folder, "*.*proj").Any(project => File.GetLastWriteTimeUtc(project) > written)) return false;
        return found.All(path => listed.Contains(path) || File.GetLastWriteTimeUtc(Path.Combine(folder, path)) <= written);
    }

    /// <summary>Every <c>.tl</c> file below a folder, but for folders named <c>bin</c> or <c>obj</c> or that begin with a dot; relative to it, with <c>/</c>, in ordinal order.</summary>
    public static List<string> Below(string folder)
    {
        var found = new List<string>();
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (open.Count > 0)
        {
            foreach (var item in open.Pop().EnumerateFileSystemInfos())
            {
                if (item is DirectoryInfo inner)
                {
                    bool isOutput = inner.Name is "bin" or "obj" || inner.Name.StartsWith('.');
                    // A link to a folder above would lead round for ever.
                    if (!isOutput && inner.LinkTarget is null) open.Push(inner);
                }
                else if (item.Name.EndsWith(".tl", StringComparison.OrdinalIgnoreCase))
                {
                    found.Add(Path.GetRelativePath(folder, item.FullName).Replace('\\', '/'));
                }
            }
        }
        found.Sort(StringComparer.Ordinal);
        return found;
    }
}
