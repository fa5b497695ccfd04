using System;

namespace TimelineDsl.Core.Semantics;

/// <summary>Cuts work on many things that do not depend on each other into stretches that may be done at once.</summary>
internal static class Stretches
{
    /// <summary>Things in a stretch: work enough to be worth handing to another processor.</summary>
    public const int Length = 4096;

    /// <summary>How many stretches there are.</summary>
    public static int Count(int things) => (things + Length - 1) / Length;

    /// <summary>Does all stretches; the work is told the stretch, its first thing, and the one after its last.</summary>
    public static void ForEach(int things, AtOnce? atOnce, Action<int, int, int> work)
    {
        int count = Count(things);
        void Do(int stretch) => work(stretch, stretch * Length, Math.Min(things, (stretch + 1) * Length));
        if (atOnce is not null && count > 1) atOnce(count, Do);
        else for (int stretch = 0; stretch < count; stretch++) Do(stretch);
    }
}
