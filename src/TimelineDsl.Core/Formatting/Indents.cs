using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Formatting;

/// <summary>
/// How far the lines of a file are indented, one after the other. A declaration in which a line stands between two levels, or too deep, keeps its indentation: what belongs
/// to what is the analyst's to say there.
/// </summary>
internal sealed class Indents
{
    /// <summary>Blanks a level.</summary>
    public const int Width = 2;

    private const LineFaults Misplaced = LineFaults.Misplaced | LineFaults.Unreadable | LineFaults.Orphan;

    private readonly LineTree _lines;
    private readonly int _first;
    private readonly int[] _widths = new int[TextLimits.Default.Nesting + 2];
    private int _open;

    public Indents(LineTree lines)
    {
        _lines = lines;
        while (_first < lines.Count && !IsDeclaration(lines, _first)) _first++;
        IsKept = _first > 0 && HasMisplaced(0);
    }

    /// <summary>Whether the indentation of the declaration that has been reached stays as it is.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Goes on to a line. Lines come in the file's order; empty ones may be left out.</summary>
    public void MoveTo(int index)
    {
        ref readonly var line = ref _lines[index];
        if (line.Kind != LineKind.Statement) return;
        if (IsDeclaration(_lines, index)) IsKept = HasMisplaced(index);
        _widths[line.Depth] = WidthOf(line);
        _open = line.Depth + 1;
    }

    /// <summary>How many units indent the statement of the line that has been reached, as it is written.</summary>
    public int WidthOfStatement(int index) => IsKept ? _lines[index].ContentStart - StartOf(_lines.File.Text, _lines[index]) : _lines[index].Depth * Width;

    /// <summary>How deep a line stands that is a comment: under the lines above it that are less indented.</summary>
    public int DepthOfComment(int index)
    {
        int width = WidthOf(_lines[index]), depth = 0;
        while (depth < _open && _widths[depth] < width) depth++;
        return depth;
    }

    /// <summary>Whether a line is a comment in column 1, as it will be written.</summary>
    public bool IsTopComment(int index)
    {
        ref readonly var line = ref _lines[index];
        if (line.Kind != LineKind.Blank || line.ContentStart == line.End) return false;
        return line.ContentStart == StartOf(_lines.File.Text, line) || (index < _first && !IsKept);
    }

    /// <summary>Whether a line opens a declaration.</summary>
    public static bool IsDeclaration(LineTree lines, int index) => lines[index].Kind == LineKind.Statement && lines[index].Depth == 0 && (lines[index].Faults & LineFaults.Orphan) == 0;

    /// <summary>Whether nothing stands in a line.</summary>
    public static bool IsEmpty(in Line line) => line.Kind == LineKind.Blank && line.ContentStart == line.End;

    /// <summary>The first unit of a line; that after a byte order mark.</summary>
    public static int StartOf(string text, in Line line) => line.Start == 0 && text.Length > 0 && text[0] == '\uFEFF' ? 1 : line.Start;

    private int WidthOf(in Line line)
    {
        int width = 0;
        for (int i = StartOf(_lines.File.Text, line); i < line.ContentStart; i++)
            width = _lines.File.Text[i] == '\t' ? (width / LineScanner.TabWidth + 1) * LineScanner.TabWidth : width + 1;
        return width;
    }

    /// <summary>Whether a line of the declaration that starts here is misplaced, or one before the first declaration.</summary>
    private bool HasMisplaced(int start)
    {
        for (int i = start; i < _lines.Count && (i == start || !IsDeclaration(_lines, i)); i++)
            if (_lines[i].Kind == LineKind.Statement && (_lines[i].Faults & Misplaced) != 0) return true;
        return false;
    }
}
