namespace TimelineDsl.Core.Formatting;

/// <summary>What became of a text when it was written in the one form that every dossier has.</summary>
/// <param name="Text">The text in that form; the one given where nothing was to change.</param>
/// <param name="LinesLeft">How many statements were left as they are, because they cannot be read or stand under one that cannot.</param>
public sealed record FormattedText(string Text, int LinesLeft);
