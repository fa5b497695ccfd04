using System.Collections.Generic;
using System.Globalization;
using System.Text;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Diagnostics;

/// <summary>How much a finding matters. Only <see cref="Error"/> fails a build.</summary>
public enum Severity
{
    /// <summary>Worth knowing; not printed by a build.</summary>
    Information,
    /// <summary>Probably a mistake.</summary>
    Warning,
    /// <summary>Cannot be so.</summary>
    Error,
}

/// <summary>One kind of finding: an entry of <see cref="Catalogue"/>.</summary>
/// <param name="Id">The code, as <c>TL4001</c>; never reused.</param>
/// <param name="Name">The name in kebab-case: <c>phrase-date-mismatch</c>.</param>
/// <param name="Title">What it finds, in one line.</param>
/// <param name="Severity">The severity unless the finding or the user's settings say otherwise.</param>
public sealed record Descriptor(string Id, string Name, string Title, Severity Severity)
{
    /// <summary>The page of this code, relative to the root of the repository and of the package.</summary>
    public string HelpLink => "docs/diagnostics/" + Id + ".md";
}

/// <summary>Another place that a finding speaks of.</summary>
/// <param name="Location">Where.</param>
/// <param name="Note">What stands there, in a few words.</param>
public sealed record RelatedLocation(Location Location, string Note);

/// <summary>A replacement of text that would settle a finding.</summary>
/// <param name="Title">What it does, in a few words.</param>
/// <param name="Location">The text that is replaced.</param>
/// <param name="Replacement">What takes its place.</param>
/// <param name="IsSafe">Whether it never changes what the dossier means beyond what the finding asks.</param>
public sealed record Fix(string Title, Location Location, string Replacement, bool IsSafe);

/// <summary>One finding: what, where, the other side, what to do. Immutable.</summary>
public sealed class Diagnostic
{
    /// <summary>A finding of the given kind.</summary>
    public Diagnostic(Descriptor descriptor, Location location, string message, Severity? severity = null, IReadOnlyList<RelatedLocation>? related = null, IReadOnlyList<Fix>? fixes = null)
    {
        Descriptor = descriptor;
        Location = location;
        Message = OnOneLine(message);
        Severity = severity ?? descriptor.Severity;
        Related = related ?? [];
        Fixes = fixes ?? [];
    }

    /// <summary>Its kind.</summary>
    public Descriptor Descriptor { get; }

    /// <summary>The place that is shown first.</summary>
    public Location Location { get; }

    /// <summary>The whole message, with the other places named in it: one line, without control characters.</summary>
    public string Message { get; }

    /// <summary>Its severity here.</summary>
    public Severity Severity { get; }

    /// <summary>The other places.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; }

    /// <summary>What would settle it.</summary>
    public IReadOnlyList<Fix> Fixes { get; }

    /// <summary>A message on one line: what texts of the dossier bring along is shown, and does nothing to a terminal or a log.</summary>
    private static string OnOneLine(string message)
    {
        int at = 0;
        while (at < message.Length && !IsUnfit(message[at])) at++;
        if (at == message.Length) return message;
        var line = new StringBuilder(message.Length + 8);
        foreach (char c in message) line.Append(c == '\n' ? "\\n" : IsUnfit(c) ? "\uFFFD" : c.ToString());
        return line.ToString();
    }

    // The separators of lines and paragraphs of Unicode may stand in a dossier, and end a line for some readers.
    private static bool IsUnfit(char c) => Characters.IsForbidden(c) || c is '\u2028' or '\u2029';

    /// <summary>The same finding with another severity.</summary>
    public Diagnostic With(Severity severity) => severity == Severity ? this : new Diagnostic(Descriptor, Location, Message, severity, Related, Fixes);

    /// <summary>As a build prints it: <c>file.tl(12,3): error TL4001: …</c>, line and column counted from 1.</summary>
    public override string ToString()
    {
        var start = Location.Start;
        string severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return string.Format(CultureInfo.InvariantCulture, "{0}({1},{2}): {3} {4}: {5}", Location.File.Path, start.Line + 1, start.Column + 1, severity, Descriptor.Id, Message);
    }
}
