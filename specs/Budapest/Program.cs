// The timeline as the generated model has it: what happened, what was only planned, and who said so.
using System;

foreach (var e in Budapest.Timeline.Events)
{
    var (first, last) = (e.Bounds.FirstDay, e.Bounds.LastDay);
    string days = first == last ? $"{first}" : $"{first}..{last}"; // what is not bounded is left open
    Console.WriteLine($"{days,-22} {e.Status,-10} {e.Title}{(e.Bounds.IsIfAsPlanned ? " (if as planned)" : "")}");
}

var meeting = Budapest.Events.LavrovRubioMeeting;
Console.WriteLine($"\n{meeting.Title}: {meeting.Status}");
foreach (var report in meeting.Reports)
    Console.WriteLine($"  {report.Citation.Root?.Title ?? report.Citation.Source.Title}: {report.Text}");
