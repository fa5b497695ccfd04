using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds denials of what nobody in the dossier says: neither a report nor the analyst. A denial answers somebody.</summary>
internal sealed class DenialWithoutTarget : Check
{
    /// <summary>Beyond so many lines of an event it is not searched, so that the work stays linear.</summary>
    private const int MostSearched = 500;

    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (@event.HasBrokenLine || @event.Cites.Count + @event.Conclusions.Count > MostSearched) return;
        foreach (var cite in @event.Cites)
        {
            if (!cite.IsDenial) continue;
            foreach (var denied in cite.Meanings)
            {
                if (IsSaid(@event, state, denied)) continue;
                diagnostics.Add(Catalogue.DenialWithoutTarget, new Location(@event.File, denied.Syntax.Span),
                    cite.Source.Name + " denies this, and nothing in the dossier says it of `" + @event.Name + "`. Cite who said it, or leave the denial out.");
            }
        }
    }

    private static bool IsSaid(EventSymbol @event, EventState state, Meaning denied)
    {
        if (denied.Status != Status.Unknown && state.Basis == StatusBasis.Analyst && Answers(state.Status, denied.Status)) return true;
        foreach (var line in @event.Conclusions)
            if (denied.Status == Status.Unknown && IsSameThing(line.Meanings[0], denied)) return true;
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial) continue;
            foreach (var said in cite.Meanings)
                if (denied.Status != Status.Unknown ? Answers(said.Status, denied.Status) : IsSameThing(said, denied)) return true;
        }
        return denied.Other is { } other && SpeaksOf(other, @event);
    }

    /// <summary>Whether a line of the other event says how it lies to this one; also where there are too many to look.</summary>
    private static bool SpeaksOf(EventSymbol other, EventSymbol @event)
    {
        if (other.Cites.Count + other.Conclusions.Count > MostSearched) return true;
        bool Names(Meaning meaning) => ReferenceEquals(meaning.Other, @event) || ReferenceEquals(meaning.SecondOther, @event);
        return other.Conclusions.Exists(line => Names(line.Meanings[0])) || other.Cites.Exists(cite => !cite.IsDenial && System.Array.Exists(cite.Meanings, Names));
    }

    /// <summary>Whether to deny the one is an answer to the other: what happened was also agreed on, and what is agreed is planned.</summary>
    private static bool Answers(Status said, Status denied) =>
        said == denied || (StatusSteps.HasBegun(said) && StatusSteps.HasBegun(denied)) || (ClaimBinder.IsPlan(said) && ClaimBinder.IsPlan(denied));

    private static bool IsSameThing(Meaning said, Meaning denied)
    {
        if (denied is MemberMeaning) return said is MemberMeaning && said.Member == denied.Member;
        if (denied.Place is not null) return said.Place is not null;
        if (denied.Other is not null) return ReferenceEquals(said.Other, denied.Other) || ReferenceEquals(said.SecondOther, denied.Other);
        if (denied.Length is not null) return said.Length is not null && said.Other is null;
        return said.First is not null;
    }
}
