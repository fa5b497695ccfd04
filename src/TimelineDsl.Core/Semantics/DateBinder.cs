using System;
using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Phrases;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Dates;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>Where a date stands: in which file, read in which zone, and for a source's words, of which source and looking which way.</summary>
/// <param name="File">The file.</param>
/// <param name="Zone">In which a label without a zone of its own is read.</param>
/// <param name="Source">The source whose words these are; null for the analyst's own dates.</param>
/// <param name="Tense">Which way an unfinished phrase looks.</param>
/// <param name="Event">The event of which the source speaks; null elsewhere.</param>
/// <param name="OfTimeline">The settings of the timeline; null for what belongs to none.</param>
internal readonly record struct DateContext(TextFile File, Zone Zone, SourceSymbol? Source = null, Tense Tense = Tense.Past, EventSymbol? Event = null, DateSettings? OfTimeline = null)
{
    /// <summary>By which settings dates are read.</summary>
    public DateSettings Settings => OfTimeline ?? DateSettings.Usual;

    /// <summary>For what stands under an event, not in a source's words.</summary>
    public static DateContext Under(EventSymbol @event) => new(@event.File, @event.Zone, OfTimeline: @event.Timeline.Settings);
}

/// <summary>
/// Reads dates, phrases, zones and durations where they stand in lines, and reports what cannot be read. What the analyst says of an event from which
/// words count is read with <paramref name="bindConclusions"/> first; without it, nothing counts from events yet.
/// </summary>
internal sealed class DateBinder(Dossier dossier, DiagnosticBag diagnostics, Action<EventSymbol>? bindConclusions = null)
{
    private (string? Text, Zone? Zone, DateSettings? Settings, BoundDate? Date) _last;

    /// <summary>The zone of a <c>zone</c> line or of a phrase; null, and a finding, where there is none.</summary>
    public Zone? ReadZone(TextSyntax text, TextFile file)
    {
        var reading = Zone.Read(text.Value);
        if (reading.Zone is not null) return reading.Zone;
        diagnostics.AddWithFix(Catalogue.InvalidDate, new Location(file, text.Span), Sentence(reading.Error!.Message), reading.Error.Fix);
        return null;
    }

    /// <summary>The date that stands in a line; null where it is <c>unknown</c> or cannot be read (then there is a finding).</summary>
    public BoundDate? Bind(DateArgument argument, DateContext context) => TryBind(argument, context, out var date) ? date : null;

    /// <summary>
    /// Reads the date that stands in a line; false, and a finding, where it cannot be read. True and null where the line is right and no date
    /// follows from it: <c>unknown</c>, and words that are not in the vocabulary, for which a warning asks.
    /// </summary>
    public bool TryBind(DateArgument argument, DateContext context, out BoundDate? date)
    {
        date = null;
        if (argument.Phrase is not null) return BindPhrase(argument, context, out date);
        return argument.Date is not { } plain || BindPlain(argument, plain, context, out date);
    }

    /// <summary>A date without quotes: read once for all places where it is written the same and read in the same zone.</summary>
    private bool BindPlain(DateArgument argument, DateSyntax plain, DateContext context, out BoundDate? date)
    {
        date = _last.Date;
        // A cite mostly gives the date that the line above it gave.
        if (ReferenceEquals(plain.Text, _last.Text) && ReferenceEquals(context.Zone, _last.Zone) && ReferenceEquals(context.Settings, _last.Settings)) return true;
        if (!dossier.PlainDates.TryGetValue((plain.Text, context.Zone, context.Settings), out date))
        {
            int told = diagnostics.Items.Count;
            var value = Read(plain, context.File, context.Settings, context.Source is not null);
            if (value is not null) date = Place(argument, value, plain.Span, context.Zone, context, null, []);
            if (date is null) return false;
            // What is told of a date is told wherever it stands.
            if (diagnostics.Items.Count > told) return true;
            dossier.PlainDates.Add((plain.Text, context.Zone, context.Settings), date);
        }
        _last = (plain.Text, context.Zone, context.Settings, date);
        return true;
    }

