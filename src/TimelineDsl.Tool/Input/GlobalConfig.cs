using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace TimelineDsl.Tool.Input;

/// <summary>
/// A file of severities as the C# compiler reads it: lines <c>dotnet_diagnostic.TL5001.severity = error</c> above the first section. It counts for a whole project if it is
/// called <c>.globalconfig</c> or says <c>is_global</c>; any other is for single C# files and says nothing of a dossier.
/// </summary>
internal sealed class GlobalConfig
{
    private const string FileName = ".globalconfig";
    private const int LevelOfTheName = 100, LevelOfOthers = 0;
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    private readonly Dictionary<string, string> _settings;

    private GlobalConfig(string path, Dictionary<string, string> settings)
    {
        _settings = settings;
        bool hasName = string.Equals(Path.GetFileName(path), FileName, StringComparison.OrdinalIgnoreCase);
        IsGlobal = hasName || settings.ContainsKey("is_global");
        Level = settings.TryGetValue("global_level", out string? level) && int.TryParse(level, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : hasName ? LevelOfTheName : LevelOfOthers;
    }

    /// <summary>Whether it counts for a whole project.</summary>
    public bool IsGlobal { get; }

    /// <summary>Of two files that set one thing, the one of the higher level wins.</summary>
    private int Level { get; }

    /// <summary>Reads a text; lines that are no setting are passed over.</summary>
    public static GlobalConfig Parse(string path, string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string raw in text.Split(LineEnds, StringSplitOptions.None))
        {
            string line = raw.Trim();
            if (line.StartsWith('[') && line.Contains(']', StringComparison.Ordinal)) break;
            if (line.Length == 0 || line[0] is '#' or ';') continue;
            int mark = line.AsSpan().IndexOfAny('=', ':');
            if (mark < 0) continue;
            string key = line[..mark].Trim(), value = line[(mark + 1)..];
            if (key.Length == 0 || !key.All(static c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_')) continue;
            int comment = value.AsSpan().IndexOfAny('#', ';');
            settings[key.ToLowerInvariant()] = (comment < 0 ? value : value[..comment]).Trim();
        }
        return new GlobalConfig(path, settings);
    }

    /// <summary>
    /// The severities that some files set together, by code. Of two levels the higher wins; what two files of one level set counts for
    /// neither, so that no order of files matters.
    /// </summary>
    public static Dictionary<string, ConfiguredSeverity> Merge(IEnumerable<GlobalConfig> files)
    {
        var merged = new Dictionary<string, (string? Value, int Level)>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!file.IsGlobal) continue;
            foreach (var (key, value) in file._settings)
            {
                if (!merged.TryGetValue(key, out var known) || known.Level < file.Level) merged[key] = (value, file.Level);
                else if (known.Level == file.Level) merged[key] = (null, file.Level);
            }
        }
        return Severities(merged.Where(static one => one.Value.Value is not null).Select(static one => (one.Key, one.Value.Value!)));
    }

    /// <summary>The severities of one file that somebody named, global by that alone.</summary>
    public Dictionary<string, ConfiguredSeverity> Severities() => Severities(_settings.Select(static one => (one.Key, one.Value)));

    private static Dictionary<string, ConfiguredSeverity> Severities(IEnumerable<(string Key, string Value)> settings)
    {
        var severities = new Dictionary<string, ConfiguredSeverity>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in settings)
            if (key.Split('.') is ["dotnet_diagnostic", { } code, "severity"] && Read(value, out var severity)) severities[code] = severity;
        return severities;
    }

    private static bool Read(string value, out ConfiguredSeverity severity)
    {
        (bool isKnown, severity) = value.ToLowerInvariant() switch
        {
            "error" => (true, ConfiguredSeverity.Error),
            "warning" => (true, ConfiguredSeverity.Warning),
            "suggestion" or "silent" or "refactoring" => (true, ConfiguredSeverity.Information),
            "none" => (true, ConfiguredSeverity.None),
            "default" => (true, ConfiguredSeverity.Own),
            _ => (false, ConfiguredSeverity.Own),
        };
        return isKnown;
    }
}

/// <summary>What a file says of the severity of a code.</summary>
internal enum ConfiguredSeverity
{
    /// <summary>Its own, whatever is said of all warnings.</summary>
    Own,
    /// <summary>It is silenced.</summary>
    None,
    /// <summary>It is information.</summary>
    Information,
    /// <summary>It is a warning.</summary>
    Warning,
    /// <summary>It is an error.</summary>
    Error,
}
