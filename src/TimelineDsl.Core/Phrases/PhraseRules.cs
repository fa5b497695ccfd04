using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Phrases;

/// <summary>Reads a matched form against one day, and says by which convention.</summary>
internal static class PhraseRules
{
    /// <summary>The reading against one day; <c>default</c> where the form says no date in this tense.</summary>
    public static Candidate Read(PhraseMatch match, Day reference, Tense tense, string phrase, CalendarWords words)
    {
        var pattern = match.Pattern;
        int argument = pattern.Argument;
        return pattern.Form switch
        {
            PhraseForm.Day => InDay(Candidate.Of(DateLabel.OfDay(reference.Plus(argument))), match),
            PhraseForm.PartOfDay => InDay(Candidate.Of(DateLabel.OfDay(reference.Plus(argument))), match),
            PhraseForm.Weekday => InDay(DayConventions.Weekday(reference, match.Weekday, tense), match),
            PhraseForm.ThisWeekday => InDay(DayConventions.ThisWeekday(reference, match.Weekday, tense), match),
            PhraseForm.LastWeekday => InDay(DayConventions.NearWeekday(reference, match.Weekday, -1), match),
            PhraseForm.NextWeekday => InDay(DayConventions.NearWeekday(reference, match.Weekday, 1), match),
            PhraseForm.WeekdayBefore => Candidate.Of(DateLabel.OfDay(DayConventions.Nearest(reference, match.Weekday, -1))),
            PhraseForm.WeekdayAfter => Candidate.Of(DateLabel.OfDay(DayConventions.Nearest(reference, match.Weekday, 1))),
            PhraseForm.WeekdayOfWeek => Candidate.Of(DateLabel.OfDay(DayConventions.InWeek(reference, match.Weekday, argument))),
            PhraseForm.Unit => DayConventions.Unit(reference, match.Unit, argument),
            PhraseForm.EarlierInUnit => Part(DayConventions.Bounds(reference, match.Unit, 0).First, reference, reference, match.Unit),
            PhraseForm.LaterInUnit => Part(reference, DayConventions.Bounds(reference, match.Unit, 0).Last, reference, match.Unit),
            PhraseForm.Weekend => DayConventions.Weekend(reference, tense),
            PhraseForm.MonthNear => DayConventions.MonthNear(reference, match.Month, argument),
            PhraseForm.Date => DateConventions.Complete(match.Parts!, reference, tense, argument, phrase, words),
            PhraseForm.AnyDate => DateConventions.Complete(match.Parts!, reference, tense, null, phrase, words),
            PhraseForm.Vague => DayConventions.Span(reference, pattern.Span.First, pattern.Span.Last, pattern.SpanPrecision),
            PhraseForm.Offset => LengthConventions.Away(reference, match.Length!, argument),
            _ => tense == Tense.Future ? LengthConventions.Away(reference, match.Length!, 1) : default,
        };
    }

    /// <summary>The convention in words.</summary>
    public static PhraseRule Describe(PhraseMatch match, Tense tense, PhraseBasis basis, CalendarWords words)
    {
        string from = basis == PhraseBasis.Anchor ? "the day it counts from" : "publication";
        string weekday = match.Weekday > 0 ? words.WeekdayNames[match.Weekday - 1] : "";
        string month = match.Month > 0 ? words.MonthNames[match.Month - 1] : "";
        string unit = match.Unit.ToString().ToLowerInvariant();
        int argument = match.Pattern.Argument;
        return match.Pattern.Form switch
        {
            PhraseForm.Day => new("day", argument == 0 ? "the day of " + Of(basis) : Days(argument) + from),
            PhraseForm.PartOfDay => new("part-of-day", "that part of " + (argument == 0 ? "the day of " + Of(basis) : "the day " + Days(argument) + from)),
            PhraseForm.Weekday => new("weekday", ByTense(weekday, tense, from)),
            PhraseForm.ThisWeekday => new("this-weekday", "the " + weekday + " of the ISO week of " + from),
            PhraseForm.LastWeekday => new("last-weekday", "the most recent " + weekday + " before " + from),
            PhraseForm.NextWeekday => new("next-weekday", "the first " + weekday + " after " + from),
            PhraseForm.WeekdayBefore => new("weekday-before", "the most recent " + weekday + " before " + from),
            PhraseForm.WeekdayAfter => new("weekday-after", "the first " + weekday + " after " + from),
            PhraseForm.WeekdayOfWeek => new("weekday-of-week", "the " + weekday + " of the ISO week " + Place(argument) + from),
            PhraseForm.Unit => new(unit, "the " + Calendar(match.Unit) + unit + " " + Place(argument) + from),
            PhraseForm.EarlierInUnit => new("earlier-in-" + unit, "from the start of the " + Calendar(match.Unit) + unit + " to " + from),
            PhraseForm.LaterInUnit => new("later-in-" + unit, "from " + from + " to the end of the " + Calendar(match.Unit) + unit),
            PhraseForm.Weekend => new("weekend", ByTense("weekend", tense, from)),
            PhraseForm.MonthNear => new("month-near", argument == 0 ? month + " of the year of " + from : argument < 0 ? "the most recent " + month + " before " + from : "the first " + month + " after " + from),
            PhraseForm.Vague => new("vague", "from " + Days(match.Pattern.Span.First) + from + " to " + Days(match.Pattern.Span.Last) + from),
            PhraseForm.Offset or PhraseForm.OffsetAhead => new("length-away", "`" + match.LengthText + "` " + (argument < 0 ? "before " : "after ") + from),
            _ => DescribeDate(match, tense, from, words),
        };
    }

