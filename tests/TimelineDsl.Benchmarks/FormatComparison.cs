using System;
using System.Globalization;
using System.IO;

namespace TimelineDsl.Benchmarks;

/// <summary><c>tl fmt</c> beside <c>tl check</c> on the same file, as whole processes, in one run: once with every line to rewrite, once with none.</summary>
internal static class FormatComparison
{
    private const int Runs = 3;

    /// <summary>Compares at a size. The tool is given as the path of its published program or of <c>tl.dll</c>.</summary>
    public static void Run(string tool, int events)
    {
        string folder = Directory.CreateTempSubdirectory("timeline-bench-").FullName;
        try
        {
            string smooth = Path.Combine(folder, "smooth.tl"), rough = Path.Combine(folder, "rough.tl");
            string text = Workload.Dossier(events);
            File.WriteAllText(smooth, text);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events, {text.Length:N0} characters, best of {Runs}"));
            var check = Once(tool, folder, "check", smooth);
            Print("tl check", check, check);
            Once(tool, folder, "fmt", smooth);
            Print("tl fmt --check", Once(tool, folder, "fmt", smooth, "--check"), check);
            ProcessCost? best = null;
            for (int i = 0; i < Runs; i++)
            {
                File.WriteAllText(rough, text.Replace("  ", "\t", StringComparison.Ordinal).Replace(" ", "  ", StringComparison.Ordinal));
                var cost = WholeProcess.Best(1, folder, Program(tool), Arguments(tool, ["fmt", rough]));
                if (best is null || cost?.Wall < best.Value.Wall) best = cost;
            }
            Print("tl fmt", best, check);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static ProcessCost? Once(string tool, string folder, params string[] arguments) => WholeProcess.Best(Runs, folder, Program(tool), Arguments(tool, arguments));

    private static string Program(string tool) => tool.EndsWith(".dll", StringComparison.Ordinal) ? "dotnet" : tool;

    private static string[] Arguments(string tool, string[] arguments) => tool.EndsWith(".dll", StringComparison.Ordinal) ? [tool, .. arguments] : arguments;

    private static void Print(string name, ProcessCost? cost, ProcessCost? check) =>
        Console.WriteLine($"  {name,-15} {(cost is null ? "not there" : cost.ToString())}" + (cost is { } c && check is { } k ? string.Create(CultureInfo.InvariantCulture, $"  {c.Wall / k.Wall:0.00} of the time of a check") : ""));
}
