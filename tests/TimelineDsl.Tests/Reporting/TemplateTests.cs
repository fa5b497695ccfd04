using System;
using System.IO;
using System.Text;
using TimelineDsl.Tool.Reporting;
using TimelineDsl.Tool.Reporting.Templates;
using Xunit;

namespace TimelineDsl.Tests.Reporting;

public class TemplateTests
{
    [Theory]
    [InlineData("{{ report.title }}", "The road to a Budapest summit")]
    [InlineData("{{ \"<b>\" }}", "&lt;b&gt;")]
    [InlineData("{{ \"<b>\" | html.escape }}", "&lt;b&gt;")]
    [InlineData("{{ \"<b>\" | raw }}", "<b>")]
    [InlineData("{{ capture x }}<i>{{ \"<b>\" }}</i>{{ end }}{{ x }}", "<i>&lt;b&gt;</i>")]
    [InlineData("{{ capture x }}<i>{{ end }}{{ x + \"<b>\" }}", "&lt;i&gt;&lt;b&gt;")]
    [InlineData("{{ func f(x) }}<i>{{ x }}</i>{{ end }}{{ f \"<b>\" }}", "<i>&lt;b&gt;</i>")]
    [InlineData("{{ func f(x); ret \"<i>\" + x; end }}{{ f \"<b>\" }}", "&lt;i&gt;&lt;b&gt;")]
    [InlineData("{{ include 'beside.html' }}", "<i>&lt;b&gt;</i>")]
    [InlineData("{{ $\"<i>{1}</i>\" }}", "&lt;i&gt;1&lt;/i&gt;")]
    [InlineData("{{ [\"<b>\"] }}", "[&quot;&lt;b&gt;&quot;]")]
    [InlineData("{{ for e in events limit:1 }}{{ e.title }}{{ end }}", "Budapest Memorandum signed")]
    [InlineData("{{ 1.5 }}", "1.5")]
    public void Values_are_escaped_unless_they_are_markup(string template, string expected) => Assert.Equal(expected, Render(template).Text);

    [Theory]
    [InlineData("a\n  {{ nothing }}", 2, 6, "nothing")]
    [InlineData("{{ report.titel }}", 1, 11, "titel")]
    [InlineData("{{ for e in events }}\n{{ e.nmae }}{{ end }}", 2, 6, "nmae")]
    [InlineData("x {{ if }}", 1, 9, "")]
    [InlineData("{{ for e in events }}", 1, 20, "")]
    [InlineData("{{ date.now }}", 1, 4, "date")]
    [InlineData("{{ math.random 1 2 }}", 1, 9, "random")]
    [InlineData("{{ object.eval '1' }}", 1, 11, "eval")]
    [InlineData("{{ include '../secret' }}", 1, 4, "beside the template")]
    [InlineData("{{ include '/etc/passwd' }}", 1, 4, "beside the template")]
    [InlineData("{{ include 'missing' }}", 1, 4, "There is no 'missing'")]
    public void A_fault_is_told_at_its_place(string template, int line, int column, string part)
    {
        var fault = Render(template).Fault;
        Assert.NotNull(fault);
        Assert.StartsWith("page.html(" + line + "," + column + "): error TL6001: ", fault.ToString(), StringComparison.Ordinal);
        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.ToString());
    }

    [Fact]
    public void A_fault_in_an_included_file_is_told_there()
    {
        var fault = Render("{{ include 'broken.html' }}").Fault;
        Assert.StartsWith("broken.html(2,", fault!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ func f; f; f; end; f }}")]
    [InlineData("{{ include 'self.html' }}")]
    [InlineData("{{ x = 0; while true; x = x + 1; end }}")]
    [InlineData("{{ for i in 1..2000000000; for j in 1..2000000000; end; end }}")]
    public void A_template_that_does_not_end_is_stopped(string template) => Assert.NotNull(Render(template).Fault);

    [Fact]
    public void Deep_nesting_is_a_fault_and_no_crash()
    {
        var deep = new StringBuilder();
        for (int i = 0; i < 30_000; i++) deep.Append("{{ if true }}");
        Assert.NotNull(Render(deep.ToString()).Fault);
        Assert.NotNull(Render("{{ " + new string('(', 30_000) + " }}").Fault);
    }

    [Fact]
    public void Nothing_is_cut_from_a_long_page()
    {
        var (text, fault) = Render("{{ for i in 1..300000 }}0123456789{{ end }}");
        Assert.Null(fault);
        Assert.Equal(3_000_000, text.Length);
    }

    private static (string Text, TemplateFault? Fault) Render(string text)
    {
        var template = new ReportTemplate("page.html", text, name => name switch
        {
            "beside.html" => "<i>{{ \"<b>\" }}</i>",
            "self.html" => "{{ include 'self.html' }}",
            "broken.html" => "\n{{ nothing }}",
            _ => null,
        });
        using var writer = new StringWriter { NewLine = "\n" };
        var fault = ReportText.Write(SampleDossier.Build(), null, template, writer);
        return (writer.ToString(), fault);
    }
}
