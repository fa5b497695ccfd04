using System;
using System.Collections.Generic;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Benchmarks;

/// <summary>
/// The yardstick: the statements of <see cref="Workload"/> read by hand into the same nodes, as fast as plain code does it. No diagnostics, no recovery, no
/// other statements: a broken file makes it throw.
/// </summary>
internal sealed class HandWrittenParser(string text)
{
    private readonly NameTable _names = new(text);
    private int _at;
    private int _end;

    public List<Declaration> Parse()
    {
        var declarations = new List<Declaration>();
        Statement? line = null;
        for (int start = 0; start < text.Length;)
        {
            int newline = text.IndexOf('\n', start);
            if (newline < 0) newline = text.Length;
            _at = start;
            _end = newline;
            SkipBlanks();
            if (_at < _end)
            {
                int indent = _at - start;
                if (indent == 0) declarations.Add(Header());
                else if (indent > 2) line!.Body.Add(Line());
                else declarations[^1].Body.Add(line = Line());
            }
            start = newline + 1;
        }
        return declarations;
    }

    private Declaration Header()
    {
        int start = _at;
        var keyword = ReadWord();
        var kind = text[keyword.Start] switch { 't' => DeclarationKind.Timeline, 's' => DeclarationKind.Source, 'a' => DeclarationKind.Actor, 'e' => DeclarationKind.Event, _ => throw Unexpected() };
        var name = ReadName();
        SkipBlanks();
        var title = _at < _end ? ReadText() : null;
        return new Declaration(TextSpan.FromBounds(start, _at), keyword, kind, name, title, false);
    }

    private Statement Line()
    {
        int start = _at;
        var word = ReadWord();
        switch (text.AsSpan(word.Start, word.Length))
        {
            case "on":
                var claim = On(start);
                return new ClaimStatement(claim.Span, word, claim, null);
            case "within":
                var relation = Within(start);
                return new ClaimStatement(relation.Span, word, relation, null);
            case "cite":
                var source = ReadName();
                SkipBlanks();
                int verb = _at;
                Expect("on");
                var report = On(verb);
                return new CiteStatement(TextSpan.FromBounds(start, _at), word, source, [], null, CiteVerb.On, [report]);
            case "quote":
                var quote = ReadText();
                return new TextStatement(TextSpan.FromBounds(start, _at), word, TextWord.Quote, quote);
            case "url":
                var url = ReadChunk();
                return new TextStatement(TextSpan.FromBounds(start, _at), word, TextWord.Url, new TextSyntax(_names.Get(url.Start, url.Length), url));
            case "publisher":
                var publisher = ReadName();
                return new NamesStatement(TextSpan.FromBounds(start, _at), word, NamesWord.Publisher, [publisher]);
            case "published":
                var published = Point();
                return new DatedStatement(TextSpan.FromBounds(start, _at), word, DatedWord.Published, new BoundClaim(published.Span, BoundWord.On, published), null);
            case "as":
                Expect("of");
                var asOf = Point();
                return new DatedStatement(TextSpan.FromBounds(start, _at), word, DatedWord.AsOf, new BoundClaim(asOf.Span, BoundWord.On, asOf), null);
        }
        throw Unexpected();
    }

    private BoundClaim On(int start)
    {
        var point = Point();
        return new BoundClaim(TextSpan.FromBounds(start, _at), BoundWord.On, point);
    }

    private RelationClaim Within(int start)
    {
        var length = ReadChunk();
        Expect("after");
        var other = ReadName();
        return new RelationClaim(TextSpan.FromBounds(start, _at), RelationWord.WithinAfter, new PointSyntax(other.Span, other, null), new DurationSyntax(_names.Get(length.Start, length.Length), length, false));
    }

    private PointSyntax Point()
    {
        var span = ReadChunk();
        var date = new DateArgument(span, new DateSyntax(_names.Get(span.Start, span.Length), span));
        return new PointSyntax(span, null, date);
    }

    private void Expect(string word)
    {
        var span = ReadWord();
        if (!text.AsSpan(span.Start, span.Length).SequenceEqual(word)) throw Unexpected();
    }

    private NameSyntax ReadName()
    {
        var span = ReadWord();
        return new NameSyntax(_names.Get(span.Start, span.Length), span);
    }

    private TextSyntax ReadText()
    {
        SkipBlanks();
        int close = text[_at] == '"' ? text.IndexOf('"', _at + 1, _end - _at - 1) : throw Unexpected();
        if (close < 0) throw Unexpected();
        var span = TextSpan.FromBounds(_at, close + 1);
        _at = span.End;
        return new TextSyntax(text.Substring(span.Start + 1, span.Length - 2), span);
    }

    private TextSpan ReadWord()
    {
        SkipBlanks();
        int start = _at;
        while (_at < _end && Characters.IsNamePart(text[_at])) _at++;
        return start < _at ? TextSpan.FromBounds(start, _at) : throw Unexpected();
    }

    private TextSpan ReadChunk()
    {
        SkipBlanks();
        int start = _at;
        while (_at < _end && text[_at] != ' ') _at++;
        return TextSpan.FromBounds(start, _at);
    }

    private void SkipBlanks()
    {
        while (_at < _end && text[_at] == ' ') _at++;
    }

    private InvalidOperationException Unexpected() => new("not of the workload, at " + _at);
}
