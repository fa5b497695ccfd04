namespace TimelineDsl.Model.Reasoning;

/// <summary>How one place divides the moments of the time line (milliseconds since 1970-01-01T00:00Z) into dates (days since 1970-01-01).</summary>
/// <remarks>
/// One law binds the members: for every moment <c>m</c> and day <c>d</c>, <c>DayOf(m) &gt;= d</c> exactly when <c>m &gt;= StartOf(d)</c>.
/// So both are monotone, days may have 23 or 25 hours, and a date that a place skipped begins where the next one begins.
/// A clock set back over midnight must be told as one change of date (the law asks for it).
/// Two calendars that are <see cref="object.Equals(object)"/> must answer alike; the network reasons more sharply within one calendar.
/// Both methods must answer, without throwing, for every value within nine million years of 1970.
/// </remarks>
public interface IDayCalendar
{
    /// <summary>The number of the day in which the moment lies.</summary>
    long DayOf(long moment);

    /// <summary>The first moment whose day is <paramref name="day"/> or later.</summary>
    long StartOf(long day);

    /// <summary>A lower bound, in milliseconds, of <c>StartOf(d)</c> minus <c>d</c> nominal days, over all <c>d</c>: minus the greatest offset from UTC that the zone ever had.</summary>
    long EarliestStart { get; }

    /// <summary>An upper bound, in milliseconds, of <c>StartOf(d)</c> minus <c>d</c> nominal days, over all <c>d</c>: minus the least offset from UTC that the zone ever had.</summary>
    long LatestStart { get; }
}
