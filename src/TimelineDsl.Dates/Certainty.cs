namespace TimelineDsl.Dates;

/// <summary>What can be said of a relation between two dates, each of which leaves several readings open. <c>default</c> is <see cref="Unknown"/>.</summary>
public enum Certainty
{
    /// <summary>It is not decided, and hangs on an end of an interval of which nothing is known but that there is one.</summary>
    Unknown,
    /// <summary>It holds by no reading.</summary>
    No,
    /// <summary>It holds by some readings and not by others.</summary>
    Maybe,
    /// <summary>It holds by every reading.</summary>
    Yes,
}
