using System.Linq;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Core.Modelling;

/// <summary>Makes the model's citations, their reports and their relations.</summary>
internal static class CitationBuilder
{
    public static CitationData Of(CiteSymbol cite, EventState state, DisputeView disputes)
    {
        var file = cite.Event.File;
        var syntax = cite.Syntax;
        return new CitationData
        {
            Source = cite.Source.Name,
            Text = FirstLine(file.Slice(TextSpan.FromBounds(syntax.Source.Span.End, syntax.Span.End))),
            Via = cite.Via.Select(static actor => actor.Name).ToArray(),
            IsFirstHand = syntax.FirstHand is not null,
            IsDenial = cite.IsDenial,
            Reports = cite.Meanings.SelectMany(meaning => Reports(cite, meaning, state, disputes)).ToArray(),
            Said = cite.Said is { Date: not null } said ? WhenBuilder.Of(new Meaning(said.Syntax.When) { Word = said.Syntax.When.Word, First = said.Date }, said.Syntax.Because?.Value) : null,
            Quotes = Texts(syntax, TextWord.Quote),
            Notes = Texts(syntax, TextWord.Note),
            Dispute = WhenBuilder.DisputeOf(cite.Assertion.Dispute),
        };
    }

    public static RelationData Relation(Meaning meaning, TextFile file, string? because, Dispute? dispute) => new()
    {
        Kind = meaning.Relation switch
        {
            RelationWord.During => RelationKind.During,
            RelationWord.SameDayAs => RelationKind.SameDayAs,
            RelationWord.DayBefore => RelationKind.DayBefore,
            RelationWord.DayAfter => RelationKind.DayAfter,
            RelationWord.WithinAfter => RelationKind.WithinAfter,
            RelationWord.WithinBefore => RelationKind.WithinBefore,
            RelationWord.Contains => RelationKind.Contains,
            RelationWord.Overlaps => RelationKind.Overlaps,
            RelationWord.SameTimeAs => RelationKind.SameTimeAs,
            RelationWord.RightBefore => RelationKind.RightBefore,
            RelationWord.RightAfter => RelationKind.RightAfter,
            RelationWord.StartsWith => RelationKind.StartsWith,
            RelationWord.EndsWith => RelationKind.EndsWith,
            RelationWord.AtLeastAfter => RelationKind.AtLeastAfter,
            RelationWord.AtLeastBefore => RelationKind.AtLeastBefore,
            _ => meaning.Word switch { BoundWord.Before => RelationKind.Before, BoundWord.Between => RelationKind.Between, _ => RelationKind.After },
        },
        Other = meaning.Other!.Name,
        OtherPart = meaning.OtherPart,
        Second = meaning.SecondOther?.Name,
        SecondPart = meaning.SecondPart,
        Length = meaning.Length is null ? null : WhenBuilder.Length(((RelationClaim)meaning.Syntax).Length!, meaning.Length),
        Text = FirstLine(file.Slice(meaning.Syntax.Span)),
        Because = because,
        Dispute = dispute,
    };

    /// <summary>Whether a claim relates its event to others that are in the model: an event of no timeline is in none, and the words of the claim stand for it.</summary>
    public static bool IsRelation(Meaning meaning) => meaning.Other is { Timeline.IsDeclared: true } && meaning.SecondOther is null or { Timeline.IsDeclared: true };

    /// <summary>What a claim reports: one thing, but for a status with a date of which only one is disputed, or each for a reason of its own. A denial denies both together.</summary>
    private static ReportData[] Reports(CiteSymbol cite, Meaning meaning, EventState state, DisputeView disputes)
    {
        if (disputes.Disputes(cite.Assertion)) return [Report(cite, meaning, true, true, Model.Standing.Disputed, null)];
        bool hasStatus = meaning.Status != Status.Unknown, hasMore = !hasStatus || meaning.Word is not null;
        var ofStatus = hasStatus ? DisputeOf(cite, "status", disputes) : null;
        var ofPart = hasMore ? DisputeOf(cite, meaning.Part, disputes) : null;
        if (!hasStatus || !hasMore || cite.IsDenial || ofStatus == ofPart) return [Part(true, true, ofStatus ?? ofPart)];
        return [Part(true, false, ofStatus), Part(false, true, ofPart)];

        ReportData Part(bool withStatus, bool withMore, Dispute? dispute) =>
            Report(cite, meaning, withStatus, withMore, dispute is null ? Standing(cite, meaning, state) : Model.Standing.Disputed, dispute);
    }

    /// <summary>What of an event as a whole is disputed is what sources say of it, not what they deny.</summary>
    private static Dispute? DisputeOf(CiteSymbol cite, string member, DisputeView disputes) =>
        disputes.DisputeOf(cite.Assertion, member) is { } dispute && (!cite.IsDenial || ReferenceEquals(dispute, cite.Assertion.Dispute)) ? WhenBuilder.DisputeOf(dispute) : null;

    private static ReportData Report(CiteSymbol cite, Meaning meaning, bool withStatus, bool withMore, Standing standing, Dispute? dispute)
    {
        var time = cite.ReportTime;
        var kind = withStatus && meaning.Status != Status.Unknown ? ReportKind.Status
            : meaning is MemberMeaning ? ReportKind.Member
            : meaning.Place is not null ? ReportKind.Place
            : IsRelation(meaning) ? ReportKind.Relation
            : meaning is { Length: not null, Relation: null } ? ReportKind.Length
            : ReportKind.Bound;
        var when = !withMore ? null : meaning is { First: not null, Word: not null } ? WhenBuilder.Of(meaning, null) : WhenBuilder.Unread(meaning.Syntax);
        return new ReportData
        {
            Kind = kind,
            Text = FirstLine(cite.Event.File.Slice(meaning.Syntax.Span)),
            Standing = standing,
            Dispute = dispute,
            ReportedEarliest = time.HasStart ? Moment.FromMilliseconds(time.Start) : null,
            ReportedLatest = time.HasEnd ? Moment.FromMilliseconds(time.End) : null,
            Status = kind == ReportKind.Status ? meaning.Status : Status.Unknown,
            When = when ?? (kind == ReportKind.Bound ? new When { Kind = WhenKind.On, Text = FirstLine(cite.Event.File.Slice(meaning.Syntax.Span)) } : null),
            Relation = kind == ReportKind.Relation ? Relation(meaning, cite.Event.File, null, null) : null,
            Length = kind == ReportKind.Length ? WhenBuilder.Length(((LengthClaim)meaning.Syntax).Length, meaning.Length!) : null,
            Place = meaning.Place?.Name,
            Member = meaning is MemberMeaning member ? KindBuilder.Member(member, null, null) : null,
        };
    }

    private static Standing Standing(CiteSymbol cite, Meaning meaning, EventState state)
    {
        if (cite.IsDenial || cite.Source.IsRetracted) return Model.Standing.DoesNotBind;
        if (state.IsSuperseded(meaning)) return Model.Standing.Superseded;
        // The plan has been overtaken: it was put off, given up, or carried out.
        return ClaimBinder.IsPlan(meaning.Status) && (!state.HasPlanInForce || state.IsPutOffSince(cite)) ? Model.Standing.DoesNotBind : Model.Standing.InForce;
    }

    private static string[] Texts(Statement statement, TextWord word) =>
        statement.Body.OfType<TextStatement>().Where(line => line.Word == word && !line.IsUnknown).Select(static line => line.Value.Value).ToArray();

    private static string FirstLine(string text)
    {
        int end = text.IndexOfAny(['\r', '\n']);
        return (end < 0 ? text : text.Substring(0, end)).Trim();
    }
}
