using System.Linq;
using AngleSharp.Dom;
using TimelineDsl.Core;
using TimelineDsl.Model;
using Xunit;

namespace TimelineDsl.Tests.Reporting;

/// <summary>A page leads to the page of another timeline wherever its events name one there.</summary>
public class TwoTimelinesTests
{
    // Names that want one id: a combining mark cannot stand in one.
    private const string Dossier = """
        timeline talks "The <b>talks</b>"
        event summit : step "The summit"
          on 2025-10-20
          before truce
          next зустріч-а́
          who ann
          cite page says within 1d..3d before truce
        event dinner "The dinner"
          on 2025-10-21
          after summit
        timeline війна "The <i>war</i>"
        event truce "The <u>truce</u>"
          on 2025-10-22
          between end of summit and rally
          cite page on "two days later" counting from end of summit
        event зустріч-а́ : step "A meeting"
          on 2025-10-23
        event зустріч-а̀ "Another meeting"
          on 2025-10-22
        event rally "A rally"
          on 2025-10-24
        kind step "A step"
          next step?
        source page "A page"
          published 2025-10-25
        actor ann "Ann"
        """;

    private static readonly Timeline[] Timelines = [.. TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", Dossier)]).Timelines];
    private static readonly IDocument Talks = Rendered.Page(Timelines[0]), War = Rendered.Page(Timelines[1]);

    [Fact]
    public void Every_link_leads_to_an_entry_of_the_page_that_it_names()
    {
        foreach (var (page, other, file) in new[] { (Talks, War, "%D0%B2%D1%96%D0%B9%D0%BD%D0%B0.html"), (War, Talks, "talks.html") })
        {
            var links = page.QuerySelectorAll("a[href]").Select(static link => link.GetAttribute("href")!).ToArray();
            Assert.All(links.Where(static link => link[0] == '#'), link => Assert.NotNull(page.GetElementById(link[1..])));
            var outside = links.Where(static link => link[0] != '#').ToArray();
            Assert.True(outside.Length >= 2);
            Assert.All(outside, link => Assert.StartsWith(file + "#e-", link));
            Assert.All(outside, link => Assert.NotNull(other.GetElementById(link[(file.Length + 1)..])));
        }
    }

    [Theory]
    [InlineData("before The <u>truce</u> (The <i>war</i>)")]
    [InlineData("it is 1 to 3 days before The <u>truce</u> (The <i>war</i>)")]
    [InlineData("A meeting (The <i>war</i>)")]
    [InlineData("after The summit")]
    public void The_talks_say(string words) => Assert.Contains(words, Words(Talks));

    [Theory]
    [InlineData("between the end of The summit (The <b>talks</b>) and A rally")]
    [InlineData("counting from the end of The summit (The <b>talks</b>), are read as 22 October 2025")]
    public void The_war_says(string words) => Assert.Contains(words, Words(War));

    /// <summary>Of two names that want one id each keeps its own, from whichever page it is asked for.</summary>
    [Fact]
    public void The_link_to_a_name_with_a_mark_is_that_of_its_title()
    {
        var link = Talks.QuerySelectorAll("a").Single(static link => link.TextContent == "A meeting");
        Assert.Equal("A meeting", War.GetElementById(link.GetAttribute("href")!.Split('#')[1])!.QuerySelector("h3 span")!.TextContent);
    }

    private static string Words(IDocument page) => string.Join(' ', page.Body!.TextContent.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));
}
