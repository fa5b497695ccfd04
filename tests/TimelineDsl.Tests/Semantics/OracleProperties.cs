using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using CsCheck;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Tests.Checks;
using Xunit;

namespace TimelineDsl.Tests.Semantics;

/// <summary>The compiler against trying every assignment of days.</summary>
public class OracleProperties
{
    private static readonly Gen<int[]> Tapes = Gen.Int[0, 1 << 20].Array[60];

    [Fact]
    public void A_dossier_has_an_error_if_and_only_if_no_assignment_satisfies_it()
    {
        int consistent = 0, contradictory = 0;
        Tapes.Sample(tape =>
        {
            var oracle = new DayOracle(tape);
            var errors = Errors(Files(oracle.Text));
            bool expected = oracle.IsConsistent();
            Interlocked.Increment(ref (expected ? ref consistent : ref contradictory));
            Assert.True(expected == (errors.Count == 0), $"The days {(expected ? "can be" : "cannot be")} assigned:\n{oracle.Text}\n{string.Join("\n", errors)}");
        }, iter: 1500);
        Assert.True(consistent > 100 && contradictory > 100, $"{consistent} consistent, {contradictory} not");
    }

    [Fact]
    public void The_lines_of_a_conflict_alone_conflict_and_without_any_one_of_them_do_not() => Tapes.Sample(tape =>
    {
        var files = Files(new DayOracle(tape).Text);
        foreach (var conflict in Errors(files))
        {
            var members = conflict.Related.Select(static other => other.Location.Start.Line).Append(conflict.Location.Start.Line).ToHashSet();
            Assert.True(Errors(Only(files, members)).Count > 0, $"{conflict}\n{files[0].Text}");
            foreach (int member in members)
                Assert.True(Errors(Only(files, [.. members.Where(line => line != member)])).Count == 0, $"without line {member + 1} of\n{conflict}\n{files[0].Text}");
        }
    }, iter: 300);

    [Fact]
    public void Conflicts_of_one_dossier_share_no_line_and_without_their_lines_none_is_left() => Tapes.Sample(tape =>
    {
        var files = Files(new DayOracle(tape).Text);
        var conflicts = Errors(files);
        var members = conflicts.SelectMany(static conflict => conflict.Related.Select(static other => other.Location.Start.Line).Append(conflict.Location.Start.Line)).ToArray();
        Assert.Equal(members.Length, members.Distinct().Count());
        var lines = files[0].Text.Split('\n');
        var left = Enumerable.Range(0, lines.Length).Where(line => !members.Contains(line)).ToHashSet();
        Assert.Empty(Errors(Only(files, left)));
    }, iter: 300);

    [Fact]
    public void An_expectation_follows_is_refuted_or_open_as_the_assignments_say()
    {
        int follows = 0, refuted = 0, open = 0;
        Tapes.Sample(tape =>
        {
            var oracle = new DayOracle(tape);
            if (!oracle.IsConsistent()) return;
            var (line, mayHold, mayFail) = oracle.Expect();
            string text = oracle.Text + line + "\n";
            Interlocked.Increment(ref (!mayFail ? ref follows : ref !mayHold ? ref refuted : ref open));
            string expected = !mayFail ? "" : !mayHold ? "This is refuted" : "This is open";
            var found = TestDossier.Compile(Files(text)).Where(static finding => finding.Severity == Severity.Error).Select(static finding => finding.Message).ToArray();
            Assert.True(expected == "" ? found.Length == 0 : found.Length == 1 && found[0].StartsWith(expected, StringComparison.Ordinal),
                $"'{expected}' expected of\n{text}\n{string.Join("\n", found)}");
        }, iter: 4000);
        Assert.True(follows > 50 && refuted > 50 && open > 50, $"{follows} follow, {refuted} are refuted, {open} are open");
    }

    private static (string Path, string Text)[] Files(string text) => [("a.tl", text)];

    private static List<Diagnostic> Errors(IEnumerable<(string Path, string Text)> files)
    {
        var errors = TestDossier.Compile(files).Where(static finding => finding.Severity == Severity.Error).ToList();
        Assert.All(errors, static error => Assert.Contains(error.Descriptor.Id, new[] { "TL4001", "TL5002", "TL5005", "TL3011" }));
        return errors;
    }

    /// <summary>The dossier with these lines, and those that assert nothing: declarations and statuses.</summary>
    private static IEnumerable<(string Path, string Text)> Only((string Path, string Text)[] files, HashSet<int> members)
    {
        var lines = files[0].Text.Split('\n');
        var kept = lines.Where((line, number) => members.Contains(number) || !line.StartsWith(' ') || line.StartsWith("  status", StringComparison.Ordinal));
        return [(files[0].Path, string.Join("\n", kept))];
    }
}
