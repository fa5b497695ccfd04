namespace TimelineDsl.Model.Reasoning;

/// <summary>One unknown of a <see cref="ConstraintNetwork"/>: a moment (milliseconds) or a date (day number) of an interval.</summary>
/// <param name="Index">Four times the interval's number, plus 0 for its start, 1 end, 2 first day, 3 last day.</param>
/// <remarks><c>default</c> is the start of interval 0. Order within one interval has no meaning.</remarks>
public readonly record struct Node(int Index)
{
    /// <summary>The number of the interval it belongs to.</summary>
    public int Interval => Index >> 2;

    /// <summary>Whether its values are day numbers; otherwise they are milliseconds.</summary>
    public bool IsDay => (Index & 2) != 0;

    /// <summary>Whether it is the interval's end or last day; otherwise its start or first day.</summary>
    public bool IsEnd => (Index & 1) != 0;
}
