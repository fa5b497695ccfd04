using System;
using System.Diagnostics;
using System.Globalization;
using TimelineDsl.Core;

namespace TimelineDsl.Benchmarks;

/// <summary>Where the time of a check goes, phase by phase, in one warm process; and what a first, cold pass costs beside it.</summary>
internal static class PhaseBenchmark
{
    public static void Run(int events)
    {
        string text = Workload.Dossier(events);
        for (int pass = 0; pass < 6; pass++)
        {
            var watch = Stopwatch.StartNew();
            var parsed = TimelineCompiler.Parse("w.tl", text);
            double parse = watch.Elapsed.TotalMilliseconds;
            long before = GC.GetAllocatedBytesForCurrentThread();
            var compilation = TimelineCompiler.Compile([parsed]);
            double compile = watch.Elapsed.TotalMilliseconds - parse;
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"pass {pass}: parse {parse,7:0} ms, bind, judge and check {compile,7:0} ms, {allocated / 1048576.0,6:0} MiB allocated by these, {compilation.Diagnostics.Count} findings"));
        }
    }
}
