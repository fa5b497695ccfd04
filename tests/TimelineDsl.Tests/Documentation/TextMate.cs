using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TimelineDsl.Tests.Documentation;

/// <summary>
/// As much of a TextMate grammar as the one of this project uses, line by line: <c>match</c>, <c>begin</c> and <c>end</c> (with references to what <c>begin</c> captured),
/// <c>captures</c>, <c>contentName</c>, <c>include</c> of the repository. Anything else in the grammar is an error, so that nothing is passed over.
/// </summary>
internal sealed class TextMate
{
    private static readonly HashSet<string> Known = ["comment", "name", "contentName", "match", "begin", "end", "captures", "beginCaptures", "endCaptures", "patterns", "include"];

    private readonly JsonElement _root;
    private readonly Dictionary<string, Regex> _expressions = [];

    public TextMate(string json)
    {
        _root = JsonDocument.Parse(json).RootElement;
        foreach (var rule in _root.GetProperty("repository").EnumerateObject()) Validate(rule.Value);
        foreach (var rule in _root.GetProperty("patterns").EnumerateArray()) Validate(rule);
    }

    /// <summary>A stretch of a line and its innermost scope; the empty scope where no rule fits.</summary>
    public readonly record struct Token(string Text, string Scope);

    /// <summary>The regular expressions of the rules with a scope, by scope.</summary>
    public IEnumerable<(string Scope, string Match)> Matches => _root.GetProperty("repository").EnumerateObject().Where(static rule => rule.Value.TryGetProperty("match", out _) && rule.Value.TryGetProperty("name", out _))
        .Select(static rule => (rule.Value.GetProperty("name").GetString()!, rule.Value.GetProperty("match").GetString()!));

    /// <summary>The tokens of each line of a text; what has no scope is given with the empty one.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Tokenise(string text)
    {
        var open = new Stack<(JsonElement Rule, Regex End)>();
        return text.Split('\n').Select(line => Line(line, open)).ToArray();
    }

    private List<Token> Line(string line, Stack<(JsonElement Rule, Regex End)> open)
    {
        string[] scopes = Enumerable.Repeat("", line.Length).ToArray();
        for (int at = 0, steps = 0; at <= line.Length; steps++)
        {
            if (steps > 10_000) throw new InvalidOperationException("The grammar does not get on in: " + line);
            var end = open.TryPeek(out var top) ? top.End.Match(line, at) : Match.Empty;
            var (rule, match) = First(open.Count > 0 ? top.Rule : _root, line, at);
            if (open.Count > 0 && end.Success && (rule is null || end.Index <= match.Index))
            {
                Paint(scopes, at, end.Index, Name(top.Rule, "contentName") ?? Name(top.Rule, "name"));
                Paint(scopes, end, top.Rule, "endCaptures");
                open.Pop();
                if (end.Index + end.Length == at && at == line.Length) break;
                at = end.Index + end.Length;
                continue;
            }
            if (open.Count > 0) Paint(scopes, at, rule is null ? line.Length : match.Index, Name(top.Rule, "contentName") ?? Name(top.Rule, "name"));
            if (rule is null) break;
            if (rule.Value.TryGetProperty("match", out _))
            {
                if (match.Length == 0) throw new InvalidOperationException("A rule matches nothing in: " + line);
                Paint(scopes, match, rule.Value, "captures");
            }
            else
            {
                Paint(scopes, match, rule.Value, "beginCaptures");
                string pattern = Regex.Replace(rule.Value.GetProperty("end").GetString()!, @"\\([1-9])", reference => Regex.Escape(match.Groups[reference.Groups[1].Value[0] - '0'].Value));
                open.Push((rule.Value, Expression(pattern)));
                if (match.Index + match.Length == line.Length) break;
            }
            at = match.Index + match.Length;
        }
        return Runs(line, scopes);
    }

    /// <summary>The rule that fits first from a place on; of several at one place the first of the list.</summary>
    private (JsonElement? Rule, Match Match) First(JsonElement parent, string line, int at)
    {
        (JsonElement? Rule, Match Match) best = (null, Match.Empty);
        foreach (var rule in Rules(parent))
        {
            var match = Expression(rule.GetProperty(rule.TryGetProperty("match", out _) ? "match" : "begin").GetString()!).Match(line, at);
            if (match.Success && (best.Rule is null || match.Index < best.Match.Index)) best = (rule, match);
        }
        return best;
    }

    /// <summary>The rules below one, includes and groups opened.</summary>
    private IEnumerable<JsonElement> Rules(JsonElement parent)
    {
        if (!parent.TryGetProperty("patterns", out var patterns)) yield break;
        foreach (var one in patterns.EnumerateArray())
        {
            var rule = one.TryGetProperty("include", out var include) ? _root.GetProperty("repository").GetProperty(include.GetString()![1..]) : one;
            if (rule.TryGetProperty("match", out _) || rule.TryGetProperty("begin", out _)) yield return rule;
            else
                foreach (var inner in Rules(rule)) yield return inner;
        }
    }

    private void Paint(string[] scopes, Match match, JsonElement rule, string captures)
    {
        Paint(scopes, match.Index, match.Index + match.Length, Name(rule, "name"));
        if (!rule.TryGetProperty(captures, out var list)) return;
        foreach (var capture in list.EnumerateObject())
        {
            var group = match.Groups[int.Parse(capture.Name, System.Globalization.CultureInfo.InvariantCulture)];
            if (!group.Success) continue;
            if (Name(capture.Value, "name") is { } name) Paint(scopes, group.Index, group.Index + group.Length, name);
            else if (First(capture.Value, group.Value, 0) is { Rule: { } inner } found) Paint(scopes, group.Index + found.Match.Index, group.Index + found.Match.Index + found.Match.Length, Name(inner, "name"));
        }
    }

    private static void Paint(string[] scopes, int from, int to, string? scope)
    {
        if (scope is not null) Array.Fill(scopes, scope, from, to - from);
    }

    private static List<Token> Runs(string line, string[] scopes)
    {
        var tokens = new List<Token>();
        for (int i = 0, start = 0; i < line.Length; i++)
        {
            if (i + 1 < line.Length && scopes[i + 1] == scopes[start]) continue;
            tokens.Add(new Token(line[start..(i + 1)], scopes[start]));
            start = i + 1;
        }
        return tokens;
    }

    private Regex Expression(string pattern)
    {
        if (!_expressions.TryGetValue(pattern, out var expression)) _expressions.Add(pattern, expression = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)));
        return expression;
    }

    private static string? Name(JsonElement rule, string property) => rule.TryGetProperty(property, out var name) ? name.GetString() : null;

    private void Validate(JsonElement rule)
    {
        foreach (var property in rule.EnumerateObject())
        {
            if (!Known.Contains(property.Name)) throw new NotSupportedException(property.Name);
            if (property.Name is "match" or "begin") Expression(property.Value.GetString()!);
            if (property.Name == "include" && !_root.GetProperty("repository").TryGetProperty(property.Value.GetString()![1..], out _)) throw new KeyNotFoundException(property.Value.GetString());
            if (property.Name == "patterns")
                foreach (var inner in property.Value.EnumerateArray()) Validate(inner);
            if (property.Name.EndsWith("aptures", StringComparison.Ordinal))
                foreach (var capture in property.Value.EnumerateObject()) Validate(capture.Value);
        }
    }
}
