using System;
using System.Collections.Generic;
using NodaTime;
using NodaTime.TimeZones;

namespace TimelineDsl.Core.Calendar;

/// <summary>Every zone there is: the IANA data that ships with the compiler, fixed offsets, and abbreviations that mean one thing.</summary>
internal static class ZoneCatalogue
{
    private const string ResourceName = "TimelineDsl.Core.Calendar.tzdb.nzd";

    private static readonly Lazy<TzdbDateTimeZoneSource> Source = new(Load);
    private static readonly Lazy<Dictionary<string, string>> Ids = new(LoadIds);
    private static readonly Dictionary<string, Zone> Found = new(StringComparer.Ordinal);

    public static Zone Utc { get; } = new("UTC", DateTimeZone.Utc, isFixed: true);

    public static string DataVersion => Source.Value.TzdbVersion;

    /// <summary>The zone of an IANA id, offset or abbreviation, or why there is none; the error's column is 0 and its length the text's.</summary>
    public static ZoneReading Read(string text)
    {
        lock (Found)
        {
            if (Found.TryGetValue(text, out var known)) return new ZoneReading(known);
            var reading = Make(text);
            if (reading.Zone is not null) Found[text] = reading.Zone;
            return reading;
        }
    }

    private static ZoneReading Make(string text)
    {
        if (OffsetText.TryRead(AfterUtc(text), out long offset)) return new ZoneReading(OfOffset(offset));
        if (ZoneAbbreviations.TryFind(text, out string? meaning)) return Read(meaning!);
        if (ZoneAbbreviations.TryExplain(text, out string? offsets))
        {
            return Fault(text, "the zone abbreviation '" + text + "' means " + offsets + "; write the offset");
        }
        if (Ids.Value.TryGetValue(text, out string? id))
        {
            if (id != text && Found.TryGetValue(id, out var known)) return new ZoneReading(known);
            var zone = new Zone(id, Source.Value.ForId(id), isFixed: false);
            Found[id] = zone;
            return new ZoneReading(zone);
        }
        string? near = NearestText.Of(text, Ids.Value.Values);
        return Fault(text, "there is no time zone '" + text + "'" + (near is null ? "" : "; did you mean '" + near + "'?"), near);
    }

    private static Zone OfOffset(long offset)
    {
        if (offset == 0) return Utc;
        string id = OffsetText.Of(offset);
        if (Found.TryGetValue(id, out var known)) return known;
        var zone = new Zone(id, DateTimeZone.ForOffset(Offset.FromMilliseconds((int)offset)), isFixed: true);
        Found[id] = zone;
        return zone;
    }

    /// <summary><c>UTC+3</c> and <c>GMT+3</c> are offsets; <c>UTC</c> and <c>GMT</c> alone are <c>Z</c>.</summary>
    private static string AfterUtc(string text)
    {
        bool named = text.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || text.StartsWith("GMT", StringComparison.OrdinalIgnoreCase);
        return !named ? text : text.Length == 3 ? "Z" : text[3] is '+' or '-' ? text.Substring(3) : text;
    }

    private static ZoneReading Fault(string text, string message, string? fix = null) =>
        new(new DateError(DateErrorKind.InvalidDate, 0, text.Length, message, fix));

    private static TzdbDateTimeZoneSource Load()
    {
        using var stream = typeof(ZoneCatalogue).Assembly.GetManifestResourceStream(ResourceName);
        return TzdbDateTimeZoneSource.FromStream(stream!);
    }

    private static Dictionary<string, string> LoadIds()
    {
        var ids = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string id in Source.Value.GetIds()) ids[id] = id;
        return ids;
    }
}