    /// <summary>The length that stands in a line; null, and a finding, where it cannot be read.</summary>
    public DurationRange? Bind(DurationSyntax syntax, TextFile file)
    {
        var reading = syntax.IsPhrase ? DurationReader.ReadWords(syntax.Text) : DurationReader.Read(syntax.Text);
        if (reading.Value is not null) return reading.Value;
        Report(reading.Error!, syntax.Span, syntax.IsPhrase ? 1 : 0, file, Catalogue.BadDuration);
        return null;
    }

    /// <summary>The date that stands without quotes; null, and a finding, where it cannot be read. Where a source speaks, it may be words whose quotes were forgotten.</summary>
    public DateValue? Read(DateSyntax syntax, TextFile file, DateSettings settings, bool mayBeWords = false)
    {
        dossier.HasOtherThanPlainDates |= !WrittenDates.IsInDigits(syntax.Text);
        var reading = DateReader.Read(syntax.Text, settings.Calendar, settings.Level);
        if (reading.Value is not null) return reading.Value;
        var error = reading.Error!;
        if (mayBeWords && error.Kind == DateErrorKind.ClockDependent)
            error = error with { Message = error.Message + ", or put the source's own words in quotes: `\"" + syntax.Text + "\"`" };
        Report(error, syntax.Span, 0, file);
        return null;
    }

    private bool BindPhrase(DateArgument argument, DateContext context, out BoundDate? date)
    {
        date = null;
        var phrase = argument.Phrase!;
        var (anchor, anchorLines, anchorFailed) = BindAnchor(argument, context);
        if (anchorFailed) return false;
        var source = context.Source;
        var reading = PhraseResolver.Resolve(phrase.Value, new PhraseContext(source?.PublicationDays, context.Tense, anchor, context.Settings.Calendar));
        // Which day words mean that name no calendar is what a pin says.
        bool isPinned = (argument.Pin is not null || argument.PinUnknown) && reading.Error is { Kind: DateErrorKind.MissingCalendar };
        if (reading.Outcome == PhraseOutcome.Invalid && !isPinned)
        {
            Report(reading.Error!, phrase.Span, 1, context.File);
            return false;
        }
        if ((argument.Zone is null ? context.Zone : ReadZone(argument.Zone, context.File)) is not { } zone) return false;
        if (argument.PinUnknown) return true;
        if (argument.Pin is not null) date = BindPin(argument, reading, zone, context, canBeCompared: argument.CountingFromEvent is null || anchor is not null);
        else if (reading.Outcome == PhraseOutcome.Resolved)
        {
            int[] lines = reading.Basis == PhraseBasis.Publication && source is not null ? source.PublicationLines : anchorLines;
            date = Place(argument, reading.Value!, phrase.Span, zone, context, reading, lines);
            if (reading.IsAmbiguous && date is not null && BothFit(date, reading.Excluded, context)) ReportAmbiguous(phrase, reading, context);
        }
        else if (reading.Outcome == PhraseOutcome.Unanchored)
        {
            date = OneSided(argument, reading, zone, context);
            if (date is null) ReportUnanchored(phrase, reading, context);
        }
        else ReportUnknown(phrase, reading, context);
        return date is not null || reading.Outcome == PhraseOutcome.Unknown;
    }

    /// <summary>
    /// A source of which only one end of the publication is known leaves one end of the reading open: readings move forward with the publication,
    /// so that the reading at the known end bounds all of them. Null where neither end is known.
    /// </summary>
    private BoundDate? OneSided(DateArgument argument, PhraseReading unanchored, Zone zone, DateContext context)
    {
        if (unanchored.Missing != PhraseBasis.Publication || context.Source is not { } source || source.Publication.HasStart == source.Publication.HasEnd) return null;
        bool isLaterOpen = source.Publication.HasStart;
        var edge = new Day(source.Zone.DayOf(isLaterOpen ? source.Publication.Start : source.Publication.End - 1));
        var reading = PhraseResolver.Resolve(argument.Phrase!.Value, new PhraseContext(DayRange.Of(edge), context.Tense));
        var known = isLaterOpen ? reading.Value?.Start : reading.Value?.End;
        if (known is null || !TryResolve(known, zone, argument.Phrase.Span, context, out var range, out _)) return null;
        var start = isLaterOpen ? new MomentRange(range.Start, long.MaxValue) : MomentRange.Everything;
        var end = isLaterOpen ? MomentRange.Everything : new MomentRange(long.MinValue, range.End);
        var value = isLaterOpen ? DateValue.Interval(known, null) : DateValue.Interval(null, known);
        return new BoundDate(argument, value, start, end) { Reading = reading, RestsOn = source.PublicationLines, Zone = zone, Settings = context.Settings };
    }

