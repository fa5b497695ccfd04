using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>An office that actors hold, one after the other or, where it is shared, at one time. One object for one name in a timeline; compared by reference.</summary>
public sealed class Office
{
    private readonly Timeline _timeline;

    internal Office(Timeline timeline, OfficeData data)
    {
        _timeline = timeline;
        Data = data;
        Name = data.Name;
        Title = data.Title;
        Also = TimelineLinks.Freeze(data.Also);
        IsShared = data.IsShared;
        Terms = TimelineLinks.Map(data.Terms.Where(static term => term.Dispute is null).ToArray(), term => new Term(this, term));
        DisputedTerms = TimelineLinks.Map(data.Terms.Where(static term => term.Dispute is not null).ToArray(), term => new Disputed<Term>(new Term(this, term), term.Dispute!));
        Notes = TimelineLinks.Freeze(data.Notes);
    }

    /// <summary>The kebab-case name by which the dossier calls it.</summary>
    public string Name { get; }

    /// <summary>The title for readers.</summary>
    public string Title { get; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Also { get; }

    /// <summary>Whether several may hold it at one time.</summary>
    public bool IsShared { get; }

    /// <summary>Who held it when, in the order of the lines; disputed terms are not among these.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The terms that the dossier states and marks as disputed.</summary>
    public IReadOnlyList<Disputed<Term>> DisputedTerms { get; }

    /// <summary>The analyst's notes.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <inheritdoc/>
    public override string ToString() => Title;

    internal OfficeData Data { get; }

    internal Actor Holder(string name) => _timeline.Actor(name);
}

/// <summary>One term of an office: who held it, and when. Compared by reference.</summary>
public sealed class Term
{
    private readonly string _holder;

    internal Term(Office office, TermData data)
    {
        Office = office;
        _holder = data.Holder;
        When = data.When;
        Because = data.Because;
        Notes = TimelineLinks.Freeze(data.Notes);
    }

    /// <summary>The office.</summary>
    public Office Office { get; }

    /// <summary>Who held it.</summary>
    public Actor Holder => Office.Holder(_holder);

    /// <summary>When, as stated; its dates are dates of the calendar, in no particular zone. Null where no date is given.</summary>
    public When? When { get; }

    /// <summary>The analyst's reason, where one is given.</summary>
    public string? Because { get; }

    /// <summary>The analyst's notes.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <inheritdoc/>
    public override string ToString() => Holder.Title + ", " + Office.Title;
}

/// <summary>One who takes part in an event.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Office">The office in which; null where none is named.</param>
public sealed record Participant(Actor Actor, Office? Office);
