using System;
using System.Collections.Generic;

namespace TimelineDsl.Core.Calendar;

/// <summary>The words of one language in which dates and times are written. All keys are lower case and without dots.</summary>
internal sealed class CalendarWords
{
    /// <summary>English, the language of friendly dates.</summary>
    public static CalendarWords English { get; } = new()
    {
        MonthNames = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        WeekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
        MonthAbbreviations = Numbered("jan feb mar apr may jun jul aug sep oct nov dec", "sept=9"),
        WeekdayAbbreviations = Numbered("mon tue wed thu fri sat sun", "tues=2 weds=3 thur=4 thurs=4"),
        Ordinals = Set("st nd rd th"),
        Morning = Set("am"),
        Afternoon = Set("pm"),
        Noon = Set("noon"),
        OClock = Set("o'clock"),
        Joiners = Set("of the at on t"),
        Approximate = Set("around about circa ca approximately roughly"),
        Julian = Set("julian"),
        Gregorian = Set("gregorian"),
        NeedsClock = Set("today now yesterday tomorrow tonight ago last this next coming"),
        NotReadYet = Set("early mid late spring summer autumn fall winter week bce ce bc ad"),
    };

    /// <summary>January to December.</summary>
    public IReadOnlyList<string> MonthNames { get; private init; } = [];

    /// <summary>Monday to Sunday.</summary>
    public IReadOnlyList<string> WeekdayNames { get; private init; } = [];

    /// <summary>Letters that go with a day of the month: <c>20th</c>.</summary>
    public HashSet<string> Ordinals { get; private init; } = [];

    /// <summary>Marks of the twelve hours from midnight.</summary>
    public HashSet<string> Morning { get; private init; } = [];

    /// <summary>Marks of the twelve hours from noon.</summary>
    public HashSet<string> Afternoon { get; private init; } = [];

    /// <summary>Words for 12:00.</summary>
    public HashSet<string> Noon { get; private init; } = [];

    /// <summary>Words after a bare hour.</summary>
    public HashSet<string> OClock { get; private init; } = [];

    /// <summary>Words between the parts of a date that say nothing by themselves.</summary>
    public HashSet<string> Joiners { get; private init; } = [];

    /// <summary>Words that make what follows approximate.</summary>
    public HashSet<string> Approximate { get; private init; } = [];

    /// <summary>Words of dates that a later version of the language reads.</summary>
    public HashSet<string> NotReadYet { get; private init; } = [];

    /// <summary>Words for the Julian calendar beside a date.</summary>
    public HashSet<string> Julian { get; private init; } = [];

    /// <summary>Words for the Gregorian calendar beside a date.</summary>
    public HashSet<string> Gregorian { get; private init; } = [];

    /// <summary>Words whose date depends on when they are said.</summary>
    public HashSet<string> NeedsClock { get; private init; } = [];

    private IReadOnlyDictionary<string, int> MonthAbbreviations { get; init; } = new Dictionary<string, int>();

    private IReadOnlyDictionary<string, int> WeekdayAbbreviations { get; init; } = new Dictionary<string, int>();

    /// <summary>1 to 12 for a month's name or abbreviation in lower case; 0 for any other word.</summary>
    public int Month(string word) => Find(word, MonthNames, MonthAbbreviations);

    /// <summary>1 (Monday) to 7 for a weekday's name or abbreviation in lower case; 0 for any other word.</summary>
    public int Weekday(string word) => Find(word, WeekdayNames, WeekdayAbbreviations);

    /// <summary>The calendar that a word in lower case names, or null.</summary>
    public Dates.CalendarKind? Calendar(string word) => Julian.Contains(word) ? Dates.CalendarKind.Julian : Gregorian.Contains(word) ? Dates.CalendarKind.Gregorian : null;

    private static int Find(string word, IReadOnlyList<string> names, IReadOnlyDictionary<string, int> abbreviations)
    {
        if (abbreviations.TryGetValue(word, out int number)) return number;
        for (int i = 0; i < names.Count; i++)
            if (string.Equals(names[i], word, StringComparison.OrdinalIgnoreCase)) return i + 1;
        return 0;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);

    private static Dictionary<string, int> Numbered(string inOrder, string others)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in inOrder.Split(' ')) numbers[word] = numbers.Count + 1;
        foreach (string pair in others.Split(' '))
        {
            int equals = pair.IndexOf('=');
            numbers[pair.Substring(0, equals)] = pair[equals + 1] - '0';
        }
        return numbers;
    }
}
