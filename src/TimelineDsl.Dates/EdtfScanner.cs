using System;
using System.Globalization;

namespace TimelineDsl.Dates;

/// <summary>Reads one date of an EDTF text. Columns of errors count from <c>origin</c>.</summary>
internal struct EdtfScanner
{
    private const long FarthestYear = 9_000_000;

    private readonly string _text;
    private readonly int _start;
    private readonly int _end;
    private readonly int _origin;
    private int _at;
    private long _year;
    private int _month;
    private int _day;

    public EdtfScanner(string text, int start, int end, int origin)
    {
        _text = text;
        _start = start;
        _end = end;
        _origin = origin;
        _at = start;
        _year = 0;
        _month = 0;
        _day = 0;
        Error = null;
    }

    public EdtfError? Error { get; private set; }

    public DateLabel? ReadLabel()
    {
        if (!ReadYear()) return null;
        if (At('-'))
        {
            _month = ReadPart("month");
            if (_month < 0 || !CheckMonth()) return null;
            if (At('-'))
            {
                _day = ReadPart("day");
                if (_day < 0 || !CheckDay()) return null;
                if (_at < _end && _text[_at] == 'T') return ReadClock();
            }
        }
        var qualification = ReadQualification();
        if (_at < _end) return NotEdtf(_at, _end - _at, "`" + _text.Substring(_at, _end - _at) + "` does not belong to a date");
        return Label(qualification);
    }

    private DateLabel Label(Qualification qualification)
    {
        if (_day > 0) return DateLabel.OfDay(Day.FromDate(_year, _month, _day), qualification);
        if (_month > 0)
            return DateLabel.OfDays(Day.FromDate(_year, _month, 1), Day.FromDate(_year, _month, Day.DaysInMonth(_year, _month)), Precision.Month, qualification);
        return DateLabel.OfDays(Day.FromDate(_year, 1, 1), Day.FromDate(_year, 12, 31), Precision.Year, qualification);
    }

    private bool ReadYear()
    {
        bool prefixed = At('Y');
        bool negative = At('-');
        int digits = _at;
        long year = 0;
        for (; _at < _end && IsDigit(_text[_at]); _at++)
            year = Math.Min(year * 10 + (_text[_at] - '0'), long.MaxValue / 100);
        int count = _at - digits;
        if (prefixed ? count < 5 : count != 4)
        {
            string message = prefixed ? "after `Y` a year has five digits or more" : "a year has four digits";
            NotEdtf(_start, Math.Max(1, _at - _start), message);
            return false;
        }
        if (negative && year == 0)
        {
            Fail(EdtfErrorKind.InvalidDate, _start, _at - _start, "there is no year `-0000`; the year before 1 is `0000`", "0000" + _text.Substring(_at, _end - _at));
            return false;
        }
        if (year > FarthestYear)
        {
            Fail(EdtfErrorKind.OutOfRange, _start, _at - _start, "the year `" + _text.Substring(_start, _at - _start) + "` lies beyond what can be reasoned about (9,000,000 years)", null);
            return false;
        }
        if (prefixed && _at < _end && _text[_at] == '-')
        {
            NotEdtf(_at, _end - _at, "a year with `Y` has no month or day");
            return false;
        }
        _year = negative ? -year : year;
        return true;
    }

    /// <summary>Two digits, or −1 with the error set.</summary>
    private int ReadPart(string part)
    {
        int digits = _at;
        while (_at < _end && IsDigit(_text[_at])) _at++;
        if (_at - digits == 2) return Number(digits);
        NotEdtf(digits, _at - digits, "a " + part + " has two digits");
        return -1;
    }

    private bool CheckMonth()
    {
        if (_month is >= 1 and <= 12) return true;
        Fail(EdtfErrorKind.InvalidDate, _at - 2, 2, "there is no month `" + _text.Substring(_at - 2, 2) + "`; months go from 01 to 12", null);
        return false;
    }

