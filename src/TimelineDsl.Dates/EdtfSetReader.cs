using System;
using System.Collections.Generic;

namespace TimelineDsl.Dates;

/// <summary>Reads a set, <c>[…]</c> or <c>{…}</c>. Columns of errors count from its start.</summary>
internal sealed class EdtfSetReader(string text, int start, int end)
{
    private readonly List<EdtfSetMember> _members = [];
    private EdtfError? _error;
    private EdtfError? _outOfRange;

    public EdtfResult Read()
    {
        bool isAllOf = text[start] == '{';
        char closing = isAllOf ? '}' : ']';
        int close = text.IndexOf(closing, start, end - start);
        if (close < 0) return Fail(end, 0, "the set that begins with `" + text[start] + "` does not end with `" + closing + "`");
        if (close != end - 1) return Fail(close + 1, end - close - 1, "`" + text.Substring(close + 1, end - close - 1) + "` does not belong to the set");
        if (close == start + 1) return Fail(close, 0, "a set has at least one date");
        int at = start + 1;
        while (true)
        {
            int comma = text.IndexOf(',', at, close - at);
            bool isLast = comma < 0;
            ReadMember(at, isLast ? close : comma, isFirst: at == start + 1, isLast);
            if (_error is not null) return new EdtfResult(_error);
            if (isLast) break;
            at = comma + 1;
            while (at < close && text[at] == ' ') at++;
        }
        return Edtf.Result(new EdtfSet(isAllOf, _members), 2, _outOfRange);
    }

    private void ReadMember(int from, int to, bool isFirst, bool isLast)
    {
        if (from >= to)
        {
            Note(from, 0, "a date is missing here");
            return;
        }
        int dots = text.IndexOf("..", from, to - from, StringComparison.Ordinal);
        if (dots < 0)
        {
            if (ReadDate(from, to) is { } date) _members.Add(new EdtfSetMember(date, date));
            return;
        }
        if (dots == from && dots + 2 == to) Note(from, 2, "`..` needs a date on at least one side");
        else if (dots == from && !isFirst) Note(from, 2, "a range without a first date is the first member of its set");
        else if (dots + 2 == to && !isLast) Note(dots, 2, "a range without a last date is the last member of its set");
        else ReadRange(from, dots, to);
    }

    private void ReadRange(int from, int dots, int to)
    {
        var first = dots == from ? null : ReadDate(from, dots);
        if (_error is not null) return;
        var last = dots + 2 == to ? null : ReadDate(dots + 2, to);
        if (_error is not null) return;
        if (first is { RangeUnit: CalendarUnit.None }) NoteNoEnd(from, dots - from);
        else if (last is { RangeUnit: CalendarUnit.None }) NoteNoEnd(dots + 2, to - dots - 2);
        else if (first is not null && last is not null && first.RangeUnit != last.RangeUnit) Note(dots + 2, to - dots - 2, "both ends of a range in a set are years, or months, or days");
        else if (first is not null && last is not null && last.Latest.Position <= first.Earliest.Position)
            _error = new EdtfError(EdtfErrorKind.ReversedRange, dots + 2 - start, to - dots - 2,
                "this range ends (" + text.Substring(dots + 2, to - dots - 2) + ") before it starts (" + text.Substring(from, dots - from) + "); turn the two dates round");
        else if (first is not null && first.Equals(last)) _members.Add(new EdtfSetMember(first, first));
        else _members.Add(new EdtfSetMember(first, last));
    }

    private EdtfDate? ReadDate(int from, int to)
    {
        var scanner = new EdtfScanner(text, from, to, start);
        var date = scanner.ReadDate();
        if (date is null) _error = scanner.Error;
        else _outOfRange ??= scanner.Error;
        return date;
    }

    private void NoteNoEnd(int from, int length) =>
        Note(from, length, "a range in a set goes from one whole year, month or day to another, without marks of doubt, unspecified digits, seasons or times");

    private void Note(int column, int length, string message) => _error ??= new EdtfError(EdtfErrorKind.NotEdtf, column - start, length, message);

    private EdtfResult Fail(int column, int length, string message) => new(new EdtfError(EdtfErrorKind.NotEdtf, column - start, length, message));
}
