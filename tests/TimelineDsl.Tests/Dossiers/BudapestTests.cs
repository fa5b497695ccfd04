using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core;
using TimelineDsl.Model;
using Xunit;

namespace TimelineDsl.Tests.Dossiers;

/// <summary>What the dossier on the five pages says of them.</summary>
public sealed class BudapestTests
{
    private static readonly (string Path, string Text)[] Files =
        SourceTree.Files("specs/Budapest", "*.tl").Concat(SourceTree.Files("seeds", "*.tl")).Select(static path => (path, SourceTree.Read(path))).ToArray();

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
}
