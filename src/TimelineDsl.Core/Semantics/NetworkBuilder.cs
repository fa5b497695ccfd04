using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Model;
using TimelineDsl.Model.Reasoning;

namespace TimelineDsl.Core.Semantics;

/// <summary>
/// Turns what binds into constraints, each resting on the lines from which it comes. Two passes use it: one with what happened or goes on
/// alone, one with plans in force and every relation that touches what has not happened.
/// </summary>
internal sealed class NetworkBuilder
{
    private readonly Dossier _dossier;
    private readonly DisputeView _disputes;
    private readonly IReadOnlyList<EventState> _states;
    private readonly bool _withPlans;
    private readonly ConstraintNetwork _network;
    private readonly Constraints _constraints;
    private readonly List<Symbol> _tenures = [];
    private readonly List<CiteSymbol> _said = [];
    private bool _leftOutPlans;

    private NetworkBuilder(Dossier dossier, DisputeView disputes, IReadOnlyList<EventState> states, bool withPlans)
    {
        _dossier = dossier;
        _disputes = disputes;
        _states = states;
        _withPlans = withPlans;
        _network = new ConstraintNetwork(expectedIntervals: dossier.Events.All.Count + dossier.Sources.All.Count);
        _constraints = new Constraints(new NetworkTarget(_network));
    }

    /// <summary>The network of one pass. States are given by the position of the event in <see cref="Dossier.Events"/>.</summary>
    public static DossierNetwork Build(Dossier dossier, DisputeView disputes, IReadOnlyList<EventState> states, bool withPlans)
    {
        var builder = new NetworkBuilder(dossier, disputes, states, withPlans);
        builder.AddAll();
        return new DossierNetwork(dossier, builder._network, builder._tenures, builder._said, builder._leftOutPlans);
    }

    private void AddAll()
    {
        // The events come first, so that the number of an event's interval is its position.
        var calendar = ZoneCalendar.Of(Zone.Utc);
        foreach (var @event in _dossier.Events.All)
        {
            if (!ReferenceEquals(calendar.Zone, @event.Zone)) calendar = ZoneCalendar.Of(@event.Zone);
            @event.Interval = _network.AddInterval(calendar);
        }
        foreach (var source in _dossier.Sources.All) AddSource(source);
        AddTenures();
        foreach (var @event in _dossier.Events.All)
        {
            foreach (var line in @event.Conclusions) AddConclusion(@event, line);
            foreach (var cite in @event.Cites) AddReport(@event, cite);
            if (@event.Lifetimes is { } lifetimes && _states[@event.Interval].HasBegun)
                foreach (var (line, actor) in lifetimes) _constraints.Relations.ShareDates(Side.Of(@event.Interval), Side.Of(actor.Interval), _network.Because(line.Number));
        }
    }

    /// <summary>How long actors exist, and the terms of offices: dates of the calendar, which meet those of events date by date, whatever the zone.</summary>
    private void AddTenures()
    {
        long known = _dossier.KnowledgeEnd();
        foreach (var actor in _dossier.Actors.All)
        {
            if (actor.Lifetime.Count == 0) continue;
            actor.Interval = AddTenure(actor);
            foreach (var line in actor.Lifetime) Bound(actor.Interval, line, known);
        }
        foreach (var office in _dossier.Offices.All)
        {
            foreach (var term in office.Terms)
            {
                term.Interval = AddTenure(office);
                Bound(term.Interval, term.Line, known);
            }
        }
    }

    private int AddTenure(Symbol symbol)
    {
        _tenures.Add(symbol);
        return _network.AddInterval(ZoneCalendar.Of(Zone.Utc));
    }

    private void Bound(int tenure, Assertion line, long known)
    {
        if (line.Meanings.Length == 0 || _disputes.Covers(line)) return;
        var meaning = line.Meanings[0];
        int reason = Reason(line, meaning);
        _constraints.Bound(tenure, Zone.Utc, meaning, reason);
        if (meaning.Word == BoundWord.Since && known != long.MinValue) _network.NoEarlierThan(ConstraintNetwork.End(tenure), known, reason);
    }

    private void AddSource(SourceSymbol source)
    {
        source.Interval = _network.AddMoment(ZoneCalendar.Of(source.Zone));
        foreach (var line in source.Published)
        {
            if (_disputes.Covers(line)) continue;
            var meaning = line.Meanings[0];
            if (meaning.First is null) continue;
            _constraints.Contain(source.Interval, source.Zone, SourceBinder.RangeOf(meaning), Reason(line, meaning));
        }
    }

    private void AddConclusion(EventSymbol @event, Assertion line)
    {
        var meaning = line.Meanings[0];
        if (meaning is MemberMeaning || _disputes.Covers(line)) return;
        var state = _states[@event.Interval];
        if (meaning.Word == BoundWord.For)
        {
            if (!state.HasPlanInForce) return;
            if (!Admit(false)) return;
        }
        else if (!Admit(state.HasBegun && OthersHaveBegun(meaning)))
        {
            return;
        }
        int reason = Reason(line, meaning);
        _constraints.Claim(@event, meaning, reason);
        if (meaning.Word == BoundWord.Since) _constraints.GoesOnUntil(@event.Interval, _dossier.KnowledgeEnd(@event.Timeline), reason);
    }

