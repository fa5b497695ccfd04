using System;
using System.Collections.Generic;

namespace TimelineDsl.Core.Calendar;

/// <summary>
/// Abbreviations of time zones as newspapers write them. Those that mean one offset everywhere are read; those that mean several are
/// refused with what they mean. An abbreviation goes before an IANA id of the same spelling: <c>CET</c> is +01:00, all year.
/// </summary>
internal static class ZoneAbbreviations
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ET"] = "America/New_York", ["PT"] = "America/Los_Angeles",
        ["EST"] = "-05:00", ["EDT"] = "-04:00", ["MDT"] = "-06:00", ["PDT"] = "-07:00",
        ["AKST"] = "-09:00", ["AKDT"] = "-08:00", ["HST"] = "-10:00", ["NDT"] = "-02:30",
        ["WET"] = "Z", ["WEST"] = "+01:00", ["CET"] = "+01:00", ["CEST"] = "+02:00", ["EET"] = "+02:00", ["EEST"] = "+03:00",
        ["MSK"] = "+03:00", ["MSD"] = "+04:00", ["SAMT"] = "+04:00", ["YEKT"] = "+05:00", ["OMST"] = "+06:00",
        ["KRAT"] = "+07:00", ["IRKT"] = "+08:00", ["YAKT"] = "+09:00", ["VLAT"] = "+10:00", ["MAGT"] = "+11:00", ["PETT"] = "+12:00",
        ["TRT"] = "+03:00", ["IDT"] = "+03:00", ["IRST"] = "+03:30", ["PKT"] = "+05:00", ["NPT"] = "+05:45",
        ["WAT"] = "+01:00", ["CAT"] = "+02:00", ["SAST"] = "+02:00", ["EAT"] = "+03:00",
        ["WIB"] = "+07:00", ["WITA"] = "+08:00", ["WIT"] = "+09:00", ["HKT"] = "+08:00", ["SGT"] = "+08:00",
        ["JST"] = "+09:00", ["KST"] = "+09:00",
        ["AWST"] = "+08:00", ["ACST"] = "+09:30", ["ACDT"] = "+10:30", ["AEST"] = "+10:00", ["AEDT"] = "+11:00",
        ["NZST"] = "+12:00", ["NZDT"] = "+13:00", ["BRT"] = "-03:00", ["ART"] = "-03:00",
    };

    private static readonly Dictionary<string, string> SeveralMeanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AMT"] = "-04:00 (Amazon) or +04:00 (Armenia)",
        ["AST"] = "-04:00 (Atlantic) or +03:00 (Arabia)",
        ["ADT"] = "-03:00 (Atlantic) or +04:00 (Arabia)",
        ["BST"] = "+01:00 (Britain), +06:00 (Bangladesh) or +11:00 (Bougainville)",
        ["CDT"] = "-05:00 (central North America) or -04:00 (Cuba)",
        ["CST"] = "-06:00 (central North America), -05:00 (Cuba) or +08:00 (China)",
        ["CT"] = "-06:00 or -05:00, with the season (central North America)",
        ["ECT"] = "-05:00 (Ecuador) or -04:00 (Eastern Caribbean)",
        ["GST"] = "+04:00 (the Gulf) or -02:00 (South Georgia)",
        ["IST"] = "+05:30 (India), +02:00 (Israel) or +01:00 (Ireland)",
        ["MST"] = "-07:00 (mountain North America), +08:00 (Malaysia) or +06:30 (Myanmar)",
        ["MT"] = "-07:00 or -06:00, with the season (mountain North America)",
        ["NST"] = "-03:30 (Newfoundland) or +05:45 (Nepal)",
        ["PST"] = "-08:00 (Pacific North America) or +08:00 (the Philippines)",
        ["SST"] = "-11:00 (Samoa) or +08:00 (Singapore)",
        ["WST"] = "+08:00 (Western Australia) or +13:00 (Samoa)",
    };

    /// <summary>The offset or IANA id that the abbreviation means everywhere.</summary>
    public static bool TryFind(string text, out string? meaning) => Meanings.TryGetValue(text, out meaning);

    /// <summary>The offsets between which the abbreviation leaves the choice.</summary>
    public static bool TryExplain(string text, out string? meanings) => SeveralMeanings.TryGetValue(text, out meanings);

    /// <summary>Whether the text is an abbreviation of either sort.</summary>
    public static bool Knows(string text) => Meanings.ContainsKey(text) || SeveralMeanings.ContainsKey(text);
}
