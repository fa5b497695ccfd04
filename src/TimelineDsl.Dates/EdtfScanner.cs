using System;
using System.Globalization;

namespace TimelineDsl.Dates;

/// <summary>Reads one date of an EDTF text from its start to an end that the caller has found. Columns of errors count from <c>origin</c>.</summary>
internal struct EdtfScanner
{
    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private readonly int _origin;
    private int _at;
    private EdtfParts _parts;
    private bool _isMarkedWithin;

    public EdtfScanner(string text, int start, int end, int origin)
    {
        _text = text;
        _start = start;
        _end = end;
        _origin = origin;
        _at = start;
        _parts = default;
        _isMarkedWithin = false;
        WrittenLevel = 0;
        Error = null;
    }

    /// <summary>Why there is no date, or why it is out of range.</summary>
    public EdtfError? Error { get; private set; }

    /// <summary>The level that the date needs as written; that of the value may be lower.</summary>
    public int WrittenLevel { get; private set; }

    /// <summary>The date; null, and an error, where there is none. A date out of range is returned with an error.</summary>
    public EdtfDate? ReadDate()
    {
        if (!ReadYear()) return null;
        if (At('-') && !ReadMonth()) return null;
        if (_at < _end && _text[_at] == 'T' && _parts.Count == 3 && !ReadTime()) return null;
        if (_at < _end) return Fail(Leftover());
        if (_isMarkedWithin) WrittenLevel = 2;
        WrittenLevel = Math.Max(WrittenLevel, _parts.Level);
        return Date();
    }

    private EdtfDate? Date()
    {
        long start, end;
        if (_parts.HasTime)
        {
            int unit = _parts.TimePrecision == Precision.Minute ? 60_000 : _parts.TimePrecision == Precision.Second ? 1000 : 1;
            start = Day.FromDate(_parts.Year, TwoDigits.Value(_parts.Month), TwoDigits.Value(_parts.Day)).StartMilliseconds + _parts.Time;
            end = start + unit;
        }
        else if (_parts.Significant != 0)
        {
            long first = Significant(_parts.YearDigits, _parts.Significant, out long last);
            start = Timescale.StartOfYear(_parts.IsNegative ? -last : first);
            end = Timescale.StartOfYear((_parts.IsNegative ? -first : last) + 1);
        }
        else if (!new MaskedDates(_parts).TryHull(out start, out end)) return NoSuchDay();
        var date = new EdtfDate(_parts, start, end);
        if (!date.IsInRange) Fail(EdtfErrorKind.OutOfRange, _start, _at - _start, "the year `" + _text.Substring(_start, _at - _start) + "` lies beyond what can be reasoned about (9,000,000 years)");
        return date;
    }

    private bool ReadYear()
    {
        var left = ReadMark();
        if (At('Y')) return ReadLongYear(left);
        _parts.IsNegative = At('-');
        int digits = _at;
        for (int bit = 8; _at < _end && (IsDigit(_text[_at]) || _text[_at] == 'X'); _at++, bit >>= 1)
        {
            if (_at - digits >= 4) continue;
            _parts.YearDigits = _parts.YearDigits * 10 + (_text[_at] == 'X' ? 0 : _text[_at] - '0');
            if (_text[_at] == 'X') _parts.YearMask |= (byte)bit;
        }
        if (_at - digits != 4) return Refuse(EdtfErrors.Year(_text, _start, digits, _at, _end, _origin));
        if (_parts.IsNegative && _parts.YearMask == 0 && _parts.YearDigits == 0)
            return Fail(EdtfErrorKind.InvalidDate, digits - 1, 5, "there is no year `-0000`; the year before 1 is `0000`", _at == _start + 5 ? "0000" + _text.Substring(_at, _end - _at) : null);
        if (_parts.YearMask == 0 && !ReadSignificant()) return false;
        return MarkYear(left);
    }

    /// <summary>What follows <c>Y</c>: a sign, five digits or more, or digits and an exponent.</summary>
    private bool ReadLongYear(Qualification left)
    {
        _parts.IsNegative = At('-');
        int digits = _at;
        long year = ReadNumber(out int count);
        bool isTooLong = count > 18;
        if (count > 0 && _text[digits] == '0') return Fail(EdtfErrorKind.NotEdtf, digits, 1, "after `Y` a year does not begin with 0; a year of four digits is written without `Y`");
        if (count > 0 && At('E'))
        {
            int at = _at;
            long exponent = ReadNumber(out int exponentDigits);
            if (exponentDigits == 0 || _text[at] == '0') return Fail(EdtfErrorKind.NotEdtf, at, exponentDigits, "after `E` stands how many zeros follow, 1 or more, as in `Y17E7`");
            WrittenLevel = 2;
            isTooLong |= exponentDigits > 2 || count + exponent > 18;
            for (; exponent > 0 && !isTooLong; exponent--) year *= 10;
        }
        else if (count < 5)
        {
            return Refuse(new EdtfError(EdtfErrorKind.NotEdtf, _start - _origin, Math.Max(1, _at - _start), "after `Y` a year has five digits or more"));
        }
        _parts.YearDigits = year;
        if (!ReadSignificant() || !MarkYear(left)) return false;
        if (_at < _end && _text[_at] == '-') return Fail(EdtfErrorKind.NotEdtf, _at, _end - _at, "a year with `Y` has no month or day");
        return !isTooLong || _at < _end || Fail(EdtfErrorKind.OutOfRange, _start, _at - _start, "the year `" + _text.Substring(_start, _at - _start) + "` lies beyond what can be reasoned about (9,000,000 years), and beyond the 18 digits that can be kept");
    }

