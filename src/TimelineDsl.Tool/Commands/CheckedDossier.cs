using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using TimelineDsl.Core;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;
using TimelineDsl.Tool.Input;

namespace TimelineDsl.Tool.Commands;

/// <summary>A dossier after the compiler has seen it: findings, and the timelines as far as they bind.</summary>
internal sealed class CheckedDossier
{
    private CheckedDossier(IReadOnlyList<Diagnostic> findings, Compilation? compilation)
    {
        Findings = findings;
        Compilation = compilation;
    }

    /// <summary>What the loader and the compiler found, with the severities that the project sets.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>Whether one of them is an error.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);

    /// <summary>The number of events declared.</summary>
    public int EventCount => Compilation?.EventCount ?? 0;

    private Compilation? Compilation { get; }

    /// <summary>Compiles what was loaded. A bug of the compiler becomes one finding that names the file.</summary>
    public static CheckedDossier Of(LoadedDossier loaded)
    {
        Collector.SpareDuringCheck(loaded);
        var findings = new List<Diagnostic>(loaded.Findings);
        var parsed = new List<ParsedFile>();
        foreach (var file in loaded.Files)
        {
            try
            {
                parsed.Add(TimelineCompiler.Parse(file.Path, file.Text, AtOnce));
            }
            catch (Exception e)
            {
                findings.Add(Bug(file, e));
            }
        }
        try
        {
            var compilation = TimelineCompiler.Compile(parsed, atOnce: AtOnce);
            findings.AddRange(compilation.Diagnostics);
            return new CheckedDossier(loaded.Settings.Apply(findings), compilation);
        }
        catch (Exception e)
        {
            findings.Add(Bug(loaded.Files.Count > 0 ? loaded.Files[0] : new TextFile(loaded.Shown, ""), e));
            return new CheckedDossier(findings, null);
        }
    }

    /// <summary>Does pieces of work on all processors.</summary>
    public static void AtOnce(int count, Action<int> work)
    {
        try
        {
            // One after the other, whoever is free: pieces take very different times.
            int last = -1;
            Parallel.For(0, Math.Min(count, Environment.ProcessorCount), _ =>
            {
                for (int piece; (piece = Interlocked.Increment(ref last)) < count;) work(piece);
            });
        }
        catch (AggregateException e) when (e.InnerException is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }

    /// <summary>The timelines, or the finding that says why there are none.</summary>
    public IReadOnlyList<Timeline> Timelines(out Diagnostic? bug)
    {
        bug = null;
        if (Compilation is null) return [];
        try
        {
            return Compilation.Timelines;
        }
        catch (Exception e)
        {
            bug = Bug(Findings.Count > 0 ? Findings[0].Location.File : new TextFile("dossier", ""), e);
            return [];
        }
    }

    /// <summary>The finding that a bug of the compiler becomes.</summary>
    public static Diagnostic Bug(TextFile file, Exception e) =>
        new(Catalogue.InternalError, new Location(file, new TextSpan(0, 0)), "The compiler failed on this dossier (" + e.GetType().Name + ": " + e.Message + "). This is a bug in it, not in the dossier.");
}
