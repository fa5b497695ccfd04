using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Syntax;

/// <summary>
/// Reads a file into its <see cref="SyntaxTree"/>: cuts it into lines, gives each line to the grammar that its first word and its place choose, and hangs the
/// statements under one another. One mistake costs one message: a broken line costs itself; what stands under it is read for names only.
/// </summary>
internal sealed class DossierParser
{
    /// <summary>How many lines are searched for the one that a line repeats; without the limit a file of repetitions would take quadratic time.</summary>
    private const int LinesSearched = 64;

    /// <summary>About how many lines one part of a file has: enough to be worth another processor, few enough that several can share a file.</summary>
    private const int LinesOfPart = 16_384;

    private readonly LineTree _lines;
    private readonly StatementText _statement;
    private readonly CancellationToken _cancellation;
    private readonly List<Declaration> _declarations = [];
    private readonly List<Demand> _demands = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly BrokenLines _broken;
    private readonly OpenLine[] _open;
    private int _openCount;

    private DossierParser(LineTree lines, CancellationToken cancellation, TextLimits limits)
    {
        _lines = lines;
        _cancellation = cancellation;
        _statement = new StatementText(lines.File);
        _broken = new BrokenLines(lines.File.Text);
        _open = new OpenLine[limits.Nesting + 2];
    }

    /// <summary>A line that others may still stand under; without a statement it is broken.</summary>
    private struct OpenLine
    {
        public Statement? Statement;
        public Level Below;
        public ulong SinglesLow;
        public ulong SinglesHigh;
    }

    /// <summary>
    /// Reads a file. Never fails: what is wrong stands in the tree's diagnostics. Time and space are linear in the text.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; looked at before each declaration.</exception>
    public static SyntaxTree Parse(TextFile file, CancellationToken cancellation, AtOnce? atOnce = null) => Parse(LineTree.Scan(file), cancellation, TextLimits.Default, atOnce);

    /// <summary>Reads a file that has been cut into lines: in parts of many declarations, which depend on nothing outside them.</summary>
    public static SyntaxTree Parse(LineTree lines, CancellationToken cancellation, TextLimits limits, AtOnce? atOnce = null, int linesOfPart = LinesOfPart)
    {
        var starts = PartStarts(lines, linesOfPart);
        var parts = new DossierParser[starts.Count];
        void ParsePart(int part)
        {
            parts[part] = new DossierParser(lines, cancellation, limits);
            parts[part].ParseLines(starts[part], part + 1 < starts.Count ? starts[part + 1] : lines.Count);
        }
        if (atOnce is not null && parts.Length > 1) atOnce(parts.Length, ParsePart);
        else for (int part = 0; part < parts.Length; part++) ParsePart(part);
        return Join(lines, parts);
    }

    /// <summary>The first lines of the parts. They depend on the text alone, so that who reads the parts changes nothing.</summary>
    private static List<int> PartStarts(LineTree lines, int linesOfPart)
    {
        var starts = new List<int> { 0 };
        for (int i = linesOfPart; i < lines.Count; i++)
        {
            ref readonly var line = ref lines[i];
            if (line.Kind != LineKind.Statement || line.Depth > 0 || (line.Faults & LineFaults.Orphan) != 0) continue;
            starts.Add(i);
            i += linesOfPart;
        }
        return starts;
    }

    private static SyntaxTree Join(LineTree lines, DossierParser[] parts)
    {
        var declarations = parts[0]._declarations;
        var demands = parts[0]._demands;
        var names = new List<string>(parts[0]._broken.Names);
        var diagnostics = lines.Diagnostics.Concat(parts[0]._diagnostics);
        bool hasLost = parts[0]._broken.HasLostDeclaration;
        foreach (var part in parts.Skip(1))
        {
            declarations.AddRange(part._declarations);
            demands.AddRange(part._demands);
            names.AddRange(part._broken.Names);
            diagnostics = diagnostics.Concat(part._diagnostics);
            hasLost |= part._broken.HasLostDeclaration;
        }
        return new SyntaxTree(lines.File, declarations, demands, diagnostics.OrderBy(static diagnostic => diagnostic.Location.Span.Start).ToArray(), names, hasLost);
    }

