using System.Reflection;

namespace TimelineDsl.Tool;

/// <summary>The version of the program.</summary>
internal static class ToolVersion
{
    /// <summary>As <c>0.1.0</c>, without the mark of the commit, so that reports do not change where nothing else does.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        string version = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        int mark = version.IndexOf('+', System.StringComparison.Ordinal);
        return mark < 0 ? version : version[..mark];
    }
}
