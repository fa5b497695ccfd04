namespace TimelineDsl.Dates;

/// <summary>The parts of an EDTF date, as the scanner finds them. <c>default</c> is the year 0.</summary>
internal struct EdtfParts
{
    /// <summary>The year without its sign; unspecified digits count as 0.</summary>
    public long YearDigits;

    public bool IsNegative;

    /// <summary>Which of the four digits of the year are unspecified: 8 for the first, 1 for the last.</summary>
    public byte YearMask;

    /// <summary>A month, season (21–24) or other part of a year (25–41); see <see cref="TwoDigits"/>.</summary>
    public byte Month;

    public byte Day;

    /// <summary>How many digits of the year are significant; 0 where that is not said.</summary>
    public byte Significant;

    public Qualification YearDoubt;
    public Qualification MonthDoubt;
    public Qualification DayDoubt;

    /// <summary>Whether there is a time of day.</summary>
    public bool HasTime;

    public Precision TimePrecision;

    /// <summary>Milliseconds since midnight.</summary>
    public int Time;

    public bool HasOffset;

    /// <summary>Minutes ahead of UTC.</summary>
    public short Offset;

    public readonly long Year => IsNegative ? -YearDigits : YearDigits;

    public readonly bool IsSeason => Month is >= 0x21 and <= 0x41 && TwoDigits.IsPlain(Month);

    public readonly bool HasMasks => YearMask != 0 || (Month != 0 && !TwoDigits.IsPlain(Month)) || (Day != 0 && !TwoDigits.IsPlain(Day));

    /// <summary>How many parts there are: year, month, day.</summary>
    public readonly int Count => Day != 0 ? 3 : Month != 0 ? 2 : 1;

    public readonly Qualification Doubt => YearDoubt | MonthDoubt | DayDoubt;

    /// <summary>Whether all parts are doubted in the same way.</summary>
    public readonly bool IsDoubtUniform => (Count < 2 || MonthDoubt == YearDoubt) && (Count < 3 || DayDoubt == YearDoubt);

    /// <summary>The lowest level at which a date of these parts can be written.</summary>
    public readonly int Level
    {
        get
        {
            if (Significant != 0 || !IsDoubtUniform) return 2;
            if (IsSeason && (TwoDigits.Value(Month) > 24 || YearMask != 0)) return 2;
            bool isExtended = HasMasks || IsSeason || YearDigits > 9999;
            if (Doubt != Qualification.None && (isExtended || HasTime)) return 2;
            if (HasMasks && !IsMaskedFromTheRight) return 2;
            return isExtended || IsNegative || Doubt != Qualification.None ? 1 : 0;
        }
    }

    /// <summary>Whether the unspecified digits are those that level 1 allows: one or two at the end of a year, or whole months and days at the end of a date.</summary>
    private readonly bool IsMaskedFromTheRight
    {
        get
        {
            if (YearMask != 0) return Count == 1 && YearMask is 1 or 3;
            if (Day != 0 && Day != TwoDigits.Unspecified) return false;
            return Month == TwoDigits.Unspecified || TwoDigits.IsPlain(Month);
        }
    }
}

/// <summary>Two digits in one byte, four bits each; 15 is an unspecified digit. The byte 0 is no digits at all.</summary>
internal static class TwoDigits
{
    /// <summary>A digit that is not specified.</summary>
    public const int X = 15;

    /// <summary>Both digits are not specified.</summary>
    public const byte Unspecified = 0xFF;

    public static byte Of(int tens, int units) => (byte)(tens << 4 | units);

    public static bool IsPlain(byte digits) => digits >> 4 != X && (digits & 15) != X;

    /// <summary>The number that plain digits make.</summary>
    public static int Value(byte digits) => (digits >> 4) * 10 + (digits & 15);

    /// <summary>Whether a number can be meant.</summary>
    public static bool Matches(byte digits, int value) => (digits >> 4 == X || digits >> 4 == value / 10) && ((digits & 15) == X || (digits & 15) == value % 10);

    public static bool MatchesAny(byte digits, int first, int last)
    {
        for (int value = first; value <= last; value++)
            if (Matches(digits, value)) return true;
        return false;
    }

    public static void Append(System.Text.StringBuilder to, byte digits) => to.Append(Digit(digits >> 4)).Append(Digit(digits & 15));

    private static char Digit(int digit) => digit == X ? 'X' : (char)('0' + digit);
}
