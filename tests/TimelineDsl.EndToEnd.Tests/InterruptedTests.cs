using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>Who presses Ctrl-C gets the prompt back at once, and no half of a file.</summary>
public sealed class InterruptedTests : IDisposable
{
    /// <summary>SIGINT of POSIX, and what shells make of a program that ended by it.</summary>
    private const int Interrupt = 2, EndedByInterrupt = 128 + Interrupt;

    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(60), Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("tl-interrupted-").FullName;

    public InterruptedTests() => File.WriteAllText(Path.Combine(_folder, "big.tl"), Tl.ManyEvents(60_000));

    public void Dispose() => Directory.Delete(_folder, true);

    [EndToEndFact]
    public void A_check()
    {
        using var process = Tl.Start(_folder, "check");
        WaitUntil(process, () => process.TotalProcessorTime > TimeSpan.FromMilliseconds(300));
        AssertEndsPromptly(process);
        Assert.Equal(["big.tl"], Directory.GetFileSystemEntries(_folder).Select(static path => Path.GetFileName(path)));
    }

    /// <summary>The moments differ: when the first byte is written, and when much is.</summary>
    [EndToEndTheory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public void A_report(long written)
    {
        string reports = Path.Combine(_folder, "bin", "report"), report = Path.Combine(reports, "big.html");
        Directory.CreateDirectory(reports);
        File.WriteAllText(report, "the old report");
        using var process = Tl.Start(_folder, "report");
        WaitUntil(process, () => Directory.GetFiles(reports, ".big.html.*").Any(path => new FileInfo(path).Length >= written));
        AssertEndsPromptly(process);
        Assert.Equal([report], Directory.GetFileSystemEntries(reports));
        Assert.Equal("the old report", File.ReadAllText(report));
    }

    private static void WaitUntil(Process process, Func<bool> isTime)
    {
        for (var watch = Stopwatch.StartNew(); !isTime(); Thread.Sleep(5))
        {
            Assert.False(process.HasExited, "It has ended before it could be interrupted.");
            Assert.True(watch.Elapsed < Patience, "It does not begin.");
        }
    }

    private static void AssertEndsPromptly(Process process)
    {
        Assert.Equal(0, Kill(process.Id, Interrupt));
        bool hasEnded = process.WaitForExit(Promptly);
        if (!hasEnded) process.Kill();
        Assert.True(hasEnded, "It goes on.");
        Assert.Equal(EndedByInterrupt, process.ExitCode);
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static extern int Kill(int process, int signal);
}
