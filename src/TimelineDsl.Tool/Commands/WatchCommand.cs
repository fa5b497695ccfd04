using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using TimelineDsl.Tool.Input;
using TimelineDsl.Tool.Output;

namespace TimelineDsl.Tool.Commands;

/// <summary><c>tl check --watch</c>: checks, and checks again whenever a file has changed, until it is stopped.</summary>
internal static class WatchCommand
{
    private const int LooksAtMostATenth = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    /// <summary>Checks until Ctrl-C or <see cref="Surroundings.Stop"/>; returns the <see cref="ExitCode"/> of the last check. What cannot be understood at the start ends it at once.</summary>
    public static int Run(CheckRequest request, Surroundings surroundings)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(surroundings.Stop);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            // The first asks for an end in good order; a second one, during a long check, ends the program.
            context.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        });
        // Read once before, to know which files there are to look at: what stands there before a check reads it is what no change may fall behind.
        var loaded = DossierLoader.Load(request.Paths, surroundings, request.Severities);
        FileStates seen;
        int code = Check();
        if (loaded.Complaint is not null) return code;
        Say(surroundings, "Watching " + FindingText.Count(loaded.FileCount, "file") + "; Ctrl-C ends.");
        while (Changed(request, surroundings, loaded, seen, stop.Token) is { } changed)
        {
            Say(surroundings, Told(changed, surroundings.Folder));
            code = Check();
        }
        return code;

        int Check()
        {
            seen = FileStates.Of(request.Paths, loaded, request.Severities, surroundings);
            int ended = CheckCommand.Run(request, surroundings, out loaded);
            surroundings.Output.Flush();
            surroundings.Errors.Flush();
            return ended;
        }
    }

    /// <summary>Waits until files have changed and then rest for the time of one look, since an editor may write several; null when it is stopped.</summary>
    private static IReadOnlyList<string>? Changed(CheckRequest request, Surroundings surroundings, LoadedDossier loaded, FileStates seen, CancellationToken stop)
    {
        var last = seen;
        var pause = Pause;
        while (!stop.WaitHandle.WaitOne(pause))
        {
            var clock = Stopwatch.StartNew();
            var now = FileStates.Of(request.Paths, loaded, request.Severities, surroundings);
            if (clock.Elapsed * LooksAtMostATenth > Pause) pause = clock.Elapsed * LooksAtMostATenth;
            var changed = now.ChangedSince(seen);
            if (changed.Count > 0 && now.ChangedSince(last).Count == 0) return changed;
            last = now;
        }
        return null;
    }

    private static string Told(IReadOnlyList<string> changed, string folder) =>
        changed.Count == 1 ? Path.GetRelativePath(folder, changed[0]).Replace('\\', '/') + " has changed." : FindingText.Count(changed.Count, "file") + " have changed.";

    /// <summary>What concerns the watching goes beside the findings, which a program may read.</summary>
    private static void Say(Surroundings surroundings, string text)
    {
        surroundings.Errors.WriteLine("tl: " + PlainText.OneLine(text));
        surroundings.Errors.Flush();
    }
}
