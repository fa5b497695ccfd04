using System;
using System.IO;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>A build in which the checks did not run must not succeed, whatever kept them from it.</summary>
[Collection(PackageFeed.Name)]
public class UncheckedBuildTests(PackageFeed feed)
{
    private const string QuietProgram = "System.Console.WriteLine();\n";

    [EndToEndFact]
    public void Without_the_generator()
    {
        using var user = new Consumer(feed);
        const string Drop = "<Target Name=\"Drop\" BeforeTargets=\"TimelineWriteSettings\"><ItemGroup><Analyzer Remove=\"@(Analyzer)\" /></ItemGroup></Target>";
        user.Edit("app/App.csproj", "</Project>", Drop + "</Project>");
        Assert.Contains("App.csproj : error TL0006: ", user.FailsWithOneError());
    }

    [EndToEndFact]
    public void With_a_generator_that_cannot_be_loaded()
    {
        using var user = new Consumer(feed);
        user.Write("app/Program.cs", QuietProgram);
        user.BuildsWell();
        File.WriteAllText(Path.Combine(user.Analyzers, "TimelineDsl.Generator.dll"), "no assembly");
        Assert.NotEqual(0, user.Build().ExitCode);
    }

    [EndToEndFact]
    public void With_a_generator_that_crashes_even_where_the_project_hides_that()
    {
        using var user = new Consumer(feed);
        user.Write("app/Program.cs", QuietProgram);
        user.BuildsWell();
        // An assembly in which the generator does not find what it calls: it loads, and fails as soon as it runs.
        File.Copy(Path.Combine(user.Analyzers, "TimelineDsl.Dates.dll"), Path.Combine(user.Analyzers, "TimelineDsl.Core.dll"), overwrite: true);
        File.SetLastWriteTimeUtc(Path.Combine(user.Analyzers, "TimelineDsl.Core.dll"), DateTime.UtcNow);
        Assert.Matches("error CS8(032|78[45]): ", string.Join("\n", user.Build().Errors));
        // A project's own WarningsAsErrors does not take it back,
        Assert.NotEqual(0, user.Build("app", "-p:WarningsAsErrors=").ExitCode);
        user.Write("app/App.csproj", Consumer.Project("<WarningsAsErrors>CS0001</WarningsAsErrors>"));
        Assert.NotEqual(0, user.Build().ExitCode);
        // and where the warnings are turned off altogether, the missing marker is found; again, although the compiler has no more to do.
        user.Write("app/App.csproj", Consumer.Project("<NoWarn>CS8032;CS8784;CS8785</NoWarn>"));
        Assert.Contains("App.csproj : error TL0006: ", user.FailsWithOneError());
        Assert.Contains("App.csproj : error TL0006: ", user.FailsWithOneError());
    }

    [EndToEndFact]
    public void With_an_SDK_that_is_too_old()
    {
        using var user = new Consumer(feed);
        user.BuildsWell();
        Assert.Contains("error TL0004: TimelineDsl needs the .NET SDK 9.0.300 or later; this build runs on '9.0.203'", user.FailsWithOneError("app", "--no-restore", "-p:NETCoreSdkVersion=9.0.203"));
    }

    [EndToEndFact]
    public void For_a_framework_that_is_too_old()
    {
        using var user = new Consumer(feed, usesOtherFeeds: true);
        user.Write("app/App.csproj", Consumer.Project(frameworks: "<TargetFramework>netstandard2.0</TargetFramework>").Replace("<OutputType>Exe</OutputType>", ""));
        Assert.Contains("error TL0005: TimelineDsl needs a target framework of net8.0 or later; this project targets 'netstandard2.0'", user.FailsWithOneError());
    }

    /// <summary>Generators share one load context: of two assemblies of one name the C# compiler keeps the higher version for both.</summary>
    [EndToEndTheory]
    [InlineData("3.3.4")]
    [InlineData("2.4.7")]
    public void Not_because_of_another_generator_with_its_own_NodaTime(string version)
    {
        using var user = new Consumer(feed, usesOtherFeeds: true);
        OtherGenerator.Write(user, version);
        user.Write("app/App.csproj", Consumer.Project(items: "<ProjectReference Include=\"../other/Other.csproj\" OutputItemType=\"Analyzer\" ReferenceOutputAssembly=\"false\" />"));
        user.Edit("app/Program.cs", "foreach", "System.Console.WriteLine(Other.NodaTime); foreach");
        user.BuildsWell();
        string printed = user.Run("run", "--project", "app", "--no-build").Output;
        Assert.Contains("2025-10-17", printed);
        Assert.Contains("first-talk: They meet", printed);
    }
}
