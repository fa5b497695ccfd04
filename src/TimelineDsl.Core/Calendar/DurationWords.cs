using System;
using System.Collections.Generic;

namespace TimelineDsl.Core.Calendar;

/// <summary>A unit of length in words.</summary>
/// <param name="Symbol">As an analyst writes it: <c>h</c>.</param>
/// <param name="Months">Months in one; 0 where it is shorter than a month.</param>
/// <param name="Days">Days in one; 0 where it is no whole number of days or is counted in months.</param>
/// <param name="Milliseconds">Milliseconds in one; 0 where it counts dates.</param>
/// <param name="MostWhenBare">How many the bare plural ("days") is at most; 0: no limit.</param>
internal sealed record DurationUnit(string Symbol, int Months, int Days, long Milliseconds, int MostWhenBare);

/// <summary>What a word before a number does to the range.</summary>
internal enum DurationReach
{
    /// <summary>The number with what its precision implies.</summary>
    Plain,
    /// <summary>"more than", "at least": no upper end.</summary>
    AtLeast,
    /// <summary>"less than", "up to": no lower end.</summary>
    AtMost,
    /// <summary>"nearly": up to the number.</summary>
    Nearly,
    /// <summary>"about": twice the slack.</summary>
    About,
}

/// <summary>The words of one language for lengths of time: data, so that a language can be added. Keys are in lower case.</summary>
internal sealed class DurationWords
{
    /// <summary>English.</summary>
    public static DurationWords English { get; } = new()
    {
        Units = new Dictionary<string, DurationUnit>(StringComparer.Ordinal)
        {
            ["second"] = new("s", 0, 0, 1000, 90),
            ["minute"] = new("min", 0, 0, 60_000, 90),
            ["hour"] = new("h", 0, 0, 3_600_000, 23),
            ["day"] = new("d", 0, 1, 0, 13),
            ["week"] = new("w", 0, 7, 0, 8),
            ["fortnight"] = new("2w", 0, 14, 0, 4),
            ["month"] = new("mo", 1, 0, 0, 23),
            ["year"] = new("y", 12, 0, 0, 0),
            ["decade"] = new("10y", 120, 0, 0, 0),
            ["century"] = new("100y", 1200, 0, 0, 0),
        },
        UnitForms = Pairs("sec=second secs=second min=minute mins=minute hr=hour hrs=hour yr=year yrs=year centuries=century"),
        Numbers = Numbered(
            "a=1 an=1 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 "
            + "fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90"),
        Ranges = new Dictionary<string, (int, int)>(StringComparer.Ordinal)
        {
            ["a couple of"] = (2, 3), ["a couple"] = (2, 3), ["a few"] = (2, 9), ["few"] = (2, 9), ["several"] = (3, 9), ["a dozen"] = (12, 12),
        },
        Reaches = new Dictionary<string, DurationReach>(StringComparer.Ordinal)
        {
            ["more than"] = DurationReach.AtLeast, ["longer than"] = DurationReach.AtLeast, ["over"] = DurationReach.AtLeast,
            ["at least"] = DurationReach.AtLeast, ["no less than"] = DurationReach.AtLeast,
            ["less than"] = DurationReach.AtMost, ["under"] = DurationReach.AtMost, ["up to"] = DurationReach.AtMost,
            ["at most"] = DurationReach.AtMost, ["no more than"] = DurationReach.AtMost, ["within"] = DurationReach.AtMost,
            ["nearly"] = DurationReach.Nearly, ["almost"] = DurationReach.Nearly, ["close to"] = DurationReach.Nearly, ["just under"] = DurationReach.Nearly,
            ["about"] = DurationReach.About, ["around"] = DurationReach.About, ["roughly"] = DurationReach.About,
            ["some"] = DurationReach.About, ["approximately"] = DurationReach.About,
        },
        Ignored = new HashSet<string>("in for just only the lasting lasted long of".Split(' '), StringComparer.Ordinal),
        HalfOf = ["half a", "half an"],
        AndAHalf = "and a half",
        And = "and",
        Alternatives = new HashSet<string>("to or".Split(' '), StringComparer.Ordinal),
        Between = "between",
        OrMore = "or more",
        Plural = "s",
    };

    public IReadOnlyDictionary<string, (int Fewest, int Most)> Ranges { get; private init; } = new Dictionary<string, (int, int)>();

    public IReadOnlyDictionary<string, DurationReach> Reaches { get; private init; } = new Dictionary<string, DurationReach>();

    public IReadOnlyDictionary<string, int> Numbers { get; private init; } = new Dictionary<string, int>();

    /// <summary>Words that say nothing of the length.</summary>
    public HashSet<string> Ignored { get; private init; } = [];

    /// <summary>Words for 0.5 before a unit.</summary>
    public IReadOnlyList<string> HalfOf { get; private init; } = [];

    /// <summary>Words for 0.5 after a number or a unit.</summary>
    public string AndAHalf { get; private init; } = "";

    /// <summary>The word between the parts of a length, and between the ends of a "between".</summary>
    public string And { get; private init; } = "";

    /// <summary>Words between the two numbers of a range.</summary>
    public HashSet<string> Alternatives { get; private init; } = [];

    public string Between { get; private init; } = "";

    public string OrMore { get; private init; } = "";

    private string Plural { get; init; } = "";

    private IReadOnlyDictionary<string, DurationUnit> Units { get; init; } = new Dictionary<string, DurationUnit>();

    private IReadOnlyDictionary<string, string> UnitForms { get; init; } = new Dictionary<string, string>();

    /// <summary>The unit that a word names in any of its forms; null where it names none.</summary>
    public DurationUnit? UnitOf(string word)
    {
        if (UnitForms.TryGetValue(word, out string? full)) word = full;
        if (Units.TryGetValue(word, out var unit)) return unit;
        return word.EndsWith(Plural, StringComparison.Ordinal) && Units.TryGetValue(word.Substring(0, word.Length - Plural.Length), out unit) ? unit : null;
    }

    /// <summary>Whether the word is a unit in the plural.</summary>
    public bool IsPlural(string word) => UnitOf(word) is not null && word.EndsWith(Plural, StringComparison.Ordinal);

    private static Dictionary<string, string> Pairs(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in text.Split(' '))
        {
            int equals = pair.IndexOf('=');
            pairs[pair.Substring(0, equals)] = pair.Substring(equals + 1);
        }
        return pairs;
    }

    private static Dictionary<string, int> Numbered(string text)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var pair in Pairs(text)) numbers[pair.Key] = int.Parse(pair.Value, System.Globalization.CultureInfo.InvariantCulture);
        return numbers;
    }
}
