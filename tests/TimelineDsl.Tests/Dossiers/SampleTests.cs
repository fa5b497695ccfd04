using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core;
using TimelineDsl.Model;
using Xunit;

namespace TimelineDsl.Tests.Dossiers;

/// <summary>
/// The dossier by which the language was laid out, word for word (<c>Sample/budapest.tl</c> and <c>project.tl</c>), with the declarations that it names and leaves out
/// (<c>completed.tl</c>). Every line of it reads as it stands: no word of the language differs from it.
/// </summary>
public sealed class SampleTests
{
    private static readonly (string Path, string Text)[] Files = SourceTree.Files("tests/TimelineDsl.Tests/Dossiers/Sample", "*.tl").Select(static path => (path, SourceTree.Read(path))).ToArray();

    /// <summary>
    /// Two lines of it ask for more than it holds, and nothing else is found, information included. The talks are reported by one page that does not say from whom it has them,
    /// where two origins are required. And that the meeting is put off was said on Monday, on the day on which another page has it planned: nobody can tell which came later.
    /// </summary>
    [Fact]
    public void It_has_the_two_findings_that_it_must_have() =>
        Assert.Equal(["budapest.tl:6 TL5021", "budapest.tl:30 TL4014"], Findings(Files));

    /// <summary>
    /// Both findings go for the reason for which they stand, and each line that settles something is needed. What is only open is not told
    /// while a line cannot be read or lines contradict each other; an unknown name costs only itself.
    /// </summary>
    [Theory]
    [InlineData("said \"on Monday\"", "said \"on Tuesday\"", "budapest.tl:6 TL5021")]
    [InlineData("require 2 independent origins for happened", "", "budapest.tl:30 TL4014")]
    [InlineData("    dispute because \"The call was on the 16th, the talks on the 17th; another source says the eve.\"\n", "", "budapest.tl:6 TL5021, completed.tl:5 TL4001")]
    [InlineData("expect trump-putin-call before white-house-talks", "expect white-house-talks before trump-putin-call", "budapest.tl:6 TL5021, budapest.tl:29 TL4014, budapest.tl:30 TL4014")]
    [InlineData("this Thursday, October 23", "this Thursday, October 22", "budapest.tl:6 TL5021, budapest.tl:20 TL3004")]
    [InlineData("  status postponed", "  status happened", "budapest.tl:6 TL5021, budapest.tl:16 TL5003, budapest.tl:16 TL5021, budapest.tl:30 TL4014")]
    // The words of a source that contradict the conclusion hide what the dispute below them settles: nothing is said of it.
    [InlineData("\"Oct. 17\"", "\"Oct. 18\"", "budapest.tl:6 TL5021, budapest.tl:10 TL3011")]
    [InlineData("who lavrov, rubio", "who lavrow, rubio", "budapest.tl:6 TL5021, budapest.tl:18 TL2001, budapest.tl:30 TL4014")]
    public void What_it_finds_follows_from_its_lines(string written, string instead, string expected)
    {
        var changed = Files.Select(file => (file.Path, file.Path.EndsWith("/budapest.tl", StringComparison.Ordinal) ? file.Text.Replace(written, instead, StringComparison.Ordinal) : file.Text)).ToArray();
        Assert.NotEqual(Files, changed);
        Assert.Equal(expected, string.Join(", ", Findings(changed)));
    }

    [Fact]
    public void It_means_what_its_comments_say()
    {
        var timeline = Assert.Single(Compile(Files).Timelines);
        var talks = timeline.FindEvent("white-house-talks")!;
        Assert.Equal(("2025-10-17", "2025-10-17", "America/New_York"), (talks.Bounds.FirstDay.ToString(), talks.Bounds.LastDay.ToString(), talks.Zone));
        Assert.Equal(Status.Happened, talks.Status);
        Assert.Single(talks.Citations.SelectMany(static citation => citation.DisputedReports));

        var meeting = timeline.FindEvent("lavrov-rubio-meeting")!;
        Assert.Equal(Status.Postponed, meeting.Status);
        Assert.Equal(["planned for 2025-10-23", "planned for 2025-10-20", "postponed"], meeting.Reports.OfType<StatusReport>().Select(static report => report.Status.ToString().ToLowerInvariant() + (report.When is { } when ? " for " + when.FirstDay : "")));
        Assert.Equal(2, meeting.Citations[2].Denials.Count);
        Assert.Equal(["reuters", "cnn"], meeting.Citations[1].Origins.Select(static origin => origin.Name));
        Assert.Equal(Status.Ongoing, timeline.FindEvent("war")!.Status);

        var page = meeting.Citations[1].Source;
        Assert.Equal(("2025-10-21T12:05Z", "2025-05-21"), (page.PublishedEarliest.ToString(), Assert.Single(page.DisputedPublished).Value.Text));
        Assert.Equal(["rubio"], Assert.Single(timeline.Offices).Terms.Select(static term => term.Holder.Name));
        Assert.Equal("us-secretary-of-state", Assert.Single(timeline.FindEvent("remarks")!.Participants).Office!.Name);
    }

    private static IEnumerable<string> Findings(IEnumerable<(string Path, string Text)> files) =>
        Compile(files).Diagnostics.Select(static finding => finding.Location.File.Path.Split('/')[^1] + ":" + (finding.Location.Start.Line + 1) + " " + finding.Descriptor.Id);

    private static Compilation Compile(IEnumerable<(string Path, string Text)> files) =>
        TimelineCompiler.Compile(files.Select(static file => TimelineCompiler.Parse(file.Path, file.Text)).ToArray());
}
