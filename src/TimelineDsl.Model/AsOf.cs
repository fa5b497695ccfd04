using TimelineDsl.Dates;

namespace TimelineDsl.Model;

/// <summary>Where the knowledge of a dossier ends.</summary>
/// <remarks>Equal when every member is equal.</remarks>
/// <param name="Text">The date as written; where none is stated, the latest publication's.</param>
/// <param name="Moment">The end of that date, <em>exclusive</em>: nothing from this moment on is known.</param>
/// <param name="IsStated">Whether the dossier states it; else it is the latest publication in it.</param>
public sealed record AsOf(string Text, Moment Moment, bool IsStated);
