using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Model;
using Xunit;

namespace TimelineDsl.Tests.Dossiers;

/// <summary>The shipped dossier holds, and only because of what it declares disputed.</summary>
public sealed class BudapestTests
{
    private static readonly (string Path, string Text)[] Files =
        SourceTree.Files("specs/Budapest", "*.tl").Concat(SourceTree.Files("seeds", "*.tl")).Select(static path => (path, SourceTree.Read(path))).ToArray();

    /// <summary>Every line that begins a dispute, as <c>file:line</c>, lines counted from 1.</summary>
    public static TheoryData<string> Disputes
    {
        get
        {
            var places = new TheoryData<string>();
            foreach (var (path, text) in Files)
            {
                string[] lines = text.Split('\n');
                for (int i = 0; i < lines.Length; i++)
                    if (lines[i].TrimStart().StartsWith("dispute ", StringComparison.Ordinal)) places.Add(path + ":" + (i + 1));
            }
            return places;
        }
    }

    [Fact]
    public void It_has_no_finding() => Assert.Empty(Compile(Files).Diagnostics.Select(static finding => finding.ToString()));

    [Fact]
    public void It_has_disputes() => Assert.True(Disputes.Count >= 3);

    [Theory]
    [MemberData(nameof(Disputes))]
    public void Without_any_one_dispute_it_does_not_hold(string place)
    {
        int colon = place.LastIndexOf(':');
        var changed = Files.Select(file => file.Path == place[..colon] ? (file.Path, WithoutLine(file.Text, int.Parse(place[(colon + 1)..]))) : file).ToArray();
        var found = Compile(changed).Diagnostics;
        Assert.Contains(found, static finding => finding.Severity == Severity.Error || finding.Descriptor == Catalogue.PlanConflict);
    }

    [Fact]
    public void Every_event_that_a_page_dates_is_cited_with_its_source_and_every_source_is_one_of_the_five()
    {
        var timeline = Assert.Single(Compile(Files).Timelines);
        Assert.Equal(5, timeline.Sources.Count);
        Assert.All(timeline.Events, static entry => Assert.NotEmpty(entry.Citations));
        Assert.All(timeline.Sources, static source => Assert.NotNull(source.Document));
        Assert.All(timeline.Sources, static source => Assert.True(source.PublishedEarliest < source.PublishedLatest, source.Name));
    }

    [Fact]
    public void Quotes_are_short()
    {
        var quotes = Assert.Single(Compile(Files).Timelines).Events.SelectMany(static entry => entry.Citations).SelectMany(static citation => citation.Quotes).ToList();
        Assert.True(quotes.Count > 100);
        Assert.All(quotes, static quote => Assert.InRange(quote.Split(' ').Length, 1, 10));
    }

    /// <summary>What the five pages say of these is certain to a reader: the dossier must come to the same.</summary>
    [Theory]
    [InlineData("trump-putin-call", "2025-10-16", Status.Happened)]
    [InlineData("white-house-talks", "2025-10-17", Status.Happened)]
    [InlineData("lavrov-rubio-call", "2025-10-20", Status.Happened)]
    [InlineData("alaska-summit", "2025-08-15", Status.Happened)]
    [InlineData("lavrov-rubio-meeting", null, Status.Postponed)]
    public void It_comes_to_what_the_pages_say(string name, string? day, Status status)
    {
        var entry = Assert.Single(Compile(Files).Timelines).FindEvent(name)!;
        Assert.Equal(status, entry.Status);
        if (day is null) return;
        Assert.Equal(day, entry.Bounds.FirstDay.ToString());
        Assert.Equal(day, entry.Bounds.LastDay.ToString());
    }

    private static Compilation Compile(IEnumerable<(string Path, string Text)> files) =>
        TimelineCompiler.Compile(files.Select(static file => TimelineCompiler.Parse(file.Path, file.Text)).ToArray());

    private static string WithoutLine(string text, int number) => string.Join('\n', text.Split('\n').Where((_, index) => index != number - 1));
}
