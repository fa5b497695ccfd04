using System.Collections.Generic;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>One step of one cite, as a report in the history of its event.</summary>
/// <param name="Cite">The cite.</param>
/// <param name="Meaning">What it says.</param>
internal readonly record struct ReportStep(CiteSymbol Cite, Meaning Meaning);

/// <summary>How far an event has come, on whose word, and which of its reports have been superseded.</summary>
internal sealed class EventState
{
    private static readonly HashSet<Meaning> NoMeanings = [];

    private readonly HashSet<Meaning> _superseded;
    private readonly long _putOff;

    private EventState(Status status, StatusBasis basis, HashSet<Meaning> superseded, IReadOnlyList<PositionChange> changes, IReadOnlyList<ReportStep> inForce, long putOff)
    {
        PositionChanges = changes;
        _putOff = putOff;
        Status = status;
        Basis = basis;
        _superseded = superseded;
        StatusReports = inForce;
    }

    public Status Status { get; }

    public StatusBasis Basis { get; }

    /// <summary>The undisputed reports of a status that no later one has superseded, in the order of the lines.</summary>
    public IReadOnlyList<ReportStep> StatusReports { get; }

    /// <summary>Of these, those than which none is certainly later: what they agree on is the reported status.</summary>
    public IEnumerable<ReportStep> LatestReports
    {
        get
        {
            long latestStart = LatestStart(StatusReports);
            foreach (var report in StatusReports)
                if (MayBeLatest(report, latestStart)) yield return report;
        }
    }

    /// <summary>Where a speaker takes back what that speaker said before.</summary>
    public IReadOnlyList<PositionChange> PositionChanges { get; }

    /// <summary>Whether it has happened or is ongoing.</summary>
    public bool HasBegun => StatusSteps.HasBegun(Status);

    /// <summary>Whether a plan for it still stands.</summary>
    public bool HasPlanInForce => Status is not (Status.Postponed or Status.Cancelled or Status.Ongoing or Status.Happened);

    /// <summary>Whether somebody has since reported that it was postponed or cancelled: what was planned before binds no new plan.</summary>
    public bool IsPutOffSince(CiteSymbol cite) => cite.ReportTime.HasEnd && cite.ReportTime.End <= _putOff;

    public bool IsSuperseded(Meaning meaning) => _superseded.Contains(meaning);

