using System.Globalization;

namespace TimelineDsl.Benchmarks;

/// <summary>EDTF strings of every kind, the same in every run.</summary>
internal sealed class EdtfWorkload
{
    private uint _state = 20_190_204;

    /// <summary>So many strings, all of them valid for this library and for edtf.js.</summary>
    public static string[] Make(int count)
    {
        var workload = new EdtfWorkload();
        var strings = new string[count];
        for (int i = 0; i < count; i++) strings[i] = workload.Next(i % 20);
        return strings;
    }

    private string Next(int kind) => kind switch
    {
        0 or 1 or 2 or 3 => Day(),
        4 or 5 => Month(),
        6 or 7 => Year(),
        8 => $"{Day()}T{Below(24):00}:{Below(60):00}:{Below(60):00}{(Below(2) == 0 ? "Z" : "+0" + (1 + Below(9)) + ":00")}",
        9 => $"{1000 + Below(400):0000}/{1500 + Below(500):0000}-{1 + Below(12):00}",
        10 => Day() + Mark(),
        11 => $"{Year()[..3]}X",
        12 => $"{Month()}-XX",
        13 => $"{Year()}-{21 + Below(4)}",
        14 => Below(2) == 0 ? $"{Day()}/.." : $"{Month()}{Mark()}/",
        15 => $"Y{(Below(2) == 0 ? "-" : "")}{10_000 + Below(900_000)}",
        16 => $"{Year()}{Mark()}-{1 + Below(12):00}-{Mark()}{1 + Below(28):00}",
        17 => $"1{Below(10)}{Below(10)}X-{1 + Below(12):00}-{1 + Below(28):00}",
        18 => Below(2) == 0 ? $"{Year()}-{25 + Below(17)}" : $"{Year()}S{1 + Below(4)}",
        _ => Below(2) == 0 ? $"[{Year()},{Month()},1670..1672]" : $"{{{Year()},{Month()}..}}",
    };

    private string Year() => (1000 + Below(1030)).ToString("0000", CultureInfo.InvariantCulture);

    private string Month() => $"{Year()}-{1 + Below(12):00}";

    private string Day() => $"{Month()}-{1 + Below(28):00}";

    private string Mark() => Below(3) switch { 0 => "?", 1 => "~", _ => "%" };

    /// <summary>A number from 0 to one less than the limit (Knuth, TAOCP 3.2.1: a linear congruential generator; its high bits).</summary>
    private int Below(int limit)
    {
        _state = unchecked(_state * 1_664_525 + 1_013_904_223);
        return (int)((ulong)_state * (uint)limit >> 32);
    }
}
