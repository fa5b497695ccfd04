using System.Collections.Generic;

namespace TimelineDsl.Tool.Reporting.Drawing;

/// <summary>The title of a row, on as many lines as it needs but at most two. Letters have a typical width, as SVG cannot measure.</summary>
internal static class Label
{
    /// <summary>From one line to the next.</summary>
    public const double LineHeight = 16;

    private const double Letter = 7.0;

    /// <summary>The lines, broken between words where there are some; what does not fit on two is shortened at its end.</summary>
    public static IReadOnlyList<string> Lines(string title, double room)
    {
        int letters = (int)(room / Letter);
        if (title.Length <= letters) return [title];
        int space = title.LastIndexOf(' ', letters);
        // A first line of less than half would look torn off: a long word is broken instead.
        int cut = space >= letters / 2 ? space : Whole(title, letters);
        return [title[..cut].TrimEnd(), Shortened(title[cut..].TrimStart(), letters)];
    }

    private static string Shortened(string text, int letters) => text.Length <= letters ? text : text[..Whole(text, letters - 1)].TrimEnd() + "…";

    /// <summary>Where to cut so that no pair of surrogates is torn.</summary>
    private static int Whole(string text, int cut) => char.IsHighSurrogate(text[cut - 1]) ? cut - 1 : cut;
}
