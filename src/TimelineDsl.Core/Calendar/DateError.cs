using System;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>What is wrong with a date, a duration, a zone or a phrase, as the checks tell it apart.</summary>
internal enum DateErrorKind
{
    /// <summary>No such day, hour or zone, or no date at all.</summary>
    InvalidDate,
    /// <summary><c>03/04/2025</c>.</summary>
    AmbiguousNumeric,
    /// <summary>Depends on when it is read: <c>today</c>, a missing year.</summary>
    ClockDependent,
    /// <summary>The weekday does not belong to the date.</summary>
    WrongWeekday,
    /// <summary>The end lies before the start.</summary>
    ReversedRange,
    /// <summary>A friendly day before 15 October 1582 without a calendar.</summary>
    MissingCalendar,
    /// <summary>Valid, but beyond what reasoning covers.</summary>
    OutOfRange,
    /// <summary>A local time that a change of clocks skips in its own zone.</summary>
    DstGap,
    /// <summary>EDTF of a higher level than the timeline allows.</summary>
    AboveLevel,
    /// <summary>A length of time that cannot be read.</summary>
    InvalidDuration,
}

/// <summary>One fault in a date, duration, zone or phrase.</summary>
/// <param name="Kind">What sort of fault.</param>
/// <param name="Column">Zero-based offset in the text that was read.</param>
/// <param name="Length">Characters at fault; 0 where something is missing.</param>
/// <param name="Message">The fault in the analyst's words: one sentence, without a full stop.</param>
/// <param name="Fix">What to write in place of the whole text that was read; null where that is not known.</param>
internal sealed record DateError(DateErrorKind Kind, int Column, int Length, string Message, string? Fix = null);

/// <summary>What came of reading a date: exactly one of <see cref="Value"/> and <see cref="Error"/> is not null. <c>default</c> is never returned.</summary>
internal readonly struct DateReading
{
    private DateReading(DateValue? value, DateError? error, bool isFriendly, EdtfValue? stated = null)
    {
        Value = value;
        Error = error;
        IsFriendly = isFriendly;
        Stated = stated;
    }

    /// <summary>The date.</summary>
    public DateValue? Value { get; }

    /// <summary>Why there is none.</summary>
    public DateError? Error { get; }

    /// <summary>Whether it was written in words and not in EDTF.</summary>
    public bool IsFriendly { get; }

    /// <summary>What EDTF says, of which <see cref="Value"/> may be no more than the bounds; null for a plain day and for words.</summary>
    public EdtfValue? Stated { get; }

    /// <summary>A plain <c>YYYY-MM-DD</c>.</summary>
    public static DateReading OfDay(Day day) => new(DateValue.Of(DateLabel.OfDay(day)), null, false);

    /// <summary>EDTF, with its bounds.</summary>
    public static DateReading Edtf(DateValue value, EdtfValue stated) => new(value, null, false, stated);

    public static DateReading Friendly(DateValue value) => new(value, null, true);

    public static DateReading Fault(DateError error) => new(null, error, false);
}
