using System;
using System.Collections.Generic;

namespace TimelineDsl.Model.Reasoning;

/// <summary>Interned sets of statement numbers; equal sets have one number. Numbers are given out in the order of first use.</summary>
internal sealed class ReasonTable
{
    private readonly Dictionary<long, int> pairs = new();
    private readonly Dictionary<int, List<int>> largerByHash = new();
    private int[] single = new int[16];
    private int[] offsets = new int[17];
    private int[] members = new int[32];

    public int Count { get; private set; }

    public int StatementLimit { get; private set; }

    public int One(int statement)
    {
        if (statement < 0) throw new ArgumentOutOfRangeException(nameof(statement));
        if (statement >= single.Length) Array.Resize(ref single, Math.Max(statement + 1, single.Length * 2));
        if (single[statement] == 0) single[statement] = Append(statement) + 1;
        return single[statement] - 1;
    }

    public int Two(int first, int second)
    {
        if (first == second) return One(first);
        if (first > second) (first, second) = (second, first);
        if (first < 0) throw new ArgumentOutOfRangeException(nameof(first));
        long key = ((long)first << 32) | (uint)second;
        if (pairs.TryGetValue(key, out int known)) return known;
        int added = Append(first, second);
        pairs.Add(key, added);
        return added;
    }

    public int Many(int[] statements)
    {
        var sorted = (int[])statements.Clone();
        Array.Sort(sorted);
        int count = 0;
        foreach (int statement in sorted)
        {
            if (count == 0 || sorted[count - 1] != statement) sorted[count++] = statement;
        }

        if (count == 1) return One(sorted[0]);
        if (count == 2) return Two(sorted[0], sorted[1]);
        Array.Resize(ref sorted, count);
        if (count > 0 && sorted[0] < 0) throw new ArgumentOutOfRangeException(nameof(statements));
        int hash = 17;
        foreach (int statement in sorted) hash = unchecked(hash * 31 + statement);
        if (!largerByHash.TryGetValue(hash, out var bucket)) largerByHash.Add(hash, bucket = new List<int>(1));
        foreach (int known in bucket)
        {
            if (Equal(known, sorted)) return known;
        }

        int added = Append(sorted);
        bucket.Add(added);
        return added;
    }

    public int Start(int reason) => offsets[reason];

    public int End(int reason) => offsets[reason + 1];

    public int Member(int position) => members[position];

    public int[] Members(int reason)
    {
        var copy = new int[offsets[reason + 1] - offsets[reason]];
        Array.Copy(members, offsets[reason], copy, 0, copy.Length);
        return copy;
    }

    private bool Equal(int reason, int[] sorted)
    {
        int start = offsets[reason];
        if (offsets[reason + 1] - start != sorted.Length) return false;
        for (int i = 0; i < sorted.Length; i++)
        {
            if (members[start + i] != sorted[i]) return false;
        }

        return true;
    }

    private int Append(int statement)
    {
        int at = Reserve(1);
        members[at] = statement;
        return Close(at + 1, statement);
    }

    private int Append(int first, int second)
    {
        int at = Reserve(2);
        members[at] = first;
        members[at + 1] = second;
        return Close(at + 2, second);
    }

    private int Append(int[] sorted)
    {
        int at = Reserve(sorted.Length);
        Array.Copy(sorted, 0, members, at, sorted.Length);
        return Close(at + sorted.Length, sorted.Length == 0 ? -1 : sorted[sorted.Length - 1]);
    }

    private int Reserve(int length)
    {
        int at = offsets[Count];
        if (at + length > members.Length) Array.Resize(ref members, Math.Max(at + length, members.Length * 2));
        if (Count + 2 > offsets.Length) Array.Resize(ref offsets, offsets.Length * 2);
        return at;
    }

    private int Close(int end, int greatest)
    {
        offsets[Count + 1] = end;
        if (greatest >= StatementLimit) StatementLimit = greatest + 1;
        return Count++;
    }
}
