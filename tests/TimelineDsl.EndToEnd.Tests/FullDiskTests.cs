using System;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>A disk that takes no more: one message, and no part of a report.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tl-full-").FullName;

    public FullDiskTests()
    {
        File.WriteAllText(Path.Combine(_folder, "big.tl"), Tl.ManyEvents(500));
        Directory.CreateDirectory(Path.Combine(_folder, "out"));
    }

    public void Dispose() => Directory.Delete(_folder, true);

    /// <summary>A disk of 64 KiB where one may be mounted; else a limit on the size of files, which is met in the same place.</summary>
    [EndToEndFact]
    public void A_report_on_a_full_disk()
    {
        string disk = Path.Combine(_folder, "out");
        bool isMounted = Shell("mount -t tmpfs -o size=64k tmpfs out").ExitCode == 0;
        try
        {
            AssertTold(isMounted ? Tl.Run(_folder, "report", "--out", "out") : Limited());
            Assert.Empty(Directory.GetFileSystemEntries(disk));
        }
        finally
        {
            if (isMounted) Assert.Equal(0, Shell("umount out").ExitCode);
        }
    }

    [EndToEndFact]
    public void A_report_larger_than_a_file_may_be()
    {
        File.WriteAllText(Path.Combine(_folder, "out", "big.html"), "the old report, no longer true");
        AssertTold(Limited());
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_folder, "out")));
    }

    [EndToEndFact]
    public void Findings_that_cannot_be_printed()
    {
        var check = Shell("exec dotnet exec '" + Tl.Path + "' check > /dev/full");
        Assert.Equal(1, check.ExitCode);
        Assert.StartsWith("tl: error TL6002: The output cannot be written: ", Assert.Single(check.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>The limit is of 64 KiB. The runtime would make a large file in memory for itself, but for the variable.</summary>
    private Command Limited() => Shell("trap '' XFSZ; ulimit -f 128; export DOTNET_EnableWriteXorExecute=0; exec dotnet exec '" + Tl.Path + "' report --out out");

    private static void AssertTold(Command report)
    {
        Assert.Equal(1, report.ExitCode);
        Assert.Matches("out/big.html: error TL6002: The report cannot be written: .", Assert.Single(report.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    private Command Shell(string script) => Command.Run(new ProcessStartInfo("/bin/sh", ["-c", script]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false });
}
