using System.Collections.Generic;
using System.Globalization;
using System.Text;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using TimelineDsl.Model.Serialization;

namespace TimelineDsl.Core.CodeGen;

/// <summary>
/// The C# of the timelines of a dossier: for each a namespace with the classes <c>Timeline Events Sources Actors Places Offices</c>, and for all the namespace <c>Kinds</c>. The data stands in <c>u8</c> literals that are read
/// when first needed; members are one small property each. One file holds at most <see cref="MaxItemsInFile"/> things, and which file a thing is in
/// depends on its name alone, so that one edit changes one file. The same timeline gives the same bytes.
/// </summary>
internal static class CSharpEmitter
{
    /// <summary>The most events (sources, actors, places, offices) in one file.</summary>
    internal const int MaxItemsInFile = 500;

    /// <summary>Above so many things of one type there are no properties but ids: C# takes too long over more members.</summary>
    internal const int MaxProperties = 10_000;

    /// <summary>The files of one timeline, as <see cref="EmitAll"/>.</summary>
    internal static IReadOnlyList<GeneratedFile> Emit(Timeline timeline, string? rootNamespace) => EmitAll([timeline], rootNamespace);

    /// <summary>The files of the timelines of a dossier: that of the kinds first, if it has any; then those of each timeline, the one with its class <c>Timeline</c> first.</summary>
    /// <param name="timelines">What to emit; all have the same kinds, which belong to the dossier.</param>
    /// <param name="rootNamespace">The namespace around those of the timelines; null or empty for none.</param>
    internal static IReadOnlyList<GeneratedFile> EmitAll(IReadOnlyList<Timeline> timelines, string? rootNamespace)
    {
        var files = new List<GeneratedFile>();
        if (timelines.Count == 0) return files;
        string root = CSharpName.Namespace(rootNamespace);
        var kinds = EmittedKinds.Of(root, timelines[0].Kinds);
        if (kinds.All.Count > 0) files.Add(KindsFile.Of(kinds));
        foreach (var timeline in timelines) Emit(timeline, root, kinds, files);
        return files;
    }

    private static void Emit(Timeline timeline, string root, EmittedKinds kinds, List<GeneratedFile> files)
    {
        var data = timeline.ToData();
        var target = new EmitTarget(root, NamespaceOf(root, data.Name), HintOf(data.Name));
        EmittedSection[] sections =
        [
            EmittedSection.Of(SectionKind.Event, data.Events, e => e.Name, e => e.Title, TimelineBlob.WriteEvents, e => kinds.ClassOf(e.Kind)),
            EmittedSection.Of(SectionKind.Source, data.Sources, s => s.Name, s => s.Title, TimelineBlob.WriteSources),
            EmittedSection.Of(SectionKind.Actor, data.Actors, a => a.Name, a => a.Title, TimelineBlob.WriteActors),
            EmittedSection.Of(SectionKind.Place, data.Places, p => p.Name, p => p.Title, TimelineBlob.WritePlaces),
            EmittedSection.Of(SectionKind.Office, data.Offices, o => o.Name, o => o.Title, TimelineBlob.WriteOffices),
        ];
        files.Add(HeadFile.Of(target, data, sections, kinds));
        foreach (var section in sections)
        {
            foreach (var part in section.Parts) files.Add(PartFile.Of(target, section, part));
        }
    }

    /// <summary>The namespace of a timeline.</summary>
    /// <param name="root">The namespace around it; empty for none.</param>
    /// <param name="name">Its name in the dossier.</param>
    internal static string NamespaceOf(string root, string name) => root.Length == 0 ? CSharpName.Of(name) : root + "." + CSharpName.Of(name);

    // Hint names are compared without regard to case and take few characters; capitals and others are written as their code, so that two names stay two.
    private static string HintOf(string name)
    {
        var hint = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') hint.Append(c);
            else hint.Append('_').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return hint.ToString();
    }
}

/// <summary>Where the code of one timeline goes.</summary>
/// <param name="Root">The namespace around those of all timelines; empty for none.</param>
/// <param name="Namespace">The whole namespace of this one.</param>
/// <param name="Hint">What the names of its files start with.</param>
internal sealed record EmitTarget(string Root, string Namespace, string Hint);
