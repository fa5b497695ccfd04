using System;
using System.Collections;
using System.Collections.Generic;

namespace TimelineDsl.Generator;

/// <summary>A list that is equal to another when their elements are, in order. The pipeline compares by it what it kept with what it has.</summary>
internal sealed class EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
    where T : IEquatable<T>
{
    private readonly T[] _items;

    internal EquatableList(params T[] items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(EquatableList<T>? other) => other is not null && System.Linq.Enumerable.SequenceEqual(_items, other._items);

    public override bool Equals(object? obj) => Equals(obj as EquatableList<T>);

    public override int GetHashCode() => _items.Length == 0 ? 0 : unchecked((_items.Length * 397) ^ _items[0].GetHashCode());

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
