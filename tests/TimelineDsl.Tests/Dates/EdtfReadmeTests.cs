using System.Linq;
using System.Text.RegularExpressions;
using TimelineDsl.Dates;
using Xunit;

namespace TimelineDsl.Tests.Dates;

/// <summary>What the package's README says of its examples.</summary>
public sealed partial class EdtfReadmeTests
{
    private static readonly string Readme = SourceTree.Read("src/TimelineDsl.Dates/README.md");

    [Fact]
    public void The_first_example_is_so()
    {
        var result = Edtf.Parse(Quoted("EdtfResult result = "));
        Assert.Equal((EdtfOutcome.Valid, 2, null), (result.Outcome, result.Level, result.Value!.Core));
        Assert.Contains($"date.Earliest.Day;                    // {result.Value.Earliest.Day}, inclusive", Readme);
        Assert.Contains($"date.Latest.Day;                      // {result.Value.Latest.Day}, inclusive", Readme);
        Assert.Contains("// " + Edtf.Parse("2025-13").Error!.Message.Split(',')[0], Readme);
        Assert.Contains($"// {Edtf.Parse("2025-13").Error!.Column}, counted from 0", Readme);
    }

    [Fact]
    public void The_comparisons_are_so()
    {
        EdtfValue Of(string name) => Edtf.Parse(Quoted("EdtfValue " + name + " = ")).Value!;
        var comparisons = Comparison().Matches(Readme).ToArray();
        Assert.Equal(4, comparisons.Length);
        foreach (var comparison in comparisons)
        {
            EdtfValue one = Of(comparison.Groups[1].Value), other = Of(comparison.Groups[3].Value);
            var found = comparison.Groups[2].Value switch { "IsDuring" => one.IsDuring(other), "IsBefore" => one.IsBefore(other), _ => one.Overlaps(other) };
            Assert.Equal(comparison.Groups[4].Value, found.ToString());
        }
    }

    [Fact]
    public void The_forms_of_its_table_are_valid()
    {
        var forms = Regex.Matches(Readme, @"(?m)^\| `Edtf\w+` \| ([^|]+) \|").SelectMany(static row => Regex.Matches(row.Groups[1].Value, "`([^`]+)`")).Select(static form => form.Groups[1].Value).ToArray();
        Assert.True(forms.Length >= 9);
        Assert.All(forms, static form => Assert.NotNull(Edtf.Parse(form).Value));
    }

    private static string Quoted(string after) => Regex.Match(Readme, Regex.Escape(after) + "Edtf\\.Parse\\(\"([^\"]+)\"\\)").Groups[1].Value;

    [GeneratedRegex(@"(?m)^(\w+)\.(\w+)\((\w+)\); +// (\w+)")]
    private static partial Regex Comparison();
}
