using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Phrases;

/// <summary>What a length away from a day means: the dates that lie between the shortest and the longest length that the words allow.</summary>
internal static class LengthConventions
{
    /// <summary>The dates so long before (−1) or after (1) the reference; none where the length has no upper end.</summary>
    public static Candidate Away(Day reference, DurationRange length, int direction)
    {
        if (length.Min is not { } min || length.Max is not { } max) return default;
        if (min.Milliseconds == 0 && max.Milliseconds == 0 && max.Months == 0 && IsExactDays(min, max, out long days))
            return Candidate.Of(DateLabel.OfDay(reference.Plus(direction * days)));
        var near = Shift(reference, min, direction, outwards: false);
        var far = Shift(reference, max, direction, outwards: true);
        var precision = max.Months >= 12 ? Precision.Year : max.Months > 0 ? Precision.Month : max.Days > 12 ? Precision.Week : Precision.Day;
        return Candidate.Of(direction < 0 ? DateLabel.OfDays(far, near, precision) : DateLabel.OfDays(near, far, precision));
    }

    /// <summary>A small whole number of days is counted exactly: "two days ago" is one date.</summary>
    private static bool IsExactDays(DurationAmount min, DurationAmount max, out long days)
    {
        days = (min.Days + max.Days) / 2;
        return min.Months == 0 && max.Days - min.Days is 0 or 2 && days <= 12;
    }

    private static Day Shift(Day reference, DurationAmount amount, int direction, bool outwards)
    {
        long elapsed = amount.Milliseconds / Moment.MillisecondsPerDay + (outwards && amount.Milliseconds % Moment.MillisecondsPerDay != 0 ? 1 : 0);
        return reference.PlusMonths(direction * amount.Months).Plus(direction * (amount.Days + elapsed));
    }
}
