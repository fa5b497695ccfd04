namespace TimelineDsl.Core.Text;

/// <summary>What a line is.</summary>
internal enum LineKind : byte
{
    /// <summary>Nothing but white space and perhaps a comment.</summary>
    Blank,
    /// <summary>A statement.</summary>
    Statement,
    /// <summary>Raw text under a <c>note</c>.</summary>
    Raw,
}

/// <summary>What the scanner found wrong with a line.</summary>
[System.Flags]
internal enum LineFaults : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>A fault is reported already: what the grammar finds besides is not.</summary>
    Reported = 1,
    /// <summary>The line is beyond a limit and is not given to the grammar.</summary>
    Unreadable = 2,
    /// <summary>The line stands deeper than column 1 with no line above it to belong to.</summary>
    Orphan = 4,
    /// <summary>The line is indented as no line above it is; how deep it stands is a guess.</summary>
    Misplaced = 8,
}

/// <summary>
/// One line, as offsets into its file: <c>[Start, ContentStart)</c> is its indentation, <c>[ContentStart, ContentEnd)</c> its statement without
/// the white space and comment after it, <c>[ContentEnd, End)</c> these two, and from <c>End</c> to the next line's start the line break.
/// <c>default</c> is an empty blank line at the start of the file.
/// </summary>
internal struct Line
{
    /// <summary>First unit of the line.</summary>
    public int Start;
    /// <summary>First unit after the indentation.</summary>
    public int ContentStart;
    /// <summary>The unit after the statement's last.</summary>
    public int ContentEnd;
    /// <summary>The unit after the line's last, its line break left out.</summary>
    public int End;
    /// <summary>How many lines this one stands under: 0 for a declaration. Blank lines have 0.</summary>
    public ushort Depth;
    /// <summary>What it is.</summary>
    public LineKind Kind;
    /// <summary>What is wrong with it.</summary>
    public LineFaults Faults;
}
