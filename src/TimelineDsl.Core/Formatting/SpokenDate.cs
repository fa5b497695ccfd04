using System.Text;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Text;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Formatting;

/// <summary>Writes a date so that it can be read aloud, wherever the words and the signs provably are the same date: <c>circa 2025-10</c> for <c>2025-10~</c>.</summary>
internal static class SpokenDate
{
    /// <summary>From this year on a date in words needs no calendar beside it, and so is the same date in every timeline.</summary>
    private const int FirstYear = 1583;

    /// <summary>The date in its one form, or as it stands where that is not the same date.</summary>
    public static string Write(string date)
    {
        string plain = WithSingleBlanks(date);
        if (InWords(plain) is { } spoken && AreSame(date, spoken)) return spoken;
        return plain == date || AreSame(date, plain) ? plain : date;
    }

    /// <summary>A year, a month or a day that ends in <c>~</c>, with the word for the sign, or in <c>%</c>, which is that and <c>?</c>; null for any other date.</summary>
    private static string? InWords(string date)
    {
        int end = date.Length - 1;
        if (end is not (4 or 7 or 10) || date[end] is not ('~' or '%')) return null;
        int year = 0;
        for (int i = 0; i < end; i++)
        {
            bool fits = i is 4 or 7 ? date[i] == '-' : Characters.IsDigit(date[i]);
            if (!fits) return null;
            if (i < 4) year = year * 10 + (date[i] - '0');
        }
        return year < FirstYear ? null : "circa " + date.Substring(0, end) + (date[end] == '%' ? "?" : "");
    }

    private static string WithSingleBlanks(string date)
    {
        if (date.IndexOfAny(['[', '{']) >= 0) return date;
        var plain = new StringBuilder(date.Length);
        bool needsBlank = false;
        foreach (char c in date)
        {
            if (Characters.IsBlank(c))
            {
                needsBlank = true;
                continue;
            }
            if (needsBlank && c != ',') plain.Append(' ');
            plain.Append(c);
            needsBlank = c == ',';
        }
        return plain.ToString();
    }

    private static bool AreSame(string one, string other)
    {
        var first = DateReader.Read(one).Value;
        var second = DateReader.Read(other).Value;
        return first is not null && second is not null && first.IsInterval == second.IsInterval && first.StartKind == second.StartKind && first.EndKind == second.EndKind
            && Equals(first.Start, second.Start) && Equals(first.End, second.End);
    }
}
