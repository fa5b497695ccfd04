using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace TimelineDsl.Tests.Semantics;

/// <summary>
/// A small random dossier, all in UTC and within six days, and an independent way to decide it: every first and last day of every event is
/// tried, and for each the order of the moments within the days is decided by relaxation to a fixed point.
/// </summary>
internal sealed class DayOracle
{
    private const int Days = 6;
    private const int FirstDay = 10;
    private const int DayLength = 1000;

    private readonly int[] _tape;
    private readonly StringBuilder _text = new();
    private readonly List<(int First, int Last)>[] _extents;
    private readonly List<Func<(int First, int Last)[], bool>> _ofDays = [];
    private readonly List<(Point Left, Point Right, int Most)> _ofMoments = [];
    private readonly List<int> _told = [];
    private int _at;
    private bool _isExpecting;

    /// <summary>The start, or the end, of an event; or the moment of a report.</summary>
    private readonly record struct Point(int Event, bool IsEnd, int Report = -1);

    /// <summary>The dossier that these numbers make.</summary>
    public DayOracle(int[] tape)
    {
        _tape = tape;
        int events = 3 + Next(3);
        _extents = new List<(int, int)>[events];
        _text.Append("timeline t\n");
        for (int e = 0; e < events; e++) AddEvent(e, events);
        foreach (int day in _told.Distinct().Order()) _text.Append(CultureInfo.InvariantCulture, $"source page-{FirstDay + day}\n  published 2025-10-{FirstDay + day}\n");
    }

    public string Text => _text.ToString();

    /// <summary>Whether some assignment satisfies every line.</summary>
    public bool IsConsistent() => Search(new (int, int)[_extents.Length], 0);

    private int Next(int count) => _tape[_at++ % _tape.Length] % count;

    private void AddEvent(int e, int events)
    {
        _extents[e] = [.. from first in Enumerable.Range(0, Days) from last in Enumerable.Range(first, Days - first) select (first, last)];
        _text.Append(CultureInfo.InvariantCulture, $"event e{e} \"E\"\n  status happened\n");
        int low = Next(3), high = Days - 1 - Next(3);
        Limit(e, $"between {Date(low)} and {Date(high)}", (first, last) => first >= low && last <= high);
        if (Next(2) == 0) AddDate(e);
        if (Next(3) != 0) AddRelation(e, events, "");
        if (Next(4) == 0) AddLength(e);
        if (Next(3) == 0) AddReport(e, events);
    }

    private void AddDate(int e)
    {
        int day = Next(Days), width = Next(3);
        switch (Next(9))
        {
            case 0: Limit(e, $"on {Date(day)}", (first, last) => first >= day && last <= day); break;
            case 1: Limit(e, $"by {Date(day)}", (_, last) => last <= day); break;
            case 2: Limit(e, $"before {Date(day)}", (_, last) => last < day); break;
            case 3: Limit(e, $"after {Date(day)}", (first, _) => first > day); break;
            case 4: Limit(e, $"around {Date(day)} ± {width}d", (first, last) => first >= day - width && last <= day + width); break;
            case 5: Limit(e, $"from {Date(day)} to {Date(day + width)}", (first, last) => first == day && last == day + width); break;
            case 6: Limit(e, $"on {Date(day)}/{Date(day + width)}", (first, last) => first == day && last == day + width); break;
        }
    }

    /// <summary>Days count as people count them: "three days" from Monday reach to Wednesday or to Thursday.</summary>
    private void AddLength(int e)
    {
        int least = Next(3), most = least + Next(3);
        Limit(e, $"lasts {least}d..{most}d", (first, last) => last - first >= least - 1 && last - first <= most);
    }

