using TimelineDsl.Core.Syntax;

namespace TimelineDsl.Core.Semantics;

/// <summary>What counts as disputed, perhaps with one dispute left out: so a dispute can be tried without reading anything again.</summary>
internal sealed class DisputeView(DisputeStatement? leftOut = null)
{
    /// <summary>Whether the line as a whole is disputed.</summary>
    public bool Disputes(Assertion assertion) => Counts(assertion.Dispute) && assertion.Dispute!.Member is null;

    /// <summary>Whether the analyst does not assume the line at all: it is disputed, or what a source says that has been retracted.</summary>
    public bool Covers(Assertion assertion) => IsRetracted(assertion) || Disputes(assertion);

    /// <summary>Whether the analyst does not assume what the line says of a member (<c>date status where lasts</c>).</summary>
    public bool Covers(Assertion assertion, string member)
    {
        if (IsRetracted(assertion)) return true;
        if (Counts(assertion.Dispute) && (assertion.Dispute!.Member is null || assertion.Dispute.Member.Text == member)) return true;
        if (assertion.Role != AssertionRole.Report || assertion.Event?.DisputedMembers is not { } disputed) return false;
        foreach (var (name, dispute) in disputed)
            if (name == member && Counts(dispute)) return true;
        return false;
    }

    private static bool IsRetracted(Assertion assertion) => assertion is { Role: AssertionRole.Report, Source.IsRetracted: true };

    private bool Counts(DisputeStatement? dispute) => dispute is not null && !ReferenceEquals(dispute, leftOut);
}
