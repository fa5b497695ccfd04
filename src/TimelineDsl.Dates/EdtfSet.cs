using System;
using System.Collections.Generic;
using System.Text;

namespace TimelineDsl.Dates;

/// <summary>
/// One member of a set: a date, or a range of years, months or days, both ends included, one side of which may be open.
/// </summary>
/// <remarks>Immutable. Equal when both ends are. <c>default</c> has neither end and is never returned.</remarks>
public readonly struct EdtfSetMember : IEquatable<EdtfSetMember>
{
    internal EdtfSetMember(EdtfDate? first, EdtfDate? last)
    {
        First = first;
        Last = last;
    }

    /// <summary>The date, or the first of the range; null where the range has no first one (<c>..1984</c>).</summary>
    public EdtfDate? First { get; }

    /// <summary>The date, or the last of the range; null where the range has no last one (<c>1984..</c>).</summary>
    public EdtfDate? Last { get; }

    /// <summary>Whether it is a range and not one date.</summary>
    public bool IsRange => !ReferenceEquals(First, Last);

    internal EdtfDate Any => (First ?? Last)!;

    /// <inheritdoc/>
    public bool Equals(EdtfSetMember other) => Equals(First, other.First) && Equals(Last, other.Last);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EdtfSetMember other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((First?.GetHashCode() ?? 1) * 397 ^ (Last?.GetHashCode() ?? 2));

    /// <summary>As it stands in a set: <c>1984</c>, <c>1984..1986</c>, <c>..1984</c>.</summary>
    public override string ToString() => IsRange ? First + ".." + Last : First?.ToString() ?? "";

    /// <summary>Whether both are the same member.</summary>
    public static bool operator ==(EdtfSetMember left, EdtfSetMember right) => left.Equals(right);

    /// <summary>Whether the members differ.</summary>
    public static bool operator !=(EdtfSetMember left, EdtfSetMember right) => !left.Equals(right);
}

/// <summary>A set of dates: <c>[1667,1668,1670..1672]</c>, of which one is meant, or <c>{1667,1668,1670..1672}</c>, of which all are.</summary>
/// <remarks>
/// Immutable. For equality, order and relations see <see cref="EdtfValue"/>. Members stand in order of time, and each once, however they were written. Of a set of which
/// all are meant, "before" asks of its last member, and "contains" of each; between its members there may be gaps.
/// </remarks>
public sealed class EdtfSet : EdtfValue, IEquatable<EdtfSet>
{
    private readonly EdtfSetMember[] _members;

    internal EdtfSet(bool isAllOf, List<EdtfSetMember> members)
    {
        IsAllOf = isAllOf;
        members.Sort(Compare);
        for (int i = members.Count - 1; i > 0; i--)
            if (members[i] == members[i - 1]) members.RemoveAt(i);
        _members = members.ToArray();
    }

    /// <summary>Whether all members are meant (<c>{…}</c>), and not one of them (<c>[…]</c>).</summary>
    public bool IsAllOf { get; }

    /// <summary>The members, in order of time: at least one.</summary>
    public IReadOnlyList<EdtfSetMember> Members => _members;

    /// <summary>Always 2.</summary>
    public override int Level => 2;

    /// <inheritdoc/>
    public override EdtfBound Earliest
    {
        get
        {
            if (_members[0].First is null) return new EdtfBound(IsAllOf ? Timescale.Always : Timescale.Earliest, false);
            var earliest = _members[0].First!.Earliest;
            foreach (var member in _members)
                if (member.First!.Earliest.Position < earliest.Position) earliest = member.First.Earliest;
            return earliest;
        }
    }

    /// <inheritdoc/>
    public override EdtfBound Latest
    {
        get
        {
            var last = _members[_members.Length - 1];
            if (last.Last is null) return new EdtfBound(IsAllOf ? Timescale.Never : Timescale.Latest, true);
            var latest = last.Last.Latest;
            foreach (var member in _members)
                if (member.Last!.Latest.Position > latest.Position) latest = member.Last.Latest;
            return latest;
        }
    }

    /// <inheritdoc/>
    public override Precision Precision
    {
        get
        {
            var coarsest = Precision.Millisecond;
            foreach (var member in _members)
                if (member.Any.Precision > coarsest) coarsest = member.Any.Precision;
            return coarsest;
        }
    }

