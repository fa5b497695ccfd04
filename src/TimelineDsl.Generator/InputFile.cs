using System;
using System.Collections.Generic;

namespace TimelineDsl.Generator;

/// <summary>
/// One <c>.tl</c> file as the pipeline carries it: strings only, so that identical text is <i>unchanged</i>.
/// (A step that holds Roslyn's own text object counts as modified at every run.)
/// </summary>
/// <param name="Path">Where messages and outputs say it is: relative to the project, with <c>/</c>.</param>
/// <param name="RealPath">Where it is, for the place of a diagnostic; never part of an output.</param>
/// <param name="Text">Its whole text; null where it cannot be read.</param>
internal sealed record InputFile(string Path, string RealPath, string? Text)
{
    /// <summary>The path relative to the folder of the project; as it is where there is no way from one to the other.</summary>
    internal static string RelativePath(string projectDirectory, string path)
    {
        var from = Parts(projectDirectory);
        var to = Parts(path);
        int shared = 0;
        while (shared < from.Count && shared < to.Count - 1 && string.Equals(from[shared], to[shared], StringComparison.Ordinal)) shared++;
        if (shared == 0) return path.Replace('\\', '/');
        var parts = new List<string>();
        for (int i = shared; i < from.Count; i++) parts.Add("..");
        for (int i = shared; i < to.Count; i++) parts.Add(to[i]);
        return string.Join("/", parts);
    }

    private static List<string> Parts(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Split('/', '\\'))
            if (part.Length > 0 && part != ".") parts.Add(part);
        return parts;
    }
}
