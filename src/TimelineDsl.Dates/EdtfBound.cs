using System;

namespace TimelineDsl.Dates;

/// <summary>One end of what a value leaves possible, or of what is certain of it. <c>default</c> is 1970-01-01T00:00, as a start.</summary>
/// <remarks>Equal when kind, position, side and offset are. Positions are those of the calendar as written: no zone is applied to them.</remarks>
public readonly struct EdtfBound : IEquatable<EdtfBound>
{
    private readonly long _position;
    private readonly bool _isEnd;
    private readonly TimeSpan? _offset;

    internal EdtfBound(long position, bool isEnd, TimeSpan? offset = null)
    {
        _position = position;
        _isEnd = isEnd;
        _offset = offset;
        Kind = position is Timescale.Always or Timescale.Never ? EndKind.Open : position is Timescale.Earliest or Timescale.Latest ? EndKind.Unknown : EndKind.Stated;
    }

    /// <summary>
    /// Whether there is such a day, whether it is <see cref="EndKind.Open"/> (<c>..</c> of an interval or of a set of all members: without end on this side), or
    /// <see cref="EndKind.Unknown"/> (nothing written, or <c>..</c> of a set of which one member is meant: there is an end and nothing says where).
    /// </summary>
    public EndKind Kind { get; }

    /// <summary>The astronomical year (0 is 1 BCE), inclusive on both sides; null where the end is open or unknown.</summary>
    public long? Year => Kind == EndKind.Stated ? Timescale.YearAt(_position - (_isEnd ? 1 : 0)) : null;

    /// <summary>The day, <em>inclusive</em> on both sides; null where the end is open or unknown, or lies more than 200 million years away.</summary>
    public Day? Day => Kind == EndKind.Stated && Timescale.IsNear(_position) ? Dates.Day.FromLocalMilliseconds(_position - (_isEnd ? 1 : 0)) : null;

    /// <summary>
    /// Local milliseconds since 1970-01-01T00:00 of the calendar as written: of a start the first, of an end the one after the last (<em>exclusive</em>). Null where
    /// <see cref="Day"/> is.
    /// </summary>
    public long? LocalMilliseconds => Kind == EndKind.Stated && Timescale.IsNear(_position) ? _position : null;

    /// <summary>The moment of <see cref="LocalMilliseconds"/>, of an end <em>exclusive</em>; null where no offset from UTC is stated.</summary>
    public Moment? Moment =>
        Kind == EndKind.Stated && _offset is { } offset && Timescale.IsNear(_position) ? Dates.Moment.FromMilliseconds(_position - offset.Ticks / TimeSpan.TicksPerMillisecond) : null;

    internal long Position => _position;

    /// <inheritdoc/>
    public bool Equals(EdtfBound other) => _position == other._position && _isEnd == other._isEnd && _offset == other._offset;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EdtfBound other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _position.GetHashCode();

    /// <summary>The day, or the year where it is too far away for one; <c>..</c> for an open and nothing for an unknown end.</summary>
    public override string ToString() =>
        Kind == EndKind.Open ? ".." : Kind == EndKind.Unknown ? "" : Day is { } day ? day.ToString() : "Y" + Year!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether both are the same end.</summary>
    public static bool operator ==(EdtfBound left, EdtfBound right) => left.Equals(right);

    /// <summary>Whether the ends differ.</summary>
    public static bool operator !=(EdtfBound left, EdtfBound right) => !left.Equals(right);
}
