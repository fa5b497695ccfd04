using System;
using System.Globalization;

namespace TimelineDsl.Dates;

/// <summary>Writes labels as EDTF.</summary>
internal static class EdtfPrinter
{
    private const long Minute = 60_000;

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
