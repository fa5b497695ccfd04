using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TimelineDsl.Core;
using TimelineDsl.Generator;
using Xunit;

namespace TimelineDsl.Tests.Generator;

public class FindingTests
{
    private const string WrongWeekday = "timeline talks \"Talks\"\n  language 1\n  as of Mon 2025-10-21\n";

    [Fact]
    public void A_finding_stands_at_its_real_place()
    {
        var found = new GeneratorProject().Write("deep/talks.tl", WrongWeekday).Run().Only;
        Assert.Equal("TL3004", found.Id);
        Assert.Equal(DiagnosticSeverity.Error, found.Severity);
        var place = found.Location.GetLineSpan();
        Assert.Equal(GeneratorProject.Folder + "deep/talks.tl", place.Path);
        Assert.Equal((2, 8), (place.StartLinePosition.Line, place.StartLinePosition.Character));
        Assert.Contains("TL3004", found.Descriptor.HelpLinkUri);
    }

    [Fact]
    public void Two_files_of_one_name_do_not_collide()
    {
        var outcome = new GeneratorProject()
            .Write("one/a.tl", WrongWeekday)
            .Write("two/a.tl", WrongWeekday.Replace("timeline talks", "timeline votes"))
            .Run();
        Assert.Null(outcome.Result.Exception);
        Assert.Equal(
            [GeneratorProject.Folder + "one/a.tl", GeneratorProject.Folder + "two/a.tl"],
            outcome.Diagnostics.Select(found => found.Location.GetLineSpan().Path).Order());
        Assert.Contains(Marker.HintName, outcome.HintNames);
    }

    [Fact]
    public void A_marked_file_may_have_another_extension() =>
        Assert.Equal("TL3004", new GeneratorProject().Write("talks.timeline", WrongWeekday).Write("talks.txt", WrongWeekday).Run().Only.Id);

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    public void The_builds_settings_act_on_each_code(ReportDiagnostic setting, DiagnosticSeverity? severity)
    {
        var outcome = new GeneratorProject().Write("talks.tl", WrongWeekday)
            .With(options => options.WithSpecificDiagnosticOptions([new("TL3004", setting)]))
            .Run();
        Assert.Equal(severity, outcome.Diagnostics.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void A_bug_of_the_compiler_is_one_error_that_names_the_file()
    {
        var generator = new TimelineGenerator((path, text, cancellation) =>
            path == "b.tl" ? throw new InvalidOperationException("two\nlines") : TimelineCompiler.Parse(path, text, cancellation));
        var outcome = new GeneratorProject(generator).Write("a.tl", WrongWeekday).Write("b.tl", "").Run();
        Assert.Null(outcome.Result.Exception);
        Assert.Equal("TL0001", outcome.Only.Id);
        Assert.Equal(DiagnosticSeverity.Error, outcome.Only.Severity);
        Assert.Equal(GeneratorProject.Folder + "b.tl", outcome.Only.Location.GetLineSpan().Path);
        Assert.Contains("'b.tl'", outcome.Only.GetMessage());
        Assert.DoesNotContain('\n', outcome.Only.GetMessage());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_error() =>
        Assert.Equal("TL0002", new GeneratorProject().Write("a.tl", null).Run().Only.Id);

    [Fact]
    public void Cancelling_is_no_bug()
    {
        var stop = new CancellationTokenSource();
        var generator = new TimelineGenerator((path, text, cancellation) =>
        {
            stop.Cancel();
            throw new OperationCanceledException(cancellation);
        });
        Assert.Throws<OperationCanceledException>(() => new GeneratorProject(generator).Write("a.tl", "").Run(stop.Token));
    }

    [Fact]
    public void The_marker_is_there_when_there_is_something_to_check()
    {
        Assert.Empty(new GeneratorProject().Write("readme.md", "").Run().HintNames);
        var outcome = new GeneratorProject().Write("a.tl", "").Run();
        Assert.Equal(Marker.HintName, outcome.HintNames.Last());
        Assert.Contains(Marker.Sign, outcome.Result.GeneratedSources.Last().SourceText.ToString());
    }
}
