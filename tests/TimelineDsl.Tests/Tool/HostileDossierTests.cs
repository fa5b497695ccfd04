using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TimelineDsl.Core;
using TimelineDsl.Core.CodeGen;
using TimelineDsl.Model;
using TimelineDsl.Tests.CodeGen;
using TimelineDsl.Tests.Model;
using TimelineDsl.Tool.Commands;
using Xunit;

namespace TimelineDsl.Tests.Tool;

/// <summary>
/// Text that wants to be more than text, in every place of a dossier that takes text: it comes out as text wherever it is printed or generated. What becomes of it on a
/// page has tests beside those of the report.
/// </summary>
public sealed partial class HostileDossierTests : IDisposable
{
    /// <summary>Every place that takes a text in quotes, and every kind of finding that repeats one. <c>@</c> is the text, with a number that tells the places apart.</summary>
    private const string Quoted = """
        timeline t "@1"
          language 1
          as of 2025-10-22 because "@2"
          note "@3"
        event call "@4"
          on 2025-10-16 because "@5"
            note "@6"
          tags a, b
          note "@7"
          cite gazette on "Thursday"
            quote "@8"
            note "@9"
            said "Monday" because "@10"
          cite gazette on "@11" = 2025-10-16
          cite gazette on "@12"
          cite gazette says lasts "@13"
          cite gazette denies agreed for "@14"
            dispute because "@15"
          dispute where because "@16"
          allow TL5007 because "@17"
        event talks "@18"
          on 2025-10-15
            dispute because "@19"
          on 2025-10-15
          after call because "@20"
          cite courier on "16 October"
            quote "@21"
            allow uncited because "@22" until 2025-10-01
        period war "@23"
          since 2022 because "@24"
        source gazette "@25"
          published "Tuesday, 21 October 2025" because "@26"
          published 2025-01-01
            dispute because "@27"
          accessed 2025-10-22 because "@28"
          url "@29"
          archive "@30"
          document "@31"
          note "@32"
        source courier "@33"
          published "@34"
          allow TL3009 because "@35"
        actor somebody "@36"
          also "@37"
          note "@38"
        place somewhere "@39"
          also "@40"
          note "@41"
        office chair "@42"
          held by somebody since 2020 because "@43"
            note "@44"
          held by somebody to 2019 because "@45"
            dispute because "@46"
          also "@47"
          note "@48"
          allow TL4008 because "@49"
        actor another "@50"
          from 1950 because "@51"
            note "@52"
          to 1940
            dispute because "@53"
        kind statement "@54"
          words text* "@55"
          mode one | two "@56"
          link url? "@57"
          note "@58"
        event remarks : statement "@59"
          on 2025-10-16
          who somebody as chair, another
          words "@60" because "@61"
          words "@62"
            dispute because "@63"
          mode one
          link "@64"
          cite gazette says words "@65"
            dispute words because "@66"
        expect call on 2025-10-17
          note "@67"
          allow TL4014 because "@68"
        source correction "@69"
          published 2025-10-22
          corrects gazette
          url unknown

        """;

    /// <summary>Places that take a word, not a text in quotes, and lines that are none.</summary>
    private const string Bare = """
        timeline t "T"
          zone @
          language @
          as of @
        event a "A"
          on @
          on 2025-10-16 @
          before @
          who @
          where @
          tags @
          status @
          lasts @
          cite @ on "Thursday"
          cite gazette @
          cite gazette via @ says @
          cite gazette on "Thursday" @
          dispute @ because "x"
          allow @ because "x"
          @ x
        source gazette
          publisher @
          zone @
          published @
          url @
          archive @
          reliability @
          language @
          document @
        place p "P"
          in @
        event @
          on @
        office o "O"
          held by @
          held by somebody @
          held by somebody since @
        office @ "O"
        kind k "K"
          @ text
          m @
          n one | @
        kind l : @ "L"
        event c : @ "C"
          m @
        event d : k "D"
          m @
          who @ as @
        source other "S"
          corrects @
          retracts @
          copies @
        expect @ on 2025
        expect a @
        require @
        event b "B" @
        source @
        @
        @ x "y"

        """;

