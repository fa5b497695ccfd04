namespace TimelineDsl.Core.Calendar;

/// <summary>Reads one amount within a text: <c>2h30min</c> or <c>PT2H30M</c>.</summary>
internal sealed class DurationScanner
{
    private const int MostDigits = 9;

    private readonly string _text;
    private readonly int _end;
    private int _at;
    private long _months;
    private long _days;
    private long _milliseconds;
    private bool _countsDates;

    public DurationScanner(string text, int start, int end)
    {
        _text = text;
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        _at = start;
        _end = end;
        IsBlank = start == end;
    }

    /// <summary>Whether nothing stands there to be read.</summary>
    public bool IsBlank { get; }

    public DurationReading Fault { get; private set; }

    public DurationAmount? Read()
    {
        if (IsBlank) return Fail(_at, 0, "a length of time is missing");
        bool read = _text[_at] == 'P' ? ReadIso() : ReadPlain();
        return read ? new DurationAmount(_months, _days, _milliseconds) { CountsDates = _countsDates } : null;
    }

    private bool ReadPlain()
    {
        while (_at < _end)
        {
            int number = _at;
            if (!ReadNumber(out long whole, out long thousandths)) return false;
            while (_at < _end && _text[_at] == ' ') _at++;
            int unit = _at;
            while (_at < _end && char.IsLetter(_text[_at])) _at++;
            string name = _text.Substring(unit, _at - unit);
            if (!Add(name, whole, thousandths))
            {
                Explain(name, number, unit);
                return false;
            }
            while (_at < _end && _text[_at] == ' ') _at++;
        }
        return true;
    }

    private bool Add(string unit, long whole, long thousandths)
    {
        long length = unit switch { "h" => 3_600_000, "min" => 60_000, "s" => 1000, _ => 0 };
        if (length != 0)
        {
            _milliseconds += whole * length + thousandths * length / 1000;
            return true;
        }
        if (thousandths != 0) return false;
        _countsDates = true;
        switch (unit)
        {
            case "d": _days += whole; return true;
            case "w": _days += whole * 7; return true;
            case "mo": _months += whole; return true;
            case "y": _months += whole * 12; return true;
            default: return false;
        }
    }

    private void Explain(string unit, int number, int at)
    {
        string head = _text.Substring(0, at), tail = _text.Substring(_at);
        if (unit == "m")
        {
            Fail(at, 1, "`m` may be minutes or months; write `" + _text.Substring(number, at - number).Trim() + "min` or `" + _text.Substring(number, at - number).Trim() + "mo`");
            return;
        }
        string? known = DurationWords.English.UnitOf(unit.ToLowerInvariant())?.Symbol;
        if (unit.Length == 0) Fail(number, at - number, "a length needs its unit: `h`, `min`, `s`, `d`, `w`, `mo` or `y`");
        else if (unit is "d" or "w" or "mo" or "y") Fail(number, _at - number, "days, weeks, months and years are counted whole");
        else if (known is not null) Fail(at, unit.Length, "a length is written with its short unit: `" + known + "`", head.TrimEnd() + known + tail.TrimStart());
        else Fail(at, unit.Length, "`" + unit + "` is not a unit of time; write `h`, `min`, `s`, `d`, `w`, `mo` or `y`");
    }

    private bool ReadIso()
    {
        int start = _at++;
        bool time = false;
        int parts = 0;
        string order = "YMWD";
        while (_at < _end)
        {
            if (!time && _text[_at] == 'T')
            {
                time = true;
                order = "HMS";
                if (++_at == _end) break;
            }
            if (!ReadNumber(out long whole, out long thousandths)) return false;
            int place = _at < _end ? order.IndexOf(_text[_at]) : -1;
            if (place < 0) return FailIso(start);
            string unit = order[place] switch { 'Y' => "y", 'M' => time ? "min" : "mo", 'W' => "w", 'D' => "d", 'H' => "h", _ => "s" };
            if (!Add(unit, whole, thousandths)) return FailIso(start);
            order = order.Substring(place + 1);
            _at++;
            parts++;
        }
        return parts > 0 && _text[_end - 1] != 'T' || FailIso(start);
    }

    private bool FailIso(int start)
    {
        Fail(start, _end - start, "`" + _text.Substring(start, _end - start) + "` is not an ISO 8601 length such as `P3D` or `PT2H30M`");
        return false;
    }

    private bool ReadNumber(out long whole, out long thousandths)
    {
        int start = _at;
        whole = Digits(MostDigits);
        thousandths = 0;
        if (_at == start)
        {
            Fail(start, 1, "`" + _text.Substring(start, _end - start) + "` is not a length of time such as `2h30min`, `3d` or `1mo`");
            return false;
        }
        if (_at + 1 < _end && _text[_at] == '.' && IsDigit(_text[_at + 1]))
        {
            int fraction = ++_at;
            long value = Digits(3);
            for (int digits = _at - fraction; digits < 3; digits++) value *= 10;
            thousandths = value;
        }
        if (_at == _end || !IsDigit(_text[_at])) return true;
        while (_at < _end && IsDigit(_text[_at])) _at++;
        Fail(start, _at - start, "the number is too long", null, DateErrorKind.OutOfRange);
        return false;
    }

    private long Digits(int most)
    {
        long value = 0;
        for (int start = _at; _at < _end && _at - start < most && IsDigit(_text[_at]); _at++) value = value * 10 + (_text[_at] - '0');
        return value;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private DurationAmount? Fail(int column, int length, string message, string? fix = null, DateErrorKind kind = DateErrorKind.InvalidDuration)
    {
        Fault = DurationReading.Fault(kind, column, length, message, fix);
        return null;
    }
}
