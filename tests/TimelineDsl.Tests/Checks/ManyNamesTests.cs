using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using TimelineDsl.Core.Diagnostics;
using Xunit;

namespace TimelineDsl.Tests.Checks;

/// <summary>Names in such numbers that whatever compares each with each would hang.</summary>
public class ManyNamesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void Names_are_suggested_until_the_effort_is_spent()
    {
        const int Count = 900;
        var text = new StringBuilder("timeline t\n");
        for (int i = 0; i < Count; i++) text.Append("actor somebody-or-other-").Append(i).Append('\n');
        text.Append("event a\n");
        for (int i = 0; i < Count; i++) text.Append("  who somebody-or-othre-").Append(i).Append('\n');
        var messages = TestDossier.Compile([("a.tl", text.ToString())]).Where(static finding => finding.Descriptor == Catalogue.UnknownName).Select(static finding => finding.Message).ToArray();
        Assert.Equal(Count, messages.Length);
        Assert.EndsWith("Did you mean `somebody-or-other-0`?", messages[0], StringComparison.Ordinal);
        Assert.EndsWith("Declare it with a line `actor somebody-or-othre-899 \"…\"`.", messages[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Places_may_lie_in_one_another_by_the_thousand()
    {
        const int Count = 50_000;
        var text = new StringBuilder("timeline t\n");
        for (int i = 0; i < Count; i++) text.Append("place p").Append(i).Append("\n  in p").Append(i + 1).Append('\n');
        text.Append("place p").Append(Count).Append("\nevent a\n  where p0\n");
        var watch = Stopwatch.StartNew();
        Assert.DoesNotContain(TestDossier.Compile([("a.tl", text.ToString())]), static finding => finding.Severity == Severity.Error);
        Assert.True(watch.Elapsed < Patience, watch.Elapsed.ToString());
    }

    [Fact]
    public void A_speaker_may_speak_and_an_event_have_twins_by_the_thousand()
    {
        const int Count = 6_000;
        var text = new StringBuilder("timeline t\nsource page\n  published 2025-10-20\nactor x\nevent much \"Much\"\n  status happened\n");
        for (int i = 0; i < Count; i++) text.Append("  cite page via x says within ").Append(i + 1).Append("d..").Append(i + 1).Append("d after other\n    said 1980-01-01T00:00:").Append((i % 60).ToString("00", System.Globalization.CultureInfo.InvariantCulture)).Append("Z\n");
        for (int i = 0; i < Count; i++) text.Append("  cite page via x denies after other\n");
        text.Append("event other \"Other\"\n");
        for (int i = 0; i < Count; i++) text.Append("event t").Append(i).Append(" \"Talks\"\n  on 2025-10-17\n");
        var watch = Stopwatch.StartNew();
        var found = TestDossier.Compile([("a.tl", text.ToString())]);
        Assert.True(watch.Elapsed < Patience, watch.Elapsed.ToString());
        Assert.Contains(found, static finding => finding.Descriptor == Catalogue.SameEventTwice);
        Assert.Contains(found, static finding => finding.Descriptor == Catalogue.PositionChange);
    }
}
