using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>
/// Reads a date as an analyst writes it: EDTF, or in words (<c>20 Oct 2025</c>, <c>Oct. 20, 2025 5:30 pm Europe/Moscow</c>). A date that
/// two readers could read differently, or that depends on the day on which it is read, is an error.
/// </summary>
internal static class DateReader
{
    /// <summary>Reads the whole text; columns of errors count from its first character.</summary>
    /// <param name="text">The date as written.</param>
    /// <param name="calendar">By which a day in words before 15 October 1582 counts where none stands beside it; null where that must be said.</param>
    /// <param name="level">The highest level of EDTF that is allowed.</param>
    public static DateReading Read(string text, CalendarKind? calendar = null, int level = 2)
    {
        if (Edtf.TryReadDay(text, 0, text.Length, out var day)) return DateReading.OfDay(day);
        var edtf = Edtf.Parse(text);
        if (edtf.Outcome == EdtfOutcome.Valid) return OfEdtf(text, edtf, level);
        if (IsMeantAsEdtf(text, edtf.Error!)) return DateReading.Fault(Translate(edtf.Error!));
        var words = CalendarWords.English;
        var tokens = DateLexer.Cut(text);
        if (tokens.Count == 0) return DateReading.Fault(new DateError(DateErrorKind.InvalidDate, 0, text.Length, "a date is missing"));
        var error = NumericDates.Refuse(text, tokens) ?? NeedsClock(text, tokens, words) ?? NotReadYet(text, tokens, words);
        if (error is not null) return DateReading.Fault(error);
        if (CalendarIntervals.Read(text, tokens, words) is { } interval) return interval;
        var reader = new DatePartsReader(text, tokens, 0, words);
        reader.Read();
        error = reader.Error ?? Incomplete(text, tokens, reader, edtf.Error!);
        if (error is not null) return DateReading.Fault(error);
        var value = DateAssembly.Assemble(reader.Parts, text, words, calendar, out error);
        return value is null ? DateReading.Fault(error!) : DateReading.Friendly(value);
    }

    private static DateReading OfEdtf(string text, EdtfResult edtf, int level)
    {
        if (edtf.Value!.ToDateValue() is not { } value)
            return DateReading.Fault(new DateError(DateErrorKind.InvalidDate, 0, text.Length, "`{…}` means all of these dates, and an event has one: write an event for each, `[…]` for one of them, or `A/B` for all of the time from A to B"));
        return edtf.Level <= level
            ? DateReading.Edtf(value, edtf.Value)
            : DateReading.Fault(new DateError(DateErrorKind.AboveLevel, 0, text.Length, "`" + text + "` is EDTF of level " + edtf.Level + ", and its timeline says `dates level " + level + "`; write the date as that level does, or say from when to when with `between`, or raise the level"));
    }

    /// <summary>Whether nothing but EDTF can be meant, so that what is wrong with it as EDTF helps most.</summary>
    private static bool IsMeantAsEdtf(string text, EdtfError error) =>
        error.Kind != EdtfErrorKind.NotEdtf ? !MayNameCalendar(text) : text.Length > 0 && text[0] is '[' or '{';

    /// <summary>Whether the name of a calendar may stand beside the date, so that another one than the Gregorian says whether its numbers are a date.</summary>
    internal static bool MayNameCalendar(string text) =>
        text.IndexOf("julian", System.StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("gregorian", System.StringComparison.OrdinalIgnoreCase) >= 0;

    internal static DateError Translate(EdtfError error)
    {
        var kind = error.Kind switch
        {
            EdtfErrorKind.ReversedRange => DateErrorKind.ReversedRange,
            EdtfErrorKind.OutOfRange => DateErrorKind.OutOfRange,
            _ => DateErrorKind.InvalidDate,
        };
        return new DateError(kind, error.Column, error.Length, error.Message, error.Fix);
    }

    private static DateError? NeedsClock(string text, List<DateToken> tokens, CalendarWords words)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == DateTokenKind.Word && words.NeedsClock.Contains(token.Text))
                return new DateError(DateErrorKind.ClockDependent, 0, text.Length, "`" + text.Trim() + "` depends on the day on which it is read; write the date");
        }
        return null;
    }

    private static DateError? NotReadYet(string text, List<DateToken> tokens, CalendarWords words)
    {
        for (int i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            bool isQuarter = token.Text == "q" && i + 1 < tokens.Count && tokens[i + 1].IsNumber(1, 1) && !tokens[i + 1].SpaceBefore;
            if (isQuarter || token.Kind == DateTokenKind.Word && words.NotReadYet.Contains(token.Text))
                return new DateError(DateErrorKind.InvalidDate, token.Start, token.Length, "`" + text.Trim() + "` is a date in words that this version does not read yet; write it in digits, as `2025-10-20`, `2025-10`, `2025` or `-0043` (which is 44 BCE), or between two such dates");
        }
        return null;
    }

    private static DateError? Incomplete(string text, List<DateToken> tokens, DatePartsReader reader, EdtfError asEdtf)
    {
        var parts = reader.Parts;
        if (reader.At < tokens.Count)
        {
            var token = tokens[reader.At];
            bool isDots = token.IsSymbol('.') && reader.At + 1 < tokens.Count && tokens[reader.At + 1].IsSymbol('.');
            if (isDots || token.IsSymbol('/'))
                return new DateError(DateErrorKind.InvalidDate, token.Start, isDots ? 2 : 1, "from one date to another is written in digits and without blanks, as `2025-10-17/2025-10-19`");
            if (token.Kind == DateTokenKind.Number && parts.Day is not null && parts.Clock is null)
                return new DateError(DateErrorKind.InvalidDate, token.Start, token.Length, "`" + text.Substring(token.Start, token.Length) + "` does not belong to a date; a time of day is written `17:30`");
            bool digitsOnly = text[0] is '-' or 'Y' or >= '0' and <= '9' && text.IndexOf(' ') < 0;
            if (digitsOnly && parts.Day is null) return Translate(asEdtf);
            string what = text.Substring(token.Start, token.Length);
            return new DateError(DateErrorKind.InvalidDate, token.Start, token.Length, parts.IsEmpty ? "`" + text.Trim() + "` is not a date" : "`" + what + "` does not belong to a date");
        }
        if (parts.Year is not null) return null;
        if (parts.IsEmpty) return new DateError(DateErrorKind.InvalidDate, 0, text.Length, "`" + text.Trim() + "` is not a date");
        if (parts.Month is null && parts.Weekday is null && parts.Day is not null) return Translate(asEdtf);
        return new DateError(DateErrorKind.ClockDependent, 0, text.Length, "`" + text.Trim() + "` names no year; write the year");
    }
}
