using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds an actor who acts in an office (<c>who X as OFFICE</c>) in an event that has begun and certainly lies outside every term of that holder. Where only some of the dates
/// at which both may be make it so, it is information. The terms of a holder are put in order once, so that those of an event are found without looking at all.
/// </summary>
internal static class TitleAtTime
{
    public static void Run(Judgement judgement, DiagnosticBag diagnostics)
    {
        var known = new Dictionary<(OfficeSymbol, ActorSymbol), Terms>();
        var bounds = judgement.Facts;
        for (int i = 0; i < judgement.States.Count; i++)
        {
            var @event = judgement.Dossier.Events.All[i];
            if (@event.Who.Count == 0 || !judgement.States[i].HasBegun) continue;
            foreach (var participant in @event.Who)
            {
                if (participant.Office is not { HasBrokenLine: false } office) continue;
                if (!known.TryGetValue((office, participant.Actor), out var terms)) known.Add((office, participant.Actor), terms = Terms.Of(judgement, office.TermsOf(participant.Actor)));
                if (terms.HasDisputed || terms.MeetCertainly(bounds, @event)) continue;
                var near = terms.MayMeet(bounds, @event);
                Report(@event, participant, office, near ?? terms.Last, isCertain: near is null, diagnostics);
            }
        }
    }

    private static void Report(EventSymbol @event, Participant participant, OfficeSymbol office, TermSymbol? term, bool isCertain, DiagnosticBag diagnostics)
    {
        string who = "`" + participant.Actor.Name + "`";
        var other = term?.Line.Location ?? office.NameLocation;
        string message = term is null
            ? who + " acts here as `" + office.Name + "` (" + other + "), and no `held by` line says that " + who + " ever held that office. Add the term there, or take `as " + office.Name + "` away."
            : who + " acts here as `" + office.Name + "`, but `" + @event.Name + (isCertain ? "` lies" : "` possibly lies") + " outside every term of " + who + " in that office (`" + term.Office.File.Slice(term.Line.Syntax.Span) + "`, " + other
                + "). Correct the term or the date, or take `as " + office.Name + "` away.";
        diagnostics.Add(new Diagnostic(Catalogue.TitleAtTime, @event.At(participant.Syntax.Span), message, isCertain ? null : Severity.Information, [new RelatedLocation(other, term is null ? "`" + office.Name + "`" : "a term of " + who)]));
    }

    /// <summary>The terms of one holder of one office.</summary>
    /// <param name="certain">When each certainly goes on, as far as that is known.</param>
    /// <param name="possible">When each may go on.</param>
    /// <param name="hasDisputed">Whether one is disputed.</param>
    /// <param name="last">The last in the file's order.</param>
    private sealed class Terms(Reaches certain, Reaches possible, bool hasDisputed, TermSymbol? last)
    {
        /// <summary>Whether a term is disputed: what is disputed may still be so.</summary>
        public bool HasDisputed { get; } = hasDisputed;

        public TermSymbol? Last { get; } = last;

        public static Terms Of(Judgement judgement, IReadOnlyList<TermSymbol> terms)
        {
            var bounds = judgement.Facts;
            var certain = new List<(long From, long To, TermSymbol Term)>(terms.Count);
            var possible = new List<(long From, long To, TermSymbol Term)>(terms.Count);
            bool hasDisputed = false;
            foreach (var term in terms)
            {
                Node first = ConstraintNetwork.FirstDay(term.Interval), last = ConstraintNetwork.LastDay(term.Interval);
                hasDisputed |= judgement.Disputes.Covers(term.Line);
                // An end of a term that nobody limits is no doubt: who holds an office since a date is taken to hold it until something else is said.
                certain.Add((bounds.Earliest(first) == Solution.NoEarliest ? long.MinValue : bounds.Latest(first), bounds.Latest(last) == Solution.NoLatest ? long.MaxValue : bounds.Earliest(last), term));
                possible.Add((bounds.Earliest(first), bounds.Latest(last), term));
            }
            return new Terms(new Reaches(certain), new Reaches(possible), hasDisputed, terms.Count > 0 ? terms[terms.Count - 1] : null);
        }

        /// <summary>Whether some date lies in the event and in a term, whatever their dates. Of an event without dates of its own nothing is known.</summary>
        public bool MeetCertainly(Solution bounds, EventSymbol @event)
        {
            long latestStart = bounds.Latest(ConstraintNetwork.FirstDay(@event.Interval)), earliestEnd = bounds.Earliest(ConstraintNetwork.LastDay(@event.Interval));
            return latestStart == Solution.NoLatest || earliestEnd == Solution.NoEarliest ? Last is not null : certain.Meeting(latestStart, earliestEnd) is not null;
        }

        /// <summary>A term of which some date may lie in the event, each counted on its own calendar; null where there is none.</summary>
        public TermSymbol? MayMeet(Solution bounds, EventSymbol @event) =>
            possible.Meeting(bounds.Earliest(ConstraintNetwork.FirstDay(@event.Interval)), bounds.Latest(ConstraintNetwork.LastDay(@event.Interval)));
    }

    /// <summary>Stretches of dates in the order of their beginnings, each with the one that reaches furthest of those up to it.</summary>
    private sealed class Reaches
    {
        private readonly List<(long From, long To, TermSymbol Term)> _stretches;

        public Reaches(List<(long From, long To, TermSymbol Term)> stretches)
        {
            _stretches = [.. stretches.OrderBy(static each => each.From)];
            for (int i = 1; i < _stretches.Count; i++)
                if (_stretches[i].To < _stretches[i - 1].To) _stretches[i] = (_stretches[i].From, _stretches[i - 1].To, _stretches[i - 1].Term);
        }

        /// <summary>Of the stretches that begin no later than <paramref name="last"/>, the one that ends last, if that is no earlier than <paramref name="first"/>.</summary>
        public TermSymbol? Meeting(long first, long last)
        {
            int low = 0, high = _stretches.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                if (_stretches[middle].From <= last) low = middle + 1;
                else high = middle;
            }
            return low > 0 && first <= _stretches[low - 1].To ? _stretches[low - 1].Term : null;
        }
    }
}
