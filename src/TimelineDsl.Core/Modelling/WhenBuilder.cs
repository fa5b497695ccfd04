using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Dates;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Modelling;

/// <summary>Makes the model's dates, lengths and disputes from bound ones.</summary>
internal static class WhenBuilder
{
    /// <summary>A bound by dates, as the model tells it.</summary>
    public static When Of(Meaning meaning, string? because)
    {
        var first = meaning.First!;
        var second = meaning.Second;
        var range = meaning.Word is BoundWord.From or BoundWord.To
            ? new MomentRange(meaning.Word == BoundWord.To ? long.MinValue : first.Hull.Start, meaning.Word == BoundWord.To ? first.Hull.End : second?.Hull.End ?? long.MaxValue)
            : SourceBinder.RangeOf(meaning);
        var label = first.Value.Start ?? first.Value.End;
        return new When
        {
            Kind = Kind(meaning.Word ?? BoundWord.On),
            Text = Written(first.Syntax) + (second is null ? "" : (meaning.Word == BoundWord.Between ? " and " : " to ") + Written(second.Syntax)),
            Resolved = DateText.Of(first.Value) + (second is null ? "" : (meaning.Word == BoundWord.Between ? " and " : " to ") + DateText.Of(second.Value)),
            Earliest = range.HasStart ? Moment.FromMilliseconds(range.Start) : null,
            Latest = range.HasEnd ? Moment.FromMilliseconds(range.End) : null,
            FirstDay = range.HasStart ? new Day(first.Zone.DayOf(range.Start)) : null,
            LastDay = range.HasEnd ? new Day(first.Zone.DayOf(range.End - 1)) : null,
            Precision = label?.Precision,
            Qualification = first.Value.Qualification | (second?.Value.Qualification ?? Qualification.None),
            Calendar = first.Value.Calendar,
            EndCalendar = (second ?? first).Value.Calendar,
            Zone = label?.Zone ?? first.Zone.Id,
            IsPhrase = first.Syntax.Phrase is not null,
            Rule = first.Reading?.Rule?.Sentence,
            CountingFrom = Written(first.Syntax.CountingFromEvent) ?? first.Syntax.CountingFromDate?.Text,
            Pin = first.Syntax.PinUnknown ? "unknown" : first.Syntax.Pin?.Text,
            Because = because,
        };
    }

    private static string? Written(PointSyntax? point) => point is null ? null : point.Part switch { EventPart.Start => "start of ", EventPart.End => "end of ", _ => "" } + point.Event!.Text;

    /// <summary>A phrase that was not read, or is said to be unknown: its words alone; null where there are none.</summary>
    public static When? Unread(Claim claim)
    {
        var bound = claim as BoundClaim ?? (claim as StatusClaim)?.When;
        if (bound?.First.Date is not { Phrase: not null } date) return null;
        return new When { Kind = Kind(bound.Word), Text = Written(date), IsPhrase = true, Pin = date.PinUnknown ? "unknown" : null };
    }

    public static Length Length(DurationSyntax syntax, DurationRange range) => new()
    {
        Text = syntax.Text,
        IsPhrase = syntax.IsPhrase,
        MinMilliseconds = range.IsElapsed ? range.MinMilliseconds : null,
        MaxMilliseconds = range.IsElapsed ? range.MaxMilliseconds : null,
        MinDays = range.IsElapsed ? null : range.MinDays,
        MaxDays = range.IsElapsed ? null : range.MaxDays,
        MinMonths = range.Min is { Months: not 0, Days: 0 } min ? min.Months : null,
        MaxMonths = range.Max is { Months: not 0, Days: 0 } max ? max.Months : null,
    };

    public static Dispute? DisputeOf(DisputeStatement? dispute) => dispute is null ? null : new Dispute(dispute.Because.Value, dispute.Member?.Text);

    /// <summary>The words of a date as written, without quotes.</summary>
    public static string Written(DateArgument date) => date.Phrase?.Value ?? date.Date?.Text ?? "unknown";

    private static WhenKind Kind(BoundWord word) => word switch
    {
        BoundWord.For => WhenKind.For,
        BoundWord.From or BoundWord.To => WhenKind.FromTo,
        BoundWord.Since => WhenKind.Since,
        BoundWord.By => WhenKind.By,
        BoundWord.Before => WhenKind.Before,
        BoundWord.After => WhenKind.After,
        BoundWord.Between => WhenKind.Between,
        BoundWord.Around => WhenKind.Around,
        _ => WhenKind.On,
    };
}
