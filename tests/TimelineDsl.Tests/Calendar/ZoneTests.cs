using System;
using System.Linq;
using CsCheck;
using NodaTime;
using NodaTime.TimeZones;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;
using Xunit;

namespace TimelineDsl.Tests.Calendar;

public sealed class ZoneTests
{
    private static readonly string[] Sampled =
    [
        "America/New_York", "Europe/Kyiv", "Pacific/Auckland", "Pacific/Apia", "America/St_Johns", "America/Sao_Paulo", "America/Havana", "Africa/Monrovia",
        "Asia/Kolkata", "Australia/Lord_Howe", "Asia/Tehran", "Europe/Dublin", "Africa/Casablanca", "Antarctica/Troll", "Asia/Manila", "Pacific/Kwajalein", "UTC", "+05:45",
    ];

    [Theory]
    [InlineData("Europe/Kyiv", "Europe/Kyiv")]
    [InlineData("europe/KYIV", "Europe/Kyiv")]
    [InlineData("UTC", "UTC")]
    [InlineData("Z", "UTC")]
    [InlineData("GMT", "UTC")]
    [InlineData("+00:00", "UTC")]
    [InlineData("+02:00", "+02:00")]
    [InlineData("-0330", "-03:30")]
    [InlineData("+2", "+02:00")]
    [InlineData("UTC-4", "-04:00")]
    [InlineData("EDT", "-04:00")]
    [InlineData("EST", "-05:00")]
    [InlineData("MSK", "+03:00")]
    [InlineData("CEST", "+02:00")]
    [InlineData("NZDT", "+13:00")]
    [InlineData("ET", "America/New_York")]
    public void A_zone_is_found_under_its_canonical_name(string text, string id)
    {
        var zone = Zone.Find(text);
        Assert.NotNull(zone);
        Assert.Equal(id, zone.Id);
        Assert.Same(zone, Zone.Find(id));
    }

    [Theory]
    [InlineData("Europe/Kiew", "did you mean `Europe/Kiev`?")]
    [InlineData("Middle-earth/Shire", "there is no time zone")]
    [InlineData("America/New-York", "did you mean `America/New_York`?")]
    [InlineData("Europe/Nowhere", "there is no time zone `Europe/Nowhere`|")]
    [InlineData("IST", "+05:30 (India), +02:00 (Israel)")]
    [InlineData("BST", "write the offset")]
    [InlineData("+19:00", "from `-18:00` to `+18:00`")]
    [InlineData("+2:00:", "is not an offset")]
    [InlineData("", "there is no time zone")]
    public void What_is_no_zone_is_explained(string text, string message)
    {
        var error = Zone.Read(text).Error;
        Assert.NotNull(error);
        Assert.Contains(message, error.Message + "|");
        Assert.Null(Zone.Find(text));
    }

    [Fact]
    public void The_data_that_ships_says_its_version() => Assert.Matches("^20[0-9]{2}[a-z]$", Zone.DataVersion);

    [Theory]
    [InlineData("America/New_York", "2025-03-09", 23)]
    [InlineData("America/New_York", "2025-11-02", 25)]
    [InlineData("Europe/Kyiv", "2025-03-30", 23)]
    [InlineData("Europe/Kyiv", "2025-10-26", 25)]
    [InlineData("Pacific/Auckland", "2025-09-28", 23)]
    [InlineData("Pacific/Auckland", "2025-04-06", 25)]
    [InlineData("America/Sao_Paulo", "2018-11-04", 23)]
    [InlineData("America/Sao_Paulo", "2018-02-17", 25)]
    [InlineData("Pacific/Apia", "2011-12-29", 24)]
    [InlineData("Pacific/Apia", "2011-12-30", 0)]
    [InlineData("Asia/Manila", "1844-12-31", 0)]
    [InlineData("UTC", "2025-10-26", 24)]
    public void A_day_has_the_hours_that_its_clocks_leave_it(string zone, string day, int hours)
    {
        long number = Edtf.Parse(day).Value!.Earliest.Day!.Value.Number;
        var found = Zone.Find(zone)!;
        Assert.Equal(hours, (found.StartOf(number + 1) - found.StartOf(number)) / 3_600_000.0);
    }

    [Theory]
    [InlineData("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00Z")]
    [InlineData("America/Havana", "2025-11-02", "2025-11-02T04:00Z")]
    [InlineData("Europe/Kyiv", "2025-10-20", "2025-10-19T21:00Z")]
    [InlineData("Pacific/Auckland", "2025-10-20", "2025-10-19T11:00Z")]
    [InlineData("America/New_York", "2025-10-20", "2025-10-20T04:00Z")]
    [InlineData("America/New_York", "-4000-01-01", "-4000-01-01T04:56:02Z")]
    [InlineData("America/New_York", "Y20000", "20000-01-01T05:00Z")]
    public void A_day_begins_at_its_first_moment(string zone, string day, string moment)
    {
        long start = Zone.Find(zone)!.StartOf(Edtf.Parse(day).Value!.Earliest.Day!.Value.Number);
        Assert.Equal(moment, Moment.FromMilliseconds(start).ToString());
    }

