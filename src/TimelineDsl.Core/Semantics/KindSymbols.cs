using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>A type of events, with members of its own.</summary>
internal sealed class KindSymbol(Declaration syntax, TextFile file) : Symbol(syntax, file)
{
    /// <summary>The kind on which it is based; never, by any way, itself.</summary>
    public KindSymbol? Base { get; set; }

    /// <summary>The members that it declares itself, in the order of the lines.</summary>
    public List<MemberSymbol> OwnMembers { get; } = [];

    /// <summary>Its members, those of the kinds on which it is based first.</summary>
    public IReadOnlyList<MemberSymbol> Members => Base is null ? OwnMembers : [.. Base.Members, .. OwnMembers];

    /// <summary>Whether a line of it, or of a kind on which it is based, could not be read, so that what seems not to be declared may be.</summary>
    public bool MayLackMembers => HasBrokenLine || (Syntax.Base is not null && Base is null) || Base is { MayLackMembers: true };

    /// <summary>The member of a name, its own or inherited, or null.</summary>
    public MemberSymbol? Find(string name)
    {
        for (var kind = this; kind is not null; kind = kind.Base)
            foreach (var member in kind.OwnMembers)
                if (member.Name == name) return member;
        return null;
    }

    /// <summary>Whether it is the other kind or based on it.</summary>
    public bool Is(KindSymbol other)
    {
        for (var kind = this; kind is not null; kind = kind.Base)
            if (ReferenceEquals(kind, other)) return true;
        return false;
    }
}

/// <summary>A member of a kind.</summary>
internal sealed class MemberSymbol(MemberDeclaration syntax, KindSymbol kind, MemberType type, KindSymbol? eventKind)
{
    public MemberDeclaration Syntax { get; } = syntax;

    public string Name => Syntax.Name.Text;

    public MemberType Type { get; } = type;

    /// <summary>Of which kind its events are; null where any is meant.</summary>
    public KindSymbol? EventKind { get; } = eventKind;

    /// <summary>The words that it may be, where it is an enumeration.</summary>
    public IReadOnlyList<NameSyntax> Choices => Type == MemberType.Choice ? Syntax.Type.Words : [];

    public MemberCount Count => Syntax.Type.Count;

    public bool IsSingle => Count != MemberCount.Several;

    /// <summary>Whether two values of it can exclude each other; texts and several values never do.</summary>
    public bool IsCompared => IsSingle && Type != MemberType.Text;

    public Location Location => kind.At(Syntax.Name.Span);
}

/// <summary>One value of a member, read. Which part is set depends on the type; a date of which the line says that nobody knows it has none.</summary>
internal sealed class BoundValue(ValueSyntax syntax)
{
    public ValueSyntax Syntax { get; } = syntax;

    /// <summary>As written, without quotes.</summary>
    public string Text => Syntax.Bare ?? Syntax.Words!.Phrase.Value;

    public ActorSymbol? Actor { get; init; }

    public PlaceSymbol? Place { get; init; }

    public EventSymbol? Event { get; init; }

    public BoundDate? Date { get; init; }

    public DurationRange? Length { get; init; }

    public decimal? Number { get; init; }

    /// <summary>Whether no more precise value of one member fits this one and another; of words that nobody can date nothing is known.</summary>
    public bool Excludes(BoundValue other)
    {
        if (Actor is not null || Event is not null) return !ReferenceEquals(Actor, other.Actor) || !ReferenceEquals(Event, other.Event);
        if (Place is { } place && other.Place is { } elsewhere) return !place.IsWithin(elsewhere) && !elsewhere.IsWithin(place);
        if (Number is { } number) return number != other.Number;
        if (Length is { } length && other.Length is { } otherLength) return Exclude(length, otherLength);
        if (Syntax.Bare is not null && Date is null && other.Date is null) return Text != other.Text;
        return Date is { } date && other.Date is { } otherDate && !date.Hull.Overlaps(otherDate.Hull);
    }

    /// <summary>Whether two lengths have none in common. Elapsed time and calendar dates are not compared with each other: an hour more or less changes the date or not.</summary>
    private static bool Exclude(DurationRange one, DurationRange other)
    {
        if (one.IsElapsed != other.IsElapsed) return false;
        return one.IsElapsed
            ? one.MaxMilliseconds < other.MinMilliseconds || other.MaxMilliseconds < one.MinMilliseconds
            : one.MaxDays < other.MinDays || other.MaxDays < one.MinDays;
    }
}

/// <summary>What a claim says of a member of the event's kind.</summary>
internal sealed class MemberMeaning(MemberClaim syntax, MemberSymbol declared, IReadOnlyList<BoundValue> values) : Meaning(syntax)
{
    public MemberSymbol Declared { get; } = declared;

    /// <summary>The values; one, unless the member takes several.</summary>
    public IReadOnlyList<BoundValue> Values { get; } = values;

    public override string Member => Declared.Name;

    public override string Part => Declared.Name;
}
