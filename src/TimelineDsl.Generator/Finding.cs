using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TimelineDsl.Core.Diagnostics;
using Found = TimelineDsl.Core.Diagnostics.Diagnostic;
using RoslynDiagnostic = Microsoft.CodeAnalysis.Diagnostic;
using RoslynLocation = Microsoft.CodeAnalysis.Location;

namespace TimelineDsl.Generator;

/// <summary>One finding as the pipeline carries it: values only. A Roslyn location or diagnostic would keep a whole compilation alive and never be equal.</summary>
/// <param name="Id">The code.</param>
/// <param name="Severity">How much it matters here.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Path">The file, relative to the project; empty where no file is to blame.</param>
/// <param name="Span">The text that it speaks of.</param>
/// <param name="Lines">The same as lines and columns, counted from 0.</param>
internal sealed record Finding(string Id, Severity Severity, string Message, string Path, TextSpan Span, LinePositionSpan Lines)
{
    /// <summary>The compiler's finding, as a value.</summary>
    internal static Finding Of(Found found)
    {
        var (start, end) = (found.Location.Start, found.Location.End);
        return new Finding(
            found.Descriptor.Id,
            found.Severity,
            found.Message,
            found.Location.File.Path,
            new TextSpan(found.Location.Span.Start, found.Location.Span.Length),
            new LinePositionSpan(new LinePosition(start.Line, start.Column), new LinePosition(end.Line, end.Column)));
    }

    /// <summary>A bug of ours, told as one finding at the top of the file that showed it.</summary>
    internal static Finding Bug(string path, System.Exception bug) => new(
        Catalogue.InternalError.Id,
        Severity.Error,
        "The compiler failed on '" + path + "' (" + bug.GetType().Name + ": " + OneLine(bug.Message) + "). This is a bug in TimelineDsl, not in your file; please report it with the file.",
        path,
        default,
        default);

    /// <summary>A file that is part of the build and cannot be read.</summary>
    internal static Finding Unreadable(string path) => new(
        Catalogue.UnreadableFile.Id, Severity.Error, "The file '" + path + "' cannot be read. Is it there, and is it text?", path, default, default);

    /// <summary>As Roslyn reports it, at the real place of the file, so that the build prints <c>file.tl(12,3): error TL4001</c>.</summary>
    internal RoslynDiagnostic ToRoslyn(IReadOnlyDictionary<string, string> realPaths)
    {
        var place = realPaths.TryGetValue(Path, out string? real) ? RoslynLocation.Create(real, Span, Lines) : RoslynLocation.None;
        return RoslynDiagnostic.Create(Rules.For(Id), place, Level(Severity), additionalLocations: null, properties: null, Message);
    }

    internal static DiagnosticSeverity Level(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static string OneLine(string text) => text.Replace("\r", "").Replace('\n', ' ');
}
