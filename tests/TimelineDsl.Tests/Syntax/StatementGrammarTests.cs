using System.Linq;
using TimelineDsl.Core.Syntax;
using Xunit;

namespace TimelineDsl.Tests.Syntax;

/// <summary>Every line of the vocabulary, well formed, and the node that it makes.</summary>
public class StatementGrammarTests
{
    [Theory]
    [InlineData("timeline budapest", "Timeline budapest")]
    [InlineData("timeline budapest \"The road\"", "Timeline budapest \"The road\"")]
    [InlineData("source newsmax-21 \"A \\\"title\\\"\"", "Source newsmax-21 \"A \"title\"\"")]
    [InlineData("actor зеленський \"Volodymyr Zelensky\"", "Actor зеленський \"Volodymyr Zelensky\"")]
    [InlineData("place budapest-city \"Budapest\"", "Place budapest-city \"Budapest\"")]
    [InlineData("event x2 \"X\"   # comment", "Event x2 \"X\"")]
    [InlineData("period war \"It's “war”\"", "Period war \"It's “war”\"")]
    public void Declarations(string line, string shape)
    {
        var tree = Parsed.Of(line);
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(shape, Shape.Of(Assert.Single(tree.Declarations)));
    }

    [Theory]
    [InlineData("timeline", "language 1", "Language \"1\"")]
    [InlineData("timeline", "zone Europe/Kyiv", "Zone \"Europe/Kyiv\"")]
    [InlineData("timeline", "zone +02:00", "Zone \"+02:00\"")]
    [InlineData("timeline", "as of 2025-10-22", "AsOf On <2025-10-22>")]
    [InlineData("timeline", "note \"x\"", "Note \"x\"")]
    [InlineData("source", "publisher newsmax", "Publisher [newsmax]")]
    [InlineData("source", "publisher unknown", "Publisher []")]
    [InlineData("source", "zone America/New_York", "Zone \"America/New_York\"")]
    [InlineData("source", "published \"Tuesday, 21 October 2025 08:05 AM EDT\"", "Published On \"Tuesday, 21 October 2025 08:05 AM EDT\"")]
    [InlineData("source", "published Tuesday, 21 October 2025 08:05 AM EDT", "Published On <Tuesday, 21 October 2025 08:05 AM EDT>")]
    [InlineData("source", "published between 2025-10-20 and 2025-10-22", "Published Between <2025-10-20> .. <2025-10-22>")]
    [InlineData("source", "published unknown", "Published On unknown")]
    [InlineData("source", "accessed since 2025-11-11 because \"r\"", "Accessed Since <2025-11-11> because \"r\"")]
    [InlineData("source", "url https://example.org/a#b?c=d,e", "Url \"https://example.org/a#b?c=d,e\"")]
    [InlineData("source", "url \"https://example.org/a b\"", "Url \"https://example.org/a b\"")]
    [InlineData("source", "url unknown", "Url unknown")]
    [InlineData("source", "archive unknown", "Archive unknown")]
    [InlineData("source", "archive https://example.org", "Archive \"https://example.org\"")]
    [InlineData("source", "language uk", "Language \"uk\"")]
    [InlineData("source", "reliability B2", "Reliability \"B2\"")]
    [InlineData("source", "document \"003.txt\"", "Document \"003.txt\"")]
    [InlineData("source", "document unknown", "Document unknown")]
    [InlineData("source", "via reuters", "Via [reuters]")]
    [InlineData("source", "via reuters via official", "Via [reuters, official]")]
    [InlineData("source", "tags a, b", "Tags [a, b]")]
    [InlineData("source", "allow TL5014 because \"r\"", "Allow TL5014 because \"r\"")]
    [InlineData("actor", "anonymous", "Flag")]
    [InlineData("actor", "also \"Zelenskyy\"", "Also \"Zelenskyy\"")]
    [InlineData("place", "in hungary", "In [hungary]")]
    [InlineData("place", "zone Europe/Budapest", "Zone \"Europe/Budapest\"")]
    [InlineData("event", "on 2025-10-17", "Claim On <2025-10-17>")]
    [InlineData("event", "on 2025-10-17/2025-10-19 because \"r\"", "Claim On <2025-10-17/2025-10-19> because \"r\"")]
    [InlineData("event", "on today", "Claim On <today>")]
    [InlineData("event", "before today", "Claim Before today")]
    [InlineData("event", "for October 2025", "Claim For <October 2025>")]
    [InlineData("event", "from early May 2025 to Mon 2025-10-20", "Claim From <early May 2025> .. <Mon 2025-10-20>")]
    [InlineData("event", "from 2025", "Claim From <2025>")]
    [InlineData("event", "to 2025", "Claim To <2025>")]
    [InlineData("event", "since 2022-02", "Claim Since <2022-02>")]
    [InlineData("event", "by 2025-10-20 17:30 Europe/Moscow", "Claim By <2025-10-20 17:30 Europe/Moscow>")]
    [InlineData("event", "before summit", "Claim Before summit")]
    [InlineData("event", "before May 2025", "Claim Before <May 2025>")]
    [InlineData("event", "after -0044", "Claim After <-0044>")]
    [InlineData("event", "between Oct 20, 2025 and talks", "Claim Between <Oct 20, 2025> .. talks")]
    [InlineData("event", "around circa 1850 ± 3d", "Claim Around <circa 1850> ± ~3d~")]
    [InlineData("event", "around 2025±3d", "Claim Around <2025> ± ~3d~")]
    [InlineData("event", "around 2025 +-1mo", "Claim Around <2025> ± ~1mo~")]
    [InlineData("event", "during war", "Claim During war")]
    [InlineData("event", "same day as talks", "Claim SameDayAs talks")]
    [InlineData("event", "day before talks", "Claim DayBefore talks")]
    [InlineData("event", "day after talks because \"r\"", "Claim DayAfter talks because \"r\"")]
    [InlineData("event", "within 2d..6d after talks", "Claim WithinAfter talks ~2d..6d~")]
    [InlineData("event", "within P3D before talks", "Claim WithinBefore talks ~P3D~")]
    [InlineData("event", "contains talks", "Claim Contains talks")]
    [InlineData("event", "overlaps talks", "Claim Overlaps talks")]
    [InlineData("event", "same time as talks", "Claim SameTimeAs talks")]
    [InlineData("event", "right before talks", "Claim RightBefore talks")]
    [InlineData("event", "right after end of talks", "Claim RightAfter End-of talks")]
    [InlineData("event", "starts with talks", "Claim StartsWith talks")]
    [InlineData("event", "ends with talks because \"r\"", "Claim EndsWith talks because \"r\"")]
    [InlineData("event", "at least 3d before talks", "Claim AtLeastBefore talks ~3d~")]
    [InlineData("event", "at least 2h after start of talks", "Claim AtLeastAfter Start-of talks ~2h~")]
    [InlineData("event", "before start of talks", "Claim Before Start-of talks")]
    [InlineData("event", "between end of a and start of b", "Claim Between End-of a .. Start-of b")]
    [InlineData("event", "same day as end of talks", "Claim SameDayAs End-of talks")]
    [InlineData("event", "cite s on \"the next day\" counting from end of talks", "Cite s On: On \"the next day\" from End-of talks")]
    [InlineData("event", "cite s says right after x, then contains end of y", "Cite s Says: RightAfter x | Contains End-of y")]
    [InlineData("event", "cite s denies at least 1d before x, overlaps y", "Cite s Denies: AtLeastBefore x ~1d~ | Overlaps y")]
    [InlineData("event", "lasts 2h..", "Claim Lasts ~2h..~")]
    [InlineData("event", "lasts \"two-and-a-half-hour\"", "Claim Lasts ~\"two-and-a-half-hour\"~")]
    [InlineData("event", "who trump, zelensky", "Who [trump, zelensky]")]
    [InlineData("event", "who rubio as us-secretary-of-state, lavrov, wang as minister", "Who [rubio as us-secretary-of-state, lavrov, wang as minister]")]
    [InlineData("office", "held by rubio", "HeldBy rubio")]
    [InlineData("office", "held by rubio since 2025-01-21 because \"r\"", "HeldBy rubio Since <2025-01-21> because \"r\"")]
    [InlineData("office", "held by rubio from 2025 to 2029", "HeldBy rubio From <2025> .. <2029>")]
    [InlineData("office", "held by rubio to 2029", "HeldBy rubio To <2029>")]
    [InlineData("office", "held by rubio on 2025/2029", "HeldBy rubio On <2025/2029>")]
    [InlineData("office", "held by rubio between 2025 and 2029", "HeldBy rubio Between <2025> .. <2029>")]
    [InlineData("office", "shared", "Flag")]
    [InlineData("actor", "from 1917-05-29 to 1963-11-22", "Claim From <1917-05-29> .. <1963-11-22>")]
    [InlineData("actor", "around 1850 ± 3y because \"r\"", "Claim Around <1850> ± ~3y~ because \"r\"")]
    [InlineData("source", "corrects gazette", "Corrects [gazette]")]
    [InlineData("source", "retracts gazette", "Retracts [gazette]")]
    [InlineData("source", "copies gazette", "Copies [gazette]")]
    [InlineData("event", "where white-house", "Where [white-house]")]
    [InlineData("event", "status postponed because \"r\"", "Status Postponed because \"r\"")]
    [InlineData("event", "dispute status because \"r\"", "Dispute status because \"r\"")]
    [InlineData("event", "dispute because \"r\"", "Dispute - because \"r\"")]
    [InlineData("event", "allow uncited because \"r\" until 2026-01", "Allow uncited because \"r\" until <2026-01>")]
    [InlineData("event", "cite s on \"Oct. 17\"", "Cite s On: On \"Oct. 17\"")]
    [InlineData("event", "cite s on \"Sunday\" America/New_York counting from talks = 2025-10-19", "Cite s On: On \"Sunday\" zone America/New_York from talks = <2025-10-19>")]
    [InlineData("event", "cite s on \"soon\" counting from 2025-10-01 = unknown", "Cite s On: On \"soon\" from <2025-10-01> = unknown")]
    [InlineData("event", "cite s on \"Sunday\" EDT", "Cite s On: On \"Sunday\" zone EDT")]
    [InlineData("event", "cite s on \"Sunday\" -04:00", "Cite s On: On \"Sunday\" zone -04:00")]
    [InlineData("event", "cite s for \"next week\"", "Cite s For: For \"next week\"")]
    [InlineData("event", "cite s via a via b first-hand on 2025", "Cite s via a via b first-hand On: On <2025>")]
    [InlineData("event", "cite s first-hand says happened", "Cite s first-hand Says: Happened")]
    [InlineData("event", "cite s says planned for \"Oct 23\", then postponed", "Cite s Says: Planned For \"Oct 23\" | Postponed")]
    [InlineData("event", "cite s says planned for 23 October, 2025, then happened on Oct 24, 2025, then cancelled", "Cite s Says: Planned For <23 October, 2025> | Happened On <Oct 24, 2025> | Cancelled")]
    [InlineData("event", "cite s says rumoured, then proposed, then agreed, then ongoing since \"May\"", "Cite s Says: Rumoured | Proposed | Agreed | Ongoing Since \"May\"")]
    [InlineData("event", "cite s says happened before x", "Cite s Says: Happened Before x")]
    [InlineData("event", "cite s says since \"February 2022\"", "Cite s Says: Since \"February 2022\"")]
    [InlineData("event", "cite s says before x", "Cite s Says: Before x")]
    [InlineData("event", "cite s says day before x", "Cite s Says: DayBefore x")]
    [InlineData("event", "cite s says same day as x", "Cite s Says: SameDayAs x")]
    [InlineData("event", "cite s says during x", "Cite s Says: During x")]
    [InlineData("event", "cite s says within 2d..6d after x", "Cite s Says: WithinAfter x ~2d..6d~")]
    [InlineData("event", "cite s says lasts 2h..3h", "Cite s Says: Lasts ~2h..3h~")]
    [InlineData("event", "cite s says where anchorage", "Cite s Says: Where anchorage")]
    [InlineData("event", "cite s denies agreed, postponed", "Cite s Denies: Agreed | Postponed")]
    [InlineData("event", "cite s denies on Oct 20, 2025, where x", "Cite s Denies: On <Oct 20, 2025> | Where x")]
    public void Lines(string declaration, string line, string shape) => Assert.Equal(shape, Shape.Of(Parsed.Line(declaration + " x-y", line)));

