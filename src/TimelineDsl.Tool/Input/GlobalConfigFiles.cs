using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TimelineDsl.Tool.Input;

/// <summary>Where severities for a dossier may stand: the places in which a build looks, and those that its project names.</summary>
internal static class GlobalConfigFiles
{
    /// <summary>
    /// The full paths of all such files, whether they exist or not, each once: <c>.globalconfig</c> in the folder of each <c>.tl</c> file and in those above (unless the project
    /// looks for none), and what the project names.
    /// </summary>
    public static IReadOnlyList<string> Of(LoadedDossier loaded)
    {
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        if (loaded.Settings.DiscoversGlobalConfigs)
        {
            var folders = loaded.Files.Select(file => Path.GetDirectoryName(Path.GetFullPath(file.Path, loaded.Folder))).Append(loaded.Folder).Distinct(StringComparer.Ordinal);
            foreach (string? folder in folders)
                for (string? above = folder; above is not null && paths.Add(Path.Combine(above, ".globalconfig"));) above = Path.GetDirectoryName(above);
        }
        paths.UnionWith(loaded.Settings.GlobalConfigs.Select(path => Path.GetFullPath(path, loaded.Folder)));
        return paths.ToList();
    }
}
