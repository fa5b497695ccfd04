using System.Collections.Generic;

namespace TimelineDsl.Dates;

/// <summary>The dates that parts with unspecified digits can mean.</summary>
internal readonly struct MaskedDates
{
    private readonly EdtfParts _parts;
    private readonly int _years;

    public MaskedDates(EdtfParts parts)
    {
        _parts = parts;
        _years = 1;
        for (int bit = 1; bit <= 8; bit <<= 1)
            if ((parts.YearMask & bit) != 0) _years *= 10;
    }

    /// <summary>From the start of the first to the end of the last date; false where there is none.</summary>
    public bool TryHull(out long start, out long end)
    {
        start = end = 0;
        return TryFind(fromEnd: false, out start, out _) && TryFind(fromEnd: true, out _, out end);
    }

    /// <summary>
    /// All of them in order, as runs of units that follow on each other, each as the numbers of its first and last unit; or false, when there are more runs than
    /// <paramref name="limit"/>. Not for seasons.
    /// </summary>
    public bool TryRuns(List<(long First, long Last)> runs, int limit)
    {
        var unit = Unit;
        for (int i = 0; i < _years; i++)
        {
            if (!TryYear(i, out long year)) continue;
            if (unit == CalendarUnit.Year) Add(runs, year, year);
            else if (_parts.Month == TwoDigits.Unspecified && _parts.Day is 0 or TwoDigits.Unspecified)
                Add(runs, First(unit, year, 1), Last(unit, year, 12));
            else
            {
                for (int month = 1; month <= 12; month++)
                    if (TwoDigits.Matches(_parts.Month, month)) AddMonth(runs, unit, year, month);
            }
            if (runs.Count > limit) return false;
        }
        return true;
    }

    /// <summary>The unit of the last part.</summary>
    public CalendarUnit Unit => _parts.Day != 0 ? CalendarUnit.Day : _parts.Month != 0 ? CalendarUnit.Month : CalendarUnit.Year;

    /// <summary>The years that can be meant, in order.</summary>
    public IEnumerable<long> Years()
    {
        for (int i = 0; i < _years; i++)
            if (TryYear(i, out long year)) yield return year;
    }

    private void AddMonth(List<(long First, long Last)> runs, CalendarUnit unit, long year, int month)
    {
        if (unit == CalendarUnit.Month || _parts.Day == TwoDigits.Unspecified)
        {
            Add(runs, First(unit, year, month), Last(unit, year, month));
            return;
        }
        int days = Day.DaysInMonth(year, month);
        for (int day = 1; day <= days; day++)
        {
            if (!TwoDigits.Matches(_parts.Day, day)) continue;
            long number = Day.FromDate(year, month, day).Number;
            Add(runs, number, number);
        }
    }

    private static void Add(List<(long First, long Last)> runs, long first, long last)
    {
        if (runs.Count > 0 && runs[runs.Count - 1].Last + 1 == first) runs[runs.Count - 1] = (runs[runs.Count - 1].First, last);
        else runs.Add((first, last));
    }

    private static long First(CalendarUnit unit, long year, int month) => unit == CalendarUnit.Month ? Timescale.MonthNumber(year, month) : Day.FromDate(year, month, 1).Number;

    private static long Last(CalendarUnit unit, long year, int month) =>
        unit == CalendarUnit.Month ? Timescale.MonthNumber(year, month) : Day.FromDate(year, month, Day.DaysInMonth(year, month)).Number;

    /// <summary>The first or the last date, as the span that it covers.</summary>
    private bool TryFind(bool fromEnd, out long start, out long end)
    {
        for (int i = 0; i < _years; i++)
            if (TryYear(fromEnd ? _years - 1 - i : i, out long year) && TryFindIn(year, fromEnd, out start, out end)) return true;
        start = end = 0;
        return false;
    }

    private bool TryFindIn(long year, bool fromEnd, out long start, out long end)
    {
        start = Timescale.StartOfYear(year);
        end = Timescale.StartOfYear(year + 1);
        if (_parts.Month == 0) return true;
        if (_parts.IsSeason)
        {
            (start, end) = SubYear.In(year, TwoDigits.Value(_parts.Month));
            return true;
        }
        for (int i = 1; i <= 12; i++)
        {
            int month = fromEnd ? 13 - i : i;
            if (!TwoDigits.Matches(_parts.Month, month)) continue;
            int days = Day.DaysInMonth(year, month);
            if (_parts.Day == 0)
            {
                start = Day.FromDate(year, month, 1).StartMilliseconds;
                end = start + days * Moment.MillisecondsPerDay;
                return true;
            }
            for (int j = 1; j <= days; j++)
            {
                int day = fromEnd ? days + 1 - j : j;
                if (!TwoDigits.Matches(_parts.Day, day)) continue;
                start = Day.FromDate(year, month, day).StartMilliseconds;
                end = start + Moment.MillisecondsPerDay;
                return true;
            }
        }
        return false;
    }

    /// <summary>The year of that index in order of time; false for the year before 1 written with a minus, which there is not.</summary>
    private bool TryYear(int index, out long year)
    {
        int rest = _parts.IsNegative ? _years - 1 - index : index;
        long digits = _parts.YearDigits;
        for (int bit = 1, unit = 1; bit <= 8; bit <<= 1, unit *= 10)
        {
            if ((_parts.YearMask & bit) == 0) continue;
            digits += rest % 10 * unit;
            rest /= 10;
        }
        year = _parts.IsNegative ? -digits : digits;
        return digits != 0 || !_parts.IsNegative;
    }
}
