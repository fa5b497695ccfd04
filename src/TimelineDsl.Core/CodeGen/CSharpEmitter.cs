using System.Collections.Generic;
using System.Globalization;
using System.Text;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using TimelineDsl.Model.Serialization;

namespace TimelineDsl.Core.CodeGen;

/// <summary>
/// The C# of a timeline: a namespace with the classes <c>Timeline Events Sources Actors Places Offices</c> and the namespace <c>Kinds</c>. The data stands in <c>u8</c> literals that are read
/// when first needed; members are one small property each. One file holds at most <see cref="MaxItemsInFile"/> things, and which file a thing is in
/// depends on its name alone, so that one edit changes one file. The same timeline gives the same bytes.
/// </summary>
internal static class CSharpEmitter
{
    /// <summary>The most events (sources, actors, places, offices) in one file.</summary>
    internal const int MaxItemsInFile = 500;

    /// <summary>Above so many things of one type there are no properties but ids: C# takes too long over more members.</summary>
    internal const int MaxProperties = 10_000;

    /// <summary>The files of one timeline, the one with the class <c>Timeline</c> first.</summary>
    /// <param name="timeline">What to emit.</param>
    /// <param name="rootNamespace">The namespace around the timeline's own; null or empty for none.</param>
    internal static IReadOnlyList<GeneratedFile> Emit(Timeline timeline, string? rootNamespace)
    {
        var data = timeline.ToData();
        string root = CSharpName.Namespace(rootNamespace);
        string name = CSharpName.Of(data.Name);
        var target = new EmitTarget(root.Length == 0 ? name : root + "." + name, HintOf(data.Name));
        var kinds = EmittedKinds.Of(target, timeline.Kinds);
        EmittedSection[] sections =
        [
            EmittedSection.Of(SectionKind.Event, data.Events, e => e.Name, e => e.Title, TimelineBlob.WriteEvents, e => kinds.ClassOf(e.Kind)),
            EmittedSection.Of(SectionKind.Source, data.Sources, s => s.Name, s => s.Title, TimelineBlob.WriteSources),
            EmittedSection.Of(SectionKind.Actor, data.Actors, a => a.Name, a => a.Title, TimelineBlob.WriteActors),
            EmittedSection.Of(SectionKind.Place, data.Places, p => p.Name, p => p.Title, TimelineBlob.WritePlaces),
            EmittedSection.Of(SectionKind.Office, data.Offices, o => o.Name, o => o.Title, TimelineBlob.WriteOffices),
        ];
        var files = new List<GeneratedFile> { HeadFile.Of(target, data, sections, kinds) };
        if (kinds.All.Count > 0) files.Add(KindsFile.Of(target, kinds));
        foreach (var section in sections)
        {
            foreach (var part in section.Parts) files.Add(PartFile.Of(target, section, part));
        }

        return files;
    }

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
/// <param name="Namespace">The whole namespace.</param>
/// <param name="Hint">What the names of its files start with.</param>
internal sealed record EmitTarget(string Namespace, string Hint);
