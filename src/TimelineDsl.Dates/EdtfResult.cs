namespace TimelineDsl.Dates;

/// <summary>What came of reading an EDTF text.</summary>
public enum EdtfOutcome
{
    /// <summary>It is no EDTF.</summary>
    Invalid,
    /// <summary>It is EDTF, and reaches beyond the nine million years to either side that reasoning covers.</summary>
    OutOfRange,
    /// <summary>It is EDTF.</summary>
    Valid,
}

/// <summary>Why a text is not a usable EDTF value.</summary>
public enum EdtfErrorKind
{
    /// <summary>It does not have the shape of EDTF at all; it may be a date in some other notation.</summary>
    NotEdtf,
    /// <summary>It has the shape of EDTF and names a month, day or time that does not exist.</summary>
    InvalidDate,
    /// <summary>An interval, or a range in a set, ends before it starts.</summary>
    ReversedRange,
    /// <summary>A valid date that lies beyond what reasoning covers (nine million years).</summary>
    OutOfRange,
}

/// <summary>One fault in an EDTF text. Immutable.</summary>
public sealed class EdtfError
{
    internal EdtfError(EdtfErrorKind kind, int column, int length, string message, string? fix = null)
    {
        Kind = kind;
        Column = column;
        Length = length;
        Message = message;
        Fix = fix;
    }

    /// <summary>What sort of fault.</summary>
    public EdtfErrorKind Kind { get; }

    /// <summary>Zero-based offset of the fault in the text that was read.</summary>
    public int Column { get; }

    /// <summary>Characters at fault; 0 where something is missing.</summary>
    public int Length { get; }

    /// <summary>The fault in words, one sentence without a full stop.</summary>
    public string Message { get; }

    /// <summary>What to write instead of the whole text, where that is known; else null.</summary>
    public string? Fix { get; }

    /// <summary>The column, counted from 1, and the message.</summary>
    public override string ToString() => (Column + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + ": " + Message;
}

/// <summary>What came of reading an EDTF text: a value, an error, or both where the value is out of range. <c>default</c> is invalid without an error and is never returned.</summary>
public readonly struct EdtfResult
{
    internal EdtfResult(EdtfValue value, int level)
    {
        Outcome = EdtfOutcome.Valid;
        Value = value;
        Level = level;
        Error = null;
    }

    internal EdtfResult(EdtfError error, EdtfValue? value = null, int level = 0)
    {
        Outcome = error.Kind == EdtfErrorKind.OutOfRange ? EdtfOutcome.OutOfRange : EdtfOutcome.Invalid;
        Value = value;
        Level = level;
        Error = error;
    }

    /// <summary>Which of the three it is.</summary>
    public EdtfOutcome Outcome { get; }

    /// <summary>The value; null where the text is invalid, and for a year of more than 18 digits, which is EDTF and which no value can hold.</summary>
    public EdtfValue? Value { get; }

    /// <summary>
    /// The lowest level, 0 to 2, of the specification at which the text <em>as written</em> is allowed; never below <see cref="EdtfValue.Level"/>, which is that of
    /// the canonical text. Without meaning where <see cref="Value"/> is null.
    /// </summary>
    public int Level { get; }

    /// <summary>Why the text is invalid or out of range; null exactly where it is valid.</summary>
    public EdtfError? Error { get; }
}
