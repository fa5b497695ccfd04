using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TimelineDsl.Core;
using TimelineDsl.Core.Diagnostics;
using Xunit;

namespace TimelineDsl.Tests.Dossiers;

/// <summary>Every shipped dossier holds, and only because of what it declares disputed.</summary>
public sealed class ShippedDossierTests
{
    private static readonly string[] Names = Directory.GetDirectories(Path.Combine(SourceTree.Root, "specs")).Select(static folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal).ToArray();

    public static TheoryData<string> Dossiers => [.. Names];

    /// <summary>Every line that begins a dispute, as <c>file:line</c>, lines counted from 1.</summary>
    public static TheoryData<string, string> Disputes
    {
        get
        {
            var places = new TheoryData<string, string>();
            foreach (string dossier in Names)
            {
                foreach (var (path, text) in Files(dossier))
                {
                    string[] lines = text.Split('\n');
                    for (int i = 0; i < lines.Length; i++)
                        if (lines[i].TrimStart().StartsWith("dispute ", StringComparison.Ordinal)) places.Add(dossier, path + ":" + (i + 1));
                }
            }
            return places;
        }
    }

    [Fact]
    public void There_are_dossiers() => Assert.True(Names.Length >= 2);

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void It_has_no_finding(string dossier) => Assert.Empty(Compile(Files(dossier)).Diagnostics.Where(static finding => finding.Severity != Severity.Information).Select(static finding => finding.ToString()));

    [Theory]
    [MemberData(nameof(Dossiers))]
    public void It_has_events_with_citations(string dossier)
    {
        var timeline = Assert.Single(Compile(Files(dossier)).Timelines);
        Assert.True(timeline.Events.Count > 10);
        Assert.All(timeline.Events, static entry => Assert.NotEmpty(entry.Citations));
    }

    [Theory]
    [MemberData(nameof(Disputes))]
    public void Without_any_one_dispute_it_does_not_hold(string dossier, string place)
    {
        int colon = place.LastIndexOf(':');
        var changed = Files(dossier).Select(file => file.Path == place[..colon] ? (file.Path, WithoutLine(file.Text, int.Parse(place[(colon + 1)..]))) : file).ToArray();
        Assert.Contains(Compile(changed).Diagnostics, static finding => finding.Severity == Severity.Error || finding.Descriptor == Catalogue.PlanConflict);
    }

    /// <summary>The files of a dossier; of Budapest with the sources that it takes from the folder of seeds.</summary>
    private static (string Path, string Text)[] Files(string dossier) =>
        SourceTree.Files("specs/" + dossier, "*.tl").Concat(dossier == "Budapest" ? SourceTree.Files("seeds", "*.tl") : []).Select(static path => (path, SourceTree.Read(path))).ToArray();

    private static Compilation Compile(IEnumerable<(string Path, string Text)> files) => TimelineCompiler.Compile(files.Select(static file => TimelineCompiler.Parse(file.Path, file.Text)).ToArray());

    private static string WithoutLine(string text, int number) => string.Join('\n', text.Split('\n').Where((_, index) => index != number - 1));
}
