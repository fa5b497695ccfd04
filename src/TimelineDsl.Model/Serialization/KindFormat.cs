using System.Globalization;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model.Serialization;

/// <summary>How kinds and the values of their members stand in a blob; each <c>Read</c> takes the fields in the order in which its <c>Write</c> puts them.</summary>
internal static class KindFormat
{
    internal static void WriteKind(BlobWriter to, KindData kind)
    {
        to.Text(kind.Name);
        to.Text(kind.Title);
        to.Text(kind.Base);
        to.List(kind.Members, WriteDeclaration);
        to.Texts(kind.Notes);
    }

    internal static KindData ReadKind(BlobReader from) => new()
    {
        Name = from.Text(),
        Title = from.Text(),
        Base = from.OptionalText(),
        Members = from.List(ReadDeclaration),
        Notes = from.Texts(),
    };

    internal static void WriteMember(BlobWriter to, MemberData member)
    {
        to.Text(member.Name);
        to.List(member.Values, WriteValue);
        to.Text(member.Because);
        to.Optional(member.Dispute, TimeFormat.WriteDispute);
    }

    internal static MemberData ReadMember(BlobReader from) => new()
    {
        Name = from.Text(),
        Values = from.List(ReadValue),
        Because = from.OptionalText(),
        Dispute = from.Optional(TimeFormat.ReadDispute),
    };

    private static void WriteDeclaration(BlobWriter to, KindMemberData member)
    {
        to.Text(member.Name);
        to.Number((int)member.Type);
        to.Text(member.Kind);
        to.Texts(member.Choices);
        to.Number((int)member.Count);
        to.Text(member.Doc);
    }

    private static KindMemberData ReadDeclaration(BlobReader from) => new()
    {
        Name = from.Text(),
        Type = (MemberType)from.Number(),
        Kind = from.OptionalText(),
        Choices = from.Texts(),
        Count = (MemberCount)from.Number(),
        Doc = from.OptionalText(),
    };

    private static void WriteValue(BlobWriter to, MemberValueData value)
    {
        to.Number((int)value.Type);
        to.Text(value.Text);
        to.Optional(value.When, TimeFormat.WriteWhen);
        to.Optional(value.Length, TimeFormat.WriteLength);
        to.Text(value.Number?.ToString(CultureInfo.InvariantCulture));
    }

    private static MemberValueData ReadValue(BlobReader from) => new()
    {
        Type = (MemberType)from.Number(),
        Text = from.Text(),
        When = from.Optional(TimeFormat.ReadWhen),
        Length = from.Optional(TimeFormat.ReadLength),
        Number = from.OptionalText() is { } number ? decimal.Parse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null,
    };
}
