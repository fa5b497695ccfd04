namespace TimelineDsl.Tool.Output;

/// <summary>In which form findings are printed.</summary>
internal enum OutputFormat
{
    /// <summary>For people: with the lines at fault.</summary>
    Human,
    /// <summary>One line each, as a build prints it.</summary>
    MSBuild,
    /// <summary>One JSON document, described by <c>docs/schemas/tl.schema.json</c>.</summary>
    Json,
    /// <summary>SARIF 2.1.0.</summary>
    Sarif,
    /// <summary>Workflow commands, which GitHub shows beside the lines of a change.</summary>
    GitHub,
}
