using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using TimelineDsl.Dates;

namespace TimelineDsl.Model.Serialization;

/// <summary>
/// Writes fields one after the other, each ended by <c>|</c>. What comes out holds no quote, no control or format character and no half of a surrogate
/// pair, whatever goes in: these are written as <c>^q</c>, <c>^n</c>, <c>^uXXXX</c>; <c>^^</c> is a caret, <c>^p</c> a bar; a null text is a lone caret.
/// So a blob can stand between the quotes of a raw C# literal and cannot end it.
/// </summary>
internal sealed class BlobWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>The statements about time that stand on this line, in order.</summary>
    internal List<When> OnThisLine { get; } = [];

    public override string ToString() => _text.ToString();

    internal void Text(string? value)
    {
        if (value is null) _text.Append('^');
        else if (IsPlain(value)) _text.Append(value);
        else Escape(value);
        _text.Append('|');
    }

    internal void Number(long value) => _text.Append(value.ToString(CultureInfo.InvariantCulture)).Append('|');

    internal void Number(long? value)
    {
        if (value is { } number) Number(number);
        else _text.Append('|');
    }

    internal void Moment(Moment? value) => Number(value?.Milliseconds);

    internal void Day(Day? value) => Number(value?.Number);

    internal void Flag(bool value) => _text.Append(value ? "1|" : "0|");

    internal void List<T>(IReadOnlyList<T> items, Action<BlobWriter, T> write)
    {
        Number(items.Count);
        foreach (var item in items) write(this, item);
    }

    internal void Texts(IReadOnlyList<string> items)
    {
        Number(items.Count);
        foreach (string item in items) Text(item);
    }

    internal void Optional<T>(T? item, Action<BlobWriter, T> write) where T : class
    {
        Flag(item is not null);
        if (item is not null) write(this, item);
    }

    internal void EndLine()
    {
        _text.Append('\n');
        OnThisLine.Clear();
    }

    private static bool IsPlain(string value)
    {
        foreach (char c in value)
        {
            if (MustEscape(c) || char.IsSurrogate(c)) return false;
        }

        return true;
    }

    // The ranges are written out rather than asked of char.GetUnicodeCategory, whose answer depends on the Unicode version of the host.
    private static bool MustEscape(char c) =>
        c is '^' or '|' or '"' or < ' ' or (>= '\u007F' and <= '\u009F') or '\u00AD' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F')
            or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or (>= '\uFFF0' and <= '\uFFFF' and not '\uFFFD');

    private void Escape(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]) && c != '\uDB40') _text.Append(c).Append(value[++i]);
            else if (c == '^') _text.Append("^^");
            else if (c == '|') _text.Append("^p");
            else if (c == '"') _text.Append("^q");
            else if (c == '\n') _text.Append("^n");
            else if (MustEscape(c) || char.IsSurrogate(c)) _text.Append("^u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else _text.Append(c);
        }
    }
}
