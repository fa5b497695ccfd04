using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using TimelineDsl.Dates;

namespace TimelineDsl.Model.Serialization;

/// <summary>Reads what <see cref="BlobWriter"/> wrote, field by field.</summary>
internal sealed class BlobReader
{
    private readonly string _text;
    private int _position;

    internal BlobReader(string text, int position = 0)
    {
        _text = text;
        _position = position;
    }

    /// <summary>The statements about time read so far; a reader reads one line.</summary>
    internal List<When> OnThisLine { get; } = [];

    internal string Text() => OptionalText() ?? throw Malformed();

    internal string? OptionalText()
    {
        int start = _position;
        int end = EndOfField();
        int escape = _text.IndexOf('^', start, end - start);
        if (escape < 0) return _text.Substring(start, end - start);
        return end == start + 1 ? null : Unescape(start, end);
    }

    internal long Number() => OptionalNumber() ?? throw Malformed();

    internal long? OptionalNumber()
    {
        int start = _position;
        int end = EndOfField();
        if (end == start) return null;
        bool negative = _text[start] == '-';
        ulong value = 0;
        for (int i = negative ? start + 1 : start; i < end; i++)
        {
            int digit = _text[i] - '0';
            if (digit is < 0 or > 9) throw Malformed();
            value = unchecked(value * 10 + (ulong)digit);
        }

        return unchecked(negative ? -(long)value : (long)value);
    }

    internal int Count() => (int)Number();

    internal bool Flag() => Number() != 0;

    internal Moment? Moment() => OptionalNumber() is { } value ? Dates.Moment.FromMilliseconds(value) : null;

    internal Day? Day() => OptionalNumber() is { } value ? new Day(value) : null;

    internal IReadOnlyList<T> List<T>(Func<BlobReader, T> read)
    {
        int count = Count();
        if (count == 0) return [];
        var items = new T[count];
        for (int i = 0; i < count; i++) items[i] = read(this);
        return items;
    }

    internal IReadOnlyList<string> Texts()
    {
        int count = Count();
        if (count == 0) return [];
        var items = new string[count];
        for (int i = 0; i < count; i++) items[i] = Text();
        return items;
    }

    internal T? Optional<T>(Func<BlobReader, T> read) where T : class => Flag() ? read(this) : null;

    private int EndOfField()
    {
        int end = _text.IndexOf('|', _position);
        if (end < 0) throw Malformed();
        _position = end + 1;
        return end;
    }

    private string Unescape(int start, int end)
    {
        var text = new StringBuilder(end - start);
        for (int i = start; i < end; i++)
        {
            char c = _text[i];
            if (c != '^')
            {
                text.Append(c);
                continue;
            }

            if (++i >= end) throw Malformed();
            switch (_text[i])
            {
                case '^': text.Append('^'); break;
                case 'p': text.Append('|'); break;
                case 'q': text.Append('"'); break;
                case 'n': text.Append('\n'); break;
                case 'u' when i + 4 < end:
                    text.Append((char)int.Parse(_text.Substring(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                default: throw Malformed();
            }
        }

        return text.ToString();
    }

    internal static InvalidOperationException Malformed() =>
        new("The data of this timeline was not written for this version of TimelineDsl.Model. Rebuild the project that contains the .tl files.");
}