    [Theory]
    [InlineData("2025-10-20 17:30", "Europe/Moscow", "2025-10-20T14:30Z", "2025-10-20T14:31Z", "None", null, null)]
    [InlineData("2025-10-20", "Europe/Kyiv", "2025-10-19T21:00Z", "2025-10-20T21:00Z", "None", null, null)]
    [InlineData("2025-03-30 03:30", "Europe/Kyiv", "2025-03-30T01:00Z", "2025-03-30T01:00:00.001Z", "Gap", null, null)]
    [InlineData("2025-03-30 02:59", "Europe/Kyiv", "2025-03-30T00:59Z", "2025-03-30T01:00Z", "None", null, null)]
    [InlineData("2025-03-30 04:00", "Europe/Kyiv", "2025-03-30T01:00Z", "2025-03-30T01:01Z", "None", null, null)]
    [InlineData("2025-10-26 03:30", "Europe/Kyiv", "2025-10-26T00:30Z", "2025-10-26T01:31Z", "Overlap", "+03:00", "+02:00")]
    [InlineData("2025-11-02 01:00", "America/New_York", "2025-11-02T05:00Z", "2025-11-02T06:01Z", "Overlap", "-04:00", "-05:00")]
    [InlineData("2025-11-02 02:00", "America/New_York", "2025-11-02T07:00Z", "2025-11-02T07:01Z", "None", null, null)]
    [InlineData("2025-11-02", "America/Havana", "2025-11-02T04:00Z", "2025-11-03T05:00Z", "None", null, null)]
    [InlineData("2011-12-30", "Pacific/Apia", "2011-12-30T10:00Z", "2011-12-30T10:00:00.001Z", "Gap", null, null)]
    [InlineData("2011-12", "Pacific/Apia", "2011-12-01T10:00Z", "2011-12-31T10:00Z", "None", null, null)]
    public void A_label_covers_the_moments_of_its_zone(string text, string zone, string start, string end, string anomaly, string? earlier, string? later)
    {
        var span = Zone.Find(zone)!.Resolve(DateReader.Read(text).Value!.Start!);
        Assert.Equal((start, end, anomaly, earlier, later), (span.Start.ToString(), span.End.ToString(), span.Anomaly.ToString(), span.EarlierOffset, span.LaterOffset));
    }

    [Fact]
    public void Days_follow_one_another_and_hold_their_moments_in_every_sampled_zone()
    {
        var gen = Gen.Select(Gen.Int[0, Sampled.Length - 1], Gen.Long[-80_000, 60_000], Gen.Long[0, 86_399_999]);
        gen.Sample((index, day, rest) =>
        {
            var zone = Zone.Find(Sampled[index])!;
            long start = zone.StartOf(day), next = zone.StartOf(day + 1);
            Assert.True(start <= next);
            if (start < next)
            {
                Assert.Equal(day, zone.DayOf(start));
                Assert.Equal(day, zone.DayOf(next - 1));
            }
            long moment = day * Moment.MillisecondsPerDay + rest;
            long of = zone.DayOf(moment);
            Assert.True(zone.StartOf(of) <= moment && moment < zone.StartOf(of + 1));
        }, iter: 20_000);
    }

    [Fact]
    public void Days_begin_where_noda_time_says()
    {
        var gen = Gen.Select(Gen.Int[0, Sampled.Length - 1], Gen.Int[0, 80_000]);
        gen.Sample((index, days) =>
        {
            if (Sampled[index][0] == '+') return;
            var date = new LocalDate(1850, 1, 1).PlusDays(days);
            var noda = DateTimeZoneProviders.Tzdb[Sampled[index]];
            Instant expected;
            try
            {
                expected = noda.AtStartOfDay(date).ToInstant();
            }
            catch (SkippedTimeException)
            {
                expected = noda.AtStartOfDay(date.PlusDays(1)).ToInstant();
            }
            long day = Day.FromDate(date.Year, date.Month, date.Day).Number;
            Assert.Equal(expected.ToUnixTimeMilliseconds(), Zone.Find(Sampled[index])!.StartOf(day));
        }, iter: 20_000);
    }

    [Fact]
    public void Days_begin_at_changes_of_clocks_where_noda_time_says()
    {
        foreach (string id in DateTimeZoneProviders.Tzdb.Ids.Where((_, i) => i % 4 == 0).Concat(Sampled.Where(s => s.Contains('/'))))
        {
            if (ZoneAbbreviations.Knows(id)) continue;
            var noda = DateTimeZoneProviders.Tzdb[id];
            var zone = Zone.Find(id)!;
            foreach (var interval in noda.GetZoneIntervals(Instant.FromUtc(1950, 1, 1, 0, 0), Instant.FromUtc(2030, 1, 1, 0, 0)).Where(x => x.HasEnd))
            {
                for (int i = -1; i <= 1; i++)
                {
                    var date = interval.End.InZone(noda).Date.PlusDays(i);
                    if (noda.MapLocal(date.At(LocalTime.Noon)).Count == 0 && noda.MapLocal(date.At(new LocalTime(18, 0))).Count == 0) continue;
                    Assert.Equal(noda.AtStartOfDay(date).ToInstant().ToUnixTimeMilliseconds(), zone.StartOf(Day.FromDate(date.Year, date.Month, date.Day).Number));
                }
            }
        }
    }

    [Fact]
    public void Nothing_overflows_at_the_ends_of_what_reasoning_covers()
    {
        foreach (string id in Sampled)
        {
            var zone = Zone.Find(id)!;
            foreach (string year in new[] { "Y9000000", "Y-9000000" })
            {
                var label = ((EdtfDate)Edtf.Parse(year).Value!).ToLabel()!;
                var span = zone.Resolve(label);
                Assert.True(span.Start < span.End);
                Assert.Equal(label.FirstDay.Number, zone.DayOf(zone.StartOf(label.FirstDay.Number)));
            }
            Assert.InRange(zone.DayOf(Moment.MaxValue.Milliseconds), 0, long.MaxValue);
        }
    }
}
