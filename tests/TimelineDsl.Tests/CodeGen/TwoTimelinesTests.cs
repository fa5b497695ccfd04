using System;
using System.Linq;
using TimelineDsl.Core;
using TimelineDsl.Model;
using TimelineDsl.Tests.Model;
using Xunit;

namespace TimelineDsl.Tests.CodeGen;

/// <summary>Two timelines that refer to each other: the generated code leads from each to the other, typed, whichever is opened first.</summary>
public sealed class TwoTimelinesTests
{
    private const string Dossier = """
        timeline talks "The talks"
        event summit : step "The summit"
          on 2025-10-20
          before truce
          next truce
          with truce, shelling
          cite page says within 1d..3d before truce
        event dinner "The dinner"
          on 2025-10-21
          cite page on "the following day" counting from summit
          cite page denies after shelling
        timeline war "The war"
          zone Europe/Kyiv
        event truce : truce-step "The truce"
          on 2025-10-22
          between end of summit and shelling
          previous summit
          cite page on "two days later" counting from end of summit
        event shelling "The shelling"
          on 2025-10-23
          cite page says on 2025-10-23
          after dinner
            dispute because "Nobody says so."
        timeline alone "On its own"
        event eclipse "An eclipse"
          on 2025-10-21
        kind step "A step"
          next step?
          with event*
        kind truce-step : step "A step of a truce"
          previous step?
        source page "A page"
          published 2025-10-25
        """;

    private static readonly Compilation Compiled = TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", Dossier)]);

    [Theory]
    [InlineData(null, "")]
    [InlineData("Acme.Dossier", "Acme.Dossier.")]
    public void What_an_event_of_one_refers_to_is_the_event_of_the_other(string? root, string prefix)
    {
        var assembly = Emitted.Compile(Compiled.GenerateCode(root), """
            using System.Linq;
            using TimelineDsl.Model;
            PREFIXKinds.Step summit = PREFIXTalks.Events.Summit;
            PREFIXKinds.TruceStep truce = PREFIXWar.Events.Truce;
            Event shelling = PREFIXWar.Events.Shelling, dinner = PREFIXTalks.Events.Dinner;
            PREFIXKinds.Step? next = summit.Next, previous = truce.Previous;
            var reported = (RelationReport)summit.Citations[0].Reports[0];
            var denied = (RelationReport)dinner.Citations[1].Denials[0].Denied;
            var phrase = (StatusReport)truce.Citations[0].Reports[0];
            All.Hold = next == truce && previous == summit && summit.With[0] == truce && summit.With[1] == shelling
                && summit.Relations[0].Other == truce && summit.Relations[0].Other.Timeline == PREFIXWar.Timeline.Instance
                && reported.Relation.Other == truce && denied.Relation.Other == shelling
                && truce.Relations[0].Other == summit && truce.Relations[0].OtherPart == EventPart.End && truce.Relations[0].Second == shelling
                && shelling.DisputedRelations[0].Value.Other == dinner
                && PREFIXWar.Timeline.Instance.FindAnchor(phrase.When!) == summit
                && PREFIXTalks.Timeline.Instance.FindAnchor(((StatusReport)dinner.Citations[0].Reports[0]).When!) == summit
                && PREFIXTalks.Timeline.Instance.FindAnchor(summit.When!) == null
                && PREFIXTalks.Timeline.FindEvent("truce") == null
                && PREFIXTalks.Timeline.Instance.RefersTo.Single() == PREFIXWar.Timeline.Instance && PREFIXWar.Timeline.Instance.RefersTo.Single() == PREFIXTalks.Timeline.Instance
                && PREFIXAlone.Timeline.Instance.RefersTo.Count == 0
                && truce.Kind!.Is(summit.Kind!) && !summit.Kind!.Is(truce.Kind!)
                && truce.Zone == "Europe/Kyiv" && summit.Zone == "UTC";
            static class All { public static bool Hold; }
            """.Replace("PREFIX", prefix, StringComparison.Ordinal));
        Assert.Equal([], Compiled.Diagnostics.Where(static finding => finding.Severity == Core.Diagnostics.Severity.Error).Select(static finding => finding.ToString()));
        assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        Assert.True((bool)assembly.GetType("All")!.GetField("Hold")!.GetValue(null)!);
    }

    /// <summary>Each in a fresh assembly, so that the one asked for is the first to be made: making it may not wait for the other.</summary>
    [Theory]
    [InlineData("Talks", "Summit")]
    [InlineData("War", "Truce")]
    public void Either_may_be_opened_first(string first, string name)
    {
        var assembly = Emitted.Compile(Compiled.GenerateCode(null));
        var item = assembly.Get<Event>(first + ".Events", name);
        Assert.Same(item, item.Relations[0].Other.Timeline.RefersTo.Single().FindEvent(item.Name));
    }

