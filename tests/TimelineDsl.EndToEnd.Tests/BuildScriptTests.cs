using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

[Collection(PackageFeed.Name)]
public class BuildScriptTests(PackageFeed feed)
{
    [EndToEndFact]
    public void Packing_writes_the_three_packages() => Assert.Equal(
        ["TimelineDsl." + PackageFeed.Version + ".nupkg", "TimelineDsl.Dates." + PackageFeed.Version + ".nupkg", "TimelineDsl.Model." + PackageFeed.Version + ".nupkg"],
        feed.Files);

    [EndToEndFact]
    public void A_failing_step_stops_the_script()
    {
        var stopped = Assert.Throws<RuntimeException>(() => BuildScript.Run("build", new Dictionary<string, object> { ["Path"] = "no-such.sln" }));
        Assert.Contains("ended with exit code", stopped.Message);
    }

    [EndToEndFact]
    public void An_unknown_target_is_refused() => Assert.ThrowsAny<ParameterBindingException>(() => BuildScript.Run("polish"));

    [EndToEndFact]
    public void Build_test_and_clean_act_on_what_they_are_given()
    {
        string folder = Path.Combine(Path.GetTempPath(), "timeline-script-" + Path.GetRandomFileName());
        Directory.CreateDirectory(folder);
        try
        {
            string project = Path.Combine(folder, "Small.csproj");
            File.WriteAllText(project, "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
            string built = Path.Combine(folder, "bin", "Debug", "net10.0", "Small.dll");
            var parameters = new Dictionary<string, object> { ["Path"] = project, ["Output"] = Path.Combine(folder, "artifacts") };
            BuildScript.Run("build", parameters);
            Assert.True(File.Exists(built));
            BuildScript.Run("test", parameters);
            BuildScript.Run("clean", parameters);
            Assert.False(File.Exists(built));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
