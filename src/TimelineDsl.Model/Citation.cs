using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>What one source says of one event, and from whom it has it.</summary>
/// <remarks>
/// What it says is in exactly one of three places, so that none is taken for another: <see cref="Reports"/>, <see cref="DisputedReports"/>
/// (the analyst disputes it) or <see cref="Denials"/> (the source denies). Where a status stands with a date and only one of them is disputed, one is a report and
/// the other a disputed report. Compared by reference.
/// </remarks>
public sealed class Citation
{
    internal Citation(Event subject, CitationData data)
    {
        Event = subject;
        Text = data.Text;
        Source = subject.Timeline.Source(data.Source);
        Via = TimelineLinks.Actors(subject.Timeline, data.Via);
        Origins = TimelineLinks.Concat(Source.Via, Via);
        IsFirstHand = data.IsFirstHand;
        Said = data.Said;
        Quotes = TimelineLinks.Freeze(data.Quotes);
        Notes = TimelineLinks.Freeze(data.Notes);
        Dispute = data.Dispute;
        var reports = TimelineLinks.Map(data.Reports, r => TimelineLinks.Report(this, r));
        Denials = data.IsDenial ? TimelineLinks.Map(reports, r => new Denial(r)) : [];
        bool isAnyDisputed = reports.Any(static r => r.Dispute is not null);
        DisputedReports = !data.IsDenial && isAnyDisputed ? TimelineLinks.Map(reports.Where(static r => r.Dispute is not null).ToArray(), r => new Disputed<Report>(r, r.Dispute!)) : [];
        Reports = data.IsDenial ? [] : isAnyDisputed ? TimelineLinks.Freeze(reports.Where(static r => r.Dispute is null).ToArray()) : reports;
    }

    /// <summary>The event that it is about.</summary>
    public Event Event { get; }

    /// <summary>What it says, as written after the source: <c>via reuters says planned for "this Thursday"</c>.</summary>
    public string Text { get; }

    /// <summary>The source.</summary>
    public Source Source { get; }

    /// <summary>From whom the source has this, as the citation says: outermost first, root last. The source's own chain is not part of it.</summary>
    public IReadOnlyList<Actor> Via { get; }

    /// <summary>The whole chain from whom the source has this: the source's own <see cref="Source.Via"/>, then <see cref="Via"/>; outermost first, root last.</summary>
    public IReadOnlyList<Actor> Origins { get; }

    /// <summary>The last of <see cref="Origins"/>: who said it first; null where nobody is named.</summary>
    public Actor? Root => Origins.Count == 0 ? null : Origins[Origins.Count - 1];

    /// <summary>Whether the source is said to have seen it itself.</summary>
    public bool IsFirstHand { get; }

    /// <summary>What it reports and the analyst does not dispute, the steps of a history in order; empty where it is a denial.</summary>
    public IReadOnlyList<Report> Reports { get; }

    /// <summary>What it reports and the analyst disputes, by <see cref="Dispute"/> or by one of <see cref="Event.Disputes"/>; empty where it is a denial.</summary>
    public IReadOnlyList<Disputed<Report>> DisputedReports { get; }

    /// <summary>What it denies; empty where it denies nothing.</summary>
    public IReadOnlyList<Denial> Denials { get; }

    /// <summary>When it was said, where that is not the publication.</summary>
    public When? Said { get; }

    /// <summary>The source's words, as quoted, in the order of the lines.</summary>
    public IReadOnlyList<string> Quotes { get; }

    /// <summary>The analyst's notes on it.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Why the analyst does not assume it, or, where <see cref="Model.Dispute.Member"/> names a part of what it says, that part; null where the analyst does not dispute it.</summary>
    public Dispute? Dispute { get; }

    /// <inheritdoc/>
    public override string ToString() => Source.Name + " " + Text;
}
