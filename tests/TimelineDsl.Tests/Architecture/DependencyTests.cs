using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using TimelineDsl.Core;
using TimelineDsl.Dates;
using TimelineDsl.Generator;
using TimelineDsl.Model;
using Xunit;

namespace TimelineDsl.Tests.Architecture;

/// <summary>user code → Model ← Core ← {Generator, Tool}, Dates at the ground; each foreign library in one project.</summary>
public class DependencyTests
{
    [Theory]
    [InlineData("Dates", "")]
    [InlineData("Model", "TimelineDsl.Dates")]
    [InlineData("Core", "TimelineDsl.Model")]
    [InlineData("Generator", "TimelineDsl.Core TimelineDsl.Model")]
    [InlineData("Tool", "TimelineDsl.Core")]
    public void A_project_references_what_lies_below_it(string project, string expected)
    {
        var references = SourceTree.Items("src/TimelineDsl." + project + "/TimelineDsl." + project + ".csproj", "ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
        Assert.Equal(expected, string.Join(" ", references));
    }

    [Theory]
    [InlineData("Sprache", "Core")]
    [InlineData("NodaTime", "Core")]
    [InlineData("Microsoft.CodeAnalysis.CSharp", "Generator")]
    [InlineData("Scriban.Signed", "Tool")]
    [InlineData("System.CommandLine", "Tool")]
    public void A_library_is_used_in_one_project(string package, string owner)
    {
        var users = SourceTree.Files("src", "*.csproj").Where(project => SourceTree.Items(project, "PackageReference").Any(item => item.Attribute("Include")?.Value == package));
        Assert.Equal(["src/TimelineDsl." + owner + "/TimelineDsl." + owner + ".csproj"], users);
    }

    [Theory]
    [InlineData(typeof(Day), "")]
    [InlineData(typeof(Timeline), "TimelineDsl.Dates")]
    [InlineData(typeof(TimelineCompiler), "NodaTime Sprache TimelineDsl.Dates TimelineDsl.Model")]
    public void An_assembly_needs_nothing_else(Type ofAssembly, string expected) => Assert.Equal(expected, string.Join(" ", ForeignReferences(ofAssembly.Assembly)));

    [Fact]
    public void The_generator_needs_the_compilers_and_no_date_library()
    {
        string[] references = ForeignReferences(typeof(TimelineGenerator).Assembly);
        Assert.Contains("TimelineDsl.Core", references);
        Assert.All(references, name => Assert.True(name.StartsWith("TimelineDsl.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal), name));
    }

    [Fact]
    public void Core_touches_no_disk_and_starts_no_thread()
    {
        using var file = new PEReader(File.OpenRead(typeof(TimelineCompiler).Assembly.Location));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(metadata.GetTypeReference)
            .Select(type => metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name)).ToHashSet();
        Assert.Contains("System.String", types);
        string[] banned = ["System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.IO.FileInfo", "System.Console", "System.Random", "System.Threading.Thread", "System.Threading.Tasks.Task", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Net.Http.HttpClient"];
        Assert.Empty(types.Intersect(banned));
    }

    /// <summary>What is not of the framework.</summary>
    private static string[] ForeignReferences(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!)
        .Where(name => name is not ("netstandard" or "mscorlib") && !name.StartsWith("System.", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
}
