using System.Linq;
using TimelineDsl.Core;
using Xunit;

namespace TimelineDsl.Tests.Reporting;

/// <summary>What the page shows of the members of an event's kind.</summary>
public class KindTests
{
    private const string Dossier = """
        timeline demo "Demo"
        kind statement "A public <b>statement</b>"
          speaker actor "Who \"speaks\" <i>"
          in-favour number?
          words text?
          video url?
          deadline date?
          answers event?
          tone mild | very-harsh ?
        event x : statement "X speaks"
          on 2025-10-17
          speaker ann because "Seen <script>alert(1)</script>."
          in-favour 7
          words "<script>alert(2)</script>"
          video "https://example.org/v?a=1&b=\u{27}2"
          deadline 2025-10-20
          answers y
          tone mild
            dispute because "Not mild at all."
          cite page says tone very-harsh
          cite page says words "<img src=x>"
          cite page denies in-favour 7
          cite page says deadline "Monday"
        event y "Y speaks"
          on 2025-10-16
        source page "The page"
          published 2025-10-21
        actor ann "Ann <u>"
        """;

    private static readonly string Page = Render();

    private static string Render()
    {
        var compilation = TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", Dossier)]);
        Assert.DoesNotContain(compilation.Diagnostics, static finding => finding.Severity == Core.Diagnostics.Severity.Error && finding.Descriptor.Id != "TL5003");
        return Rendered.Text(compilation.Timelines.Single());
    }

    [Theory]
    [InlineData("<dt>Kind</dt><dd dir=\"auto\">A public &lt;b&gt;statement&lt;/b&gt;</dd>")]
    [InlineData("<dt dir=\"auto\" title=\"Who &quot;speaks&quot; &lt;i&gt;\">speaker</dt>")]
    [InlineData("Ann &lt;u&gt;</a> <span class=\"small\" dir=\"auto\">(Seen &lt;script&gt;alert(1)&lt;/script&gt;.)</span>")]
    [InlineData("<dt dir=\"auto\">in favour</dt><dd><span dir=\"auto\">7</span>")]
    [InlineData("<span dir=\"auto\">&lt;script&gt;alert(2)&lt;/script&gt;</span>")]
    [InlineData("href=\"https://example.org/v?a=1&amp;b=&#39;2\"")]
    [InlineData("20 October 2025")]
    [InlineData(">Y speaks</a></dd>")]
    [InlineData("its tone is very harsh")]
    [InlineData("its words is <q dir=\"auto\">&lt;img src=x&gt;</q>")]
    [InlineData("Disputed: the tone")]
    [InlineData("Not mild at all.")]
    public void Shows(string html) => Assert.Contains(html, Page);

    [Fact]
    public void Nothing_of_the_dossier_is_markup()
    {
        Assert.DoesNotContain("<script", Page);
        Assert.DoesNotContain("<img", Page);
        Assert.DoesNotContain("<dt dir=\"auto\">tone</dt>", Page);
    }

    [Fact]
    public void An_actor_that_only_a_member_names_is_among_the_actors() => Assert.Matches("<tr role=\"row\" id=\"[^\"]*ann\"", Page);
}
