using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using TimelineDsl.Core.Diagnostics;

namespace TimelineDsl.Core.Text;

/// <summary>
/// Cuts a text into a <see cref="LineTree"/> in one pass over its characters: where each line's indentation, statement and comment end, how deep it
/// stands, and which lines are the raw text of a note. Everything that the grammar must be spared is found here: size, length, nesting, stray characters.
/// </summary>
internal sealed class LineScanner
{
    /// <summary>A tab indents to the next multiple of this.</summary>
    public const int TabWidth = 2;
    private static readonly bool[] Plain = FindPlainCharacters();

    private readonly TextFile _file;
    private readonly string _text;
    private readonly TextLimits _limits;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly IndentStack _levels;
    private Line[] _lines;
    private int _count;
    private int _noteIndent = -1;
    private int _noteDepth;
    private int _firstTabLine = -1;
    private int _lastTabLine;
    private int _tabLines;

    public LineScanner(TextFile file, TextLimits limits)
    {
        _file = file;
        _text = file.Text;
        _limits = limits;
        _levels = new IndentStack(limits.Nesting);
        _lines = new Line[Math.Min(file.Text.Length, limits.FileLength) / 24 + 8];
    }

    public LineTree Scan()
    {
        if (_text.Length > _limits.FileLength) return RefuseFile();
        for (int next = 0; next < _text.Length;) next = ScanLine(next);
        if (_firstTabLine >= 0) ReportTabs();
        return new LineTree(_file, _lines, _count, _diagnostics);
    }

    private LineTree RefuseFile()
    {
        Report(Catalogue.TooLarge, new TextSpan(0, 0), $"This file has {Count(_text.Length)} characters; a file may have {Count(_limits.FileLength)}. Split it: all files of a timeline are read together.");
        _lines[0] = new Line { ContentEnd = _text.Length, End = _text.Length, Kind = LineKind.Statement, Faults = LineFaults.Unreadable | LineFaults.Reported };
        return new LineTree(_file, _lines, 1, _diagnostics);
    }

    private int ScanLine(int start)
    {
        if (_count == _lines.Length) Array.Resize(ref _lines, _count * 2);
        ref var line = ref _lines[_count];
        line.Start = start;
        int i = start == 0 && _text[0] == '\uFEFF' ? 1 : start;
        int indent = 0;
        bool hasTab = false;
        for (; i < _text.Length && Characters.IsBlank(_text[i]); i++)
        {
            if (_text[i] == ' ') { indent++; continue; }
            hasTab = true;
            indent = (indent / TabWidth + 1) * TabWidth;
        }
        line.ContentStart = i;
        bool isEmpty = i == _text.Length || _text[i] == '\n' || (_text[i] == '\r' && i + 1 < _text.Length && _text[i + 1] == '\n');
        if (isEmpty) ScanRest(ref line, i, isRaw: false);
        else if (_noteIndent >= 0 && indent > _noteIndent) ScanRaw(ref line, i);
        else if (_text[i] == '#') ScanRest(ref line, i, isRaw: false);
        else ScanStatement(ref line, i, indent, hasTab);
        if (hasTab && line.Kind != LineKind.Blank) NoteTab();
        _count++;
        int end = line.End;
        if (end == _text.Length) return end;
        return _text[end] == '\r' ? end + 2 : end + 1;
    }

    private void ScanRaw(ref Line line, int from)
    {
        line.Kind = LineKind.Raw;
        line.Depth = (ushort)(_noteDepth + 1);
        ScanRest(ref line, from, isRaw: true);
    }

    /// <summary>Goes to the end of a line whose rest is a comment, white space or raw text, and looks for stray characters only.</summary>
    private void ScanRest(ref Line line, int from, bool isRaw)
    {
        int i = from;
        for (; i < _text.Length && _text[i] != '\n'; i++)
        {
            char c = _text[i];
            if (!Characters.IsForbidden(c)) continue;
            if (c == '\r' && i + 1 < _text.Length && _text[i + 1] == '\n') break;
            ReportCharacter(ref line, i);
        }
        line.End = i;
        line.ContentEnd = isRaw ? TrimEnd(from, i) : from;
    }

