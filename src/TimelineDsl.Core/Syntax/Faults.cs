using System;
using System.Collections.Generic;
using System.Text;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Syntax;

/// <summary>Says what is wrong with a statement, in the analyst's terms: what stands before, what may come there, what stands there instead, and what was probably meant.</summary>
internal static class Faults
{
    private const int MostShown = 48;

    /// <summary>The word that opens a line of the analyst and stands in no report.</summary>
    private const string SuperfluousStatus = "status";

    private static readonly string[] LengthUnits = ["seconds", "second", "minutes", "minute", "mins", "hours", "hour", "hrs", "days", "day", "weeks", "week", "months", "month", "years", "year", "s", "min", "h", "d", "w", "mo", "y"];

    /// <summary>The one message of a statement that its grammar could not read, or could not read to its end.</summary>
    public static Diagnostic Unexpected(StatementText statement)
    {
        if (statement.Fault is not null) return statement.Fault;
        int at = statement.ExpectedAt;
        int end = TokenEnd(statement, at);
        string before = Before(statement, at);
        string found = Shorten(statement.Text, at, end);
        string? meant = Meant(statement, at, end);
        var message = new StringBuilder();
        message.Append(before.Length == 0 ? "Here comes " : "After `" + before + "` comes ").Append(Wanted(statement));
        message.Append(at >= statement.End ? "; here the line ends" : $"; here stands `{found}`");
        Fix? fix = null;
        var span = at >= statement.End ? new TextSpan(statement.End, 0) : TextSpan.FromBounds(at, end);
        if (meant is not null)
        {
            message.Append($". Did you mean `{meant}`?");
            fix = statement.Replace($"Write `{meant}`", span, meant);
        }
        else if (Hint(statement, at, ref fix, span) is { } hint) message.Append(". ").Append(hint).Append('.');
        else message.Append('.');
        return statement.Diagnose(Catalogue.UnexpectedText, span, message.ToString(), fix);
    }

    /// <summary>A line whose first word opens no line there.</summary>
    public static Diagnostic UnknownLine(StatementText statement, Level level, Word word)
    {
        int start = statement.Start;
        int end = TokenEnd(statement, start);
        string found = Shorten(statement.Text, start, end);
        var span = TextSpan.FromBounds(start, end);
        if (word != Word.None && Vocabulary.WhereStands(word) is { } places)
            return statement.Diagnose(Catalogue.MisplacedLine, span, $"`{found}` does not stand {Here(level)}; it stands {places}.");
        if (level == Level.Event && ClaimGrammar.StatusOf(word) != Model.Status.Unknown)
            return statement.Diagnose(Catalogue.UnknownLine, span, $"`{found}` is a status, and opens no line: write `status {found}`. A date has a line of its own, `on DATE` for what has happened, `for DATE` for what is planned.");
        if (level is Level.Event or Level.EventOfKind && word is Word.Start or Word.End)
            return statement.Diagnose(Catalogue.UnknownLine, span, $"`{found} of` names a moment of an event and opens no line; it stands after a relation, as in `after {found} of congress`.");
        if (level is Level.Event or Level.EventOfKind && word is Word.Says or Word.Denies)
            return statement.Diagnose(Catalogue.UnknownLine, span, $"`{found}` opens no line: it stands in a `cite`, after its source: `cite SOURCE {found} …`.");
        string? meant = OtherWords.For(found, level) ?? NearestWord.Find(found, Vocabulary.WordsAt(level));
        if (meant is null) return statement.Diagnose(Catalogue.UnknownLine, span, $"No line {Here(level)} starts with `{found}`. {Possible(level)}");
        return statement.Diagnose(Catalogue.UnknownLine, span, $"No line {Here(level)} starts with `{found}`. Did you mean `{meant}`?", statement.Replace($"Write `{meant}`", span, meant));
    }

    /// <summary>A range of the text, cut where it is long.</summary>
    public static string Shorten(string text, int start, int end)
        => end - start <= MostShown ? text.Substring(start, end - start) : text.Substring(start, MostShown - 1) + "…";

    /// <summary>Why a run of units is no name.</summary>
    public static string WhyNoName(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
            if (char.IsSurrogate(text[i])) return "its letters are not of the basic plane of Unicode";
        if (!Characters.IsLetter(text[start])) return "a name starts with a letter";
        return "a name is made of letters, digits and `-`";
    }

    /// <summary>The name made well-formed by hyphens, where that gives one.</summary>
    public static Fix? RepairName(StatementText statement, int start, int end)
    {
        if (!Characters.IsLetter(statement.Text[start]) || end - start > MostShown) return null;
        var name = new StringBuilder();
        for (int i = start; i < end; i++)
        {
            if (Characters.IsNamePart(statement.Text[i])) name.Append(statement.Text[i]);
            else if (name[name.Length - 1] != '-') name.Append('-');
        }
        string repaired = name.ToString().TrimEnd('-');
        return statement.Replace($"Write `{repaired}`", TextSpan.FromBounds(start, end), repaired);
    }

