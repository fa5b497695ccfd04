using System;
using System.Linq;
using AngleSharp.Dom;
using TimelineDsl.Core;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using TimelineDsl.Tests.Model;
using Xunit;

namespace TimelineDsl.Tests.Reporting;

public class DisputeTests
{
    [Fact]
    public void Where_it_was_stands_against_no_claim_of_when_and_the_other_way_round()
    {
        var place = new ReportData { Kind = ReportKind.Place, Text = "where hall", Place = "hall" };
        var elsewhere = new ReportData { Kind = ReportKind.Place, Text = "where garden", Place = "garden", Standing = Standing.Disputed };
        var page = Rendered.Page(Of("hall", Make.Cite("page", "on x", [On(17, Standing.InForce)]), Make.Cite("page", "says where hall", [place]),
            Make.Cite("other", "on y", [On(18, Standing.Disputed)], dispute: new Dispute("A slip of the pen.")),
            Make.Cite("other", "says where garden", [elsewhere], dispute: new Dispute("It rained."))));
        string ofDate = Sides(page, "A slip of the pen."), ofPlace = Sides(page, "It rained.");
        Assert.Contains("17 October 2025", ofDate, StringComparison.Ordinal);
        Assert.DoesNotContain("Great hall", ofDate, StringComparison.Ordinal);
        Assert.Contains("The analyst concludes: Great hall", ofPlace, StringComparison.Ordinal);
        Assert.Contains("it is in Great hall", ofPlace, StringComparison.Ordinal);
        Assert.DoesNotContain("17 October 2025", ofPlace, StringComparison.Ordinal);
    }

    private const string Parts = """
        timeline demo "Demo"
        kind speech "A speech"
          tone mild | harsh ?
        event talks : speech "Talks"
          on 2025-10-17
          cite page on "Friday"
          cite other on "Thursday"
            dispute date because "A slip <b>of</b> the pen."
          cite other via ann says planned for 2025-10-19
            dispute status because "Nobody planned it."
          cite other via bob says where garden
            dispute where because "It rained."
          cite other via cid says tone harsh
            dispute tone because "Deaf."
          cite other via dan denies lasts 9h
            dispute lasts because "Who denies it?"
          cite other via eve says lasts 3h
          cite page says tone harsh
          dispute lasts because "No clocks there."
        event walk "A walk"
          cite page on 2025-10-18
            dispute status because "Only planned."
          dispute date because "No calendars there."
        source page "A page"
          published 2025-10-21
        source other "Another page"
          published 2025-10-21
        place garden "The garden"
        actor ann
        actor bob
        actor cid
        actor dan
        actor eve

        """;

    private static Timeline Disputed()
    {
        var compilation = TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", Parts)]);
        Assert.DoesNotContain(compilation.Diagnostics, static finding => finding.Descriptor.Id.StartsWith("TL1", StringComparison.Ordinal) || finding.Descriptor.Id.StartsWith("TL2", StringComparison.Ordinal));
        var timeline = Assert.Single(compilation.Timelines);
        // As generated code has it.
        var copy = Timeline.From(timeline.ToData());
        Assert.Null(Same.Difference(timeline.ToData(), copy.ToData()));
        return copy;
    }

    [Theory]
    // A status with a date, of which one is disputed: the other still counts, as far as a plan does for what has happened.
    [InlineData("talks", 1, "StatusReport Happened InForce", "BoundReport Disputed: A slip <b>of</b> the pen.")]
    [InlineData("talks", 2, "BoundReport DoesNotBind", "StatusReport Planned Disputed: Nobody planned it.")]
    [InlineData("talks", 3, "", "PlaceReport Disputed: It rained.")]
    [InlineData("talks", 4, "", "MemberReport Disputed: Deaf.")]
    [InlineData("talks", 5, "", "")]
    // What is disputed for the event is disputed, whoever says it.
    [InlineData("talks", 6, "", "LengthReport Disputed: No clocks there.")]
    [InlineData("talks", 7, "MemberReport InForce", "")]
    // Both parts, each for a reason of its own.
    [InlineData("walk", 0, "", "StatusReport Happened Disputed: Only planned.; BoundReport Disputed: No calendars there.")]
    public void A_disputed_part_is_kept_apart_with_its_reason(string name, int number, string accepted, string disputed)
    {
        var citation = Disputed().Event(name).Citations[number];
        Assert.Equal(accepted, string.Join("; ", citation.Reports.Select(Told)));
        Assert.All(citation.Reports, static report => Assert.Null(report.Dispute));
        Assert.Equal(disputed, string.Join("; ", citation.DisputedReports.Select(static one => Told(one.Value) + ": " + one.Dispute.Because)));
        Assert.DoesNotContain(Disputed().Event(name).Reports, static report => report.Dispute is not null);

        static string Told(Report report) => report.GetType().Name + (report is StatusReport status ? " " + status.Status : "") + " " + report.Standing;
    }

