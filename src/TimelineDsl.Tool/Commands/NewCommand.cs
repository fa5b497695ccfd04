using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using TimelineDsl.Core;
using TimelineDsl.Tool.Output;

namespace TimelineDsl.Tool.Commands;

/// <summary><c>tl new NAME</c>: writes a small dossier that builds, with a contradiction to try.</summary>
internal static class NewCommand
{
    /// <summary>Writes the folder <paramref name="name"/> below <paramref name="parent"/> (the current folder if null), whole or not at all; returns an <see cref="ExitCode"/>.</summary>
    public static int Run(string name, string? parent, Surroundings surroundings)
    {
        var files = Files(name);
        if (WhyNoTimeline(name, files) is { } why) return Complain(surroundings, why);
        string above = surroundings.Resolve(parent ?? ".");
        string folder = Path.Combine(above, name), shown = Path.GetRelativePath(surroundings.Folder, folder).Replace('\\', '/');
        if (File.Exists(folder) || Directory.Exists(folder)) return Complain(surroundings, "`" + shown + "` exists already; nothing is overwritten. Choose another name, or another place with --out.");
        string beside = Path.Combine(above, "." + name + "." + Path.GetRandomFileName());
        try
        {
            Directory.CreateDirectory(beside);
            foreach (var (file, text) in files) File.WriteAllText(Path.Combine(beside, file), text, new UTF8Encoding(false));
            Directory.Move(beside, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            TryRemove(beside);
            return Complain(surroundings, "The dossier cannot be written: " + e.Message);
        }
        surroundings.Output.WriteLine(PlainText.OneLine("wrote " + shown + ": " + string.Join(", ", files.Select(static file => file.Name))));
        surroundings.Output.WriteLine(PlainText.OneLine("Next: `tl check " + shown + "`, then take the `#` away from one line of " + name + ".tl and check again."));
        return ExitCode.Ok;
    }

    private static List<(string Name, string Text)> Files(string name)
    {
        string title = name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
        string Fill(string resource) => Resource(resource).Replace("@NAME@", name, StringComparison.Ordinal).Replace("@TITLE@", title, StringComparison.Ordinal)
            .Replace("@VERSION@", ToolVersion.Text, StringComparison.Ordinal);
        return
        [
            (name + ".tl", Fill("dossier.tl")), ("sources.tl", Fill("sources.tl")), (name + ".csproj", Fill("project.xml")), ("README.md", Fill("readme.md")), (".gitignore", Fill("ignored.txt")),
        ];
    }

    /// <summary>Why no timeline can have this name, by the compiler's own word; null where one can.</summary>
    private static string? WhyNoTimeline(string name, List<(string Name, string Text)> files)
    {
        var compilation = TimelineCompiler.Compile(files.Where(static file => file.Name.EndsWith(".tl", StringComparison.Ordinal)).Select(static file => TimelineCompiler.Parse(file.Name, file.Text)).ToList());
        bool isName = !compilation.HasErrors && compilation.Timelines is [{ } only] && only.Name == name;
        if (isName) return null;
        string reason = compilation.Diagnostics.FirstOrDefault(static one => one.Severity == Core.Diagnostics.Severity.Error)?.Message ?? "A name starts with a letter and goes on with letters, digits and hyphens.";
        return "No timeline can be called `" + name + "`. " + reason;
    }

    private static int Complain(Surroundings surroundings, string message)
    {
        surroundings.Errors.WriteLine("tl: error TL0003: " + PlainText.OneLine(message));
        return ExitCode.Usage;
    }

    private static void TryRemove(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static string Resource(string name)
    {
        using var stream = typeof(NewCommand).Assembly.GetManifestResourceStream("TimelineDsl.Tool.Starter." + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
