namespace TimelineDsl.Core.Syntax;

/// <summary>A grade of reliability: a letter from A to F for the source, a digit from 1 to 6 for what it says, the first of each the best.</summary>
/// <param name="Letter">From A to F.</param>
/// <param name="Digit">From 1 to 6.</param>
internal readonly record struct Grade(char Letter, char Digit)
{
    /// <summary>The grade that is written; null where it is none.</summary>
    public static Grade? Read(string text) => text.Length == 2 && text[0] is >= 'A' and <= 'F' && text[1] is >= '1' and <= '6' ? new Grade(text[0], text[1]) : null;

    /// <summary>Whether neither its letter nor its digit is worse than the other's.</summary>
    public bool IsAtLeast(Grade floor) => Letter <= floor.Letter && Digit <= floor.Digit;
}