    private void AddRelation(int e, int events, string opening)
    {
        int number = (e + 1 + Next(events - 1)) % events;
        int least = Next(3), most = least + Next(3);
        var (name, other) = Other(number);
        var one = Whole(e);
        switch (Next(17))
        {
            case 0: Write(opening, "before " + name); Order(one, other); break;
            case 1: Write(opening, "after " + name); Order(other, one); break;
            case 2: Write(opening, "during " + name); Within(one, other); break;
            case 3: Write(opening, "same day as " + name); _ofDays.Add(all => one.First(all) == one.Last(all) && one.First(all) == other.First(all) && other.First(all) == other.Last(all)); break;
            case 4: Write(opening, "day before " + name); _ofDays.Add(all => one.Last(all) == other.First(all) - 1); break;
            case 5: Write(opening, "day after " + name); _ofDays.Add(all => one.First(all) == other.Last(all) + 1); break;
            case 6: Write(opening, $"within {least}d..{most}d after {name}"); Gap(other, one, least, most); break;
            case 7: Write(opening, $"within {least}d..{most}d before {name}"); Gap(one, other, least, most); break;
            case 8: Write(opening, $"at least {least}d after {name}"); Gap(other, one, least, Days); break;
            case 9: Write(opening, $"at least {least}d before {name}"); Gap(one, other, least, Days); break;
            case 10: Write(opening, "contains " + name); Within(other, one); break;
            case 11:
                Write(opening, "overlaps " + name);
                AtMost(one.Start, other.End, 0);
                AtMost(other.Start, one.End, 0);
                _ofDays.Add(all => one.First(all) <= other.Last(all) && other.First(all) <= one.Last(all));
                break;
            case 12: Write(opening, "same time as " + name); Same(one.Start, other.Start); SameEnd(one, other); break;
            case 13: Write(opening, "starts with " + name); Same(one.Start, other.Start); break;
            case 14: Write(opening, "ends with " + name); SameEnd(one, other); break;
            case 15:
                var (second, later) = Other((e + 1 + Next(events - 1)) % events);
                Write(opening, $"between {name} and {second}");
                Order(other, one);
                Order(one, later);
                break;
            default:
                bool isBefore = Next(2) == 0;
                Write(opening, (isBefore ? "right before " : "right after ") + name);
                if (isBefore) Same(one.End, other.Start);
                else Same(other.End, one.Start);
                break;
        }
    }

    /// <summary>An event, or its start or end, as it is written and as a side.</summary>
    private (string Name, Side Side) Other(int number)
    {
        string name = "e" + number.ToString(CultureInfo.InvariantCulture);
        return Next(5) switch { 0 => ("start of " + name, StartOf(number)), 1 => ("end of " + name, EndOf(number)), _ => (name, Whole(number)) };
    }

    private void AddReport(int e, int events)
    {
        int told = 2 + Next(Days), day = Next(Days);
        _told.Add(told);
        string cite = $"cite page-{FirstDay + told} ";
        switch (Next(4))
        {
            case 0:
                Limit(e, cite + $"on {Date(day)}", (first, last) => first >= day && last <= day);
                Told(e);
                break;
            case 1:
                Write(cite, "says happened");
                Told(e);
                break;
            case 2:
                Limit(e, cite + $"says happened by {Date(day)}", (_, last) => last <= day);
                Told(e);
                break;
            default:
                AddRelation(e, events, cite + "says ");
                break;
        }
    }

    private void Told(int e)
    {
        int report = _told.Count - 1;
        _ofMoments.Add((new Point(e, true), new Point(-1, false, report), 0));
    }

    /// <summary>An event, or its start or end as a moment: its two moments, and how its days are found among those of all events.</summary>
    private readonly record struct Side(Point Start, Point End, Func<(int First, int Last)[], int> First, Func<(int First, int Last)[], int> Last);

    private static Side Whole(int e) => new(new Point(e, false), new Point(e, true), all => all[e].First, all => all[e].Last);

    private static Side StartOf(int e) => new(new Point(e, false), new Point(e, false), all => all[e].First, all => all[e].First);

    private static Side EndOf(int e) => new(new Point(e, true), new Point(e, true), all => all[e].Last, all => all[e].Last);

    private void AtMost(Point left, Point right, int most) => _ofMoments.Add((left, right, most));

    private void Same(Point left, Point right)
    {
        AtMost(left, right, 0);
        AtMost(right, left, 0);
    }

    private void SameEnd(Side one, Side other)
    {
        Same(one.End, other.End);
        _ofDays.Add(all => one.Last(all) == other.Last(all));
    }

    private void Within(Side inner, Side outer)
    {
        AtMost(outer.Start, inner.Start, 0);
        AtMost(inner.End, outer.End, 0);
        _ofDays.Add(all => inner.Last(all) <= outer.Last(all));
    }

    private void Gap(Side earlier, Side later, int least, int most)
    {
        _ofDays.Add(all => later.First(all) - earlier.Last(all) >= least && later.First(all) - earlier.Last(all) <= most);
        AtMost(earlier.End, later.Start, 0);
    }

    private void Order(Side earlier, Side later)
    {
        AtMost(earlier.End, later.Start, 0);
        AtMost(earlier.Start, later.Start, -1);
    }