    /// <inheritdoc/>
    public override Qualification Qualification
    {
        get
        {
            var doubt = Qualification.None;
            foreach (var member in _members) doubt |= member.Any.Qualification;
            return doubt;
        }
    }

    /// <inheritdoc/>
    public override DateValue? ToDateValue()
    {
        if (IsAllOf || !IsInRange) return null;
        var first = Earliest.Kind == EndKind.Stated ? Label(Earliest.Position, FirstLabel) : null;
        var last = Latest.Kind == EndKind.Stated ? Label(Latest.Position, LastLabel) : null;
        if (first is not null && last is not null)
            return DateValue.Of(new DateLabel(first.Start, last.End, Precision, Qualification, first.Zone == last.Zone ? first.Zone : null));
        return DateValue.Within(first, last);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder().Append(IsAllOf ? '{' : '[');
        for (int i = 0; i < _members.Length; i++)
        {
            if (i > 0) text.Append(',');
            text.Append(_members[i]);
        }
        return text.Append(IsAllOf ? '}' : ']').ToString();
    }

    /// <inheritdoc/>
    public bool Equals(EdtfSet? other)
    {
        if (other is null || IsAllOf != other.IsAllOf || _members.Length != other._members.Length) return false;
        for (int i = 0; i < _members.Length; i++)
            if (_members[i] != other._members[i]) return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(EdtfValue? other) => Equals(other as EdtfSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = IsAllOf ? 1 : 0;
        foreach (var member in _members) hash = unchecked(hash * 397 ^ member.GetHashCode());
        return hash;
    }

    internal override bool HasOffsets
    {
        get
        {
            foreach (var member in _members)
                if (!member.Any.HasOffsets) return false;
            return true;
        }
    }

    private protected override Readings MakeReadings(bool inUtc)
    {
        if (IsAllOf)
        {
            var members = new List<Readings>(_members.Length);
            foreach (var member in _members) members.Add(member.IsRange ? WholeRange(member) : member.First!.Readings(inUtc));
            return Dates.Readings.AllOf(members);
        }
        var readings = new Readings();
        foreach (var member in _members)
        {
            if (member.IsRange) readings.Add(AnyOfRange(member));
            else
                foreach (var reading in member.First!.Readings(inUtc).Items) readings.Add(reading);
        }
        readings.Shorten();
        return readings;
    }

    private static Readings WholeRange(EdtfSetMember range)
    {
        var readings = new Readings();
        readings.AddFixed(range.First?.Earliest.Position ?? Timescale.Always, range.Last?.Latest.Position ?? Timescale.Never);
        return readings;
    }

    private static Reading AnyOfRange(EdtfSetMember range)
    {
        var unit = range.Any.RangeUnit;
        long first = range.First is null ? Timescale.UnitAt(unit, Timescale.Earliest) : Timescale.UnitAt(unit, range.First.Earliest.Position);
        long last = range.Last is null ? Timescale.UnitAt(unit, Timescale.Latest) : Timescale.UnitAt(unit, range.Last.Latest.Position - 1);
        return Reading.Run(unit, first, last, range.First is null, range.Last is null);
    }

    /// <summary>By time, the range without a first date before all others and the one without a last after them, as they must be written.</summary>
    private static int Compare(EdtfSetMember a, EdtfSetMember b)
    {
        if (a.First is null || b.First is null) return a.First is null && b.First is null ? a.Last!.CompareTo(b.Last) : a.First is null ? -1 : 1;
        if (a.Last is null || b.Last is null) return a.Last is null && b.Last is null ? a.First.CompareTo(b.First) : a.Last is null ? 1 : -1;
        int byFirst = a.First.CompareTo(b.First);
        return byFirst != 0 ? byFirst : a.Last.CompareTo(b.Last);
    }

    private DateLabel? FirstLabel(EdtfSetMember member) => member.First?.ToLabel();

    private DateLabel? LastLabel(EdtfSetMember member) => member.Last?.ToLabel();

    /// <summary>The label at the edge of the set.</summary>
    private DateLabel? Label(long position, Func<EdtfSetMember, DateLabel?> of)
    {
        foreach (var member in _members)
            if (of(member) is { } label && (label.Start == position || label.End == position)) return label.With(Qualification);
        return null;
    }
}
