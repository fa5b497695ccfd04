using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;

namespace TimelineDsl.Benchmarks;

/// <summary>What one whole process cost.</summary>
/// <param name="Wall">Seconds from start to end.</param>
/// <param name="Cpu">Seconds of both user and system time.</param>
/// <param name="PeakMebibytes">The greatest resident memory seen; 0 where the system does not tell.</param>
internal readonly record struct ProcessCost(double Wall, double Cpu, double PeakMebibytes)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Wall,7:0.00} s wall {Cpu,7:0.00} s CPU {PeakMebibytes,6:0} MiB");
}

/// <summary>Runs programs as a user would and tells what each run cost.</summary>
internal static class WholeProcess
{
    /// <summary>The least wall time of several runs, with that run's other figures; null where the program is not there. A run that fails ends the benchmark.</summary>
    public static ProcessCost? Best(int runs, string folder, string program, params string[] arguments)
    {
        ProcessCost? best = null;
        for (int i = 0; i < runs; i++)
        {
            if (Once(folder, program, arguments) is not { } cost) return null;
            if (best is null || cost.Wall < best.Value.Wall) best = cost;
        }
        return best;
    }

    private static ProcessCost? Once(string folder, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        double cpuBefore = ChildrenSeconds();
        var watch = Stopwatch.StartNew();
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            double peak = 0;
            while (!process.WaitForExit(2)) peak = Math.Max(peak, Peak(process.Id));
            process.WaitForExit();
            double wall = watch.Elapsed.TotalSeconds;
            if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{errors.Result}{output.Result}");
            return new ProcessCost(wall, ChildrenSeconds() - cpuBefore, peak);
        }
    }

    /// <summary>User and system time of all ended children of this process, in seconds (POSIX getrusage); 0 where the system has no such call.</summary>
    private static double ChildrenSeconds()
    {
        if (!OperatingSystem.IsLinux()) return 0;
        var usage = new long[18];
        const int children = -1;
        return GetResourceUsage(children, usage) == 0 ? usage[0] + usage[1] / 1e6 + usage[2] + usage[3] / 1e6 : 0;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetResourceUsage(int who, [Out] long[] usage);

    /// <summary>Linux keeps the high-water mark of a process that still runs; the last look before its end misses little.</summary>
    private static double Peak(int id)
    {
        try
        {
            foreach (string line in File.ReadLines($"/proc/{id}/status"))
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal)) return double.Parse(line.AsSpan(6).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Thread.Yield();
        }
        return 0;
    }
}
