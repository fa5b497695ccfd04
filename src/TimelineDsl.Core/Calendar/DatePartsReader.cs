using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>Reads the parts of a date in words in whatever order they come, each at most once.</summary>
internal sealed class DatePartsReader
{
    private readonly string _text;
    private readonly List<DateToken> _tokens;
    private readonly CalendarWords _words;
    private int _at;

    public DatePartsReader(string text, List<DateToken> tokens, int at, CalendarWords words)
    {
        _text = text;
        _tokens = tokens;
        _words = words;
        _at = at;
    }

    /// <summary>What was read.</summary>
    public DateParts Parts { get; } = new();

    /// <summary>The first token that does not belong to the date; the number of tokens where all do.</summary>
    public int At => _at;

    /// <summary>A part that cannot be; reading stopped at it.</summary>
    public DateError? Error { get; private set; }

    /// <summary>Reads as far as the tokens make a date.</summary>
    public void Read()
    {
        int meaningful = _at;
        while (_at < _tokens.Count && Error is null)
        {
            if (ReadPart()) meaningful = _at;
            else if (IsFiller(_tokens[_at])) _at++;
            else break;
        }
        _at = meaningful;
    }

    private bool ReadPart()
    {
        var token = _tokens[_at];
        return token.Kind switch
        {
            DateTokenKind.Word => ReadWord(token),
            DateTokenKind.Number => ReadClock(token) || ReadIsoDate(token) || ReadYear(token) || ReadDay(token),
            _ => ReadEarlyYear(token) || ReadQualification(token) || ReadOffset(token),
        };
    }

    private bool IsFiller(DateToken token) => token.IsSymbol(',') || token.Kind == DateTokenKind.Word && _words.Joiners.Contains(token.Text);

    private bool ReadWord(DateToken token)
    {
        if (_words.Joiners.Contains(token.Text)) return false;
        int month = _words.Month(token.Text), weekday = _words.Weekday(token.Text);
        if (month > 0 && Parts.Month is null)
        {
            Parts.Month = month;
            Parts.MonthToken = token;
        }
        else if (weekday > 0 && Parts.Weekday is null)
        {
            Parts.Weekday = weekday;
            Parts.WeekdayToken = token;
        }
        else if (_words.Noon.Contains(token.Text) && Parts.Clock is null)
        {
            Parts.Clock = 12 * 3_600_000;
            Parts.ClockToken = token;
        }
        else if (_words.Approximate.Contains(token.Text) && HasMore())
        {
            Parts.Qualification |= Qualification.Approximate;
        }
        else if (_words.Calendar(token.Text) is { } calendar && Parts.Calendar is null) Parts.Calendar = calendar;
        else return ReadZone(token);
        _at++;
        return true;
    }

    private bool HasMore() => _at + 1 < _tokens.Count && _tokens[_at + 1].Kind != DateTokenKind.Symbol;

    private bool ReadIsoDate(DateToken token)
    {
        if (!token.IsNumber(4, 4) || Parts.Year is not null || Parts.Month is not null || !HasDashed(_at)) return false;
        Parts.Year = token.Number;
        Parts.IsIso = true;
        Parts.MonthToken = _tokens[_at + 2];
        Parts.Month = Parts.MonthToken.Number;
        _at += 3;
        if (Parts.Month is < 1 or > 12)
        {
            Fail(Parts.MonthToken, "there is no month " + Parts.MonthToken.Text + "; months go from 01 to 12");
            return true;
        }
        if (!HasDashed(_at - 1)) return true;
        Parts.DayToken = _tokens[_at + 1];
        Parts.Day = Parts.DayToken.Number;
        _at += 2;
        return true;
    }

    private bool HasDashed(int at) =>
        at + 2 < _tokens.Count && _tokens[at + 1].IsSymbol('-') && !_tokens[at + 1].SpaceBefore && _tokens[at + 2].IsNumber(2, 2) && !_tokens[at + 2].SpaceBefore;

    /// <summary><c>-0043</c>, <c>-0043-03-15</c>: a year before 1 CE opens the date.</summary>
    private bool ReadEarlyYear(DateToken token)
    {
        bool isSign = token.IsSymbol('-') && Parts.IsEmpty && _at + 1 < _tokens.Count && _tokens[_at + 1].IsNumber(4, 4) && !_tokens[_at + 1].SpaceBefore;
        if (!isSign) return false;
        _at++;
        if (!ReadIsoDate(_tokens[_at])) ReadYear(_tokens[_at]);
        Parts.Year = -Parts.Year;
        return true;
    }

    private bool ReadYear(DateToken token)
    {
        if (!token.IsNumber(4, 4) || Parts.Year is not null) return false;
        Parts.Year = token.Number;
        _at++;
        return true;
    }

    private bool ReadDay(DateToken token)
    {
        if (!token.IsNumber(1, 2) || Parts.Day is not null) return false;
        Parts.Day = token.Number;
        Parts.DayToken = token;
        _at++;
        if (_at < _tokens.Count && !_tokens[_at].SpaceBefore && _words.Ordinals.Contains(_tokens[_at].Text)) _at++;
        return true;
    }

