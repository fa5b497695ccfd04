using System;
using System.Collections.Generic;
using System.ComponentModel;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model.Serialization;

/// <summary>A timeline as text, in parts, as generated code carries it. For generated code: its format may change with any version.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TimelineBlob
{
    /// <summary>The timeline that the parts hold; only <paramref name="head"/> is read at once, the others when something in them is first asked for.</summary>
    /// <exception cref="InvalidOperationException">The head was written for another version.</exception>
    public static Timeline Open(BlobChunk head, BlobChunk[] events, BlobChunk[] sources, BlobChunk[] actors, BlobChunk[] places, BlobChunk[] offices) => Open(head, events, sources, actors, places, offices, []);

    /// <summary>The same, with a class for the events of each kind.</summary>
    /// <exception cref="InvalidOperationException">The head was written for another version.</exception>
    public static Timeline Open(BlobChunk head, BlobChunk[] events, BlobChunk[] sources, BlobChunk[] actors, BlobChunk[] places, BlobChunk[] offices, EventClass[] classes) =>
        Open(head, events, sources, actors, places, offices, classes, []);

    /// <summary>The same, with the other timelines to whose events it refers, by name (ordinal); none of them is opened here.</summary>
    /// <exception cref="InvalidOperationException">The head was written for another version.</exception>
    public static Timeline Open(BlobChunk head, BlobChunk[] events, BlobChunk[] sources, BlobChunk[] actors, BlobChunk[] places, BlobChunk[] offices, EventClass[] classes, TimelineReference[] others) =>
        new(RegistryFormat.ReadHead(new BlobReader(head.Read())), events, sources, actors, places, offices, classes, others);

    internal static string WriteHead(TimelineData data) => Written(writer => RegistryFormat.WriteHead(writer, data));

    internal static string WriteEvents(IReadOnlyList<EventData> items) => WriteLines(items, EventFormat.Write);

    internal static string WriteSources(IReadOnlyList<SourceData> items) => WriteLines(items, RegistryFormat.WriteSource);

    internal static string WriteActors(IReadOnlyList<ActorData> items) => WriteLines(items, RegistryFormat.WriteActor);

    internal static string WritePlaces(IReadOnlyList<PlaceData> items) => WriteLines(items, RegistryFormat.WritePlace);

    internal static string WriteOffices(IReadOnlyList<OfficeData> items) => WriteLines(items, OfficeFormat.Write);

    private static string WriteLines<T>(IReadOnlyList<T> items, Action<BlobWriter, T> write) => Written(writer =>
    {
        foreach (var item in items)
        {
            write(writer, item);
            writer.EndLine();
        }
    });

    private static string Written(Action<BlobWriter> write)
    {
        var writer = new BlobWriter();
        write(writer);
        return writer.ToString();
    }
}
