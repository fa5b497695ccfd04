using System.Globalization;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Phrases;

/// <summary>What a date without its year means against one day.</summary>
internal static class DateConventions
{
    /// <summary>How many years apart two 29 Februaries can be, and one more.</summary>
    private const int FarthestLeapYear = 9;

    /// <summary>Completes the parts by the tense, or, beside a weekday, by "this" (0), "last" (−1) or "next" (1); null direction: the tense alone.</summary>
    public static Candidate Complete(DateParts parts, Day reference, Tense tense, int? direction, string phrase, CalendarWords words)
    {
        if (parts.Month is int month && parts.Day is int day) return MonthAndDay(parts, month, day, reference, tense, direction, phrase, words);
        if (parts.Month is int alone)
        {
            if (parts.Clock is not null || parts.Weekday is not null) return default;
            return direction is int near ? DayConventions.MonthNear(reference, alone, near) : DayConventions.Month(reference, alone, tense);
        }
        if (parts.Weekday is int weekday)
        {
            var candidate = direction switch
            {
                null => DayConventions.Weekday(reference, weekday, tense),
                0 => DayConventions.ThisWeekday(reference, weekday, tense),
                int near => DayConventions.NearWeekday(reference, weekday, near),
            };
            return Finish(candidate.Chosen!, candidate.Excluded, candidate.IsAmbiguous, parts);
        }
        return parts.Clock is not null && direction is null ? Finish(DateLabel.OfDay(reference), null, false, parts) : default;
    }

    /// <summary>The label at the clock time, in the zone and with the doubt that the parts add to a day.</summary>
    public static DateLabel Refine(DateLabel day, DateParts parts) =>
        parts.Clock is long clock
            ? DateAssembly.AtClock(day.FirstDay, clock, parts)
            : new DateLabel(day.Start, day.End, day.Precision, parts.Qualification, parts.Zone);

    private static Candidate Finish(DateLabel chosen, DateLabel? excluded, bool isAmbiguous, DateParts parts) =>
        Candidate.Of(Refine(chosen, parts), excluded is null ? null : Refine(excluded, parts), isAmbiguous);

    private static Candidate MonthAndDay(DateParts parts, int month, int day, Day reference, Tense tense, int? direction, string phrase, CalendarWords words)
    {
        var past = Nearest(reference, month, day, -1);
        var future = Nearest(reference, month, day, 1);
        if (past is null || future is null)
        {
            string message = "there is no such day: " + words.MonthNames[month - 1] + " has at most " + Day.DaysInMonth(2000, month).ToString(CultureInfo.InvariantCulture) + " days";
            return Candidate.Fault(new DateError(DateErrorKind.InvalidDate, parts.DayToken.Start, parts.DayToken.Length, message));
        }
        bool chooseFuture = direction switch
        {
            null => tense == Tense.Future,
            0 => future.Value.Number - reference.Number <= reference.Number - past.Value.Number,
            int near => near > 0,
        };
        var (chosen, other) = chooseFuture ? (future.Value, past.Value) : (past.Value, future.Value);
        if (parts.Weekday is int weekday && chosen.IsoWeekday != weekday)
        {
            if (other.IsoWeekday != weekday)
                return Candidate.Fault(DateAssembly.WrongWeekday(parts, Closest(past.Value, future.Value, reference), phrase, words)!);
            (chosen, other) = (other, chosen);
        }
        return Finish(DateLabel.OfDay(chosen), DateLabel.OfDay(other), false, parts);
    }

    private static Day Closest(Day past, Day future, Day reference) => future.Number - reference.Number < reference.Number - past.Number ? future : past;

    /// <summary>The latest such day of the month not after the reference (−1), or the earliest not before it (1); null where no year has it.</summary>
    private static Day? Nearest(Day reference, int month, int day, int direction)
    {
        reference.Deconstruct(out long year, out _, out _);
        for (int i = 0; i <= FarthestLeapYear; i++)
        {
            if (Day.TryFromDate(year + direction * i, month, day, out var found) && (found == reference || found < reference == direction < 0)) return found;
        }
        return null;
    }
}
