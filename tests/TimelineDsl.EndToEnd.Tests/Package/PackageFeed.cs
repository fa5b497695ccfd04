using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>The packages of this tree in a folder that serves as a feed; made once, by <c>build.ps1 pack</c>.</summary>
public sealed class PackageFeed : IDisposable
{
    /// <summary>The collection of the tests that share the feed; they run one after another.</summary>
    public const string Name = "Package feed";

    /// <summary>A version that no other feed has.</summary>
    public const string Version = "0.0.1-e2e";

    private readonly Lazy<string> _folder = new(Pack);

    /// <summary>The folder of the packages.</summary>
    public string Folder => _folder.Value;

    /// <summary>The names of the packages.</summary>
    public IEnumerable<string> Files => Directory.GetFiles(Folder, "*.nupkg").Select(Path.GetFileName).Order(StringComparer.Ordinal)!;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_folder.IsValueCreated) Directory.Delete(Folder, recursive: true);
    }

    private static string Pack()
    {
        string folder = Path.Combine(Path.GetTempPath(), "timeline-feed-" + Path.GetRandomFileName());
        BuildScript.Run("pack", new Dictionary<string, object> { ["Configuration"] = "Release", ["Output"] = folder, ["Version"] = Version });
        return folder;
    }
}

/// <summary>Ties the tests to the feed.</summary>
[CollectionDefinition(PackageFeed.Name)]
public sealed class PackageFeedCollection : ICollectionFixture<PackageFeed>;
