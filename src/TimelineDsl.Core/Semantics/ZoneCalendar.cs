using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>The dates of a zone, as the network asks for them. Equal to another of the same zone.</summary>
internal sealed class ZoneCalendar(Zone zone) : IDayCalendar
{
    // No zone was ever further from UTC than local mean time at Metlakatla (+15:13:42) and Manila (−15:56:00).
    private const long Furthest = 16 * 3_600_000L;

    private static readonly Dictionary<Zone, ZoneCalendar> Known = [];

    public long EarliestStart => -Furthest;

    public long LatestStart => Furthest;

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