    /// <summary>The state of an event under the given disputes.</summary>
    public static EventState Of(EventSymbol @event, DisputeView disputes)
    {
        var corrected = Corrections.Of(@event, disputes);
        var (superseded, changes) = FindSuperseded(@event, disputes, corrected);
        var inForce = new List<ReportStep>(@event.Cites.Count);
        long putOff = long.MinValue;
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || disputes.Covers(cite.Assertion, "status")) continue;
            foreach (var meaning in cite.Meanings)
            {
                if (meaning.Status == Status.Unknown || corrected?.Contains(meaning) == true) continue;
                if (meaning.Status is Status.Postponed or Status.Cancelled) putOff = System.Math.Max(putOff, cite.ReportTime.Start);
                if (!superseded.Contains(meaning)) inForce.Add(new ReportStep(cite, meaning));
            }
        }
        var concluded = Concluded(@event, disputes);
        if (concluded != Status.Unknown) return new EventState(concluded, StatusBasis.Analyst, superseded, changes, inForce, putOff);
        var reported = Latest(inForce);
        return new EventState(reported, reported == Status.Unknown ? StatusBasis.Open : StatusBasis.Reported, superseded, changes, inForce, putOff);
    }

    /// <summary>The analyst's own word: a <c>status</c> line, else what <c>on</c>, <c>since</c> or <c>for</c> imply.</summary>
    private static Status Concluded(EventSymbol @event, DisputeView disputes)
    {
        var implied = Status.Unknown;
        foreach (var line in @event.Conclusions)
        {
            if (disputes.Covers(line)) continue;
            var status = ConcludedBy(line);
            if (line.Syntax is StatusStatement) return status;
            // `on` outranks `for`: what has happened is no longer planned.
            if (status != Status.Unknown && (implied == Status.Unknown || StatusSteps.HasBegun(status))) implied = status;
        }
        return implied;
    }

    /// <summary>The status that one line of the analyst gives or implies; unknown where it gives none.</summary>
    public static Status ConcludedBy(Assertion line)
    {
        var meaning = line.Meanings[0];
        if (line.Syntax is StatusStatement) return meaning.Status;
        if (meaning.Word is not { } word) return Status.Unknown;
        bool neverEnds = word == BoundWord.On && meaning.First?.Value is { IsInterval: true, EndKind: Dates.EndKind.Open };
        return neverEnds ? Status.Ongoing : word == BoundWord.To ? Status.Happened : ClaimBinder.StatusOf(word);
    }

    /// <summary>A report is superseded by a later step of its cite and by a later report of the same member by the same speaker, or one that it cannot be true with; not by one that repeats a status without its date.</summary>
    private static (HashSet<Meaning> Superseded, IReadOnlyList<PositionChange> Changes) FindSuperseded(EventSymbol @event, DisputeView disputes, HashSet<Meaning>? corrected)
    {
        if (@event.Cites.Count == 0 || (@event.Cites.Count == 1 && @event.Cites[0].Meanings.Length < 2)) return (NoMeanings, []);
        var superseded = corrected is null ? new HashSet<Meaning>() : new HashSet<Meaning>(corrected);
        var latestStart = new Dictionary<(Symbol Speaker, string Member), long>();
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial) continue;
            var last = new Dictionary<string, Meaning>();
            foreach (var meaning in cite.Meanings)
            {
                // What has been put right takes the place of nothing.
                if (corrected?.Contains(meaning) == true) continue;
                if (last.TryGetValue(meaning.Member, out var earlier)) superseded.Add(earlier);
                last[meaning.Member] = meaning;
            }
            if (disputes.Covers(cite.Assertion)) continue;
            foreach (string member in last.Keys)
            {
                var key = (cite.Speaker, member);
                long start = cite.ReportTime.Start;
                if (!latestStart.TryGetValue(key, out long known) || start > known) latestStart[key] = start;
            }
        }
        var changes = Semantics.PositionChanges.Of(@event, disputes, superseded.Contains);
        foreach (var change in changes) superseded.Add(change.Before.Meaning);
        Dictionary<(Symbol Speaker, Status Status, bool IsDated), long>? statuses = null;
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial) continue;
            foreach (var meaning in cite.Meanings)
            {
                // Only a report that is certainly later takes the place of this one.
                if (!cite.ReportTime.HasEnd || !latestStart.TryGetValue((cite.Speaker, meaning.Member), out long start) || start < cite.ReportTime.End) continue;
                bool isDated = meaning.Status != Status.Unknown && meaning.Word is not null;
                if (!isDated || IsTakenBack(cite, meaning, statuses ??= LatestStatuses(@event, disputes, corrected))) superseded.Add(meaning);
            }
        }
        return (superseded, changes);
    }

    /// <summary>When each speaker last gave each status, with a date and without: the latest start of such a report.</summary>
    private static Dictionary<(Symbol Speaker, Status Status, bool IsDated), long> LatestStatuses(EventSymbol @event, DisputeView disputes, HashSet<Meaning>? corrected)
    {
        var latest = new Dictionary<(Symbol, Status, bool), long>();
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial || disputes.Covers(cite.Assertion)) continue;
            foreach (var meaning in cite.Meanings)
            {
                var key = (cite.Speaker, meaning.Status, meaning.Word is not null);
                if (meaning.Status != Status.Unknown && corrected?.Contains(meaning) != true && (!latest.TryGetValue(key, out long known) || cite.ReportTime.Start > known)) latest[key] = cite.ReportTime.Start;
            }
        }
        return latest;
    }

    /// <summary>Whether its speaker later gives another date or another status: who only says again that it happened leaves the date as it was.</summary>
    private static bool IsTakenBack(CiteSymbol cite, Meaning meaning, Dictionary<(Symbol Speaker, Status Status, bool IsDated), long> latest)
    {
        foreach (var status in StatusSteps.All)
        {
            if (latest.TryGetValue((cite.Speaker, status, true), out long dated) && dated >= cite.ReportTime.End) return true;
            if (status != meaning.Status && latest.TryGetValue((cite.Speaker, status, false), out long bare) && bare >= cite.ReportTime.End) return true;
        }
        return false;
    }

    /// <summary>What the latest reports agree on; unknown where it is not certain which is the latest and the candidates differ.</summary>
    private static Status Latest(List<ReportStep> reports)
    {
        long latestStart = LatestStart(reports);
        var status = Status.Unknown;
        foreach (var report in reports)
        {
            if (!MayBeLatest(report, latestStart)) continue;
            if (status != Status.Unknown && status != report.Meaning.Status) return Status.Unknown;
            status = report.Meaning.Status;
        }
        return status;
    }

    private static long LatestStart(IReadOnlyList<ReportStep> reports)
    {
        long latest = long.MinValue;
        for (int i = 0; i < reports.Count; i++) latest = System.Math.Max(latest, reports[i].Cite.ReportTime.Start);
        return latest;
    }

    /// <summary>Whether it is not certainly earlier than the one that starts last.</summary>
    private static bool MayBeLatest(ReportStep report, long latestStart) => report.Cite.ReportTime.End > latestStart;
}