    private bool CheckDay()
    {
        int days = Day.DaysInMonth(_year, _month);
        if (_day >= 1 && _day <= days) return true;
        string month = MonthName(_month) + " " + _year.ToString(CultureInfo.InvariantCulture);
        Fail(EdtfErrorKind.InvalidDate, _at - 2, 2, "there is no such day: " + month + " has " + days.ToString(CultureInfo.InvariantCulture) + " days", null);
        return false;
    }

    private DateLabel? ReadClock()
    {
        int clock = _at++;
        int hour = ReadPart("hour"), minute = 0, second = 0, milli = 0;
        if (hour < 0) return null;
        if (!At(':')) return NotEdtf(clock, _at - clock, "a time has hours and minutes, as in `T17:30`");
        if ((minute = ReadPart("minute")) < 0) return null;
        var precision = Precision.Minute;
        if (At(':'))
        {
            if ((second = ReadPart("second")) < 0) return null;
            precision = Precision.Second;
            if (At('.'))
            {
                if (!ReadFraction(out milli)) return null;
                precision = Precision.Millisecond;
            }
        }
        if (hour > 23 || minute > 59 || second > 59)
        {
            string message = hour == 24 ? "hours go from 00 to 23; midnight at the end of a day is `00:00` of the next" : "there is no such time of day";
            return Fail(EdtfErrorKind.InvalidDate, clock + 1, _at - clock - 1, message, null);
        }
        string? zone = ReadOffset();
        if (Error is not null) return null;
        var qualification = ReadQualification();
        if (_at < _end) return NotEdtf(_at, _end - _at, "`" + _text.Substring(_at, _end - _at) + "` does not belong to a time");
        long start = Day.FromDate(_year, _month, _day).StartMilliseconds + hour * 3_600_000L + minute * 60_000L + second * 1000L + milli;
        long unit = precision == Precision.Minute ? 60_000 : precision == Precision.Second ? 1000 : 1;
        return new DateLabel(start, start + unit, precision, qualification, zone);
    }

    private bool ReadFraction(out int milli)
    {
        int digits = _at;
        milli = 0;
        for (; _at < _end && IsDigit(_text[_at]); _at++)
            if (_at - digits < 3) milli = milli * 10 + (_text[_at] - '0');
        if (_at - digits == 3) return true;
        NotEdtf(digits, _at - digits, "a fraction of a second has three digits");
        return false;
    }

    private string? ReadOffset()
    {
        if (At('Z')) return "Z";
        if (_at >= _end || _text[_at] is not ('+' or '-')) return null;
        int offset = _at++;
        int hours = ReadPart("hour of an offset");
        if (hours < 0) return null;
        int minutes = At(':') ? ReadPart("minute of an offset") : 0;
        if (minutes < 0) return null;
        if (hours > 18 || minutes > 59 || hours == 18 && minutes > 0)
        {
            Fail(EdtfErrorKind.InvalidDate, offset, _at - offset, "offsets go from `-18:00` to `+18:00`", null);
            return null;
        }
        if (hours == 0 && minutes == 0) return "Z";
        return _text[offset] + hours.ToString("00", CultureInfo.InvariantCulture) + ":" + minutes.ToString("00", CultureInfo.InvariantCulture);
    }

    private Qualification ReadQualification() =>
        At('?') ? Qualification.Uncertain
        : At('~') ? Qualification.Approximate
        : At('%') ? Qualification.Uncertain | Qualification.Approximate
        : Qualification.None;

    private bool At(char expected)
    {
        if (_at >= _end || _text[_at] != expected) return false;
        _at++;
        return true;
    }

    private DateLabel? NotEdtf(int column, int length, string message) => Fail(EdtfErrorKind.NotEdtf, column, length, message, null);

    private DateLabel? Fail(EdtfErrorKind kind, int column, int length, string message, string? fix)
    {
        Error ??= new EdtfError(kind, column - _origin, length, message, fix);
        return null;
    }

    private readonly int Number(int at) => (_text[at] - '0') * 10 + (_text[at + 1] - '0');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
