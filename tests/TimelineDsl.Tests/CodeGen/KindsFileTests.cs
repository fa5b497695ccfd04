using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using TimelineDsl.Core;
using TimelineDsl.Core.CodeGen;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using Xunit;

namespace TimelineDsl.Tests.CodeGen;

/// <summary>The classes of kinds: each value under its type, whatever the dossier calls things.</summary>
public sealed class KindsFileTests
{
    private const string Dossier = """
        timeline demo "Demo"
        kind statement "A public statement"
          speaker actor "Who speaks"
          signers actor*
          tone friendly | very-harsh
          moods calm | loud *
          deadline date?
          notices duration*
          votes number
          words text?
          video url?
          hall place?
          answers statement?
          about event*
        kind press-statement : statement "To the press"
          title text
          press-statement number?
          tone-choice text?
        event x : statement "X"
          on 2025-10-17
          speaker ann
          signers ann, bob
          tone very-harsh
          moods calm, loud
          deadline Oct. 20, 2025
          notices 2d, 3h
          votes -12.50
          words "The \"words\""
          video "https://example.org/v"
          hall here
          answers y
          about x, z
        event y : press-statement "Y"
          on 2025-10-17
          speaker bob
          tone friendly
          votes 0
          title "Its title"
          tone-choice "loud"
          words "not so"
            dispute because "A slip."
        event z "Z"
          on 2025-10-17
        actor ann "Ann"
        actor bob "Bob"
        place here "Here"
        """;

    private static IReadOnlyList<GeneratedFile> Files(string text)
    {
        var compilation = TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", text)]);
        return compilation.GenerateCode(null);
    }

    [Fact]
    public void Members_have_their_types_and_values()
    {
        var assembly = Emitted.Compile(Files(Dossier), """
            using System;
            using TimelineDsl.Model;
            Kinds.Statement x = Demo.Events.X;
            Kinds.PressStatement y = Demo.Events.Y;
            Actor speaker = x.Speaker;
            decimal votes = x.Votes;
            When? deadline = x.Deadline;
            string? words = x.Words, video = x.Video;
            Place? hall = x.Hall;
            Kinds.Statement? answers = x.Answers;
            Event z = Demo.Events.Z;
            bool all = speaker == Demo.Actors.Ann && x.Signers.Count == 2 && x.Signers[1] == Demo.Actors.Bob
                && x.Tone == Kinds.Statement.ToneChoice.VeryHarsh && x.Moods[1] == Kinds.Statement.MoodsChoice.Loud
                && deadline!.FirstDay!.Value.ToString() == "2025-10-20" && x.Notices[1].MinMilliseconds == 10_800_000
                && votes == -12.50m && words == "The \"words\"" && video == "https://example.org/v" && hall == Demo.Places.Here && answers == y
                && x.About[0] == x && x.About[1] == z && x.Title == "X" && y.Title == "Y" && y.Title_ == "Its title" && y.PressStatement_ is null && y.ToneChoice == "loud"
                && y.Tone == default && y.Words is null && y.Deadline is null && y.Signers.Count == 0 && y is Kinds.Statement
                && Demo.Timeline.FindEvent("y") is Kinds.PressStatement && z.GetType() == typeof(Event);
            All.Hold = all;
            static class All { public static bool Hold; }
            """);
        assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        Assert.True((bool)assembly.GetType("All")!.GetField("Hold")!.GetValue(null)!);
    }

    [Fact]
    public void The_model_says_the_same_by_name()
    {
        var timeline = Emitted.Compile(Files(Dossier)).Get<Timeline>("Demo.Timeline", "Instance");
        var x = timeline.FindEvent("x")!;
        Assert.Equal(["press-statement", "statement"], timeline.Kinds.Select(static kind => kind.Name));
        Assert.Equal(("statement", 12), (x.Kind!.Name, x.Kind.Members.Count));
        Assert.Equal(15, timeline.FindKind("press-statement")!.Members.Count);
        Assert.Equal("signers ann, bob", x.Members.Single(static member => member.Name == "signers").ToString());
        Assert.Equal("Who speaks", x.Kind.FindMember("speaker")!.Doc);
        Assert.Equal(["friendly", "very-harsh"], x.Kind.FindMember("tone")!.Choices);
        Assert.Equal("A slip.", Assert.Single(timeline.FindEvent("y")!.DisputedMembers).Dispute.Because);
        Assert.True(timeline.FindEvent("y")!.Kind!.Is(x.Kind));
        Assert.False(x.Kind.Is(timeline.FindEvent("y")!.Kind!));
        Assert.Null(timeline.FindEvent("z")!.Kind);
    }

