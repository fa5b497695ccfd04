using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Phrases;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>Binds claims, whoever makes them: the analyst on a line, or a source in a step of <c>says</c> or an item of <c>denies</c>.</summary>
internal sealed class ClaimBinder(Dossier dossier, DiagnosticBag diagnostics, System.Action<EventSymbol> bindConclusions)
{
    private readonly DateBinder _dates = new(dossier, diagnostics, bindConclusions);

    /// <summary>What a claim means in its context; null where a part of it cannot be bound (then there is a finding).</summary>
    public Meaning? Bind(Claim claim, DateContext context) => claim switch
    {
        BoundClaim bound => BindBound(bound, context),
        StatusClaim status => BindStatus(status, context),
        RelationClaim relation => BindRelation(relation, context.File),
        LengthClaim length => _dates.Bind(length.Length, context.File) is { } range ? new Meaning(claim) { Length = range } : null,
        PlaceClaim place => dossier.Places.Resolve(place.Place, context.File, dossier, diagnostics) is { } where ? new Meaning(claim) { Place = where } : null,
        _ => null,
    };

    /// <summary>A status that stands for a bound word alone: <c>cite S on D</c> is "says it happened on D".</summary>
    public static Status StatusOf(BoundWord word) => word switch
    {
        BoundWord.On or BoundWord.From or BoundWord.Around => Status.Happened,
        BoundWord.For => Status.Planned,
        BoundWord.Since => Status.Ongoing,
        _ => Status.Unknown,
    };

    /// <summary>Whether a status speaks of what is to come, so that its dates are looked for after the publication.</summary>
    public static bool IsPlan(Status status) => status is Status.Planned or Status.Agreed or Status.Proposed or Status.Rumoured;

    public static long Plus(long value, long amount) => value == long.MaxValue || value == long.MinValue ? value : value + amount;

    public static long Minus(long value, long amount) => Plus(value, -amount);

    private Meaning? BindStatus(StatusClaim claim, DateContext context)
    {
        if (claim.When is null) return new Meaning(claim) { Status = claim.Status };
        // A rumour may be about what is past (`rumoured on`); all else about a plan lies ahead.
        var tense = IsPlan(claim.Status) && claim.When.Word is not (BoundWord.On or BoundWord.Since) ? Tense.Future : Tense.Past;
        var bound = BindBound(claim.When, context with { Tense = tense });
        if (bound is null) return null;
        return new Meaning(claim)
        {
            Status = claim.Status, Word = bound.Word, First = bound.First, Second = bound.Second, Other = bound.Other, SecondOther = bound.SecondOther,
            OtherPart = bound.OtherPart, SecondPart = bound.SecondPart, Tolerance = bound.Tolerance,
        };
    }

    private Meaning? BindBound(BoundClaim claim, DateContext context)
    {
        if (claim.Word == BoundWord.For) context = context with { Tense = Tense.Future };
        var meaning = new Meaning(claim) { Word = claim.Word };
        if (!BindPoint(claim.First, context, out var first, out var other)) return null;
        meaning.First = first;
        meaning.Other = other;
        meaning.OtherPart = claim.First.Part;
        if (claim.Second is not null)
        {
            if (!BindPoint(claim.Second, context, out var second, out var secondOther)) return null;
            meaning.Second = second;
            meaning.SecondOther = secondOther;
            meaning.SecondPart = claim.Second.Part;
        }
        if (meaning.First is { } a && meaning.Second is { } b && b.Hull.End <= a.Hull.Start)
        {
            diagnostics.Add(Catalogue.ReversedRange, new Location(context.File, claim.Span),
                "This range ends (" + DateText.Of(b.Value) + ") before it starts (" + DateText.Of(a.Value) + "). Turn the two dates round.");
            return null;
        }
        if (claim.Word == BoundWord.Around && meaning.First is { } centre) meaning.Tolerance = Tolerance(claim, centre, context);
        return meaning;
    }

    /// <summary>Binds an event or a date; false where it cannot be bound. <c>unknown</c>, and words that nobody can date, bind to neither.</summary>
    private bool BindPoint(PointSyntax point, DateContext context, out BoundDate? date, out EventSymbol? other)
    {
        date = null;
        other = null;
        if (point.Event is not null) return (other = dossier.Events.Resolve(point.Event, context.File, dossier, diagnostics)) is not null;
        if (point.Date is null || point.Date.IsUnknown) return true;
        return _dates.TryBind(point.Date, context, out date);
    }

    private long Tolerance(BoundClaim claim, BoundDate centre, DateContext context)
    {
        long usual = context.Settings.Tolerance(centre.Value.Start?.Precision ?? Dates.Precision.Day);
        if (claim.Tolerance is null) return usual;
        var range = _dates.Bind(claim.Tolerance, context.File);
        if (range?.Max is not { } most) return usual;
        return most.MostDays * Dates.Moment.MillisecondsPerDay + most.Milliseconds;
    }

    private Meaning? BindRelation(RelationClaim claim, TextFile file)
    {
        var other = dossier.Events.Resolve(claim.Other.Event!, file, dossier, diagnostics);
        if (other is null) return null;
        var meaning = new Meaning(claim) { Relation = claim.Word, Other = other, OtherPart = claim.Other.Part };
        if (claim.Length is null) return meaning;
        var length = _dates.Bind(claim.Length, file);
        if (length is null) return null;
        // `within 3d` is at most three days, `at least 3d` no fewer; what lies between is written as a range.
        bool isSingle = !claim.Length.IsPhrase && claim.Length.Text.IndexOf("..", System.StringComparison.Ordinal) < 0;
        bool isLeast = claim.Word is RelationWord.AtLeastAfter or RelationWord.AtLeastBefore;
        meaning.Length = isLeast ? length with { Max = null } : isSingle ? length with { Min = null } : length;
        return meaning;
    }
}
