using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Tool.Commands;
using TimelineDsl.Tool.Reporting.Templates;

namespace TimelineDsl.Tool.Input;

/// <summary>Reads dossiers and templates: with <see cref="FileList"/>, all that the program reads from the disk.</summary>
internal static class DossierLoader
{
    private const long LargestFile = 256L * 1024 * 1024;
    private const string TooLarge = "The file is larger than 256 MiB.";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a folder (the current one where no path is given), or the files named. Never throws.</summary>
    public static LoadedDossier Load(IReadOnlyList<string> paths, Surroundings surroundings, SeverityChoice? choice = null)
    {
        try
        {
            var loaded = LoadHere(paths.Count == 0 ? ["."] : paths, surroundings);
            return loaded.Complaint is null ? Configure(loaded, surroundings, choice ?? new SeverityChoice()) : loaded;
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            return Complain(e.Message);
        }
    }

    /// <summary>Reads one text that stands in no file, as it comes; its byte order mark stays in it. Never throws.</summary>
    public static LoadedDossier LoadText(Stream input, string name)
    {
        var loaded = new LoadedDossier { Shown = name };
        var (file, fault) = ReadStream(input, name);
        if (fault is null) loaded.Files.Add(file);
        else loaded.Findings.Add(new Diagnostic(Catalogue.UnreadableFile, new Location(file, new TextSpan(file.Text.Length, 0)), fault));
        return loaded;
    }

    /// <summary>Reads a template; null with the fault, in the form that MSBuild reads, where it cannot be read.</summary>
    public static ReportTemplate? ReadTemplate(string path, string shown, out string? fault)
    {
        try
        {
            fault = null;
            string folder = Path.GetDirectoryName(path)!;
            return new ReportTemplate(shown, Text(File.ReadAllBytes(path)), name => ReadBeside(folder, name));
        }
        catch (Exception e) when (IsOfDisk(e) || e is DecoderFallbackException)
        {
            fault = shown + "(1,1): error TL6001: " + (e is DecoderFallbackException ? "The template is not UTF-8." : "The template cannot be read: " + e.Message);
            return null;
        }
    }

    /// <summary>Reads the severities: of the files in which a build looks, then of those that the command line names, each winning over what stands before it.</summary>
    private static LoadedDossier Configure(LoadedDossier loaded, Surroundings surroundings, SeverityChoice choice)
    {
        var found = GlobalConfigFiles.Of(loaded).Where(File.Exists).Select(static path => GlobalConfig.Parse(path, File.ReadAllText(path)));
        loaded.Settings.Take(GlobalConfig.Merge(found));
        foreach (string named in choice.GlobalConfigs)
        {
            string path = surroundings.Resolve(named);
            if (!File.Exists(path)) return Complain("There is no file `" + named + "`.");
            loaded.Settings.Take(GlobalConfig.Parse(path, File.ReadAllText(path)).Severities());
        }
        if (choice.Preset is { } preset) loaded.Settings.Take("--preset:" + preset);
        return loaded;
    }

    private static LoadedDossier LoadHere(IReadOnlyList<string> paths, Surroundings surroundings)
    {
        foreach (string path in paths)
            if (!File.Exists(surroundings.Resolve(path)) && !Directory.Exists(surroundings.Resolve(path))) return Complain("There is no file or folder `" + path + "`.");
        if (paths.Count == 1 && FolderOf(surroundings.Resolve(paths[0])) is { } folder)
        {
            var list = FileList.Of(folder);
            if (list.Paths.Count == 0) return Complain("There is no .tl file in `" + paths[0] + "` or below.");
            return Read(folder, paths[0], list.Paths, list.Settings);
        }
        if (paths.FirstOrDefault(path => !Directory.Exists(surroundings.Resolve(path)) && !path.EndsWith(".tl", StringComparison.OrdinalIgnoreCase)) is { } other)
            return Complain("`" + other + "` is no file of a dossier: their names end in `.tl`.");
        var files = new SortedSet<string>(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            string full = surroundings.Resolve(path);
            // A project may list files outside its folder, which another path names as well: each file has one name.
            if (!Directory.Exists(full)) files.Add(Shown(full));
            else files.UnionWith(FileList.Of(full).Paths.Select(inner => Shown(Path.Combine(full, inner))));
        }
        return Read(surroundings.Folder, paths[0], files.ToList(), new ProjectSettings());

        string Shown(string path) => Path.GetRelativePath(surroundings.Folder, path).Replace('\\', '/');
    }

    /// <summary>A folder itself, or that of a project file; null for any other file.</summary>
    public static string? FolderOf(string path) =>
        Directory.Exists(path) ? path : path.EndsWith("proj", StringComparison.OrdinalIgnoreCase) ? Path.GetDirectoryName(path) : null;

    private static LoadedDossier Read(string folder, string shown, IReadOnlyList<string> paths, ProjectSettings settings)
    {
        var loaded = new LoadedDossier { Folder = folder, Shown = shown, Settings = settings };
        foreach (string path in paths)
        {
            var (file, fault) = ReadFile(Path.Combine(folder, path), path);
            if (fault is null) loaded.Files.Add(file);
            else loaded.Findings.Add(new Diagnostic(Catalogue.UnreadableFile, new Location(file, new TextSpan(file.Text.Length, 0)), fault));
        }
        return loaded;
    }

    private static (TextFile File, string? Fault) ReadFile(string full, string path)
    {
        try
        {
            return new FileInfo(full).Length > LargestFile ? (new TextFile(path, ""), TooLarge) : Decode(File.ReadAllBytes(full), path);
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            return (new TextFile(path, ""), "The file cannot be read: " + e.Message);
        }
    }

    private static (TextFile File, string? Fault) ReadStream(Stream input, string name)
    {
        try
        {
            using var all = new MemoryStream();
            byte[] part = new byte[64 * 1024];
            for (int count; (count = input.Read(part)) > 0; all.Write(part, 0, count))
                if (all.Length + count > LargestFile) return (new TextFile(name, ""), TooLarge);
            byte[] bytes = all.ToArray();
            var (file, fault) = Decode(bytes, name);
            return (bytes is [0xEF, 0xBB, 0xBF, ..] ? new TextFile(name, "\uFEFF" + file.Text) : file, fault);
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            return (new TextFile(name, ""), "It cannot be read: " + e.Message);
        }
    }

    private static (TextFile File, string? Fault) Decode(byte[] bytes, string path)
    {
        try
        {
            if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return (new TextFile(path, ""), "The file is UTF-16; save it as UTF-8.");
            return (new TextFile(path, Text(bytes)), null);
        }
        catch (DecoderFallbackException e)
        {
            // What stands before the bad byte is good, and ends where the message must point.
            return (new TextFile(path, Text(bytes[..Math.Clamp(e.Index, 0, bytes.Length)])), "Here the file is not UTF-8; save it as UTF-8.");
        }
    }

    private static string Text(byte[] bytes)
    {
        int mark = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        return Strict.GetString(bytes, mark, bytes.Length - mark);
    }

    private static string? ReadBeside(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        return File.Exists(path) ? Text(File.ReadAllBytes(path)) : null;
    }

    private static LoadedDossier Complain(string message) => new() { Complaint = "tl: error TL0003: " + Output.PlainText.OneLine(message) };

    /// <summary>Whether it is the disk, or a path, that made something fail.</summary>
    public static bool IsOfDisk(Exception e) => e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or System.Security.SecurityException;
}
