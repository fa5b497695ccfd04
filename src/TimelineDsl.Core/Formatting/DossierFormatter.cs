using System.Text;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Formatting;

/// <summary>
/// Writes a file in the one form that every dossier has. It works on the tree of lines and the tokens of a statement, and so knows no kind of line: how deep each stands,
/// which blank lines part them, where comments start. Lines keep their order, comments their line; a statement that cannot be read keeps every character.
/// </summary>
internal sealed class DossierFormatter
{
    private readonly LineTree _lines;
    private readonly string _text;
    private readonly ReadStatements _statements;
    private readonly Indents _indents;
    private readonly BlankLines _blanks;
    private readonly CommentColumns _columns;
    private readonly StringBuilder _written;
    private readonly string _lineEnd;
    private int _left;
    private int _noteStart = -1;
    private int _noteEnd = -1;
    private int _cut;
    private (int Line, int Was, int Is) _comment = (-2, -1, -1);

    private DossierFormatter(LineTree lines, AtOnce? atOnce)
    {
        _lines = lines;
        _text = lines.File.Text;
        _statements = ReadStatements.Of(lines, atOnce);
        _indents = new Indents(lines);
        _blanks = new BlankLines(lines, _indents);
        _columns = CommentColumns.Of(lines, _statements);
        _written = new StringBuilder(_text.Length + 64);
        _lineEnd = LineEnds.UsualOf(lines);
    }

    /// <summary>Formats a text; time and space are linear in it.</summary>
    /// <param name="file">The text.</param>
    /// <param name="atOnce">Reads parts of a large text at once, where the caller has processors for them; the result is the same.</param>
    public static FormattedText Format(TextFile file, AtOnce? atOnce = null)
    {
        if (file.Text.Length > TextLimits.Default.FileLength) return new FormattedText(file.Text, 0);
        var formatter = new DossierFormatter(LineTree.Scan(file), atOnce);
        return formatter.Write();
    }

    private FormattedText Write()
    {
        if (_text.Length > 0 && _text[0] == '\uFEFF') _written.Append('\uFEFF');
        for (int i = 0; i < _lines.Count; i++)
        {
            bool isInNote = i > _noteStart && i <= _noteEnd;
            if (!Indents.IsEmpty(_lines[i]))
            {
                if (!isInNote && _blanks.StandBefore(i)) EndLine();
                WriteLine(i);
                EndLine();
            }
            else if (isInNote) EndLine();
        }
        string written = _written.ToString();
        return new FormattedText(written == _text ? _text : written, _left);
    }

    private void WriteLine(int index)
    {
        ref readonly var line = ref _lines[index];
        _indents.MoveTo(index);
        if (line.Kind == LineKind.Raw) WriteRaw(line);
        else if (line.Kind == LineKind.Blank) WriteComment(index, line);
        else
        {
            WriteIndent(line, _indents.IsKept ? -1 : line.Depth);
            WriteStatement(index, line);
            FindNote(index);
        }
    }

    private void WriteStatement(int index, in Line line)
    {
        if (!_statements.IsRead(index))
        {
            _left++;
            _written.Append(_text, line.ContentStart, line.End - line.ContentStart);
            int was = CommentColumns.CommentOf(_text, line) - line.Start;
            if (was >= 0) _comment = (index, was, was + _indents.WidthOfStatement(index) - (line.ContentStart - line.Start));
            return;
        }
        if (_statements.Written(index) is { } statement) _written.Append(statement);
        else _written.Append(_text, line.ContentStart, line.ContentEnd - line.ContentStart);
        int comment = CommentColumns.CommentOf(_text, line);
        if (comment < 0) return;
        int column = _columns[index];
        _written.Append(' ', column - _indents.WidthOfStatement(index) - _statements.Length(index));
        AppendTrimmed(comment, line.End);
        _comment = (index, comment - line.Start, column);
    }

    /// <summary>A line that is a comment. One that goes on below a comment behind a statement stays below it.</summary>
    private void WriteComment(int index, in Line line)
    {
        int was = line.ContentStart - line.Start;
        if (_comment.Line == index - 1 && _comment.Was == was)
        {
            _written.Append(' ', _comment.Is);
            _comment.Line = index;
        }
        else WriteIndent(line, _indents.IsKept ? -1 : _indents.DepthOfComment(index));
        AppendTrimmed(line.ContentStart, line.End);
    }

    /// <summary>A line of a note: its text is what all lines of the note have beyond the indentation that they share.</summary>
    private void WriteRaw(in Line line)
    {
        if (_indents.IsKept)
        {
            _written.Append(_text, line.Start, line.ContentEnd - line.Start);
            return;
        }
        _written.Append(' ', line.Depth * Indents.Width);
        _written.Append(_text, line.Start + _cut, line.ContentEnd - line.Start - _cut);
    }

    /// <summary>Finds the raw text that stands under a line: from where to where, and the indentation that its lines share.</summary>
    private void FindNote(int index)
    {
        _noteEnd = -1;
        _cut = int.MaxValue;
        for (int i = index + 1; i < _lines.Count && _lines[i].Kind != LineKind.Statement; i++)
        {
            if (_lines[i].Kind != LineKind.Raw) continue;
            if (_noteEnd < 0) _noteStart = i;
            _noteEnd = i;
            _cut = System.Math.Min(_cut, _lines[i].ContentStart - _lines[i].Start);
        }
    }

    private void WriteIndent(in Line line, int depth)
    {
        if (depth >= 0) _written.Append(' ', depth * Indents.Width);
        else
        {
            int start = Indents.StartOf(_text, line);
            _written.Append(_text, start, line.ContentStart - start);
        }
    }

    private void AppendTrimmed(int start, int end)
    {
        while (end > start && Characters.IsBlank(_text[end - 1])) end--;
        _written.Append(_text, start, end - start);
    }

    /// <summary>Ends a line as most are ended. One whose last character is a stray carriage return would take a line feed for its own, and lose the fault.</summary>
    private void EndLine() => _written.Append(_written.Length > 0 && _written[_written.Length - 1] == '\r' ? "\r\n" : _lineEnd);
}
