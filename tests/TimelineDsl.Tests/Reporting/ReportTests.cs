using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using TimelineDsl.Tool.Reporting;
using Xunit;

namespace TimelineDsl.Tests.Reporting;

public class ReportTests
{
    private static readonly Lazy<IDocument> Sample = new(() => Rendered.Page(SampleDossier.Build()));

    [Fact]
    public void Every_link_within_the_page_leads_somewhere_and_no_id_stands_twice()
    {
        var ids = Sample.Value.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var links = Sample.Value.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.True(links.Count > 100);
        Assert.Empty(links.Except(ids));
    }

    [Fact]
    public void Every_citation_is_a_footnote_that_leads_back_to_each_place_that_refers_to_it()
    {
        var timeline = SampleDossier.Build();
        var notes = Sample.Value.QuerySelectorAll("li.note");
        Assert.Equal(timeline.Events.Sum(e => e.Citations.Count), notes.Length);
        foreach (var note in notes)
        {
            var forward = Sample.Value.QuerySelectorAll("sup.ref a").Where(a => a.GetAttribute("href") == "#" + note.Id).Select(a => "#" + a.Id).ToList();
            var back = note.QuerySelectorAll(".back a").Select(a => a.GetAttribute("href")).ToList();
            Assert.NotEmpty(back);
            Assert.Equal(forward.Order(), back.Order());
        }
    }

