using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TimelineDsl.Core;
using TimelineDsl.Tests.CodeGen;
using Xunit;

namespace TimelineDsl.Tests.Model;

/// <summary>Every example of docs/model.md compiles against the code generated from the dossier above it, and prints what the page says.</summary>
public sealed class TutorialTests
{
    private static readonly List<(string Language, string Text)> Blocks = Read();

    // The examples write to a console of their own: the real one belongs to all tests that run at the same time.
    private const string OwnConsole = """
        internal static class Console
        {
            public static readonly System.Text.StringBuilder Written = new();
            public static void WriteLine(object? value) => Written.Append(value).Append('\n');
        }
        """;

    public static TheoryData<int> Examples => new(Enumerable.Range(0, Blocks.Count).Where(i => Blocks[i].Language == "csharp"));

    [Fact]
    public void TheDossiersOfThePageCompileCleanly() =>
        Assert.Equal([], Enumerable.Range(0, Blocks.Count).Where(i => Blocks[i].Language == "tl").SelectMany(i => Compiled(i).Diagnostics).Select(d => d.ToString()));

    [Fact]
    public void ThePageHasExamples() => Assert.True(Blocks.Count(b => b.Language == "csharp") >= 6);

    [Theory]
    [MemberData(nameof(Examples))]
    public void AnExamplePrintsWhatThePageSays(int block)
    {
        string usings = Blocks.Single(b => b.Language == "csharp usings").Text;
        var assembly = Emitted.Compile(Compiled(block).GenerateCode(null), usings + Blocks[block].Text, OwnConsole);
        Assert.Equal(("text", Blocks[block + 1].Text), (Blocks[block + 1].Language, Run(assembly)));
    }

    /// <summary>The last dossier up to a block.</summary>
    private static Compilation Compiled(int block) => TimelineCompiler.Compile([TimelineCompiler.Parse("page.tl", Blocks.Take(block + 1).Last(b => b.Language == "tl").Text)]);

    private static string Run(System.Reflection.Assembly assembly)
    {
        assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        return assembly.GetType("Console", throwOnError: true)!.GetField("Written")!.GetValue(null)!.ToString()!;
    }

    private static List<(string, string)> Read()
    {
        var blocks = new List<(string, string)>();
        string? language = null, text = "";
        foreach (string line in File.ReadLines(Page()))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal)) text += line + "\n";
            else if (language is null) (language, text) = (line[3..], "");
            else
            {
                blocks.Add((language, text));
                language = null;
            }
        }

        return blocks;
    }

    // The assembly does not know where its sources lie (their paths are mapped), so the page is looked for above the folder in which it runs.
    private static string Page()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string page = Path.Combine(folder.FullName, "docs", "model.md");
            if (File.Exists(page)) return page;
        }

        throw new FileNotFoundException("docs/model.md is not above " + AppContext.BaseDirectory);
    }
}
