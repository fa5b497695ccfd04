using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using TimelineDsl.Model.Serialization;
using Xunit;

namespace TimelineDsl.Tests.Model;

/// <summary>What is written comes back, whatever it is and however it is cut into parts.</summary>
public sealed class BlobRoundTripTests
{
    [Fact]
    public void DataComesBackAsItWas() =>
        Gen.Select(TimelineGen.Timeline, Gen.Int[1, 7]).Sample(
            (data, max) => Assert.Null(Same.Difference(Timeline.From(data).ToData(), Reopened(data, max).ToData())), iter: 500);

    [Fact]
    public void TextOfABlobIsInert() => TimelineGen.Text.Sample(text =>
    {
        var writer = new BlobWriter();
        writer.Text(text);
        string blob = writer.ToString();
        Assert.DoesNotContain('"', blob);
        Assert.DoesNotContain(blob, c => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF');
        Assert.Equal(blob, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(blob)));
        Assert.Equal(text, new BlobReader(blob).OptionalText());
    }, iter: 20_000);

    [Fact]
    public void NullIsNotEmpty()
    {
        var writer = new BlobWriter();
        writer.Text(null);
        writer.Text("");
        var reader = new BlobReader(writer.ToString());
        Assert.Null(reader.OptionalText());
        Assert.Equal("", reader.OptionalText());
    }

    [Theory]
    [InlineData("2|budapest|")]
    [InlineData("")]
    [InlineData("x|")]
    public void ABlobOfAnotherVersionIsRefused(string head) =>
        Assert.Throws<System.InvalidOperationException>(() => TimelineBlob.Open(new BlobChunk("", () => head), [], [], [], [], []));

    [Fact]
    public void OnlyThePartThatIsAskedForIsRead()
    {
        var data = ManyEvents.Of(3000);
        var read = new List<string>();
        var parts = BlobPartition.Split(data.Events, e => e.Name, 500);
        var chunks = parts.Select(p => new BlobChunk(p.Prefix, () =>
        {
            read.Add(p.Prefix);
            return TimelineBlob.WriteEvents(p.Items);
        })).ToArray();
        var timeline = TimelineBlob.Open(new BlobChunk("", () => TimelineBlob.WriteHead(data)), chunks, [], [], [], []);

        Assert.True(parts.Count >= 6);
        Assert.Empty(read);
        Assert.Equal("Event 17", timeline.FindEvent("e17")!.Title);
        Assert.Single(read);
        Assert.Same(timeline.FindEvent("e17"), timeline.Events.Single(e => e.Name == "e17"));
        Assert.Equal(3000, timeline.Events.Count);
        Assert.Equal(parts.Count, read.Count);
        Assert.Null(timeline.FindEvent("e3000"));
    }

    [Fact]
    public void TheNamesOfAPartStayTogetherWhenOneIsAdded()
    {
        var before = BlobPartition.Split(ManyEvents.Of(3000).Events, e => e.Name, 500).ToDictionary(p => p.Prefix, p => string.Join(' ', p.Items.Select(e => e.Name)));
        var after = BlobPartition.Split(ManyEvents.Of(3001).Events, e => e.Name, 500).ToDictionary(p => p.Prefix, p => string.Join(' ', p.Items.Select(e => e.Name)));
        Assert.InRange(after.Count(pair => !before.TryGetValue(pair.Key, out string? names) || names != pair.Value), 1, 2);
        Assert.All(BlobPartition.Split(ManyEvents.Of(20_000).Events, e => e.Name, 500), p => Assert.InRange(p.Items.Count, 1, 500));
    }

    private static Timeline Reopened(TimelineData data, int max) => TimelineBlob.Open(
        new BlobChunk("", () => TimelineBlob.WriteHead(data)),
        Chunks(data.Events, e => e.Name, max, TimelineBlob.WriteEvents),
        Chunks(data.Sources, s => s.Name, max, TimelineBlob.WriteSources),
        Chunks(data.Actors, a => a.Name, max, TimelineBlob.WriteActors),
        Chunks(data.Places, p => p.Name, max, TimelineBlob.WritePlaces),
        Chunks(data.Offices, o => o.Name, max, TimelineBlob.WriteOffices));

    private static BlobChunk[] Chunks<T>(IReadOnlyList<T> items, System.Func<T, string> name, int max, System.Func<IReadOnlyList<T>, string> write) =>
        BlobPartition.Split(items, name, max).Select(part => new BlobChunk(part.Prefix, () => write(part.Items))).ToArray();
}
