using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>What was said of a date, part by part, before it is known whether the parts make a date. Missing parts are null.</summary>
internal sealed class DateParts
{
    /// <summary>Astronomical.</summary>
    public long? Year { get; set; }

    /// <summary>1 to 12.</summary>
    public int? Month { get; set; }

    /// <summary>Day of the month, not yet checked against the month.</summary>
    public int? Day { get; set; }

    /// <summary>1 (Monday) to 7.</summary>
    public int? Weekday { get; set; }

    /// <summary>Milliseconds from local midnight.</summary>
    public long? Clock { get; set; }

    /// <summary>How finely the clock time was said.</summary>
    public Precision ClockPrecision { get; set; } = Precision.Minute;

    public string? Zone { get; set; }

    public Qualification Qualification { get; set; }

    /// <summary>Whether the date was written in digits as ISO 8601 has it, and so is proleptic Gregorian.</summary>
    public bool IsIso { get; set; }

    /// <summary>The calendar that stands beside the date (<c>julian</c>, <c>gregorian</c>).</summary>
    public CalendarKind? Calendar { get; set; }

    public DateToken WeekdayToken { get; set; }

    public DateToken MonthToken { get; set; }

    public DateToken DayToken { get; set; }

    public DateToken ClockToken { get; set; }

    /// <summary>Whether nothing was said but perhaps a zone or a doubt.</summary>
    public bool IsEmpty => Year is null && Month is null && Day is null && Weekday is null && Clock is null;
}
