using System;
using System.IO;
using Xunit.Sdk;

namespace TimelineDsl.Tests;

/// <summary>
/// Compares a text with the one that was read and approved: <c>tests/baselines/NAME.verified.txt</c>, in Verify's conventions. A test that fails writes
/// <c>NAME.received.txt</c> beside it. With TIMELINE_UPDATE_BASELINES=1 the approved text is rewritten, and the test fails all the same.
/// </summary>
internal static class Baselines
{
    private const string UpdateVariable = "TIMELINE_UPDATE_BASELINES";
    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests", "baselines");

    /// <summary>Fails unless the text is the approved one.</summary>
    public static void Verify(string name, string actual) => Verify(Path.Combine(Folder, name + ".verified.txt"), Path.Combine(Folder, name + ".received.txt"), actual);

    /// <summary>The same for a page of the documentation that is made from something else: <c>docs/PAGE.md</c>, and <c>PAGE.received.md</c> beside it.</summary>
    public static void VerifyPage(string page, string actual) =>
        Verify(Path.Combine(SourceTree.Root, "docs", page + ".md"), Path.Combine(SourceTree.Root, "docs", page + ".received.md"), actual);

    private static void Verify(string verified, string received, string actual)
    {
        string name = Path.GetRelativePath(SourceTree.Root, verified).Replace('\\', '/');
        actual = actual.Replace("\r\n", "\n", StringComparison.Ordinal);
        string? expected = File.Exists(verified) ? File.ReadAllText(verified).Replace("\r\n", "\n", StringComparison.Ordinal) : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }
        Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(verified, actual);
            File.Delete(received);
            throw new XunitException($"{name} was rewritten; read it like a review, then run without {UpdateVariable}.");
        }
        File.WriteAllText(received, actual);
        throw new XunitException(expected is null ? $"{name} does not exist yet; see {Path.GetFileName(received)} beside it." : FirstDifference(name, expected, actual));
    }

    private static string FirstDifference(string name, string expected, string actual)
    {
        string[] left = expected.Split('\n'), right = actual.Split('\n');
        int line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line]) line++;
        string Show(string[] lines) => line < lines.Length ? lines[line] : "(the end)";
        return $"{name} differs from what was received at line {line + 1}:\n  verified: {Show(left)}\n  received: {Show(right)}";
    }
}
