using System;
using System.Collections.Generic;
using System.Linq;

namespace TimelineDsl.Model.Serialization;

/// <summary>
/// Which part of a blob a name belongs to. That depends on a hash of the name alone, so that a lookup needs no index and an edit leaves the other parts as
/// they are: a part that grows too large is split in two by the next bit of the hash, and no other part changes
/// (R. Fagin et al., "Extendible Hashing", ACM TODS 4:3, 1979, section 2).
/// </summary>
internal static class BlobPartition
{
    private const int HashBits = 64;

    /// <summary>
    /// The items in parts of at most <paramref name="max"/> (more only where the hashes of more names are all the same), by prefix; within a part by
    /// name (ordinal).
    /// </summary>
    internal static IReadOnlyList<BlobPart<T>> Split<T>(IEnumerable<T> items, Func<T, string> name, int max)
    {
        var hashed = items.Select(item => new KeyValuePair<ulong, T>(Hash(name(item)), item)).OrderBy(pair => pair.Key).ToArray();
        var parts = new List<BlobPart<T>>();
        Split(hashed, 0, hashed.Length, "", name, max, parts);
        return parts;
    }

    /// <summary>FNV-1a over the UTF-16 units (Fowler, Noll, Vo, 1991), then the finalizer of MurmurHash3 (Appleby, 2011) so that the first bits are good too.</summary>
    internal static ulong Hash(string name)
    {
        unchecked
        {
            ulong hash = 14695981039346656037;
            foreach (char c in name) hash = (hash ^ c) * 1099511628211;
            hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
            hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
            return hash ^ (hash >> 33);
        }
    }

    /// <summary>The least hash that starts with the bits of a prefix, as <c>0110</c>.</summary>
    internal static ulong FirstHash(string prefix)
    {
        ulong first = 0;
        for (int i = 0; i < prefix.Length; i++)
        {
            if (prefix[i] == '1') first |= 1UL << (HashBits - 1 - i);
        }

        return first;
    }

    private static void Split<T>(KeyValuePair<ulong, T>[] hashed, int start, int end, string prefix, Func<T, string> name, int max, List<BlobPart<T>> parts)
    {
        if (start == end) return;
        if (end - start <= max || prefix.Length == HashBits)
        {
            var items = new T[end - start];
            for (int i = 0; i < items.Length; i++) items[i] = hashed[start + i].Value;
            Array.Sort(items, (left, right) => string.CompareOrdinal(name(left), name(right)));
            parts.Add(new BlobPart<T>(prefix, items));
            return;
        }

        ulong secondHalf = FirstHash(prefix + "1");
        int middle = start;
        while (middle < end && hashed[middle].Key < secondHalf) middle++;
        Split(hashed, start, middle, prefix + "0", name, max, parts);
        Split(hashed, middle, end, prefix + "1", name, max, parts);
    }
}

/// <summary>The items whose names' hashes start with the bits of <see cref="Prefix"/>.</summary>
internal sealed class BlobPart<T>
{
    internal BlobPart(string prefix, IReadOnlyList<T> items)
    {
        Prefix = prefix;
        Items = items;
    }

    /// <summary>Bits as <c>0</c> and <c>1</c>, the highest first; empty where there is one part only.</summary>
    internal string Prefix { get; }

    /// <summary>The items by name (ordinal).</summary>
    internal IReadOnlyList<T> Items { get; }
}
