using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using NodaTime.TimeZones;
using TimelineDsl.Core.Syntax;

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
    public static ZoneReading Read(string text) => Find(text) is { } zone ? new ZoneReading(zone) : new ZoneReading(Explain(text));

    /// <summary>The zone of an IANA id, offset or abbreviation; null where there is none.</summary>
    public static Zone? Find(string text)
    {
        lock (Found)
        {
            if (Found.TryGetValue(text, out var known)) return known;
            if (Make(text) is not { } zone) return null;
            return Found[text] = zone;
        }
    }

    private static Zone? Make(string text)
    {
        if (OffsetText.TryRead(AfterUtc(text), out long offset)) return OfOffset(offset);
        if (ZoneAbbreviations.TryFind(text, out string? meaning)) return Find(meaning!);
        if (ZoneAbbreviations.TryExplain(text, out _) || !Ids.Value.TryGetValue(text, out string? id)) return null;
        if (Found.TryGetValue(id, out var known)) return known;
        return Found[id] = new Zone(id, Source.Value.ForId(id), isFixed: false);
    }

    private static DateError Explain(string text)
    {
        if (ZoneAbbreviations.TryExplain(text, out string? offsets))
            return new DateError(DateErrorKind.InvalidDate, 0, text.Length, "the zone abbreviation `" + text + "` means " + offsets + "; write the offset");
        if (text.Length > 0 && text[0] is ('+' or '-'))
            return new DateError(DateErrorKind.InvalidDate, 0, text.Length, "`" + text + "` is not an offset from UTC such as `+02:00`; they go from `-18:00` to `+18:00`");
        var ids = Ids.Value.Values.OrderBy(id => id, StringComparer.Ordinal);
        string? near = ids.FirstOrDefault(id => id.EndsWith("/" + text, StringComparison.OrdinalIgnoreCase)) ?? NearestWord.Find(text, ids.Where(id => IsNear(City(text), City(id))));
        string message = "there is no time zone `" + text + "`" + (near is null ? "" : "; did you mean `" + near + "`?");
        return new DateError(DateErrorKind.InvalidDate, 0, text.Length, message, near);
    }

    /// <summary>The part of an id that tells it from the others of its continent.</summary>
    private static string City(string id) => id.Substring(id.LastIndexOf('/') + 1);

    private static bool IsNear(string city, string other) => city.Length == 0 || NearestWord.Find(city, [other]) is not null;

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
