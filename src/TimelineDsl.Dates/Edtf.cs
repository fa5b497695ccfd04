using System;

namespace TimelineDsl.Dates;

/// <summary>
/// Reads the Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2): years, months, days, date-times with an offset, negative
/// and letter-prefixed years, <c>? ~ %</c> at the end of a date, and intervals with open (<c>..</c>) and unknown (empty) ends.
/// </summary>
public static class Edtf
{
    /// <summary>Reads a whole text.</summary>
    public static EdtfReading Read(string text) => Read(text, 0, text.Length);

    /// <summary>Reads <paramref name="length"/> characters of a text from <paramref name="start"/>; columns of errors count from <paramref name="start"/>.</summary>
    public static EdtfReading Read(string text, int start, int length)
    {
        int end = start + length;
        if (TryReadDay(text, start, length, out var day)) return new EdtfReading(DateValue.Of(DateLabel.OfDay(day)));
        int slash = text.IndexOf('/', start, length);
        if (slash >= 0) return ReadInterval(text, start, slash, end);
        var scanner = new EdtfScanner(text, start, end, start);
        var label = scanner.ReadLabel();
        return label is null ? new EdtfReading(scanner.Error!) : new EdtfReading(DateValue.Of(label));
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
        if (!value.IsInterval) return EdtfPrinter.Print(value.Start!);
        string? from = PrintEnd(value.Start, value.StartKind), to = PrintEnd(value.End, value.EndKind);
        return from is null || to is null ? null : from + "/" + to;
    }

    private static string? PrintEnd(DateLabel? label, EndKind kind) =>
        kind == EndKind.Open ? ".." : kind == EndKind.Unknown ? "" : EdtfPrinter.Print(label!);

    private static int Two(string text, int at)
    {
        int tens = text[at] - '0', units = text[at + 1] - '0';
        return tens is >= 0 and <= 9 && units is >= 0 and <= 9 ? tens * 10 + units : -10_000;
    }

    private static EdtfReading ReadInterval(string text, int start, int slash, int end)
    {
        int second = text.IndexOf('/', slash + 1, end - slash - 1);
        if (second >= 0)
            return new EdtfReading(new EdtfError(EdtfErrorKind.NotEdtf, second - start, 1, "an interval has one `/` between its two ends", null));
        var from = ReadEnd(text, start, slash, start, out var fromKind, out var error);
        if (error is not null) return new EdtfReading(error);
        var to = ReadEnd(text, slash + 1, end, start, out var toKind, out error);
        if (error is not null) return new EdtfReading(error);
        if (from is null && to is null)
            return new EdtfReading(new EdtfError(EdtfErrorKind.InvalidDate, 0, end - start, "an interval needs a date on at least one side of `/`", null));
        if (from is not null && to is not null && EndsBefore(to, from))
        {
            string first = text.Substring(start, slash - start), last = text.Substring(slash + 1, end - slash - 1);
            string message = "this range ends (" + last + ") before it starts (" + first + "); turn the two dates round";
            return new EdtfReading(new EdtfError(EdtfErrorKind.ReversedRange, slash + 1 - start, end - slash - 1, message, last + "/" + first));
        }
        return new EdtfReading(DateValue.Interval(from, to, fromKind, toKind));
    }

    private static DateLabel? ReadEnd(string text, int start, int end, int origin, out EndKind kind, out EdtfError? error)
    {
        error = null;
        kind = start == end ? EndKind.Unknown : EndKind.Stated;
        if (start == end) return null;
        if (end - start == 2 && text[start] == '.' && text[start + 1] == '.')
        {
            kind = EndKind.Open;
            return null;
        }
        var scanner = new EdtfScanner(text, start, end, origin);
        var label = scanner.ReadLabel();
        error = scanner.Error;
        return label;
    }

    /// <summary>Whether every reading of <paramref name="end"/> is over before <paramref name="start"/> begins, whatever their zones are.</summary>
    private static bool EndsBefore(DateLabel end, DateLabel start)
    {
        const long farthestApart = 26 * 3_600_000L;
        long slack = string.Equals(end.Zone, start.Zone, StringComparison.Ordinal) ? 0 : farthestApart;
        return end.End + slack <= start.Start;
    }
}
