using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>What <c>tl new</c> writes is a project that builds with the package, and fails where it says that it will.</summary>
[Collection(PackageFeed.Name)]
public class NewProjectTests(PackageFeed feed)
{
    [EndToEndFact]
    public void A_new_project_builds_and_fails_at_the_promised_line()
    {
        using var user = new Consumer(feed);
        var made = Tl.Run(user.Folder, "new", "small-war");
        Assert.True(made.ExitCode == 0, made.Output);
        // It asks for the version that the program has; the feed has the same package under a version of its own.
        string project = File.ReadAllText(user.PathOf("small-war/small-war.csproj"));
        Assert.Matches("PackageReference Include=\"TimelineDsl\" Version=\"[0-9]+\\.[0-9]+\\.[0-9]+", project);
        user.Write("small-war/small-war.csproj", Regex.Replace(project, "Version=\"[^\"]*\"", "Version=\"" + PackageFeed.Version + "\""));
        user.BuildsWell("small-war");
        Assert.Contains("Small war", File.ReadAllText(user.PathOf("small-war/bin/report/small-war.html")));

        user.Edit("small-war/small-war.tl", "  # before call\n", "  before call\n");
        int line = 1 + Array.IndexOf(File.ReadAllLines(user.PathOf("small-war/small-war.tl")), "  before call");
        Assert.Contains("small-war.tl(" + line + ",3): error TL4001: These 3 lines cannot all be true: ", user.FailsWithOneError("small-war"));
        Assert.False(File.Exists(user.PathOf("small-war/bin/report/small-war.html")));

        user.Edit("small-war/small-war.tl", "  before call\n", "  # before call\n");
        user.BuildsWell("small-war");
    }
}
