using System.Linq;
using CsCheck;

namespace TimelineDsl.Tests.Dates;

/// <summary>EDTF texts of every kind, most of them valid.</summary>
internal static class EdtfGen
{
    private static readonly Gen<string> Mark = Gen.Frequency((8, Gen.Const("")), (1, EdtfGen.AnyOf("?", "~", "%")));

    private static readonly Gen<string> Year = Gen.Frequency(
        (6, Gen.Int[0, 9999].Select(static year => $"{year:0000}")),
        (2, Gen.Int[1, 9999].Select(static year => $"-{year:0000}")),
        (3, Gen.Int[1900, 2030].Select(static year => $"{year:0000}")));

    private static readonly Gen<string> Month = Gen.Int[1, 12].Select(static month => $"{month:00}");

    private static readonly Gen<string> Day = Gen.Int[1, 31].Select(static day => $"{day:00}");

    private static readonly Gen<string> Plain = Gen.Select(Year, Month, Day, Gen.Int[1, 3], static (year, month, day, parts) => parts == 1 ? year : parts == 2 ? $"{year}-{month}" : $"{year}-{month}-{day}");

    /// <summary>Dates with unspecified digits at random places.</summary>
    public static readonly Gen<string> Masked = Gen.Select(Plain, Gen.Int[0, 1023], static (date, mask) =>
        string.Concat(date.Select((c, i) => c != '-' && (mask >> i & 1) != 0 ? 'X' : c)));

    private static readonly Gen<string> Marked = Gen.Select(Masked, Mark.Array[6], static (date, marks) =>
    {
        bool isNegative = date[0] == '-';
        string[] parts = date.TrimStart('-').Split('-');
        for (int i = 0; i < parts.Length; i++) parts[i] = marks[2 * i] + (i == 0 && isNegative ? "-" : "") + parts[i] + marks[2 * i + 1];
        return string.Join('-', parts);
    });

    private static readonly Gen<string> SubYear = Gen.Select(Year, Gen.Int[21, 41], Mark, static (year, code, mark) => $"{year}-{code}{mark}");

    private static readonly Gen<string> LongYear = Gen.Select(Gen.Int[10_000, 999_999], Gen.Bool, Gen.Int[0, 8], Gen.Int[0, 5], Mark, static (year, isNegative, exponent, significant, mark) =>
        $"Y{(isNegative ? "-" : "")}{year}{(exponent == 0 ? "" : $"E{exponent}")}{(significant == 0 ? "" : $"S{significant}")}{mark}");

    private static readonly Gen<string> Significant = Gen.Select(Gen.Int[1000, 9999], Gen.Int[1, 4], Mark, static (year, digits, mark) => $"{year}S{digits}{mark}");

    private static readonly Gen<string> Time = Gen.Select(Gen.Int[1900, 2030], Month, Gen.Int[1, 28], Gen.Int[0, 86_399_999], Gen.Int[0, 2], EdtfGen.AnyOf("", "Z", "+02:00", "-09:30"), static (year, month, day, clock, form, offset) =>
    {
        var time = System.TimeSpan.FromMilliseconds(clock);
        return $"{year}-{month}-{day:00}T{time.ToString(form == 0 ? @"hh\:mm" : form == 1 ? @"hh\:mm\:ss" : @"hh\:mm\:ss\.fff", System.Globalization.CultureInfo.InvariantCulture)}{offset}";
    });

    /// <summary>Single dates.</summary>
    public static readonly Gen<string> Date = Gen.Frequency((4, Plain), (4, Masked), (4, Marked), (2, SubYear), (2, LongYear), (1, Significant), (1, Time));

    private static readonly Gen<string> Interval = Gen.Select(Gen.Frequency((4, Date), (1, EdtfGen.AnyOf("", ".."))), Gen.Frequency((4, Date), (1, EdtfGen.AnyOf("", ".."))), static (from, to) => $"{from}/{to}");

    private static readonly Gen<string> Set = Gen.Select(Date.Array[1, 4], Gen.Select(Plain, Plain), Gen.Int[0, 7], Gen.Bool, static (dates, range, form, isAllOf) =>
    {
        var members = dates.ToList();
        if (form is 1 or 2) members.Add(range.Item1 + ".." + range.Item2);
        if (form is 3 or 4) members.Insert(0, ".." + range.Item1);
        if (form is 4 or 5) members.Add(range.Item2 + "..");
        string all = string.Join(',', members);
        return isAllOf ? "{" + all + "}" : "[" + all + "]";
    });

    /// <summary>One of these.</summary>
    public static Gen<T> AnyOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    /// <summary>Texts of every kind.</summary>
    public static readonly Gen<string> Text = Gen.Frequency((6, Date), (3, Interval), (2, Set));
}
