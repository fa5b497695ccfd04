namespace TimelineDsl.Tool.Commands;

/// <summary>What the program tells whoever started it.</summary>
internal static class ExitCode
{
    /// <summary>No finding is an error; the report is written.</summary>
    public const int Ok = 0;

    /// <summary>A finding is an error, or the report cannot be written.</summary>
    public const int Findings = 1;

    /// <summary>The command line, or a path in it, cannot be understood.</summary>
    public const int Usage = 2;
}
