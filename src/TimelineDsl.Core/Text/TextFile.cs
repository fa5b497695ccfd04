using System;
using System.Collections.Generic;

namespace TimelineDsl.Core.Text;

/// <summary>A half-open range of UTF-16 units in one file.</summary>
/// <param name="Start">First unit, counted from 0.</param>
/// <param name="Length">Number of units; 0 for a place between two.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The unit after the last.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> (inclusive) to <paramref name="end"/> (exclusive).</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan To(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));
}

/// <summary>A line and a column, both counted from 0; columns are UTF-16 units.</summary>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>One input file: its path as messages show it (relative to the project, with <c>/</c>) and its text. Immutable; equal by reference.</summary>
public sealed class TextFile
{
    private int[]? _lineStarts;

    /// <summary>A file of the given path and text.</summary>
    public TextFile(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>The path as messages show it.</summary>
    public string Path { get; }

    /// <summary>The whole text, as it stands in the file (a byte order mark excepted).</summary>
    public string Text { get; }

    /// <summary>The line and column of a place in the text; places beyond the end count as the end.</summary>
    public LinePosition PositionAt(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Text);
        int index = Array.BinarySearch(starts, Math.Min(offset, Text.Length));
        int line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, Math.Min(offset, Text.Length) - starts[line]);
    }

    /// <summary>The text of a span.</summary>
    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (int i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
        return starts.ToArray();
    }
}

/// <summary>A place in a file, for messages.</summary>
/// <param name="File">The file.</param>
/// <param name="Span">The range of its text.</param>
public readonly record struct Location(TextFile File, TextSpan Span)
{
    /// <summary>Line and column of the first unit, counted from 0.</summary>
    public LinePosition Start => File.PositionAt(Span.Start);

    /// <summary>Line and column after the last unit, counted from 0.</summary>
    public LinePosition End => File.PositionAt(Span.End);

    /// <summary><c>file.tl:12</c>, the line counted from 1: how a message names the other side.</summary>
    public override string ToString() => File.Path + ":" + (Start.Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
