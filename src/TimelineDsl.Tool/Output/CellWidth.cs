using System;
using System.Globalization;
using System.Text;

namespace TimelineDsl.Tool.Output;

/// <summary>How many cells of a terminal a text takes, so that a caret stands under what it points at. The wide characters are those of Unicode Standard Annex 11, "East Asian Width", by blocks.</summary>
internal static class CellWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The number of cells.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        int cells = 0;
        foreach (var rune in text.EnumerateRunes()) cells += Of(rune);
        return cells;
    }

    /// <summary>The longest beginning of a text, in whole characters, that takes at most so many cells.</summary>
    public static int Fitting(ReadOnlySpan<char> text, int cells)
    {
        int taken = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            cells -= Of(rune);
            if (cells < 0) break;
            taken += rune.Utf16SequenceLength;
        }
        return Math.Min(taken, text.Length);
    }

    private static int Of(Rune rune)
    {
        if (rune.IsAscii) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        foreach (var (first, last) in Wide)
            if (rune.Value >= first && rune.Value <= last) return 2;
        return 1;
    }
}
