using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>Builds and runs of the program give the same bytes for users of every country: in processes of their own, with the cultures of the system.</summary>
[Collection(PackageFeed.Name)]
public class SameOutputTests(PackageFeed feed)
{
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "de-DE", "C"];

    [EndToEndFact]
    public void A_build_writes_the_same_code_and_the_same_report()
    {
        using var user = new Consumer(feed);
        foreach (var (name, text) in Budapest()) user.Write("app/budapest/" + name, text);
        user.Write("app/App.csproj", Consumer.Project("<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>obj/generated</CompilerGeneratedFilesOutputPath>"));
        user.Write("app/Program.cs", "System.Console.WriteLine(System.Globalization.CultureInfo.CurrentCulture.Name + \" \" + \"TITLE\".ToLower() + \" \" + (-1.5).ToString(\"N1\"));\n");
        Dictionary<string, string> EnvironmentOf(string culture) => new(Environment(culture)) { ["NUGET_PACKAGES"] = user.Packages };
        var results = new Dictionary<string, string>();
        foreach (string culture in Cultures)
        {
            var build = Command.Dotnet(user.Folder, EnvironmentOf(culture), "build", "app", "-t:Rebuild", "-restore", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off");
            Assert.True(build.ExitCode == 0, build.Output);
            string printed = Command.Dotnet(user.Folder, EnvironmentOf(culture), "run", "--project", "app", "--no-build").Output.Trim();
            // The machine has the culture, and its rules are in force.
            Assert.StartsWith(culture switch { "tr-TR" => "tr-TR t\u0131tle -1,5", "de-DE" => "de-DE title -1,5", "ar-SA" => "ar-SA title ", _ => "" }, printed);
            var files = Directory.GetFiles(user.PathOf("app/obj/generated"), "*.cs", SearchOption.AllDirectories).Concat(Directory.GetFiles(user.PathOf("app/bin/report"))).Order(StringComparer.Ordinal).ToList();
            Assert.True(files.Count >= 10, string.Join("\n", files));
            results.Add(culture, string.Concat(files.Select(static file => Path.GetFileName(file) + "\n" + File.ReadAllText(file))));
        }
        Assert.Contains("LavrovRubioCall", results["C"]);
        Assert.All(Cultures, culture => Assert.True(results[culture] == results["C"], culture));
    }

    [EndToEndFact]
    public void Every_run_of_the_program_prints_the_same()
    {
        string folder = Directory.CreateTempSubdirectory("tl-same-").FullName;
        try
        {
            // Without the disputes it does not hold, and there is much to tell.
            foreach (var (name, text) in Budapest())
                File.WriteAllLines(Path.Combine(folder, name), text.Split('\n').Where(static line => !line.TrimStart().StartsWith("dispute ", StringComparison.Ordinal)));
            foreach (string format in new[] { "human", "json" })
            {
                string expected = Tl.Run(folder, "check", "--all", "--format", format).Output;
                Assert.Contains("TL5005", expected);
                foreach (string culture in Cultures)
                    Assert.Equal(expected, Tl.RunWithCultures(folder, Environment(culture), "check", "--all", "--format", format).Output);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(string Name, string Text)> Budapest() =>
        Directory.GetFiles(Path.Combine(Repository.Root, "specs", "Budapest"), "*.tl").Concat(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.tl"))
            .Select(static file => (Path.GetFileName(file), File.ReadAllText(file)));

    private static Dictionary<string, string> Environment(string culture) => new()
    {
        ["LC_ALL"] = culture == "C" ? "C.UTF-8" : culture.Replace('-', '_') + ".UTF-8",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
    };
}
