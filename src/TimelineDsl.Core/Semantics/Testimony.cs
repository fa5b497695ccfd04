using System.Collections.Generic;
using System.Threading;

namespace TimelineDsl.Core.Semantics;

/// <summary>What is said: a dossier under given disputes, and the state that each event has by it. What follows from it is a <see cref="Judgement"/>.</summary>
/// <param name="dossier">What the files declare.</param>
/// <param name="disputes">What does not count.</param>
/// <param name="states">By the position of the event in <see cref="Semantics.Dossier.Events"/>.</param>
internal class Testimony(Dossier dossier, DisputeView disputes, IReadOnlyList<EventState> states)
{
    public Dossier Dossier { get; } = dossier;

    public DisputeView Disputes { get; } = disputes;

    /// <summary>By the position of the event in <see cref="Semantics.Dossier.Events"/>.</summary>
    public IReadOnlyList<EventState> States { get; } = states;

    /// <summary>Finds the state of every event.</summary>
    public static Testimony Of(Dossier dossier, DisputeView disputes, CancellationToken cancellation, AtOnce? atOnce = null)
    {
        var events = dossier.Events.All;
        var states = new EventState[events.Count];
        Stretches.ForEach(states.Length, atOnce, (_, from, to) =>
        {
            cancellation.ThrowIfCancellationRequested();
            for (int i = from; i < to; i++) states[i] = EventState.Of(events[i], disputes);
        });
        return new Testimony(dossier, disputes, states);
    }
}
