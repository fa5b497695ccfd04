using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Dates;

namespace TimelineDsl.Core.Semantics;

/// <summary>Reads the lines of a timeline that say how its dates are read, and the period that it covers.</summary>
internal sealed class SettingBinder(Dossier dossier, DiagnosticBag diagnostics)
{
    private const int HighestLevel = 2;

    private readonly DateBinder _dates = new(dossier, diagnostics);

    /// <summary>The settings first, because <c>covers</c> and every other date is read by them.</summary>
    public void Bind(TimelineSymbol timeline)
    {
        var tolerances = new Dictionary<Precision, long>();
        CalendarKind? calendar = null;
        int level = HighestLevel;
        foreach (var line in timeline.Syntax.Body)
        {
            if (line is CalendarStatement named) calendar = named.Kind;
            else if (line is DateLevelStatement dates) level = dates.Level;
            else if (line is ToleranceStatement tolerance) AddTolerance(timeline, tolerance, tolerances);
        }
        if (calendar is not null || tolerances.Count > 0 || level != HighestLevel) timeline.Settings = new DateSettings(calendar, tolerances, level);
    }

    /// <summary>The period that the timeline covers; read after its zone and its settings.</summary>
    public void BindPeriod(TimelineSymbol timeline)
    {
        foreach (var line in timeline.Syntax.Body)
        {
            if (line is not CoversStatement covers) continue;
            var context = new DateContext(timeline.File, timeline.Zone, OfTimeline: timeline.Settings);
            var meaning = new ClaimBinder(dossier, diagnostics, static _ => { }).Bind(covers.Period, context);
            if (meaning?.First is not null) timeline.Covers = (meaning, timeline.At(covers.Span));
        }
    }

    private void AddTolerance(TimelineSymbol timeline, ToleranceStatement line, Dictionary<Precision, long> tolerances)
    {
        var precisions = PrecisionsOf(line.Unit.Text);
        if (tolerances.ContainsKey(precisions[0]))
        {
            diagnostics.Add(Catalogue.RepeatedLine, timeline.At(line.Keyword), "The tolerance of `" + line.Unit.Text + "` is set already. Take one of the two lines away.");
            return;
        }
        if (_dates.Bind(line.Length, timeline.File) is not { } length) return;
        if (length.Max is not { } most || length.Min != length.Max)
        {
            diagnostics.Add(Catalogue.BadDuration, timeline.At(line.Length.Span), "A tolerance is one length, as `2d` or `30min`, and not a range of them.");
            return;
        }
        foreach (var precision in precisions) tolerances.Add(precision, most.MostDays * Moment.MillisecondsPerDay + most.Milliseconds);
    }

    private static Precision[] PrecisionsOf(string unit) => unit switch
    {
        "clock" => [Precision.Millisecond, Precision.Second, Precision.Minute, Precision.Hour],
        "day" => [Precision.Day],
        "week" => [Precision.Week],
        "month" => [Precision.Month],
        "season" => [Precision.Season],
        "year" => [Precision.Year],
        "decade" => [Precision.Decade],
        _ => [Precision.Century],
    };
}
