using System;

namespace TimelineDsl.Core.Text;

/// <summary>How a line's indentation lies among those above it.</summary>
internal enum IndentPlace
{
    /// <summary>In column 1, beside a line above, or under the line above.</summary>
    Fits,
    /// <summary>Deeper than column 1 with nothing above.</summary>
    Orphan,
    /// <summary>Less deep than its neighbours and deeper than what they belong to.</summary>
    BetweenLevels,
    /// <summary>Beyond the limit.</summary>
    TooDeep,
}

/// <summary>
/// The indentations that are open at a line. A level remembers two: that of its first line and that of a later one which fitted nothing, so that one slip
/// is told once, whether the analyst goes on with the one or the other.
/// </summary>
internal sealed class IndentStack
{
    private readonly int[] _least;
    private readonly int[] _first;
    private int _depth;

    public IndentStack(int limit)
    {
        _least = new int[limit + 1];
        _first = new int[limit + 1];
    }

    /// <summary>Whether an orphan was told already.</summary>
    public bool HasOrphan { get; set; }

    /// <summary>Whether the line before was too deep.</summary>
    public bool WasTooDeep { get; set; }

    /// <summary>After <see cref="IndentPlace.BetweenLevels"/>: the indentation that would have fitted.</summary>
    public int ExpectedIndent { get; private set; }

    /// <summary>Finds the level of a line and opens it. The depth is 0 for a declaration.</summary>
    public IndentPlace Place(int indent, out int depth)
    {
        depth = 0;
        if (_depth == 0 && indent > 0) return IndentPlace.Orphan;
        int closed = -1;
        while (_depth > 0 && _least[_depth - 1] > indent) closed = _first[--_depth];
        if (_depth > 0 && indent <= _first[_depth - 1])
        {
            depth = _depth - 1;
            ExpectedIndent = _first[depth];
            return indent == _least[depth] || indent == _first[depth] ? IndentPlace.Fits : IndentPlace.BetweenLevels;
        }
        depth = _depth;
        if (_depth == _least.Length) return IndentPlace.TooDeep;
        _least[_depth] = indent;
        _first[_depth++] = Math.Max(indent, closed);
        ExpectedIndent = closed;
        return closed < 0 ? IndentPlace.Fits : IndentPlace.BetweenLevels;
    }
}
