using System;
using System.Globalization;

namespace TimelineDsl.Dates;

/// <summary>A point on the one time line: a whole number of milliseconds since 1970-01-01T00:00:00Z, proleptic Gregorian, without leap seconds.</summary>
/// <remarks>
/// Equality and order are those of <see cref="Milliseconds"/>. <c>default</c> is 1970-01-01T00:00:00Z.
/// Values lie within <see cref="MinValue"/> and <see cref="MaxValue"/>, both inclusive; arithmetic beyond throws <see cref="OverflowException"/>.
/// </remarks>
public readonly struct Moment : IEquatable<Moment>, IComparable<Moment>
{
    /// <summary>Milliseconds in a day of 24 hours.</summary>
    public const long MillisecondsPerDay = 86_400_000;

    private const long Limit = 9_000_000L * 366 * MillisecondsPerDay;

    /// <summary>The earliest moment that reasoning covers, a little more than nine million years before 1970.</summary>
    public static readonly Moment MinValue = new(-Limit);

    /// <summary>The latest moment that reasoning covers, a little more than nine million years after 1970.</summary>
    public static readonly Moment MaxValue = new(Limit);

    private Moment(long milliseconds) => Milliseconds = milliseconds;

    /// <summary>Milliseconds since 1970-01-01T00:00:00Z; negative before.</summary>
    public long Milliseconds { get; }

    /// <summary>The moment that lies the given milliseconds after 1970-01-01T00:00:00Z.</summary>
    /// <exception cref="OverflowException">The value is outside <see cref="MinValue"/>…<see cref="MaxValue"/>.</exception>
    public static Moment FromMilliseconds(long milliseconds) =>
        milliseconds is >= -Limit and <= Limit ? new Moment(milliseconds) : throw new OverflowException("The moment lies beyond what reasoning covers (9 million years).");

    /// <summary>This moment moved by whole milliseconds.</summary>
    /// <exception cref="OverflowException">The result is outside <see cref="MinValue"/>…<see cref="MaxValue"/>.</exception>
    public Moment Plus(long milliseconds) => FromMilliseconds(checked(Milliseconds + milliseconds));

    /// <inheritdoc/>
    public int CompareTo(Moment other) => Milliseconds.CompareTo(other.Milliseconds);

    /// <inheritdoc/>
    public bool Equals(Moment other) => Milliseconds == other.Milliseconds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Moment other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Milliseconds.GetHashCode();

    /// <summary>ISO 8601 in UTC, without parts that are zero at the end: <c>2025-10-20T14:30Z</c>, <c>2025-10-20T14:30:05.250Z</c>.</summary>
    public override string ToString()
    {
        var day = Day.FromLocalMilliseconds(Milliseconds);
        long rest = Milliseconds - day.StartMilliseconds;
        long hour = rest / 3_600_000, minute = rest / 60_000 % 60, second = rest / 1000 % 60, milli = rest % 1000;
        string clock = hour.ToString("00", CultureInfo.InvariantCulture) + ":" + minute.ToString("00", CultureInfo.InvariantCulture);
        if (second != 0 || milli != 0) clock += ":" + second.ToString("00", CultureInfo.InvariantCulture);
        if (milli != 0) clock += "." + milli.ToString("000", CultureInfo.InvariantCulture);
        return day + "T" + clock + "Z";
    }

    /// <summary>Whether the left moment is earlier.</summary>
    public static bool operator <(Moment left, Moment right) => left.Milliseconds < right.Milliseconds;

    /// <summary>Whether the left moment is later.</summary>
    public static bool operator >(Moment left, Moment right) => left.Milliseconds > right.Milliseconds;

    /// <summary>Whether the left moment is not later.</summary>
    public static bool operator <=(Moment left, Moment right) => left.Milliseconds <= right.Milliseconds;

    /// <summary>Whether the left moment is not earlier.</summary>
    public static bool operator >=(Moment left, Moment right) => left.Milliseconds >= right.Milliseconds;

    /// <summary>Whether both are the same moment.</summary>
    public static bool operator ==(Moment left, Moment right) => left.Equals(right);

    /// <summary>Whether the moments differ.</summary>
    public static bool operator !=(Moment left, Moment right) => !left.Equals(right);

#if NET8_0_OR_GREATER
    /// <summary>The same moment as a <see cref="DateTimeOffset"/> in UTC.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies outside the years 1 to 9999.</exception>
    public DateTimeOffset ToDateTimeOffset() => DateTimeOffset.FromUnixTimeMilliseconds(Milliseconds);

    /// <summary>The moment of a <see cref="DateTimeOffset"/>; parts below a millisecond are dropped.</summary>
    public static Moment FromDateTimeOffset(DateTimeOffset value) => FromMilliseconds(value.ToUnixTimeMilliseconds());
#endif
}
