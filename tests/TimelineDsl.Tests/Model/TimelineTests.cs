using System;
using System.Linq;
using System.Threading.Tasks;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using TimelineDsl.Model.Serialization;
using Xunit;

namespace TimelineDsl.Tests.Model;

public sealed class TimelineTests
{
    private static readonly Dispute Doubted = new("Because it is wrong.");

    [Fact]
    public void EventsAreInTimeOrder()
    {
        var timeline = Timeline.From(new TimelineData
        {
            Name = "t", Title = "T",
            Events =
            [
                Bounded("nowhere", null, null), Bounded("b-late", 5, 9), Bounded("b", 5, 7), Bounded("a", 5, 7), Bounded("open", 5, null), Bounded("by", null, 6), Bounded("first", 1, 9),
            ],
        });

        Assert.Equal(["first", "a", "b", "b-late", "open", "by", "nowhere"], timeline.Events.Select(e => e.Name));
    }

    [Fact]
    public void DisputedAndDeniedAreNotAmongWhatIsSaid()
    {
        var said = new ReportData { Kind = ReportKind.Status, Status = Status.Planned, Text = "planned" };
        var timeline = Timeline.From(new TimelineData
        {
            Name = "t", Title = "T",
            Sources = [new SourceData { Name = "s", Title = "S", Published = [Stated("2025-10-21"), Stated("2025-05-21", Doubted)] }],
            Events =
            [
                Bounded("x", 1, 2),
                new EventData
                {
                    Name = "e", Title = "E", Bounds = new ActualBounds(), Stated = [Stated("2025-10-17", Doubted), Stated("2025")], Concluding = 0,
                    Relations = [After("x", null), After("x", Doubted)],
                    Citations =
                    [
                        new CitationData { Source = "s", Text = "says planned", Reports = [said] },
                        new CitationData { Source = "s", Text = "says planned", Reports = [said], Dispute = Doubted },
                        new CitationData { Source = "s", Text = "denies planned", Reports = [said], IsDenial = true },
                    ],
                },
            ],
        });

        var item = timeline.FindEvent("e")!;
        Assert.Null(item.When);
        Assert.Equal("2025", Assert.Single(item.Stated).Text);
        Assert.Equal("2025-10-17", Assert.Single(item.DisputedDates).Value.Text);
        Assert.Same(timeline.FindEvent("x"), Assert.Single(item.Relations).Other);
        Assert.Equal(Doubted, Assert.Single(item.DisputedRelations).Dispute);
        Assert.Same(item.Citations[0], Assert.Single(item.Reports).Citation);
        Assert.Equal([1, 0, 0], item.Citations.Select(c => c.Reports.Count));
        Assert.Equal([0, 1, 0], item.Citations.Select(c => c.DisputedReports.Count));
        Assert.Equal([0, 0, 1], item.Citations.Select(c => c.Denials.Count));
        Assert.Equal("2025-10-21", Assert.Single(item.Citations[0].Source.Published).Text);
        Assert.Equal("2025-05-21", Assert.Single(item.Citations[0].Source.DisputedPublished).Value.Text);
    }

    [Fact]
    public void ReportsAreInTheOrderInWhichTheyWereSaid()
    {
        var timeline = Timeline.From(new TimelineData
        {
            Name = "t", Title = "T",
            Sources = [new SourceData { Name = "s", Title = "S" }],
            Events = [new EventData { Name = "e", Title = "E", Bounds = new PlannedBounds(), Citations = [Said("late", 9), Said("unknown", null), Said("early", 1), Said("late too", 9)] }],
        });

        Assert.Equal(["early", "late", "late too", "unknown"], timeline.Events[0].Reports.Select(r => r.Text));
    }