    [Theory]
    [InlineData("on 2025", "dispute because \"r\"", "Dispute - because \"r\"")]
    [InlineData("before y", "allow TL4001 because \"r\"", "Allow TL4001 because \"r\"")]
    [InlineData("lasts 2h", "note \"n\"", "Note \"n\"")]
    [InlineData("where y", "dispute because \"r\"", "Dispute - because \"r\"")]
    [InlineData("cite s on 2025", "said \"on Monday\"", "Said On \"on Monday\"")]
    [InlineData("cite s on 2025", "said on \"Monday\" because \"r\"", "Said On \"Monday\" because \"r\"")]
    [InlineData("cite s on 2025", "quote \"put on hold\"", "Quote \"put on hold\"")]
    [InlineData("cite s on 2025", "note \"n\"", "Note \"n\"")]
    [InlineData("cite s on 2025", "dispute because \"r\"", "Dispute - because \"r\"")]
    public void LinesUnderAClaim(string claim, string line, string shape)
        => Assert.Equal(shape, Shape.Of(Assert.Single(Parsed.Line("event x-y", claim + "\n    " + line).Body)));

    [Fact]
    public void LinesUnderPublished()
    {
        var published = Parsed.Line("source x", "published 2025\n    dispute because \"r\"\n    allow TL5014 because \"r\"");
        Assert.Equal(["Dispute - because \"r\"", "Allow TL5014 because \"r\""], published.Body.Select(Shape.Of));
    }

