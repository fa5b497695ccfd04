using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TimelineDsl.Core;
using TimelineDsl.Tests.Formatting;
using TimelineDsl.Tool.Reporting;
using Xunit;
using Xunit.Abstractions;

namespace TimelineDsl.Tests.Fuzzing;

/// <summary>
/// Whatever becomes of a dossier by accident: the compiler does not crash or hang, every place it names lies in the text, and it says the same of the text as
/// `tl fmt` writes it. Of every tenth input: it says the same twice, formatting changes nothing but the form, and what binds can be written as C# that Roslyn
/// reads without complaint, and as a page.
/// </summary>
/// <remarks>
/// <c>TIMELINE_FUZZ_SECONDS</c> says how long (3 where it does not), <c>TIMELINE_FUZZ_INPUTS</c> how many inputs at least, <c>TIMELINE_FUZZ_SEED</c> where to start; each input has
/// a seed of its own, which a failure prints with the text, cut down as far as it still fails.
/// </remarks>
public class FuzzTests(ITestOutputHelper log)
{
    /// <summary>How long an input may take at most: five times the second for each megabyte that is allowed, and time for a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly CSharpParseOptions CSharp = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    [Fact]
    public void NothingThatBecomesOfADossierBreaksTheCompiler()
    {
        long seconds = Setting("TIMELINE_FUZZ_SECONDS") ?? 3, inputs = Setting("TIMELINE_FUZZ_INPUTS") ?? 0;
        long seed = Setting("TIMELINE_FUZZ_SEED") ?? Environment.TickCount64 & int.MaxValue;
        log.WriteLine("from seed " + seed.ToString(CultureInfo.InvariantCulture));
        long done = 0, slowest = 0, slowestSeed = 0;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed.TotalSeconds < seconds || done < inputs; done++)
        {
            string text = new Mutation(new Random((int)((seed + done) & int.MaxValue))).Next();
            long before = watch.ElapsedMilliseconds;
            if (WhatIsWrong(text, isWhole: done % 10 == 0) is { } fault)
                Assert.Fail("seed " + (seed + done).ToString(CultureInfo.InvariantCulture) + ": " + fault + "\n--- text ---\n" + Shrunk(text));
            long took = watch.ElapsedMilliseconds - before;
            if (took > slowest) (slowest, slowestSeed) = (took, seed + done);
        }
        log.WriteLine(done.ToString(CultureInfo.InvariantCulture) + " inputs, the slowest took " + slowest.ToString(CultureInfo.InvariantCulture) + " ms (seed " + slowestSeed.ToString(CultureInfo.InvariantCulture) + ")");
        Assert.True(done > 10, "the machine is too slow to try anything");
    }

    private static long? Setting(string name) => long.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out long value) ? value : null;

    /// <summary>What is wrong with how the compiler takes a text; null where nothing is. Where <paramref name="isWhole"/>, all that comes out is tried. What takes long must do so twice: a busy machine stalls once, and what runs first is compiled then.</summary>
    private static string? WhatIsWrong(string text, bool isWhole, bool isAgain = false)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var compilation = Compile(text);
            if (Misplaced(compilation, text) is { } misplaced) return misplaced;
            if (Reparsed(text) is { } reparsed) return reparsed;
            if (isWhole && Untold(compilation, text) is { } untold) return untold;
        }
        catch (Exception e)
        {
            return e.ToString();
        }
        if (watch.Elapsed <= Patience) return null;
        return isAgain ? "it took " + watch.Elapsed.ToString() : WhatIsWrong(text, isWhole, isAgain: true);
    }

    private static TimelineDsl.Core.Compilation Compile(string text) => TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", text)]);

    private static string? Misplaced(TimelineDsl.Core.Compilation compilation, string text)
    {
        int last = 0;
        foreach (var finding in compilation.Diagnostics)
        {
            var places = finding.Related.Select(static one => one.Location).Concat(finding.Fixes.Select(static one => one.Location)).Append(finding.Location);
            if (places.Any(place => place.Span.Start < 0 || place.Span.Length < 0 || place.Span.End > text.Length)) return finding + " names a place outside the text";
            if (finding.Location.Span.Start < last) return finding + " stands out of order";
            if (finding.Message.Length == 0 || finding.Message.Contains('\n', StringComparison.Ordinal)) return finding.Descriptor.Id + " has no message of one line";
            last = finding.Location.Span.Start;
        }
        return null;
    }

    /// <summary>`tl fmt` and `tl check` agree on what parses, and formatted text stays as it is.</summary>
    private static string? Reparsed(string text)
    {
        string formatted = TimelineCompiler.Format(text).Text;
        if (formatted == text) return null;
        if (TimelineCompiler.Format(formatted).Text != formatted) return "formatting it again changes it";
        var (before, after) = (FormatterProperties.Syntax(text), FormatterProperties.Syntax(formatted));
        return before.SequenceEqual(after) ? null : "formatted, other lines of it parse: before " + string.Join(", ", before) + "; after " + string.Join(", ", after);
    }

    private static string? Untold(TimelineDsl.Core.Compilation compilation, string text)
    {
        if (!compilation.Diagnostics.Select(static one => one.ToString()).SequenceEqual(Compile(text).Diagnostics.Select(static one => one.ToString()))) return "it says two things of one text";
        FormatterProperties.Holds([("a.tl", text)]);
        foreach (var file in compilation.GenerateCode("Root"))
        {
            var errors = CSharpSyntaxTree.ParseText(file.Text, CSharp).GetDiagnostics().ToList();
            if (errors.Count > 0) return "its C# does not parse: " + errors[0];
        }
        foreach (var timeline in compilation.Timelines)
        {
            using var page = new StringWriter();
            if (ReportText.Write(timeline, compilation.Diagnostics, ReportText.BuiltIn, page) is { } fault) return fault.ToString();
        }
        return null;
    }

    /// <summary>The text with every line taken away without which it still fails.</summary>
    private static string Shrunk(string text)
    {
        var lines = text.Split('\n').ToList();
        var watch = Stopwatch.StartNew();
        for (int i = lines.Count - 1; i >= 0 && watch.Elapsed.TotalSeconds < 30; i--)
        {
            var fewer = new List<string>(lines);
            fewer.RemoveAt(i);
            if (WhatIsWrong(string.Join("\n", fewer), isWhole: true) is not null) lines = fewer;
        }
        return string.Join("\n", lines);
    }
}
