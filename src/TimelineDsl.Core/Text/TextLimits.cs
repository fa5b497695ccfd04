namespace TimelineDsl.Core.Text;

/// <summary>How large a file may be before its text is no longer read, so that nothing an analyst writes can exhaust the compiler.</summary>
/// <param name="FileLength">Most UTF-16 units of a file.</param>
/// <param name="StatementLength">Most UTF-16 units of one statement, without its comment.</param>
/// <param name="Nesting">Most levels of indentation, and most brackets open at once in a statement.</param>
internal sealed record TextLimits(int FileLength, int StatementLength, int Nesting)
{
    /// <summary>256 Mi units a file, 64 Ki units a statement, 64 levels.</summary>
    public static readonly TextLimits Default = new(256 * 1024 * 1024, 64 * 1024, 64);
}
