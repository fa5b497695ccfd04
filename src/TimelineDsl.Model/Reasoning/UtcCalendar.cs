namespace TimelineDsl.Model.Reasoning;

/// <summary>The dates of UTC.</summary>
public sealed class UtcCalendar : FixedOffsetCalendar
{
    /// <summary>The only instance.</summary>
    public static readonly UtcCalendar Instance = new();

    private UtcCalendar()
        : base(0)
    {
    }
}
