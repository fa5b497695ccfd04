using System;
using AngleSharp.Dom;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
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
