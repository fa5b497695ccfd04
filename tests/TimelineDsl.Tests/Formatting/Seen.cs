using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using TimelineDsl.Core;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Tests.Formatting;

/// <summary>What there is to see in a text, in a form that formatting must not change.</summary>
internal static partial class Seen
{
    /// <summary>Findings as code, severity and line, counted without empty lines. Tabs, curly quotes and other spellings of a date, which formatting takes away, are left out.</summary>
    public static IEnumerable<string> Findings(IEnumerable<Diagnostic> findings) => findings
        .Where(static finding => finding.Descriptor != Catalogue.TabIndent && finding.Descriptor != Catalogue.CurlyQuotes && finding.Descriptor != Catalogue.NotNormalised)
        .Select(static finding => finding.Descriptor.Id + " " + finding.Severity + " " + LineOf(finding.Location))
        .Order(StringComparer.Ordinal);

    /// <summary>The comments in their order, each with the number of its line, counted without empty lines.</summary>
    public static IEnumerable<string> Comments(string text)
    {
        var lines = LineTree.Scan(new TextFile("a.tl", text));
        int number = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            string content = text[lines[i].ContentStart..lines[i].End].Trim(' ', '\t');
            if (content.Length == 0) continue;
            number++;
            string comment = lines[i].Kind switch { LineKind.Blank => content, LineKind.Statement => text[lines[i].ContentEnd..lines[i].End].Trim(' ', '\t'), _ => "" };
            if (comment.Length > 0) yield return number.ToString(CultureInfo.InvariantCulture) + " " + comment;
        }
    }

    /// <summary>What stands between quotes in statements, in its order, as it stands there.</summary>
    public static IEnumerable<string> Quotes(string text)
    {
        var lines = LineTree.Scan(new TextFile("a.tl", text));
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != LineKind.Statement) continue;
            foreach (Match match in Quoted().Matches(text[lines[i].ContentStart..lines[i].ContentEnd])) yield return match.Groups[1].Value;
        }
    }

    /// <summary>Every property of every timeline; texts "as written" without their blanks, and <c>circa</c>, with or without <c>?</c>, as the sign that it stands for.</summary>
    public static IEnumerable<string> Models(Compilation compilation) => compilation.Timelines.SelectMany(static timeline => Properties(timeline.ToData(), timeline.Name));

    private static string LineOf(Location location)
    {
        string before = location.File.Text[..location.Span.Start];
        int last = before.LastIndexOf('\n') + 1;
        return before[..last].Split('\n').Count(static line => line.Trim(' ', '\t', '\r', '\uFEFF').Length > 0).ToString(CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Properties(object? value, string path)
    {
        if (value is null) return [];
        if (value is string text) return [path + " = " + (AsWritten().IsMatch(path) ? WithoutForm(text) : text)];
        if (value is IEnumerable items) return items.Cast<object?>().SelectMany((item, i) => Properties(item, path + "." + i.ToString(CultureInfo.InvariantCulture)));
        var type = value.GetType();
        if (type.IsValueType && (type.IsPrimitive || type.IsEnum || type.Namespace == "TimelineDsl.Dates")) return [path + " = " + value];
        return type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.GetIndexParameters().Length == 0).SelectMany(property => Properties(property.GetValue(value), path + "." + property.Name));
    }

    private static string WithoutForm(string text) => Circa().Replace(Blanks().Replace(text.Replace('“', '"').Replace('”', '"'), ""), "$1~").Replace("~?", "%", StringComparison.Ordinal);

    [GeneratedRegex("[\"“”„‟«»]((?:\\\\[\"\\\\]|[^\"“”„‟«»])*)[\"“”„‟«»]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\.(Text|Pin|CountingFrom)$")]
    private static partial Regex AsWritten();

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"circa(\d{4}(-\d\d){0,2})")]
    private static partial Regex Circa();
}
