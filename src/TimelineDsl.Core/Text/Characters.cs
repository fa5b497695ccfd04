using System.Globalization;

namespace TimelineDsl.Core.Text;

/// <summary>What a single character is to the language.</summary>
internal static class Characters
{
    private const byte NamePart = 1;
    private const byte Letter = 2;
    private static readonly byte[] Ascii = ClassifyAscii();

    /// <summary>A space or a tab: what may stand between two words.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t';

    /// <summary>One of 0 to 9.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>A letter of any script of the basic plane: what a name starts with.</summary>
    public static bool IsLetter(char c) => c < 128 ? (Ascii[c] & Letter) != 0 : char.IsLetter(c);

    /// <summary>A letter, mark, decimal digit or hyphen: what a name goes on with.</summary>
    public static bool IsNamePart(char c) => c < 128 ? (Ascii[c] & NamePart) != 0 : IsWideNamePart(c);

    /// <summary>A double quotation mark other than the straight one: what word processors make of it.</summary>
    public static bool IsCurlyQuote(char c) => c is '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB';

    /// <summary>A character that changes the direction of text without being seen.</summary>
    public static bool IsBidiControl(char c) => c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>White space that looks like a space, or like nothing, and is not one: it may stand within quotes only.</summary>
    public static bool IsStraySpace(char c) => c >= 128 && (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF');

    /// <summary>A character that no line may hold: a control other than tab, a bidirectional control, U+FFFE, U+FFFF.</summary>
    public static bool IsForbidden(char c) => c < ' ' ? c != '\t' : c >= '\u007F' && (c <= '\u009F' || IsBidiControl(c) || c >= '\uFFFE');

    /// <summary>A letter as a capital, whatever the culture: what two texts have in common that differ in case alone.</summary>
    public static char Folded(char c) => c < 128 ? (c is >= 'a' and <= 'z' ? (char)(c - 32) : c) : char.ToUpperInvariant(c);

    private static bool IsWideNamePart(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber => true,
        _ => false,
    };

    private static byte[] ClassifyAscii()
    {
        var table = new byte[128];
        for (char c = '0'; c <= '9'; c++) table[c] = NamePart;
        for (char c = 'a'; c <= 'z'; c++) table[c] = table[c - 32] = NamePart | Letter;
        table['-'] = NamePart;
        return table;
    }
}
