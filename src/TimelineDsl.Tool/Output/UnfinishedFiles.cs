using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;

namespace TimelineDsl.Tool.Output;

/// <summary>
/// Files that are written beside the place where they are to stand, and put there when they are whole. Whoever interrupts the program finds the old file or the new one, and
/// nothing else: what is unfinished is taken away before it ends.
/// </summary>
internal static class UnfinishedFiles
{
    private static readonly object Gate = new();
    private static readonly HashSet<string> Paths = new(StringComparer.Ordinal);

    // Kept, so that they stay in force; made only where a file is written, since a check that writes none need not pay for it.
    private static readonly PosixSignalRegistration[] Signals = Array.ConvertAll([PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP], static signal => PosixSignalRegistration.Create(signal, static _ => TakeAway()));

    /// <summary>A name beside a path that no file has.</summary>
    public static string Beside(string path) => Path.Combine(Path.GetDirectoryName(path)!, "." + Path.GetFileName(path) + "." + Path.GetRandomFileName());

    /// <summary>Opens a new file for writing; throws what <see cref="FileStream"/> throws.</summary>
    public static FileStream Open(string path)
    {
        lock (Gate)
        {
            Paths.Add(path);
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        }
    }

    /// <summary>Puts a file in its place; throws what <see cref="File.Move(string, string, bool)"/> throws.</summary>
    public static void Place(string path, string target)
    {
        lock (Gate)
        {
            File.Move(path, target, overwrite: true);
            Paths.Remove(path);
        }
    }

    /// <summary>Takes a file away; what cannot be taken away stays.</summary>
    public static void Remove(string path)
    {
        lock (Gate)
        {
            Paths.Remove(path);
            TryDelete(path);
        }
    }

    /// <summary>Before the program ends as the signal would have it. The gate stays closed: no file is begun any more.</summary>
    private static void TakeAway()
    {
        Monitor.Enter(Gate);
        foreach (string path in Paths) TryDelete(path);
    }

    private static void TryDelete(string path)
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
