using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Core.Modelling;

/// <summary>Makes the model's kinds and what is said of their members.</summary>
internal static class KindBuilder
{
    public static KindData Of(KindSymbol kind) => new()
    {
        Name = kind.Name,
        Title = kind.Title,
        Base = kind.Base?.Name,
        Members = kind.OwnMembers.Select(Declaration).ToArray(),
        Notes = kind.Syntax.Body.OfType<TextStatement>().Where(static line => line.Word == TextWord.Note).Select(static line => line.Value.Value).ToArray(),
    };

    /// <summary>What the analyst says of the members of an event's kind, in the order of the lines.</summary>
    public static IReadOnlyList<MemberData> MembersOf(EventSymbol @event) =>
        @event.Conclusions.Where(static line => line.Meanings[0] is MemberMeaning)
            .Select(static line => Member((MemberMeaning)line.Meanings[0], (line.Syntax as ClaimStatement)?.Because?.Value, WhenBuilder.DisputeOf(line.Dispute))).ToArray();

    public static MemberData Member(MemberMeaning meaning, string? because, Dispute? dispute) => new()
    {
        Name = meaning.Member,
        Values = meaning.Values.Select(value => Value(meaning, value)).ToArray(),
        Because = because,
        Dispute = dispute,
    };

    private static KindMemberData Declaration(MemberSymbol member) => new()
    {
        Name = member.Name,
        Type = member.Type,
        Kind = member.EventKind?.Name,
        Choices = member.Choices.Select(static word => word.Text).Distinct().ToArray(),
        Count = member.Count,
        Doc = member.Syntax.Doc?.Value,
    };

    private static MemberValueData Value(MemberMeaning meaning, BoundValue value) => new()
    {
        Type = meaning.Declared.Type,
        Text = value.Text,
        When = meaning.Declared.Type == MemberType.Date ? When(value) : null,
        Length = value.Length is null ? null : WhenBuilder.Length(new DurationSyntax(value.Text, value.Syntax.Span, value.Syntax.Words is not null), value.Length),
        Number = value.Number,
    };

    private static When When(BoundValue value) => value.Date is { } date
        ? WhenBuilder.Of(new Meaning(new BoundClaim(value.Syntax.Span, BoundWord.On, new PointSyntax(value.Syntax.Span, null, date.Syntax))) { Word = BoundWord.On, First = date }, null)
        : new When { Kind = WhenKind.On, Text = value.Text, IsPhrase = true, Pin = value.Syntax.Words is { PinUnknown: true } ? "unknown" : null };
}
