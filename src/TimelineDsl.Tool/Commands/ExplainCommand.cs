using System;
using System.IO;
using System.Linq;
using System.Text;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Tool.Output;

namespace TimelineDsl.Tool.Commands;

/// <summary><c>tl explain TL4001</c>: the page of a code, as it stands in the documentation.</summary>
internal static class ExplainCommand
{
    /// <summary>Prints the page of a code or name, or without one the list of all; returns an <see cref="ExitCode"/>.</summary>
    public static int Run(string? code, Surroundings surroundings)
    {
        if (code is null)
        {
            foreach (var one in Catalogue.All)
                surroundings.Output.WriteLine(one.Id + "  " + one.Severity.ToString().ToLowerInvariant().PadRight(11) + "  " + one.Name.PadRight(27) + "  " + one.Title);
            return ExitCode.Ok;
        }
        if (Catalogue.Find(code.ToLowerInvariant()) is { } entry)
        {
            surroundings.Output.Write(Page(entry.Id));
            return ExitCode.Ok;
        }
        string advice = Catalogue.Reserved.FirstOrDefault(kept => string.Equals(kept.Id, code, StringComparison.OrdinalIgnoreCase) || kept.Name == code) is not null
            ? "Its number is kept for a check that this version does not have."
            : NearestWord.Find(code, Catalogue.All.SelectMany(static one => new[] { one.Id, one.Name })) is { } nearest ? "Did you mean `" + nearest + "`?" : "Codes look like `TL4001` or `contradiction`; docs/diagnostics lists them all.";
        surroundings.Errors.WriteLine("tl: error TL0003: " + PlainText.OneLine("There is no code `" + code + "`. " + advice));
        return ExitCode.Usage;
    }

    private static string Page(string id)
    {
        using var stream = typeof(ExplainCommand).Assembly.GetManifestResourceStream("TimelineDsl.Tool.Pages." + id + ".md")
            ?? throw new InvalidOperationException("The page of " + id + " is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
