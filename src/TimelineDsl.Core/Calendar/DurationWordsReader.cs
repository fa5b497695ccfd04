using System;
using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>
/// Reads a length in words and widens it by what its precision implies: a whole number of units is meant to half a unit, a number with
/// a half to a quarter of a unit, other decimals to half their last place; "about" doubles that; "more than N" and "at least N" have no
/// upper end, "less than N" and "up to N" no lower one, "nearly N" reaches from half a unit below up to N.
/// </summary>
/// <remarks>Lengths that count dates are rounded outwards to whole dates, as the same stretch may touch one date more or less.</remarks>
internal sealed class DurationWordsReader
{
    private const long One = 1000;
    private const int MostDigits = 6;

    private readonly DurationWords _words = DurationWords.English;
    private readonly List<string> _tokens = [];
    private int _at;

    /// <summary>A number of units, in thousandths, with the slack that its form implies to either side.</summary>
    private readonly record struct Quantity(long Fewest, long Most, long Slack, bool NoUpperEnd = false);

    /// <summary>The range of lengths that the phrase means; what an analyst's notation says (<c>90min</c>) is exact.</summary>
    public static DurationReading Read(string phrase)
    {
        var exact = DurationReader.Read(phrase);
        if (exact.Value is not null) return exact;
        var reader = new DurationWordsReader(phrase);
        return reader.ReadRange() is { } range
            ? DurationReader.Checked(phrase, range.Min, range.Max, isVague: true)
            : DurationReading.Fault(DateErrorKind.InvalidDuration, 0, phrase.Length, "`" + phrase + "` is not a known way to say a length of time; write it as `2h30min`, `3d` or `2h..3h`");
    }

    private DurationWordsReader(string phrase)
    {
        var tokens = DateLexer.Cut(phrase);
        for (int i = 0; i < tokens.Count; i++)
        {
            bool decimalPoint = i > 0 && i + 1 < tokens.Count && tokens[i].IsSymbol('.') && tokens[i - 1].Kind == DateTokenKind.Number && tokens[i + 1].Kind == DateTokenKind.Number;
            if (decimalPoint) _tokens[_tokens.Count - 1] += "." + tokens[++i].Text;
            else if (!tokens[i].IsSymbol('-') && !tokens[i].IsSymbol(',')) _tokens.Add(tokens[i].Text);
        }
    }

    private DurationRange? ReadRange()
    {
        var reach = ReadReach();
        bool between = Take(_words.Between);
        if (!ReadQuantity(out var quantity)) return null;
        if (IsAlternative(between) && TryReadSecond(ref quantity) is false) return null;
        if (between && quantity.Fewest == quantity.Most) return null;
        if (Unit() is not { } unit) return null;
        _at++;
        if (TakeText(_words.AndAHalf)) quantity = new Quantity(quantity.Fewest + One / 2, quantity.Most + One / 2, One / 4);
        DurationUnit? second = null;
        if (_at < _tokens.Count && TryReadPart(out var part, out second)) return Ended() && reach == DurationReach.Plain ? Sum(quantity, unit, part, second!) : null;
        if (TakeText(_words.OrMore)) reach = DurationReach.AtLeast;
        return Ended() ? Widened(quantity, unit, reach) : null;
    }

    private DurationReach ReadReach()
    {
        var reach = DurationReach.Plain;
        while (_at < _tokens.Count)
        {
            if (TakeLongest(_words.Reaches, out var found)) reach = found;
            else if (_words.Ignored.Contains(_tokens[_at])) _at++;
            else break;
        }
        return reach;
    }

    private bool Ended()
    {
        while (_at < _tokens.Count && _words.Ignored.Contains(_tokens[_at])) _at++;
        return _at == _tokens.Count;
    }

    private bool ReadQuantity(out Quantity quantity)
    {
        if (TakeLongest(_words.Ranges, out var range))
        {
            quantity = new Quantity(range.Fewest * One, range.Most * One, One / 2);
            return true;
        }
        if (Unit() is { } unit && _words.IsPlural(_tokens[_at]))
        {
            quantity = new Quantity(2 * One, unit.MostWhenBare * One, One / 2, unit.MostWhenBare == 0);
            return true;
        }
        foreach (string half in _words.HalfOf)
        {
            if (!TakeText(half)) continue;
            quantity = new Quantity(One / 2, One / 2, One / 4);
            return true;
        }
        return ReadNumber(out quantity);
    }

    private bool ReadNumber(out Quantity quantity)
    {
        quantity = default;
        if (_at == _tokens.Count) return false;
        if (_tokens[_at][0] is >= '0' and <= '9') return ReadDigits(_tokens[_at++], out quantity);
        if (!_words.Numbers.TryGetValue(_tokens[_at], out int number)) return false;
        _at++;
        if (number >= 20 && _at < _tokens.Count && _words.Numbers.TryGetValue(_tokens[_at], out int units) && units < 10 && _tokens[_at].Length > 2)
        {
            number += units;
            _at++;
        }
        bool half = TakeText(_words.AndAHalf);
        long value = number * One + (half ? One / 2 : 0);
        quantity = new Quantity(value, value, half ? One / 4 : One / 2);
        return true;
    }

