using System;
using System.IO;
using System.Linq;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>The shipped dossier, built as a user of a clone builds it.</summary>
[Collection(PackageFeed.Name)]
public class RepositoryBuildTests
{
    private static readonly string Dossier = Path.Combine(Repository.Root, "specs", "Budapest");

    [EndToEndFact]
    public void A_second_build_of_the_dossier_does_no_work()
    {
        Assert.Equal("", Build());
        string[] written = [Path.Combine(Dossier, "obj", "Debug", "net10.0", "Budapest.dll"), Path.Combine(Dossier, "bin", "report", "budapest.html"), Path.Combine(Dossier, "obj", "timeline.rsp")];
        var before = written.Select(File.GetLastWriteTimeUtc).ToArray();
        Assert.All(written, path => Assert.True(File.Exists(path), path));
        Assert.Equal("", Build());
        Assert.Equal(before, written.Select(File.GetLastWriteTimeUtc));
    }

    [EndToEndFact]
    public void The_dossier_prints_itself()
    {
        var run = Command.Dotnet(Repository.Root, null, "run", "--project", Dossier);
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.True(run.Output.Split('\n').Length > 10, run.Output);
    }

    private static string Build()
    {
        var build = Command.Dotnet(Repository.Root, null, "build", Dossier, "-nodeReuse:false", "-p:UseSharedCompilation=false");
        return build.ExitCode == 0 ? "" : build.Output;
    }
}
