using TimelineDsl.Dates;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model.Serialization;

/// <summary>How statements about time stand in a blob; each <c>Read</c> takes the fields in the order in which its <c>Write</c> puts them.</summary>
internal static class TimeFormat
{
    /// <summary>A statement; one that stands on the same line already is written as a number below 0, -1 for the first: a source mostly gives the date concluded.</summary>
    internal static void WriteWhen(BlobWriter to, When when)
    {
        int before = to.OnThisLine.IndexOf(when);
        if (before >= 0)
        {
            to.Number(-1 - before);
            return;
        }

        to.OnThisLine.Add(when);
        to.Number((int)when.Kind);
        to.Text(when.Text);
        to.Text(when.Resolved);
        to.Moment(when.Earliest);
        to.Moment(when.Latest);
        to.Day(when.FirstDay);
        to.Day(when.LastDay);
        to.Number((int?)when.Precision);
        to.Number((int)when.Qualification);
        to.Number((int)when.Calendar);
        to.Number((int)when.EndCalendar);
        to.Text(when.Zone);
        to.Flag(when.IsPhrase);
        to.Text(when.Rule);
        to.Text(when.CountingFrom);
        to.Text(when.Pin);
        to.Text(when.Because);
    }

    internal static When ReadWhen(BlobReader from)
    {
        long kind = from.Number();
        if (kind < 0) return -1 - kind < from.OnThisLine.Count ? from.OnThisLine[(int)(-1 - kind)] : throw BlobReader.Malformed();
        var when = ReadWhole((WhenKind)kind, from);
        from.OnThisLine.Add(when);
        return when;
    }

    private static When ReadWhole(WhenKind kind, BlobReader from) => new()
    {
        Kind = kind,
        Text = from.Text(),
        Resolved = from.OptionalText(),
        Earliest = from.Moment(),
        Latest = from.Moment(),
        FirstDay = from.Day(),
        LastDay = from.Day(),
        Precision = (Precision?)from.OptionalNumber(),
        Qualification = (Qualification)from.Number(),
        Calendar = (CalendarKind)from.Number(),
        EndCalendar = (CalendarKind)from.Number(),
        Zone = from.OptionalText(),
        IsPhrase = from.Flag(),
        Rule = from.OptionalText(),
        CountingFrom = from.OptionalText(),
        Pin = from.OptionalText(),
        Because = from.OptionalText(),
    };

    internal static void WriteStated(BlobWriter to, StatedWhen stated)
    {
        WriteWhen(to, stated.When);
        to.Optional(stated.Dispute, WriteDispute);
    }

    internal static StatedWhen ReadStated(BlobReader from) => new(ReadWhen(from), from.Optional(ReadDispute));

    internal static void WriteDispute(BlobWriter to, Dispute dispute)
    {
        to.Text(dispute.Because);
        to.Text(dispute.Member);
    }

    internal static Dispute ReadDispute(BlobReader from) => new(from.Text(), from.OptionalText());

    internal static void WriteLength(BlobWriter to, Length length)
    {
        to.Text(length.Text);
        to.Flag(length.IsPhrase);
        to.Number(length.MinMilliseconds);
        to.Number(length.MaxMilliseconds);
        to.Number(length.MinDays);
        to.Number(length.MaxDays);
        to.Number(length.MinMonths);
        to.Number(length.MaxMonths);
    }

    internal static Length ReadLength(BlobReader from) => new()
    {
        Text = from.Text(),
        IsPhrase = from.Flag(),
        MinMilliseconds = from.OptionalNumber(),
        MaxMilliseconds = from.OptionalNumber(),
        MinDays = from.OptionalNumber(),
        MaxDays = from.OptionalNumber(),
        MinMonths = from.OptionalNumber(),
        MaxMonths = from.OptionalNumber(),
    };
}