    /// <summary>Whether the analyst's own date of the event leaves both readings possible; where it does not, it decides.</summary>
    private static bool BothFit(BoundDate chosen, DateLabel? excluded, DateContext context)
    {
        if (context.Event is null || excluded is null || Moments(excluded, chosen.Zone, context.Settings) is not { } other) return true;
        foreach (var line in context.Event.Conclusions)
        {
            var meaning = line.Meanings[0];
            bool dates = meaning.Word is BoundWord.Between || meaning.Word == (context.Tense == Tense.Future ? BoundWord.For : BoundWord.On);
            if (line.Dispute is not null || !dates || meaning.First is not { } first) continue;
            var concluded = new MomentRange(first.Hull.Start, (meaning.Second ?? first).Hull.End);
            if (!concluded.Overlaps(chosen.Hull) || !concluded.Overlaps(other)) return false;
        }
        return true;
    }

    /// <summary>A pin is the analyst's reading of the source's words: it is what counts, and it must be one that the words allow, where they can be compared.</summary>
    private BoundDate? BindPin(DateArgument argument, PhraseReading reading, Zone zone, DateContext context, bool canBeCompared)
    {
        var pinned = Read(argument.Pin!, context.File, context.Settings);
        if (pinned is null) return null;
        var date = Place(argument, pinned, argument.Pin!.Span, zone, context, reading, []);
        if (date is null || !canBeCompared || reading.Outcome != PhraseOutcome.Resolved) return date;
        // A pin of another calendar says by which one the source counts: its numbers and those of the words are not comparable.
        if (pinned.Calendar != reading.Value!.Calendar) return date;
        var words = Place(argument, reading.Value!, argument.Phrase!.Span, zone, context, reading, [], isOnlyCompared: true);
        bool fits = words is null || words.Hull.Overlaps(date.Hull);
        if (!fits && reading.Excluded is { } other) fits = Moments(other, zone, context.Settings)?.Overlaps(date.Hull) ?? false;
        if (fits) return date;
        diagnostics.Add(Catalogue.PhraseDateMismatch, new Location(context.File, argument.Pin.Span),
            "\"" + argument.Phrase!.Value + "\" is " + DateText.Of(reading.Value!) + " (" + reading.Rule!.Sentence + "), but it is pinned to " + DateText.Of(pinned)
            + ". Correct the pin, or say with `counting from` what the words count from.");
        // Which of the two is the slip nobody knows: neither counts, so that it is told once.
        return null;
    }