    private void ParseLines(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            ref readonly var line = ref _lines[i];
            if (line.Kind == LineKind.Blank) continue;
            if (line.Depth == 0) _cancellation.ThrowIfCancellationRequested();
            if (line.Kind == LineKind.Raw) ReportStrayText(i);
            else if (!IsReadable(line)) Break(line);
            else if (IsBareNote(line)) i = ParseNote(i);
            else ParseStatement(line);
        }
    }

    private bool IsReadable(in Line line)
        => (line.Faults & (LineFaults.Unreadable | LineFaults.Orphan)) == 0 && line.Depth <= _openCount && (line.Depth == 0 || _open[line.Depth - 1].Statement is not null);

    private void ParseStatement(in Line line)
    {
        var level = line.Depth == 0 ? Level.File : _open[line.Depth - 1].Below;
        _statement.MoveTo(line.ContentStart, line.ContentEnd);
        var word = _statement.Peek(line.ContentStart);
        _statement.HasMembers = level == Level.EventOfKind;
        var rule = Vocabulary.Find(level, word) ?? Vocabulary.FindOpen(level, _statement);
        if (rule is null)
        {
            Report(line, Faults.UnknownLine(_statement, level, word));
            Break(line);
            return;
        }
        var result = rule.Grammar(_statement.Begin);
        if (!result.WasSuccessful || !EndsThere(result.Remainder.Position))
        {
            Report(line, _statement.MildFaults.Count > 0 ? _statement.MildFaults[0] : Faults.Unexpected(_statement));
            Break(line);
            return;
        }
        for (int i = 0; i < _statement.MildFaults.Count; i++) Report(line, _statement.MildFaults[i]);
        if (rule.IsSingle && IsRepeated(line, rule.Word)) Break(line);
        else Hang(line, result.Value, rule.Below);
    }

    private bool EndsThere(int position)
    {
        int next = _statement.SkipBlanks(position);
        if (next == _statement.End) return true;
        _statement.Expect(next, Expectation.EndOfLine, isRequired: false);
        return false;
    }

    private void Hang(in Line line, Statement statement, Level below)
    {
        if (line.Depth > 0) _open[line.Depth - 1].Statement!.Add(statement);
        else if (statement is Demand demand) _demands.Add(demand);
        else
        {
            var declaration = (Declaration)statement;
            _declarations.Add(declaration);
            if (below == Level.Event && declaration.Base is not null) below = Level.EventOfKind;
        }
        Open(line, statement, below);
    }

    private void Open(in Line line, Statement? statement, Level below)
    {
        _open[line.Depth] = new OpenLine { Statement = statement, Below = below };
        _openCount = line.Depth + 1;
    }

    /// <summary>Gives a line up: its names are kept, and what it stands under knows of it.</summary>
    private void Break(in Line line)
    {
        bool hasParent = line.Depth > 0 && line.Depth <= _openCount;
        bool isDeclaration = _broken.StartsDeclaration(line) || (line.Depth == 0 && (line.Faults & LineFaults.Orphan) == 0 && !_broken.StartsDemand(line));
        if (isDeclaration && _broken.Declare(_lines.File, line) is { } declaration)
        {
            declaration.HasBrokenLine = true;
            _declarations.Add(declaration);
        }
        else _broken.ReadNames(line.ContentStart, line.ContentEnd);
        for (int i = 0; hasParent && i < line.Depth; i++)
        {
            if (_open[i].Statement is { } above) above.HasBrokenLine = true;
            if (isDeclaration) _open[i].Statement = null; // what follows was meant for the declaration
        }
        if (line.Depth < _open.Length) Open(line, null, Level.Nothing);
    }

    private bool IsRepeated(in Line line, Word word)
    {
        ref var parent = ref _open[line.Depth - 1];
        ulong bit = 1UL << ((int)word & 63);
        ref ulong singles = ref parent.SinglesLow;
        if ((int)word >= 64) singles = ref parent.SinglesHigh;
        bool wasThere = (singles & bit) != 0;
        singles |= bit;
        if (wasThere) Report(line, RepeatedLine(parent.Statement!, word));
        return wasThere;
    }

    private Diagnostic RepeatedLine(Statement parent, Word word)
    {
        string text = word == Word.As ? "as of" : Words.Spell(word);
        var span = new TextSpan(_statement.Start, text.Length);
        for (int i = 0; i < Math.Min(parent.Body.Count, LinesSearched); i++)
        {
            var earlier = parent.Body[i];
            if (_lines.File.Text.IndexOf(text, earlier.Keyword.Start, Math.Min(text.Length, earlier.Keyword.Length), StringComparison.Ordinal) < 0) continue;
            var first = new Location(_lines.File, earlier.Keyword);
            return new Diagnostic(Catalogue.RepeatedLine, new Location(_lines.File, span), $"`{text}` may stand once here, and stands at {first} already.", related: [new RelatedLocation(first, "the first one")]);
        }
        return _statement.Diagnose(Catalogue.RepeatedLine, span, $"`{text}` may stand once here, and stands above already.");
    }

    /// <summary>Whether a line is <c>note</c> alone, so that its text stands below it.</summary>
    private bool IsBareNote(in Line line)
        => line.Depth > 0 && line.ContentEnd - line.ContentStart == 4 && Words.Recognise(_lines.File.Text, line.ContentStart, 4) == Word.Note
            && Vocabulary.Find(_open[line.Depth - 1].Below, Word.Note) is not null;

    private int ParseNote(int index)
    {
        ref readonly var line = ref _lines[index];
        int last = index;
        for (int i = index + 1; i < _lines.Count && _lines[i].Kind != LineKind.Statement; i++)
            if (_lines[i].Kind == LineKind.Raw) last = i;
        if (last == index)
        {
            ParseStatement(line);
            return index;
        }
        var value = RawText.Read(_lines, index + 1, last);
        var keyword = TextSpan.FromBounds(line.ContentStart, line.ContentEnd);
        Hang(line, new TextStatement(keyword.To(value.Span), keyword, TextWord.Note, value), Level.Nothing);
        return last;
    }

    /// <summary>Raw lines under a note whose text stands on its own line, or that may not stand there: told once, at the first.</summary>
    private void ReportStrayText(int index)
    {
        ref readonly var line = ref _lines[index];
        int note = line.Depth - 1;
        if (note >= _openCount || _open[note].Statement is not { } statement) return;
        Report(line, new Diagnostic(Catalogue.MisplacedLine, new Location(_lines.File, TextSpan.FromBounds(line.ContentStart, line.ContentEnd)), "The text of this note stands on its line already; nothing stands below it."));
        statement.HasBrokenLine = true;
        _open[note].Statement = null;
    }

    private void Report(in Line line, Diagnostic diagnostic)
    {
        if ((line.Faults & LineFaults.Reported) == 0) _diagnostics.Add(diagnostic);
    }
}
