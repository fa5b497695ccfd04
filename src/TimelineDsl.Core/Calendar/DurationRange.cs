using System;
using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>
/// A length of time. Hours, minutes and seconds elapse (milliseconds); days, weeks, months and years count calendar dates. The two are
/// never converted into one another. <c>default</c> is no time at all.
/// </summary>
/// <param name="Months">Calendar months, 12 a year.</param>
/// <param name="Days">Calendar days, 7 a week; may be negative beside months ("a month, give or take half").</param>
/// <param name="Milliseconds">Elapsed time.</param>
internal readonly record struct DurationAmount(long Months, long Days, long Milliseconds)
{
    /// <summary>Whether it was written in units that count dates, so that even none of them (<c>0d</c>: the same date) is no elapsed time.</summary>
    public bool CountsDates { get; init; }

    /// <summary>Whether it only elapses: bounds are exact milliseconds.</summary>
    public bool IsElapsed => Months == 0 && Days == 0 && !CountsDates;

    /// <summary>Whether it only counts calendar dates: bounds are whole dates.</summary>
    public bool IsCalendar => Milliseconds == 0 && !IsElapsed;

    /// <summary>The fewest dates that the calendar part can be from any starting date: 2 months are 59.</summary>
    public long FewestDays => MonthLengths.Fewest(Months) + Days;

    /// <summary>The most dates that the calendar part can be: 2 months are 62.</summary>
    public long MostDays => MonthLengths.Most(Months) + Days;
}

/// <summary>A range of lengths, both ends included; a missing end is open.</summary>
/// <param name="Min">At least this long; null: no lower end.</param>
/// <param name="Max">At most this long; null: no upper end.</param>
/// <param name="IsVague">Whether the range is what words imply ("two hours" for 1.5 to 2.5) and not what was written.</param>
internal sealed record DurationRange(DurationAmount? Min, DurationAmount? Max, bool IsVague = false)
{
    /// <summary>Whether every stated end only elapses.</summary>
    public bool IsElapsed => (Min?.IsElapsed ?? true) && (Max?.IsElapsed ?? true);

    /// <summary>Whether every stated end only counts calendar dates (an end of zero counts as either).</summary>
    public bool IsCalendar => (Min is null || Min.Value.Milliseconds == 0) && (Max is null || Max.Value.Milliseconds == 0) && !IsElapsed;

    /// <summary>Fewest calendar dates between start and end; null where there is no lower end or it elapses.</summary>
    public long? MinDays => Min is { Milliseconds: 0 } min ? min.FewestDays : null;

    /// <summary>Most calendar dates between start and end; null where there is no upper end or it elapses.</summary>
    public long? MaxDays => Max is { Milliseconds: 0 } max ? max.MostDays : null;

    /// <summary>Least elapsed milliseconds; null where there is no lower end or it counts dates.</summary>
    public long? MinMilliseconds => Min is { IsElapsed: true } min ? min.Milliseconds : null;

    /// <summary>Most elapsed milliseconds; null where there is no upper end or it counts dates.</summary>
    public long? MaxMilliseconds => Max is { IsElapsed: true } max ? max.Milliseconds : null;
}

/// <summary>What came of reading a duration: exactly one of the two is not null.</summary>
internal readonly struct DurationReading
{
    private DurationReading(DurationRange? value, DateError? error)
    {
        Value = value;
        Error = error;
    }

    public DurationRange? Value { get; }

    public DateError? Error { get; }

    public static DurationReading Of(DurationRange value) => new(value, null);

    public static DurationReading Fault(DateErrorKind kind, int column, int length, string message, string? fix = null) =>
        new(null, new DateError(kind, column, length, message, fix));
}
