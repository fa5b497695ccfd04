using System;
using System.Globalization;

namespace TimelineDsl.Core.Calendar;

/// <summary>Offsets from UTC as text: <c>+02:00</c>, <c>-04:00</c>, <c>Z</c> for none.</summary>
internal static class OffsetText
{
    /// <summary>An offset in milliseconds as <c>±hh:mm</c> or, where the past had such, <c>±hh:mm:ss</c>; zero is <c>Z</c>.</summary>
    public static string Of(long milliseconds)
    {
        if (milliseconds == 0) return "Z";
        long seconds = Math.Abs(milliseconds) / 1000;
        string text = (milliseconds < 0 ? "-" : "+") + Two(seconds / 3600) + ":" + Two(seconds / 60 % 60);
        return seconds % 60 == 0 ? text : text + ":" + Two(seconds % 60);
    }

    /// <summary>Whether the text is an offset: <c>Z</c>, <c>±h</c>, <c>±hh</c>, <c>±hhmm</c>, <c>±hh:mm</c> or <c>±hh:mm:ss</c> within 18 hours.</summary>
    public static bool TryRead(string text, out long milliseconds)
    {
        milliseconds = 0;
        if (text == "Z" || text == "z") return true;
        if (text.Length < 2 || text[0] is not ('+' or '-')) return false;
        int digits = 0, colons = 0;
        string bare = text.Substring(1).Replace(":", "");
        foreach (char c in text) colons += c == ':' ? 1 : 0;
        foreach (char c in bare) digits += c is >= '0' and <= '9' ? 1 : 0;
        if (digits != bare.Length || bare.Length > 6 || bare.Length is 3 or 5 || !ColonsFit(text, colons, bare.Length)) return false;
        if (bare.Length == 1) bare = "0" + bare;
        bare = bare.PadRight(6, '0');
        int hours = Number(bare, 0), minutes = Number(bare, 2), seconds = Number(bare, 4);
        if (minutes > 59 || seconds > 59) return false;
        milliseconds = (hours * 3600L + minutes * 60 + seconds) * 1000;
        if (milliseconds > 18 * 3_600_000L) return false;
        if (text[0] == '-') milliseconds = -milliseconds;
        return true;
    }

    private static bool ColonsFit(string text, int colons, int digits) =>
        colons == 0
        || colons == 1 && digits == 4 && text[3] == ':'
        || colons == 2 && digits == 6 && text[3] == ':' && text[6] == ':';

    private static int Number(string text, int at) => (text[at] - '0') * 10 + (text[at + 1] - '0');

    private static string Two(long value) => value.ToString("00", CultureInfo.InvariantCulture);
}
