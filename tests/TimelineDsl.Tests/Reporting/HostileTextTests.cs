using System;
using System.Collections.Generic;
using System.Linq;
using AngleSharp.Dom;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using TimelineDsl.Tool.Reporting.Templates;
using Xunit;

namespace TimelineDsl.Tests.Reporting;

/// <summary>Text that wants to be more than text, in every place where a dossier can put text.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts =>
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><svg onload=alert(1)>", "javascript:alert(1)", "{{ 1 + 1 }}{{ include 'x' }}", "]]><x>",
        "a\u2028b\u2029c", "nul\0bell\u0007escape\u001b[2Jdel\u007fc1\u0085", "\ud800 alone \udfff", "\ufffe\uffff\ufdd0", "</style></title></svg><b>", "-->", "&lt;b&gt;&amp;#60;", "\u202Egnp.exe", "line\r\nbreak\rtab\t", "` onclick=x `", new string('<', 3000),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_stays_text(string hostile)
    {
        var page = Rendered.Page(Dossier(hostile), [Finding(hostile)]);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, x, b b, svg[onload]"));
        foreach (var element in page.All)
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
                Assert.DoesNotContain("script:", attribute.Name == "href" ? attribute.Value : "", StringComparison.OrdinalIgnoreCase);
            }
        // As long as the hostile text, since a long title takes a second line.
        string plain = new('p', hostile.Length);
        Assert.Equal(Skeleton(Rendered.Page(Dossier(plain), [Finding(plain)])), Skeleton(page));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_all_there_and_nothing_forbidden_is(string hostile)
    {
        string html = Rendered.Text(Dossier(hostile), [Finding(hostile)]);
        Assert.DoesNotContain(html, c => (c < ' ' && c != '\n' && c != '\t') || c is >= '\u007f' and <= '\u009f' || c is '\ufffe' or '\uffff');
        var title = Rendered.Parse(html).QuerySelector("h1")!.TextContent;
        Assert.Equal(Shown(hostile), title);
    }

    [Fact]
    public void Escaping_leaves_plain_text_alone_and_keeps_pairs_of_surrogates()
    {
        Assert.Equal("a 😀 é \u2028", HtmlText.Escape("a 😀 é \u2028"));
        Assert.Equal("&lt;&gt;&amp;&quot;&#39;", HtmlText.Escape("<>&\"'"));
        Assert.Equal("\uFFFD\uFFFDx", HtmlText.Escape("\ud800\udfff" is var pair ? pair[..1] + "\0x" : ""));
    }

    /// <summary>The tags in order: hostile text must not add or take away one.</summary>
    private static string Skeleton(IDocument page) => string.Join(' ', page.All.Select(e => e.TagName));

    private static string Shown(string text)
    {
        string shown = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        var chars = shown.Select((c, i) => (c < ' ' && c != '\n' && c != '\t') || c is >= '\u007f' and <= '\u009f' or '\ufffe' or '\uffff' or '\ufdd0' || char.IsSurrogate(c) ? '\uFFFD' : c);
        return string.Concat(chars);
    }

    private static Diagnostic Finding(string t)
    {
        var file = new TextFile(t, t);
        var place = new Location(file, new TextSpan(0, 1));
        return new Diagnostic(new Descriptor(t, t, t, Severity.Error), place, t, related: [new RelatedLocation(place, t)]);
    }

    private static Timeline Dossier(string t)
    {
        var day = Make.Date(2025, 10, 20);
        When when = Make.Phrase(WhenKind.On, t, day, day, t, "UTC") with { CountingFrom = t, Pin = t, Because = t, Resolved = t };
        When undated = new() { Kind = WhenKind.Around, Text = t, IsPhrase = false, Because = t };
        var dispute = new Dispute(t, t);
        ReportData[] reports =
        [
            Make.Step(Status.Happened, t, null, null, when), new() { Kind = ReportKind.Bound, Text = t, When = when }, new() { Kind = ReportKind.Place, Text = t, Place = t + "p" },
            new() { Kind = ReportKind.Length, Text = t, Length = new Length { Text = t, IsPhrase = true } }, new() { Kind = ReportKind.Length, Text = t, Length = new Length { Text = t } },
            new() { Kind = ReportKind.Relation, Text = t, Relation = Relation(t, null) }, new() { Kind = ReportKind.Bound, Text = t, When = when, Standing = Standing.Disputed, Dispute = dispute },
            new() { Kind = ReportKind.Member, Text = t, Member = new MemberData { Name = t + MemberType.Text, Values = [new() { Type = MemberType.Text, Text = t }] } },
        ];
        CitationData Cite(bool isDenial, Dispute? disputed) => new()
        {
            Source = t + "s", Text = t, Via = [t + "a"], Reports = reports, IsDenial = isDenial, Dispute = disputed, Quotes = [t], Notes = [t], Said = when,
        };
        MemberValueData[] values =
        [
            new() { Type = MemberType.Text, Text = t }, new() { Type = MemberType.Url, Text = t }, new() { Type = MemberType.Choice, Text = t }, new() { Type = MemberType.Date, Text = t, When = when },
            new() { Type = MemberType.Duration, Text = t, Length = new Length { Text = t, IsPhrase = true } }, new() { Type = MemberType.Actor, Text = t + "a" }, new() { Type = MemberType.Place, Text = t + "p" }, new() { Type = MemberType.Event, Text = t + "e" },
        ];
        var members = values.Select(value => new MemberData { Name = t + value.Type, Values = [value], Because = t }).Append(new MemberData { Name = t + values[0].Type, Values = [values[0]], Dispute = dispute }).ToArray();
        return Timeline.From(new TimelineData
        {
            Kinds = [new KindData { Name = t + "k", Title = t, Notes = [t], Members = [.. values.Select(value => new KindMemberData { Name = t + value.Type, Type = value.Type, Doc = t, Choices = value.Type == MemberType.Choice ? [t] : [], Count = MemberCount.Several })] }],
            Name = t, Title = t, Zone = t, Language = t, AsOf = new AsOf(t, Make.Start(day, "UTC"), true), Notes = [t],
            Actors = [new ActorData { Name = t + "a", Title = t, Also = [t], IsAnonymous = true, Zone = t, Notes = [t], Lifetime = [new(when), new(undated), new(when, dispute)] }],
            Offices = [new OfficeData { Name = t + "o", Title = t, Also = [t], Notes = [t], Terms = [new TermData { Holder = t + "a", When = when, Because = t, Notes = [t] }, new TermData { Holder = t + "a", Dispute = dispute }] }],
            Places = [new PlaceData { Name = t + "p", Title = t, In = t + "p", Zone = t, Notes = [t], Also = [t] }],
            Sources = [new SourceData { Name = t + "s", Title = t, Publisher = t + "a", Published = [new(when), new(undated), new(when, dispute)], Accessed = when, Url = t, Archive = t, Language = t, Reliability = t, Document = t, Via = [t + "a"], Zone = t, Notes = [t], Corrects = [t + "s"], Retracts = [t + "s"], Copies = t + "s", CorrectedBy = [t + "s"], RetractedBy = [t + "s"], IsRetracted = true }],
            Events =
            [
                new EventData
                {
                    Name = t + "e", Title = t, Zone = t, Kind = t + "k", Members = members, Status = Status.Happened, StatusBecause = t, Who = [t + "a"], Offices = [t + "o"], Where = t + "p", Tags = [t], Notes = [t], Stated = [new(when), new(undated), new(when, dispute)], Concluding = 0,
                    Bounds = Make.Within(day, day, "UTC"), Citations = [Cite(false, null), Cite(true, null), Cite(false, dispute), Cite(false, new Dispute(t))], Relations = [Relation(t, null), Relation(t, dispute)], Disputes = [dispute], Length = new Length { Text = t, IsPhrase = true },
                },
            ],
        });
    }

    private static RelationData Relation(string t, Dispute? dispute) =>
        new() { Kind = RelationKind.Between, Other = t + "e", Second = t + "e", Text = t, Because = t, Length = new Length { Text = t }, Dispute = dispute };
}
