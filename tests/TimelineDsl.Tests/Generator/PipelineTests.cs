using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using TimelineDsl.Generator;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace TimelineDsl.Tests.Generator;

public class PipelineTests
{
    private const string Sources = "source post \"A report\"\n  publisher post-house\n  published 2025-10-18\n  url unknown\nactor post-house \"The Post\"\n";
    private const string Talks = "timeline talks \"Talks\"\n  language 1\n  as of 2025-10-22\nevent first-talk \"They talk\"\n  on 2025-10-17\n  cite post on \"October 17\"\n";
    private const string Votes = "timeline votes \"Votes\"\n  language 1\n  as of 2025-10-22\nevent first-vote \"They vote\"\n  on 2025-10-16\n  cite post on \"October 16\"\n";

    private static readonly string[] Steps =
        [TimelineGenerator.ReadStep, TimelineGenerator.ParseStep, TimelineGenerator.CompileStep, TimelineGenerator.FilesStep, TimelineGenerator.FindingsStep];

    private static GeneratorProject Dossier() => new GeneratorProject().Write("sources.tl", Sources).Write("talks.tl", Talks).Write("votes.tl", Votes);

    [Fact]
    public void The_first_run_does_all()
    {
        var outcome = Dossier().Run();
        Assert.Equal([New, New, New], outcome.Reasons(TimelineGenerator.ParseStep));
        Assert.All(Steps, step => Assert.All(outcome.Reasons(step), reason => Assert.Equal(New, reason)));
    }

    [Fact]
    public void Identical_text_is_unchanged_everywhere()
    {
        var project = Dossier();
        project.Run();
        var outcome = project.Write("talks.tl", Talks).Write("votes.tl", Votes).Run();
        Assert.All(Steps, step => AssertIdle(outcome.Reasons(step)));
        AssertIdle(outcome.OutputReasons());
    }

    [Fact]
    public void An_edit_in_CSharp_touches_nothing()
    {
        var project = Dossier();
        project.Run();
        var outcome = project.EditCSharp("class Other { }").Run();
        Assert.All(Steps, step => AssertIdle(outcome.Reasons(step)));
        AssertIdle(outcome.OutputReasons());
    }

    [Fact]
    public void One_edit_parses_one_file_and_writes_only_what_differs()
    {
        var project = Dossier();
        project.Run();
        var outcome = project.Write("talks.tl", Talks.Replace("They talk", "They talk again")).Run();
        Assert.Equal(1, outcome.Reasons(TimelineGenerator.ParseStep).Count(reason => reason == Modified));
        Assert.Equal(2, outcome.Reasons(TimelineGenerator.ParseStep).Count(reason => reason is Cached or Unchanged));
        Assert.Equal([Modified], outcome.Reasons(TimelineGenerator.CompileStep));
        var files = outcome.Reasons(TimelineGenerator.FilesStep);
        Assert.Equal(1, files.Count(reason => reason == Modified));
        Assert.True(files.Length > 2);
        Assert.Equal(files.Length - 1, files.Count(reason => reason is Cached or Unchanged));
    }

    [Fact]
    public void An_edit_in_one_timeline_writes_no_file_of_one_that_refers_to_it()
    {
        var project = Dossier().Write("votes.tl", Votes + "  before first-talk\n");
        var first = project.Run();
        Assert.Contains("global::Talks.Timeline.Instance", first.Result.GeneratedSources.Single(source => source.HintName == "votes.Timeline.g.cs").SourceText.ToString());
        var outcome = project.Write("talks.tl", Talks.Replace("They talk", "They talk at last", StringComparison.Ordinal)).Run();
        var written = outcome.Result.GeneratedSources.Zip(first.Result.GeneratedSources).Where(pair => !pair.First.SourceText.ContentEquals(pair.Second.SourceText)).Select(pair => pair.First.HintName);
        Assert.Equal(["talks.Events.g.cs"], written);
    }

    [Fact]
    public void A_comment_writes_no_file_again()
    {
        var project = Dossier();
        project.Run();
        var outcome = project.Write("talks.tl", Talks + "# seen\n").Run();
        Assert.Contains(Modified, outcome.Reasons(TimelineGenerator.ParseStep));
        AssertIdle(outcome.Reasons(TimelineGenerator.FilesStep));
        AssertIdle(outcome.OutputReasons());
    }

    [Fact]
    public void A_file_taken_away_takes_its_timeline_along()
    {
        var project = Dossier();
        Assert.Contains("votes.Timeline.g.cs", project.Run().HintNames);
        Assert.DoesNotContain("votes.Timeline.g.cs", project.Delete("votes.tl").Run().HintNames);
    }

    [Fact]
    public void The_steps_hold_values_only()
    {
        var outcome = Dossier().Write("broken.tl", "event x \"\n").Run();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var step in Steps)
            foreach (var (value, _) in outcome.Result.TrackedSteps[step].SelectMany(run => run.Outputs))
                AssertHoldsNoRoslyn(value, seen);
        Assert.True(seen.Count > 20, "nothing was looked at");
    }

    private static void AssertIdle(IncrementalStepRunReason[] reasons)
    {
        Assert.NotEmpty(reasons);
        Assert.All(reasons, reason => Assert.True(reason is Cached or Unchanged, reason.ToString()));
    }

    /// <summary>Neither a Roslyn class (a compilation behind it would be kept alive, and it is never equal) nor a delegate; its small value types may be there.</summary>
    private static void AssertHoldsNoRoslyn(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || (!value.GetType().IsValueType && !seen.Add(value))) return;
        var type = value.GetType();
        Assert.False(!type.IsValueType && type.Namespace is { } space && space.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), type.FullName);
        if (value is IEnumerable list && type.IsArray)
        {
            foreach (object? item in list) AssertHoldsNoRoslyn(item, seen);
            return;
        }

        if (type.Namespace is { } name && !name.StartsWith("TimelineDsl", StringComparison.Ordinal) && !name.StartsWith("System.Collections", StringComparison.Ordinal)) return;
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            AssertHoldsNoRoslyn(field.GetValue(value), seen);
    }
}
