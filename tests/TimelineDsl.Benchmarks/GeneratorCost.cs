using System;
using System.Globalization;
using System.IO;

namespace TimelineDsl.Benchmarks;

/// <summary>What the generator adds to <c>dotnet build</c> of the Budapest dossier, against the same project without <c>.tl</c> files. The tree must have been built.</summary>
internal static class GeneratorCost
{
    private const int Runs = 5;

    public static void Run(string repository)
    {
        string root = Path.Combine(repository, "artifacts", "generator-cost");
        if (Directory.Exists(root)) Directory.Delete(root, true);
        var without = Measure(repository, root, "Without", hasFiles: false, hasReport: false);
        var with = Measure(repository, root, "With", hasFiles: true, hasReport: false);
        var reported = Measure(repository, root, "Reported", hasFiles: true, hasReport: true);
        Directory.Delete(root, true);
        Console.WriteLine($"without .tl files     {without}");
        Console.WriteLine($"with the dossier      {with}");
        Console.WriteLine($"and with its report   {reported}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"the generator adds {with.Wall - without.Wall:0.00} s ({with.Wall / without.Wall:0.00} times), the report {reported.Wall - with.Wall:0.00} s more; best of {Runs}"));
    }

    private static ProcessCost Measure(string repository, string root, string name, bool hasFiles, bool hasReport)
    {
        string folder = Path.Combine(root, name);
        Directory.CreateDirectory(folder);
        string specs = Path.Combine(repository, "specs");
        string files = hasFiles ? $"""<TimelineFile Include="{specs}/Budapest/*.tl;{repository}/seeds/*.tl" />""" : "";
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"""<Project><Import Project="{specs}/Directory.Build.props" /></Project>""");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), $"""<Project><Import Project="{specs}/Directory.Build.targets" /></Project>""");
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><TimelineReport>{(hasReport ? "true" : "false")}</TimelineReport></PropertyGroup>
              <ItemGroup>{files}</ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "System.Console.WriteLine();");
        // The first build restores; what is compared is a rebuild of the one project.
        WholeProcess.Best(1, folder, "dotnet", "build");
        return WholeProcess.Best(Runs, folder, "dotnet", "build", "--no-restore", "--no-dependencies", "--no-incremental")!.Value;
    }
}
