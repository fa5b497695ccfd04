using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Formatting;

/// <summary>How the lines of a file end.</summary>
internal static class LineEnds
{
    /// <summary>
    /// What most lines end with, LF where as many end with the one as with the other. Only lines that will be written with it count: no empty ones, of which some are taken
    /// away, and none that ends with a stray carriage return.
    /// </summary>
    public static string UsualOf(LineTree lines)
    {
        string text = lines.File.Text;
        int withReturn = 0, without = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            ref readonly var line = ref lines[i];
            if (Indents.IsEmpty(line) || line.End == text.Length || text[line.End - 1] == '\r') continue;
            if (text[line.End] == '\r') withReturn++;
            else without++;
        }
        return withReturn > without ? "\r\n" : "\n";
    }
}
