using System;
using System.Threading;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Benchmarks;

/// <summary>
/// What a character costs, in time and memory: the line scanner, the whole parser with its Sprache grammar, and the yardstick written by hand, in one run on one
/// text. Each is run in turn, so that a busy machine disturbs all alike; the best run of each counts.
/// </summary>
internal static class GrammarBenchmark
{
    private const int Rounds = 9;

    public static void Run(int events)
    {
        string text = Workload.Dossier(events);
        var file = new TextFile("bench.tl", text);
        var scan = new Measurement("line scanner alone", () => LineTree.Scan(file));
        var grammar = new Measurement("parser (scanner + Sprache grammar)", () => Check(DossierParser.Parse(file, CancellationToken.None), events));
        var byHand = new Measurement("written by hand", () => new HandWrittenParser(text).Parse());
        for (int round = 0; round < Rounds; round++)
        {
            scan.Measure();
            grammar.Measure();
            byHand.Measure();
        }
        Console.WriteLine($"{events:N0} events, {text.Length:N0} characters; best of {Rounds} runs");
        foreach (var one in new[] { scan, grammar, byHand }) Console.WriteLine($"{one.Name,-36} {one.Best / text.Length,6:0.00} ns/char {one.Bytes / text.Length,6:0.00} B/char");
        Console.WriteLine($"{"parser : by hand",-36} {grammar.Best / byHand.Best,6:0.00}");
    }

    private static object Check(SyntaxTree tree, int events)
        => tree.Diagnostics.Count == 0 && tree.Declarations.Count == events + 10 ? tree : throw new InvalidOperationException("The workload is not read as it was written.");

    private sealed class Measurement(string name, Func<object> work)
    {
        public string Name => name;

        /// <summary>Nanoseconds of processor time of the fastest run, the collector's included.</summary>
        public double Best { get; private set; } = double.MaxValue;

        /// <summary>Bytes allocated by one run.</summary>
        public double Bytes { get; private set; }

        public void Measure()
        {
            GC.Collect();
            long before = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            object result = work();
            double elapsed = (Environment.CpuUsage.TotalTime - start).TotalNanoseconds;
            Bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            GC.KeepAlive(result);
            Best = Math.Min(Best, elapsed);
        }
    }
}
