using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Checks;

/// <summary>Tells where one date is written in two ways in the events of one timeline, and offers the way that is the more common there.</summary>
internal static class NotNormalised
{
    public static void Run(Dossier dossier, DiagnosticBag diagnostics)
    {
        // Years, months and days in digits have one spelling each; most dossiers hold no other date, and are done; and so are most timelines.
        if (!dossier.HasOtherThanPlainDates) return;
        var mixed = new Dictionary<TimelineSymbol, Spellings>();
        TimelineSymbol? at = null;
        var search = new WrittenDates(date =>
        {
            if (!WrittenDates.IsInDigits(date.Text) && !mixed.ContainsKey(at!)) mixed.Add(at!, new Spellings(at!.Settings.Calendar));
        });
        foreach (var @event in dossier.Events.All)
        {
            at = @event.Timeline;
            search.Visit(@event.Syntax.Body);
        }
        foreach (var @event in dossier.Events.All)
            if (mixed.TryGetValue(@event.Timeline, out var spellings)) new WrittenDates(date => spellings.Add(date, @event.File)).Visit(@event.Syntax.Body);
        foreach (var spellings in mixed.Values) spellings.Report(diagnostics);
    }

    /// <summary>A date and all that a spelling must keep of it.</summary>
    private readonly record struct Key(DateLabel? Start, DateLabel? End, EndKind StartKind, EndKind EndKind, bool IsInterval, CalendarKind Calendar, string? Exactly);

    /// <summary>One way in which a date is written.</summary>
    private sealed class Spelling(string text)
    {
        public string Text { get; } = text;

        public List<Location> Places { get; } = [];
    }

    /// <summary>The dates of one timeline, by what is written.</summary>
    private sealed class Spellings(CalendarKind? calendar)
    {
        private readonly Dictionary<string, Spelling> _byText = new(System.StringComparer.Ordinal);
        private readonly List<Spelling> _inOrder = [];

        public void Add(DateSyntax date, TextFile file)
        {
            // Blanks are no spelling: `tl fmt` sees to them.
            string text = date.Text.Replace(" ", "").Replace("\t", "");
            if (!_byText.TryGetValue(text, out var spelling))
            {
                _byText.Add(text, spelling = new Spelling(date.Text));
                _inOrder.Add(spelling);
            }
            spelling.Places.Add(new Location(file, date.Span));
        }

        public void Report(DiagnosticBag diagnostics)
        {
            var common = new Dictionary<Key, Spelling>();
            foreach (var spelling in _inOrder)
                if (KeyOf(spelling.Text) is { } key && (!common.TryGetValue(key, out var known) || spelling.Places.Count > known.Places.Count)) common[key] = spelling;
            foreach (var spelling in _inOrder)
            {
                if (KeyOf(spelling.Text) is not { } key || ReferenceEquals(common[key], spelling)) continue;
                foreach (var place in spelling.Places) Report(place, spelling, common[key], diagnostics);
            }
        }

        private static void Report(Location place, Spelling spelling, Spelling common, DiagnosticBag diagnostics) =>
            diagnostics.Add(new Diagnostic(Catalogue.NotNormalised, place,
                "`" + spelling.Text + "` and `" + common.Text + "` (" + common.Places[0] + ") are one date in two spellings. Write `" + common.Text + "`, as this timeline does " + (common.Places.Count > spelling.Places.Count ? "more often." : "first."), null,
                [new RelatedLocation(common.Places[0], "the other spelling")], [new Fix("Write `" + common.Text + "`", place, common.Text, IsSafe: true)]));

        private Key? KeyOf(string text) =>
            DateReader.Read(text, calendar) is { Value: { } value } reading ? new Key(value.Start, value.End, value.StartKind, value.EndKind, value.IsInterval, value.Calendar, Exactly(reading)) : null;

        /// <summary>What EDTF says beyond its bounds: <c>2025-XX</c> is not <c>2025</c>. Null where the bounds are all.</summary>
        private static string? Exactly(DateReading reading)
        {
            if (reading.Stated is null) return null;
            string text = reading.Stated.ToString();
            return text == Edtf.Print(reading.Value!) ? null : text;
        }
    }
}
