using System;
using System.Collections.Generic;
using System.Threading;
using TimelineDsl.Model.Serialization;

namespace TimelineDsl.Model;

/// <summary>
/// All things of one type in a timeline, found by name. They are either all there, or in parts that are read when a name in them is first asked for; two
/// threads that ask at once get the same objects.
/// </summary>
internal sealed class Section<T> where T : class
{
    private readonly Part[] _parts;

    private Section(Part[] parts) => _parts = parts;

    /// <summary>A section whose things are there.</summary>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    internal static Section<T> Of<TData>(string type, IReadOnlyList<TData> items, Func<TData, string> name, Func<TData, T> make)
    {
        var found = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (found.ContainsKey(name(item))) throw new ArgumentException("There are two " + type + "s named '" + name(item) + "'.");
            found.Add(name(item), make(item));
        }

        return new Section<T>([new Part(found)]);
    }

    /// <summary>A section in parts: each line of a part's text is one thing, its name the first field.</summary>
    /// <param name="chunks">The parts by prefix.</param>
    /// <param name="make">Makes the thing that starts at an offset of a text.</param>
    internal static Section<T> In(IReadOnlyList<BlobChunk> chunks, Func<string, string, int, T> make)
    {
        var parts = new Part[chunks.Count];
        for (int i = 0; i < parts.Length; i++) parts[i] = new Part(chunks[i], make);
        return new Section<T>(parts);
    }

    internal T? Find(string name)
    {
        if (_parts.Length == 0) return null;
        int index = _parts.Length == 1 ? 0 : PartOf(BlobPartition.Hash(name));
        return index >= 0 && _parts[index].Items.TryGetValue(name, out var found) ? found : null;
    }

    internal List<T> ToList()
    {
        var all = new List<T>();
        foreach (var part in _parts) all.AddRange(part.Items.Values);
        return all;
    }

    private int PartOf(ulong hash)
    {
        int low = 0, high = _parts.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (_parts[middle].FirstHash <= hash) low = middle + 1;
            else high = middle - 1;
        }

        return high;
    }

    private sealed class Part
    {
        private readonly BlobChunk? _chunk;
        private readonly Func<string, string, int, T>? _make;
        private Dictionary<string, T>? _items;

        internal Part(Dictionary<string, T> items) => _items = items;

        internal Part(BlobChunk chunk, Func<string, string, int, T> make)
        {
            _chunk = chunk;
            _make = make;
            FirstHash = BlobPartition.FirstHash(chunk.Prefix);
        }

        internal ulong FirstHash { get; }

        internal Dictionary<string, T> Items
        {
            get
            {
                if (_items is not null) return _items;
                var read = Read(_chunk!.Read(), _make!);
                return Interlocked.CompareExchange(ref _items, read, null) ?? read;
            }
        }

        private static Dictionary<string, T> Read(string text, Func<string, string, int, T> make)
        {
            var items = new Dictionary<string, T>(StringComparer.Ordinal);
            for (int start = 0; start < text.Length;)
            {
                int end = text.IndexOf('\n', start);
                if (end < 0) end = text.Length;
                if (end > start)
                {
                    string name = new BlobReader(text, start).Text();
                    items[name] = make(name, text, start);
                }

                start = end + 1;
            }

            return items;
        }
    }
}
