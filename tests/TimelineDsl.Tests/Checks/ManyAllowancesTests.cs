using System;
using System.Diagnostics;
using System.Text;
using TimelineDsl.Core.Diagnostics;
using Xunit;

namespace TimelineDsl.Tests.Checks;

/// <summary>As many <c>allow</c> lines as events: comparing each with each finding would take minutes.</summary>
public class ManyAllowancesTests
{
    private const int Count = 30_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public void Each_event_may_have_one()
    {
        var text = new StringBuilder("timeline t\n");
        for (int i = 0; i < Count; i++) text.Append("event e").Append(i).Append(" \"E").Append(i).Append("\"\n  allow TL5001 because \"Nobody wrote of it.\"\n");
        var watch = Stopwatch.StartNew();
        Assert.DoesNotContain(TestDossier.Compile([("a.tl", text.ToString())]), static finding => finding.Descriptor == Catalogue.Uncited || finding.Descriptor == Catalogue.DeadAllow);
        Assert.True(watch.Elapsed < Patience, watch.Elapsed.ToString());
    }
}
