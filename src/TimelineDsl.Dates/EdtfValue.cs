using System;

namespace TimelineDsl.Dates;

/// <summary>
/// What an EDTF text says: a <see cref="EdtfDate"/>, an <see cref="EdtfInterval"/> or an <see cref="EdtfSet"/>. It stands for one stretch of the calendar of which
/// several <em>readings</em> may be possible: <c>1984</c> is that year, <c>198X</c> one of ten years, <c>1984/1985</c> a stretch of days that starts in the one and
/// ends in the other.
/// </summary>
/// <remarks>
/// <para>Immutable. Two values are equal when their canonical texts (<see cref="ToString"/>) are: <c>Y17E3</c> and <c>Y17000</c> are one value, <c>2004-03</c> and
/// <c>2004-X3</c> are two.</para>
/// <para>Order is that of <see cref="Earliest"/>, then of <see cref="Latest"/>, by the calendar as written and whatever the offsets; then that of the canonical texts by
/// code unit, so that only equal values tie. What has no start comes first, then what has an unknown one. It sorts; it does not say which came before which: for that
/// ask <see cref="IsBefore"/>.</para>
/// <para>The relations take a date as it is stated: qualification (<c>? ~ %</c>) is the caller's to weigh. Values are compared as calendars show them; only where every
/// date of both carries an offset from UTC are they compared as moments. Where a value has so many readings that comparing them all would take long, the answer may be
/// <see cref="Certainty.Maybe"/> where <see cref="Certainty.No"/> or <see cref="Certainty.Yes"/> were right; it is never wrong the other way round.</para>
/// </remarks>
public abstract class EdtfValue : IEquatable<EdtfValue>, IComparable<EdtfValue>, IComparable
{
    private Readings? _readings;

    private protected EdtfValue()
    {
    }

    /// <summary>The lowest level, 0 to 2, of the specification at which the value can be written: that of its canonical text.</summary>
    public abstract int Level { get; }

    /// <summary>The first day of all readings, inclusive, and the moment at which it begins.</summary>
    public abstract EdtfBound Earliest { get; }

    /// <summary>The last day of all readings, inclusive, and the moment at which it ends, exclusive.</summary>
    public abstract EdtfBound Latest { get; }

    /// <summary>The unit of the last part, be it specified or not (<c>2004-XX</c> is exact to the month); of several dates the coarsest.</summary>
    public abstract Precision Precision { get; }

    /// <summary>The doubt about any part of it.</summary>
    public abstract Qualification Qualification { get; }

    /// <summary>
    /// The one stretch that belongs to every reading, from its first to its last day, both inclusive: of <c>2004-06/2006-08</c> that from 30 June 2004 to 1 August
    /// 2006, of <c>2004</c> all of it. Null where the readings have no day in common, or what they have in common is not one stretch.
    /// </summary>
    public (EdtfBound First, EdtfBound Last)? Core
    {
        get
        {
            var readings = Readings(inUtc: false);
            return readings.IsOneStretch && readings.LastStart < readings.FirstEnd ? (new EdtfBound(readings.LastStart, false), new EdtfBound(readings.FirstEnd, true)) : null;
        }
    }

    /// <summary>Whether this has ended when the other begins. Ending on the day before is before.</summary>
    public Certainty IsBefore(EdtfValue other) => Relations.Before(this, other);

    /// <summary>Whether this begins after the other has ended.</summary>
    public Certainty IsAfter(EdtfValue other) => Relations.Before(other, this);

    /// <summary>Whether no part of the other lies outside this. What is equal is contained.</summary>
    public Certainty Contains(EdtfValue other) => Relations.Contains(this, other);

    /// <summary>Whether no part of this lies outside the other. What is equal is during.</summary>
    public Certainty IsDuring(EdtfValue other) => Relations.Contains(other, this);

    /// <summary>Whether the two have any part in common.</summary>
    public Certainty Overlaps(EdtfValue other) => Relations.Overlap(this, other);

    /// <summary>Whether both are the same stretch. For whether they are the same <em>text</em>, use <see cref="Equals(EdtfValue)"/>.</summary>
    public Certainty IsSameAs(EdtfValue other) => Relations.Same(this, other);

    /// <summary>
    /// The value as bounds with labels: of a set of which one is meant, and of unspecified digits, from the first to the last day possible. Null for a set of which all
    /// members are meant, and for what is out of the range of reasoning.
    /// </summary>
    public abstract DateValue? ToDateValue();

    /// <summary>The canonical EDTF text, at the lowest level at which the value can be written. Reading it gives an equal value.</summary>
    public abstract override string ToString();

    /// <inheritdoc/>
    public abstract bool Equals(EdtfValue? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as EdtfValue);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(EdtfValue? other)
    {
        if (other is null) return 1;
        int byBounds = Earliest.Position.CompareTo(other.Earliest.Position);
        if (byBounds == 0) byBounds = Latest.Position.CompareTo(other.Latest.Position);
        return byBounds != 0 ? byBounds : Equals(other) ? 0 : string.CompareOrdinal(ToString(), other.ToString());
    }

    int IComparable.CompareTo(object? obj) => obj is null ? 1 : obj is EdtfValue other ? CompareTo(other) : throw new ArgumentException("Not an EDTF value.", nameof(obj));

    /// <summary>Whether every date of it carries an offset from UTC.</summary>
    internal abstract bool HasOffsets { get; }

    /// <summary>Whether a start, or an end, is said to exist and not known.</summary>
    internal virtual bool HasUnknown(bool end) => false;

    /// <summary>Its readings; kept, where no offset is applied.</summary>
    internal Readings Readings(bool inUtc) => inUtc ? MakeReadings(true) : _readings ??= MakeReadings(false);

    private protected abstract Readings MakeReadings(bool inUtc);

    /// <summary>Whether it lies within the years that reasoning covers; open and unknown ends do.</summary>
    internal bool IsInRange => IsReasoned(Earliest) && IsReasoned(Latest);

    private static bool IsReasoned(EdtfBound bound) => bound.Year is not { } year || year is >= -Timescale.ReasonedYear and <= Timescale.ReasonedYear;

    /// <summary>Whether the left value is sorted before the right one.</summary>
    public static bool operator <(EdtfValue left, EdtfValue right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left value is sorted after the right one.</summary>
    public static bool operator >(EdtfValue left, EdtfValue right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left value is not sorted after the right one.</summary>
    public static bool operator <=(EdtfValue left, EdtfValue right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left value is not sorted before the right one.</summary>
    public static bool operator >=(EdtfValue left, EdtfValue right) => left.CompareTo(right) >= 0;

    /// <summary>Whether both are equal, or both null.</summary>
    public static bool operator ==(EdtfValue? left, EdtfValue? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(EdtfValue? left, EdtfValue? right) => !(left == right);
}