    private static PhraseRule DescribeDate(PhraseMatch match, Tense tense, string from, CalendarWords words)
    {
        var parts = match.Parts!;
        string weekday = parts.Weekday is int day ? words.WeekdayNames[day - 1] : "";
        bool guided = match.Pattern.Form == PhraseForm.Date;
        int argument = match.Pattern.Argument;
        if (parts.Month is int month)
        {
            string name = (parts.Day is null ? "" : parts.DayToken.Text + " ") + words.MonthNames[month - 1];
            string sentence = guided && argument == 0 ? "the " + name + " nearest to " + from
                : ByTense(name, guided ? (argument < 0 ? Tense.Past : Tense.Future) : tense, from);
            return new(parts.Day is null ? "month" : "month-and-day", sentence + (weekday.Length > 0 ? " that is a " + weekday : ""));
        }
        if (parts.Weekday is null) return new("clock", "that time on the day of " + from);
        return !guided ? new("weekday", ByTense(weekday, tense, from))
            : argument == 0 ? new("this-weekday", "the " + weekday + " of the ISO week of " + from)
            : argument < 0 ? new("last-weekday", "the most recent " + weekday + " before " + from)
            : new("next-weekday", "the first " + weekday + " after " + from);
    }

    private static Candidate InDay(Candidate day, PhraseMatch match)
    {
        DateLabel Refine(DateLabel label) =>
            match.Part is { } part ? DayConventions.PartOf(label.FirstDay, part) : match.Parts is { } parts ? DateConventions.Refine(label, parts) : label;
        return Candidate.Of(Refine(day.Chosen!), day.Excluded is null ? null : Refine(day.Excluded), day.IsAmbiguous);
    }

    /// <summary>Part of a unit: at least the reference itself, where the unit (a weekend) has not begun or is over.</summary>
    private static Candidate Part(Day first, Day last, Day reference, CalendarUnit unit) =>
        Candidate.Of(DateLabel.OfDays(first <= last ? first : reference, first <= last ? last : reference, DayConventions.PrecisionOf(unit)));

    private static string ByTense(string what, Tense tense, string from) =>
        tense == Tense.Past ? "the latest " + what + " not after " + from : "the earliest " + what + " not before " + from;

    private static string Of(PhraseBasis basis) => basis == PhraseBasis.Anchor ? "what it counts from" : "publication";

    private static string Days(int days) => days switch
    {
        0 => "",
        1 => "one day after ",
        -1 => "one day before ",
        > 0 => days.ToString(System.Globalization.CultureInfo.InvariantCulture) + " days after ",
        _ => (-days).ToString(System.Globalization.CultureInfo.InvariantCulture) + " days before ",
    };

    private static string Place(int offset) => offset == 0 ? "of " : offset < 0 ? "before that of " : "after that of ";

    private static string Calendar(CalendarUnit unit) => unit == CalendarUnit.Week ? "ISO " : unit == CalendarUnit.Weekend ? "" : "calendar ";
}
