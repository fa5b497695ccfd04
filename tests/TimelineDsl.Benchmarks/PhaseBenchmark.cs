using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using TimelineDsl.Core.Checks;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Benchmarks;

/// <summary>Where the time and the memory of a check go, phase by phase: a cold pass, then warm ones. CPU time, so that a busy machine disturbs little.</summary>
internal static class PhaseBenchmark
{
    private const int Passes = 6;

    public static void Run(int events)
    {
        string text = Workload.Dossier(events);
        var costs = new List<(string Phase, double Milliseconds, double Mebibytes)[]>();
        for (int pass = 0; pass < Passes; pass++) costs.Add(OnePass(text));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{events:N0} events, {text.Length:N0} characters; CPU ms cold, CPU ms warm (best of {Passes - 1}), MiB allocated"));
        for (int phase = 0; phase < costs[0].Length; phase++)
            Print(costs[0][phase].Phase, costs[0][phase].Milliseconds, costs.Skip(1).Min(pass => pass[phase].Milliseconds), costs[1][phase].Mebibytes);
        Print("all", costs[0].Sum(cost => cost.Milliseconds), costs.Skip(1).Min(pass => pass.Sum(cost => cost.Milliseconds)), costs[1].Sum(cost => cost.Mebibytes));
    }

    private static (string, double, double)[] OnePass(string text)
    {
        var costs = new List<(string, double, double)>();
        var bag = new DiagnosticBag();
        T Timed<T>(string phase, Func<T> work)
        {
            var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            var result = work();
            process.Refresh();
            costs.Add((phase, (process.TotalProcessorTime - before).TotalMilliseconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1048576.0));
            return result;
        }
        var tree = Timed("parse", () => DossierParser.Parse(new TextFile("w.tl", text), CancellationToken.None));
        var dossier = Timed("bind names and dates", () => Dossier.Bind([tree], bag, CancellationToken.None));
        var disputes = new DisputeView();
        var states = Timed("order reports", () => dossier.Events.All.Select(@event => EventState.Of(@event, disputes)).ToArray());
        var network = Timed("build the network", () => NetworkBuilder.Build(dossier, disputes, states, withPlans: false));
        Timed("solve it", () => network.Network.FindConflicts());
        Timed("judge again, and check", () => new CheckRun(new Testimony(dossier, disputes, states), CancellationToken.None).RunAll());
        return [.. costs];
    }

    private static void Print(string phase, double cold, double warm, double mebibytes) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {phase,-22} {cold,7:0} {warm,7:0} {mebibytes,7:0}"));
}
