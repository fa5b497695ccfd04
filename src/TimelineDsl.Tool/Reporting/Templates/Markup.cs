namespace TimelineDsl.Tool.Reporting.Templates;

/// <summary>Text that is HTML already and is written as it stands. The only type that a template writes without escaping it.</summary>
/// <param name="Html">Well-formed HTML whose every foreign part has been escaped.</param>
internal sealed record Markup(string Html)
{
    /// <inheritdoc/>
    public override string ToString() => Html;
}
