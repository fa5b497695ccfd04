using System.Collections.Generic;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Model;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>Whether a claim follows from a pass.</summary>
internal enum Verdict
{
    /// <summary>Its opposite is excluded.</summary>
    Follows,
    /// <summary>It is excluded itself.</summary>
    Refuted,
    /// <summary>Neither is, as far as is decided.</summary>
    Open,
    /// <summary>The effort that is allowed was spent before.</summary>
    NotTried,
}

/// <summary>The answer for one claim.</summary>
/// <param name="Verdict">Whether it follows.</param>
/// <param name="Conflict">Where it is refuted: the conflict that it makes.</param>
/// <param name="Missing">Where it is open: the first constraint of it that does not follow.</param>
/// <param name="Counterexample">Where it is open: what follows if that constraint does not hold.</param>
internal sealed record Answer(Verdict Verdict, Conflict? Conflict = null, Difference? Missing = null, Solution? Counterexample = null);

/// <summary>
/// Tries claims against what follows from a pass. A claim asks for constraints; it follows if none of them can be broken, which is tried by putting its
/// opposite into the network, and it is refuted if they cannot hold themselves.
/// </summary>
/// <param name="pass">The pass.</param>
/// <param name="effort">What may still be spent, in intervals and constraints looked at.</param>
internal sealed class Entailment(Pass pass, Effort effort)
{
    /// <summary>The answer for a claim on an event.</summary>
    /// <param name="line">The line that makes the claim.</param>
    /// <param name="meaning">What it claims; a bound, a relation or a length.</param>
    /// <param name="part">Whether it claims it of the event, or of its start or end.</param>
    /// <param name="known">Where the dossier's knowledge ends: what goes on since a date has not ended then.</param>
    public Answer Of(Assertion line, Meaning meaning, EventPart part, long known)
    {
        pass.Network.LineTried = line;
        var asked = Asked(line.Event!, part, meaning, known);
        foreach (var opposite in Opposites(line.Event!, part, meaning, asked))
        {
            if (opposite.Count == 1 && opposite[0].Opposite.FollowsFrom(pass.Bounds)) continue;
            if (Try(opposite) is not { } broken) return new Answer(Verdict.NotTried);
            if (!broken.IsConsistent) continue;
            if (Try(asked) is not { } kept) return new Answer(Verdict.NotTried);
            return kept.Conflict is { } conflict ? new Answer(Verdict.Refuted, conflict) : new Answer(Verdict.Open, Missing: opposite[0].Opposite, Counterexample: broken);
        }
        return new Answer(Verdict.Follows);
    }

    /// <summary>What a claim asks, by the same words as if a line of the dossier made it.</summary>
    private static DifferenceList Asked(EventSymbol subject, EventPart part, Meaning meaning, long known)
    {
        var asked = new DifferenceList();
        var constraints = new Constraints(asked);
        if (meaning.Relation is { } relation)
            constraints.Relations.Relate(Side.Of(subject.Interval, part), relation, Side.Of(meaning.Other!.Interval, meaning.OtherPart), meaning.Length, ReferenceEquals(subject.Zone, meaning.Other.Zone), 0);
        else if (meaning.Length is not null) constraints.Lasts(subject.Interval, meaning.Length, 0);
        else constraints.Bound(subject.Interval, subject.Zone, meaning, 0, part);
        if (meaning.Word == BoundWord.Since) constraints.GoesOnUntil(subject.Interval, known, 0);
        return asked;
    }

    /// <summary>The ways in which a claim can fail. Two events do not overlap if one is before the other; any other claim fails with one of its constraints.</summary>
    private static IEnumerable<DifferenceList> Opposites(EventSymbol subject, EventPart part, Meaning meaning, DifferenceList asked)
    {
        if (meaning.Relation != RelationWord.Overlaps)
        {
            foreach (var difference in asked) yield return [difference.Opposite];
            yield break;
        }
        Side one = Side.Of(subject.Interval, part), other = Side.Of(meaning.Other!.Interval, meaning.OtherPart);
        foreach (var (earlier, later) in new[] { (one, other), (other, one) })
        {
            var order = new DifferenceList();
            new RelationConstraints(order).Order(earlier, later, 0);
            yield return order;
        }
    }

    /// <summary>The network with some constraints more; null where the effort is spent.</summary>
    private Solution? Try(DifferenceList differences)
    {
        var (network, statement) = (pass.Network.Network, pass.Network.Tried);
        if (!effort.Spend(network.IntervalCount + network.ConstraintCount)) return null;
        int reason = network.Because(statement);
        return network.SolveWith(() =>
        {
            foreach (var difference in differences) difference.AddTo(network, reason);
        }, pass.GivenUp.Contains);
    }
}

/// <summary>What may be spent on trying, so that no dossier takes for ever.</summary>
/// <param name="limit">How much.</param>
internal sealed class Effort(long limit)
{
    private long _left = limit;

    /// <summary>Takes an amount; false, and nothing taken, where not so much is left.</summary>
    public bool Spend(long amount)
    {
        if (amount > _left) return false;
        _left -= amount;
        return true;
    }
}
