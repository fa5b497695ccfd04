using System.Globalization;
using TimelineDsl.Model;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>Lengths of time in words.</summary>
internal static class LengthWords
{
    /// <summary>What a length allows, in its coarsest unit: <c>2 to 3 h</c>, <c>at least 2 h</c>, <c>62 days</c>; null where nothing is known.</summary>
    public static string? Of(Length length)
    {
        return Range(length.MinMonths, length.MaxMonths, months => months % 12 == 0 ? Count(months / 12, "year") : Count(months, "month"))
            ?? Range(length.MinDays, length.MaxDays, days => Count(days, "day"))
            ?? Range(length.MinMilliseconds, length.MaxMilliseconds, Elapsed);
    }

    private static string? Range(long? least, long? most, System.Func<long, string> words) => (least, most) switch
    {
        ({ } min, { } max) => min == max ? words(min) : Joined(words(min), words(max)),
        ({ } min, null) => "at least " + words(min),
        (null, { } max) => "at most " + words(max),
        _ => null,
    };

    /// <summary>Both, the unit told once where it is the same: <c>2 to 6 days</c>.</summary>
    private static string Joined(string least, string most)
    {
        int space = least.IndexOf(' ', System.StringComparison.Ordinal);
        bool isOneUnit = most.EndsWith(least[space..].TrimEnd('s') + "s", System.StringComparison.Ordinal) || most.EndsWith(least[space..], System.StringComparison.Ordinal);
        return (isOneUnit && least.LastIndexOf(' ') == space ? least[..space] : least) + " to " + most;
    }

    private static string Elapsed(long milliseconds)
    {
        if (milliseconds % 60_000 != 0) return (milliseconds / 1000.0).ToString("0.###", CultureInfo.InvariantCulture) + " s";
        long hours = milliseconds / 3_600_000, minutes = milliseconds / 60_000 % 60;
        string text = hours == 0 ? "" : hours.ToString(CultureInfo.InvariantCulture) + " h";
        return minutes == 0 && hours != 0 ? text : (text + " " + minutes.ToString(CultureInfo.InvariantCulture) + " min").Trim();
    }

    private static string Count(long amount, string unit) => amount.ToString(CultureInfo.InvariantCulture) + " " + unit + (amount == 1 ? "" : "s");
}
