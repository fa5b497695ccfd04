using System;
using System.ComponentModel;

namespace TimelineDsl.Model.Serialization;

/// <summary>
/// Another timeline of the dossier. It is opened when first asked for and never while the one that refers to it is made: two that refer to each other would wait for each other.
/// For generated code; compared by reference.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TimelineReference
{
    /// <summary>A timeline that is opened when asked for.</summary>
    /// <param name="name">Its name in the dossier.</param>
    /// <param name="open">Returns it, the same at every call.</param>
    public TimelineReference(string name, Func<Timeline> open)
    {
        Name = name;
        Open = open;
    }

    internal string Name { get; }

    internal Func<Timeline> Open { get; }
}
