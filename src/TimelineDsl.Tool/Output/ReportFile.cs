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
            string folder = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(folder);
            beside = Path.Combine(folder, "." + Path.GetFileName(path) + "." + Path.GetRandomFileName());
            TemplateFault? fault;
            using (var output = new StreamWriter(beside, false, new UTF8Encoding(false)) { NewLine = "\n" }) fault = write(output);
            if (fault is null)
            {
                File.Move(beside, path, overwrite: true);
                return null;
            }
            Remove(beside);
            Remove(path);
            return fault.ToString();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            if (beside.Length > 0) Remove(beside);
            Remove(path);
            return path + ": error TL6002: The report cannot be written: " + e.Message;
        }
    }

    /// <summary>Takes away a report that no longer is true; what cannot be taken away stays.</summary>
    public static void Remove(string path)
    {
        try
        {
            if (File.Exists(path)) File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