    [Fact]
    public void The_generated_code_holds_what_was_compiled()
    {
        var assembly = Emitted.Compile(Compiled.GenerateCode(null));
        Assert.Equal(["alone", "talks", "war"], Compiled.Timelines.Select(static timeline => timeline.Name));
        foreach (var (timeline, name) in Compiled.Timelines.Zip(["Alone", "Talks", "War"]))
            Assert.Null(Same.Difference(timeline.ToData(), assembly.Get<Timeline>(name + ".Timeline", "Instance").ToData()));
    }

    [Fact]
    public void Plain_data_of_all_makes_them_again()
    {
        var data = Compiled.Timelines.Select(static timeline => timeline.ToData()).ToArray();
        Assert.Equal([[], ["war"], ["talks"]], data.Select(static one => one.RefersTo.ToArray()));
        var again = Timeline.FromAll(data);
        for (int i = 0; i < data.Length; i++) Assert.Null(Same.Difference(data[i], again[i].ToData()));
        Assert.Same(again[2].FindEvent("truce"), again[1].FindEvent("summit")!.Relations[0].Other);
    }

    [Fact]
    public void A_timeline_that_refers_to_none_has_no_such_code()
    {
        var files = Compiled.GenerateCode(null);
        Assert.DoesNotContain("TimelineReference", files.Single(static file => file.HintName == "alone.Timeline.g.cs").Text);
        Assert.Contains("global::War.Timeline.Instance", files.Single(static file => file.HintName == "talks.Timeline.g.cs").Text);
        Assert.Single(files, static file => file.HintName == "Kinds.g.cs");
    }

    [Theory]
    [InlineData("after x")]
    [InlineData("between y and x")]
    [InlineData("named x")]
    [InlineData("named y, x")]
    [InlineData("deadline \"the following day\" counting from x")]
    [InlineData("cite page says before x")]
    [InlineData("cite page denies before x")]
    [InlineData("cite page says named x")]
    [InlineData("cite page on \"the following day\" counting from x")]
    [InlineData("cite page on \"the following day\" counting from end of x")]
    [InlineData("cite page says by 2025\n    said \"the following day\" counting from x")]
    public void Every_form_of_reference_leads_there(string line)
    {
        string dossier = "timeline a\nevent x\n  on 2025-10-17\ntimeline b\nkind k\n  named event*\n  deadline date?\nevent y\nevent z : k\n  " + line + "\nsource page\n  published 2025-10-20";
        var compilation = TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", dossier)]);
        Assert.DoesNotContain(compilation.Diagnostics, static finding => finding.Severity == Core.Diagnostics.Severity.Error && finding.Descriptor.Id[2] is '1' or '2');
        Assert.Equal(["a"], compilation.Timelines[1].RefersTo.Select(static timeline => timeline.Name));
        Assert.Empty(compilation.Timelines[0].RefersTo);
    }

    /// <summary>The file of <c>y</c> does not say to which timeline it belongs: that is told, and the model is made without it.</summary>
    [Theory]
    [InlineData("after y")]
    [InlineData("between x and y")]
    [InlineData("named y")]
    [InlineData("cite page says before y")]
    [InlineData("cite page says named y")]
    [InlineData("cite page on \"the following day\" counting from y")]
    public void An_event_of_no_timeline_is_in_no_model(string line)
    {
        var compilation = TimelineCompiler.Compile(
        [
            TimelineCompiler.Parse("a.tl", "timeline a\nkind k\n  named event*\nevent x : k\n  on 2025-10-17\n  " + line + "\nsource page\n  published 2025-10-20"),
            TimelineCompiler.Parse("b.tl", "event y\n  on 2025-10-18"),
        ]);
        Assert.Contains(compilation.Diagnostics, static finding => finding.Descriptor.Id == "TL2010");
        Assert.Empty(compilation.Timelines.Single().RefersTo);
        Assert.Equal("x", Emitted.Compile(compilation.GenerateCode(null)).Get<Event>("A.Events", "X").Name);
    }

    [Fact]
    public void A_timeline_called_as_the_namespace_of_the_kinds_is_another_namespace()
    {
        var files = TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", "timeline kinds\nkind kinds\n  kinds text?\nevent kinds : kinds\n  on 2025")]).GenerateCode(null);
        Assert.Equal("Kinds.Kinds_", Emitted.Compile(files).Get<Event>("Kinds_.Events", "Kinds_").GetType().FullName);
    }
}
