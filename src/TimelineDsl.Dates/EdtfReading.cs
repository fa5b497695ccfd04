namespace TimelineDsl.Dates;

/// <summary>Why a text is not a usable EDTF value.</summary>
public enum EdtfErrorKind
{
    /// <summary>It does not have the shape of EDTF at all; it may be a date in some other notation.</summary>
    NotEdtf,
    /// <summary>It has the shape of EDTF and names a month, day or time that does not exist.</summary>
    InvalidDate,
    /// <summary>An interval ends before it starts.</summary>
    ReversedRange,
    /// <summary>A valid date that lies beyond what reasoning covers (nine million years).</summary>
    OutOfRange,
}

/// <summary>One fault in an EDTF text.</summary>
public sealed class EdtfError
{
    internal EdtfError(EdtfErrorKind kind, int column, int length, string message, string? fix)
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
}

/// <summary>What came of reading an EDTF text: a value, or an error. <c>default</c> is neither and is never returned.</summary>
public readonly struct EdtfReading
{
    internal EdtfReading(DateValue value)
    {
        Value = value;
        Error = null;
    }

    internal EdtfReading(EdtfError error)
    {
        Value = null;
        Error = error;
    }

    /// <summary>The value; null exactly where <see cref="Error"/> is not.</summary>
    public DateValue? Value { get; }

    /// <summary>The error; null exactly where <see cref="Value"/> is not.</summary>
    public EdtfError? Error { get; }
}
