using TimelineDsl.Dates;

namespace TimelineDsl.Core.Calendar;

/// <summary>
/// How far <c>~</c> and <c>around</c> reach: half the unit of the label to either side; a clock time 15 minutes; or what the timeline sets. Applied where a label
/// becomes bounds, never to the label itself, so that what was written stays as it was written.
/// </summary>
internal static class Widening
{
    private const long Hour = 3_600_000;
    private const long Day = Moment.MillisecondsPerDay;

    /// <summary>What the label may mean: itself, or, where it is approximate, itself and as much to either side as the settings say.</summary>
    public static DateLabel Of(DateLabel label, DateSettings settings) =>
        (label.Qualification & Qualification.Approximate) == 0 ? label : By(label, settings.Tolerance(label.Precision));

    /// <summary>The label and so many milliseconds to either side (<c>around D ± 3d</c>).</summary>
    public static DateLabel By(DateLabel label, long milliseconds) =>
        new(label.Start - milliseconds, label.End + milliseconds, label.Precision, label.Qualification, label.Zone);

    /// <summary>Half the unit of a precision, in milliseconds; 15 minutes for clock times.</summary>
    public static long Half(Precision precision) => precision switch
    {
        Precision.Millisecond or Precision.Second or Precision.Minute => Hour / 4,
        Precision.Hour => Hour / 2,
        Precision.Day => Day / 2,
        Precision.Week => Day * 7 / 2,
        Precision.Month => Day * 15,
        Precision.Season => Day * 46,
        Precision.Year => Day * 183,
        Precision.Decade => Day * 1827,
        _ => Day * 18_263,
    };
}
