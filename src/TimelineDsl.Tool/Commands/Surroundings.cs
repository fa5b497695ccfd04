using System.IO;
using System.Threading;

namespace TimelineDsl.Tool.Commands;

/// <summary>Where a command runs.</summary>
/// <param name="Folder">The folder against which relative paths are read; absolute.</param>
/// <param name="Output">Where findings and answers go.</param>
/// <param name="Errors">Where go complaints about the command itself.</param>
/// <param name="HasColour">Whether the output is a terminal that shows colours.</param>
/// <param name="Stop">Ends a command that would go on for ever.</param>
internal sealed record Surroundings(string Folder, TextWriter Output, TextWriter Errors, bool HasColour = false, CancellationToken Stop = default)
{
    /// <summary>What is given to a command that is asked to read no file.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>The absolute path of one that the user gave.</summary>
    public string Resolve(string path) => Path.GetFullPath(path, Folder);
}
