using System.Collections.Generic;
using System.IO;
using System.Linq;
using TimelineDsl.Core;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Tool.Reporting;
using Xunit;

namespace TimelineDsl.Tests.Dossiers;

/// <summary>The dossier of two calendars: what it comes to, what the page tells of it, and that a calendar left out is found.</summary>
public sealed class CalendarTests
{
    private static readonly (string Path, string Text)[] Files = SourceTree.Files("specs/Calendar", "*.tl").Select(static path => (path, SourceTree.Read(path))).ToArray();

    /// <summary>Days that any table of the two calendars gives, here as Gregorian dates.</summary>
    [Theory]
    [InlineData("julian-calendar", "-0045-12-30")]
    [InlineData("ides-of-march", "-0043-03-13")]
    [InlineData("inter-gravissimas", "1582-03-06")]
    [InlineData("rome-last-day", "1582-10-14")]
    [InlineData("shakespeare-dies", "1616-05-03")]
    [InlineData("newton-born", "1643-01-04")]
    [InlineData("sweden-30-february", "1712-03-11")]
    [InlineData("britain-last-day", "1752-09-13")]
    [InlineData("october-revolution", "1917-11-07")]
    public void It_comes_to_the_days_of_the_tables(string name, string day)
    {
        var entry = Assert.Single(Compile(Files).Timelines).FindEvent(name)!;
        Assert.Equal((day, day), (entry.Bounds.FirstDay.ToString(), entry.Bounds.LastDay.ToString()));
    }

    /// <summary>445 days before 1 January 45 BCE is 13 October 47 BCE by the Julian calendar, 11 October by ours; the 12th (10th), where the first day is not counted in.</summary>
    [Fact]
    public void The_start_of_the_last_year_of_confusion_follows_from_its_length_alone()
    {
        var year = Assert.Single(Compile(Files).Timelines).FindEvent("year-of-confusion")!;
        Assert.Null(year.When);
        Assert.Equal("-0046-10-10", year.Bounds.FirstDay.ToString());
        Assert.Equal("-0045-12-29", year.Bounds.LastDay.ToString());
    }

    /// <summary>Each change of a few words is a mistake that a historian makes, and has the finding of its kind.</summary>
    [Theory]
    [InlineData("twentieth-century.tl", "  on 31 January 1918 julian", "  on 31 January 1918", "TL4001")]
    [InlineData("two-calendars.tl", "  on 2 September 1752 julian", "  on 2 September 1752", "TL4001")]
    [InlineData("two-calendars.tl", "23 April 1616 julian", "23 April 1616", "TL4014")]
    [InlineData("two-calendars.tl", "\"30. Februar 1712\" = 29 February 1712 julian", "30 February 1712 julian", "TL3001")]
    [InlineData("gregory.tl", "= 24 February 1582", "= 24 February 1581", "TL3011")]
    [InlineData("middle-ages.tl", "22 June 1266", "22 June 1269", "TL4006")]
    [InlineData("calendar.tl", "  calendar julian\n", "", "TL3006")]
    public void A_slip_is_found(string file, string written, string slip, string code)
    {
        var changed = Files.Select(one => (one.Path, Path.GetFileName(one.Path) == file ? one.Text.Replace(written, slip) : one.Text)).ToArray();
        Assert.NotEqual(Files, changed);
        Assert.Contains(code, Compile(changed).Diagnostics.Where(static finding => finding.Severity == Severity.Error).Select(static finding => finding.Descriptor.Id));
    }

    /// <summary>Both readings of a date in words, whatever it was written in.</summary>
    [Theory]
    [InlineData("13 March 44 BCE (Julian: 15 March 44 BCE)")]
    [InlineData("30 December 46 BCE (Julian: 1 January 45 BCE)")]
    [InlineData("6 March 1582 (Julian: 24 February 1582)")]
    [InlineData("7 November 1917 (Julian: 25 October 1917)")]
    [InlineData("from 25 February 1564 to 8 January 1642 (Julian: from 15 February 1564)")]
    [InlineData("within 30 December 9 BCE – 29 December 8 BCE (Julian: 8 BCE)")]
    [InlineData("about 121")]
    [InlineData(">47 BCE</text>")]
    [InlineData(">325</text>")]
    [InlineData("around 430")]
    [InlineData("between 439 and 443")]
    [InlineData("exists until 1576")]
    [InlineData("exists after 1209, exists no later than 1294")]
    public void The_page_tells_it_in_words(string words) => Assert.Contains(words, Page.Value, System.StringComparison.Ordinal);

    private static readonly System.Lazy<string> Page = new(static () =>
    {
        using var page = new StringWriter { NewLine = "\n" };
        Assert.Null(ReportText.Write(Assert.Single(Compile(Files).Timelines), [], ReportText.BuiltIn, page));
        return page.ToString();
    });

    private static Compilation Compile(IEnumerable<(string Path, string Text)> files) =>
        TimelineCompiler.Compile(files.Select(static file => TimelineCompiler.Parse(file.Path, file.Text)).ToArray());
}