    [Fact]
    public void TheChainOfOriginsIsTheSourcesAndThenTheCitations()
    {
        ActorData Actor(string name) => new() { Name = name, Title = name };
        var timeline = Timeline.From(new TimelineData
        {
            Name = "t", Title = "T",
            Actors = [Actor("reuters"), Actor("cnn"), Actor("diplomat")],
            Sources = [new SourceData { Name = "s", Title = "S", Via = ["cnn"] }, new SourceData { Name = "own", Title = "Own" }],
            Events = [new EventData { Name = "e", Title = "E", Bounds = new ActualBounds(), Citations = [new CitationData { Source = "s", Text = "", Via = ["reuters", "diplomat"] }, new CitationData { Source = "own", Text = "" }] }],
        });

        var citations = timeline.Events[0].Citations;
        Assert.Equal(["cnn", "reuters", "diplomat"], citations[0].Origins.Select(a => a.Name));
        Assert.Equal(["reuters", "diplomat"], citations[0].Via.Select(a => a.Name));
        Assert.Same(timeline.FindActor("diplomat"), citations[0].Root);
        Assert.Null(citations[1].Root);
    }

    [Fact]
    public void CirclesOfReferencesEnd()
    {
        var timeline = Timeline.From(new TimelineData
        {
            Name = "t", Title = "T",
            Places = [new PlaceData { Name = "a", Title = "A", In = "b" }, new PlaceData { Name = "b", Title = "B", In = "a" }],
            Events =
            [
                new EventData { Name = "e", Title = "E", Bounds = new ActualBounds(), Relations = [After("f", null)] },
                new EventData { Name = "f", Title = "F", Bounds = new ActualBounds(), Relations = [After("e", null)] },
            ],
        });

        var item = timeline.FindEvent("e")!;
        Assert.Same(item, item.Relations[0].Other.Relations[0].Other);
        var place = timeline.FindPlace("a")!;
        Assert.Same(place, place.In!.In);
    }

