using TimelineDsl.Core.Syntax;
using Xunit;

namespace TimelineDsl.Tests.Syntax;

/// <summary>The lines in column 1 that declare nothing: what the grammar makes of them.</summary>
public class DemandGrammarTests
{
    [Theory]
    [InlineData("expect a before b", "Expect a Before b")]
    [InlineData("expect a on 2025-10-16", "Expect a On <2025-10-16>")]
    [InlineData("expect a from 2025-10 to 2025-11", "Expect a From <2025-10> .. <2025-11>")]
    [InlineData("expect a between b and c", "Expect a Between b .. c")]
    [InlineData("expect a within 2d..5d after end of b", "Expect a WithinAfter End-of b ~2d..5d~")]
    [InlineData("expect start of a before end of b", "Expect Start-of a Before End-of b")]
    [InlineData("expect a lasts 2h..3h", "Expect a Lasts ~2h..3h~")]
    [InlineData("expect a status postponed", "Expect a Postponed")]
    [InlineData("expect a status postponed as of 21 October 2025", "Expect a Postponed as of <21 October 2025>")]
    [InlineData("require 2 cites", "Require Cites 2 for Unknown as Error")]
    [InlineData("require 1 cite for happened as warning", "Require Cites 1 for Happened as Warning")]
    [InlineData("require 3 independent origins for agreed as information", "Require IndependentOrigins 3 for Agreed as Information")]
    [InlineData("require 1 independent origin as error", "Require IndependentOrigins 1 for Unknown as Error")]
    [InlineData("require archive", "Require Archive 0 for Unknown as Error")]
    [InlineData("require accessed for ongoing", "Require Accessed 0 for Ongoing as Error")]
    [InlineData("require quote as warning", "Require Quote 0 for Unknown as Warning")]
    [InlineData("require reliability B2 for happened", "Require Reliability 0 \"B2\" for Happened as Error")]
    public void A_line_in_column_1(string line, string shape)
    {
        var tree = Parsed.Of(line + "\n  note \"n\"\n");
        Assert.Empty(tree.Diagnostics);
        Assert.Empty(tree.Declarations);
        var demand = Assert.Single(tree.Demands);
        Assert.Equal(shape, Shape.Of(demand));
        Assert.Equal("Note \"n\"", Shape.Of(Assert.Single(demand.Body)));
        Assert.Equal(line, tree.File.Slice(demand.Span));
    }

    [Fact]
    public void A_policy_stands_under_a_timeline() => Assert.Equal("Require Cites 2 for Unknown as Error", Shape.Of(Parsed.Line("timeline t", "require 2 cites")));

    /// <summary>Its words are no names taken from the analyst.</summary>
    [Fact]
    public void The_words_of_policies_may_be_names() => Assert.Empty(Parsed.Of("actor cites\nactor error\nactor information\nactor warning\n").Diagnostics);

    [Fact]
    public void Broken_demands_declare_nothing_and_hide_nothing()
    {
        var tree = Parsed.Of("expect event x\nrequire actor y\n");
        Assert.Equal(2, tree.Diagnostics.Count);
        Assert.Empty(tree.Declarations);
        Assert.Empty(tree.Demands);
        Assert.False(tree.HasBrokenDeclaration);
        Assert.Equal(["x", "y"], tree.NamesInBrokenLines);
    }
}
