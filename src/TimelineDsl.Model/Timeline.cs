namespace TimelineDsl.Model;

/// <summary>What a dossier establishes: its events, who says so, and what follows.</summary>
public sealed class Timeline
{
    /// <summary>A timeline of the given name and title.</summary>
    public Timeline(string name, string title)
    {
        Name = name;
        Title = title;
    }

    /// <summary>The kebab-case name by which the dossier calls it.</summary>
    public string Name { get; }

    /// <summary>The title for readers.</summary>
    public string Title { get; }
}
