using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Tests.Checks;
using Xunit;

namespace TimelineDsl.Tests.Semantics;

/// <summary>What holds of every conflict: it is irreducible, it is told once, and it has one code.</summary>
public class ConflictTests
{
    private static readonly string[] Codes = ["TL3011", "TL4001", "TL4004", "TL5002", "TL5005"];

    public static TheoryData<string, string> Dossiers() => Contradictory.All();

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Has_one_code_and_is_told_once(string code, string text) => Assert.Equal(code, TestDossier.Codes(text));

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Goes_away_when_a_member_is_deleted(string code, string text)
    {
        var files = TestDossier.Of(text).Files;
        var conflict = Conflict(files, code);
        foreach (var (path, line) in Members(conflict))
            Assert.DoesNotContain(TestDossier.Compile(Edited(files, path, line, Delete)), IsConflict);
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Goes_away_when_a_member_is_disputed_and_the_dispute_is_not_dead(string code, string text)
    {
        var files = TestDossier.Of(text).Files;
        var conflict = Conflict(files, code);
        foreach (var (path, line) in Members(conflict))
        {
            var left = TestDossier.Compile(Edited(files, path, line, Dispute));
            Assert.DoesNotContain(left, finding => IsConflict(finding) || finding.Descriptor == Catalogue.DeadDispute || finding.Descriptor == Catalogue.UnexpectedText);
        }
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Names_its_members_in_the_message_with_their_places(string code, string text)
    {
        var conflict = Conflict(TestDossier.Of(text).Files, code);
        foreach (var (path, line) in Members(conflict))
            Assert.Contains(FormattableString.Invariant($"{path}:{line + 1}"), conflict.Message, StringComparison.Ordinal);
        Assert.Equal(Members(conflict).Count, Members(conflict).Distinct().Count());
    }

    [Fact]
    public void Conflicts_that_share_no_line_are_all_told_in_the_order_of_the_files()
    {
        const string text = """
            # file: b.tl
            timeline t
            event b1 "B"
              on 2025-10-16
              cite page-20 on 2025-10-18
            # file: a.tl
            timeline t
            event a1 "A"
              cite page-20 on 2025-10-16
              cite leaf-20 on 2025-10-17
            event a2 "A"
              on 2025-10-21
              cite page-20 says happened
            event a3 "A"
              on 2025-10-16
              cite page-22 on "Oct. 17"
            """;
        var findings = TestDossier.Findings(text);
        Assert.Equal(["a.tl:4 TL5005", "a.tl:7 TL5002", "a.tl:10 TL3011", "b.tl:4 TL4001"],
            findings.Select(static finding => finding.Location + " " + finding.Descriptor.Id));
        var members = findings.SelectMany(Members).Where(static member => member.Path != "well-known.tl").ToArray();
        Assert.Equal(members.Length, members.Distinct().Count());
    }

    [Fact]
    public void Of_conflicts_that_share_a_line_one_is_told_and_the_next_comes_when_it_is_settled()
    {
        const string first = "event a \"A\"\n  on 2025-10-16\n  cite page-20 on 2025-10-18\n";
        const string both = first + "  cite leaf-20 on 2025-10-19\n";
        Assert.Single(TestDossier.Findings(both), IsConflict);
        Assert.Single(TestDossier.Findings(both.Replace("  cite page-20 on 2025-10-18\n", "", StringComparison.Ordinal)), IsConflict);
    }

    [Fact]
    public void A_chain_tells_each_line_with_its_place_and_its_source_and_the_amount()
    {
        const string text = """
            event white-house-talks "Talks"
              on 2025-10-17
            event summit "Summit"
              status happened
              within 3d.. after white-house-talks
              cite page-25 via reuters on "Oct. 18"
            """;
        string message = Assert.Single(TestDossier.Findings(text)).Message;
        Assert.Contains("`white-house-talks` `on 2025-10-17` [a.tl:3]", message, StringComparison.Ordinal);
        Assert.Contains("`within 3d.. after white-house-talks` [a.tl:6]", message, StringComparison.Ordinal);
        Assert.Contains("[a.tl:7]", message, StringComparison.Ordinal);
        Assert.Contains("page-25", message, StringComparison.Ordinal);
        Assert.Contains("[well-known.tl:2, page-25]", message, StringComparison.Ordinal);
        Assert.Contains("2 days short", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-10-17 10:00", "2025-10-17 11:30", "within 3h.. after a", "1 hour 30 minutes short")]
    [InlineData("2025-10-17", "2025-10-18", "within 3d.. after a", "2 days short")]
    [InlineData("2025-10-17", "2025-10-19", "within 1w.. after a", "5 days short")]
    [InlineData("2025-10", "2025-09", "after a", "1 day short")]
    public void Amounts_are_told_in_the_coarser_unit(string first, string second, string relation, string amount)
    {
        string message = Assert.Single(TestDossier.Findings($"event a \"A\"\n  on {first}\nevent b \"B\"\n  {relation}\n  on {second}\n")).Message;
        Assert.Contains(amount, message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Findings_do_not_depend_on_line_ends_or_on_the_order_of_the_files(string code, string text)
    {
        var files = TestDossier.Of(text).Files;
        var expected = Told(files);
        Assert.Contains(expected, finding => finding.Contains(code, StringComparison.Ordinal));
        Assert.Equal(expected, Told(files.Reverse()));
        Assert.Equal(expected, Told(files.Select(static file => (file.Path, file.Text.Replace("\n", "\r\n", StringComparison.Ordinal)))));
    }

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void Findings_do_not_depend_on_the_culture(string code, string text)
    {
        var files = TestDossier.Of(text).Files;
        var expected = Told(files);
        Assert.Contains(expected, finding => finding.Contains(code, StringComparison.Ordinal));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Strange();
            Assert.Equal(expected, Told(files));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>A culture that differs in whatever a number or date could be written with by mistake.</summary>
    private static CultureInfo Strange()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.DateSeparator = "|";
        culture.DateTimeFormat.ShortDatePattern = "dd|MM|yy";
        culture.DateTimeFormat.AbbreviatedDayNames = ["a", "b", "c", "d", "e", "f", "g"];
        return culture;
    }

    private static string[] Told(IEnumerable<(string Path, string Text)> files) => TestDossier.Compile(files).Select(static finding => finding.ToString()).ToArray();

    private static Diagnostic Conflict(IReadOnlyList<(string Path, string Text)> files, string code) =>
        Assert.Single(TestDossier.Compile(files), finding => finding.Descriptor.Id == code);

    private static bool IsConflict(Diagnostic finding) => Codes.Contains(finding.Descriptor.Id);

    /// <summary>The lines of a conflict, each from 0.</summary>
    private static List<(string Path, int Line)> Members(Diagnostic conflict) =>
        conflict.Related.Select(static other => other.Location).Prepend(conflict.Location).Select(static place => (place.File.Path, place.Start.Line)).ToList();

    private static IEnumerable<(string Path, string Text)> Edited(IEnumerable<(string Path, string Text)> files, string path, int line, Func<List<string>, int, List<string>> edit) =>
        files.Select(file => file.Path == path ? (path, string.Join("\n", edit([.. file.Text.Split('\n')], line))) : file);

    /// <summary>Without a line and what stands under it.</summary>
    private static List<string> Delete(List<string> lines, int line)
    {
        int indent = Indent(lines[line]);
        lines.RemoveAt(line);
        while (line < lines.Count && lines[line].Length > 0 && Indent(lines[line]) > indent) lines.RemoveAt(line);
        return lines;
    }

    private static List<string> Dispute(List<string> lines, int line)
    {
        lines.Insert(line + 1, new string(' ', Indent(lines[line]) + 2) + "dispute because \"It is tried.\"");
        return lines;
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}
