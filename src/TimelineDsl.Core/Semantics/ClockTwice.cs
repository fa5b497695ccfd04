using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Semantics;

/// <summary>A clock time that the clocks of its zone showed twice, when they were put back: the date reaches from the first to the second until an offset decides.</summary>
/// <param name="Label">The time as written.</param>
/// <param name="Zone">The zone whose clocks were put back.</param>
/// <param name="Earlier">The offset of the first time, as <c>+03:00</c>.</param>
/// <param name="Later">The offset of the second.</param>
internal sealed record ClockTwice(DateLabel Label, Zone Zone, string Earlier, string Later)
{
    /// <summary>The warning where it stands without quotes; each offset is a fix.</summary>
    public Diagnostic Warning(TextSpan written, TextFile file)
    {
        var place = new Location(file, written);
        return Warning(place, new[] { Earlier, Later }.Select(offset => (offset, At(file.Slice(written), offset))).Where(static each => each.Item2 is not null)
            .Select(each => new Fix("Write the " + Turn(each.offset) + " one, `" + each.Item2 + "`", place, each.Item2!, IsSafe: false)).ToArray());
    }

    /// <summary>The warning where it stands in a source's words, beside which the zone stands.</summary>
    public Diagnostic Warning(DateArgument words, TextFile file)
    {
        var phrase = new Location(file, words.Phrase!.Span);
        return Warning(phrase, new[] { Earlier, Later }.Select(offset => new Fix("Put the " + Turn(offset) + " one's offset beside the words, `" + offset + "`",
            words.Zone is { } zone ? new Location(file, zone.Span) : phrase, words.Zone is null ? file.Slice(phrase.Span) + " " + offset : offset, IsSafe: false)).ToArray());
    }

    private Diagnostic Warning(Location place, IReadOnlyList<Fix> fixes) =>
        new(Catalogue.DstOverlap, place,
            "The local time " + Shown(place) + " existed twice in " + Zone.Id + ", because its clocks went back over it: at " + Earlier + " and again at " + Later + ". It is taken as either; write the offset that is meant.", null, null, fixes);

    /// <summary>A time as it stands in its file, so that a message is understood without the line: between backticks, or in its own quotes.</summary>
    public static string Shown(Location place)
    {
        string text = place.File.Slice(place.Span);
        return text.StartsWith("\"", System.StringComparison.Ordinal) ? text : "`" + text + "`";
    }

    private string Turn(string offset) => offset == Earlier ? "first" : "second";

    /// <summary>The date with an offset in place of its zone; null where no way of writing it so is read as the same clock time (an interval is corrected by hand).</summary>
    private string? At(string text, string offset)
    {
        if (Label.Zone is not null)
        {
            int blank = text.LastIndexOf(' ');
            if (blank < 0) return null;
            text = text.Substring(0, blank);
        }
        string[] ways = text.Length > 10 && text[10] == 'T' ? [text + offset] : [text + " " + offset, text + offset];
        foreach (string candidate in ways)
            if (DateReader.Read(candidate).Value is { IsInterval: false, Start: { } label } && label.Start == Label.Start && label.End == Label.End && label.Zone == offset) return candidate;
        return null;
    }
}
