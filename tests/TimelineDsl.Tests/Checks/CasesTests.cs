using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TimelineDsl.Core.Diagnostics;
using Xunit;

namespace TimelineDsl.Tests.Checks;

/// <summary>
/// The tables of cases in <c>*.cases</c>: dossiers with the findings that they must have. A case starts with <c>=== its name</c>. A line that
/// ends in <c>#! TL5005</c> has that finding, at the catalogue's severity or at the one after a colon; no line has any other. A line
/// <c>#~ words</c> asks for a message that holds these words. What <see cref="TestDossier.IsAside"/> names counts only in cases that speak of it.
/// </summary>
public partial class CasesTests
{
    public static TheoryData<string, string> All()
    {
        var all = new TheoryData<string, string>();
        foreach (var (file, name, _) in Read()) all.Add(file, name);
        Assert.True(all.Count > 100, "The tables of cases were not found.");
        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Has_exactly_the_findings_that_it_says(string file, string name)
    {
        string text = Assert.Single(Read(), each => each.File == file && each.Name == name).Text;
        var dossier = TestDossier.Of(text);
        var findings = dossier.Compile().Where(finding => !TestDossier.IsAside(finding) || (name + text).Contains(finding.Descriptor.Id, StringComparison.Ordinal)).ToArray();
        var found = findings.Select(static finding => $"{finding.Location.File.Path}:{finding.Location.Start.Line + 1} {finding.Descriptor.Id} {finding.Severity}").Order(StringComparer.Ordinal);
        var expected = dossier.Files.SelectMany(static each => Expected(each.Path, each.Text)).Order(StringComparer.Ordinal);
        string all = string.Join("\n", findings.Select(static finding => finding.ToString()));
        Assert.All(findings, static finding => Assert.Matches(@"[^.?][.?]\z", finding.Message));
        Assert.True(expected.SequenceEqual(found), $"expected\n  {string.Join("\n  ", expected)}\nfound\n  {string.Join("\n  ", found)}\nthat is\n{all}");
        foreach (Match asked in Words().Matches(text))
            Assert.True(all.Contains(asked.Groups[1].Value, StringComparison.Ordinal), $"No message says '{asked.Groups[1].Value}':\n{all}");
    }

    [Fact]
    public void Every_case_has_its_own_name() =>
        Assert.Equal([], Read().GroupBy(static each => (each.File, each.Name)).Where(static group => group.Count() > 1).Select(static group => group.Key.ToString()));

    /// <summary>The checks of a whole dossier: everything but how a line is written and what the tool says.</summary>
    public static TheoryData<string> Checks => new(Catalogue.All.Select(static each => each.Id).Where(static code => code[2] is >= '2' and <= '5'));

    /// <summary>A check has cases that it must find, and cases that are like them and that it must not find.</summary>
    [Theory]
    [MemberData(nameof(Checks))]
    public void The_tables_hold_cases_with_and_without_the_code(string code)
    {
        var cases = Read().ToArray();
        Assert.True(cases.Count(each => each.Text.Contains("#! " + code, StringComparison.Ordinal)) >= 2, "must fire");
        Assert.True(cases.Count(each => (each.Name + each.Text).Contains("# not " + code, StringComparison.Ordinal)) >= 2, "must not fire");
    }

    private static IEnumerable<string> Expected(string path, string text)
    {
        var lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            var marks = Marks().Match(lines[i]);
            if (!marks.Success) continue;
            foreach (string mark in marks.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = mark.Split(':');
                var severity = parts.Length > 1 ? Enum.Parse<Severity>(parts[1], ignoreCase: true) : Catalogue.Find(parts[0])!.Severity;
                yield return $"{path}:{i + 1} {parts[0]} {severity}";
            }
        }
    }

    private static IEnumerable<(string File, string Name, string Text)> Read()
    {
        foreach (string folder in new[] { "Checks", "Semantics" })
        {
            foreach (string path in Directory.GetFiles(TestDossier.Repository("tests", "TimelineDsl.Tests", folder, "Cases"), "*.cases").Order(StringComparer.Ordinal))
            {
                var parts = Heading().Split(File.ReadAllText(path).ReplaceLineEndings("\n"));
                for (int i = 1; i < parts.Length; i += 2)
                    yield return (Path.GetFileNameWithoutExtension(path), parts[i].Trim(), parts[i + 1].TrimStart('\n'));
            }
        }
    }

    [GeneratedRegex("^=== (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"#! ([^#]*)$")]
    private static partial Regex Marks();

    [GeneratedRegex("^#~ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Words();
}