    private void AddReport(EventSymbol @event, CiteSymbol cite)
    {
        if (_disputes.Covers(cite.Assertion)) return;
        int told = ReportMoment(cite);
        if (cite.IsDenial) return;
        var state = _states[@event.Interval];
        foreach (var meaning in cite.Meanings)
        {
            if (meaning is MemberMeaning || state.IsSuperseded(meaning)) continue;
            if (ClaimBinder.IsPlan(meaning.Status))
            {
                if (meaning.Word is not null && state.HasPlanInForce && !state.IsPutOffSince(cite) && !_disputes.Covers(cite.Assertion, "date") && Admit(false)) _constraints.Claim(@event, meaning, Reason(cite.Assertion, meaning));
            }
            else if (StatusSteps.HasBegun(meaning.Status))
            {
                if (Admit(state.HasBegun && OthersHaveBegun(meaning))) AddHappened(@event, cite, meaning, told);
            }
            else if (meaning.Status == Status.Unknown && !IsDisputed(cite, meaning) && Admit(state.HasBegun && OthersHaveBegun(meaning)))
            {
                AddPlain(@event, cite, meaning, state, told);
            }
        }
    }

    /// <summary>A report that it happened, or goes on: its date binds, and it cannot have been made before.</summary>
    private void AddHappened(EventSymbol @event, CiteSymbol cite, Meaning meaning, int told)
    {
        if (meaning.Word is not null && !_disputes.Covers(cite.Assertion, "date")) _constraints.Claim(@event, meaning, Reason(cite.Assertion, meaning));
        if (_disputes.Covers(cite.Assertion, "status")) return;
        int reason = _network.Because(cite.Assertion.Number);
        var begunOrEnded = meaning.Status == Status.Happened ? ConstraintNetwork.End(@event.Interval) : ConstraintNetwork.Start(@event.Interval);
        _network.AtMost(begunOrEnded, ConstraintNetwork.Start(told), 0, reason);
        if (meaning.Word == BoundWord.Since) _network.AtMost(ConstraintNetwork.Start(told), ConstraintNetwork.End(@event.Interval), 0, Reason(cite.Assertion, meaning));
    }

    private void AddPlain(EventSymbol @event, CiteSymbol cite, Meaning meaning, EventState state, int told)
    {
        // What was put off or given up is not bound by what was said of the plan.
        if (!state.HasBegun && !state.HasPlanInForce) return;
        int reason = Reason(cite.Assertion, meaning);
        // What is still going on has lasted so long when it is told, not from its start to its end.
        if (meaning is { Length: not null, Relation: null } && state.Status == Status.Ongoing) _constraints.LastsUntil(@event.Interval, told, meaning.Length, reason);
        else _constraints.Claim(@event, meaning, reason);
    }

    /// <summary>The moment at which a cite's report was made: its own where the cite says when it was said, else the publication.</summary>
    private int ReportMoment(CiteSymbol cite)
    {
        if (cite.Said is not { } said) return cite.Source.Interval;
        int moment = _network.AddMoment(ZoneCalendar.Of(cite.Source.Zone));
        _said.Add(cite);
        int reason = said.Date is null ? _network.Because(cite.Assertion.Number) : Reason(cite.Assertion, said.Date.RestsOn, [], said.Date.IsDoubtful);
        _constraints.Contain(moment, cite.Source.Zone, said.Range, reason);
        _network.AtMost(ConstraintNetwork.Start(moment), ConstraintNetwork.Start(cite.Source.Interval), 0, _network.Because(cite.Assertion.Number));
        return moment;
    }

    /// <summary>Whether a constraint belongs into this pass; remembers that the first pass left one out.</summary>
    private bool Admit(bool concernsWhatHasBegun)
    {
        if (concernsWhatHasBegun || _withPlans) return true;
        _leftOutPlans = true;
        return false;
    }

    private bool OthersHaveBegun(Meaning meaning) =>
        (meaning.Other is null || _states[meaning.Other.Interval].HasBegun) && (meaning.SecondOther is null || _states[meaning.SecondOther.Interval].HasBegun);

    private bool IsDisputed(CiteSymbol cite, Meaning meaning) => _disputes.Covers(cite.Assertion, meaning.Part);

    /// <summary>The lines on which a constraint rests: its own, and those from which its dates were counted.</summary>
    private int Reason(Assertion line, Meaning meaning) =>
        Reason(line, meaning.First?.RestsOn ?? [], meaning.Second?.RestsOn ?? [], meaning.First is { IsDoubtful: true } || meaning.Second is { IsDoubtful: true });

    private int Reason(Assertion line, int[] first, int[] second, bool isDoubtful)
    {
        if (isDoubtful || AnyDoubtful(first) || AnyDoubtful(second)) return DoubtfulReason(line, [.. first, .. second], isDoubtful);
        if (second.Length == 0)
        {
            if (first.Length == 0) return _network.Because(line.Number);
            if (first.Length == 1) return _network.Because(line.Number, first[0]);
        }
        return _network.Because([line.Number, .. first, .. second]);
    }

    /// <summary>A doubt is a statement beside its line: it can be given up alone, and what does without it is certain.</summary>
    private int DoubtfulReason(Assertion line, int[] others, bool isDoubtful)
    {
        var statements = new List<int> { line.Number };
        if (isDoubtful) statements.Add(DossierNetwork.DoubtOf(_dossier, line.Number));
        foreach (int other in others)
        {
            statements.Add(other);
            if (_dossier.Assertions[other].IsDoubtful) statements.Add(DossierNetwork.DoubtOf(_dossier, other));
        }
        return _network.Because(statements.ToArray());
    }

    private bool AnyDoubtful(int[] lines)
    {
        foreach (int line in lines)
            if (_dossier.Assertions[line].IsDoubtful) return true;
        return false;
    }
}
