using System.Collections.Generic;
using System.Text;
using TimelineDsl.Core.Diagnostics;

namespace TimelineDsl.Core.Text;

/// <summary>
/// A file cut into lines that know how deep they stand: line by line in the file's order, the parent of a line being the nearest one above it that
/// stands one level higher. Nothing is copied and nothing is lost: <see cref="ToText"/> gives the text back, byte for byte.
/// </summary>
internal sealed class LineTree
{
    private readonly Line[] _lines;

    internal LineTree(TextFile file, Line[] lines, int count, List<Diagnostic> diagnostics)
    {
        File = file;
        _lines = lines;
        Count = count;
        Diagnostics = diagnostics;
    }

    /// <summary>The text that was cut.</summary>
    public TextFile File { get; }

    /// <summary>How many lines there are. A file that ends with a line break has no empty line after it.</summary>
    public int Count { get; }

    /// <summary>What is wrong with the layout, in the file's order.</summary>
    public List<Diagnostic> Diagnostics { get; }

    /// <summary>A line, counted from 0.</summary>
    public ref readonly Line this[int index] => ref _lines[index];

    /// <summary>The tree of a file.</summary>
    public static LineTree Scan(TextFile file, TextLimits? limits = null) => new LineScanner(file, limits ?? TextLimits.Default).Scan();

    /// <summary>The text again, put together from the parts of each line.</summary>
    public string ToText()
    {
        var text = new StringBuilder(File.Text.Length);
        for (int i = 0; i < Count; i++)
        {
            ref readonly var line = ref _lines[i];
            int next = i + 1 < Count ? _lines[i + 1].Start : File.Text.Length;
            text.Append(File.Text, line.Start, line.ContentStart - line.Start);
            text.Append(File.Text, line.ContentStart, line.ContentEnd - line.ContentStart);
            text.Append(File.Text, line.ContentEnd, line.End - line.ContentEnd);
            text.Append(File.Text, line.End, next - line.End);
        }
        return text.ToString();
    }
}
