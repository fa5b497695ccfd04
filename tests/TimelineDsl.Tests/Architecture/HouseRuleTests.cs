using System;
using System.Linq;
using System.Text.RegularExpressions;
using TimelineDsl.Core.Diagnostics;
using Xunit;

namespace TimelineDsl.Tests.Architecture;

public class HouseRuleTests
{
    private const int MostLines = 400;

    private static readonly string[] Sources = SourceTree.Files("src", "*.cs");

    [Fact]
    public void A_file_fits_one_idea()
    {
        Assert.True(Sources.Length > 50, "the sources were not found");
        Assert.DoesNotContain(Sources, path => SourceTree.Read(path).Count(c => c == '\n') > MostLines);
    }

    [Theory]
    [InlineData(@"\bTODO\b|\bFIXME\b|\bHACK\b")]
    [InlineData(@"\bNotImplementedException\b")]
    [InlineData(@"\b(class|record|struct|interface) \w*(Helper|Manager|Util|Utils|Utilities)\b")]
    public void Nothing_is_left_half_done(string pattern) => Assert.DoesNotContain(Sources, path => Regex.IsMatch(SourceTree.Read(path), pattern));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = SourceTree.Read("TimelineDsl.sln").Replace('\\', '/');
        var projects = SourceTree.Files(".", "*.csproj").Select(path => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path).ToArray();
        Assert.True(projects.Length >= 7, "the projects were not found");
        Assert.All(projects, project => Assert.Contains(project, solution));
    }

    [Fact]
    public void Versions_stand_in_one_place_and_are_exact()
    {
        Assert.DoesNotContain(SourceTree.Files(".", "*.csproj"), project => SourceTree.Items(project, "PackageReference").Any(item => item.Attribute("Version") is not null));
        var versions = SourceTree.Items("Directory.Packages.props", "PackageVersion").Select(item => item.Attribute("Version")!.Value).ToArray();
        Assert.True(versions.Length > 10, "the versions were not found");
        Assert.All(versions, version => Assert.Matches(@"^[0-9]+(\.[0-9]+)+(-[a-z0-9.]+)?$", version));
    }

    [Fact]
    public void A_code_is_given_out_once_and_has_a_page()
    {
        var all = Catalogue.All.Concat(Catalogue.Reserved).ToArray();
        Assert.True(Catalogue.All.Count > 40, "the catalogue is empty");
        Assert.Equal(all.Length, all.Select(entry => entry.Id).Distinct().Count());
        Assert.Equal(all.Length, all.Select(entry => entry.Name).Distinct().Count());
        Assert.All(all, entry => Assert.Matches("^TL[0-6][0-9]{3}$", entry.Id));
        var pages = SourceTree.Files("docs/diagnostics", "TL*.md");
        Assert.Empty(Catalogue.All.Select(entry => "docs/diagnostics/" + entry.Id + ".md").Except(pages));
    }

    [Fact]
    public void The_codes_of_the_build_are_in_the_catalogue()
    {
        var codes = Regex.Matches(SourceTree.Read("src/TimelineDsl.Generator/build/TimelineDsl.targets"), "Code=\"(TL[0-9]+)\"").Select(match => match.Groups[1].Value).Distinct().ToArray();
        Assert.Equal(5, codes.Length);
        Assert.All(codes, code => Assert.NotNull(Catalogue.Find(code)));
    }
}
