using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using TimelineDsl.Core;
using TimelineDsl.Tests.Checks;
using TimelineDsl.Tool.Commands;
using TimelineDsl.Tool.Reporting;
using Xunit;

namespace TimelineDsl.Tests.Dossiers;

/// <summary>
/// All that comes out of a dossier is the same to the byte, whatever the order of its files, its line ends, the culture of whoever runs it, the folder, and how the work is
/// spread. Cultures with the rules of a real system, and runs in processes of their own, have end-to-end tests.
/// </summary>
public sealed class SameOutputTests
{
    private static readonly Dictionary<string, (string Path, string Text)[]> Dossiers = Load();

    public static TheoryData<string> Names => [.. Dossiers.Keys];

    [Fact]
    public void The_sample_is_wide() => Assert.True(Dossiers.Count >= 25 && Dossiers["specs/Budapest"].Length >= 7, Dossiers.Count.ToString(CultureInfo.InvariantCulture));

    [Theory]
    [MemberData(nameof(Names))]
    public void All_that_comes_out_is_the_same(string name)
    {
        var files = Dossiers[name];
        string expected = AllOf(files);
        Assert.NotEmpty(expected);
        AssertSame(expected, AllOf(files), "another run");
        AssertSame(expected, AllOf([.. files.Reverse()]), "files in reverse");
        AssertSame(expected, AllOf([.. files.OrderBy(static file => file.Text, StringComparer.Ordinal)]), "files in another order");
        AssertSame(expected, AllOf([.. files.Select(static file => (file.Path, file.Text.Replace("\n", "\r\n", StringComparison.Ordinal)))]), "lines that end with CR LF");
        AssertSame(expected, AllOf(files, static (count, work) => Parallel.For(0, count, work)), "at once");
        AssertSame(expected, AllOf(files, static (count, work) =>
        {
            for (int i = count - 1; i >= 0; i--) work(i);
        }), "backwards");
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (var culture in Cultures())
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
                Assert.NotEqual("-1,234.5", (-1234.5).ToString("N1", CultureInfo.CurrentCulture));
                AssertSame(expected, AllOf(files), "numbers as " + culture.NumberFormat.NegativeSign + "1" + culture.NumberFormat.NumberDecimalSeparator + "5");
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    /// <summary>The files of the program: what `tl check` prints and `tl report` writes do not tell in which folder the dossier lies.</summary>
    [Theory]
    [InlineData("a", "Інша тека %20 #1/b")]
    public void The_folder_does_not_show(params string[] folders)
    {
        string above = Directory.CreateTempSubdirectory("tl-").FullName;
        try
        {
            foreach (var files in Dossiers.Values)
            {
                var outputs = folders.Select(folder => Outputs(Path.Combine(above, folder), files)).ToList();
                Assert.All(outputs, output => AssertSame(outputs[0], output, "another folder"));
                Directory.Delete(above, true);
            }
        }
        finally
        {
            if (Directory.Exists(above)) Directory.Delete(above, true);
        }
    }

    private static string Outputs(string folder, (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            string full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text, new UTF8Encoding(false));
        }
        var all = new StringBuilder();
        foreach (string format in new[] { "human", "msbuild", "json", "sarif", "github" })
        {
            using var output = new StringWriter { NewLine = "\n" };
            CommandLine.Run(["check", "--all", "--format", format], new Surroundings(folder, output, output));
            all.Append(output);
        }
        CommandLine.Run(["report", "--draft"], new Surroundings(folder, TextWriter.Null, TextWriter.Null));
        string reports = Path.Combine(folder, "bin", "report");
        if (Directory.Exists(reports))
            foreach (string report in Directory.GetFiles(reports).Order(StringComparer.Ordinal)) all.Append(File.ReadAllText(report));
        Assert.DoesNotContain(folder, all.ToString(), StringComparison.Ordinal);
        return all.ToString();
    }

