namespace TimelineDsl.Core.Phrases;

/// <summary>What a form of words means; the number in <see cref="PhrasePattern.Argument"/> is the one named here.</summary>
internal enum PhraseForm
{
    /// <summary>So many days from the reference.</summary>
    Day,
    /// <summary>A part of the day that lies so many days from the reference.</summary>
    PartOfDay,
    /// <summary>A weekday, looked for as the tense has it.</summary>
    Weekday,
    /// <summary>The weekday of the reference's ISO week.</summary>
    ThisWeekday,
    /// <summary>The most recent such weekday before the reference.</summary>
    LastWeekday,
    /// <summary>The first such weekday after the reference.</summary>
    NextWeekday,
    /// <summary>The same, where nobody differs.</summary>
    WeekdayAfter,
    /// <summary>The most recent one, where nobody differs.</summary>
    WeekdayBefore,
    /// <summary>The weekday of the ISO week so many weeks on.</summary>
    WeekdayOfWeek,
    /// <summary>The week, weekend, month or year so many on.</summary>
    Unit,
    /// <summary>From the start of that unit to the reference.</summary>
    EarlierInUnit,
    /// <summary>From the reference to the end of that unit.</summary>
    LaterInUnit,
    /// <summary>A weekend, looked for as the tense has it.</summary>
    Weekend,
    /// <summary>The month in the calendar year of the reference (0), the most recent before (−1), the first after (1).</summary>
    MonthNear,
    /// <summary>A date, whole or in part; what is missing as the tense has it, or by "this" (0), "last" (−1), "next" (1) beside a weekday.</summary>
    Date,
    /// <summary>A date, whole or in part; what is missing as the tense has it.</summary>
    AnyDate,
    /// <summary>A vague span; its bounds stand in the pattern.</summary>
    Vague,
    /// <summary>A length before (−1) or after (1) the reference.</summary>
    Offset,
    /// <summary>A length after the reference, where the tense looks ahead; elsewhere ("the first in four years") it is no date.</summary>
    OffsetAhead,
}

/// <summary>What a form counts from.</summary>
internal enum PhraseReference
{
    /// <summary>What <c>counting from</c> names, else the publication.</summary>
    Either,
    /// <summary>What <c>counting from</c> names, and nothing else.</summary>
    Anchor,
}
