using System;
using System.Collections.Generic;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Syntax;

/// <summary>What can still be known from lines that could not be read: the names in them, and what a broken declaration declares.</summary>
internal sealed class BrokenLines
{
    private static readonly string[] Kinds = ["timeline", "source", "actor", "place", "event", "period", "office", "kind"];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly string _text;

    public BrokenLines(string text) => _text = text;

    /// <summary>The words that look like names, each once, in the file's order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Whether a declaration was lost with its name.</summary>
    public bool HasLostDeclaration { get; private set; }

    /// <summary>Notes the names in a range: words outside quotes that are not words of the language.</summary>
    public void ReadNames(int start, int end)
    {
        for (int i = start; i < end;)
        {
            if (_text[i] == '"') i = AfterText(i, end);
            else if (!Characters.IsLetter(_text[i])) i = AfterNonName(i, end);
            else
            {
                int wordEnd = WordEnd(i, end);
                if (wordEnd - i <= 256) Note(_text.Substring(i, wordEnd - i));
                i = wordEnd;
            }
        }
    }

    /// <summary>Whether a line that is not in column 1 starts as only a declaration does.</summary>
    public bool StartsDeclaration(in Line line)
    {
        int length = WordEnd(line.ContentStart, line.ContentEnd) - line.ContentStart;
        return Words.Recognise(_text, line.ContentStart, length) is >= Word.Timeline and <= Word.Period or Word.Office or Word.Kind;
    }

    /// <summary>Whether a line starts as only a demand does, which declares no name.</summary>
    public bool StartsDemand(in Line line)
    {
        int length = WordEnd(line.ContentStart, line.ContentEnd) - line.ContentStart;
        return Words.Recognise(_text, line.ContentStart, length) is Word.Expect or Word.Require;
    }

    /// <summary>The declaration that a broken line still makes, or null: its kind, perhaps misspelt, and its name.</summary>
    public Declaration? Declare(TextFile file, in Line line)
    {
        int kindEnd = WordEnd(line.ContentStart, line.ContentEnd);
        int nameStart = kindEnd;
        while (nameStart < line.ContentEnd && Characters.IsBlank(_text[nameStart])) nameStart++;
        int nameEnd = WordEnd(nameStart, line.ContentEnd);
        string? kind = kindEnd - line.ContentStart is > 0 and < 32 ? NearestWord.Find(_text.Substring(line.ContentStart, kindEnd - line.ContentStart), Kinds) : null;
        bool isReadable = (line.Faults & LineFaults.Unreadable) == 0 && kind is not null && nameEnd > nameStart && Characters.IsLetter(_text[nameStart]);
        if (!isReadable)
        {
            HasLostDeclaration = true;
            return null;
        }
        ReadNames(nameEnd, line.ContentEnd);
        var name = new NameSyntax(_text.Substring(nameStart, nameEnd - nameStart), TextSpan.FromBounds(nameStart, nameEnd));
        return new Declaration(TextSpan.FromBounds(line.ContentStart, line.ContentEnd), TextSpan.FromBounds(line.ContentStart, kindEnd), (DeclarationKind)Array.IndexOf(Kinds, kind), name, null, IsBroken: true);
    }

    private void Note(string word)
    {
        if (!ReservedWords.Contains(word) && _known.Add(word)) _names.Add(word);
    }

    private int WordEnd(int start, int end)
    {
        while (start < end && Characters.IsNamePart(_text[start])) start++;
        return start;
    }

    /// <summary>The place after a token that is no name although letters may follow: <c>2d</c>, <c>17th</c>.</summary>
    private int AfterNonName(int start, int end) => Math.Max(start + 1, WordEnd(start, end));

    private int AfterText(int open, int end)
    {
        for (int i = open + 1; i < end; i++)
        {
            if (_text[i] == '"') return i + 1;
            if (_text[i] == '\\') i++;
        }
        return end;
    }
}