    [Fact]
    public void A_denial_of_which_a_part_is_disputed_keeps_the_reason()
    {
        var denied = Assert.Single(Disputed().Event("talks").Citations[5].Denials).Denied;
        Assert.Equal(("Who denies it?", "lasts", Standing.Disputed), (denied.Dispute?.Because, denied.Dispute?.Member, denied.Standing));
    }

    [Theory]
    [InlineData("the date, as one source tells it", "A slip <b>of</b> the pen.", "it is on 16 October 2025", "on 17 October 2025")]
    [InlineData("the status, as one source tells it", "Nobody planned it.", "it is planned", "on 17 October 2025")]
    [InlineData("the place, as one source tells it", "It rained.", "it is in The garden", "")]
    [InlineData("the tone, as one source tells it", "Deaf.", "its tone is harsh", "its tone is harsh")]
    [InlineData("the length, as one source tells it", "Who denies it?", "denies that it lasts 9 h", "")]
    [InlineData("the length", "No clocks there.", "it lasts 3 h", "")]
    [InlineData("the date", "No calendars there.", "it is on 18 October 2025", "")]
    public void The_page_shows_what_is_disputed_why_and_what_stands_against_it(string about, string because, string claimed, string against)
    {
        var page = Rendered.Page(Disputed());
        var box = Assert.Single(page.QuerySelectorAll(".dispute"), box => box.QuerySelector("p")!.TextContent == because);
        Assert.Equal("Disputed: " + about, box.QuerySelector("h4")!.TextContent);
        Assert.Contains(claimed, box.QuerySelector(".sides > div:first-child")!.TextContent, StringComparison.Ordinal);
        if (against.Length > 0) Assert.Contains(against, box.QuerySelector(".sides > div:last-child")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_disputed_does_not_look_like_what_counts()
    {
        var page = Rendered.Page(Disputed());
        var steps = page.QuerySelectorAll(".history li");
        Assert.Equal(7, steps.Count(static step => step.QuerySelector(".tag.no") is { TextContent: "disputed, not assumed" }));
        Assert.DoesNotContain(steps, static step => step.TextContent.Contains("16 October", StringComparison.Ordinal) && step.QuerySelector(".tag.no") is null);
        Assert.Contains(page.QuerySelectorAll(".note .rejected"), static note => note.TextContent == "Disputed, the date: A slip <b>of</b> the pen.");
        Assert.All(page.QuerySelectorAll(".entry"), static entry => Assert.NotNull(entry.QuerySelector(".badge.disputed")));
    }

    private static string Sides(IDocument page, string because)
    {
        foreach (var dispute in page.QuerySelectorAll(".dispute"))
            if (dispute.TextContent.Contains(because, StringComparison.Ordinal)) return dispute.QuerySelector(".sides > div:last-child")!.TextContent;
        throw new InvalidOperationException("No dispute says: " + because);
    }

    private static ReportData On(int day, Standing standing)
    {
        var date = Make.Date(2025, 10, day);
        return Make.Step(Status.Happened, "on " + date, null, null, Make.On(date), standing);
    }

    private static Timeline Of(string where, params CitationData[] citations)
    {
        var day = Make.Date(2025, 10, 17);
        return Timeline.From(new TimelineData
        {
            Name = "demo", Title = "Demo",
            Places = [new PlaceData { Name = "hall", Title = "Great hall", Zone = "UTC" }, new PlaceData { Name = "garden", Title = "Garden", Zone = "UTC" }],
            Sources = [new SourceData { Name = "page", Title = "A page" }, new SourceData { Name = "other", Title = "Another page" }],
            Events = [new EventData { Name = "talks", Title = "Talks", Status = Status.Happened, Where = where, Bounds = Make.Within(day, day), Stated = [new(Make.On(day))], Concluding = 0, Citations = citations }],
        });
    }
}
