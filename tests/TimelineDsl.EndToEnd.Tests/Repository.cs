using System;
using System.IO;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>The tree that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    internal static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "TimelineDsl.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("no TimelineDsl.sln above " + AppContext.BaseDirectory);
    }
}
