using System.Collections.Generic;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>How a timeline reads dates: the calendar of early days in words, the level of EDTF that it allows, and how far <c>~</c> and <c>around</c> reach. Equal by reference.</summary>
internal sealed class DateSettings
{
    private readonly IReadOnlyDictionary<Precision, long> _tolerances;

    /// <summary>Settings of a timeline.</summary>
    /// <param name="calendar">By which days in words before 15 October 1582 count; null where the timeline does not say.</param>
    /// <param name="tolerances">In milliseconds, by precision; half the unit for those that it does not hold.</param>
    /// <param name="level">The highest level of EDTF, 0 to 2.</param>
    public DateSettings(CalendarKind? calendar, IReadOnlyDictionary<Precision, long> tolerances, int level = 2)
    {
        Calendar = calendar;
        Level = level;
        _tolerances = tolerances;
    }

    /// <summary>Those of a timeline that sets nothing, and of what belongs to no timeline.</summary>
    public static DateSettings Usual { get; } = new(null, new Dictionary<Precision, long>());

    /// <summary>By which days in words before 15 October 1582 count; null where that must be said beside the date.</summary>
    public CalendarKind? Calendar { get; }

    /// <summary>The highest level of EDTF that a date may have.</summary>
    public int Level { get; }

    /// <summary>How far <c>~</c> and <c>around</c> reach to either side of a date of that precision, in milliseconds.</summary>
    public long Tolerance(Precision precision) => _tolerances.TryGetValue(precision, out long stated) ? stated : Widening.Half(precision);
}
