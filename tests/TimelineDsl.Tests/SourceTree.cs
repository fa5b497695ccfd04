using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace TimelineDsl.Tests;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class SourceTree
{
    internal static string Root { get; } = Find();

    /// <summary>The files below a folder, without what builds leave there; paths relative to the root, with <c>/</c>.</summary>
    internal static string[] Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" || part.StartsWith('.')))
            .Order(StringComparer.Ordinal)
            .ToArray();

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal static IEnumerable<XElement> Items(string project, string item) =>
        XDocument.Parse(Read(project)).Descendants().Where(element => element.Name.LocalName == item);

    internal static string[] Names(string project, string item) =>
        Items(project, item).Select(element => Path.GetFileNameWithoutExtension(element.Attribute("Include")?.Value.Replace('\\', '/') ?? "")).ToArray();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "TimelineDsl.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("no TimelineDsl.sln above " + AppContext.BaseDirectory);
    }
}
