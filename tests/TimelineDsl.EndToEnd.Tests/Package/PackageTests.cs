using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>What a user has who adds the package to a project: the main road.</summary>
[Collection(PackageFeed.Name)]
public class PackageTests(PackageFeed feed)
{
    [EndToEndFact]
    public void A_fresh_project_builds_prints_its_model_and_has_its_report()
    {
        using var user = new Consumer(feed);
        Assert.False(Directory.Exists(user.Packages));
        user.BuildsWell();
        var run = user.Run("run", "--project", "app", "--no-build");
        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Contains("first-call: They call each other\nfirst-talk: They meet\n", run.Output);
        string report = File.ReadAllText(user.PathOf("app/bin/report/talks.html"));
        Assert.Contains("They meet", report);
        Assert.Contains("registry/sources.tl", File.ReadAllText(user.PathOf("app/obj/timeline.rsp")));
    }

    [EndToEndFact]
    public void A_date_that_cannot_be_true_fails_the_build_at_its_line_and_nothing_else_does()
    {
        using var user = new Consumer(feed);
        user.BuildsWell();
        user.Edit("app/talks.tl", "on 2025-10-16\n", "on 2025-10-20\n");
        string error = user.FailsWithOneError();
        Assert.Matches(@"talks\.tl\([0-9]+,[0-9]+\): error TL3011: ", error);
        Assert.Empty(Directory.GetFiles(user.PathOf("app/bin/report")));
        Assert.Equal(error, user.FailsWithOneError());
        user.Edit("app/talks.tl", "on 2025-10-20\n", "on 2025-10-16\n");
        user.BuildsWell();
        Assert.True(File.Exists(user.PathOf("app/bin/report/talks.html")));
    }

    [EndToEndFact]
    public void A_second_build_does_no_work()
    {
        using var user = new Consumer(feed);
        user.BuildsWell();
        var before = user.WriteTimes();
        user.BuildsWell();
        var after = user.WriteTimes();
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        // What the SDK itself writes anew at every build is no work of ours.
        Assert.Empty(after.Where(file => before[file.Key] != file.Value && !file.Key.Contains("AssemblyReference.cache", StringComparison.Ordinal)).Select(file => file.Key));
    }

    [EndToEndFact]
    public void A_file_taken_away_is_missed()
    {
        using var user = new Consumer(feed);
        user.BuildsWell();
        File.Delete(user.PathOf("app/registry/sources.tl"));
        var build = user.Build();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error TL2001", build.Output);
    }

    [EndToEndFact]
    public void Files_in_bin_obj_and_dot_folders_are_no_part_of_the_dossier()
    {
        using var user = new Consumer(feed);
        foreach (string folder in new[] { "bin", "obj", ".drafts" }) user.Write("app/" + folder + "/draft.tl", "nonsense\n");
        user.BuildsWell();
        user.Write("app/drafts/draft.tl", "nonsense\n");
        Assert.Contains("draft.tl(1,1): error TL1005", user.FailsWithOneError());
    }

    [EndToEndFact]
    public void Who_references_the_project_gets_its_model_and_nothing_else()
    {
        using var user = new Consumer(feed);
        user.Write("app/App.csproj", Consumer.Project().Replace("<OutputType>Exe</OutputType>", ""));
        user.Write("other/Other.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><UseAppHost>false</UseAppHost></PropertyGroup>"
            + "<ItemGroup><ProjectReference Include=\"../app/App.csproj\" /></ItemGroup></Project>");
        File.Move(user.PathOf("app/Program.cs"), user.PathOf("other/Program.cs"));
        user.Write("other/nonsense.tl", "nonsense\n");
        user.BuildsWell("other");
        Assert.Contains("first-talk: They meet", user.Run("run", "--project", "other", "--no-build").Output);
        Assert.True(File.Exists(user.PathOf("app/bin/report/talks.html")));
        Assert.False(Directory.Exists(user.PathOf("other/bin/report")));
        Assert.False(File.Exists(user.PathOf("other/obj/timeline.rsp")));
    }

    [EndToEndFact]
    public void Several_target_frameworks_have_one_report()
    {
        using var user = new Consumer(feed, usesOtherFeeds: true);
        user.Write("app/App.csproj", Consumer.Project(frameworks: "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>"));
        user.BuildsWell();
        Assert.Single(Directory.GetFiles(user.PathOf("app"), "*.html", SearchOption.AllDirectories));
        Assert.True(File.Exists(user.PathOf("app/obj/timeline.rsp")));
        var report = File.GetLastWriteTimeUtc(user.PathOf("app/bin/report/talks.html"));
        user.BuildsWell();
        Assert.Equal(report, File.GetLastWriteTimeUtc(user.PathOf("app/bin/report/talks.html")));
    }

    [EndToEndFact]
    public void The_report_can_be_turned_off_and_cleaned_away()
    {
        using var user = new Consumer(feed);
        user.BuildsWell("app", "-p:TimelineReport=false");
        Assert.False(Directory.Exists(user.PathOf("app/bin/report")));
        user.BuildsWell();
        Assert.True(File.Exists(user.PathOf("app/bin/report/talks.html")));
        Assert.Equal(0, user.Run("clean", "app").ExitCode);
        Assert.False(File.Exists(user.PathOf("app/bin/report/talks.html")));
    }

    [EndToEndFact]
    public void A_template_of_the_user_replaces_the_reports_own_and_its_faults_have_a_line()
    {
        using var user = new Consumer(feed);
        user.Write("app/App.csproj", Consumer.Project("<TimelineReportTemplate>mine.html</TimelineReportTemplate>"));
        user.Write("app/mine.html", "<p>mine</p>\n");
        user.BuildsWell();
        Assert.Contains("<p>mine</p>", File.ReadAllText(user.PathOf("app/bin/report/talks.html")));
        user.Write("app/mine.html", "<p>mine</p>\n{{ for }}\n");
        Assert.Matches(@"mine\.html\(2,[0-9]+\): error TL6001: ", user.FailsWithOneError());
        Assert.False(File.Exists(user.PathOf("app/bin/report/talks.html")));
    }

    [EndToEndFact]
    public void The_package_holds_no_System_assembly_beside_the_generator()
    {
        using var package = ZipFile.OpenRead(Path.Combine(feed.Folder, "TimelineDsl." + PackageFeed.Version + ".nupkg"));
        var beside = package.Entries.Where(entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal)).Select(entry => entry.FullName).Order(StringComparer.Ordinal);
        Assert.Equal(
            new[] { "NodaTime", "Sprache", "TimelineDsl.Core", "TimelineDsl.Dates", "TimelineDsl.Generator", "TimelineDsl.Model" }.Select(name => "analyzers/dotnet/cs/" + name + ".dll"),
            beside);
        Assert.DoesNotContain(package.Entries, entry => entry.FullName.StartsWith("buildTransitive/", StringComparison.Ordinal));
    }
}
