using System.Collections.Generic;

namespace TimelineDsl.Tool.Input;

/// <summary>What the command line says of severities.</summary>
/// <param name="Preset">The name of a preset; null for the project's.</param>
/// <param name="GlobalConfigs">Files in the form of <c>.globalconfig</c>, as the user named them.</param>
internal sealed record SeverityChoice(string? Preset, IReadOnlyList<string> GlobalConfigs)
{
    /// <summary>Nothing is said.</summary>
    public SeverityChoice() : this(null, [])
    {
    }
}
