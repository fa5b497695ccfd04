using System;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>
/// A test that needs more than the SDK: a package feed, minutes, or a browser. It is skipped, visibly, unless the environment says
/// <c>TIMELINE_E2E=1</c>, as <c>.ci/run</c> does after installing what is needed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EndToEndFactAttribute : FactAttribute
{
    /// <summary>Marks the test; skips it unless end-to-end tests were asked for.</summary>
    public EndToEndFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("TIMELINE_E2E") != "1")
            Skip = "Needs a package feed or a browser, and minutes: set TIMELINE_E2E=1, or run .ci/run.";
    }
}
