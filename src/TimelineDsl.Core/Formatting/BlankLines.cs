using System;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Formatting;

/// <summary>
/// Which blank lines a file has: one before each declaration and the comments right above it, and within a declaration one where there was one or more. Declarations of the
/// same kind that have but one line may stand without a blank line between them.
/// </summary>
internal sealed class BlankLines
{
    private readonly LineTree _lines;
    private readonly Indents _indents;
    private int _last = -1;
    private int _declaration = -1;
    private bool _hasBody;

    public BlankLines(LineTree lines, Indents indents)
    {
        _lines = lines;
        _indents = indents;
    }

    /// <summary>Whether a blank line stands before a line. Lines that are not empty come in the file's order; those of a note may be left out.</summary>
    public bool StandBefore(int index)
    {
        bool stands = _last < 0 ? WouldBecomeMark(index) : Indents.IsEmpty(_lines[index - 1]) || (Opens(index, out int declaration) && !MayBeTight(declaration));
        _last = index;
        if (Indents.IsDeclaration(_lines, index))
        {
            _declaration = index;
            _hasBody = false;
        }
        else if (_lines[index].Kind != LineKind.Blank) _hasBody = true;
        return stands;
    }

    /// <summary>A stray U+FEFF would become a byte order mark, which is none, if it came to stand at the start of the file.</summary>
    private bool WouldBecomeMark(int index) => _lines[index].Start > 0 && _lines.File.Text[_lines[index].Start] == '\uFEFF';

    /// <summary>Whether a line is the first of a declaration and the comments right above it.</summary>
    private bool Opens(int index, out int declaration)
    {
        declaration = index;
        if (_indents.IsTopComment(index - 1)) return false;
        while (declaration < _lines.Count && _indents.IsTopComment(declaration)) declaration++;
        return declaration < _lines.Count && Indents.IsDeclaration(_lines, declaration);
    }

    private bool MayBeTight(int declaration)
    {
        if (_declaration < 0 || _hasBody || FirstWord(_declaration) != FirstWord(declaration)) return false;
        int next = declaration + 1;
        while (next < _lines.Count && _lines[next].Kind == LineKind.Blank) next++;
        return next == _lines.Count || Indents.IsDeclaration(_lines, next);
    }

    private string FirstWord(int index)
    {
        ref readonly var line = ref _lines[index];
        int end = line.ContentStart;
        while (end < Math.Min(line.ContentEnd, line.ContentStart + 16) && Characters.IsNamePart(_lines.File.Text[end])) end++;
        return _lines.File.Text.Substring(line.ContentStart, end - line.ContentStart);
    }
}