    [Fact]
    public void Documentation_and_words_of_a_dossier_stay_text()
    {
        var members = new[] { "\"; throw null; //", "</summary>*/", "a\n#error b", "\u2028#error", "\\" }
            .Select((text, number) => new KindMemberData { Name = "m" + number, Doc = text, Type = MemberType.Choice, Choices = [text, "calm"], Count = MemberCount.Several }).ToArray();
        var data = new TimelineData { Name = "t", Title = "T", Kinds = [new KindData { Name = "k", Title = "</summary>\n#error x", Members = members }] };
        var files = CSharpEmitter.Emit(Timeline.From(data), null);
        var text = files.Single(static file => file.HintName == "Kinds.g.cs").Text;
        Assert.DoesNotContain("<summary></summary>", text);
        Assert.Equal(5, Emitted.Compile(files).GetType("Kinds.K", throwOnError: true)!.GetProperties(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Public).Length);
    }

    [Fact]
    public void Names_that_become_one_make_no_error_of_CSharp()
    {
        var assembly = Emitted.Compile(Files("""
            timeline t
            kind a-b
              x-y text?
              xY text?
              read-out text?
              out yes | no ?
              outChoice text?
              read-out-choice text?
              way a-b | aB ?
            kind aB
            kind out-choice
              out yes | no ?
            kind equals
              to-string text?
              item text?
              system text?
            event e : aB
              on 2025
            event f : equals
              on 2025
              to-string "s"
            """), "System.Console.WriteLine(T.Events.F.ToString_ + T.Events.E.Title);");
        Assert.Equal("TimelineDsl.Model.Event", assembly.Get<Event>("T.Events", "E").GetType().FullName);
        Assert.Equal("Kinds.Equals_", assembly.Get<Event>("T.Events", "F").GetType().FullName);
    }

    [Fact]
    public void A_dossier_without_kinds_has_no_such_file()
    {
        var files = Files("timeline t\nevent e\n  on 2025");
        Assert.DoesNotContain(files, static file => file.HintName.Contains("Kinds"));
        Assert.DoesNotContain(files, static file => file.Text.Contains("EventClass"));
    }

    /// <summary>A member of a kind never hides what every event has.</summary>
    [Fact]
    public void Every_member_of_an_event_is_known_to_the_rule_of_names()
    {
        var members = typeof(Event).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Where(static member => member is not MethodBase { IsSpecialName: true } and not ConstructorInfo).Select(static member => member.Name).Distinct().ToArray();
        Assert.True(members.Length > 25, "the members were not found");
        Assert.All(members, static member => Assert.Equal(member + "_", CSharpName.OfMember(member, "Other")));
    }

    [Theory]
    [InlineData("k", "text", "x", "No kind gives the event a member 'x'.")]
    [InlineData("l", "text", "words", "There is no kind named 'l' in this timeline.")]
    [InlineData("k", "number", "words", "The member 'words' takes values of another type.")]
    public void Plain_data_that_fits_no_kind_is_refused(string kind, string type, string member, string message)
    {
        var data = new TimelineData
        {
            Name = "t", Title = "T",
            Kinds = [new KindData { Name = "k", Title = "K", Members = [new KindMemberData { Name = "words" }] }],
            Events = [new EventData { Name = "e", Title = "E", Bounds = new ActualBounds(), Kind = kind, Members = [new MemberData { Name = member, Values = [new MemberValueData { Text = "1", Type = Enum.Parse<MemberType>(type, true), Number = 1 }] }] }],
        };
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Timeline.From(data)).Message);
    }

    [Fact]
    public void Kinds_of_plain_data_that_go_round_in_a_circle_are_refused()
    {
        var data = new TimelineData { Name = "t", Title = "T", Kinds = [new KindData { Name = "a", Title = "A", Base = "b" }, new KindData { Name = "b", Title = "B", Base = "a" }] };
        Assert.Contains("based on itself", Assert.Throws<ArgumentException>(() => Timeline.From(data)).Message);
    }
}
