using System;
using System.Linq;
using TimelineDsl.Tool.Input;

namespace TimelineDsl.Tool.Commands;

/// <summary>
/// Keeps the garbage collector from running while a large dossier is checked. Nearly all that a check allocates lives until its end, so each
/// collection walks everything and frees nothing; that was almost half the time of a check of 100,000 events.
/// </summary>
internal static class Collector
{
    /// <summary>What a check allocates for each character of text, measured and rounded up.</summary>
    private const long BytesPerCharacter = 36;

    /// <summary>Below this the usual first generation holds everything anyway.</summary>
    private const long WorthWhile = 200_000;

    /// <summary>Asks for memory that holds the whole check; takes at most a quarter of what the machine has, and does without where it cannot be had.</summary>
    public static void SpareDuringCheck(LoadedDossier loaded)
    {
        long characters = loaded.Files.Sum(static file => (long)file.Text.Length);
        long wanted = characters * BytesPerCharacter;
        if (characters < WorthWhile || wanted > GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4) return;
        try
        {
            GC.TryStartNoGCRegion(wanted);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or InvalidOperationException)
        {
            // More than this collector sets aside at once, or already set aside: it collects as usual.
        }
    }
}