    /// <summary>What <c>counting from</c> names: a date, or the analyst's own date of an event with the line that gives it.</summary>
    private (DayRange? Days, int[] Lines, bool Failed) BindAnchor(DateArgument argument, DateContext context)
    {
        if (argument.CountingFromDate is { } literal)
        {
            var value = Read(literal, context.File, context.Settings);
            return value?.Start is null ? (null, [], true) : (new DayRange(value.Start.FirstDay, (value.End ?? value.Start).LastDay), [], false);
        }
        if (argument.CountingFromEvent is not { } point) return (null, [], false);
        var anchor = dossier.Events.Resolve(point.Event!, context.File, dossier, diagnostics);
        if (anchor is null) return (null, [], true);
        bindConclusions?.Invoke(anchor);
        foreach (var line in anchor.Conclusions)
        {
            var meaning = line.Meanings.Length > 0 ? line.Meanings[0] : null;
            if (line.Dispute is not null || meaning?.First is not { } date) continue;
            if (meaning.Word is not (BoundWord.On or BoundWord.For or BoundWord.Since or BoundWord.From or BoundWord.Between or BoundWord.Around)) continue;
            var last = meaning.Second ?? date;
            var range = point.Part switch { EventPart.Start => date.Start, EventPart.End => last.End, _ => new MomentRange(date.Hull.Start, last.Hull.End) };
            if (!range.HasStart || !range.HasEnd) continue;
            return (new DayRange(new Day(anchor.Zone.DayOf(range.Start)), new Day(anchor.Zone.DayOf(range.End - 1))), [line.Number], false);
        }
        // A pin says what the words mean also where what they count from has no date.
        if (argument.Pin is not null || argument.PinUnknown) return (null, [], false);
        if (anchor.HasBrokenLine) return (null, [], true);
        diagnostics.Add(Catalogue.UnanchoredPhrase, new Location(context.File, point.Span),
            "`" + anchor.Name + "` (" + anchor.NameLocation + ") has no date of its own to count from. Give it one with `on`, or count from a date: `counting from 2025-10-17`.",
            new RelatedLocation(anchor.NameLocation, "no date here"));
        return (null, [], true);
    }

    private BoundDate? Place(DateArgument argument, DateValue value, TextSpan span, Zone zone, DateContext context, PhraseReading? reading, int[] lines, bool isOnlyCompared = false)
    {
        ClockTwice? twice = null, endTwice = null;
        var start = MomentRange.Everything;
        var end = MomentRange.Everything;
        if (value.Start is { } first && !TryResolve(first, zone, span, context, out start, out twice)) return null;
        if (ReferenceEquals(value.Start, value.End)) end = start;
        else if (value.End is { } last && !TryResolve(last, zone, span, context, out end, out endTwice)) return null;
        // Of one label of two, the other side is open: it lies within all of that.
        if (!value.IsInterval) start = end = new MomentRange(start.Start, end.End);
        if ((twice ?? endTwice) is { } time && !isOnlyCompared) diagnostics.Add(span == argument.Phrase?.Span ? time.Warning(argument, context.File) : time.Warning(span, context.File));
        return new BoundDate(argument, value, start, end) { Reading = reading, RestsOn = lines, Zone = zone, Settings = context.Settings };
    }

    private bool TryResolve(DateLabel label, Zone zone, TextSpan span, DateContext context, out MomentRange range, out ClockTwice? twice)
    {
        var file = context.File;
        range = MomentRange.Everything;
        twice = null;
        if (label.Zone is not null)
        {
            var own = Zone.Read(label.Zone);
            if (own.Zone is null)
            {
                diagnostics.AddWithFix(Catalogue.InvalidDate, new Location(file, span), Sentence(own.Error!.Message), null);
                return false;
            }
            zone = own.Zone;
        }
        var resolved = zone.Resolve(Widening.Of(label, context.Settings));
        if (resolved.Anomaly == ClockAnomaly.Gap)
        {
            diagnostics.Add(Catalogue.DstGap, new Location(file, span),
                "The local time " + ClockTwice.Shown(new Location(file, span)) + " did not exist in " + zone.Id + ": a change of clocks skipped it. Correct the time, or write the offset that the source meant.");
            return false;
        }
        if (resolved.Anomaly == ClockAnomaly.Overlap) twice = new ClockTwice(label, zone, resolved.EarlierOffset!, resolved.LaterOffset!);
        range = new MomentRange(resolved.Start.Milliseconds, resolved.End.Milliseconds);
        return true;
    }

    /// <summary>The moments of a label in a zone, without findings; null where its own zone is unknown.</summary>
    public static MomentRange? Moments(DateLabel label, Zone zone, DateSettings settings)
    {
        var own = label.Zone is null ? zone : Zone.Find(label.Zone);
        if (own is null) return null;
        var resolved = own.Resolve(Widening.Of(label, settings));
        return new MomentRange(resolved.Start.Milliseconds, resolved.End.Milliseconds);
    }