    /// <summary>Messages, the C#, and the pages, drafts with every finding in them.</summary>
    private static string AllOf((string Path, string Text)[] files, AtOnce? atOnce = null)
    {
        var parsed = files.Select(file => atOnce is null ? TimelineCompiler.Parse(file.Path, file.Text) : TimelineCompiler.Parse(file.Path, file.Text, atOnce)).ToArray();
        var compilation = TimelineCompiler.Compile(parsed, atOnce: atOnce);
        using var all = new StringWriter { NewLine = "\n" };
        foreach (var finding in compilation.Diagnostics)
        {
            all.WriteLine(finding);
            foreach (var related in finding.Related) all.WriteLine("  " + related.Location + " " + related.Note);
            foreach (var fix in finding.Fixes) all.WriteLine("  " + fix.Location + " " + fix.Title + " " + fix.Replacement);
        }
        foreach (var file in compilation.GenerateCode("Root")) all.WriteLine(file.HintName + "\n" + file.Text);
        foreach (var timeline in compilation.Timelines) Assert.Null(ReportText.Write(timeline, compilation.Diagnostics, ReportText.BuiltIn, all));
        return all.ToString();
    }

    /// <summary>The program runs without the tables of a system, so the rules are made here: as in Germany and Turkey, as in Sweden, as in Arabic, and as nowhere.</summary>
    private static IEnumerable<CultureInfo> Cultures()
    {
        foreach (var (minus, point, group) in new[] { ("-", ",", "."), ("\u2212", ",", "\u00A0"), ("\u061C-", "\u066B", "\u066C"), ("minus ", "point", "") })
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NegativeSign = minus;
            culture.NumberFormat.PositiveSign = "plus";
            culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.CurrencyDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = point;
            culture.NumberFormat.NumberGroupSeparator = group;
            culture.DateTimeFormat.DateSeparator = "~";
            culture.DateTimeFormat.TimeSeparator = ".";
            culture.DateTimeFormat.ShortDatePattern = "dd~MM~yy";
            culture.DateTimeFormat.MonthNames = culture.DateTimeFormat.AbbreviatedMonthNames = [.. Enumerable.Range(1, 12).Select(static month => "month " + month.ToString(CultureInfo.InvariantCulture)), ""];
            culture.DateTimeFormat.DayNames = culture.DateTimeFormat.AbbreviatedDayNames = ["d0", "d1", "d2", "d3", "d4", "d5", "d6"];
            culture.DateTimeFormat.AMDesignator = "before noon";
            yield return culture;
        }
    }

    private static void AssertSame(string expected, string actual, string what)
    {
        if (expected == actual) return;
        int at = expected.Zip(actual).TakeWhile(static pair => pair.First == pair.Second).Count();
        Assert.Fail(what + ", at " + at.ToString(CultureInfo.InvariantCulture) + ":\n" + Around(expected, at) + "\n---\n" + Around(actual, at));
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 100)];

    /// <summary>The shipped dossiers with their registry, and every twelfth of the small ones of the tests.</summary>
    private static Dictionary<string, (string Path, string Text)[]> Load()
    {
        var registry = SourceTree.Files("seeds", "*.tl").Select(static path => (path, SourceTree.Read(path))).ToArray();
        var dossiers = SourceTree.Files("specs", "*.tl").GroupBy(static path => string.Join('/', path.Split('/').Take(2)))
            .ToDictionary(static group => group.Key, group => group.Select(static path => (path, SourceTree.Read(path))).Concat(group.Key == "specs/Budapest" ? registry : []).ToArray());
        foreach (string table in SourceTree.Files("tests", "*.cases"))
        {
            string[] cases = SourceTree.Read(table).Split("\n=== ");
            for (int i = 1; i < cases.Length; i += 12)
                dossiers.Add(Path.GetFileNameWithoutExtension(table) + ": " + cases[i].Split('\n')[0].Trim(), [.. TestDossier.Of(cases[i][(cases[i].IndexOf('\n') + 1)..]).Files]);
        }
        return dossiers;
    }
}