    public static TheoryData<TimelineData, string> Wrong => new()
    {
        { new TimelineData { Name = "t", Title = "T", Events = [Bounded("e", 1, 2), Bounded("e", 1, 2)] }, "two events named 'e'" },
        { new TimelineData { Name = "t", Title = "T", Sources = [new SourceData { Name = "s", Title = "S", Publisher = "nobody" }] }, "no actor named 'nobody'" },
        { new TimelineData { Name = "t", Title = "T", Places = [new PlaceData { Name = "p", Title = "P", In = "nowhere" }] }, "no place named 'nowhere'" },
        { new TimelineData { Name = "t", Title = "T", Events = [new EventData { Name = "e", Title = "E", Bounds = new ActualBounds(), Relations = [After("f", null)] }] }, "no event named 'f'" },
        { new TimelineData { Name = "t", Title = "T", Events = [new EventData { Name = "e", Title = "E", Bounds = new ActualBounds(), Concluding = 0 }] }, "not among its statements" },
        { new TimelineData { Name = "t", Title = "T", Sources = [new SourceData { Name = "s", Title = "S" }], Events = [new EventData { Name = "e", Title = "E", Bounds = new ActualBounds(), Citations = [new CitationData { Source = "s", Text = "", Reports = [new ReportData { Kind = ReportKind.Length, Text = "" }] }] }] }, "the member Length" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void WrongDataIsToldAtOnce(TimelineData data, string message) => Assert.Contains(message, Assert.Throws<ArgumentException>(() => Timeline.From(data)).Message, StringComparison.Ordinal);

    public static TheoryData<TimelineData[], string> WrongTogether => new()
    {
        { [Of("a", [], "x"), Of("a", [], "y")], "There are two timelines named 'a'." },
        { [Of("a", [], "x"), Of("b", [], "x")], "There are two events named 'x'; the timelines of a dossier share their names." },
        { [Of("a", [], "x", "y"), Of("b", [], "y")], "There is no event named 'y' in this timeline, nor in one that it refers to." },
        { [Of("a", ["c"], "x"), Of("b", [], "y")], "The timeline 'a' refers to the timeline 'c', which is not among those that are made." },
        { [Of("a", ["b"], "x", "z"), Of("b", [], "y")], "There is no event named 'z' in this timeline, nor in one that it refers to." },
    };

    [Theory]
    [MemberData(nameof(WrongTogether))]
    public void WrongDataOfSeveralIsToldAtOnce(TimelineData[] data, string message) => Assert.Equal(message, Assert.Throws<ArgumentException>(() => Timeline.FromAll(data)).Message);

    [Fact]
    public void OneOfSeveralIsNotMadeAlone() =>
        Assert.Contains("'b', which is not among", Assert.Throws<ArgumentException>(() => Timeline.From(Of("a", ["b"], "x", "y"))).Message, StringComparison.Ordinal);

    [Fact]
    public void SeveralReferToEachOther()
    {
        var timelines = Timeline.FromAll([Of("a", ["c", "b"], "x", "y"), Of("b", ["a"], "y", "x"), Of("c", [], "z")]);
        Assert.Equal(["b", "c"], timelines[0].RefersTo.Select(t => t.Name));
        Assert.Same(timelines[1].FindEvent("y"), timelines[0].FindEvent("x")!.Relations[0].Other);
        Assert.Same(timelines[0].FindEvent("x"), timelines[1].FindEvent("y")!.Relations[0].Other);
        Assert.Null(timelines[0].FindEvent("y"));
    }

    [Theory]
    [InlineData("x", "x")]
    [InlineData("start of x", "x")]
    [InlineData("end of y", "y")]
    [InlineData("z", null)]
    [InlineData("20 October 2025", null)]
    [InlineData(null, null)]
    public void WordsCountFromAnEventOrFromNone(string? countingFrom, string? name)
    {
        var timelines = Timeline.FromAll([Of("a", ["b"], "x"), Of("b", [], "y"), Of("c", [], "z")]);
        Assert.Equal(name, timelines[0].FindAnchor(new When { Kind = WhenKind.On, Text = "the following day", IsPhrase = true, CountingFrom = countingFrom })?.Name);
    }

    /// <summary>A timeline with one event, which is after another where that is named.</summary>
    private static TimelineData Of(string name, string[] refersTo, string item, string? other = null) => new()
    {
        Name = name, Title = name, RefersTo = refersTo,
        Events = [new EventData { Name = item, Title = item, Bounds = new ActualBounds(), Relations = other is null ? [] : [new RelationData { Kind = RelationKind.After, Other = other, Text = "after " + other }] }],
    };

    [Fact]
    public void ListsCannotBeChanged()
    {
        string[] tags = ["a"];
        var timeline = Timeline.From(new TimelineData { Name = "t", Title = "T", Events = [new EventData { Name = "e", Title = "E", Bounds = new ActualBounds(), Tags = tags }] });
        Assert.Equal(["a"], timeline.Events[0].Tags);
        tags[0] = "b";
        Assert.Equal(["a"], timeline.Events[0].Tags);
        Assert.Throws<NotSupportedException>(() => ((System.Collections.IList)timeline.Events).Add(null));
    }

    [Fact]
    public void ThreadsThatAskAtOnceGetTheSameObjects()
    {
        for (int round = 0; round < 50; round++)
        {
            var data = ManyEvents.Of(20);
            var timeline = TimelineBlob.Open(
                new BlobChunk("", () => TimelineBlob.WriteHead(data)), [new BlobChunk("", () => TimelineBlob.WriteEvents(data.Events))],
                [new BlobChunk("", () => TimelineBlob.WriteSources(data.Sources))], [], [], []);
            var found = new object[8];
            Parallel.For(0, found.Length, i => found[i] = i % 2 == 0 ? timeline.FindEvent("e7")!.Citations : timeline.Events.Single(e => e.Name == "e7").Citations);
            Assert.All(found, f => Assert.Same(found[0], f));
        }
    }

    private static EventData Bounded(string name, long? earliest, long? latest) => new()
    {
        Name = name, Title = name,
        Bounds = new ActualBounds
        {
            EarliestStart = earliest is { } e ? Moment.FromMilliseconds(e) : null,
            LatestStart = latest is { } l ? Moment.FromMilliseconds(l) : null,
        },
    };

    private static StatedWhen Stated(string text, Dispute? dispute = null) => new(new When { Kind = WhenKind.On, Text = text }, dispute);

    private static RelationData After(string other, Dispute? dispute) => new() { Kind = RelationKind.After, Other = other, Text = "after " + other, Dispute = dispute };

    private static CitationData Said(string text, long? at) => new()
    {
        Source = "s", Text = text,
        Reports = [new ReportData { Kind = ReportKind.Status, Status = Status.Planned, Text = text, ReportedEarliest = at is { } m ? Moment.FromMilliseconds(m) : null }],
    };
}