    /// <summary>
    /// An expectation about two events, or one, as the tape goes on; and whether it holds in every assignment, in none, or in some. The relation
    /// is asked of the assignments atom by atom; that two events overlap fails where one is before the other.
    /// </summary>
    public (string Line, bool MayHold, bool MayFail) Expect()
    {
        var (days, moments, text) = (_ofDays.Count, _ofMoments.Count, _text.Length);
        _isExpecting = true;
        int e = Next(_extents.Length);
        if (Next(3) != 0) AddRelation(e, _extents.Length, "");
        else if (Next(4) == 0) AddLength(e);
        else AddDate(e);
        _isExpecting = false;
        string line = _text.ToString()[text..].Trim();
        if (line.Length == 0) return ("", true, false);
        var (ofDays, ofMoments) = (_ofDays[days..], _ofMoments[moments..]);
        bool mayHold = IsConsistent();
        TakeBack();
        bool mayFail = false;
        if (line.StartsWith("overlaps", StringComparison.Ordinal))
        {
            var (one, other) = ((Start: ofMoments[0].Left, End: ofMoments[1].Right), (Start: ofMoments[1].Left, End: ofMoments[0].Right));
            foreach (var (earlier, later) in new[] { (one, other), (other, one) })
            {
                AtMost(earlier.End, later.Start, 0);
                AtMost(earlier.Start, later.Start, -1);
                mayFail |= IsConsistent();
                TakeBack();
            }
            return (Named(), mayHold, mayFail);
        }
        foreach (var atom in ofDays)
        {
            _ofDays.Add(all => !atom(all));
            mayFail |= IsConsistent();
            TakeBack();
        }
        foreach (var (left, right, most) in ofMoments)
        {
            AtMost(right, left, -most - 1);
            mayFail |= IsConsistent();
            TakeBack();
        }
        return (Named(), mayHold, mayFail);

        string Named() => FormattableString.Invariant($"expect e{e} {line}");

        void TakeBack()
        {
            _ofDays.RemoveRange(days, _ofDays.Count - days);
            _ofMoments.RemoveRange(moments, _ofMoments.Count - moments);
            _text.Length = text;
        }
    }

    private void Limit(int e, string line, Func<int, int, bool> holds)
    {
        Write("", line);
        if (_isExpecting)
        {
            _ofDays.Add(all => holds(all[e].First, all[e].Last));
            return;
        }
        _extents[e].RemoveAll(extent => !holds(extent.First, extent.Last));
    }

    private void Write(string opening, string line) => _text.Append("  ").Append(opening).Append(line).Append('\n');

    private static string Date(int day) => FormattableString.Invariant($"2025-10-{FirstDay + day}");

    private bool Search((int First, int Last)[] chosen, int e)
    {
        if (e == chosen.Length) return _ofDays.TrueForAll(holds => holds(chosen)) && HasMoments(chosen);
        foreach (var extent in _extents[e])
        {
            chosen[e] = extent;
            if (MayHold(chosen, e) && Search(chosen, e + 1)) return true;
        }
        return false;
    }

    /// <summary>Whether the moments of the events chosen so far may be in their order, by their days alone: it only saves time.</summary>
    private bool MayHold((int First, int Last)[] chosen, int last)
    {
        foreach (var (left, right, _) in _ofMoments)
            if (left.Event <= last && right.Event <= last && Earliest(left, chosen) > Latest(right, chosen)) return false;
        return true;
    }

    private int Earliest(Point point, (int First, int Last)[] chosen) =>
        point.Report >= 0 ? _told[point.Report] * DayLength
        : !point.IsEnd ? chosen[point.Event].First * DayLength
        : chosen[point.Event].Last * DayLength + (chosen[point.Event].Last > chosen[point.Event].First ? 1 : 0);

    private int Latest(Point point, (int First, int Last)[] chosen) =>
        point.Report >= 0 ? (_told[point.Report] + 1) * DayLength - 1
        : point.IsEnd ? (chosen[point.Event].Last + 1) * DayLength
        : (chosen[point.Event].First + 1) * DayLength - 1;

    /// <summary>Raises every moment to the least that its constraints allow; feasible when none goes beyond its latest.</summary>
    private bool HasMoments((int First, int Last)[] chosen)
    {
        var least = new Dictionary<Point, int>();
        var all = new List<(Point Left, Point Right, int Most)>(_ofMoments);
        for (int e = 0; e < chosen.Length; e++) all.Add((new Point(e, false), new Point(e, true), 0));
        foreach (var (left, right, _) in all)
        {
            least[left] = Earliest(left, chosen);
            least[right] = Earliest(right, chosen);
        }
        // left − right ≤ most, so right is at least left − most.
        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (var (left, right, most) in all)
            {
                int needed = least[left] - most;
                if (needed <= least[right]) continue;
                if (needed > Latest(right, chosen)) return false;
                least[right] = needed;
                changed = true;
            }
        }
        return true;
    }
}
