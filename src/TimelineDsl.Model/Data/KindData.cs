using System.Collections.Generic;

namespace TimelineDsl.Model.Data;

/// <summary>A kind as plain data.</summary>
public sealed class KindData
{
    /// <inheritdoc cref="Kind.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="Kind.Title"/>
    public required string Title { get; init; }

    /// <summary>The name of the kind on which it is based; null where there is none.</summary>
    public string? Base { get; init; }

    /// <summary>The members that it declares itself, in the order of the lines.</summary>
    public IReadOnlyList<KindMemberData> Members { get; init; } = [];

    /// <inheritdoc cref="Kind.Notes"/>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A member of a kind as plain data.</summary>
public sealed class KindMemberData
{
    /// <inheritdoc cref="KindMember.Name"/>
    public required string Name { get; init; }

    /// <inheritdoc cref="KindMember.Type"/>
    public MemberType Type { get; init; }

    /// <inheritdoc cref="KindMember.Kind"/>
    public string? Kind { get; init; }

    /// <inheritdoc cref="KindMember.Choices"/>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <inheritdoc cref="KindMember.Count"/>
    public MemberCount Count { get; init; }

    /// <inheritdoc cref="KindMember.Doc"/>
    public string? Doc { get; init; }
}

/// <summary>What one line or report says of one member, as plain data.</summary>
public sealed class MemberData
{
    /// <summary>The name of the member.</summary>
    public required string Name { get; init; }

    /// <summary>The values, in the order in which they are written.</summary>
    public IReadOnlyList<MemberValueData> Values { get; init; } = [];

    /// <inheritdoc cref="Member.Because"/>
    public string? Because { get; init; }

    /// <summary>Why it is not assumed; null where it is not disputed. Of a reported member it is the citation that is disputed, and this stays null.</summary>
    public Dispute? Dispute { get; init; }
}

/// <summary>One value of a member as plain data; <see cref="Type"/> says which of the members are set.</summary>
public sealed class MemberValueData
{
    /// <summary>What it is.</summary>
    public MemberType Type { get; init; }

    /// <summary>The value as written; of an actor, a place or an event its name, of an enumeration the word.</summary>
    public required string Text { get; init; }

    /// <summary>The date of a <see cref="MemberType.Date"/>.</summary>
    public When? When { get; init; }

    /// <summary>The length of a <see cref="MemberType.Duration"/>.</summary>
    public Length? Length { get; init; }

    /// <summary>The number of a <see cref="MemberType.Number"/>.</summary>
    public decimal? Number { get; init; }
}
