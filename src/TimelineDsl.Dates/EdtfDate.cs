using System;

namespace TimelineDsl.Dates;

/// <summary>
/// One date: a year, month, day or part of a year, any digit of which may be unspecified; or a day with a time. It stands for the whole of that unit of the calendar
/// (proleptic Gregorian): <c>1984</c> is the year, and <c>1984-XX-XX</c> one day of it.
/// </summary>
/// <remarks>Immutable. For equality, order and relations see <see cref="EdtfValue"/>.</remarks>
public sealed class EdtfDate : EdtfValue, IEquatable<EdtfDate>
{
    private readonly EdtfParts _parts;
    private readonly long _start;
    private readonly long _end;

    internal EdtfDate(in EdtfParts parts, long start, long end)
    {
        _parts = parts;
        _start = start;
        _end = end;
    }

    /// <summary>The date of a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year of the day has more than four digits.</exception>
    public static EdtfDate OfDay(Day day)
    {
        day.Deconstruct(out long year, out int month, out int number);
        if (year is < -9999 or > 9999) throw new ArgumentOutOfRangeException(nameof(day), "EDTF writes days of years of four digits only.");
        var parts = new EdtfParts { YearDigits = Math.Abs(year), IsNegative = year < 0, Month = TwoDigits.Of(month / 10, month % 10), Day = TwoDigits.Of(number / 10, number % 10) };
        return new EdtfDate(parts, day.StartMilliseconds, day.StartMilliseconds + Moment.MillisecondsPerDay);
    }

    /// <summary>The astronomical year (0 is 1 BCE), as estimated where only some digits are significant; null where a digit of it is unspecified.</summary>
    public long? Year => _parts.YearMask == 0 ? _parts.Year : null;

    /// <summary>The month, 1 to 12; null where there is none, a digit of it is unspecified, or it is a part of the year (<see cref="SubYearGrouping"/>).</summary>
    public int? Month => _parts.Month != 0 && !_parts.IsSeason && TwoDigits.IsPlain(_parts.Month) ? TwoDigits.Value(_parts.Month) : null;

    /// <summary>The day of the month, 1 to 31; null where there is none or a digit of it is unspecified.</summary>
    public int? DayOfMonth => _parts.Day != 0 && TwoDigits.IsPlain(_parts.Day) ? TwoDigits.Value(_parts.Day) : null;

    /// <summary>The part of the year: 21–24 spring to winter, 25–28 the same in the northern and 29–32 in the southern hemisphere, 33–36 quarters, 37–39 thirds, 40 and 41 halves. Null where it is none.</summary>
    public int? SubYearGrouping => _parts.IsSeason ? TwoDigits.Value(_parts.Month) : null;

    /// <summary>Whether any digit is unspecified (<c>X</c>).</summary>
    public bool HasUnspecifiedDigits => _parts.HasMasks;

    /// <summary>How many digits of the year are significant, counted from its first digit that is not 0; null where that is not said.</summary>
    public int? SignificantDigits => _parts.Significant == 0 ? null : _parts.Significant;

    /// <summary>The time of day; null where there is none.</summary>
    public TimeSpan? TimeOfDay => _parts.HasTime ? TimeSpan.FromTicks(_parts.Time * TimeSpan.TicksPerMillisecond) : null;

    /// <summary>How far the clocks of the time are ahead of UTC; null where there is no time or nothing is said of its offset.</summary>
    public TimeSpan? Offset => _parts.HasOffset ? TimeSpan.FromTicks(_parts.Offset * TimeSpan.TicksPerMinute) : null;

    /// <summary>The doubt about the year.</summary>
    public Qualification YearQualification => _parts.YearDoubt;

    /// <summary>The doubt about the month or part of the year; none where there is none.</summary>
    public Qualification MonthQualification => _parts.MonthDoubt;

    /// <summary>The doubt about the day of the month; none where there is none.</summary>
    public Qualification DayQualification => _parts.DayDoubt;

    /// <inheritdoc/>
    public override int Level => _parts.Level;

    /// <inheritdoc/>
    public override EdtfBound Earliest => new(_start, false, Offset);

    /// <inheritdoc/>
    public override EdtfBound Latest => new(_end, true, Offset);

    /// <inheritdoc/>
    public override Precision Precision =>
        _parts.HasTime ? _parts.TimePrecision
        : _parts.Day != 0 ? Precision.Day
        : _parts.Month == 0 ? Precision.Year
        : _parts.IsSeason ? SubYear.PrecisionOf(TwoDigits.Value(_parts.Month)) : Precision.Month;

