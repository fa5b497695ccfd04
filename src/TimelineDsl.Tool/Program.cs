using System;
using System.IO;
using System.Text;
using TimelineDsl.Tool.Commands;

namespace TimelineDsl.Tool;

internal static class Program
{
    private static int Main(string[] args)
    {
        // Own writers: UTF-8 on every system, and no cost of setting up the console.
        using var output = Writer(Console.OpenStandardOutput());
        using var errors = Writer(Console.OpenStandardError());
        try
        {
            return CommandLine.Run(args, new Surroundings(Environment.CurrentDirectory, output, errors, HasColour()));
        }
        catch (IOException)
        {
            // Whoever read the output has gone away.
            return ExitCode.Findings;
        }
    }

    /// <summary>A terminal, and nobody who asked for none: https://no-color.org.</summary>
    private static bool HasColour() =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { NewLine = "\n" };
}
