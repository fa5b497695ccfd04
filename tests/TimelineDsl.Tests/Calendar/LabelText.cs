using TimelineDsl.Dates;

namespace TimelineDsl.Tests.Calendar;

/// <summary>Labels as the tables of these tests write them: <c>2025-10-20</c>, <c>2025-10-13..2025-10-19</c>, <c>2025-10-20T17:30..2025-10-20T17:31 +03:00 ~</c>.</summary>
internal static class LabelText
{
    public static string Of(DateValue? value)
    {
        if (value is null) return "-";
        return value.IsInterval ? Of(value.Start, value.StartKind) + "/" + Of(value.End, value.EndKind) : Of(value.Start);
    }

    public static string Of(DateLabel? label)
    {
        if (label is null) return "-";
        bool days = label.Start % Moment.MillisecondsPerDay == 0 && label.End % Moment.MillisecondsPerDay == 0;
        string text = !days ? Local(label.Start) + ".." + Local(label.End)
            : label.FirstDay == label.LastDay ? label.FirstDay.ToString() : label.FirstDay + ".." + label.LastDay;
        if (label.Zone is not null) text += " " + label.Zone;
        if ((label.Qualification & Qualification.Uncertain) != 0) text += " ?";
        if ((label.Qualification & Qualification.Approximate) != 0) text += " ~";
        return text;
    }

    private static string Of(DateLabel? label, EndKind kind) => kind == EndKind.Open ? "open" : kind == EndKind.Unknown ? "unknown" : Of(label);

    private static string Local(long milliseconds) => Moment.FromMilliseconds(milliseconds).ToString().TrimEnd('Z');
}
