namespace TimelineDsl.Core.CodeGen;

/// <summary>One C# file of the generated model.</summary>
/// <param name="HintName">A name that is unique in the project, as <c>Budapest.Events.1.g.cs</c>.</param>
/// <param name="Text">The C# text, lines ended by LF.</param>
public sealed record GeneratedFile(string HintName, string Text);
