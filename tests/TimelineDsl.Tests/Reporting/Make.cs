using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Tests.Reporting;

/// <summary>Short ways to write the parts of a hand-built timeline.</summary>
internal static class Make
{
    public const string Kyiv = "Europe/Kyiv", Washington = "America/New_York", Moscow = "Europe/Moscow";

    public static Day Date(int year, int month, int day) => Day.FromDate(year, month, day);

    public static Moment Start(Day day, string zone) => Moment.FromMilliseconds(Zone.Find(zone)!.StartOf(day.Number));

    public static Moment At(Day day, int hour, int minute, string zone) => Start(day, zone).Plus(hour * 3_600_000L + minute * 60_000L);

    /// <summary>A statement about the dates from first to last, both inclusive.</summary>
    public static When When(WhenKind kind, string text, Day first, Day last, string zone = Kyiv, Precision precision = Precision.Day) => new()
    {
        Kind = kind,
        Text = text,
        Resolved = first == last ? first.ToString() : first + "/" + last,
        Earliest = Start(first, zone),
        Latest = Start(last.Plus(1), zone),
        FirstDay = first,
        LastDay = last,
        Precision = precision,
        Zone = zone,
    };

    public static When On(Day day, string zone = Kyiv) => When(WhenKind.On, day.ToString(), day, day, zone);

    public static When Phrase(WhenKind kind, string words, Day first, Day last, string rule, string zone = Kyiv) => When(kind, words, first, last, zone) with { IsPhrase = true, Rule = rule };

    public static ActualBounds Within(Day first, Day last, string zone = Kyiv) => new()
    {
        EarliestStart = Start(first, zone),
        LatestStart = Start(last.Plus(1), zone).Plus(-1),
        EarliestEnd = Start(first, zone),
        LatestEnd = Start(last.Plus(1), zone),
        FirstDay = first,
        LastDay = last,
    };

    public static PlannedBounds Planned(Day first, Day last, string zone = Kyiv) => new()
    {
        EarliestStart = Start(first, zone),
        LatestStart = Start(last.Plus(1), zone).Plus(-1),
        EarliestEnd = Start(first, zone),
        LatestEnd = Start(last.Plus(1), zone),
        FirstDay = first,
        LastDay = last,
    };

    public static ReportData Step(Status status, string text, Moment? from, Moment? to, When? when = null, Standing standing = Standing.InForce) =>
        new() { Kind = ReportKind.Status, Status = status, Text = text, When = when, ReportedEarliest = from, ReportedLatest = to, Standing = standing };

    public static CitationData Cite(string source, string text, IReadOnlyList<ReportData> reports, string[]? via = null, string[]? quotes = null, Dispute? dispute = null, bool isDenial = false, When? said = null) =>
        new() { Source = source, Text = text, Reports = reports, Via = via ?? [], Quotes = quotes ?? [], Dispute = dispute, IsDenial = isDenial, Said = said };

    public static ActorData Actor(string name, string title, bool isAnonymous = false, params string[] also) => new() { Name = name, Title = title, IsAnonymous = isAnonymous, Also = also };
}
