using System;

namespace TimelineDsl.Dates;

/// <summary>
/// An interval <c>A/B</c>: a stretch that starts somewhere in A and ends somewhere in B, both included. Where an end is exact to the day or coarser, it is a stretch of
/// whole days: <c>2004-06/2006-08</c> starts on some day of June 2004 and ends on some day of August 2006. An end may be open (<c>..</c>) or unknown (nothing written).
/// </summary>
/// <remarks>Immutable. For equality, order and relations see <see cref="EdtfValue"/>.</remarks>
public sealed class EdtfInterval : EdtfValue, IEquatable<EdtfInterval>
{
    internal EdtfInterval(EdtfDate? start, EndKind startKind, EdtfDate? end, EndKind endKind)
    {
        Start = start;
        StartKind = startKind;
        End = end;
        EndKind = endKind;
    }

    /// <summary>In which it starts; null where that is open or unknown. Start and end are never both null.</summary>
    public EdtfDate? Start { get; }

    /// <summary>Whether the start is stated, open or unknown.</summary>
    public EndKind StartKind { get; }

    /// <summary>In which it ends; null where that is open or unknown.</summary>
    public EdtfDate? End { get; }

    /// <summary>Whether the end is stated, open or unknown.</summary>
    public EndKind EndKind { get; }

    /// <inheritdoc/>
    public override int Level
    {
        get
        {
            int level = Start is null || End is null ? 1 : 0;
            foreach (var end in new[] { Start, End })
                if (end is not null) level = Math.Max(level, end.HasTime || end.HasUnspecifiedDigits ? 2 : end.Level);
            return level;
        }
    }

    /// <inheritdoc/>
    public override EdtfBound Earliest => Start?.Earliest ?? new EdtfBound(StartKind == EndKind.Open ? Timescale.Always : Timescale.Earliest, false);

    /// <inheritdoc/>
    public override EdtfBound Latest => End?.Latest ?? new EdtfBound(EndKind == EndKind.Open ? Timescale.Never : Timescale.Latest, true);

    /// <inheritdoc/>
    public override Precision Precision => Start is null ? End!.Precision : End is null || Start.Precision > End.Precision ? Start.Precision : End.Precision;

    /// <inheritdoc/>
    public override Qualification Qualification => (Start?.Qualification ?? Qualification.None) | (End?.Qualification ?? Qualification.None);

    /// <inheritdoc/>
    public override DateValue? ToDateValue() => IsInRange ? DateValue.Interval(Start?.ToLabel(), End?.ToLabel(), StartKind, EndKind) : null;

    /// <inheritdoc/>
    public override string ToString() => Text(Start, StartKind) + "/" + Text(End, EndKind);

    /// <inheritdoc/>
    public bool Equals(EdtfInterval? other) =>
        other is not null && StartKind == other.StartKind && EndKind == other.EndKind && Equals(Start, other.Start) && Equals(End, other.End);

    /// <inheritdoc/>
    public override bool Equals(EdtfValue? other) => Equals(other as EdtfInterval);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked(((Start?.GetHashCode() ?? (int)StartKind) * 397 ^ (End?.GetHashCode() ?? (int)EndKind)) * 397 + 1);

    internal override bool HasOffsets => (Start?.HasOffsets ?? true) && (End?.HasOffsets ?? true);

    internal override bool HasUnknown(bool end) => (end ? EndKind : StartKind) == EndKind.Unknown;

    private protected override Readings MakeReadings(bool inUtc)
    {
        var readings = new Readings();
        var starts = Start?.Readings(inUtc).Items;
        var ends = End?.Readings(inUtc).Items;
        // A stretch whose one end is unknown is made of the units of the other.
        long grain = Moment.MillisecondsPerDay;
        if ((Start ?? End)!.HasTime) grain = Math.Max(1, (Start ?? End)!.Latest.Position - (Start ?? End)!.Earliest.Position);
        for (int i = 0; i < (starts?.Count ?? 1); i++)
            for (int j = 0; j < (ends?.Count ?? 1); j++)
            {
                var (first, last) = starts is null ? Beyond(StartKind, false, grain) : FirstDays(starts[i], Start!.HasTime);
                var (earliest, latest) = ends is null ? Beyond(EndKind, true, grain) : LastDays(ends[j], End!.HasTime);
                // It ends after it has started, by a whole unit.
                if (earliest <= first) earliest = ends is null ? Later(first, grain) : Timescale.DayAtOrAfter(first + 1);
                if (last >= latest) last = starts is null ? Later(latest, -grain) : Timescale.DayAtOrBefore(latest - 1);
                if (first <= last && earliest <= latest) readings.AddBetween(first, last, earliest, latest);
            }
        // Clocks that differ by their offsets can show an end that is earlier than the start.
        if (readings.Items.Count == 0) readings.AddFixed(Math.Min(Earliest.Position, Latest.Position), Math.Max(Earliest.Position, Latest.Position));
        readings.Shorten();
        return readings;
    }

    private static (long, long) Beyond(EndKind kind, bool isEnd, long grain) =>
        kind == EndKind.Open ? (isEnd ? Timescale.Never : Timescale.Always, isEnd ? Timescale.Never : Timescale.Always)
        : isEnd ? (Timescale.Earliest + grain, Timescale.Latest) : (Timescale.Earliest, Timescale.Latest - grain);

    /// <summary>A position moved by a unit; by a year where no finer units are told apart.</summary>
    private static long Later(long position, long grain) => Timescale.IsNear(position) ? position + grain : position + Math.Sign(grain);

    /// <summary>The positions at which a stretch can begin that begins in one of a run of units.</summary>
    private static (long, long) FirstDays(Reading reading, bool isTime)
    {
        long last = reading.LastEnd;
        return (reading.FirstStart, isTime ? reading.LastStart : Timescale.IsNear(last) ? last - Moment.MillisecondsPerDay : last - 1);
    }

    /// <summary>The positions, exclusive, at which a stretch can end that ends in one of a run of units.</summary>
    private static (long, long) LastDays(Reading reading, bool isTime)
    {
        long first = reading.FirstStart;
        return (isTime ? reading.FirstEnd : Timescale.IsNear(first) ? first + Moment.MillisecondsPerDay : first + 1, reading.LastEnd);
    }

    private static string Text(EdtfDate? date, EndKind kind) => date is not null ? date.ToString() : kind == EndKind.Open ? ".." : "";
}
