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
        WriteBudapest(user, "app/budapest");
        user.Write("app/App.csproj", Consumer.Project("<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>obj/generated</CompilerGeneratedFilesOutputPath>"));
        user.Write("app/Program.cs", "System.Console.WriteLine(System.Globalization.CultureInfo.CurrentCulture.Name + \" \" + \"TITLE\".ToLower() + \" \" + (-1.5).ToString(\"N1\"));\n");
        var results = new Dictionary<string, string>();
        foreach (string culture in Cultures)
        {
            var build = Command.Dotnet(user.Folder, Environment(user, culture), "build", "app", "-t:Rebuild", "-restore", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off");
            Assert.True(build.ExitCode == 0, build.Output);
            string printed = Command.Dotnet(user.Folder, Environment(user, culture), "run", "--project", "app", "--no-build").Output.Trim();
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
        using var user = new Consumer(feed);
        WriteBudapest(user, "dossier");
        // Without the disputes it does not hold, and there is much to tell.
        foreach (string file in Directory.GetFiles(user.PathOf("dossier"), "*.tl"))
            File.WriteAllLines(file, File.ReadAllLines(file).Where(static line => !line.TrimStart().StartsWith("dispute ", StringComparison.Ordinal)));
        foreach (string format in new[] { "human", "json", "sarif" })
        {
            string expected = Tl.Run(user.Folder, "check", "dossier", "--all", "--format", format).Output;
            Assert.Contains("TL5005", expected);
            foreach (string culture in Cultures)
                Assert.Equal(expected, Tl.RunWithCultures(user.Folder, Environment(user, culture), "check", "dossier", "--all", "--format", format).Output);
        }
    }

    private static void WriteBudapest(Consumer user, string folder)
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "specs", "Budapest"), "*.tl").Concat(Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.tl")))
            user.Write(folder + "/" + Path.GetFileName(file), File.ReadAllText(file));
    }

    private static Dictionary<string, string> Environment(Consumer user, string culture) => new()
    {
        ["NUGET_PACKAGES"] = user.Packages,
        ["LC_ALL"] = culture == "C" ? "C.UTF-8" : culture.Replace('-', '_') + ".UTF-8",
        ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
    };
}