    private bool ReadQualification(DateToken token)
    {
        var said = token.Text switch
        {
            "?" => Qualification.Uncertain,
            "~" => Qualification.Approximate,
            "%" => Qualification.Uncertain | Qualification.Approximate,
            _ => Qualification.None,
        };
        if (said == Qualification.None || token.SpaceBefore || !IsLastButCalendar()) return false;
        Parts.Qualification |= said;
        _at++;
        return true;
    }

    /// <summary>Whether nothing follows but perhaps the name of a calendar: <c>25 October 1917? julian</c>.</summary>
    private bool IsLastButCalendar() => _at + 1 == _tokens.Count || (_at + 2 == _tokens.Count && _words.Calendar(_tokens[_at + 1].Text) is not null);

    private bool ReadClock(DateToken token)
    {
        if (!token.IsNumber(1, 2) || Parts.Clock is not null) return false;
        int next = _at + 1, minute = 0, second = 0;
        var precision = Precision.Hour;
        if (HasPart(next, ':') || HasPart(next, '.') && Meridiem(next + 2) != 0)
        {
            minute = _tokens[next + 1].Number;
            precision = Precision.Minute;
            next += 2;
            if (HasPart(next, ':'))
            {
                second = _tokens[next + 1].Number;
                precision = Precision.Second;
                next += 2;
            }
        }
        int meridiem = Meridiem(next);
        bool oClock = precision == Precision.Hour && meridiem == 0 && next < _tokens.Count && _words.OClock.Contains(_tokens[next].Text);
        if (precision == Precision.Hour && meridiem == 0 && !oClock) return false;
        if (meridiem != 0 || oClock) next++;
        _at = next;
        Parts.ClockToken = token with { Length = _tokens[next - 1].End - token.Start };
        SetClock(token.Number, minute, second, meridiem, precision);
        return true;
    }

    /// <summary>−1 before noon, 1 after, 0 where no such mark stands.</summary>
    private int Meridiem(int at) =>
        at >= _tokens.Count ? 0 : _words.Morning.Contains(_tokens[at].Text) ? -1 : _words.Afternoon.Contains(_tokens[at].Text) ? 1 : 0;

    private bool HasPart(int at, char separator) =>
        at + 1 < _tokens.Count && _tokens[at].IsSymbol(separator) && !_tokens[at].SpaceBefore && _tokens[at + 1].IsNumber(2, 2) && !_tokens[at + 1].SpaceBefore;

    private void SetClock(int hour, int minute, int second, int meridiem, Precision precision)
    {
        string said = _text.Substring(Parts.ClockToken.Start, Parts.ClockToken.Length);
        if (minute > 59 || second > 59 || hour > 23 || meridiem != 0 && hour is 0 or > 12)
        {
            string reason = hour == 24 ? "hours go from 0 to 23; midnight at the end of a day is 00:00 of the next"
                : meridiem != 0 && minute <= 59 && second <= 59 && hour <= 23 ? "with am or pm, hours go from 1 to 12"
                : "there is no such time of day";
            Fail(Parts.ClockToken, "`" + said + "`: " + reason);
            return;
        }
        if (meridiem != 0) hour = hour % 12 + (meridiem > 0 ? 12 : 0);
        Parts.Clock = hour * 3_600_000L + minute * 60_000L + second * 1000L;
        Parts.ClockPrecision = precision;
    }

    private bool ReadOffset(DateToken token) =>
        (token.IsSymbol('+') || token.IsSymbol('-')) && Parts.Clock is not null && _at + 1 < _tokens.Count && ReadZone(token);

    private bool ReadZone(DateToken token)
    {
        if (Parts.Zone is not null || Parts.Day is null && Parts.Clock is null && Parts.Year is null) return false;
        int end = token.Start;
        while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not (',' or ')' or '?' or '~' or '%')) end++;
        string name = _text.Substring(token.Start, end - token.Start);
        if (!MayBeZone(name)) return false;
        if (!LooksLikeZone(name) && Zone.Find(name) is null) return false;
        var reading = Zone.Read(name);
        if (reading.Error is not null)
        {
            var error = reading.Error;
            string? fix = error.Fix is null ? null : _text.Substring(0, token.Start) + error.Fix + _text.Substring(end);
            Error = error with { Column = token.Start, Length = name.Length, Fix = fix };
        }
        Parts.Zone = reading.Zone is null ? null : reading.Zone.Id == "UTC" ? "Z" : reading.Zone.Id;
        while (_at < _tokens.Count && _tokens[_at].Start < end) _at++;
        return true;
    }

    /// <summary>A single word such as <c>Turkey</c> is a zone only after a clock time, an abbreviation only in capitals.</summary>
    private bool MayBeZone(string name) =>
        LooksLikeZone(name) || name is "Z" || Parts.Clock is not null && !ZoneAbbreviations.Knows(name);

    private static bool LooksLikeZone(string name) => name.IndexOf('/') > 0 || name.Length is >= 2 and <= 5 && IsUpperCase(name) || name[0] is '+' or '-';

    private static bool IsUpperCase(string name)
    {
        foreach (char c in name)
            if (c is < 'A' or > 'Z') return false;
        return true;
    }

    private void Fail(DateToken token, string message) => Error ??= new DateError(DateErrorKind.InvalidDate, token.Start, token.Length, message);
}
