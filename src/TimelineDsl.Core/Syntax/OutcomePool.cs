using System;

namespace TimelineDsl.Core.Syntax;

/// <summary>
/// The outcomes that the parsers of one statement give, used again for the next: when a statement has been read, only the nodes that were made of it
/// are kept. A third of what a parse allocated were outcomes.
/// </summary>
internal sealed class OutcomePool
{
    /// <summary>More than these are not kept: one very long statement does not hold memory for the rest of the file.</summary>
    private const int MostKept = 64;

    private readonly StatementText _statement;
    private Shelf?[] _shelves = new Shelf?[24];
    private int _round;

    public OutcomePool(StatementText statement) => _statement = statement;

    /// <summary>An outcome that nothing refers to.</summary>
    public Outcome<T> Take<T>()
    {
        int kind = Kind<T>.Number;
        if (kind >= _shelves.Length) Array.Resize(ref _shelves, kind * 2);
        var shelf = (Shelf<T>)(_shelves[kind] ??= new Shelf<T>());
        if (shelf.Round != _round)
        {
            shelf.Round = _round;
            shelf.Taken = 0;
        }
        int at = shelf.Taken++;
        if (at >= MostKept) return new Outcome<T>(_statement);
        return shelf.Outcomes[at] ??= new Outcome<T>(_statement);
    }

    /// <summary>All outcomes are free again.</summary>
    public void Return() => _round++;

    private abstract class Shelf
    {
        public int Round;
        public int Taken;
    }

    private sealed class Shelf<T> : Shelf
    {
        public readonly Outcome<T>?[] Outcomes = new Outcome<T>?[MostKept];
    }

    private static class Kinds
    {
        private static int count;

        public static int Next() => System.Threading.Interlocked.Increment(ref count) - 1;
    }

    private static class Kind<T>
    {
        public static readonly int Number = Kinds.Next();
    }
}
