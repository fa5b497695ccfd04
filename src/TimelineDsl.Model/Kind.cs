using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>What the values of a member are. <c>default</c> is <see cref="Text"/>.</summary>
public enum MemberType
{
    /// <summary>A text of the analyst's own: <see cref="TextValue"/>.</summary>
    Text,
    /// <summary>A number: <see cref="NumberValue"/>.</summary>
    Number,
    /// <summary>A date: <see cref="WhenValue"/>.</summary>
    Date,
    /// <summary>A length of time: <see cref="LengthValue"/>.</summary>
    Duration,
    /// <summary>An absolute address by http or https: <see cref="UrlValue"/>.</summary>
    Url,
    /// <summary>An actor: <see cref="ActorValue"/>.</summary>
    Actor,
    /// <summary>A place: <see cref="PlaceValue"/>.</summary>
    Place,
    /// <summary>An event: <see cref="EventValue"/>. Where <see cref="KindMember.Kind"/> is set, an event of that kind or of one based on it.</summary>
    Event,
    /// <summary>One of the words of an enumeration: <see cref="ChoiceValue"/>.</summary>
    Choice,
}

/// <summary>How many values a member takes. <c>default</c> is <see cref="One"/>.</summary>
public enum MemberCount
{
    /// <summary>Exactly one.</summary>
    One,
    /// <summary>One or none.</summary>
    Optional,
    /// <summary>Any number, and none.</summary>
    Several,
}

/// <summary>A type of events that the dossier declares, with members of its own. One object for one name in a timeline; compared by reference.</summary>
public sealed class Kind
{
    private readonly string? _base;

    internal Kind(Timeline timeline, KindData data)
    {
        Timeline = timeline;
        _base = data.Base;
        Data = data;
        Name = data.Name;
        Title = data.Title;
        OwnMembers = TimelineLinks.Map(data.Members, static member => new KindMember(member));
        Notes = TimelineLinks.Freeze(data.Notes);
    }

    /// <summary>The kebab-case name by which the dossier calls it.</summary>
    public string Name { get; }

    /// <summary>The title for readers.</summary>
    public string Title { get; }

    /// <summary>The kind on which it is based; null where there is none.</summary>
    public Kind? Base => _base is null ? null : Timeline.Kind(_base);

    /// <summary>The members that it declares itself, in the order of the lines.</summary>
    public IReadOnlyList<KindMember> OwnMembers { get; }

    /// <summary>Its members, those of the kinds on which it is based first.</summary>
    public IReadOnlyList<KindMember> Members => Base is { } based ? TimelineLinks.Concat(based.Members, OwnMembers) : OwnMembers;

    /// <summary>The analyst's notes.</summary>
    public IReadOnlyList<string> Notes { get; }

    internal KindData Data { get; }

    internal Timeline Timeline { get; }

    /// <summary>Whether it is the other kind or based on it. Kinds belong to the dossier: those of one name are one kind in all its timelines.</summary>
    public bool Is(Kind other)
    {
        for (var kind = this; kind is not null; kind = kind.Base)
            if (kind.Name == other.Name) return true;
        return false;
    }

    /// <summary>The member of that name, its own or inherited, or null.</summary>
    public KindMember? FindMember(string name) => Members.FirstOrDefault(member => member.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Title;
}

/// <summary>A member that a kind declares. Compared by reference.</summary>
public sealed class KindMember
{
    internal KindMember(KindMemberData data)
    {
        Name = data.Name;
        Type = data.Type;
        Kind = data.Kind;
        Choices = TimelineLinks.Freeze(data.Choices);
        Count = data.Count;
        Doc = data.Doc;
    }

    /// <summary>The name by which lines call it.</summary>
    public string Name { get; }

    /// <summary>What its values are.</summary>
    public MemberType Type { get; }

    /// <summary>The name of the kind of which its events are; null where it takes any event, or no events.</summary>
    public string? Kind { get; }

    /// <summary>The words that it may be, in the order in which they are declared; empty where it is no enumeration.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>How many values it takes.</summary>
    public MemberCount Count { get; }

    /// <summary>What it means, as the dossier explains it; null where it does not.</summary>
    public string? Doc { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
