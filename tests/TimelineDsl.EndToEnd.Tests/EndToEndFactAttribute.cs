using System;
using Xunit;

namespace TimelineDsl.EndToEnd.Tests;

/// <summary>
/// A test that needs more than the SDK: a package feed, minutes, or a browser. It is skipped, visibly, unless the environment says
/// <c>TIMELINE_E2E=1</c>, as <c>.ci/run</c> does after installing what is needed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public class EndToEndFactAttribute : FactAttribute
{
    /// <summary>Why the test is skipped; null where it runs.</summary>
    internal static string? Reason =>
        Environment.GetEnvironmentVariable("TIMELINE_E2E") == "1" ? null : "Needs a package feed or a browser, and minutes: set TIMELINE_E2E=1, or run .ci/run.";

    /// <summary>Marks the test; skips it unless end-to-end tests were asked for.</summary>
    public EndToEndFactAttribute() => Skip = Reason;
}

/// <summary>The same for a test with a table of cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EndToEndTheoryAttribute : TheoryAttribute
{
    /// <summary>Marks the test; skips it unless end-to-end tests were asked for.</summary>
    public EndToEndTheoryAttribute() => Skip = EndToEndFactAttribute.Reason;
}