    private void ReportAmbiguous(TextSyntax phrase, PhraseReading reading, DateContext context) =>
        diagnostics.Add(Catalogue.AmbiguousPhrase, new Location(context.File, phrase.Span),
            "\"" + phrase.Value + "\" reads two ways: " + DateText.Of(reading.Value!) + " (" + reading.Rule!.Sentence + ")"
            + (reading.Excluded is null ? "" : " or " + DateText.Of(reading.Excluded)) + ". It is taken as the first; pin the one you mean: `\"" + phrase.Value + "\" = " + DateText.Edtf(reading.Value!) + "`.");

    private void ReportUnknown(TextSyntax phrase, PhraseReading reading, DateContext context) =>
        diagnostics.Add(Catalogue.UnknownPhrase, new Location(context.File, phrase.Span),
            "The words \"" + phrase.Value + "\" are not ones that this compiler can date"
            + (reading.NearestForm is null ? "" : " (it knows \"" + reading.NearestForm + "\")")
            + ". Say what they mean, `\"" + phrase.Value + "\" = DATE`, or that nobody knows, `= unknown`.");

    private void ReportUnanchored(TextSyntax phrase, PhraseReading reading, DateContext context)
    {
        string advice;
        if (reading.Missing == PhraseBasis.Publication && context.Source is { } undated && (undated.HasBrokenLine || undated.HasUnreadDateline)) return;
        if (reading.Missing == PhraseBasis.Anchor) advice = "it counts from something that the line does not name. Add `counting from EVENT` or `counting from DATE`";
        else if (context.Source is not { } source) advice = "only the words of a cited source have a publication to count from. Write the date itself here, and a source's words in a `cite`";
        else advice = "source `" + source.Name + "` (" + source.NameLocation + ") has no publication date. Give it a `published` line, bounds suffice: `published between A and B`";
        diagnostics.Add(Catalogue.UnanchoredPhrase, new Location(context.File, phrase.Span), "\"" + phrase.Value + "\" cannot be dated: " + advice + ".");
    }

    private void Report(DateError error, TextSpan span, int shift, TextFile file, Descriptor? known = null)
    {
        var descriptor = known ?? error.Kind switch
        {
            DateErrorKind.AmbiguousNumeric => Catalogue.AmbiguousNumericDate,
            DateErrorKind.ClockDependent => Catalogue.ClockDependentDate,
            DateErrorKind.WrongWeekday => Catalogue.WrongWeekday,
            DateErrorKind.ReversedRange => Catalogue.ReversedRange,
            DateErrorKind.MissingCalendar => Catalogue.MissingCalendar,
            DateErrorKind.OutOfRange => Catalogue.OutOfRange,
            DateErrorKind.DstGap => Catalogue.DstGap,
            DateErrorKind.AboveLevel => Catalogue.DateAboveLevel,
            DateErrorKind.InvalidDuration => Catalogue.BadDuration,
            _ => Catalogue.InvalidDate,
        };
        var fixes = error.Fix is null ? new List<Fix>() : [new Fix("Write `" + error.Fix + "`", new Location(file, TextSpan.FromBounds(span.Start + shift, span.End - shift)), error.Fix, IsSafe: false)];
        diagnostics.Add(new Diagnostic(descriptor, new Location(file, Within(span, shift, error)), Sentence(error.Message), null, null, fixes));
    }

    /// <summary>The place of an error inside the text that was read; the whole text where escapes made the offsets differ.</summary>
    private static TextSpan Within(TextSpan span, int shift, DateError error)
    {
        int start = Math.Min(span.Start + shift + error.Column, span.End);
        return new TextSpan(start, Math.Min(error.Length, span.End - start));
    }

    /// <summary>A reader's message, which is a clause, as a sentence.</summary>
    private static string Sentence(string clause) =>
        clause.Length == 0 ? clause : char.ToUpperInvariant(clause[0]) + clause.Substring(1) + (clause[clause.Length - 1] is '.' or '?' ? "" : ".");
}
