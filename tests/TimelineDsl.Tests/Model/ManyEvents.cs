using System.Globalization;
using System.Linq;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Tests.Model;

/// <summary>Timelines of any size, <c>e0</c> on 1990-01-01, <c>e1</c> a day later and so on, each cited once.</summary>
internal static class ManyEvents
{
    internal static TimelineData Of(int count, string name = "bench") => new()
    {
        Name = name,
        Title = "A dossier",
        Zone = "UTC",
        Sources = [new SourceData { Name = "gazette", Title = "The Gazette" }],
        Events = Enumerable.Range(0, count).Select(i => Event(i, "Event " + i.ToString(CultureInfo.InvariantCulture))).ToArray(),
    };

    internal static EventData Event(int number, string title)
    {
        var day = Day.FromDate(1990, 1, 1).Plus(number);
        var start = Moment.FromMilliseconds(day.StartMilliseconds);
        var end = start.Plus(Moment.MillisecondsPerDay);
        var when = new When { Kind = WhenKind.On, Text = day.ToString(), Resolved = day.ToString(), Earliest = start, Latest = end, FirstDay = day, LastDay = day, Precision = Precision.Day, Zone = "UTC" };
        return new EventData
        {
            Name = "e" + number.ToString(CultureInfo.InvariantCulture),
            Title = title,
            Stated = [new StatedWhen(when)],
            Concluding = 0,
            Bounds = new ActualBounds { EarliestStart = start, LatestStart = end, EarliestEnd = start, LatestEnd = end, FirstDay = day, LastDay = day },
            Status = Status.Happened,
            StatusBasis = StatusBasis.Analyst,
            Relations = number == 0 ? [] : [new RelationData { Kind = RelationKind.After, Other = "e" + (number - 1).ToString(CultureInfo.InvariantCulture), Text = "after it" }],
            Citations = [new CitationData { Source = "gazette", Text = "on " + day, Quotes = ["statement " + number.ToString(CultureInfo.InvariantCulture)], Reports = [new ReportData { Kind = ReportKind.Status, Status = Status.Happened, Text = "on " + day, When = when }] }],
        };
    }
}
