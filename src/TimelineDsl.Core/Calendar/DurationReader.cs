using System;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>Reads a length of time as an analyst writes it; <see cref="DurationWordsReader"/> reads those of sources.</summary>
internal static class DurationReader
{
    /// <summary>No stretch between two moments that reasoning covers is longer, in days.</summary>
    internal const long MostDays = 2 * 9_000_000L * 366;

    /// <summary>Reads <c>90min 2h30min 3d 2w 1mo 1y</c>, ranges <c>2d..5d</c>, <c>2h..</c>, <c>..3d</c>, and ISO 8601 (<c>P3D</c>).</summary>
    public static DurationReading Read(string text)
    {
        int dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            var exact = new DurationScanner(text, 0, text.Length);
            return exact.Read() is { } amount ? Checked(text, amount, amount) : exact.Fault;
        }
        var from = new DurationScanner(text, 0, dots);
        var to = new DurationScanner(text, dots + 2, text.Length);
        DurationAmount? min = from.IsBlank ? null : from.Read(), max = to.IsBlank ? null : to.Read();
        if (min is null && !from.IsBlank) return from.Fault;
        if (max is null && !to.IsBlank) return to.Fault;
        if (min is null && max is null) return DurationReading.Fault(DateErrorKind.InvalidDuration, 0, text.Length, "a range of lengths needs one on at least one side of `..`");
        return Checked(text, min, max);
    }

    /// <summary>Reads a length in words, as sources write it: <c>two-and-a-half-hour</c>, <c>more than two hours</c>.</summary>
    public static DurationReading ReadWords(string phrase) => DurationWordsReader.Read(phrase);

    /// <summary>The range, or the error of one whose end is certainly less than its start or beyond what reasoning covers.</summary>
    internal static DurationReading Checked(string text, DurationAmount? min, DurationAmount? max, bool isVague = false)
    {
        if (IsTooLong(min) || IsTooLong(max))
            return DurationReading.Fault(DateErrorKind.OutOfRange, 0, text.Length, "the length `" + text.Trim() + "` lies beyond what can be reasoned about (9,000,000 years)");
        if (min is { } least && max is { } most && most.MostDays * Moment.MillisecondsPerDay + most.Milliseconds < least.FewestDays * Moment.MillisecondsPerDay + least.Milliseconds)
        {
            int dots = text.IndexOf("..", StringComparison.Ordinal);
            if (dots < 0) return DurationReading.Fault(DateErrorKind.ReversedRange, 0, text.Length, "this range ends below its start");
            string first = text.Substring(0, dots).Trim(), last = text.Substring(dots + 2).Trim();
            return DurationReading.Fault(DateErrorKind.ReversedRange, 0, text.Length, "this range ends (`" + last + "`) below its start (`" + first + "`); turn the two lengths round", last + ".." + first);
        }
        return DurationReading.Of(new DurationRange(min, max, isVague));
    }

    private static bool IsTooLong(DurationAmount? amount) =>
        amount is { } a && (a.MostDays > MostDays || a.Milliseconds / Moment.MillisecondsPerDay > MostDays);
}
