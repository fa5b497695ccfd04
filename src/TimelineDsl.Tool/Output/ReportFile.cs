using System;
using System.IO;
using System.Text;
using TimelineDsl.Tool.Reporting.Templates;

namespace TimelineDsl.Tool.Output;

/// <summary>Writes a report so that its place holds either the whole new one or none: beside it first, then moved.</summary>
internal static class ReportFile
{
    /// <summary>Writes the file; returns what is wrong in the form that MSBuild reads, or null. After a fault nothing stands at the path.</summary>
    public static string? Write(string path, Func<TextWriter, TemplateFault?> write)
    {
        string beside = "";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            beside = UnfinishedFiles.Beside(path);
            TemplateFault? fault;
            using (var output = new StreamWriter(UnfinishedFiles.Open(beside), new UTF8Encoding(false)) { NewLine = "\n" }) fault = write(output);
            if (fault is null)
            {
                UnfinishedFiles.Place(beside, path);
                return null;
            }
            UnfinishedFiles.Remove(beside);
            Remove(path);
            return fault.ToString();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            if (beside.Length > 0) UnfinishedFiles.Remove(beside);
            Remove(path);
            return path + ": error TL6002: The report cannot be written: " + e.Message;
        }
    }

    /// <summary>Takes away a report that no longer is true; what cannot be taken away stays.</summary>
    public static void Remove(string path) => UnfinishedFiles.Remove(path);
}
