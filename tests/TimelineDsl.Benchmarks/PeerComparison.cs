using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace TimelineDsl.Benchmarks;

/// <summary><c>tl check</c> beside <c>ledger bal</c> and <c>hledger check</c> on as many entries, as whole processes, in one run.</summary>
internal static class PeerComparison
{
    private const int Runs = 3;

    /// <summary>Compares at each size. The tool is given as the path of its published program or of <c>tl.dll</c>.</summary>
    public static void Run(string tool, IReadOnlyList<int> sizes)
    {
        string folder = Directory.CreateTempSubdirectory("timeline-bench-").FullName;
        try
        {
            foreach (int size in sizes)
            {
                string dossier = Path.Combine(folder, "w.tl"), journal = Path.Combine(folder, "w.journal");
                File.WriteAllText(dossier, Workload.Dossier(size));
                File.WriteAllText(journal, Workload.Journal(size));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size:N0} entries, best of {Runs}"));
                bool isAssembly = tool.EndsWith(".dll", StringComparison.Ordinal);
                var own = WholeProcess.Best(Runs, folder, isAssembly ? "dotnet" : tool, isAssembly ? [tool, "check", dossier] : ["check", dossier]);
                Print("tl check", own, own);
                Print("ledger bal", WholeProcess.Best(Runs, folder, "ledger", "-f", journal, "bal"), own);
                Print("hledger check", WholeProcess.Best(Runs, folder, "hledger", "-f", journal, "check"), own);
            }
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static void Print(string name, ProcessCost? cost, ProcessCost? own)
    {
        string ratio = cost is { } c && own is { } o ? string.Create(CultureInfo.InvariantCulture, $"  tl takes {o.Wall / c.Wall:0.00} of its time") : "";
        Console.WriteLine($"  {name,-14} {(cost is null ? "not installed" : cost.ToString())}{ratio}");
    }
}