    private bool ReadSignificant()
    {
        int mark = _at;
        if (!At('S')) return true;
        int digits = _at;
        long significant = ReadNumber(out int count);
        if (count == 0 || _text[digits] == '0') return Fail(EdtfErrorKind.NotEdtf, digits, count, "after `S` stands how many digits of the year are significant, 1 or more, as in `1950S2`");
        int most = DigitsOf(_parts.YearDigits);
        if (count > 2 || significant > most)
            return Fail(EdtfErrorKind.InvalidDate, mark, _at - mark, "the year has " + Number(most) + (most == 1 ? " digit" : " digits") + " that can be significant, counted from the first that is not 0");
        _parts.Significant = (byte)significant;
        if (_at < _end && _text[_at] == '-') return Fail(EdtfErrorKind.NotEdtf, _at, _end - _at, "a year with significant digits has no month or day");
        return true;
    }

    private bool MarkYear(Qualification left)
    {
        var right = ReadMark();
        _parts.YearDoubt = left | right;
        _isMarkedWithin = left != Qualification.None || (right != Qualification.None && _at < _end);
        return true;
    }

    private bool ReadMonth()
    {
        var left = ReadMark();
        if (!ReadTwo("month", out _parts.Month)) return false;
        bool isMonth = TwoDigits.MatchesAny(_parts.Month, 1, 12);
        if (!isMonth && !_parts.IsSeason) return Refuse(EdtfErrors.Month(_text, _at - 2, _origin));
        var right = ReadMark();
        _parts.MonthDoubt = left | right;
        _parts.YearDoubt |= right;
        _isMarkedWithin |= left != Qualification.None || (right != Qualification.None && _at < _end);
        if (!At('-')) return true;
        return isMonth ? ReadDay() : Fail(EdtfErrorKind.InvalidDate, _at - 1, _end - _at + 1, "a season or another part of a year has no days");
    }

    private bool ReadDay()
    {
        var left = ReadMark();
        if (!ReadTwo("day", out _parts.Day)) return false;
        if (!_parts.HasMasks && !DayExists()) return false;
        var right = ReadMark();
        _parts.DayDoubt = left | right;
        _parts.MonthDoubt |= right;
        _parts.YearDoubt |= right;
        _isMarkedWithin |= left != Qualification.None || (right != Qualification.None && _at < _end);
        return true;
    }

    private bool DayExists()
    {
        int month = TwoDigits.Value(_parts.Month), day = TwoDigits.Value(_parts.Day), days = Day.DaysInMonth(_parts.Year, month);
        if (day >= 1 && day <= days) return true;
        return Fail(EdtfErrorKind.InvalidDate, _at - 2, 2, "there is no such day: " + EdtfErrors.MonthName(month) + " " + Number(_parts.Year) + " has " + Number(days) + " days");
    }

    /// <summary>The error where no date fits the unspecified digits.</summary>
    private EdtfDate? NoSuchDay()
    {
        int at = _start;
        for (int dashes = 0; at < _end; at++)
            if (_text[at] == '-' && at > _start + 1 && ++dashes == 2) break;
        return Fail(EdtfErrors.NoSuchDay(_text, at + 1 - _origin, _end - at - 1, _parts));
    }

