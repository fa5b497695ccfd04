using System;
using System.Collections.Generic;

namespace TimelineDsl.Dates;

/// <summary>
/// Reads the Extended Date/Time Format: the specification of the Library of Congress of 4 February 2019 (ISO 8601-2), levels 0, 1 and 2. Where it leaves something open,
/// <c>docs/edtf.md</c> has the ruling. No text makes reading throw, and no text takes longer than its length accounts for.
/// </summary>
public static class Edtf
{
    /// <summary>Reads a whole text.</summary>
    public static EdtfResult Parse(string text) => Parse(text ?? throw new ArgumentNullException(nameof(text)), 0, text.Length);

    /// <summary>Reads <paramref name="length"/> characters of a text from <paramref name="start"/>; columns of errors count from <paramref name="start"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within the text.</exception>
    public static EdtfResult Parse(string text, int start, int length)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (start < 0 || length < 0 || start > text.Length - length) throw new ArgumentOutOfRangeException(nameof(length));
        if (TryReadDay(text, start, length, out var day)) return new EdtfResult(PlainDay(text, start, day), 0);
        int end = start + length;
        if (length > 0 && text[start] is '[' or '{') return new EdtfSetReader(text, start, end).Read();
        int slash = text.IndexOf('/', start, length);
        if (slash >= 0) return ReadInterval(text, start, slash, end);
        var scanner = new EdtfScanner(text, start, end, start);
        return Result(scanner.ReadDate(), scanner.WrittenLevel, scanner.Error);
    }

    /// <summary>Reads a whole text; false where there is no value. A value out of the range of reasoning is one.</summary>
#if NET8_0_OR_GREATER
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out EdtfValue? value)
#else
    public static bool TryParse(string? text, out EdtfValue? value)
#endif
    {
        value = text is null ? null : Parse(text).Value;
        return value is not null;
    }

    /// <summary>Whether the stretch of text is exactly a plain <c>YYYY-MM-DD</c> that exists. Allocates nothing.</summary>
    public static bool TryReadDay(string text, int start, int length, out Day day)
    {
        day = default;
        if (length != 10 || text[start + 4] != '-' || text[start + 7] != '-') return false;
        int year = Two(text, start) * 100 + Two(text, start + 2);
        int month = Two(text, start + 5), dayOfMonth = Two(text, start + 8);
        return year >= 0 && Two(text, start + 2) >= 0 && month > 0 && dayOfMonth > 0 && Day.TryFromDate(year, month, dayOfMonth, out day);
    }

    /// <summary>The EDTF text of a label; null where EDTF has none (a week, a zone by name, a part of a day).</summary>
    public static string? Print(DateLabel label) => EdtfPrinter.Print(label);

    /// <summary>The EDTF text of a date or interval; null where EDTF has none for one of its ends.</summary>
    public static string? Print(DateValue value)
    {
        if (!value.IsInterval) return value.Start is not null && value.Start == value.End ? EdtfPrinter.Print(value.Start) : null;
        string? from = PrintEnd(value.Start, value.StartKind), to = PrintEnd(value.End, value.EndKind);
        return from is null || to is null ? null : from + "/" + to;
    }

    /// <summary>What a date and its error come to.</summary>
    internal static EdtfResult Result(EdtfValue? value, int level, EdtfError? error) => error is null ? new EdtfResult(value!, level) : new EdtfResult(error, value, level);

    private static string? PrintEnd(DateLabel? label, EndKind kind) =>
        kind == EndKind.Open ? ".." : kind == EndKind.Unknown ? "" : EdtfPrinter.Print(label!);

    private static int Two(string text, int at)
    {
        int tens = text[at] - '0', units = text[at + 1] - '0';
        return tens is >= 0 and <= 9 && units is >= 0 and <= 9 ? tens * 10 + units : -10_000;
    }

    private static EdtfDate PlainDay(string text, int start, Day day)
    {
        var parts = new EdtfParts
        {
            YearDigits = Two(text, start) * 100 + Two(text, start + 2),
            Month = TwoDigits.Of(text[start + 5] - '0', text[start + 6] - '0'),
            Day = TwoDigits.Of(text[start + 8] - '0', text[start + 9] - '0'),
        };
        return new EdtfDate(parts, day.StartMilliseconds, day.StartMilliseconds + Moment.MillisecondsPerDay);
    }

    private static EdtfResult ReadInterval(string text, int start, int slash, int end)
    {
        int second = text.IndexOf('/', slash + 1, end - slash - 1);
        if (second >= 0) return new EdtfResult(new EdtfError(EdtfErrorKind.NotEdtf, second - start, 1, "an interval has one `/` between its two ends"));
        int level = 0;
        var from = ReadEnd(text, start, slash, start, ref level, out var fromKind, out var error);
        if (error is not null && from is null) return new EdtfResult(error);
        var to = ReadEnd(text, slash + 1, end, start, ref level, out var toKind, out var toError);
        if (toError is not null && to is null) return new EdtfResult(toError);
        if (from is null && to is null)
            return new EdtfResult(new EdtfError(EdtfErrorKind.InvalidDate, 0, end - start, "an interval needs a date on at least one side of `/`"));
        if (from is not null && to is not null && EndsBefore(to, from))
        {
            string first = text.Substring(start, slash - start), last = text.Substring(slash + 1, end - slash - 1);
            string message = "this range ends (" + last + ") before it starts (" + first + "); turn the two dates round";
            return new EdtfResult(new EdtfError(EdtfErrorKind.ReversedRange, slash + 1 - start, end - slash - 1, message, last + "/" + first));
        }
        var interval = new EdtfInterval(from, fromKind, to, toKind);
        return Result(interval, Math.Max(level, interval.Level), error ?? toError);
    }

    private static EdtfDate? ReadEnd(string text, int start, int end, int origin, ref int level, out EndKind kind, out EdtfError? error)
    {
        error = null;
        kind = start == end ? EndKind.Unknown : EndKind.Stated;
        if (start == end) return null;
        if (end - start == 2 && text[start] == '.' && text[start + 1] == '.')
        {
            kind = EndKind.Open;
            return null;
        }
        if (OldKeyword(text, start, end) is { } keyword)
        {
            error = new EdtfError(EdtfErrorKind.NotEdtf, start - origin, end - start, keyword);
            return null;
        }
        var scanner = new EdtfScanner(text, start, end, origin);
        var date = scanner.ReadDate();
        error = scanner.Error;
        level = Math.Max(level, scanner.WrittenLevel);
        return date;
    }

    /// <summary>What stands for the keywords that a draft of the format had.</summary>
    private static string? OldKeyword(string text, int start, int end) =>
        end - start == 4 && string.CompareOrdinal(text, start, "open", 0, 4) == 0 ? "an open end is written `..`"
        : end - start == 7 && string.CompareOrdinal(text, start, "unknown", 0, 7) == 0 ? "for an end that is not known, nothing is written"
        : null;

    /// <summary>Whether every reading of <paramref name="end"/> is over before <paramref name="start"/> begins, whatever their offsets are.</summary>
    private static bool EndsBefore(EdtfDate end, EdtfDate start)
    {
        const long farthestApart = 26 * 3_600_000L;
        long to = end.Latest.Position, from = start.Earliest.Position;
        if (end.Offset is { } toOffset && start.Offset is { } fromOffset) return to - toOffset.Ticks / TimeSpan.TicksPerMillisecond <= from - fromOffset.Ticks / TimeSpan.TicksPerMillisecond;
        long slack = end.HasOffsets || start.HasOffsets ? farthestApart : 0;
        return to + slack <= from;
    }
}