    private void ScanStatement(ref Line line, int from, int indent, bool hasTab)
    {
        line.Kind = LineKind.Statement;
        _noteIndent = -1;
        PlaceInTree(ref line, indent, hasTab);
        int i = from, brackets = 0, deepest = 0;
        for (; i < _text.Length; i++)
        {
            char c = _text[i];
            if (c < 128 ? Plain[c] : !Characters.IsForbidden(c) && !Characters.IsCurlyQuote(c) && !Characters.IsStraySpace(c)) continue;
            if (c == '\n' || (c == '\r' && i + 1 < _text.Length && _text[i + 1] == '\n')) break;
            if (c == '#')
            {
                if (!Characters.IsBlank(_text[i - 1])) continue;
                ScanRest(ref line, i, isRaw: false);
                break;
            }
            if (c == '"' || Characters.IsCurlyQuote(c)) i = SkipQuoted(ref line, i) - 1;
            else if (c is '[' or '{' or '(') deepest = Math.Max(deepest, ++brackets);
            else if (c is ']' or '}' or ')') brackets = Math.Max(0, brackets - 1);
            else ReportCharacter(ref line, i);
        }
        line.End = Math.Max(line.End, i);
        line.ContentEnd = TrimEnd(from, i);
        CheckLimits(ref line, deepest);
        if (!StartsNote(from)) return;
        _noteIndent = indent;
        _noteDepth = line.Depth;
    }

    /// <summary>The place after a quoted text: after its closing quote, or the end of the line where there is none.</summary>
    private int SkipQuoted(ref Line line, int open)
    {
        bool isStraight = _text[open] == '"';
        for (int i = open + 1; i < _text.Length; i++)
        {
            char c = _text[i];
            if (c == '"' || (!isStraight && Characters.IsCurlyQuote(c))) return i + 1;
            if (c == '\n' || (c == '\r' && i + 1 < _text.Length && _text[i + 1] == '\n')) return i;
            if (c == '\\' && i + 1 < _text.Length && _text[i + 1] is '"' or '\\') i++;
            else if (Characters.IsForbidden(c)) ReportCharacter(ref line, i);
        }
        return _text.Length;
    }

    private void PlaceInTree(ref Line line, int indent, bool hasTab)
    {
        var place = _levels.Place(indent, out int depth);
        line.Depth = (ushort)depth;
        switch (place)
        {
            case IndentPlace.Orphan:
                line.Faults |= LineFaults.Orphan | LineFaults.Reported;
                if (!_levels.HasOrphan) Report(Catalogue.BadIndent, TextSpan.FromBounds(line.Start, line.ContentStart), "Nothing stands above this line that it could belong to; a declaration starts in column 1.");
                _levels.HasOrphan = true;
                break;
            case IndentPlace.BetweenLevels:
                line.Faults |= LineFaults.Misplaced | LineFaults.Reported;
                if (!hasTab) Report(Catalogue.BadIndent, TextSpan.FromBounds(line.Start, line.ContentStart), $"This line is indented by {Count(indent)}, as no line above it is; the lines beside it are indented by {Count(_levels.ExpectedIndent)}.");
                break;
            case IndentPlace.TooDeep:
                line.Faults |= LineFaults.Unreadable | LineFaults.Reported;
                if (!_levels.WasTooDeep) Report(Catalogue.TooLarge, TextSpan.FromBounds(line.Start, line.ContentStart), $"Lines stand under one another {Count(_limits.Nesting)} levels deep here; that is the limit.");
                break;
        }
        _levels.WasTooDeep = place == IndentPlace.TooDeep;
    }

