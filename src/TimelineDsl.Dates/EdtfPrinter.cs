using System;
using System.Globalization;
using System.Text;

namespace TimelineDsl.Dates;

/// <summary>Writes dates and labels as EDTF.</summary>
internal static class EdtfPrinter
{
    private const long Minute = 60_000;

    /// <summary>
    /// The canonical text of a date: the longest beginning of it whose parts are doubted in the same way has one mark to its right, and every later doubted part one to
    /// its left; a year of more than four digits is written out.
    /// </summary>
    public static string Print(in EdtfParts parts)
    {
        var text = new StringBuilder(12);
        int count = parts.Count, marked = 0;
        if (parts.YearDoubt != Qualification.None)
        {
            marked = 1;
            if (count > 1 && parts.MonthDoubt == parts.YearDoubt) marked = count > 2 && parts.DayDoubt == parts.YearDoubt ? 3 : 2;
        }
        AppendYear(text, parts);
        if (marked == 1) text.Append(Mark(parts.YearDoubt));
        if (count > 1) AppendPart(text, parts.Month, marked < 2 ? parts.MonthDoubt : Qualification.None);
        if (marked == 2) text.Append(Mark(parts.YearDoubt));
        if (count > 2) AppendPart(text, parts.Day, marked < 3 ? parts.DayDoubt : Qualification.None);
        if (parts.HasTime) AppendTime(text, parts);
        if (marked == 3) text.Append(Mark(parts.YearDoubt));
        return text.ToString();
    }

    /// <summary>An offset from UTC in minutes: <c>Z</c>, <c>+02:00</c>.</summary>
    public static string Offset(int minutes)
    {
        if (minutes == 0) return "Z";
        int size = Math.Abs(minutes);
        return (minutes < 0 ? "-" : "+") + (size / 60).ToString("00", CultureInfo.InvariantCulture) + ":" + (size % 60).ToString("00", CultureInfo.InvariantCulture);
    }

    private static void AppendYear(StringBuilder text, in EdtfParts parts)
    {
        string digits = parts.YearDigits.ToString("0000", CultureInfo.InvariantCulture);
        if (digits.Length > 4) text.Append('Y');
        if (parts.IsNegative) text.Append('-');
        if (parts.YearMask == 0) text.Append(digits);
        else
            for (int i = 0, bit = 8; i < 4; i++, bit >>= 1) text.Append((parts.YearMask & bit) != 0 ? 'X' : digits[i]);
        if (parts.Significant != 0) text.Append('S').Append(parts.Significant);
    }

    private static void AppendPart(StringBuilder text, byte digits, Qualification left)
    {
        text.Append('-').Append(Mark(left));
        TwoDigits.Append(text, digits);
    }

    private static void AppendTime(StringBuilder text, in EdtfParts parts)
    {
        text.Append('T');
        Append(text, parts.Time / 3_600_000, 2);
        text.Append(':');
        Append(text, parts.Time / 60_000 % 60, 2);
        if (parts.TimePrecision != Precision.Minute)
        {
            text.Append(':');
            Append(text, parts.Time / 1000 % 60, 2);
        }
        if (parts.TimePrecision == Precision.Millisecond)
        {
            text.Append('.');
            Append(text, parts.Time % 1000, 3);
        }
        if (parts.HasOffset) text.Append(Offset(parts.Offset));
    }

    private static void Append(StringBuilder text, int number, int digits) => text.Append(number.ToString(digits == 2 ? "00" : "000", CultureInfo.InvariantCulture));

    /// <summary>The EDTF text of a label, or null where EDTF has none for what it covers.</summary>
    public static string? Print(DateLabel label)
    {
        string? date = label.Precision switch
        {
            Precision.Year => Year(label),
            Precision.Month => Month(label),
            Precision.Day => Day24(label),
            Precision.Minute => Clock(label, Minute, "HH:mm"),
            Precision.Second => Clock(label, 1000, "HH:mm:ss"),
            Precision.Millisecond => Clock(label, 1, "HH:mm:ss.fff"),
            _ => null,
        };
        return date is null ? null : date + Mark(label.Qualification);
    }

    private static string Mark(Qualification doubt) => doubt switch
    {
        Qualification.None => "",
        Qualification.Uncertain => "?",
        Qualification.Approximate => "~",
        _ => "%",
    };

    private static string? Year(DateLabel label)
    {
        label.FirstDay.Deconstruct(out long year, out int month, out int day);
        bool whole = month == 1 && day == 1 && Covers(label, Day.FromDate(year, 1, 1), Day.FromDate(year, 12, 31));
        if (!whole || label.Zone is not null) return null;
        string digits = Math.Abs(year).ToString("0000", CultureInfo.InvariantCulture);
        return (digits.Length > 4 ? "Y" : "") + (year < 0 ? "-" : "") + digits;
    }

    private static string? Month(DateLabel label)
    {
        label.FirstDay.Deconstruct(out long year, out int month, out int day);
        bool whole = day == 1 && Covers(label, label.FirstDay, Day.FromDate(year, month, Day.DaysInMonth(year, month)));
        return whole && label.Zone is null && IsPlain(year) ? label.FirstDay.ToString().Substring(0, label.FirstDay.ToString().Length - 3) : null;
    }

    private static string? Day24(DateLabel label)
    {
        label.FirstDay.Deconstruct(out long year, out _, out _);
        return Covers(label, label.FirstDay, label.FirstDay) && label.Zone is null && IsPlain(year) ? label.FirstDay.ToString() : null;
    }

    private static string? Clock(DateLabel label, long unit, string format)
    {
        label.FirstDay.Deconstruct(out long year, out _, out _);
        long sinceMidnight = label.Start - label.FirstDay.StartMilliseconds;
        bool whole = label.End - label.Start == unit && sinceMidnight % unit == 0;
        bool offset = label.Zone is null or "Z" || label.Zone.Length == 6 && label.Zone[0] is '+' or '-';
        if (!whole || !offset || !IsPlain(year)) return null;
        return label.FirstDay + "T" + new DateTime(sinceMidnight * TimeSpan.TicksPerMillisecond).ToString(format, CultureInfo.InvariantCulture) + label.Zone;
    }

    private static bool Covers(DateLabel label, Day first, Day last) => label.Start == first.StartMilliseconds && label.End == last.Plus(1).StartMilliseconds;

    private static bool IsPlain(long year) => year is >= -9999 and <= 9999;
}
