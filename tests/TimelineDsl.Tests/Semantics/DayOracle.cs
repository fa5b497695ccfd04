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
        int other = (e + 1 + Next(events - 1)) % events;
        int least = Next(3), most = least + Next(3);
        switch (Next(7))
        {
            case 0: Write(opening, $"before e{other}"); Order(e, other); break;
            case 1: Write(opening, $"after e{other}"); Order(other, e); break;
            case 2:
                Write(opening, $"during e{other}");
                _ofMoments.Add((new Point(other, false), new Point(e, false), 0));
                _ofMoments.Add((new Point(e, true), new Point(other, true), 0));
                _ofDays.Add(all => all[e].Last <= all[other].Last);
                break;
            case 3: Write(opening, $"same day as e{other}"); _ofDays.Add(all => all[e] == all[other] && all[e].First == all[e].Last); break;
            case 4: Write(opening, $"day before e{other}"); _ofDays.Add(all => all[e].Last == all[other].First - 1); break;
            case 5: Write(opening, $"within {least}d..{most}d after e{other}"); Gap(other, e, least, most); break;
            default: Write(opening, $"within {least}d..{most}d before e{other}"); Gap(e, other, least, most); break;
        }
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

    private void Gap(int earlier, int later, int least, int most)
    {
        _ofDays.Add(all => all[later].First - all[earlier].Last >= least && all[later].First - all[earlier].Last <= most);
        _ofMoments.Add((new Point(earlier, true), new Point(later, false), 0));
    }

    private void Order(int earlier, int later)
    {
        _ofMoments.Add((new Point(earlier, true), new Point(later, false), 0));
        _ofMoments.Add((new Point(earlier, false), new Point(later, false), -1));
    }

    private void Limit(int e, string line, Func<int, int, bool> holds)
    {
        Write("", line);
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
