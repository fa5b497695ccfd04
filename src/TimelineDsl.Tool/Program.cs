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
        var output = Writer(Console.OpenStandardOutput());
        var errors = Writer(Console.OpenStandardError());
        int code;
        try
        {
            code = CommandLine.Run(args, new Surroundings(Environment.CurrentDirectory, output, errors, HasColour()));
            output.Flush();
        }
        catch (IOException e)
        {
            errors.WriteLine("tl: error TL6002: The output cannot be written: " + e.Message);
            code = ExitCode.Findings;
        }
        try
        {
            errors.Flush();
        }
        catch (IOException)
        {
            // Nobody is left to be told.
        }
        return code;
    }

    /// <summary>A terminal, and nobody who asked for none: https://no-color.org.</summary>
    private static bool HasColour() =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { NewLine = "\n" };
}
