using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using TimelineDsl.Core;

namespace TimelineDsl.Benchmarks;

/// <summary>
/// What the generated C# costs a project: how long it takes to emit, how much longer <c>dotnet build</c> takes than without it, and how long the first
/// access takes in a fresh process. The project is made in a temporary folder from <see cref="Workload"/>; every figure is the least of some runs, so that
/// other work on the machine weighs less (a build of more than 10,000 events is run once).
/// </summary>
internal static class ModelBenchmark
{
    private const int Runs = 3;

    /// <summary>Measures each size, and an empty project first; prints one row each.</summary>
    internal static void Run(IReadOnlyList<int> sizes)
    {
        Console.WriteLine("events  files  C# MB  emit ms  build s  first event ms  one more ms  all in order ms  all in full ms");
        foreach (int size in new[] { 0 }.Concat(sizes)) Measure(size);
    }

    private static void Measure(int size)
    {
        string folder = Directory.CreateTempSubdirectory("tl-model-").FullName;
        try
        {
            double emit = 0;
            int files = 0;
            long bytes = 0;
            if (size > 0)
            {
                var compilation = TimelineCompiler.Compile([TimelineCompiler.Parse("bench.tl", Workload.Dossier(size))]);
                if (compilation.HasErrors) throw new InvalidOperationException(compilation.Diagnostics[0].ToString());
                _ = compilation.Timelines;
                emit = Least(Runs, () => compilation.GenerateCode(null));
                foreach (var file in compilation.GenerateCode(null))
                {
                    string path = Path.Combine(folder, file.HintName);
                    File.WriteAllText(path, file.Text);
                    bytes += new FileInfo(path).Length;
                    files++;
                }
            }

            File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), Project());
            File.WriteAllText(Path.Combine(folder, "Program.cs"), Consumer(size));
            Start("dotnet", folder, "restore", "-v", "q");
            double build = Least(size > 10_000 ? 1 : Runs, () => Start("dotnet", folder, "build", "--no-restore", "--no-incremental", "-c", "Release", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false"));
            string first = size == 0 ? "" : Enumerable.Range(0, Runs).Select(_ => Start("dotnet", folder, Path.Combine("bin", "Release", "net10.0", "Consumer.dll"))).Min(StringComparer.Ordinal)!.Trim();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,6}  {files,5}  {bytes / 1e6,5:0.0}  {emit,7:0}  {build / 1000,7:0.0}  {first}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <GenerateDocumentationFile>false</GenerateDocumentationFile>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{Path.Combine(AppContext.BaseDirectory, "TimelineDsl.Model.dll")}" />
            <Reference Include="{Path.Combine(AppContext.BaseDirectory, "TimelineDsl.Dates.dll")}" />
          </ItemGroup>
        </Project>
        """;

    // Fixed width, so that the least line in text order is the one with the quickest first access.
    private static string Consumer(int size)
    {
        if (size == 0) return "System.Console.WriteLine(1);\n";
        string first = Access(size, size / 2), second = Access(size, size / 2 + 1);
        return $$"""
            var clock = System.Diagnostics.Stopwatch.StartNew();
            int length = {{first}}.Title.Length;
            double one = clock.Elapsed.TotalMilliseconds;
            length += {{second}}.Title.Length;
            double two = clock.Elapsed.TotalMilliseconds;
            int count = Bench.Timeline.Events.Count;
            double order = clock.Elapsed.TotalMilliseconds;
            foreach (var item in Bench.Timeline.Events) length += item.Citations.Count;
            double all = clock.Elapsed.TotalMilliseconds;
            if (count != {{size}} || length == 0) throw new System.Exception("wrong");
            System.Console.WriteLine($"{one,14:0000.0}  {two - one,11:0.0}  {order - two,15:0.0}  {all - order,14:0.0}");
            """;
    }

    private static string Access(int size, int number) => size > 10_000 ? $"Bench.Timeline.FindEvent(Bench.EventIds.E{number})!" : $"Bench.Events.E{number}";

    private static double Least(int runs, Action action)
    {
        double least = double.MaxValue;
        for (int i = 0; i < runs; i++)
        {
            var clock = Stopwatch.StartNew();
            action();
            least = Math.Min(least, clock.Elapsed.TotalMilliseconds);
        }

        return least;
    }

    private static string Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(program + " " + string.Join(' ', arguments) + ": " + output);
    }
}
