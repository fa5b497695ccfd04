using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TimelineDsl.Dates;

namespace TimelineDsl.Tests.Dates;

/// <summary>
/// Relations by trying them: every reading of a value as the set of its days, every pair of readings. It knows a few years; day 0 stands for all days before them and
/// the last for all after, so that only what is open reaches these. It reads the pieces of which a test makes a text, and nothing of the code under test.
/// </summary>
internal sealed class EdtfOracle
{
    private const int FirstYear = 2002, LastYear = 2006;

    private static readonly string[] Days = [.. Calendar()];

    /// <summary>
    /// The days at which an unknown end is tried: those next to where anything in the tests begins or ends. What lies between two of them is in the same order to everything
    /// as they are.
    /// </summary>
    private static readonly int[] Telling = [.. Enumerable.Range(1, Days.Length - 2).Where(static day =>
        day == 1 || day == Days.Length - 2 || Days[day].StartsWith("2004-02", StringComparison.Ordinal) || Days[day][8..] is "01" or "02" || Days[day + 1] == "after" || Days[day + 1][8..] is "01" or "31" || Days[day][8..] == "31")];

    private static int Before => 0;

    private static int After => Days.Length - 1;

    private EdtfOracle(string text, List<DaySet> readings, bool unknownStart = false, bool unknownEnd = false)
    {
        Text = text;
        Readings = readings;
        HasUnknownStart = unknownStart;
        HasUnknownEnd = unknownEnd;
    }

    public string Text { get; }

    public List<DaySet> Readings { get; }

    public bool HasUnknownStart { get; }

    public bool HasUnknownEnd { get; }

    /// <summary>A year, month or day, any digit of which may be <c>X</c>: one reading for each that fits.</summary>
    public static EdtfOracle Date(string mask) => new(mask, [.. Units(mask).Select(static unit => Span(unit.First, unit.Last))]);

    /// <summary>A season or quarter, told by its first and last month.</summary>
    public static EdtfOracle Season(string text, string firstMonth, string lastMonth) =>
        new(text, [Span(Units(firstMonth).Single().First, Units(lastMonth).Single().Last)]);

    /// <summary>An interval; null is an unknown end and <c>..</c> an open one.</summary>
    public static EdtfOracle? Interval(EdtfOracle? start, bool isStartOpen, EdtfOracle? end, bool isEndOpen)
    {
        var readings = new List<DaySet>();
        int[] starts = start is not null ? DaysOf(start) : isStartOpen ? [Before] : Telling;
        int[] ends = end is not null ? DaysOf(end) : isEndOpen ? [After] : Telling;
        foreach (int first in starts)
            foreach (int last in ends)
                if (first <= last) readings.Add(Span(first, last));
        string text = (start?.Text ?? (isStartOpen ? ".." : "")) + "/" + (end?.Text ?? (isEndOpen ? ".." : ""));
        return readings.Count == 0 ? null : new EdtfOracle(text, readings, start is null && !isStartOpen, end is null && !isEndOpen);
    }

    /// <summary>One of some dates and of a range between two dates of one precision, either of which may be null where it is open.</summary>
    public static EdtfOracle OneOf(IReadOnlyList<EdtfOracle> dates, string? from, string? to)
    {
        var readings = dates.SelectMany(static date => date.Readings).ToList();
        if (from is not null || to is not null)
            foreach (var unit in Range(from, to, withinKnown: true)) readings.Add(Span(unit.First, unit.Last));
        return new EdtfOracle(SetText('[', ']', dates, from, to), readings);
    }

    /// <summary>All of some dates, each of which has one reading, and of a range.</summary>
    public static EdtfOracle AllOf(IReadOnlyList<EdtfOracle> dates, string? from, string? to)
    {
        var all = new DaySet(Days.Length);
        foreach (var date in dates) all.Add(date.Readings.Single());
        if (from is not null || to is not null)
        {
            int first = from is null ? Before : Units(from).Single().First, last = to is null ? After : Units(to).Single().Last;
            all.Add(Span(first, last));
        }
        return new EdtfOracle(SetText('{', '}', dates, from, to), [all]);
    }

    public static Certainty IsBefore(EdtfOracle a, EdtfOracle b) => Decide(a, b, static (x, y) => x.Last < y.First, a.HasUnknownEnd || b.HasUnknownStart);

    public static Certainty Contains(EdtfOracle a, EdtfOracle b) => Decide(a, b, static (x, y) => x.Contains(y), HasUnknown(a, b));

    public static Certainty Overlaps(EdtfOracle a, EdtfOracle b) => Decide(a, b, static (x, y) => x.Overlaps(y), HasUnknown(a, b));

    public static Certainty IsSameAs(EdtfOracle a, EdtfOracle b) => Decide(a, b, static (x, y) => x.Contains(y) && y.Contains(x), HasUnknown(a, b));

    private static bool HasUnknown(EdtfOracle a, EdtfOracle b) => a.HasUnknownStart || a.HasUnknownEnd || b.HasUnknownStart || b.HasUnknownEnd;

    private static Certainty Decide(EdtfOracle a, EdtfOracle b, Func<DaySet, DaySet, bool> holds, bool hangsOnUnknown)
    {
        bool canHold = false, canFail = false;
        foreach (var x in a.Readings)
        {
            foreach (var y in b.Readings)
            {
                if (holds(x, y)) canHold = true;
                else canFail = true;
                if (canHold && canFail) return hangsOnUnknown ? Certainty.Unknown : Certainty.Maybe;
            }
        }
        return canHold ? Certainty.Yes : Certainty.No;
    }

    private static int[] DaysOf(EdtfOracle date) => [.. Enumerable.Range(0, Days.Length).Where(day => date.Readings.Exists(reading => reading.Has(day)))];

    private static IEnumerable<(int First, int Last)> Range(string? from, string? to, bool withinKnown)
    {
        int length = (from ?? to)!.Length;
        int first = from is null ? (withinKnown ? 1 : Before) : Units(from).Single().First, last = to is null ? (withinKnown ? After - 1 : After) : Units(to).Single().Last;
        return Units(length == 4 ? "XXXX" : length == 7 ? "XXXX-XX" : "XXXX-XX-XX").Where(unit => unit.First >= first && unit.Last <= last);
    }

    private static string SetText(char open, char close, IReadOnlyList<EdtfOracle> dates, string? from, string? to)
    {
        var members = dates.Select(static date => date.Text).ToList();
        if (from is null && to is not null) members.Insert(0, ".." + to);
        else if (from is not null) members.Add(from + ".." + to);
        return open + string.Join(',', members) + close;
    }

    /// <summary>The years, months or days that fit a mask, each from its first to its last day.</summary>
    private static IEnumerable<(int First, int Last)> Units(string mask)
    {
        string? current = null;
        int first = 0;
        for (int day = 1; day <= After; day++)
        {
            string? unit = day < After && Fits(mask, Days[day]) ? Days[day][..mask.Length] : null;
            if (unit == current) continue;
            if (current is not null) yield return (first, day - 1);
            (current, first) = (unit, day);
        }
    }

    private static bool Fits(string mask, string day)
    {
        for (int i = 0; i < mask.Length; i++)
            if (mask[i] != 'X' && mask[i] != day[i]) return false;
        return true;
    }

    private static DaySet Span(int first, int last)
    {
        var days = new DaySet(Days.Length);
        for (int day = first; day <= last; day++) days.Add(day);
        return days;
    }

    private static IEnumerable<string> Calendar()
    {
        yield return "before";
        for (var day = new DateOnly(FirstYear, 1, 1); day.Year <= LastYear; day = day.AddDays(1)) yield return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return "after";
    }
}
