using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using TimelineDsl.Tool.Commands;

namespace TimelineDsl.Tool.Input;

/// <summary>
/// The files on which a check depends, as they stood at one moment: equal while nothing has been written, made, renamed or taken away. They are looked at, not listened to:
/// that costs little for a dossier, and also sees what a network drive, a container or an editor that replaces whole files does.
/// </summary>
internal sealed class FileStates
{
    private readonly SortedDictionary<string, (DateTime Written, long Length)> _files = new(StringComparer.Ordinal);

    private FileStates()
    {
    }

    /// <summary>Looks at every <c>.tl</c> file below the paths, at those that the last check read, and at what decides which files and which severities count.</summary>
    public static FileStates Of(IReadOnlyList<string> paths, LoadedDossier last, SeverityChoice? choice, Surroundings surroundings)
    {
        var states = new FileStates();
        foreach (string path in paths.Count == 0 ? ["."] : paths)
        {
            string full = surroundings.Resolve(path);
            try
            {
                if (DossierLoader.FolderOf(full) is { } folder) states.AddFolder(folder);
                else states.Add(full);
            }
            catch (Exception e) when (DossierLoader.IsOfDisk(e))
            {
                // A folder that goes away while it is looked at: the next look finds it gone.
            }
        }
        foreach (var file in last.Files.Concat(last.Findings.Select(static finding => finding.Location.File))) states.Add(Path.GetFullPath(file.Path, last.Folder));
        foreach (string config in GlobalConfigFiles.Of(last)) states.Add(config);
        foreach (string config in choice?.GlobalConfigs ?? []) states.Add(surroundings.Resolve(config));
        return states;
    }

    /// <summary>The files that are not as they were, in ordinal order.</summary>
    public IReadOnlyList<string> ChangedSince(FileStates before)
    {
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (path, state) in _files)
            if (!before._files.TryGetValue(path, out var old) || old != state) changed.Add(path);
        changed.UnionWith(before._files.Keys.Where(path => !_files.ContainsKey(path)));
        return changed.ToList();
    }

    private void AddFolder(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (string path in FileList.Below(folder)) Add(Path.Combine(folder, path));
        foreach (string project in Directory.EnumerateFiles(folder, "*.*proj")) Add(project);
        Add(Path.Combine(folder, FileList.ResponseFile));
    }

    private void Add(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists) _files[path] = (file.LastWriteTimeUtc, file.Length);
        }
        catch (Exception e) when (DossierLoader.IsOfDisk(e))
        {
            // Taken away between the two looks: the next look finds it gone.
        }
    }
}