    private void CheckLimits(ref Line line, int deepestBracket)
    {
        int length = line.ContentEnd - line.ContentStart;
        bool isTooLong = length > _limits.StatementLength;
        if (!isTooLong && deepestBracket <= _limits.Nesting) return;
        if ((line.Faults & LineFaults.Unreadable) == 0)
        {
            string message = isTooLong
                ? $"This line has {Count(length)} characters; a line may have {Count(_limits.StatementLength)}."
                : $"Brackets stand inside one another {Count(deepestBracket)} levels deep; {Count(_limits.Nesting)} is the limit.";
            Report(Catalogue.TooLarge, new TextSpan(line.ContentStart, 0), message);
        }
        line.Faults |= LineFaults.Unreadable | LineFaults.Reported;
    }

    private bool StartsNote(int at)
        => string.CompareOrdinal(_text, at, "note", 0, 4) == 0 && (at + 4 == _text.Length || !Characters.IsNamePart(_text[at + 4]));

    private int TrimEnd(int from, int end)
    {
        while (end > from && Characters.IsBlank(_text[end - 1])) end--;
        return end;
    }

    private void ReportCharacter(ref Line line, int at)
    {
        bool isFirst = (line.Faults & LineFaults.Reported) == 0;
        line.Faults |= LineFaults.Reported;
        if (!isFirst) return;
        var span = new TextSpan(at, 1);
        bool isSpace = Characters.IsStraySpace(_text[at]);
        var fix = new Fix(isSpace ? "Write an ordinary space" : "Remove it", new Location(_file, span), isSpace ? " " : "", IsSafe: isSpace);
        string code = ((int)_text[at]).ToString("X4", CultureInfo.InvariantCulture);
        _diagnostics.Add(new Diagnostic(Catalogue.BadCharacter, new Location(_file, span), $"Here stands {Describe(_text[at])} (U+{code}); {(isSpace ? "it may stand within quotes only" : "no line may hold one")}.", fixes: [fix]));
    }

    private static string Describe(char c)
    {
        if (Characters.IsStraySpace(c)) return "a space that is not an ordinary one";
        if (Characters.IsBidiControl(c)) return "an unseen character that turns the direction of the text";
        return c == '\r' ? "a carriage return without a line feed" : "a control character";
    }

    private void NoteTab()
    {
        if (_firstTabLine < 0) _firstTabLine = _count;
        _lastTabLine = _count;
        _tabLines++;
    }

    /// <summary>One message for all tabs of a file, at the first, and one fix that replaces them all: a file is indented by tabs by one habit, not line by line.</summary>
    private void ReportTabs()
    {
        var span = TextSpan.FromBounds(_lines[_firstTabLine].Start, _lines[_lastTabLine].ContentStart);
        var replacement = new StringBuilder(span.Length + _tabLines);
        for (int i = _firstTabLine; i <= _lastTabLine; i++)
        {
            ref readonly var line = ref _lines[i];
            for (int k = line.Start, column = 0; k < line.ContentStart; k++)
            {
                int width = _text[k] == '\t' ? TabWidth - column % TabWidth : 1;
                replacement.Append(_text[k] == '\t' ? ' ' : _text[k], width);
                column += width;
            }
            if (i < _lastTabLine) replacement.Append(_text, line.ContentStart, _lines[i + 1].Start - line.ContentStart);
        }
        int tab = _text.IndexOf('\t', span.Start);
        string others = _tabLines == 1 ? "" : $" ({Count(_tabLines)} lines of this file have tabs)";
        var fix = new Fix("Indent by spaces", new Location(_file, span), replacement.ToString(), IsSafe: true);
        _diagnostics.Add(new Diagnostic(Catalogue.TabIndent, new Location(_file, new TextSpan(tab, 1)), "A tab indents this line; indent with spaces" + others + ".", fixes: [fix]));
    }

    private void Report(Descriptor descriptor, TextSpan span, string message) => _diagnostics.Add(new Diagnostic(descriptor, new Location(_file, span), message));

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool[] FindPlainCharacters()
    {
        var plain = new bool[128];
        for (int c = 0; c < 128; c++) plain[c] = !Characters.IsForbidden((char)c) && "\"#[](){}".IndexOf((char)c) < 0;
        return plain;
    }
}
