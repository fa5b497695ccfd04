using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CsCheck;
using TimelineDsl.Core.CodeGen;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using TimelineDsl.Tests.Model;
using Xunit;

namespace TimelineDsl.Tests.CodeGen;

public sealed class CSharpEmitterTests
{
    [Fact]
    public void TheGeneratedCodeHoldsTheTimeline() => TimelineGen.Timeline.Sample(
        data =>
        {
            var timeline = Timeline.From(data);
            var assembly = Emitted.Compile(CSharpEmitter.Emit(timeline, null));
            Assert.Null(Same.Difference(timeline.ToData(), assembly.Get<Timeline>("Budapest.Timeline", "Instance").ToData()));
            Assert.Equal(data.Title, assembly.Get<string>("Budapest.Timeline", "Title"));
            foreach (var item in assembly.Get<Timeline>("Budapest.Timeline", "Instance").Events)
                Assert.Equal(item.Kind is null ? "TimelineDsl.Model.Event" : "Kinds." + CSharpName.Of(item.Kind.Name), item.GetType().FullName);
            Assert.Equal("lavrov-rubio-call", assembly.Get<Event>("Budapest.Events", "LavrovRubioCall").Name);
            Assert.Equal("equals", assembly.Get<Event>("Budapest.Events", "Equals_").Name);
            Assert.Equal("зустріч", assembly.Get<Place>("Budapest.Places", "Зустріч").Name);
            Assert.Same(assembly.Get<Timeline>("Budapest.Timeline", "Instance").FindSource("a"), assembly.Get<Source>("Budapest.Sources", "A"));
            Assert.Equal(timeline.Events.Select(e => e.Name), assembly.Get<IReadOnlyList<Event>>("Budapest.Timeline", "Events").Select(e => e.Name));
        }, iter: 20, threads: 1);

    // By number, because the runner replaces half surrogates in the arguments of a test.
    private static readonly string[] Hostile =
    [
        "\"; throw null; //", "\"\"\"", "\"\"\"\"\"\"\"u8;", "a\nb", "a\r\n#error b", "*/ #error", "</summary>", "<summary>&amp;</summary>]]>", "a\u2028#error b", "a\u2029b", "a\u0085#error b",
        "\\", "\\u0022", "\\\"", "{0}", "^", "|", "^q", "\uD800", "a\uDFFFb", "\uDC00\uD800", "\0", "\u001A", "\uFEFF", "\uFFFF", "\u202Eevil\u2066", "😀", "\U000E0041", "#pragma", "--x", "$\"{x}\"",
    ];

    [Fact]
    public void WhatTheProjectCallsItsOwnDoesNotMatter()
    {
        var data = new TimelineData { Name = "budapest", Title = "T", Actors = [new ActorData { Name = "item", Title = "An item" }, new ActorData { Name = "get", Title = "A get" }] };
        var assembly = Emitted.Compile(
            CSharpEmitter.Emit(Timeline.From(data), null),
            "System.Console.WriteLine(Budapest.Actors.Item.Title); namespace Budapest { class Event; class Actor; class Item; class Get; class TimelineDsl; class System; }");
        Assert.Equal("An item", assembly.Get<Actor>("Budapest.Actors", "Item").Title);
        Assert.Equal("A get", assembly.Get<Actor>("Budapest.Actors", "Get_").Title);
    }

    public static TheoryData<int> HostileNumbers => new(Enumerable.Range(0, Hostile.Length));