    /// <inheritdoc/>
    public override Qualification Qualification => _parts.Doubt;

    /// <inheritdoc/>
    public override DateValue? ToDateValue() => ToLabel() is { } label ? DateValue.Of(label) : null;

    /// <summary>The label of the whole of what it leaves possible; null where it is out of the range of reasoning.</summary>
    public DateLabel? ToLabel() => IsInRange ? new DateLabel(_start, _end, StatedPrecision, Qualification, OffsetText) : null;

    /// <inheritdoc/>
    public override string ToString() => EdtfPrinter.Print(_parts);

    /// <inheritdoc/>
    public bool Equals(EdtfDate? other)
    {
        if (other is null) return false;
        ref readonly var a = ref _parts;
        ref readonly var b = ref other._parts;
        return a.YearDigits == b.YearDigits && a.IsNegative == b.IsNegative && a.YearMask == b.YearMask && a.Month == b.Month && a.Day == b.Day && a.Significant == b.Significant
            && a.YearDoubt == b.YearDoubt && a.MonthDoubt == b.MonthDoubt && a.DayDoubt == b.DayDoubt
            && a.HasTime == b.HasTime && a.TimePrecision == b.TimePrecision && a.Time == b.Time && a.HasOffset == b.HasOffset && a.Offset == b.Offset;
    }

    /// <inheritdoc/>
    public override bool Equals(EdtfValue? other) => Equals(other as EdtfDate);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_start.GetHashCode() * 397 ^ _end.GetHashCode()) * 397 ^ (int)_parts.Doubt);

    internal override bool HasOffsets => _parts.HasOffset;

    internal bool HasTime => _parts.HasTime;

    /// <summary>The unit for which it may be an end of a range in a set: a year, month or day without unspecified digits, doubt or time; else none.</summary>
    internal CalendarUnit RangeUnit =>
        _parts.HasMasks || _parts.IsSeason || _parts.HasTime || _parts.Significant != 0 || _parts.Doubt != Qualification.None ? CalendarUnit.None
        : _parts.Day != 0 ? CalendarUnit.Day : _parts.Month != 0 ? CalendarUnit.Month : CalendarUnit.Year;

    private protected override Readings MakeReadings(bool inUtc)
    {
        var readings = new Readings();
        long shift = inUtc ? _parts.Offset * 60_000L : 0;
        if (_parts.Significant != 0) readings.AddRun(CalendarUnit.Year, Timescale.YearAt(_start), Timescale.YearAt(_end - 1));
        else if (!_parts.HasMasks) readings.AddFixed(_start - shift, _end - shift);
        else AddMasked(readings);
        return readings;
    }

    private void AddMasked(Readings readings)
    {
        var dates = new MaskedDates(_parts);
        if (_parts.IsSeason)
        {
            foreach (long year in dates.Years())
            {
                var (start, end) = SubYear.In(year, TwoDigits.Value(_parts.Month));
                readings.AddFixed(start, end);
            }
            readings.Shorten();
            return;
        }
        var runs = new System.Collections.Generic.List<(long First, long Last)>();
        if (dates.TryRuns(runs, Dates.Readings.Most))
        {
            foreach (var (first, last) in runs) readings.AddRun(dates.Unit, first, last);
            return;
        }
        readings.AddBetween(_start, Timescale.StartOf(dates.Unit, Timescale.UnitAt(dates.Unit, _end - 1)), Timescale.StartOf(dates.Unit, Timescale.UnitAt(dates.Unit, _start) + 1), _end);
    }

    /// <summary>The unit of the last part that says something: of <c>2004-XX-XX</c> the year, of <c>198X</c> the decade.</summary>
    private Precision StatedPrecision
    {
        get
        {
            if (_parts.Significant != 0) return _end - _start > 20 * 366 * Moment.MillisecondsPerDay ? Precision.Century : _end - _start > 366 * Moment.MillisecondsPerDay ? Precision.Decade : Precision.Year;
            if (_parts.YearMask != 0) return _parts.YearMask == 1 ? Precision.Decade : Precision.Century;
            if (_parts.Month == TwoDigits.Unspecified) return Precision.Year;
            if (_parts.Month != 0 && !TwoDigits.IsPlain(_parts.Month)) return Precision.Season;
            return _parts.Day != 0 && !TwoDigits.IsPlain(_parts.Day) ? Precision.Month : Precision;
        }
    }

    private string? OffsetText => _parts.HasOffset ? EdtfPrinter.Offset(_parts.Offset) : null;
}
