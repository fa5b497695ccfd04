using TimelineDsl.Core.Calendar;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Phrases;

/// <summary>How a form reads against one day: a label with the other reading, or an error. <c>default</c> is neither: the words say no date here.</summary>
internal readonly struct Candidate
{
    private Candidate(DateLabel? chosen, DateLabel? excluded, bool isAmbiguous, DateError? error)
    {
        Chosen = chosen;
        Excluded = excluded;
        IsAmbiguous = isAmbiguous;
        Error = error;
    }

    public DateLabel? Chosen { get; }

    public DateLabel? Excluded { get; }

    public bool IsAmbiguous { get; }

    public DateError? Error { get; }

    public static Candidate Of(DateLabel chosen, DateLabel? excluded = null, bool isAmbiguous = false) =>
        new(chosen, excluded is null || excluded.Equals(chosen) ? null : excluded, isAmbiguous && excluded is not null && !excluded.Equals(chosen), null);

    public static Candidate Fault(DateError error) => new(null, null, false, error);
}