    [Fact]
    public void ANoteKeepsItsRawTextAndTheIndentationWithinIt()
    {
        var note = (TextStatement)Parsed.Line("event x", "note\n    raw \"text # 1\n\n      more   \n    “end”");
        Assert.Equal("raw \"text # 1\n\n  more\n“end”", note.Value.Value);
    }

    [Fact]
    public void ANoteEndsWithTheFirstLineThatIsNotDeeper()
    {
        var tree = Parsed.Of("event x\n  note\n    first\n# a comment\n    second\n  on 2025\n");
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(["Note \"first\\n\\nsecond\"", "Claim On <2025>"], Assert.Single(tree.Declarations).Body.Select(Shape.Of));
    }

    [Theory]
    [InlineData("a\\\\b", "a\\b")]
    [InlineData("a\\nb", "a\nb")]
    [InlineData("\\u{20AC}", "€")]
    [InlineData("\\u{1F600}", "😀")]
    [InlineData("# no comment", "# no comment")]
    [InlineData(" # no \\\" # comment", " # no \" # comment")]
    public void TextsAreDecoded(string written, string value)
        => Assert.Equal(value, ((TextStatement)Parsed.Line("event x", "cite s on 2025\n    quote \"" + written + "\" # comment").Body[0]).Value.Value);

    [Fact]
    public void SpansCoverWhatTheyName()
    {
        const string text = "event x\n  cite s via a says planned for \"Oct 23\" EDT, then  postponed   # c\n";
        var tree = Parsed.Of(text);
        var cite = (CiteStatement)tree.Declarations[0].Body[0];
        Assert.Equal("cite s via a says planned for \"Oct 23\" EDT, then  postponed", tree.File.Slice(cite.Span));
        Assert.Equal("cite", tree.File.Slice(cite.Keyword));
        Assert.Equal("planned for \"Oct 23\" EDT", tree.File.Slice(cite.Claims[0].Span));
        Assert.Equal("\"Oct 23\" EDT", tree.File.Slice(((StatusClaim)cite.Claims[0]).When!.First.Span));
        Assert.Equal("postponed", tree.File.Slice(cite.Claims[1].Span));
    }
}