    // By number, because the runner replaces half surrogates in the arguments of a test.
    private static readonly string[] Texts =
    [
        "\u001b[31mred\u001b[0m", "\u001b]0;title\u0007\u001b[2J", "\u009b2J\u0090q\u009c", "\b\b\b\u007f", "\0nul\u001a", "\u202Egnp.exe\u202C", "\u2066a\u2069", "\u200Ea\u200Fb\u061C",
        "\r::error::forged", "\n::error file=x::forged\n", "\r\n##[error]forged", "%0A::add-mask::x", "a::b,c=d:e", "\"; throw null; //", "\"\"\"\"u8;", "</summary><x>&amp;]]>", "*/ #error",
        "a\u2028#error b\u2029c", "a\u0085#error b", "\\u0022\\", "^|^q^^p", "{0}{", "\uFEFFa\u200Bb", "\uFFFE\uFFFF", "\U000E0041\U0001D173", "\u00AD", "\", \"code\": \"TL0000", "//*/--\n#line 1 \"x\"", "é\u0301 中 😀",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("tl-").FullName;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Texts.Length)];

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Written_with_escapes_it_is_all_in_the_model_and_inert_everywhere(int number)
    {
        string dossier = Filled(Quoted, place => Escaped(Texts[number] + place));
        var timeline = Assert.Single(Compile(dossier).Timelines).ToData();
        var texts = Strings(timeline).ToHashSet(StringComparer.Ordinal);
        // The model has no place for allowances, for notes under lines of the analyst, for what is said beside an expectation, and for lengths, datelines and addresses that could not be read.
        string[] untold = ["6", "13", "17", "22", "34", "35", "49", "52", "64", "67", "68"];
        var missing = Placeholder().Matches(Quoted).Select(static match => match.Value[1..]).Except(untold).Where(place => !texts.Any(text => text.Contains(Texts[number] + place, StringComparison.Ordinal)));
        Assert.Equal([], missing);
        var assembly = Emitted.Compile(AssertInertCode(dossier));
        Assert.Null(Same.Difference(timeline, assembly.Get<Timeline>("T.Timeline", "Instance").ToData()));
        AssertInertOutput(dossier, "a.tl", atLeast: 4);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Written_as_it_is_it_is_inert_everywhere(int number)
    {
        string dossier = Filled(Quoted, _ => Texts[number]);
        AssertInertCode(dossier);
        AssertInertOutput(dossier, "a.tl", atLeast: 4);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Where_no_quotes_are_it_is_inert_everywhere(int number)
    {
        string dossier = Filled(Bare, _ => Texts[number]);
        AssertInertCode(dossier);
        AssertInertOutput(dossier, "a.tl", atLeast: 20);
    }

    /// <summary>A file may be called anything that the disk allows.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void As_the_name_of_a_file_it_is_inert_everywhere(int number)
    {
        string name = Texts[number].Replace('/', '_').Replace('\\', '_').Replace("\0", "_", StringComparison.Ordinal) + ".tl";
        if (OperatingSystem.IsWindows()) name = string.Concat(name.Where(static c => !Path.GetInvalidFileNameChars().Contains(c)));
        AssertInertOutput(Filled(Quoted, static _ => "x"), name, atLeast: 4);
    }

    /// <summary>The C# of a dossier: Roslyn reads it without complaint, documentation included, and nothing in it can mislead who looks at it.</summary>
    private static IReadOnlyList<GeneratedFile> AssertInertCode(string dossier)
    {
        var files = Compile(dossier).GenerateCode("Root").ToList();
        foreach (var file in files)
        {
            Assert.DoesNotContain(file.Text, static c => c != '\n' && IsUnsafe(c));
            string text = file.Text.Replace("#pragma warning disable\n", "", StringComparison.Ordinal);
            var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose));
            Assert.Equal([], tree.GetDiagnostics().Select(static one => one.ToString()));
            Assert.All(tree.GetRoot().DescendantTrivia(descendIntoTrivia: true), static trivia => Assert.False(trivia.IsDirective && !trivia.IsKind(SyntaxKind.NullableDirectiveTrivia), trivia.ToString()));
        }
        return Compile(dossier).GenerateCode(null);
    }

    private void AssertInertOutput(string dossier, string name, int atLeast)
    {
        foreach (string old in Directory.GetFiles(_folder)) File.Delete(old);
        File.WriteAllText(Path.Combine(_folder, name), dossier, new UTF8Encoding(false));
        string[] lines = Lines(Check("msbuild"));
        Assert.True(lines.Length >= atLeast, string.Join("\n", lines));
        Assert.All(lines, static line => Assert.Matches(@"\(\d+,\d+\): (error|warning|info) TL\d{4}: ", line));

        string human = Check("human");
        Assert.Equal(human, OwnColours().Replace(Check("human", hasColour: true), ""));
        Assert.Contains(" in 1 file, ", Lines(human)[^1], StringComparison.Ordinal);

        string[] commands = Lines(Check("github"));
        Assert.Equal(lines.Length, commands.Length);
        Assert.All(commands, static line => Assert.Matches(@"^::(error|warning|notice) file=[^,:]*,line=\d+,col=\d+,endLine=\d+,endColumn=\d+,title=TL\d{4} [a-z0-9-]+::", line));

        using var json = JsonDocument.Parse(Check("json"));
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(lines.Length, findings.Count);
        using var sarif = JsonDocument.Parse(Check("sarif"));
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(findings.Select(static one => one.GetProperty("code").GetString()), results.Select(static one => one.GetProperty("ruleId").GetString()));
        Assert.All(findings, one => Assert.Equal(name, one.GetProperty("file").GetString()));
        foreach (var result in results)
        {
            string uri = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!;
            Assert.Matches("^[!-~]+$", uri);
            Assert.Equal(name, Uri.UnescapeDataString(uri));
        }
    }

    /// <summary>What is printed, after nothing unsafe was found in it.</summary>
    private string Check(string format, bool hasColour = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        CommandLine.Run(["check", "--all", "--format", format], new Surroundings(_folder, output, output, hasColour));
        string printed = output.ToString();
        string plain = hasColour ? OwnColours().Replace(printed, "") : printed;
        int at = plain.AsSpan().IndexOfAnyExcept(Plain);
        Assert.True(at < 0, at < 0 ? "" : format + " prints U+" + ((int)plain[at]).ToString("X4", CultureInfo.InvariantCulture) + " in: " + plain[Math.Max(0, at - 80)..Math.Min(plain.Length, at + 20)].Replace(plain[at], '¿'));
        return printed;
    }

    private static readonly System.Buffers.SearchValues<char> Plain =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(static i => (char)i).Where(static c => c == '\n' || !IsUnsafe(c))]);

    /// <summary>Controls, marks of direction, and what ends a line for some reader. These are written out: neither the code under test nor the host's tables decide.</summary>
    private static bool IsUnsafe(char c) =>
        c < ' ' || c is >= '\u007F' and <= '\u009F' or '\u200E' or '\u200F' or '\u061C' or >= '\u2028' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFFFE' or '\uFFFF';

    private static TimelineDsl.Core.Compilation Compile(string dossier) => TimelineCompiler.Compile([TimelineCompiler.Parse("a.tl", dossier)]);

    private static string Filled(string template, Func<string, string> text) => Placeholder().Replace(template, match => text(match.Value[1..]));

    /// <summary>As a text in quotes holds it.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') escaped.Append('\\').Append((char)rune.Value);
            else if (rune.Value is >= ' ' and < 0x7F) escaped.Append((char)rune.Value);
            else escaped.Append("\\u{").Append(rune.Value.ToString("X", CultureInfo.InvariantCulture)).Append('}');
        }
        return escaped.ToString();
    }

    /// <summary>Every text that an object of plain data holds.</summary>
    private static IEnumerable<string> Strings(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable items => items.Cast<object?>().SelectMany(Strings),
        _ when value.GetType().Assembly != typeof(Timeline).Assembly || value.GetType().IsEnum => [],
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(property => Strings(property.GetValue(value))),
    };

    private static string[] Lines(string output) => output.TrimEnd('\n').Split('\n');

    [GeneratedRegex(@"@\d*")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\u001b\\[(0|1;31|1;33|1;36|2)m")]
    private static partial Regex OwnColours();
}
