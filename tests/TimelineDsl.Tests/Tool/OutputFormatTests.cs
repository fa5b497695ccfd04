using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using TimelineDsl.Core.Diagnostics;
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
        var root = document.RootElement;
        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.Equal("check", root.GetProperty("command").GetString());
        var findings = root.GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, static one => one.GetProperty("code").GetString() == "TL4001" && one.GetProperty("line").GetInt32() == 8 && one.GetProperty("column").GetInt32() == 3 && one.GetProperty("related").GetArrayLength() == 2);
        Assert.Contains(findings, static one => one.GetProperty("code").GetString() == "TL2001" && one.GetProperty("fixes")[0].GetProperty("replacement").GetString() == "page");
        Assert.Equal(findings.Count(static one => one.GetProperty("severity").GetString() == "error"), root.GetProperty("summary").GetProperty("errors").GetInt32());
        Assert.Equal([], JsonSchema.Read(TestDossier.Repository("docs", "schemas", "tl.schema.json")).Faults(root));
        // The schema asks for something: a document without a summary, or with something more, is none.
        Assert.NotEmpty(JsonSchema.Read(TestDossier.Repository("docs", "schemas", "tl.schema.json")).Faults(Element("""{"version":1,"command":"check","findings":[]}""")));
        Assert.NotEmpty(JsonSchema.Read(TestDossier.Repository("docs", "schemas", "tl.schema.json")).Faults(Element(output.Replace("\"help\"", "\"helps\"", StringComparison.Ordinal))));
    }

    /// <summary>The schema that the standard itself publishes, for a dossier with errors, fixes and other places, and for one with nothing in it.</summary>
    [Fact]
    public void Sarif_is_what_its_own_schema_asks_for()
    {
        var schema = JsonSchema.Read(TestDossier.Repository("tests", "schemas", "sarif-schema-2.1.0.json"));
        string output = Check("sarif").Output;
        Assert.Equal([], schema.Faults(Element(output)));
        File.WriteAllText(Path.Combine(_folder, "b.tl"), "timeline t\nevent \"[a](http://b.example) {0}\"\n\ton \u201C2025\u201D\n");
        Assert.Equal([], schema.Faults(Element(Check("sarif").Output)));
        File.WriteAllText(Path.Combine(_folder, "empty.tl"), "timeline empty\n");
        var (code, empty, _) = Run("check", "--format", "sarif", "empty.tl");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Equal([], schema.Faults(Element(empty)));
        Assert.NotEmpty(schema.Faults(Element(output.Replace("\"startLine\": ", "\"startLine\": -", StringComparison.Ordinal))));
        Assert.NotEmpty(schema.Faults(Element(output.Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal))));
        Assert.NotEmpty(schema.Faults(Element(output.Replace("%20b.tl", " b.tl", StringComparison.Ordinal))));
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
    [InlineData("Contradiction")]
    public void Explain_prints_the_page(string code)
    {
        var (exit, output, _) = Run("explain", code);
        Assert.Equal(ExitCode.Ok, exit);
        Assert.Equal(File.ReadAllText(TestDossier.Repository("docs", "diagnostics", "TL4001.md")).Replace("\r\n", "\n", StringComparison.Ordinal), output);
    }

    [Fact]
    public void Explain_alone_lists_every_code()
    {
        var (exit, output, _) = Run("explain");
        Assert.Equal(ExitCode.Ok, exit);
        Assert.Equal(Catalogue.All.Select(static one => one.Id), output.TrimEnd('\n').Split('\n').Select(static line => line[..6]));
        Assert.Contains("TL4001  error        contradiction                Lines that cannot all be true\n", output, StringComparison.Ordinal);
    }

    /// <summary>A command line that cannot be understood: nothing on standard output, whatever was to come there, one line that says why, and 2.</summary>
    [Theory]
    [InlineData("tl: error TL0003: There is no command `chekc`. Did you mean `check`?", "chekc")]
    [InlineData("tl: error TL0003: There is no command `zzzzzzzz`. There are `check`, `report`, `fix`, `fmt`, `explain` and `new`.", "zzzzzzzz")]
    [InlineData("tl: error TL0003: What is to be done? `check`, `report`, `fix`, `fmt`, `explain` or `new`.")]
    [InlineData("tl: error TL0003: `tl check` has no option `--al`. Did you mean `--all`?", "check", "--format", "json", "--al")]
    [InlineData("tl: error TL0003: `tl fix` has no option `--format`.", "fix", "--format", "json")]
    [InlineData("tl: error TL0003: `tl fmt` has no option `-x`.", "fmt", "-x")]
    [InlineData("tl: error TL0003: There is no file or folder `nowhere`.", "check", "--format", "sarif", "nowhere")]
    public void A_wrong_command_line_is_told_in_a_line(string expected, params string[] args)
    {
        var (exit, output, errors) = Run(args);
        Assert.Equal(ExitCode.Usage, exit);
        Assert.Empty(output);
        Assert.Equal(expected, errors.Split('\n')[0]);
        Assert.DoesNotContain("TL0003", errors[expected.Length..], StringComparison.Ordinal);
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

    private static JsonElement Element(string json) => JsonDocument.Parse(json).RootElement;

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
