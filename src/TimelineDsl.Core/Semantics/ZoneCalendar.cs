using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>The dates of a zone, as the network asks for them. Equal to another of the same zone.</summary>
internal sealed class ZoneCalendar(Zone zone) : IDayCalendar
{
    private static readonly Dictionary<Zone, ZoneCalendar> Known = [];

    // A date begins at its midnight by the clocks before or after a change; so too one that was skipped, with the change that skipped it.
    public long EarliestStart => -Zone.GreatestOffset;

    public long LatestStart => -Zone.LeastOffset;

    public Zone Zone { get; } = zone;

    /// <summary>The one calendar of a zone.</summary>
    public static ZoneCalendar Of(Zone zone)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(zone, out var calendar)) Known.Add(zone, calendar = new ZoneCalendar(zone));
            return calendar;
        }
    }

    public long DayOf(long moment) => Zone.DayOf(moment);

    public long StartOf(long day) => Zone.StartOf(day);

    public override bool Equals(object? obj) => obj is ZoneCalendar other && ReferenceEquals(other.Zone, Zone);

    public override int GetHashCode() => Zone.GetHashCode();
}
