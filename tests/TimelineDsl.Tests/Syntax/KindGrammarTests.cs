using System.Linq;
using TimelineDsl.Core.Syntax;
using Xunit;

namespace TimelineDsl.Tests.Syntax;

/// <summary>Kinds, events of a kind, and the lines of their members, well formed and not.</summary>
public class KindGrammarTests
{
    [Theory]
    [InlineData("kind statement", "Kind statement")]
    [InlineData("kind press-statement : statement \"To the press\"", "Kind press-statement : statement \"To the press\"")]
    [InlineData("event x : statement \"X\"", "Event x : statement \"X\"")]
    [InlineData("event x:statement", "Event x : statement")]
    [InlineData("period x : era \"X\"  # comment", "Period x : era \"X\"")]
    public void Declarations(string line, string shape)
    {
        var tree = Parsed.Of(line);
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(shape, Shape.Of(Assert.Single(tree.Declarations)));
    }

    [Theory]
    [InlineData("tone text", "Declares tone text One")]
    [InlineData("tone text?", "Declares tone text Optional")]
    [InlineData("signers actor* \"Who signed\"", "Declares signers actor Several \"Who signed\"")]
    [InlineData("outcome adopted | rejected|withdrawn ?", "Declares outcome adopted|rejected|withdrawn Optional")]
    [InlineData("url url", "Declares url url One")]
    [InlineData("language text \"In which it was held\"", "Declares language text One \"In which it was held\"")]
    [InlineData("answers statement*", "Declares answers statement Several")]
    [InlineData("note \"x\"", "Note \"x\"")]
    public void Members(string line, string shape) => Assert.Equal(shape, Shape.Of(Parsed.Line("kind k", line)));

    [Theory]
    [InlineData("tone \"harsh\"", "Claim Member tone \"harsh\"")]
    [InlineData("tone \"harsh\", \"loud\" because \"r\"", "Claim Member tone \"harsh\" | \"loud\" because \"r\"")]
    [InlineData("signers putin, trump", "Claim Member signers <putin> | <trump>")]
    [InlineData("deadline Oct. 17, 2025 because \"r\"", "Claim Member deadline <Oct. 17> | <2025> because \"r\"")]
    [InlineData("deadline 2025-10-20 17:30 Europe/Kyiv", "Claim Member deadline <2025-10-20 17:30 Europe/Kyiv>")]
    [InlineData("deadline [2025-10-20, 2025-10-22], 2025-11", "Claim Member deadline <[2025-10-20, 2025-10-22]> | <2025-11>")]
    [InlineData("url \"https://example.org/#a\"", "Claim Member url \"https://example.org/#a\"")]
    [InlineData("votes -3.5", "Claim Member votes <-3.5>")]
    [InlineData("cite s says tone \"harsh\", then tone \"mild\", then postponed", "Cite s Says: Member tone \"harsh\" | Member tone \"mild\" | Postponed")]
    [InlineData("cite s says signers a, b, then happened on \"Monday\"", "Cite s Says: Member signers <a> | <b> | Happened On \"Monday\"")]
    [InlineData("cite s says deadline \"Monday\" EDT counting from talks = 2025-10-20", "Cite s Says: Member deadline \"Monday\" zone EDT from talks = <2025-10-20>")]
    [InlineData("cite s denies tone \"harsh\", agreed, votes 3", "Cite s Denies: Member tone \"harsh\" | Agreed | Member votes <3>")]
    [InlineData("cite s denies deadline Oct. 17, 2025, agreed", "Cite s Denies: Member deadline <Oct. 17> | <2025> | Agreed")]
    [InlineData("dispute tone because \"r\"", "Dispute tone because \"r\"")]
    [InlineData("status planned", "Status Planned")]
    public void Lines_of_an_event_of_a_kind(string line, string shape) => Assert.Equal(shape, Shape.Of(Parsed.Line("event e : k", line)));

    [Theory]
    [InlineData("kind k\n  status text", "2:3 TL1010")]
    [InlineData("kind k\n  date date", "2:3 TL1010")]
    [InlineData("kind k\n  event text", "2:3 TL1010")]
    [InlineData("kind k\n  planned text", "2:3 TL1010")]
    [InlineData("kind k\n  P3D text", "2:3 TL1010")]
    [InlineData("kind k\n  because text", "2:3 TL1010")]
    [InlineData("kind k\n  tone", "2:7 TL1001")]
    [InlineData("kind k\n  tone text ? x", "2:15 TL1001")]
    [InlineData("kind k\n  tone a | ", "2:11 TL1001")]
    [InlineData("kind k\n  \"tone\" text", "2:3 TL1001")]
    [InlineData("kind k\n  tone text\n    note \"x\"", "3:5 TL1006")]
    [InlineData("event e : k\n  tone", "2:7 TL1001")]
    [InlineData("event e : k\n  tone \"x\",", "2:12 TL1001")]
    [InlineData("event e : k\n  tone = \"x\"", "2:8 TL1001")]
    [InlineData("event e : k\n  tone a \"x\"", "2:10 TL1001")]
    [InlineData("event e : k\n  tone \"x", "2:8 TL1004")]
    [InlineData("event e : k\n  event f", "2:3 TL1006")]
    [InlineData("event e :\n  tone \"x\"", "1:10 TL1001")]
    [InlineData("source s : k", "1:10 TL1001")]
    public void Faults(string text, string place) => Assert.Equal(place, string.Join(" ", Parsed.Of(text).Diagnostics.Select(Parsed.Place)));

    /// <summary>Without a kind nothing is a member, and the messages are those that were always given.</summary>
    [Theory]
    [InlineData("event e\n  staus planned", "Did you mean `status`?")]
    [InlineData("event e\n  tone \"x\"", "No line under an `event` or `period` starts with `tone`")]
    [InlineData("event e\n  cite s says plannd", "Did you mean `planned`?")]
    [InlineData("event e\n  url \"x\"", "`url` does not stand under an `event` or `period`; it stands under a `source`")]
    public void An_event_without_a_kind_has_no_members(string text, string words) => Assert.Contains(words, Assert.Single(Parsed.Of(text).Diagnostics).Message);

    [Fact]
    public void A_broken_kind_is_still_declared() => Assert.Equal(DeclarationKind.Kind, Assert.Single(Parsed.Of("kind k \"x\" y\n  tone text").Declarations).Kind);
}
