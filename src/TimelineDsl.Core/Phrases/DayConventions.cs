using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Phrases;

/// <summary>What the forms mean against one day. Each is monotone: a later reference never gives an earlier date.</summary>
internal static class DayConventions
{
    /// <summary>The latest such weekday not after the reference, or the earliest not before it.</summary>
    public static Candidate Weekday(Day reference, int weekday, Tense tense)
    {
        var past = reference.Plus(-Modulo(reference.IsoWeekday - weekday, 7));
        var future = reference.Plus(Modulo(weekday - reference.IsoWeekday, 7));
        int week = tense == Tense.Past ? -7 : 7;
        var (chosen, other) = tense == Tense.Past ? (past, future) : (future, past);
        return Days(chosen, chosen == other ? chosen.Plus(week) : other, false);
    }

    /// <summary>The weekday of the reference's ISO week; where the tense looks ahead and it is over, people may mean the one to come.</summary>
    public static Candidate ThisWeekday(Day reference, int weekday, Tense tense)
    {
        var chosen = InWeek(reference, weekday, 0);
        if (tense == Tense.Future && chosen < reference) return Days(chosen, chosen.Plus(7), true);
        return tense == Tense.Past && chosen > reference ? Days(chosen, chosen.Plus(-7), false) : Candidate.Of(DateLabel.OfDay(chosen));
    }

    /// <summary>The most recent such weekday before the reference (or the first after it); others mean that of the week before (or after).</summary>
    public static Candidate NearWeekday(Day reference, int weekday, int direction)
    {
        var chosen = Nearest(reference, weekday, direction);
        return Days(chosen, InWeek(reference, weekday, direction), true);
    }

    /// <summary>The most recent such weekday strictly before the reference (−1), or the first strictly after it (1).</summary>
    public static Day Nearest(Day reference, int weekday, int direction)
    {
        int away = Modulo(direction * (weekday - reference.IsoWeekday), 7);
        return reference.Plus(direction * (away == 0 ? 7 : away));
    }

    /// <summary>The weekday of the ISO week that lies so many weeks on.</summary>
    public static Day InWeek(Day reference, int weekday, int weeks) => reference.Plus(weekday - reference.IsoWeekday + 7 * weeks);

    /// <summary>The week, weekend, month or year that lies so many on. On a Sunday a week that begins on Sunday is another one.</summary>
    public static Candidate Unit(Day reference, CalendarUnit unit, int offset)
    {
        var (first, last) = Bounds(reference, unit, offset);
        var chosen = DateLabel.OfDays(first, last, PrecisionOf(unit));
        bool onSunday = unit == CalendarUnit.Week && reference.IsoWeekday == 7;
        return onSunday ? Candidate.Of(chosen, DateLabel.OfDays(first.Plus(6), last.Plus(6), Precision.Week)) : Candidate.Of(chosen);
    }

    /// <summary>First and last day of the unit that lies so many units from the reference's own.</summary>
    public static (Day First, Day Last) Bounds(Day reference, CalendarUnit unit, int offset)
    {
        if (unit == CalendarUnit.Week) return (InWeek(reference, 1, offset), InWeek(reference, 7, offset));
        if (unit == CalendarUnit.Weekend) return (InWeek(reference, 6, offset), InWeek(reference, 7, offset));
        reference.Deconstruct(out long year, out int month, out _);
        var first = unit == CalendarUnit.Month ? Day.FromDate(year, month, 1).PlusMonths(offset) : Day.FromDate(year + offset, 1, 1);
        return (first, first.PlusMonths(unit == CalendarUnit.Month ? 1 : 12).Plus(-1));
    }

    /// <summary>How finely a unit speaks.</summary>
    public static Precision PrecisionOf(CalendarUnit unit) => unit switch
    {
        CalendarUnit.Week => Precision.Week,
        CalendarUnit.Weekend => Precision.Day,
        CalendarUnit.Month => Precision.Month,
        _ => Precision.Year,
    };

    /// <summary>The latest weekend that begins not after the reference, or the earliest that begins not before it.</summary>
    public static Candidate Weekend(Day reference, Tense tense)
    {
        var saturday = Weekday(reference, 6, tense);
        return Candidate.Of(TwoDays(saturday.Chosen!), TwoDays(saturday.Excluded!));
    }

    /// <summary>The latest such month that begins not after the reference, or the earliest that begins not before it.</summary>
    public static Candidate Month(Day reference, int month, Tense tense)
    {
        reference.Deconstruct(out long year, out int current, out int day);
        bool running = current == month;
        long past = month <= current ? year : year - 1;
        long future = month > current || running && day == 1 ? year : year + 1;
        return tense == Tense.Past
            ? Candidate.Of(MonthOf(past, month), MonthOf(past + 1, month))
            : Candidate.Of(MonthOf(future, month), MonthOf(future - 1, month), running && day > 1);
    }

    /// <summary>The month in the reference's calendar year; the most recent before the reference's month; the first after it.</summary>
    public static Candidate MonthNear(Day reference, int month, int direction)
    {
        reference.Deconstruct(out long year, out int current, out _);
        if (direction == 0) return Candidate.Of(MonthOf(year, month));
        long near = direction < 0 ? (month < current ? year : year - 1) : (month > current ? year : year + 1);
        return Candidate.Of(MonthOf(near, month), MonthOf(year + direction, month), true);
    }

    /// <summary>A vague span, in days from the reference.</summary>
    public static Candidate Span(Day reference, int first, int last, Precision precision) =>
        Candidate.Of(DateLabel.OfDays(reference.Plus(first), reference.Plus(last), precision));

    /// <summary>A part of a day.</summary>
    public static DateLabel PartOf(Day day, PartOfDay part)
    {
        const long hour = 3_600_000;
        return new DateLabel(day.StartMilliseconds + part.From * hour, day.StartMilliseconds + part.To * hour, Precision.Hour);
    }

    /// <summary>The calendar month as a label.</summary>
    public static DateLabel MonthOf(long year, int month) =>
        DateLabel.OfDays(Day.FromDate(year, month, 1), Day.FromDate(year, month, Day.DaysInMonth(year, month)), Precision.Month);

    private static DateLabel TwoDays(DateLabel saturday) => DateLabel.OfDays(saturday.FirstDay, saturday.FirstDay.Plus(1), Precision.Day);

    private static Candidate Days(Day chosen, Day excluded, bool isAmbiguous) => Candidate.Of(DateLabel.OfDay(chosen), DateLabel.OfDay(excluded), isAmbiguous);

    private static int Modulo(int value, int divisor) => (value % divisor + divisor) % divisor;
}