    private static bool ReadDigits(string digits, out Quantity quantity)
    {
        quantity = default;
        int point = digits.IndexOf('.');
        string whole = point < 0 ? digits : digits.Substring(0, point), fraction = point < 0 ? "" : digits.Substring(point + 1);
        if (whole.Length > MostDigits || fraction.Length > 3) return false;
        long value = 0, slack = One / 2;
        foreach (char c in whole + fraction) value = value * 10 + (c - '0');
        for (int i = fraction.Length; i < 3; i++) value *= 10;
        foreach (char _ in fraction) slack /= 10;
        quantity = new Quantity(value, value, fraction == "5" ? One / 4 : slack);
        return true;
    }

    private bool IsAlternative(bool between) =>
        _at < _tokens.Count && (between ? string.Equals(_tokens[_at], _words.And, StringComparison.Ordinal) : _words.Alternatives.Contains(_tokens[_at]));

    private bool TryReadSecond(ref Quantity first)
    {
        _at++;
        if (!ReadNumber(out var second) || second.Fewest < first.Fewest) return false;
        first = new Quantity(first.Fewest, second.Most, Math.Max(first.Slack, second.Slack));
        return true;
    }

    /// <summary>The smaller part of "two hours and 30 minutes".</summary>
    private bool TryReadPart(out Quantity quantity, out DurationUnit? unit)
    {
        int before = _at;
        Take(_words.And);
        unit = null;
        if (ReadNumber(out quantity) && (unit = Unit()) is not null)
        {
            _at++;
            return true;
        }
        _at = before;
        return false;
    }

    private DurationUnit? Unit() => _at < _tokens.Count ? _words.UnitOf(_tokens[_at]) : null;

    private static DurationRange? Sum(Quantity quantity, DurationUnit unit, Quantity part, DurationUnit second)
    {
        var large = Amount(quantity.Fewest, unit, down: true);
        var least = Amount(part.Fewest - part.Slack, second, down: true);
        var most = Amount(part.Most + part.Slack, second, down: false);
        return new DurationRange(Plus(large, least), Plus(large, most), true);
    }

    private static DurationAmount Plus(DurationAmount a, DurationAmount b) => new(a.Months + b.Months, a.Days + b.Days, a.Milliseconds + b.Milliseconds);

    private static DurationRange Widened(Quantity quantity, DurationUnit unit, DurationReach reach)
    {
        long slack = reach == DurationReach.About ? quantity.Slack * 2 : quantity.Slack;
        long fewest = Math.Max(0, quantity.Fewest - slack), most = quantity.Most + slack;
        var min = Amount(fewest, unit, down: true);
        DurationAmount? max = quantity.NoUpperEnd ? null : Amount(most, unit, down: false);
        return reach switch
        {
            DurationReach.AtLeast => new DurationRange(Amount(quantity.Fewest, unit, down: true), null, true),
            DurationReach.AtMost => new DurationRange(null, Amount(quantity.Most, unit, down: false), true),
            DurationReach.Nearly => new DurationRange(min, Amount(quantity.Most, unit, down: false), true),
            _ => new DurationRange(min, max, true),
        };
    }

    /// <summary>So many thousandths of a unit; what falls between whole dates is rounded down or up.</summary>
    private static DurationAmount Amount(long thousandths, DurationUnit unit, bool down)
    {
        if (unit.Milliseconds != 0) return new DurationAmount(0, 0, thousandths * unit.Milliseconds / One);
        if (unit.Days != 0) return new DurationAmount(0, Divide(thousandths * unit.Days, One, down), 0);
        long months = thousandths * unit.Months / One, rest = thousandths * unit.Months % One;
        return new DurationAmount(months, Divide(rest * (down ? 28 : 31), One, down), 0);
    }

    private static long Divide(long value, long divisor, bool down) => down ? value / divisor : (value + divisor - 1) / divisor;

    private bool Take(params string[] words)
    {
        if (_at + words.Length > _tokens.Count) return false;
        for (int i = 0; i < words.Length; i++)
            if (!string.Equals(_tokens[_at + i], words[i], StringComparison.Ordinal)) return false;
        _at += words.Length;
        return true;
    }

    private bool TakeText(string text) => Take(text.Split(' '));

    private bool TakeLongest<T>(IReadOnlyDictionary<string, T> table, out T value)
    {
        string words = "";
        int taken = 0;
        value = default!;
        for (int i = 0; i < 3 && _at + i < _tokens.Count; i++)
        {
            words += (i == 0 ? "" : " ") + _tokens[_at + i];
            if (!table.TryGetValue(words, out var found)) continue;
            value = found;
            taken = i + 1;
        }
        _at += taken;
        return taken > 0;
    }
}
