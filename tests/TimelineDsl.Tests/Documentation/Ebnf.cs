using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TimelineDsl.Tests.Documentation;

/// <summary>The productions of a page, read so that lines can be made from them.</summary>
internal sealed partial class Ebnf
{
    private static readonly Dictionary<string, string[]> Terminals = new()
    {
        ["NAME"] = ["gazette", "white-house-talks", "x1", "війна"],
        ["MEMBER"] = ["tone", "url", "votes-cast", "тон"],
        ["DECIMAL"] = ["12", "-3.5"],
        ["TEXT"] = ["\"Thursday\"", "\"\"", "\"a \\\"b\\\" \\u{20AC}\""],
        ["DATE"] = ["2025-10-17", "2025", "Oct. 17, 2025", "Mon 2025-10-20 17:30 Europe/Kyiv", "2025-10~", "-0043", "julian 1917-10-25", "25 October 1917 julian"],
        ["DURATION"] = ["3d", "2h30min", "P3D", "2d..5d", "2h.."],
        ["ZONE"] = ["Europe/Kyiv", "+02:00", "UTC"],
        ["CODE"] = ["TL5001", "uncited"],
        ["NUMBER"] = ["1", "2", "1000"],
        ["GRADE"] = ["A1", "B2", "F6"],
        ["WORD"] = ["1", "en", "B2"],
        ["ADDRESS"] = ["https://example.org/a?b=c#d"],
    };

    private readonly Dictionary<string, Node> _rules = new(StringComparer.Ordinal);

    /// <summary>The rules of some blocks; a later rule of one name wins.</summary>
    public Ebnf(IEnumerable<string> blocks)
    {
        foreach (string block in blocks)
            foreach (Match rule in Rule().Matches(block + "\n"))
                _rules[rule.Groups[1].Value] = new Reader(rule.Groups[2].Value).Whole();
    }

    private abstract record Node;

    private sealed record Leaf(string Text) : Node;

    private sealed record Row(IReadOnlyList<Node> Parts) : Node;

    private sealed record Choice(IReadOnlyList<Node> Parts) : Node;

    private sealed record Repeat(Node Part, int Least, int Most) : Node;

    /// <summary>The names of all rules.</summary>
    public IReadOnlyCollection<string> Names => _rules.Keys;

    /// <summary>The alternatives of a rule that are nothing but names of rules.</summary>
    public IReadOnlyList<string> Alternatives(string rule) =>
        (_rules[rule] is Choice choice ? choice.Parts : [_rules[rule]]).Select(static part => Assert(part)).ToArray();

    /// <summary>The words with which what a rule makes may begin.</summary>
    public IReadOnlyCollection<string> FirstWords(string rule) => First(_rules[rule]).ToHashSet(StringComparer.Ordinal);

    /// <summary>A line made from a rule.</summary>
    public string Make(string rule, Random random) => string.Join(" ", Words(_rules[rule], random)).Replace(" ,", ",", StringComparison.Ordinal);

    private static string Assert(Node node) => node is Leaf leaf ? leaf.Text : throw new InvalidOperationException("A list of lines holds names only.");

    private IEnumerable<string> First(Node node) => node switch
    {
        Row row => First(row.Parts[0]),
        Choice choice => choice.Parts.SelectMany(First),
        Repeat repeat => First(repeat.Part),
        Leaf leaf when leaf.Text[0] == '"' => [leaf.Text.Trim('"')],
        Leaf leaf when _rules.TryGetValue(leaf.Text, out var rule) => First(rule),
        _ => [],
    };

    private IEnumerable<string> Words(Node node, Random random)
    {
        switch (node)
        {
            case Row row: return row.Parts.SelectMany(part => Words(part, random)).ToArray();
            case Choice choice: return Words(choice.Parts[random.Next(choice.Parts.Count)], random);
            case Repeat repeat: return Enumerable.Range(0, random.Next(repeat.Least, repeat.Most + 1)).SelectMany(_ => Words(repeat.Part, random)).ToArray();
        }
        string text = ((Leaf)node).Text;
        if (text[0] == '"') return [text.Trim('"')];
        if (Terminals.TryGetValue(text, out string[]? examples)) return [examples[random.Next(examples.Length)]];
        return Words(_rules.TryGetValue(text, out var rule) ? rule : throw new InvalidOperationException("The page has no rule " + text), random);
    }

    private sealed class Reader(string text)
    {
        private readonly string[] _tokens = Token().Matches(text).Select(static token => token.Value).ToArray();
        private int _at;

        public Node Whole()
        {
            var whole = Alternatives();
            return _at == _tokens.Length ? whole : throw new InvalidOperationException("Cannot read: " + text);
        }

        private Node Alternatives()
        {
            var parts = new List<Node> { Parts() };
            while (_at < _tokens.Length && _tokens[_at] == "|")
            {
                _at++;
                parts.Add(Parts());
            }
            return parts.Count == 1 ? parts[0] : new Choice(parts);
        }

        private Node Parts()
        {
            var parts = new List<Node>();
            while (_at < _tokens.Length && _tokens[_at] is not ("|" or ")")) parts.Add(Repeated());
            return parts.Count == 1 ? parts[0] : new Row(parts);
        }

        private Node Repeated()
        {
            Node part;
            if (_tokens[_at++] is var token && token == "(")
            {
                part = Alternatives();
                _at++;
            }
            else part = new Leaf(token);
            if (_at == _tokens.Length || _tokens[_at] is not ("?" or "*" or "+")) return part;
            return _tokens[_at++] switch { "?" => new Repeat(part, 0, 1), "*" => new Repeat(part, 0, 3), _ => new Repeat(part, 1, 3) };
        }
    }

    [GeneratedRegex(@"(?m)^([a-z-]+) *::=((?:.*\n(?=[ \n]))*.*\n)")]
    private static partial Regex Rule();

    [GeneratedRegex("\"[^\"]+\"|[A-Za-z-]+|[|()?*+]")]
    private static partial Regex Token();
}
