using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AngleSharp.Dom;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using Xunit;

namespace TimelineDsl.Tests.Reporting;

public class DrawingTests
{
    private const string LongTitle = "Ukraine gives up its nuclear arsenal for assurances that nobody keeps";

    [Fact]
    public void What_has_no_date_is_said_not_to_be_drawn()
    {
        var page = Rendered.Page(Of(Dated("talks", "The talks"), Undated("delivery"), Undated("contract")));
        Assert.Single(Rows(page));
        Assert.Contains("2 entries have no date and are not drawn.", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 entry has no date and is not drawn.", Rendered.Page(Of(Dated("talks", "The talks"), Undated("delivery"))).QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("not drawn", Rendered.Page(Of(Dated("talks", "The talks"))).QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_legend_is_that_of_the_drawing_however_many_entries_are_not_in_it()
    {
        var undated = Enumerable.Range(0, 130).Select(i => Undated("plan-" + i.ToString(CultureInfo.InvariantCulture)));
        var page = Rendered.Page(Of([Dated("talks", "The talks"), .. undated]));
        Assert.Single(Rows(page));
        Assert.Contains("postponed", page.QuerySelector(".legend")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_counts_of_the_head_add_up()
    {
        var events = Enum.GetValues<Status>().Select(status => Undated("is-" + status.ToString().ToLowerInvariant(), status)).ToArray();
        var page = Rendered.Page(Of(events));
        var counts = page.QuerySelectorAll(".counts li").Select(li => li.TextContent).ToDictionary(static text => text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..], Number);
        Assert.Equal(events.Length, counts["entries"]);
        Assert.Equal(events.Length, new[] { "happened or ongoing", "planned", "postponed or cancelled", "with an open status" }.Sum(words => counts[words]));
    }

    [Fact]
    public void A_long_title_has_a_second_line_and_no_row_lies_on_another()
    {
        var page = Rendered.Page(Of(Dated("arsenal", LongTitle), Dated("talks", "The talks"), Dated("without-end", new string('m', 300))));
        foreach (string drawing in new[] { "svg.drawing.w", "svg.drawing.n" })
        {
            var rows = page.QuerySelectorAll(drawing + " a").ToList();
            Assert.Equal(LongTitle, string.Join(' ', rows[0].QuerySelectorAll("text.label").Select(t => t.TextContent)));
            Assert.Equal("The talks", Assert.Single(rows[1].QuerySelectorAll("text.label")).TextContent);
            Assert.EndsWith("\u2026", rows[2].QuerySelectorAll("text.label").Last().TextContent, StringComparison.Ordinal);
            double bottom = 0;
            foreach (var row in rows)
            {
                var band = row.QuerySelector("rect.row")!;
                Assert.True(At(band, "y") >= bottom);
                bottom = At(band, "y") + At(band, "height");
                foreach (var part in row.QuerySelectorAll("text.label")) Assert.InRange(At(part, "y"), At(band, "y"), bottom);
                Assert.InRange(At(row.QuerySelector("circle.body")!, "cy"), At(band, "y"), bottom);
            }
        }
    }

    private static IHtmlCollection<IElement> Rows(IDocument page) => page.QuerySelectorAll("svg.drawing.w a");

    private static double At(IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text[..text.IndexOf(' ', StringComparison.Ordinal)], CultureInfo.InvariantCulture);

    private static Timeline Of(params EventData[] events) => Timeline.From(new TimelineData { Name = "demo", Title = "Demo", Events = events });

    private static EventData Dated(string name, string title)
    {
        var day = Make.Date(2025, 10, 17);
        return new EventData { Name = name, Title = title, Status = Status.Happened, Bounds = Make.Within(day, day), Stated = [new(Make.On(day))], Concluding = 0 };
    }

    private static EventData Undated(string name, Status status = Status.Planned) => new() { Name = name, Title = name, Status = status, Bounds = new PlannedBounds() };
}
