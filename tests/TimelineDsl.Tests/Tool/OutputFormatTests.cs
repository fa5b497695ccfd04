using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using TimelineDsl.Tests.Checks;
using TimelineDsl.Tool.Commands;
using Xunit;

namespace TimelineDsl.Tests.Tool;

/// <summary>What `tl check` prints for programs.</summary>
public sealed class OutputFormatTests : IDisposable
{
    private const string Dossier = """
        timeline t "T"
          as of 2025-10-22
        event a "A ::error::x, y"
          on 2025-10-17
          before b
          cite pag on 2025-10-17
        event b "B"
          on 2025-10-16
          cite page on 2025-10-16
          cite page on 2025-13-16
        source page
          published 2025-10-20
        place x%0A "x"

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("tl-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Json_is_one_document_of_the_shape_that_the_schema_says()
    {
        var (code, output) = Check("json");
        Assert.Equal(ExitCode.Findings, code);
        using var document = JsonDocument.Parse(output);
        using var schema = JsonDocument.Parse(File.ReadAllText(TestDossier.Repository("docs", "schemas", "tl.schema.json")));
        var root = document.RootElement;
        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.Equal("check", root.GetProperty("command").GetString());
        var findings = root.GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, static one => one.GetProperty("code").GetString() == "TL4001" && one.GetProperty("line").GetInt32() == 8 && one.GetProperty("column").GetInt32() == 3 && one.GetProperty("related").GetArrayLength() == 2);
        Assert.Contains(findings, static one => one.GetProperty("code").GetString() == "TL2001" && one.GetProperty("fixes")[0].GetProperty("replacement").GetString() == "page");
        Assert.Equal(findings.Count(static one => one.GetProperty("severity").GetString() == "error"), root.GetProperty("summary").GetProperty("errors").GetInt32());
        var finding = schema.RootElement.GetProperty("$defs").GetProperty("finding");
        foreach (var one in findings)
        {
            SameNames(finding, one);
            foreach (string list in new[] { "related", "fixes" })
                foreach (var item in one.GetProperty(list).EnumerateArray()) SameNames(finding.GetProperty("properties").GetProperty(list).GetProperty("items"), item);
        }
    }

    [Fact]
    public void Sarif_has_a_rule_for_each_result_and_places_within_the_files()
    {
        using var document = JsonDocument.Parse(Check("sarif").Output);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()).ToList();
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.True(results.Count >= 4);
        foreach (var result in results)
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("%D0%90%20b.tl", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.InRange(place.GetProperty("region").GetProperty("startLine").GetInt32(), 1, Dossier.Split('\n').Length);
        }
        Assert.Contains(results, static result => result.TryGetProperty("fixes", out var fixes) && fixes[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0].GetProperty("insertedContent").GetProperty("text").GetString() == "page");
        Assert.Contains(results, static result => result.TryGetProperty("relatedLocations", out var related) && related.GetArrayLength() == 2);
    }

    /// <summary>SARIF 2.1.0 §3.11.5 and §3.11.6: braces hold placeholders, and brackets before a parenthesis a link, unless they are written otherwise.</summary>
    [Fact]
    public void No_text_of_a_dossier_is_a_placeholder_or_a_link_of_a_sarif_message()
    {
        File.WriteAllText(Path.Combine(_folder, "b.tl"), "timeline t\nevent \"[a](http://b.example) {0}\"\n");
        using var document = JsonDocument.Parse(Check("sarif").Output);
        var texts = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(static result => result.GetProperty("message").GetProperty("text").GetString()!).ToList();
        Assert.Contains(texts, static text => text.Contains("[a] (http://b.example) {{0}}", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, static text => text.Contains("](", StringComparison.Ordinal));
    }

    [Fact]
    public void For_GitHub_each_finding_is_one_command_and_no_text_starts_another()
    {
        string[] lines = Check("github").Output.TrimEnd('\n').Split('\n');
        Assert.All(lines, static line => Assert.Matches(@"^::(error|warning) file=А b\.tl,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=TL\d{4} [a-z0-9-]+::", line));
        Assert.Contains(lines, static line => line.Contains("x%250A", StringComparison.Ordinal));
    }

    /// <summary>A file name may hold anything but <c>/</c>; a text of the dossier anything that the compiler then complains of.</summary>
    [Theory]
    [InlineData("human")]
    [InlineData("msbuild")]
    [InlineData("github")]
    [InlineData("json")]
    [InlineData("sarif")]
    public void No_name_or_text_does_anything_to_who_reads_it(string format)
    {
        if (OperatingSystem.IsWindows()) return;
        File.WriteAllText(Path.Combine(_folder, "x\u001b[2J\r\n::error::\u202E\"},{.tl"), "event e\u001b[31m \"\u202Etitle\u0007\"\n  who \u009B1m\n  cite \u2066s on \"x\"\nnon\u200Esense \"}]\n");
        string output = Check(format).Output;
        Assert.DoesNotContain(output, static c => (char.IsControl(c) && c != '\n') || c is '\u202E' or '\u2066' or '\u200E');
        if (format is "json" or "sarif") JsonDocument.Parse(output).Dispose();
        if (format == "github") Assert.All(output.TrimEnd('\n').Split('\n'), static line => Assert.Matches("^::(error|warning) file=[^,:]+,line=", line));
        if (format == "msbuild") Assert.All(output.TrimEnd('\n').Split('\n'), static line => Assert.Matches(@"^.+\(\d+,\d+\): (error|warning) TL\d{4}: ", line));
    }

    [Fact]
    public void Findings_of_several_files_are_grouped_under_their_names()
    {
        File.WriteAllText(Path.Combine(_folder, "b.tl"), "timeline t\nnonsense\n");
        string output = Check("human").Output;
        string[] heads = output.Split('\n').Where(static line => line.StartsWith("--- ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["--- b.tl: 1 error", "--- А b.tl: 4 errors, 1 warning"], heads);
        Assert.EndsWith("5 errors, 1 warning in 2 files, 2 events\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event 日本 \"日本語\" x", 20)]
    [InlineData("event a \"e\u0301\u0301\" x", 12)]
    [InlineData("event a \"\U0001F600\" x", 13)]
    public void Carets_stand_under_what_they_point_at_in_any_script(string line, int cells)
    {
        File.WriteAllText(Path.Combine(_folder, "b.tl"), "timeline t\n" + line + "\n");
        Assert.Contains("     2 | " + line + "\n       | " + new string(' ', cells) + "^\n", Check("human").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_are_for_terminals_only()
    {
        Assert.DoesNotContain('\u001b', Check("human").Output);
        string coloured = Check("human", hasColour: true).Output;
        Assert.Contains("\u001b[1;31merror TL4001\u001b[0m: ", coloured, StringComparison.Ordinal);
        Assert.Equal(Check("human").Output, System.Text.RegularExpressions.Regex.Replace(coloured, "\u001b\\[[0-9;]+m", ""));
    }

    [Theory]
    [InlineData("TL4001")]
    [InlineData("tl4001")]
    [InlineData("contradiction")]
    public void Explain_prints_the_page(string code)
    {
        var (exit, output, _) = Run("explain", code);
        Assert.Equal(ExitCode.Ok, exit);
        Assert.Equal(File.ReadAllText(TestDossier.Repository("docs", "diagnostics", "TL4001.md")).Replace("\r\n", "\n", StringComparison.Ordinal), output);
    }

    [Theory]
    [InlineData("TL4O01", "Did you mean `TL4001`?")]
    [InlineData("contradicton", "Did you mean `contradiction`?")]
    [InlineData("quote-not-found", "kept for a check that this version does not have")]
    [InlineData("\u001b[2J", "Codes look like `TL4001`")]
    public void Explain_helps_with_a_code_that_is_none(string code, string help)
    {
        var (exit, output, errors) = Run("explain", code);
        Assert.Equal(ExitCode.Usage, exit);
        Assert.Empty(output);
        Assert.Contains(help, errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', errors);
    }

    private static void SameNames(JsonElement schema, JsonElement value)
    {
        var expected = schema.GetProperty("required").EnumerateArray().Select(static name => name.GetString()!).Order(StringComparer.Ordinal);
        Assert.Equal(expected, value.EnumerateObject().Select(static property => property.Name).Order(StringComparer.Ordinal));
    }

    private (int Code, string Output) Check(string format, bool hasColour = false)
    {
        File.WriteAllText(Path.Combine(_folder, "А b.tl"), Dossier);
        using var output = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(["check", "--format", format], new Surroundings(_folder, output, output, hasColour));
        return (code, output.ToString());
    }

    private (int Code, string Output, string Errors) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        int code = CommandLine.Run(args, new Surroundings(_folder, output, errors));
        return (code, output.ToString(), errors.ToString());
    }
}
