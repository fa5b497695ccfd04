using System;
using System.Globalization;
using System.Text;

namespace TimelineDsl.Dates;

/// <summary>The faults of an EDTF date that want more than one sentence to choose from: what people write who learned another notation, or an older draft of this one.</summary>
internal static class EdtfErrors
{
    /// <summary>Where a year should stand is none of four digits.</summary>
    public static EdtfError Year(string text, int start, int digits, int at, int end, int origin)
    {
        char next = at < end ? text[at] : '\0';
        string message = next is 'x' or 'u' && at - digits < 4 ? "a digit that is not specified is written `X`, a capital letter"
            : next == 'y' && at == digits ? "a year of more than four digits begins with `Y`, a capital letter"
            : at - digits > 4 ? "a year has four digits; a longer one begins with `Y`, as in `Y12000`"
            : "a year has four digits";
        bool isLetter = message.IndexOf("capital", StringComparison.Ordinal) > 0;
        return new EdtfError(EdtfErrorKind.NotEdtf, isLetter ? at - origin : start - origin, isLetter ? 1 : Math.Max(1, at - start), message);
    }

    /// <summary>Two digits that are no month and no part of a year.</summary>
    public static EdtfError Month(string text, int at, int origin) =>
        new(EdtfErrorKind.InvalidDate, at - origin, 2,
            "there is no month `" + text.Substring(at, 2) + "`; months go from 01 to 12" + (text[at] is '0' ? "" : ", and 21 to 41 are seasons and other parts of a year"));

    /// <summary>Where two digits should stand are none, or more, or fewer.</summary>
    public static EdtfError TwoDigits(string text, string part, int at, int end, int limit, int origin)
    {
        char next = end < limit ? text[end] : '\0';
        if (end - at < 2 && next is 'x' or 'u' && part is "month" or "day")
            return new EdtfError(EdtfErrorKind.NotEdtf, end - origin, 1, "a digit that is not specified is written `X`, a capital letter");
        if (end == at && next == '(') return Parentheses(at - origin);
        return new EdtfError(EdtfErrorKind.NotEdtf, at - origin, end - at, (part[0] is 'h' && part.Length == 4 ? "an " : "a ") + part + " has two digits");
    }

    /// <summary>A date ends, and the text does not.</summary>
    public static EdtfError Leftover(string text, int at, int end, int origin)
    {
        string rest = text.Substring(at, end - at);
        char first = rest[0];
        if (first == '(') return Parentheses(at - origin);
        string message = first is '?' or '~' or '%' ? "one mark of doubt is enough: `?` is uncertain, `~` approximate, and `%` both"
            : first == '.' && rest.StartsWith("..", StringComparison.Ordinal) ? "a range with `..` stands in a set, as `[1667..1669]`; from one date to another is written with `/`"
            : first is '^' ? "seasons have no name beside them in EDTF of 2019"
            : "`" + rest + "` does not belong to a date";
        return new EdtfError(EdtfErrorKind.NotEdtf, at - origin, end - at, message);
    }

    /// <summary>No date has the specified digits.</summary>
    public static EdtfError NoSuchDay(string text, int column, int length, in EdtfParts parts)
    {
        var day = new StringBuilder();
        Dates.TwoDigits.Append(day, parts.Day);
        string digits = day.ToString();
        bool isPlainMonth = Dates.TwoDigits.IsPlain(parts.Month);
        string message;
        if (!isPlainMonth) message = "there is no day `" + digits + "` in any of the months that can be meant";
        else
        {
            int month = Dates.TwoDigits.Value(parts.Month);
            bool isOneYear = parts.YearMask == 0;
            message = isOneYear
                ? "no day of " + MonthName(month) + " " + Number(parts.Year) + " is `" + digits + "`: it has " + Number(Day.DaysInMonth(parts.Year, month)) + " days"
                : "no day is `" + digits + "` in " + MonthName(month) + " of any year that can be meant";
        }
        return new EdtfError(EdtfErrorKind.InvalidDate, column, Math.Min(2, Math.Max(0, length)), message);
    }

    /// <summary>An hour, minute or second beyond the last.</summary>
    public static string Time(int hour, int second) =>
        hour == 24 ? "hours go from 00 to 23; midnight at the end of a day is `00:00` of the next"
        : second == 60 ? "there is no such time of day: seconds go from 00 to 59, and a leap second counts as the one before it"
        : "there is no such time of day";

    public static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private static EdtfError Parentheses(int column) =>
        new(EdtfErrorKind.NotEdtf, column, 1, "parentheses are of a draft of EDTF; since 2019 a mark stands beside its part: left of it for that part alone, right of it for all up to it, as in `2004-06-~01`");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
