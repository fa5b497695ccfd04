using System;
using System.Collections.Generic;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Formatting;

/// <summary>
/// Where the comments behind statements start. Those of neighbouring lines stand below one another: lines of one declaration, with no blank line and at most two lines
/// without a comment between them. A line too long to be waited for has its comment right behind it.
/// </summary>
internal sealed class CommentColumns
{
    /// <summary>Blanks between the longest statement of a run and its comment.</summary>
    private const int Gap = 3;

    /// <summary>Longer lines do not push the comments of others to the right.</summary>
    private const int MostAligned = 72;

    /// <summary>Lines without a comment that may stand between two whose comments are aligned.</summary>
    private const int MostBetween = 2;

    private readonly Dictionary<int, int> _columns = [];
    private readonly List<int> _run = [];
    private int _widest;
    private int _between;

    /// <summary>The columns for a whole file.</summary>
    public static CommentColumns Of(LineTree lines, ReadStatements statements)
    {
        var columns = new CommentColumns();
        var indents = new Indents(lines);
        for (int i = 0; i < lines.Count; i++)
        {
            ref readonly var line = ref lines[i];
            if (Indents.IsEmpty(line) || Indents.IsDeclaration(lines, i)) columns.End();
            if (Indents.IsEmpty(line)) continue;
            indents.MoveTo(i);
            if (statements.IsRead(i) && CommentOf(lines.File.Text, line) >= 0) columns.Add(i, indents.WidthOfStatement(i) + statements.Length(i));
            else columns.Pass();
        }
        columns.End();
        return columns;
    }

    /// <summary>Takes the next line of the file that has no comment behind its statement.</summary>
    private void Pass()
    {
        if (++_between > MostBetween) End();
    }

    /// <summary>Takes the next line of the file that has one.</summary>
    /// <param name="line">Its number.</param>
    /// <param name="width">Units from its start to the end of its statement, as written.</param>
    private void Add(int line, int width)
    {
        if (width > MostAligned)
        {
            _columns[line] = width + Gap;
            Pass();
            return;
        }
        _run.Add(line);
        _widest = Math.Max(_widest, width);
        _between = 0;
    }

    /// <summary>Ends a run: at an empty line, a new declaration, the end of the file.</summary>
    private void End()
    {
        foreach (int line in _run) _columns[line] = _widest + Gap;
        _run.Clear();
        _widest = _between = 0;
    }

    /// <summary>The column, counted from 0, at which the comment behind a statement starts.</summary>
    public int this[int line] => _columns[line];

    /// <summary>Where the comment behind a statement stands in the text; −1 where there is none.</summary>
    public static int CommentOf(string text, in Line line)
    {
        int i = line.ContentEnd;
        while (i < line.End && Characters.IsBlank(text[i])) i++;
        return i < line.End && line.Kind == LineKind.Statement ? i : -1;
    }
}
