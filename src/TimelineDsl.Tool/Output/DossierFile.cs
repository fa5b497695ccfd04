using System;
using System.IO;
using System.Text;

namespace TimelineDsl.Tool.Output;

/// <summary>Replaces a <c>.tl</c> file whole or not at all: the new text is written beside it and then put in its place.</summary>
internal static class DossierFile
{
    /// <summary>Writes the text as UTF-8, with the byte order mark that the file has, if it has one; returns what is wrong, or null.</summary>
    public static string? Replace(string path, string text)
    {
        string beside = "";
        try
        {
            // A link is followed, so that it stays one.
            string target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
            beside = UnfinishedFiles.Beside(target);
            using (var output = new StreamWriter(UnfinishedFiles.Open(beside), new UTF8Encoding(HasMark(target)))) output.Write(text);
            UnfinishedFiles.Place(beside, target);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            if (beside.Length > 0) UnfinishedFiles.Remove(beside);
            return "The file cannot be written: " + e.Message;
        }
    }

    private static bool HasMark(string path)
    {
        using var file = File.OpenRead(path);
        return file.ReadByte() == 0xEF && file.ReadByte() == 0xBB && file.ReadByte() == 0xBF;
    }
}
