using TimelineDsl.Core.CodeGen;
using TimelineDsl.Generator;
using Xunit;

namespace TimelineDsl.Tests.Generator;

public class InputFileTests
{
    [Theory]
    [InlineData("/a/b/", "/a/b/x.tl", "x.tl")]
    [InlineData("/a/b", "/a/b/c/x.tl", "c/x.tl")]
    [InlineData("/a/b/", "/a/x.tl", "../x.tl")]
    [InlineData("/a/b/", "/a/bc/x.tl", "../bc/x.tl")]
    [InlineData("/a/b/c/", "/a/d/e/x.tl", "../../d/e/x.tl")]
    [InlineData(@"C:\a\b\", @"C:\a\b\c\x.tl", "c/x.tl")]
    [InlineData(@"C:\a\b\", @"D:\a\x.tl", "D:/a/x.tl")]
    [InlineData("", "/a/x.tl", "/a/x.tl")]
    [InlineData("/a/x.tl/", "/a/x.tl", "../x.tl")]
    public void A_path_is_told_from_the_project(string project, string path, string expected) =>
        Assert.Equal(expected, InputFile.RelativePath(project, path));

    [Fact]
    public void Hint_names_are_made_unique_whatever_their_case()
    {
        var named = CompiledProject.UniquelyNamed([new("a.g.cs", "1"), new("A.g.cs", "2"), new("b.g.cs", "3"), new("a.g.cs", "4")]);
        Assert.Equal(["a.g.cs", "2.A.g.cs", "b.g.cs", "3.a.g.cs"], System.Linq.Enumerable.Select(named, file => file.HintName));
        Assert.Equal("2", named[1].Text);
    }

    [Fact]
    public void Equal_lists_are_equal_and_others_are_not()
    {
        var list = new EquatableList<GeneratedFile>(new("a", "1"), new("b", "2"));
        Assert.Equal(list, new EquatableList<GeneratedFile>(new("a", "1"), new("b", "2")));
        Assert.Equal(list.GetHashCode(), new EquatableList<GeneratedFile>(new("a", "1"), new("b", "2")).GetHashCode());
        Assert.NotEqual(list, new EquatableList<GeneratedFile>(new("b", "2"), new("a", "1")));
        Assert.NotEqual(list, new EquatableList<GeneratedFile>(new GeneratedFile("a", "1")));
    }
}
