using System.Collections.Generic;
using TimelineDsl.Core.Calendar;

namespace TimelineDsl.Core.Phrases;

/// <summary>A span of hours within a day, as a part of the day is called; the end may lie in the next day.</summary>
/// <param name="From">First hour, inclusive.</param>
/// <param name="To">Hour after the last, exclusive; above 24 in the next day.</param>
internal readonly record struct PartOfDay(int From, int To);

/// <summary>A unit of the calendar that is spoken of as this, last or next.</summary>
internal enum CalendarUnit
{
    Week,
    Weekend,
    Month,
    Year,
}

/// <summary>A phrase that has a known form, with what stands in its slots.</summary>
internal sealed class PhraseMatch(PhrasePattern pattern)
{
    public PhrasePattern Pattern { get; } = pattern;

    /// <summary>1 (Monday) to 7.</summary>
    public int Weekday { get; set; }

    /// <summary>1 to 12.</summary>
    public int Month { get; set; }

    public CalendarUnit Unit { get; set; }

    /// <summary>Null where the form has none.</summary>
    public PartOfDay? Part { get; set; }

    /// <summary>The date or clock time; null where the form has none.</summary>
    public DateParts? Parts { get; private set; }

    /// <summary>A part of the date that cannot be.</summary>
    public DateError? Error { get; private set; }

    public DurationRange? Length { get; set; }

    public string LengthText { get; set; } = "";

    /// <summary>Whether the rest of the tokens is a date, or a clock time and nothing else.</summary>
    public bool ReadParts(string phrase, List<DateToken> tokens, int at, CalendarWords words, bool clockOnly)
    {
        var reader = new DatePartsReader(phrase, tokens, at, words);
        reader.Read();
        Parts = reader.Parts;
        Error = reader.Error;
        if (Error is not null) return true;
        if (reader.At < tokens.Count || Parts.IsEmpty) return false;
        bool hasDate = Parts.Year is not null || Parts.Month is not null || Parts.Day is not null || Parts.Weekday is not null;
        return clockOnly ? !hasDate : Parts.Day is null || Parts.Month is not null;
    }
}