    private static string Here(Level level) => level switch
    {
        Level.File => "in column 1",
        Level.Event or Level.EventOfKind => "under an `event` or `period`",
        Level.Actor => "under an `actor`",
        Level.Office => "under an `office`",
        Level.Claim => "under a claim",
        Level.Nothing => "under this line",
        Level.Published => "under `published`",
        Level.Expectation => "under an `expect`",
        Level.Policy => "under a `require`",
        _ => "under a `" + level.ToString().ToLowerInvariant() + "`",
    };

    private static string Possible(Level level)
    {
        var words = Vocabulary.WordsAt(level);
        if (words.Count == 0) return "Nothing stands there.";
        var items = new List<string>();
        foreach (string word in words) items.Add("`" + WithFollower(word) + "`");
        return "There stand " + Expectation.Enumerate(items.ToArray()).Replace(" or ", " and ") + ".";
    }

    /// <summary>A word that never stands alone, with the one after it.</summary>
    private static string WithFollower(string word) => word switch { "as" => "as of", "at" => "at least", "starts" => "starts with", "ends" => "ends with", "held" => "held by", _ => word };

    /// <summary>What the analyst wrote up to the fault, or its last part.</summary>
    private static string Before(StatementText statement, int at)
    {
        int end = EndBefore(statement, at);
        if (end - statement.Start <= MostShown) return statement.Text.Substring(statement.Start, end - statement.Start);
        int start = end - MostShown + 1;
        int blank = statement.Text.IndexOf(' ', start, end - start);
        if (blank >= 0 && blank + 1 < end) start = blank + 1;
        return "…" + statement.Text.Substring(start, end - start);
    }

    /// <summary>What may come: what must, or where nothing must, what may, and the end of the line.</summary>
    private static string Wanted(StatementText statement)
    {
        var required = new List<string>();
        var optional = new List<string>();
        for (int i = 0; i < statement.ExpectedCount; i++)
        {
            string label = statement.Expected(i, out bool isRequired).Label;
            var labels = isRequired ? required : optional;
            if (!labels.Contains(label)) labels.Add(label);
        }
        if (required.Count > 0) return Expectation.Enumerate(required.ToArray());
        if (!optional.Contains(Expectation.EndOfLine.Label)) optional.Add(Expectation.EndOfLine.Label);
        return Expectation.Enumerate(optional.ToArray());
    }

    private static string? Meant(StatementText statement, int at, int end)
    {
        if (at >= statement.End || !Characters.IsLetter(statement.Text[at])) return null;
        var candidates = new List<string>();
        for (int i = 0; i < statement.ExpectedCount; i++) candidates.AddRange(statement.Expected(i, out _).Words);
        string found = statement.Text.Substring(at, Math.Min(end - at, 64));
        if (found == "on" && candidates.Contains("for")) return "for";
        if (found == "for" && candidates.Contains("on")) return "on";
        if (found is "until" or "till" && candidates.Contains("to")) return "to";
        if (found is "at" or "in" && candidates.Contains("on") && string.CompareOrdinal(statement.Text, end, " least", 0, 6) != 0) return "on";
        if (candidates.Contains("says") && ClaimGrammar.StatusOf(Words.Recognise(statement.Text, at, end - at)) != Model.Status.Unknown) return "says " + found;
        return found == SuperfluousStatus ? null : NearestWord.Find(found, candidates);
    }

    private static string? Hint(StatementText statement, int at, ref Fix? fix, TextSpan span)
    {
        if (at >= statement.End) return null;
        char c = statement.Text[at];
        if (c == '=' && IsAfterDigit(statement, at))
            return "A pin `=` follows a source's words in quotes; a date needs none";
        if (c is '=' or ':')
        {
            fix = statement.Replace($"Remove `{c}`", new TextSpan(at, 1), "");
            return $"A value follows its word without `{c}`";
        }
        if (c is '\'' or '\u2018' or '\u2019' or '`') return "A text stands between straight double quotes, `\"…\"`";
        string found = statement.Text.Substring(at, Math.Min(span.Length, MostShown));
        if (found == "to" && IsAfterLength(statement, at)) return "From one length to another is `2h..3h`, in one word";
        if (found == SuperfluousStatus && Expects(statement, "lasts"))
        {
            fix = statement.Replace("Remove `status`", TextSpan.FromBounds(at, SkipBlanks(statement, at + found.Length)), "");
            return "What a source says of the status is the status itself, as `says postponed`";
        }
        if (found == "to" && IsAfterDigit(statement, at)) return "From one date to another is `from A to B`";
        if (c is '-' or '\u2013' or '\u2014' && Expects(statement, "because") && IsAfterDigit(statement, at)) return "From one date to another is `from A to B`";
        if (found == "at" && IsAfterDigit(statement, at)) return "A time of day follows its date without `at`";
        if (found == "m" && IsAfterDigit(statement, at)) return "A length of time is one word, and `m` may be minutes or months: `30min` or `30mo`";
        if (Array.IndexOf(LengthUnits, found) >= 0 && IsAfterDigit(statement, at))
            return "A length of time is one word, as `90min`, `2h`, `3d`, `2w`, `1mo` or `1y`";
        if (ListHint(statement, at, found, ref fix, span) is { } list) return list;
        if ((c == '"' || Characters.IsDigit(c)) && DateHint(statement, ref fix, span) is { } hint) return hint;
        if (c != '"') return null;
        for (int i = 0; i < statement.ExpectedCount; i++)
        {
            if (statement.Expected(i, out _) != Expectation.Of(Word.Because)) continue;
            fix = statement.Replace("Write `because` before it", new TextSpan(span.Start, 0), "because ");
            return "A reason stands after `because`";
        }
        return null;
    }

