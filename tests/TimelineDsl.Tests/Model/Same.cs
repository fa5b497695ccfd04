using System;
using System.Collections;
using System.Linq;
using System.Reflection;

namespace TimelineDsl.Tests.Model;

/// <summary>Whether two objects of plain data are equal in every property, lists item by item; says where they first differ.</summary>
internal static class Same
{
    internal static string? Difference(object? left, object? right, string path = "")
    {
        if (left is null || right is null) return ReferenceEquals(left, right) ? null : path + ": " + (left ?? "null") + " / " + (right ?? "null");
        var type = left.GetType();
        bool isLeaf = left is string || type.IsValueType;
        if (isLeaf) return left.Equals(right) ? null : path + ": " + left + " / " + right;
        if (left is IList items) return DifferenceOfLists(items, (IList)right, path);
        if (type != right.GetType()) return path + ": " + type.Name + " / " + right.GetType().Name;
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance);
        if (properties.Length == 0) throw new InvalidOperationException("Nothing to compare in " + type.Name + ".");
        return properties.Select(p => Difference(p.GetValue(left), p.GetValue(right), path + "." + p.Name)).FirstOrDefault(d => d is not null);
    }

    private static string? DifferenceOfLists(IList left, IList right, string path)
    {
        if (left.Count != right.Count) return path + ": " + left.Count + " items / " + right.Count;
        for (int i = 0; i < left.Count; i++)
        {
            if (Difference(left[i], right[i], path + "[" + i + "]") is { } difference) return difference;
        }

        return null;
    }
}
