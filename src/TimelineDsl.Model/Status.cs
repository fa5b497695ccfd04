namespace TimelineDsl.Model;

/// <summary>How far an event has come, in the order in which that usually goes. <c>default</c> is <see cref="Unknown"/>.</summary>
public enum Status
{
    /// <summary>The dossier does not say, or its reports do not settle it.</summary>
    Unknown,
    /// <summary>Said to be under way of becoming a plan, on nobody's word in particular.</summary>
    Rumoured,
    /// <summary>Somebody suggested it.</summary>
    Proposed,
    /// <summary>Somebody means to do it.</summary>
    Planned,
    /// <summary>Those concerned agreed on it.</summary>
    Agreed,
    /// <summary>It has begun and has not ended.</summary>
    Ongoing,
    /// <summary>It took place and has ended.</summary>
    Happened,
    /// <summary>It was put off; whether it will take place is open.</summary>
    Postponed,
    /// <summary>It will not take place.</summary>
    Cancelled,
}
