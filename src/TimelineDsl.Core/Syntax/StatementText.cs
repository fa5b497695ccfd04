using System.Collections.Generic;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Syntax;

/// <summary>
/// What all inputs of one statement share: where it lies, the word looked at last, what was hoped for at the furthest place, and the faults found. One object
/// serves a whole file, statement after statement.
/// </summary>
internal sealed class StatementText
{
    private const int MostExpected = 24;
    private readonly Expectation[] _expected = new Expectation[MostExpected];
    private readonly bool[] _isRequired = new bool[MostExpected];
    private readonly NameTable _names;
    private Dictionary<int, IDictionary<object, object>>? _memos;
    private int _peekedAt = -1;

    public StatementText(TextFile file)
    {
        File = file;
        Text = file.Text;
        _names = new NameTable(file.Text);
        Begin = new StatementInput(this, 0);
        Outcomes = new OutcomePool(this);
    }

    /// <summary>The file.</summary>
    public TextFile File { get; }

    /// <summary>The whole text of the file.</summary>
    public string Text { get; }

    /// <summary>First unit of the statement.</summary>
    public int Start { get; private set; }

    /// <summary>The unit after its last.</summary>
    public int End { get; private set; }

    /// <summary>The input at the statement's start.</summary>
    public StatementInput Begin { get; }

    /// <summary>What the parsers of this statement found.</summary>
    public OutcomePool Outcomes { get; }

    /// <summary>The word found by <see cref="Peek"/>.</summary>
    public Word Word { get; private set; }

    /// <summary>Where it starts; also where any other token starts that stands there.</summary>
    public int WordStart { get; private set; }

    /// <summary>The unit after its last; the same as its start where no letter, digit or hyphen stands.</summary>
    public int WordEnd { get; private set; }

    /// <summary>Whether the statement stands under an event of a kind, of whose members a source may speak.</summary>
    public bool HasMembers { get; set; }

    /// <summary>Faults that do not keep the statement from being read: curly quotes, unknown escapes.</summary>
    public List<Diagnostic> MildFaults { get; } = [];

    /// <summary>The fault that says more than "something else was expected"; it ends the statement.</summary>
    public Diagnostic? Fault { get; set; }

    /// <summary>The furthest place at which something was hoped for.</summary>
    public int ExpectedAt { get; private set; }

    /// <summary>How many hopes there are at <see cref="ExpectedAt"/>.</summary>
    public int ExpectedCount { get; private set; }

    /// <summary>Turns to another statement of the file.</summary>
    public void MoveTo(int start, int end)
    {
        Start = start;
        End = end;
        Begin.Restart(start);
        Outcomes.Return();
        _memos?.Clear();
        _peekedAt = -1;
        ExpectedAt = start;
        ExpectedCount = 0;
        Fault = null;
        if (MildFaults.Count > 0) MildFaults.Clear();
    }

    /// <summary>The first place from the given one at which no blank stands.</summary>
    public int SkipBlanks(int position)
    {
        while (position < End && Characters.IsBlank(Text[position])) position++;
        return position;
    }

    /// <summary>Looks at the word that starts at a place, blanks skipped, and says which it is.</summary>
    public Word Peek(int position)
    {
        if (_peekedAt == position) return Word;
        _peekedAt = position;
        int start = SkipBlanks(position);
        int end = start;
        while (end < End && Characters.IsNamePart(Text[end])) end++;
        WordStart = start;
        WordEnd = end;
        return Word = Words.Recognise(Text, start, end - start);
    }

    /// <summary>Whether a certain character stands at a place, blanks skipped.</summary>
    public bool IsAt(int position, char c)
    {
        int start = SkipBlanks(position);
        return start < End && Text[start] == c;
    }

    /// <summary>The text of a name or date; the same string for the same name where that is cheap to know.</summary>
    public string Name(int start, int end) => _names.Get(start, end - start);

    /// <summary>Remembers what could have stood at a place. What is required is named in the message; what is optional only where nothing is required.</summary>
    public void Expect(int position, Expectation expectation, bool isRequired)
    {
        if (position < ExpectedAt) return;
        if (position > ExpectedAt)
        {
            ExpectedAt = position;
            ExpectedCount = 0;
        }
        if (ExpectedCount == MostExpected) return;
        _expected[ExpectedCount] = expectation;
        _isRequired[ExpectedCount++] = isRequired;
    }

    /// <summary>One of the hopes at <see cref="ExpectedAt"/>.</summary>
    public Expectation Expected(int index, out bool isRequired)
    {
        isRequired = _isRequired[index];
        return _expected[index];
    }

    /// <summary>What Sprache's own combinators remember at a place; none of this grammar's does.</summary>
    public IDictionary<object, object> MemosAt(int position)
    {
        _memos ??= [];
        if (!_memos.TryGetValue(position, out var memos)) _memos[position] = memos = new Dictionary<object, object>();
        return memos;
    }

    /// <summary>A fault of the statement at a range of its text.</summary>
    public Diagnostic Diagnose(Descriptor descriptor, TextSpan span, string message, Fix? fix = null)
        => new(descriptor, new Location(File, span), message, fixes: fix is null ? null : [fix]);

    /// <summary>A replacement in this file.</summary>
    public Fix Replace(string title, TextSpan span, string replacement, bool isSafe = false) => new(title, new Location(File, span), replacement, isSafe);
}
