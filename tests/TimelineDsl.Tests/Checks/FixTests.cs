using System;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using Xunit;

namespace TimelineDsl.Tests.Checks;

/// <summary>The fixes that the checks of dates offer: each settles its finding, and says what it says it does.</summary>
public class FixTests
{
    [Theory]
    [InlineData("2025-10-26 03:30", "2025-10-26 03:30 +03:00", "2025-10-26 03:30 +02:00")]
    [InlineData("2025-10-26T03:30", "2025-10-26T03:30+03:00", "2025-10-26T03:30+02:00")]
    [InlineData("26 Oct 2025 3:30 am", "26 Oct 2025 3:30 am +03:00", "26 Oct 2025 3:30 am +02:00")]
    [InlineData("2024-11-03 01:30 America/New_York", "2024-11-03 01:30 -04:00", "2024-11-03 01:30 -05:00")]
    [InlineData("\"26 October 2025 at 3:30 a.m.\" = 2025-10-26 03:30", "2025-10-26 03:30 +03:00", "2025-10-26 03:30 +02:00")]
    public void A_time_that_occurred_twice_gets_either_offset(string written, string first, string second)
    {
        string text = "timeline t\n  zone Europe/Kyiv\nevent a \"A\"\n  cite page-28 on " + written + "\n";
        var finding = Assert.Single(TestDossier.Findings(text));
        Assert.Equal(Catalogue.DstOverlap, finding.Descriptor);
        Assert.Equal([first, second], finding.Fixes.Select(static fix => fix.Replacement));
        foreach (var fix in finding.Fixes) Assert.Empty(TestDossier.Findings(Applied(text, fix)));
    }

    [Theory]
    [InlineData("published \"Sunday, 26 October 2025 03:30 AM\"")]
    [InlineData("published \"Sunday, 26 October 2025 03:30 AM\" Europe/Kyiv")]
    public void Beside_a_sources_words_the_offset_stands_outside_the_quotes(string line)
    {
        string text = "timeline t\nsource post\n  zone Europe/Kyiv\n  " + line + "\nevent a \"A\"\n  cite post on 2025-10-25\n";
        var finding = Assert.Single(TestDossier.Findings(text));
        Assert.Equal(2, finding.Fixes.Count);
        foreach (var fix in finding.Fixes)
        {
            string applied = Applied(text, fix);
            Assert.Contains("03:30 AM\" +0", applied, StringComparison.Ordinal);
            Assert.Empty(TestDossier.Findings(applied));
        }
    }

    [Fact]
    public void An_interval_is_corrected_by_hand()
    {
        var finding = Assert.Single(TestDossier.Findings("timeline t\n  zone Europe/Kyiv\nevent a \"A\"\n  on 2025-10-26T03:30/2025-10-26T08:00\n"));
        Assert.Equal(Catalogue.DstOverlap, finding.Descriptor);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void The_less_common_spelling_becomes_the_more_common_one()
    {
        const string text = "event a \"A\"\n  on 17 Oct 2025\n  cite page-20 on 17 Oct 2025\nevent b \"B\"\n  on Fri 2025-10-17\n";
        var finding = Assert.Single(TestDossier.Findings(text));
        Assert.Equal((Catalogue.NotNormalised, Severity.Information), (finding.Descriptor, finding.Severity));
        var fix = Assert.Single(finding.Fixes);
        Assert.True(fix.IsSafe);
        string applied = Applied("timeline t\n" + text, fix);
        Assert.EndsWith("  on 17 Oct 2025\n", applied, StringComparison.Ordinal);
        Assert.Empty(TestDossier.Findings(applied));
    }

    private static string Applied(string text, Fix fix) => text[..fix.Location.Span.Start] + fix.Replacement + text[fix.Location.Span.End..];
}
