using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Formatting;

/// <summary>Which lines of a file hold a statement without fault, and how each is written in its one form.</summary>
internal sealed class ReadStatements : IStatementWitness
{
    private readonly LineTree _lines;
    private readonly bool[] _isRead;
    private readonly string?[] _written;

    private ReadStatements(LineTree lines)
    {
        _lines = lines;
        _isRead = new bool[lines.Count];
        _written = new string?[lines.Count];
    }

    /// <summary>Reads the statements of a file.</summary>
    public static ReadStatements Of(LineTree lines, AtOnce? atOnce)
    {
        var read = new ReadStatements(lines);
        DossierParser.Parse(lines, default, TextLimits.Default, atOnce, witness: read);
        return read;
    }

    /// <inheritdoc/>
    public void WasRead(int line, StatementText statement)
    {
        if (_lines[line].Faults != LineFaults.None || HasFault(statement)) return;
        _isRead[line] = true;
        _written[line] = StatementWriter.Write(statement);
    }

    /// <summary>Whether a line holds a statement without fault: only such a one may be written otherwise than it stands.</summary>
    public bool IsRead(int line) => _isRead[line];

    /// <summary>A statement in its one form where that is not the one it has; else null.</summary>
    public string? Written(int line) => _written[line];

    /// <summary>How many units a statement has as it will be written.</summary>
    public int Length(int line) => _written[line]?.Length ?? _lines[line].ContentEnd - _lines[line].ContentStart;

    /// <summary>Curly quotes are a fault that writing repairs; any other is the analyst's to see first.</summary>
    private static bool HasFault(StatementText statement)
    {
        foreach (var fault in statement.MildFaults)
            if (fault.Descriptor != Catalogue.CurlyQuotes) return true;
        return false;
    }
}
