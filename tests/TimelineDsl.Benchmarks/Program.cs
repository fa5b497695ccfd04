using System;
using System.Globalization;

namespace TimelineDsl.Benchmarks;

internal static class Program
{
    private const string Usage = "usage: grammar [EVENTS] | model [EVENTS] | phases [EVENTS] | peers TL [EVENTS] | format TL [EVENTS] | build REPOSITORY | edtf [STRINGS] | workload EVENTS (tl|ledger)";

    private static int Main(string[] arguments)
    {
        int events = arguments.Length > 1 && int.TryParse(arguments[1], NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 100_000;
        switch (arguments)
        {
            case ["grammar", ..]:
                GrammarBenchmark.Run(events);
                return 0;
            case ["model", ..]:
                ModelBenchmark.Run(arguments.Length > 1 ? [events] : [1000, 10_000, 100_000]);
                return 0;
            case ["phases", ..]:
                PhaseBenchmark.Run(events);
                return 0;
            case ["peers", var tool]:
                PeerComparison.Run(tool, [1000, 10_000, 100_000]);
                return 0;
            case ["peers", var tool, var size]:
                PeerComparison.Run(tool, [int.Parse(size, CultureInfo.InvariantCulture)]);
                return 0;
            case ["format", var tool]:
                FormatComparison.Run(tool, 100_000);
                return 0;
            case ["format", var tool, var size]:
                FormatComparison.Run(tool, int.Parse(size, CultureInfo.InvariantCulture));
                return 0;
            case ["build", var repository]:
                GeneratorCost.Run(System.IO.Path.GetFullPath(repository));
                return 0;
            case ["edtf", ..]:
                EdtfBenchmark.Run(arguments.Length > 1 ? events : 1_000_000);
                return 0;
            case ["workload", _, "tl"]:
                Console.Out.Write(Workload.Dossier(events));
                return 0;
            case ["workload", _, "ledger"]:
                Console.Out.Write(Workload.Journal(events));
                return 0;
        }
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
