using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>
/// A fresh project of a user in a folder of its own outside the repository: the package comes from the local feed into a package folder that is empty
/// at first, so that nothing but what is in the package can make it work.
/// </summary>
internal sealed class Consumer : IDisposable
{
    internal const string Dossier =
        """
        timeline talks "The talks"
          language 1
          zone Europe/Kyiv
          as of 2025-10-22

        event first-call "They call each other"
          on 2025-10-16
          cite post on "October 16"

        event first-talk "They meet"
          on 2025-10-17
          after first-call
          cite post on "October 17"

        """;

    private const string Sources =
        """
        source post "They met"
          publisher post-house
          published 2025-10-18
          url unknown

        actor post-house "The Post"

        """;

    private readonly PackageFeed _feed;
    private readonly bool _usesOtherFeeds;

    /// <param name="feed">Where the package comes from.</param>
    /// <param name="usesOtherFeeds">Whether the machine's own feeds are asked too; else the package must be enough.</param>
    internal Consumer(PackageFeed feed, bool usesOtherFeeds = false)
    {
        _feed = feed;
        _usesOtherFeeds = usesOtherFeeds;
        Folder = Directory.CreateTempSubdirectory("timeline-consumer-").FullName;
        Write("nuget.config", "<configuration><packageSources>" + (usesOtherFeeds ? "" : "<clear />") + "<add key=\"local\" value=\"" + feed.Folder + "\" /></packageSources></configuration>");
        Write("Directory.Build.props", "<Project />");
        Write("app/App.csproj", Project());
        Write("app/Program.cs", "foreach (var happening in Talks.Timeline.Events) System.Console.WriteLine(happening.Name + \": \" + happening.Title);\n");
        Write("app/talks.tl", Dossier);
        Write("app/registry/sources.tl", Sources);
    }

    /// <summary>The folder around the projects.</summary>
    internal string Folder { get; }

    /// <summary>Where NuGet unpacks.</summary>
    internal string Packages => Path.Combine(Folder, "packages");

    /// <summary>Where the unpacked package keeps what the C# compiler loads.</summary>
    internal string Analyzers => PathOf("packages/timelinedsl/" + PackageFeed.Version + "/analyzers/dotnet/cs");

    internal static string Project(string settings = "", string items = "", string frameworks = "<TargetFramework>net10.0</TargetFramework>") =>
        "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType>" + frameworks + "<UseAppHost>false</UseAppHost>" + settings + "</PropertyGroup>"
        + "<ItemGroup><PackageReference Include=\"TimelineDsl\" Version=\"" + PackageFeed.Version + "\" />" + items + "</ItemGroup></Project>";

    internal string PathOf(string path) => Path.Combine(Folder, path.Replace('/', Path.DirectorySeparatorChar));

    internal void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    internal void Edit(string path, string old, string replacement)
    {
        string text = File.ReadAllText(PathOf(path));
        Assert.Contains(old, text);
        File.WriteAllText(PathOf(path), text.Replace(old, replacement));
    }

    /// <summary>Builds a project; whatever of the C# compiler stays in memory could hide what a test has done to the package's files.</summary>
    internal Command Build(string project = "app", params string[] more) =>
        Run(["build", project, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off", .. more]);

    internal void BuildsWell(string project = "app", params string[] more)
    {
        var build = Build(project, more);
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.True(build.Output.Contains("0 Warning(s)", StringComparison.Ordinal), build.Output);
    }

    /// <summary>Expects the build to fail with this one error and nothing else.</summary>
    internal string FailsWithOneError(string project = "app", params string[] more)
    {
        var build = Build(project, more);
        Assert.True(build.ExitCode != 0, "the build should fail:\n" + build.Output);
        Assert.True(build.Errors.Length == 1, build.Output);
        return build.Errors[0];
    }

    internal Command Run(params string[] arguments)
    {
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Packages };
        // What the SDK itself needs for an older framework may come from the machine's own folder; that one has no TimelineDsl of this version.
        if (_usesOtherFeeds) environment["NUGET_FALLBACK_PACKAGES"] = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        return Command.Dotnet(Folder, environment, arguments);
    }

    /// <summary>When each file of the build was last written.</summary>
    internal Dictionary<string, DateTime> WriteTimes(string project = "app") =>
        Directory.GetFiles(PathOf(project), "*", SearchOption.AllDirectories).ToDictionary(path => path, File.GetLastWriteTimeUtc);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
