using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TimelineDsl.Core;
using TimelineDsl.Core.Diagnostics;

namespace TimelineDsl.Tests.Checks;

/// <summary>
/// A dossier as tests write it: one text, cut into files at lines <c># file: NAME.tl</c>, with the declarations that everybody knows added
/// where their names occur: <c>page-20</c> and <c>leaf-20</c> are sources published on 20 October 2025 (UTC), and so for every day of that month.
/// </summary>
internal sealed partial class TestDossier
{
    private static readonly Dictionary<string, string> WellKnown = new()
    {
        ["undated"] = "source undated\n",
        ["bounded"] = "source bounded\n  published between 2025-10-20 and 2025-10-22\n",
        ["reuters"] = "actor reuters\n",
        ["afp"] = "actor afp\n",
        ["cnn"] = "actor cnn\n",
        ["minister"] = "actor minister\n  anonymous\n",
        ["usa"] = "place usa\n",
        ["alaska"] = "place alaska\n  in usa\n",
        ["anchorage"] = "place anchorage\n  in alaska\n",
        ["moscow"] = "place moscow\n",
    };

    private TestDossier(IReadOnlyList<(string Path, string Text)> files) => Files = files;

    /// <summary>The files, the added declarations last, in <c>well-known.tl</c>.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; }

    /// <summary>The dossier of a text; a text without a timeline gets one above its first line.</summary>
    public static TestDossier Of(string text)
    {
        if (!TimelineLine().IsMatch(text)) text = "timeline t\n" + text;
        var files = Cut(text);
        string added = Added(text);
        if (added.Length > 0) files.Add(("well-known.tl", added));
        return new TestDossier(files);
    }

    /// <summary>The files that a text describes, and no more.</summary>
    public static List<(string Path, string Text)> Cut(string text)
    {
        var files = new List<(string, string)>();
        var parts = FileLine().Split(text);
        if (parts[0].Trim().Length > 0) files.Add(("a.tl", parts[0]));
        for (int i = 1; i < parts.Length; i += 2) files.Add((parts[i], parts[i + 1].TrimStart('\n')));
        return files;
    }

    public IReadOnlyList<Diagnostic> Compile() => Compile(Files);

    public static IReadOnlyList<Diagnostic> Compile(IEnumerable<(string Path, string Text)> files) =>
        TimelineCompiler.Compile(files.Select(static file => TimelineCompiler.Parse(file.Path, file.Text)).ToArray()).Diagnostics;

    /// <summary>What small dossiers leave out that are about something else: they cite nobody, say little of their sources, and have one witness.</summary>
    private static readonly HashSet<Descriptor> Aside =
    [
        Catalogue.Uncited, Catalogue.SourceIncomplete, Catalogue.SingleOrigin, Catalogue.PrecisionLaundering, Catalogue.DenialWithoutTarget, Catalogue.StaleExpectation, Catalogue.SameEventTwice,
    ];

    /// <summary>The findings of a text, without those that most tests are not about.</summary>
    public static IReadOnlyList<Diagnostic> Findings(string text) => Of(text).Compile().Where(static finding => !IsAside(finding)).ToArray();

    /// <summary>Whether a finding counts only in tests that speak of its code.</summary>
    public static bool IsAside(Diagnostic finding) => Aside.Contains(finding.Descriptor);

    /// <summary>The codes of <see cref="Findings"/>, each once for each finding, in the order of the places.</summary>
    public static string Codes(string text) => string.Join(" ", Findings(text).Select(static finding => finding.Descriptor.Id));

    /// <summary>A file or folder of the repository.</summary>
    public static string Repository(params string[] path) => Path.Combine([SourceTree.Root, .. path]);

    private static string Added(string text)
    {
        string added = "";
        for (string more = text; more.Length > 0; added += more)
            more = string.Concat(Names().Matches(more).Select(static match => match.Value).Distinct().Order(StringComparer.Ordinal).Select(name => Declaration(name, text + "\n" + added)));
        return added;
    }

    private static string Declaration(string name, string text)
    {
        if (Regex.IsMatch(text, "^(source|actor|place) " + name + @"\b(?!-)", RegexOptions.Multiline)) return "";
        if (WellKnown.TryGetValue(name, out string? declaration)) return declaration;
        return PageName().IsMatch(name) ? "source " + name + "\n  published 2025-10-" + name[^2..] + "\n" : "";
    }

    [GeneratedRegex(@"^timeline ", RegexOptions.Multiline)]
    private static partial Regex TimelineLine();

    [GeneratedRegex(@"^# file: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex FileLine();

    [GeneratedRegex(@"(?<![\w-])[a-z][\w-]*(?![\w-])")]
    private static partial Regex Names();

    [GeneratedRegex(@"^(page|leaf)-\d\d$")]
    private static partial Regex PageName();
}
