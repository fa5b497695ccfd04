namespace TimelineDsl.Core.Calendar;

internal enum DateTokenKind
{
    Number,
    Word,
    Symbol,
}

/// <summary>A piece of a date in words.</summary>
/// <param name="Kind">Digits, letters, or one other character.</param>
/// <param name="Text">The digits; the letters in lower case, without a possessive <c>'s</c>; the symbol, dashes as <c>-</c>.</param>
/// <param name="Start">Zero-based offset in the text.</param>
/// <param name="Length">Characters in the text.</param>
/// <param name="SpaceBefore">Whether white space precedes it.</param>
internal readonly record struct DateToken(DateTokenKind Kind, string Text, int Start, int Length, bool SpaceBefore)
{
    public int End => Start + Length;

    public bool IsNumber(int fewestDigits, int mostDigits) =>
        Kind == DateTokenKind.Number && Text.Length >= fewestDigits && Text.Length <= mostDigits;

    public bool IsSymbol(char symbol) => Kind == DateTokenKind.Symbol && Text[0] == symbol;

    /// <summary>The number that the digits spell; at most nine digits are asked for.</summary>
    public int Number
    {
        get
        {
            int number = 0;
            foreach (char digit in Text) number = number * 10 + (digit - '0');
            return number;
        }
    }
}
