using System;
using System.IO;
using Xunit;

namespace TimelineDsl.Tests.Reporting;

public class ReportTests
{
    [Fact]
    public void The_page_is_written()
    {
        string text = Rendered.Text(SampleDossier.Build());
        if (Environment.GetEnvironmentVariable("REPORT_SAMPLE") is { Length: > 0 } path) File.WriteAllText(path, text);
        Assert.Contains("</html>", text, StringComparison.Ordinal);
    }
}
