using System;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;

namespace TimelineDsl.Core.Checks;

/// <summary>What the checks find.</summary>
internal sealed class Findings
{
    /// <summary>What a dispute can settle.</summary>
    public DiagnosticBag Settled { get; } = new();

    /// <summary>All else.</summary>
    public DiagnosticBag Others { get; } = new();

    /// <summary>Adds what another run found.</summary>
    public void AddAll(Findings other)
    {
        Settled.AddAll(other.Settled);
        Others.AddAll(other.Others);
    }
}

/// <summary>
/// Judges what is said and runs all checks on it. Those that need only what is said run while the network is solved, which takes about as long; those that
/// need its bounds, after. The result is the same whatever is done at once.
/// </summary>
/// <param name="testimony">What is said.</param>
/// <param name="cancellation">Looked at now and then.</param>
/// <param name="atOnce">Does what is independent at once; null for one after the other.</param>
internal sealed class CheckRun(Testimony testimony, CancellationToken cancellation, AtOnce? atOnce = null)
{
    // To hand work to another processor is not worth it in a small dossier.
    private readonly AtOnce? _atOnce = testimony.Dossier.Events.All.Count > Stretches.Length ? atOnce : null;

    // By the position of the event: whether what follows for it is to be looked at.
    private readonly bool[] _needsBounds = new bool[testimony.Dossier.Events.All.Count];

    /// <summary>What has been found so far.</summary>
    public Findings Found { get; } = new();

    /// <summary>Judges, and runs everything.</summary>
    public Judgement RunAll()
    {
        var dossier = testimony.Dossier;
        Judgement judgement = null!;
        Survey[] surveys = [new PrecisionLaundering(testimony, cancellation), new SameEventTwice(dossier)];
        Each(
            found => judgement = Judgement.Of(testimony, found.Settled, cancellation, _atOnce),
            found => OverEvents(Check.Disputable, Check.Plain, surveys, found),
            found => CollidingNames.Run(dossier, found.Others),
            found => ConfusableNames.Run(dossier, found.Others),
            found => NotNormalised.Run(dossier, found.Others),
            found => Unused.Run(dossier, found.Others),
            found => SourceIncomplete.Run(dossier, found.Others),
            found => RecordedBeforePublished.Run(dossier, found.Others));
        Each(
            found => TwoPlacesAtOnce.Run(judgement, found.Settled),
            found => ExclusiveOverlap.Run(judgement, found.Settled),
            found => TitleAtTime.Run(judgement, found.Settled),
            found => OverEvents(judgement, BoundCheck.Disputable, BoundCheck.Plain, found),
            found => surveys[0].Conclude(judgement, found.Others),
            found => surveys[1].Conclude(judgement, found.Others),
            found => ExpectationFailed.Run(judgement, found.Settled, cancellation));
        return judgement;
    }

    /// <summary>Judges, and runs everything whose findings a dispute can settle.</summary>
    public Judgement RunDisputable()
    {
        var judgement = Judgement.Of(testimony, Found.Settled, cancellation);
        OverEvents(Check.Disputable, [], [], Found);
        OverEvents(judgement, BoundCheck.Disputable, [], Found);
        ExclusiveOverlap.Run(judgement, Found.Settled);
        TitleAtTime.Run(judgement, Found.Settled);
        TwoPlacesAtOnce.Run(judgement, Found.Settled);
        ExpectationFailed.Run(judgement, Found.Settled, cancellation);
        return judgement;
    }

    /// <summary>Event by event, because an event that one check has looked at is at hand for the next.</summary>
    private void OverEvents(Check[] disputable, Check[] plain, Survey[] surveys, Findings found) => OverEvents(found, (number, @event, state, bags) =>
    {
        foreach (var check in disputable) check.Run(testimony, @event, state, bags.Settled);
        foreach (var check in plain) check.Run(testimony, @event, state, bags.Others);
        foreach (var survey in surveys) survey.Look(@event, number);
        _needsBounds[number] = BoundCheck.AnyMayConcern(@event, state);
    });

    private void OverEvents(Judgement judgement, BoundCheck[] disputable, BoundCheck[] plain, Findings found) => OverEvents(found, (number, @event, state, bags) =>
    {
        if (!_needsBounds[number]) return;
        foreach (var check in disputable)
            if (check.MayConcern(@event, state)) check.Run(judgement, @event, state, bags.Settled);
        foreach (var check in plain)
            if (check.MayConcern(@event, state)) check.Run(judgement, @event, state, bags.Others);
    });

    private void OverEvents(Findings found, Action<int, EventSymbol, EventState, Findings> look)
    {
        var events = testimony.Dossier.Events.All;
        var parts = new Findings[Stretches.Count(events.Count)];
        Stretches.ForEach(events.Count, _atOnce, (stretch, from, to) =>
        {
            var bags = parts[stretch] = new Findings();
            cancellation.ThrowIfCancellationRequested();
            for (int i = from; i < to; i++) look(i, events[i], testimony.States[i], bags);
        });
        foreach (var part in parts) found.AddAll(part);
    }

    /// <summary>Does all, at once where it may; what is found is put together in the order in which it stands.</summary>
    private void Each(params Action<Findings>[] pieces)
    {
        var parts = Array.ConvertAll(pieces, static _ => new Findings());
        if (_atOnce is not null) _atOnce(pieces.Length, i => pieces[i](parts[i]));
        else for (int i = 0; i < pieces.Length; i++) pieces[i](parts[i]);
        foreach (var part in parts) Found.AddAll(part);
    }
}
