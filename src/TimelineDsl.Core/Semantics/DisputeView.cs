using System.Collections.Generic;
using TimelineDsl.Core.Syntax;

namespace TimelineDsl.Core.Semantics;

/// <summary>
/// What does not count: what is disputed, perhaps with one dispute left out, so that a dispute can be tried without reading anything again; and where only
/// what was published up to a moment counts, every other report and what the analyst concludes.
/// </summary>
/// <param name="leftOut">The dispute that is left out.</param>
/// <param name="publishedBy">The moment, exclusive, by which a source must certainly have been published to count; null for all.</param>
/// <param name="givenUp">Lines that are tried as if they were disputed.</param>
internal sealed class DisputeView(DisputeStatement? leftOut = null, long? publishedBy = null, HashSet<Assertion>? givenUp = null)
{
    /// <summary>Whether the line as a whole is disputed.</summary>
    public bool Disputes(Assertion assertion) => Counts(assertion.Dispute) && assertion.Dispute!.Member is null;

    /// <summary>Whether the analyst does not assume the line at all: it is disputed, left out, or what a source says that has been retracted.</summary>
    public bool Covers(Assertion assertion) => IsLeftOut(assertion) || IsRetracted(assertion) || Disputes(assertion);

    /// <summary>Whether the analyst does not assume what the line says of a member (<c>date status where lasts</c>).</summary>
    public bool Covers(Assertion assertion, string member) => Covers(assertion) || DisputeOf(assertion, member) is not null;

    /// <summary>The dispute that names this member of what the line says: the one under it before one under its event; null where none does.</summary>
    public DisputeStatement? DisputeOf(Assertion assertion, string member)
    {
        if (Counts(assertion.Dispute) && assertion.Dispute!.Member?.Text == member) return assertion.Dispute;
        if (assertion.Role != AssertionRole.Report || assertion.Event?.DisputedMembers is not { } disputed) return null;
        foreach (var (name, dispute) in disputed)
            if (name == member && Counts(dispute)) return dispute;
        return null;
    }

    /// <summary>The same disputes, and only what had certainly been published by a moment (exclusive).</summary>
    public DisputeView PublishedBy(long moment) => new(leftOut, moment, givenUp);

    /// <summary>The same, with lines given up beside what is disputed.</summary>
    public DisputeView Without(HashSet<Assertion> lines) => new(leftOut, publishedBy, lines);

    private bool IsLeftOut(Assertion assertion) => (givenUp is not null && givenUp.Contains(assertion)) || (publishedBy is { } end && (assertion.Role != AssertionRole.Report || assertion.Source!.Publication.End > end));

    /// <summary>Whether a source that still stands, and counts by now, has taken back what the line reports.</summary>
    private bool IsRetracted(Assertion assertion)
    {
        if (assertion is not { Role: AssertionRole.Report, Source: { IsRetracted: true, RetractedBy: { } retractions } }) return false;
        return publishedBy is not { } end || retractions.Exists(source => !source.IsRetracted && source.Publication.End <= end);
    }

    private bool Counts(DisputeStatement? dispute) => dispute is not null && !ReferenceEquals(dispute, leftOut);
}