    private bool ReadTime()
    {
        int clock = _at++;
        if (_parts.HasMasks) return Fail(EdtfErrorKind.NotEdtf, clock, _end - clock, "a date with unspecified digits has no time of day");
        if (_parts.Doubt != Qualification.None) return Fail(EdtfErrorKind.NotEdtf, clock, _end - clock, "of a date with a time of day, only the whole can be marked as doubtful: the mark stands at the end");
        if (!ReadTwoPlain("hour", out int hour)) return false;
        if (!At(':')) return Fail(EdtfErrorKind.NotEdtf, clock, _at - clock, "a time has hours and minutes, as in `T17:30`");
        if (!ReadTwoPlain("minute", out int minute)) return false;
        int second = 0, milli = 0;
        _parts.TimePrecision = Precision.Minute;
        if (At(':'))
        {
            if (!ReadTwoPlain("second", out second)) return false;
            _parts.TimePrecision = Precision.Second;
            if (At('.') && !ReadFraction(out milli)) return false;
        }
        if (hour > 23 || minute > 59 || second > 59) return Fail(EdtfErrorKind.InvalidDate, clock + 1, _at - clock - 1, EdtfErrors.Time(hour, second));
        _parts.HasTime = true;
        _parts.Time = ((hour * 60 + minute) * 60 + second) * 1000 + milli;
        if (!ReadOffset()) return false;
        _parts.YearDoubt = _parts.MonthDoubt = _parts.DayDoubt = ReadMark();
        return _at >= _end || Refuse(Leftover());
    }

    private bool ReadFraction(out int milli)
    {
        int digits = _at;
        milli = (int)(ReadNumber(out int count) % 1000);
        _parts.TimePrecision = Precision.Millisecond;
        return count == 3 || Fail(EdtfErrorKind.NotEdtf, digits, count, "a fraction of a second has three digits");
    }

    private bool ReadOffset()
    {
        if (At('Z')) return _parts.HasOffset = true;
        if (_at >= _end || _text[_at] is not ('+' or '-')) return true;
        int sign = _at++, minutes = 0;
        if (!ReadTwoPlain("hour of an offset", out int hours)) return false;
        if (At(':') && !ReadTwoPlain("minute of an offset", out minutes)) return false;
        if (hours > 18 || minutes > 59 || (hours == 18 && minutes > 0)) return Fail(EdtfErrorKind.InvalidDate, sign, _at - sign, "offsets go from `-18:00` to `+18:00`");
        _parts.HasOffset = true;
        _parts.Offset = (short)((hours * 60 + minutes) * (_text[sign] == '-' ? -1 : 1));
        return true;
    }

    private Qualification ReadMark() =>
        At('?') ? Qualification.Uncertain
        : At('~') ? Qualification.Approximate
        : At('%') ? Qualification.Uncertain | Qualification.Approximate
        : Qualification.None;

    /// <summary>Two digits, any of which may be unspecified.</summary>
    private bool ReadTwo(string part, out byte digits)
    {
        int at = _at;
        digits = 0;
        while (_at < _end && (IsDigit(_text[_at]) || _text[_at] == 'X')) _at++;
        if (_at - at != 2) return Refuse(EdtfErrors.TwoDigits(_text, part, at, _at, _end, _origin));
        digits = TwoDigits.Of(DigitAt(at), DigitAt(at + 1));
        // No digits are 0 to the parts; a month or day 00 is told here.
        return digits != 0 || Refuse(part == "month" ? EdtfErrors.Month(_text, at, _origin) : new EdtfError(EdtfErrorKind.InvalidDate, at - _origin, 2, "there is no day `00`; the days of a month count from 01"));
    }

    private bool ReadTwoPlain(string part, out int number)
    {
        int at = _at;
        number = (int)(ReadNumber(out int count) % 100);
        return count == 2 || Refuse(EdtfErrors.TwoDigits(_text, part, at, _at, _end, _origin));
    }

    /// <summary>A run of digits as a number; beyond 18 digits, some number.</summary>
    private long ReadNumber(out int count)
    {
        int at = _at;
        long number = 0;
        for (; _at < _end && IsDigit(_text[_at]); _at++)
            if (_at - at < 18) number = number * 10 + (_text[_at] - '0');
        count = _at - at;
        return number;
    }

    private readonly EdtfError Leftover() => EdtfErrors.Leftover(_text, _at, _end, _origin);

    private bool At(char expected)
    {
        if (_at >= _end || _text[_at] != expected) return false;
        _at++;
        return true;
    }

    private readonly int DigitAt(int at) => _text[at] == 'X' ? TwoDigits.X : _text[at] - '0';

    private bool Refuse(EdtfError error)
    {
        Error ??= error;
        return false;
    }

    private EdtfDate? Fail(EdtfError error)
    {
        Error ??= error;
        return null;
    }

    private bool Fail(EdtfErrorKind kind, int column, int length, string message, string? fix = null) => Refuse(new EdtfError(kind, column - _origin, length, message, fix));

    /// <summary>The first and the last year that have these significant digits.</summary>
    private static long Significant(long year, int significant, out long last)
    {
        long unit = 1;
        for (int i = DigitsOf(year); i > significant; i--) unit *= 10;
        long first = year / unit * unit;
        last = first + (unit - 1);
        return first;
    }

    private static int DigitsOf(long number)
    {
        int count = 1;
        for (; number >= 10; number /= 10) count++;
        return count;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
