using System;
using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Model.Serialization;

namespace TimelineDsl.Core.CodeGen;

/// <summary>The types of things of which a timeline has many.</summary>
internal enum SectionKind { Event, Source, Actor, Place, Office }

/// <summary>All things of one type, in the parts in which they are emitted.</summary>
/// <param name="Kind">The type.</param>
/// <param name="HasProperties">Whether each has a property; else each has an id only.</param>
/// <param name="Parts">The parts by prefix.</param>
internal sealed record EmittedSection(SectionKind Kind, bool HasProperties, IReadOnlyList<EmittedPart> Parts)
{
    /// <summary>The plural, as the class and the data are called: <c>Events</c>.</summary>
    internal string Plural => Kind + "s";

    /// <summary>The class that holds the members: <c>Events</c>, or <c>EventIds</c>.</summary>
    internal string ClassName => HasProperties ? Plural : Kind + "Ids";

    internal static EmittedSection Of<T>(SectionKind kind, IReadOnlyList<T> items, Func<T, string> name, Func<T, string> title, Func<IReadOnlyList<T>, string> write, Func<T, string?>? className = null)
    {
        // Of two names that become one only the first gets a member: the binder has reported them, and an error of C# on top would help nobody.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string each in items.Select(name).OrderBy(n => n, StringComparer.Ordinal))
        {
            string member = CSharpName.Of(each);
            if (taken.Add(member)) members.Add(each, member);
        }

        var parts = BlobPartition.Split(items, name, CSharpEmitter.MaxItemsInFile)
            .Select(part => new EmittedPart(part.Prefix, write(part.Items), MembersOf(part.Items, name, title, className, members)))
            .ToArray();
        return new EmittedSection(kind, items.Count <= CSharpEmitter.MaxProperties, parts);
    }

    private static IReadOnlyList<EmittedMember> MembersOf<T>(IReadOnlyList<T> items, Func<T, string> name, Func<T, string> title, Func<T, string?>? className, Dictionary<string, string> members)
    {
        var result = new List<EmittedMember>(items.Count);
        foreach (var item in items)
        {
            if (members.TryGetValue(name(item), out string member)) result.Add(new EmittedMember(member, name(item), title(item), className?.Invoke(item)));
        }

        return result;
    }
}

/// <summary>What goes into one file.</summary>
/// <param name="Prefix">The first bits of the hash of the names in it; empty for the only part.</param>
/// <param name="Blob">The data.</param>
/// <param name="Members">The members, by name (ordinal).</param>
internal sealed record EmittedPart(string Prefix, string Blob, IReadOnlyList<EmittedMember> Members);

/// <summary>One member.</summary>
/// <param name="Member">Its name in C#.</param>
/// <param name="Name">The name in the dossier.</param>
/// <param name="Title">The title for its documentation.</param>
/// <param name="ClassName">The class of an event of a kind, whole; null for what is of none.</param>
internal sealed record EmittedMember(string Member, string Name, string Title, string? ClassName);
