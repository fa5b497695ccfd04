using System.Collections.Generic;
using System.Globalization;

namespace TimelineDsl.Core.Calendar;

/// <summary>Dates in digits that are not ISO 8601, and what to write instead.</summary>
internal static class NumericDates
{
    /// <summary>The error of the first numeric date such as <c>03/04/2025</c>, <c>20.10.2025</c> or <c>2025/10/20</c>; null without one.</summary>
    public static DateError? Refuse(string text, List<DateToken> tokens)
    {
        if (tokens.Count == 1 && tokens[0].IsNumber(8, 8))
        {
            string compact = tokens[0].Text, iso = compact.Substring(0, 4) + "-" + compact.Substring(4, 2) + "-" + compact.Substring(6);
            return new DateError(DateErrorKind.InvalidDate, tokens[0].Start, 8, "a date in digits is written `" + iso + "`", Replace(text, tokens[0], tokens[0], iso));
        }
        for (int i = 0; i + 4 < tokens.Count; i++)
        {
            if (!IsSeparator(tokens[i + 1]) || tokens[i + 3].Text != tokens[i + 1].Text) continue;
            var (first, second, third) = (tokens[i], tokens[i + 2], tokens[i + 4]);
            // `2025-10-1X` leaves the last digit open: it is no day in one digit.
            if (i + 5 < tokens.Count && tokens[i + 5].Text == "x" && !tokens[i + 5].SpaceBefore) continue;
            if (first.IsNumber(4, 4) && second.IsNumber(1, 2) && third.IsNumber(1, 2))
            {
                if (tokens[i + 1].IsSymbol('-') && second.Text.Length == 2 && third.Text.Length == 2) continue;
                string iso = Iso(first.Number, second.Number, third.Number);
                return new DateError(DateErrorKind.InvalidDate, first.Start, third.End - first.Start, "a date in digits is written `" + iso + "`", Replace(text, first, third, iso));
            }
            if (first.IsNumber(1, 2) && second.IsNumber(1, 2) && (third.IsNumber(4, 4) || third.IsNumber(2, 2))) return Ambiguous(text, first, second, third);
        }
        return null;
    }

    private static DateError Ambiguous(string text, DateToken first, DateToken second, DateToken third)
    {
        string written = text.Substring(first.Start, third.End - first.Start);
        bool dayFirst = first.Number <= 31 && second.Number <= 12, monthFirst = first.Number <= 12 && second.Number <= 31;
        string? fix = null;
        string message = "`" + written + "` is read differently in different places; write the year first, as in `2025-10-20`";
        if (third.Text.Length == 4)
        {
            string asDay = Iso(third.Number, second.Number, first.Number), asMonth = Iso(third.Number, first.Number, second.Number);
            if (dayFirst && monthFirst && asDay != asMonth) message = "`" + written + "` may be `" + asDay + "` or `" + asMonth + "`; write the one that is meant";
            else if (dayFirst || monthFirst) fix = Replace(text, first, third, dayFirst ? asDay : asMonth);
        }
        return new DateError(DateErrorKind.AmbiguousNumeric, first.Start, third.End - first.Start, message, fix);
    }

    private static bool IsSeparator(DateToken token) => token.IsSymbol('/') || token.IsSymbol('.') || token.IsSymbol('-');

    private static string Replace(string text, DateToken first, DateToken last, string by) => text.Substring(0, first.Start) + by + text.Substring(last.End);

    private static string Iso(int year, int month, int day) =>
        year.ToString("0000", CultureInfo.InvariantCulture) + "-" + month.ToString("00", CultureInfo.InvariantCulture) + "-" + day.ToString("00", CultureInfo.InvariantCulture);
}
