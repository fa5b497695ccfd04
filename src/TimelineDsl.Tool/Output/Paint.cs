using TimelineDsl.Core.Diagnostics;

namespace TimelineDsl.Tool.Output;

/// <summary>Colours for a terminal that has them; without them, the text itself. The sequences are those of ECMA-48, "Select Graphic Rendition".</summary>
internal readonly record struct Paint(bool HasColour)
{
    /// <summary>In the colour of a severity.</summary>
    public string Of(Severity severity, string text) => Sequence(severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;36" }, text);

    /// <summary>What heads the rest.</summary>
    public string Bold(string text) => Sequence("1", text);

    /// <summary>What points at a place.</summary>
    public string Strong(string text) => Sequence("1;31", text);

    /// <summary>What only frames the rest.</summary>
    public string Faint(string text) => Sequence("2", text);

    private string Sequence(string code, string text) => HasColour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
}
