using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>Reads an interval in digits with a calendar beside it, which holds for both ends: <c>julian 1917-02-23/1917-03-02</c>.</summary>
internal static class CalendarIntervals
{
    /// <summary>What came of it; null where the text is no such interval.</summary>
    public static DateReading? Read(string text, List<DateToken> tokens, CalendarWords words)
    {
        if (tokens.Count < 2) return null;
        bool isFirst = words.Calendar(tokens[0].Text) is not null;
        var word = isFirst ? tokens[0] : tokens[tokens.Count - 1];
        if (words.Calendar(word.Text) is not { } calendar) return null;
        int start = isFirst ? tokens[1].Start : tokens[0].Start, end = isFirst ? tokens[tokens.Count - 1].End : tokens[tokens.Count - 2].End;
        int slash = text.IndexOf('/', start, end - start);
        if (slash < 0 || !IsInDigits(text, start, end)) return null;
        string name = text.Substring(word.Start, word.Length);
        var from = ReadEnd(text, start, slash, name, out var fromKind);
        if (from is { Error: not null }) return from;
        var to = ReadEnd(text, slash + 1, end, name, out var toKind);
        if (to is { Error: not null }) return to;
        if (from is null && to is null) return Fault(DateErrorKind.InvalidDate, start, end - start, "an interval needs a date on at least one side of `/`");
        DateLabel? first = from?.Value!.Start, last = to?.Value!.Start;
        if (first is not null && last is not null && last.End <= first.Start)
            return Fault(DateErrorKind.ReversedRange, slash + 1, end - slash - 1, "this range ends (" + text.Substring(slash + 1, end - slash - 1) + ") before it starts (" + text.Substring(start, slash - start) + "); turn the two dates round");
        return DateReading.Friendly(DateValue.Interval(first, last, fromKind, toKind).WrittenBy(calendar));
    }

    /// <summary>One end, read as a date of its own; null where it is open or unknown.</summary>
    private static DateReading? ReadEnd(string text, int start, int end, string calendar, out EndKind kind)
    {
        string written = text.Substring(start, end - start);
        kind = written.Length == 0 ? EndKind.Unknown : written == ".." ? EndKind.Open : EndKind.Stated;
        if (kind != EndKind.Stated) return null;
        string prefix = calendar + " ";
        var reading = DateReader.Read(prefix + written);
        if (reading.Error is not { } error) return reading;
        int column = System.Math.Max(error.Column - prefix.Length, 0);
        return Fault(error.Kind, start + column, System.Math.Min(error.Length, written.Length - column), error.Message);
    }

    private static bool IsInDigits(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (text[i] is not (>= '0' and <= '9' or '-' or '/' or '.' or '~' or '?' or '%')) return false;
        return true;
    }

    private static DateReading Fault(DateErrorKind kind, int column, int length, string message) => DateReading.Fault(new DateError(kind, column, length, message));
}