    [Fact]
    public void A_footnote_tells_source_publication_chain_quote_words_and_rule()
    {
        var note = Sample.Value.QuerySelectorAll("li.note").Single(n => n.TextContent.Contains("this Thursday, October 23", StringComparison.Ordinal));
        string text = Words(note);
        Assert.Contains("Lavrov and Rubio to meet on Thursday", text, StringComparison.Ordinal);
        Assert.Contains("20 October 2025", text, StringComparison.Ordinal);
        Assert.Contains("From Reuters, who has it from a diplomatic source of Reuters (not named)", text, StringComparison.Ordinal);
        Assert.Contains("expected to meet this Thursday, October 23", text, StringComparison.Ordinal);
        Assert.Contains("are read as 23 October 2025 (", text, StringComparison.Ordinal);
        Assert.Contains("lies in the ISO week of publication", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_of_a_status_is_told_with_denials_and_what_was_overtaken()
    {
        var steps = Entry("lavrov-rubio-meeting").QuerySelectorAll(".history li").Select(Words).ToList();
        Assert.Equal(5, steps.Count);
        Assert.Contains("it is planned for 23 October 2025 (this Thursday, October 23)", steps[0], StringComparison.Ordinal);
        Assert.Contains("overtaken by a later report", steps[0], StringComparison.Ordinal);
        Assert.Contains("says it was postponed", steps[2], StringComparison.Ordinal);
        Assert.Contains("denies that it is agreed", steps[3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_dispute_shows_its_reason_and_both_sides()
    {
        string text = Words(Entry("white-house-talks").QuerySelector(".dispute")!);
        Assert.Contains("The call was on the 16th, the talks on the 17th", text, StringComparison.Ordinal);
        Assert.Contains("it is 2 to 6 days after Trump and Putin speak by telephone", text, StringComparison.Ordinal);
        Assert.Contains("The analyst concludes: 17 October 2025", text, StringComparison.Ordinal);
        Assert.Contains("The Kyiv Independent: it happened on 17 October 2025", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("memorandum", "5 December 1994")]
    [InlineData("war", "since February 2022")]
    [InlineData("icc-warrant", "2023")]
    [InlineData("lavrov-rubio-call", "by 20 October 2025, 17:30")]
    [InlineData("zelensky-ready", "perhaps 20 October 2025 the analyst is not sure")]
    [InlineData("lavrov-rubio-meeting", "was for 20–26 October 2025 no date stands")]
    [InlineData("budapest-summit", "between 22 October and 30 November 2025 if all goes as planned")]
    [InlineData("moscow-invitation", "date unknown")]
    public void An_entry_is_headed_by_its_date_in_words(string name, string expected) => Assert.Equal(expected, Words(Entry(name).QuerySelector(".date")!));

    [Fact]
    public void Inferred_bounds_are_told_in_plain_words() =>
        Assert.Contains("It began on 20 October 2025 by 17:31.", Words(Entry("lavrov-rubio-call")), StringComparison.Ordinal);

    [Fact]
    public void One_bound_on_start_and_end_is_one_sentence()
    {
        var by = Make.At(Make.Date(2025, 10, 20), 23, 8, Make.Kyiv);
        var item = new EventData { Name = "talks", Title = "Talks", Zone = Make.Kyiv, Status = Status.Happened, Bounds = new ActualBounds { LatestStart = by, LatestEnd = by, LastDay = Make.Date(2025, 10, 20) } };
        string text = Words(Rendered.Page(Timeline.From(new TimelineData { Name = "demo", Title = "Demo", Events = [item] })).GetElementById("e-talks")!);
        Assert.Contains("It began and had ended by 20 October 2025, 23:08.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_sources_shows_disputed_datelines_and_links_only_what_is_safe()
    {
        string newsmax = Words(Sample.Value.GetElementById("s-newsmax-21")!);
        Assert.Contains("21 October 2025, 08:05", newsmax, StringComparison.Ordinal);
        Assert.Contains("2025-05-21 disputed: Page metadata", newsmax, StringComparison.Ordinal);
        Assert.Contains("B2", newsmax, StringComparison.Ordinal);
        Assert.Contains("address unknown", newsmax, StringComparison.Ordinal);
        Assert.Contains("retrieved on or after 11 November 2025", Words(Sample.Value.GetElementById("s-al-mayadeen-20")!), StringComparison.Ordinal);
        var external = Sample.Value.QuerySelectorAll("a").Where(a => !a.GetAttribute("href")!.StartsWith('#')).ToList();
        var link = Assert.Single(external);
        Assert.Equal("https://example.org/lavrov-rubio", link.GetAttribute("href"));
        Assert.Equal("noopener noreferrer nofollow external", link.GetAttribute("rel"));
        Assert.Contains("javascript:alert(1)", Words(Sample.Value.GetElementById("s-al-mayadeen-20")!), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_asked_for_from_anywhere()
    {
        Assert.Empty(Sample.Value.QuerySelectorAll("script, iframe, object, embed, img, video, audio, form, base"));
        Assert.Equal(["data:,"], Sample.Value.QuerySelectorAll("link").Select(l => l.GetAttribute("href")));
        Assert.Empty(Sample.Value.QuerySelectorAll("[src], [srcset], [style], [onload], [onclick]"));
        string style = Sample.Value.QuerySelector("style")!.TextContent;
        Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", style, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_names_the_one_style_sheet_by_its_hash()
    {
        string style = Sample.Value.QuerySelector("style")!.TextContent;
        string policy = Sample.Value.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))) + "'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_go_down_by_one_and_landmarks_are_named()
    {
        int level = 0;
        foreach (var heading in Sample.Value.QuerySelectorAll("h1, h2, h3, h4"))
        {
            int next = heading.TagName[1] - '0';
            Assert.True(next <= level + 1, heading.TextContent);
            level = next;
        }
        Assert.Single(Sample.Value.QuerySelectorAll("main"));
        Assert.Equal("en", Sample.Value.DocumentElement.GetAttribute("lang"));
        foreach (var labelled in Sample.Value.QuerySelectorAll("[aria-labelledby]")) Assert.NotNull(Sample.Value.GetElementById(labelled.GetAttribute("aria-labelledby")!));
        Assert.Equal("#events", Sample.Value.QuerySelector("a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_same_dossier_gives_the_same_bytes_in_every_culture(string culture)
    {
        string expected = Rendered.Text(SampleDossier.Build());
        var before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NumberDecimalSeparator = ",";
            other.NumberFormat.NegativeSign = culture;
            CultureInfo.CurrentCulture = other;
            Assert.Equal(expected, Rendered.Text(SampleDossier.Build()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        Assert.DoesNotContain('\r', expected);
    }

    [Fact]
    public void A_draft_shows_its_findings_first()
    {
        var file = new TextFile("talks.tl", "event x \"X\"\n  on 2025-10-18\n  on 2025-10-19\n");
        var finding = new Diagnostic(Catalogue.Contradiction, new Location(file, new TextSpan(12, 15)), "X not before 18 Oct → X by 17 Oct: 1 day short", related: [new RelatedLocation(new Location(file, new TextSpan(28, 15)), "X by 17 Oct")]);
        var page = Rendered.Page(SampleDossier.Build(), [finding]);
        string text = Words(page.QuerySelector("#findings")!);
        foreach (string part in new[] { "Lines that cannot all be true", "TL4001", "1 day short", "talks.tl:2", "on 2025-10-18", "X by 17 Oct", "talks.tl:3", "on 2025-10-19" }) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Null(Sample.Value.QuerySelector("#findings"));
    }

    [Fact]
    public void A_draft_does_not_say_a_line_twice()
    {
        var file = new TextFile("talks.tl", "event x \"X\"\n  on 2025-10-18 because \"Y\"\n");
        var finding = new Diagnostic(Catalogue.Contradiction, new Location(file, new TextSpan(0, 5)), "Z", related: [new RelatedLocation(new Location(file, new TextSpan(14, 13)), "on 2025-10-18")]);
        Assert.Equal(1, Count(Words(Rendered.Page(SampleDossier.Build(), [finding]).QuerySelector("#findings .chain")!), "on 2025-10-18"));
    }

    [Fact]
    public void Ten_thousand_events_are_rendered_to_the_last()
    {
        var events = new List<EventData>();
        for (int i = 0; i < 10_000; i++)
        {
            var day = new Day(i);
            events.Add(new EventData
            {
                Name = "event-" + i.ToString(CultureInfo.InvariantCulture), Title = "Event number " + i.ToString(CultureInfo.InvariantCulture), Bounds = Make.Within(day, day, "UTC"), Status = Status.Happened,
                Stated = [new(Make.On(day, "UTC"))], Concluding = 0,
                Citations = [Make.Cite("only", "on x", [Make.Step(Status.Happened, "happened", Make.Start(day, "UTC"), Make.Start(day.Plus(1), "UTC"))])],
            });
        }
        var timeline = Timeline.From(new TimelineData { Name = "many", Title = "Many", Events = events, Sources = [new SourceData { Name = "only", Title = "The only source" }] });
        string text = Rendered.Text(timeline);
        Assert.EndsWith("</html>\n", text, StringComparison.Ordinal);
        Assert.Equal(10_000, Count(text, "<article"));
        Assert.Equal(10_000, Count(text, "<li class=\"note\""));
        Assert.Contains("Event number 9999<", text, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"drawing w\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dossier_of_nothing_is_a_page()
    {
        var page = Rendered.Page(Timeline.From(new TimelineData { Name = "empty", Title = "Empty" }));
        Assert.Equal("Empty", page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector("svg.drawing"));
    }

    [Fact]
    public void The_page_can_be_kept_for_a_look()
    {
        string text = Rendered.Text(SampleDossier.Build());
        if (Environment.GetEnvironmentVariable("TIMELINE_REPORT_SAMPLE") is { Length: > 0 } path) File.WriteAllText(path, text);
        Assert.EndsWith("</html>\n", text, StringComparison.Ordinal);
    }

    private static IElement Entry(string name) => Sample.Value.GetElementById("e-" + name)!;

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Replace("\u2060", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Count(string text, string part)
    {
        int count = 0;
        for (int i = text.IndexOf(part, StringComparison.Ordinal); i >= 0; i = text.IndexOf(part, i + part.Length, StringComparison.Ordinal)) count++;
        return count;
    }
}
