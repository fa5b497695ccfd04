using System;

namespace TimelineDsl.Tests.Dates;

/// <summary>A set of days by their numbers, for the oracle.</summary>
internal sealed class DaySet(int days)
{
    private readonly ulong[] _words = new ulong[(days + 63) / 64];

    public int First { get; private set; } = int.MaxValue;

    public int Last { get; private set; } = -1;

    public void Add(int day)
    {
        _words[day / 64] |= 1UL << (day % 64);
        First = Math.Min(First, day);
        Last = Math.Max(Last, day);
    }

    public void Add(DaySet other)
    {
        for (int i = 0; i < _words.Length; i++) _words[i] |= other._words[i];
        First = Math.Min(First, other.First);
        Last = Math.Max(Last, other.Last);
    }

    public bool Has(int day) => (_words[day / 64] >> (day % 64) & 1) != 0;

    public bool Contains(DaySet other)
    {
        for (int i = other.First / 64; i <= other.Last / 64; i++)
            if ((other._words[i] & ~_words[i]) != 0) return false;
        return true;
    }

    public bool Overlaps(DaySet other)
    {
        for (int i = other.First / 64; i <= other.Last / 64; i++)
            if ((other._words[i] & _words[i]) != 0) return true;
        return false;
    }
}
