using TimelineDsl.Model.Data;

namespace TimelineDsl.Model.Serialization;

/// <summary>How offices and their terms stand in a blob.</summary>
internal static class OfficeFormat
{
    internal static void Write(BlobWriter to, OfficeData office)
    {
        to.Text(office.Name);
        to.Text(office.Title);
        to.Texts(office.Also);
        to.Flag(office.IsShared);
        to.List(office.Terms, WriteTerm);
        to.Texts(office.Notes);
    }

    internal static OfficeData Read(BlobReader from) => new()
    {
        Name = from.Text(),
        Title = from.Text(),
        Also = from.Texts(),
        IsShared = from.Flag(),
        Terms = from.List(ReadTerm),
        Notes = from.Texts(),
    };

    private static void WriteTerm(BlobWriter to, TermData term)
    {
        to.Text(term.Holder);
        to.Optional(term.When, TimeFormat.WriteWhen);
        to.Text(term.Because);
        to.Optional(term.Dispute, TimeFormat.WriteDispute);
        to.Texts(term.Notes);
    }

    private static TermData ReadTerm(BlobReader from) => new()
    {
        Holder = from.Text(),
        When = from.Optional(TimeFormat.ReadWhen),
        Because = from.OptionalText(),
        Dispute = from.Optional(TimeFormat.ReadDispute),
        Notes = from.Texts(),
    };
}