    /// <summary>For names that stand in quotes, or are joined by something else than a comma.</summary>
    private static string? ListHint(StatementText statement, int at, string found, ref Fix? fix, TextSpan span)
    {
        bool mayGoOn = false, isName = false;
        for (int i = 0; i < statement.ExpectedCount; i++)
        {
            var expected = statement.Expected(i, out _);
            mayGoOn |= ReferenceEquals(expected, Expectation.Comma);
            isName |= expected.Label.StartsWith("the name of ", StringComparison.Ordinal) && expected.Label.IndexOf(',') < 0;
        }
        if (isName && found[0] == '"')
        {
            bool declares = statement.Start == 0 || statement.Text[statement.Start - 1] == '\n';
            if (declares) return "The name comes first, without quotes, as `white-house-talks`; the title follows it";
            if (IsNameInQuotes(found)) fix = statement.Replace($"Write `{found.Trim('"')}`", span, found.Trim('"'));
            return "A name stands without quotes, as where it is declared";
        }
        if (found == "," && Expects(statement, "says")) return "A `cite` is of one source; each other has a `cite` line of its own";
        if (!mayGoOn) return null;
        if (found == "then")
        {
            fix = statement.Replace("Write `, then`", TextSpan.FromBounds(EndBefore(statement, at), span.End), ", then");
            return "Before `then` stands a comma";
        }
        if (found is "and" or "&")
        {
            fix = statement.Replace("Write `,`", TextSpan.FromBounds(EndBefore(statement, at), span.End), ",");
            return "Between the parts of a list stands a comma";
        }
        bool isOfNames = Words.Recognise(statement.Text, statement.Start, 3) == Word.Who && Characters.IsLetter(found[0]);
        if (isOfNames) fix = statement.Replace("Put a comma before it", new TextSpan(at, 0), ", ");
        return isOfNames ? "Between two names stands a comma" : null;
    }

    private static bool IsNameInQuotes(string found)
    {
        if (found.Length < 3 || found[found.Length - 1] != '"' || !Characters.IsLetter(found[1])) return false;
        for (int i = 1; i < found.Length - 1; i++)
            if (!Characters.IsNamePart(found[i])) return false;
        return true;
    }

    private static int SkipBlanks(StatementText statement, int at)
    {
        while (at < statement.End && Characters.IsBlank(statement.Text[at])) at++;
        return at;
    }

    /// <summary>For a date, or words for one, that stands without the word before it.</summary>
    private static string? DateHint(StatementText statement, ref Fix? fix, TextSpan span)
    {
        bool mayBeOn = Expects(statement, "on"), mayBeFor = Expects(statement, "for");
        if (mayBeOn && mayBeFor) return "A date, or the source's words for one, stands after `on`; that of a plan after `for`";
        if (!mayBeOn && !mayBeFor) return null;
        string word = mayBeOn ? "on" : "for";
        fix = statement.Replace($"Write `{word}` before it", new TextSpan(span.Start, 0), word + " ");
        return $"A date stands after `{word}`";
    }

    private static bool Expects(StatementText statement, string word)
    {
        for (int i = 0; i < statement.ExpectedCount; i++)
            if (Array.IndexOf(statement.Expected(i, out _).Words, word) >= 0) return true;
        return false;
    }

    /// <summary>Where what stands before a place ends.</summary>
    private static int EndBefore(StatementText statement, int at)
    {
        while (at > statement.Start && Characters.IsBlank(statement.Text[at - 1])) at--;
        return at;
    }

    private static bool IsAfterDigit(StatementText statement, int at)
    {
        int before = EndBefore(statement, at);
        return before > statement.Start && Characters.IsDigit(statement.Text[before - 1]);
    }

    private static bool IsAfterLength(StatementText statement, int at)
    {
        int end = EndBefore(statement, at);
        int start = end;
        while (start > statement.Start && !Characters.IsBlank(statement.Text[start - 1])) start--;
        return start < end && Characters.IsDigit(statement.Text[start]) && Characters.IsLetter(statement.Text[end - 1]);
    }

    /// <summary>The end of the token at a place: a whole text in quotes, a word, or the units up to the next blank or comma.</summary>
    private static int TokenEnd(StatementText statement, int start)
    {
        if (start >= statement.End) return statement.End;
        if (statement.Text[start] == '"')
        {
            int close = statement.Text.IndexOf('"', start + 1, statement.End - start - 1);
            return close < 0 ? statement.End : close + 1;
        }
        return Math.Max(Tokens.ChunkEnd(statement, start), start + 1);
    }
}
