// The timeline as the generated model has it: what happened, what was only planned, and who said so.
using System;

foreach (var e in Budapest.Timeline.Events)
{
    string day = e.Bounds.FirstDay?.ToString() ?? (e.Bounds.LastDay is { } last ? "by " + last : "?");
    Console.WriteLine($"{day,-13} {e.Status,-10} {e.Title}{(e.Bounds.IsIfAsPlanned ? " (if as planned)" : "")}");
}

var meeting = Budapest.Events.LavrovRubioMeeting;
Console.WriteLine($"\n{meeting.Title}: {meeting.Status}");
foreach (var report in meeting.Reports)
    Console.WriteLine($"  {report.Citation.Root?.Title ?? report.Citation.Source.Title}: {report.Text}");
