namespace TimelineDsl.Dates;

/// <summary>
/// Which months the codes 21 to 41 are. The specification names them and leaves their months open; the rulings and their reasons stand in <c>docs/edtf.md</c>: whole
/// months, seasons as meteorology has them, those without a hemisphere as in the northern, and a season that spans New Year in the year in which it begins.
/// </summary>
internal static class SubYear
{
    /// <summary>The first month, and how many months; from December on they run into the next year.</summary>
    public static (int FirstMonth, int Months) Of(int code) => code switch
    {
        21 or 25 or 31 => (3, 3),
        22 or 26 or 32 => (6, 3),
        23 or 27 or 29 => (9, 3),
        24 or 28 or 30 => (12, 3),
        >= 33 and <= 36 => ((code - 33) * 3 + 1, 3),
        >= 37 and <= 39 => ((code - 37) * 4 + 1, 4),
        _ => ((code - 40) * 6 + 1, 6),
    };

    /// <summary>From the start of a part of a year to its end, exclusive.</summary>
    public static (long Start, long End) In(long year, int code)
    {
        var (first, months) = Of(code);
        long number = Timescale.MonthNumber(year, first);
        return (Timescale.StartOf(CalendarUnit.Month, number), Timescale.StartOf(CalendarUnit.Month, number + months));
    }

    /// <summary>The unit of a part of a year.</summary>
    public static Precision PrecisionOf(int code) => code >= 37 ? Precision.Year : Precision.Season;
}