    [Theory]
    [MemberData(nameof(HostileNumbers))]
    public void HostileTextStaysText(int number)
    {
        string text = Hostile[number];
        var before = ManyEvents.Event(0, text);
        var data = new TimelineData
        {
            Name = "hostile", Title = text, Zone = text, Language = text, Notes = [text, text],
            Sources = [new SourceData { Name = "gazette", Title = text, Url = text }],
            Actors = [new ActorData { Name = "somebody", Title = text, Also = [text] }],
            Places = [new PlaceData { Name = "somewhere", Title = text }],
            Events = [before],
        };
        var files = CSharpEmitter.Emit(Timeline.From(data), null);
        Assert.All(files, file => Assert.DoesNotContain(file.Text, c => (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029' or '\u202E' or '\uFEFF' or '\u2066'));
        var assembly = Emitted.Compile(files);
        Assert.Null(Same.Difference(Timeline.From(data).ToData(), assembly.Get<Timeline>("Hostile.Timeline", "Instance").ToData()));
        Assert.Equal(text, assembly.Get<Event>("Hostile.Events", "E0").Title);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a\"b\n")]
    [InlineData("Зустріч")]
    public void NoNameBreaksTheCode(string name)
    {
        var files = CSharpEmitter.Emit(Timeline.From(new TimelineData { Name = name, Title = "T", Actors = [new ActorData { Name = name, Title = "A" }] }), "class.My-App");
        var assembly = Emitted.Compile(files);
        Assert.Equal(name, assembly.Get<Actor>("class.My_App." + CSharpName.Of(name) + ".Actors", CSharpName.Of(name)).Name);
        Assert.All(files, f => Assert.Matches("^[a-z0-9_A-F.-]+\\.(Timeline|Actors)\\.g\\.cs$", f.HintName));
    }

    [Fact]
    public void FilesOfTwoTimelinesNeverShareAName()
    {
        string[] names = ["ab", "aB", "Ab", "a-b", "a_0042"];
        var hints = names.SelectMany(n => CSharpEmitter.Emit(Timeline.From(new TimelineData { Name = n, Title = "T" }), null)).Select(f => f.HintName).ToList();
        Assert.Equal(names.Length, hints.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void NamesThatBecomeOneMakeNoErrorOfCSharp()
    {
        var data = new TimelineData { Name = "t", Title = "T", Actors = [new ActorData { Name = "a-b", Title = "First" }, new ActorData { Name = "aB", Title = "Second" }] };
        var assembly = Emitted.Compile(CSharpEmitter.Emit(Timeline.From(data), null));
        Assert.Equal("First", assembly.Get<Actor>("T.Actors", "AB").Title);
        Assert.Equal("Second", assembly.Get<Timeline>("T.Timeline", "Instance").FindActor("aB")!.Title);
    }

    [Fact]
    public void AnEmptyTimelineCompiles()
    {
        var assembly = Emitted.Compile(CSharpEmitter.Emit(Timeline.From(new TimelineData { Name = "empty", Title = "" }), "Acme"));
        Assert.Empty(assembly.Get<IReadOnlyList<Event>>("Acme.Empty.Timeline", "Events"));
        Assert.Null(assembly.Get<AsOf?>("Acme.Empty.Timeline", "AsOf"));
    }

    [Fact]
    public void FilesHoldAtMostFiveHundredEvents()
    {
        var files = CSharpEmitter.Emit(Timeline.From(ManyEvents.Of(2000)), null);
        var events = files.Where(f => f.HintName.StartsWith("bench.Events.", StringComparison.Ordinal)).ToList();
        var counts = events.Select(f => f.Text.Split("public static Item_ ").Length - 1).ToList();
        Assert.InRange(events.Count, 4, 16);
        Assert.All(counts, c => Assert.InRange(c, 1, 500));
        Assert.Equal(2000, counts.Sum());
        Assert.Equal("Event 1999", Emitted.Compile(files).Get<Event>("Bench.Events", "E1999").Title);
    }

    [Fact]
    public void OneEditChangesOneFile()
    {
        var data = ManyEvents.Of(3000);
        var before = CSharpEmitter.Emit(Timeline.From(data), null);
        for (int edited = 0; edited < 3000; edited += 777)
        {
            var events = data.Events.ToArray();
            events[edited] = ManyEvents.Event(edited, "Another title");
            var after = CSharpEmitter.Emit(Timeline.From(new TimelineData { Name = data.Name, Title = data.Title, Zone = data.Zone, Sources = data.Sources, Events = events }), null);
            Assert.Equal(before.Select(f => f.HintName), after.Select(f => f.HintName));
            Assert.Equal(1, before.Zip(after).Count(pair => pair.First.Text != pair.Second.Text));
        }
    }

    [Fact]
    public void TheOrderOfTheDataDoesNotMatter()
    {
        var data = ManyEvents.Of(700);
        var turned = new TimelineData { Name = data.Name, Title = data.Title, Zone = data.Zone, Sources = data.Sources, Events = data.Events.Reverse().ToArray() };
        Assert.Equal(CSharpEmitter.Emit(Timeline.From(data), null), CSharpEmitter.Emit(Timeline.From(turned), null));
    }

    [Fact]
    public void AboveTheLimitThereAreIdsOnly()
    {
        var files = CSharpEmitter.Emit(Timeline.From(ManyEvents.Of(CSharpEmitter.MaxProperties + 1)), null);
        Assert.DoesNotContain(files, f => f.Text.Contains("public static Item_ E", StringComparison.Ordinal));
        var assembly = Emitted.Compile(files);
        string id = (string)assembly.GetType("Bench.EventIds", true)!.GetField("E10000")!.GetRawConstantValue()!;
        var find = assembly.GetType("Bench.Timeline", true)!.GetMethod("FindEvent")!;
        Assert.Equal("Event 10000", ((Event)find.Invoke(null, [id])!).Title);
    }

    [Fact]
    public void EveryFileIsMarkedAndEndsWithALine()
    {
        var files = CSharpEmitter.Emit(Timeline.From(ManyEvents.Of(3)), null);
        Assert.Equal(["bench.Timeline.g.cs", "bench.Events.g.cs", "bench.Sources.g.cs"], files.Select(f => f.HintName));
        Assert.All(files, f =>
        {
            Assert.StartsWith("// <auto-generated/>\n#nullable enable\n", f.Text, StringComparison.Ordinal);
            Assert.EndsWith("}\n", f.Text, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', f.Text);
        });
        var types = Emitted.Compile(files).GetTypes().Where(t => t.Namespace == "Bench" && !t.IsNested).ToList();
        Assert.Equal(["Actors", "Blob", "Events", "Offices", "Places", "Sources", "Timeline"], types.Select(t => t.Name).Order(StringComparer.Ordinal));
        Assert.All(types, t => Assert.NotNull(t.GetCustomAttribute<System.CodeDom.Compiler.GeneratedCodeAttribute>()));
    }
}
