using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Takes away the findings that an <c>allow</c> silences, and finds the <c>allow</c> lines that silence none. An <c>allow</c> silences a finding at its
/// place and at every other line that it tells of: lines that contradict each other are one finding, and no line of it has more to do with it than another.
/// </summary>
internal sealed class Allowances
{
    private readonly Judgement _judgement;
    private readonly Dossier _dossier;
    private readonly HashSet<Allowance> _expired = [];
    private readonly HashSet<Allowance> _used = [];

    /// <summary>By file and kind of finding the widest scopes, in the order of their places: scopes nest, so that these share no text.</summary>
    private readonly Dictionary<(TextFile, Descriptor), List<Allowance>> _widest = [];

    /// <summary>For each <c>allow</c> inside the scope of another of the same kind: that other one.</summary>
    private readonly Dictionary<Allowance, Allowance> _around = [];

    private ConflictReach? _reach;

    private Allowances(Judgement judgement)
    {
        _judgement = judgement;
        _dossier = judgement.Dossier;
    }

    public static List<Diagnostic> Apply(Judgement judgement, IReadOnlyList<Diagnostic> found) => judgement.Dossier.Allowances.Count == 0 ? [.. found] : new Allowances(judgement).Apply(found);

    private List<Diagnostic> Apply(IReadOnlyList<Diagnostic> found)
    {
        FindExpired();
        Arrange();
        var left = new List<Diagnostic>(found.Count);
        foreach (var diagnostic in found)
        {
            var allowance = CanBeAllowed(diagnostic.Descriptor) ? Covering(diagnostic) : null;
            if (allowance is null) left.Add(diagnostic);
            else _used.Add(allowance);
        }
        var bag = new DiagnosticBag();
        var dates = new DateBinder(_dossier, bag);
        foreach (var allowance in _dossier.Allowances)
        {
            bool isRead = allowance.Syntax.Until is not { } until || dates.Read(until, allowance.File, DateSettings.Usual) is not null;
            if (isRead && !_used.Contains(allowance)) ReportDead(allowance, bag);
        }
        left.AddRange(bag.Items);
        return left;
    }

    /// <summary>What cannot be read cannot be allowed: only findings on dates, time and evidence can.</summary>
    private static bool CanBeAllowed(Descriptor descriptor) => descriptor.Id[2] is '3' or '4' or '5';

    private static IEnumerable<string> Names => Catalogue.All.Where(CanBeAllowed).SelectMany(static descriptor => new[] { descriptor.Name, descriptor.Id });

    /// <summary>An <c>until</c> has passed when the knowledge of the dossier reaches beyond it; never by the clock of the machine.</summary>
    private void FindExpired()
    {
        // What belongs to no timeline is looked at by the one that knows the latest; of those of one zone only that one matters.
        var knowledge = new Dictionary<Zone, long>();
        foreach (var timeline in _dossier.Timelines.All)
        {
            long end = _dossier.KnowledgeEnd(timeline);
            if (!knowledge.TryGetValue(timeline.Zone, out long known) || end > known) knowledge[timeline.Zone] = end;
        }
        foreach (var allowance in _dossier.Allowances)
        {
            if (allowance.Syntax.Until is not { } until || DateReader.Read(until.Text).Value?.End is not { } last) continue;
            bool HasPassed(Zone zone, long known) => DateBinder.Moments(last, zone, DateSettings.Usual) is { } moments && moments.End <= known;
            bool hasExpired = allowance.Owner is EventSymbol { Timeline: { IsDeclared: true } own }
                ? HasPassed(own.Zone, _dossier.KnowledgeEnd(own))
                : knowledge.Any(pair => HasPassed(pair.Key, pair.Value));
            if (hasExpired) _expired.Add(allowance);
        }
    }

    private void Arrange()
    {
        foreach (var allowance in _dossier.Allowances)
        {
            if (_expired.Contains(allowance) || Catalogue.Find(allowance.Syntax.Code.Text) is not { } code || !CanBeAllowed(code)) continue;
            if (!_widest.TryGetValue((allowance.File, code), out var list)) _widest.Add((allowance.File, code), list = []);
            list.Add(allowance);
        }
        foreach (var list in _widest.Values)
        {
            list.Sort(static (a, b) =>
            {
                int order = a.Scope.Start.CompareTo(b.Scope.Start);
                if (order == 0) order = b.Scope.End.CompareTo(a.Scope.End);
                return order != 0 ? order : a.Syntax.Span.Start.CompareTo(b.Syntax.Span.Start);
            });
            int widest = 0;
            for (int i = 1; i < list.Count; i++)
            {
                if (list[i].Scope.Start < list[widest].Scope.End) _around.Add(list[i], list[widest]);
                else list[++widest] = list[i];
            }
            list.RemoveRange(widest + 1, list.Count - widest - 1);
        }
    }

    private Allowance? Covering(Diagnostic diagnostic)
    {
        var covering = Covering(diagnostic.Descriptor, diagnostic.Location);
        for (int i = 0; i < diagnostic.Related.Count && covering is null; i++) covering = Covering(diagnostic.Descriptor, diagnostic.Related[i].Location);
        return covering;
    }

    private Allowance? Covering(Descriptor code, Location place)
    {
        if (!_widest.TryGetValue((place.File, code), out var list)) return null;
        int low = 0, high = list.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (list[middle].Scope.Start <= place.Span.Start) low = middle + 1;
            else high = middle;
        }
        return low > 0 && place.Span.End <= list[low - 1].Scope.End ? list[low - 1] : null;
    }

    /// <summary>Whether the finding that it silences may be a conflict that is not told while another stands with which it shares a line.</summary>
    private bool MayBeHidden(Descriptor code, Allowance allowance)
    {
        var given = _judgement.PlanPass.GivenUp;
        if (given.Count == 0 || allowance.Owner is not { } owner || !ConflictKind.All.Contains(code)) return false;
        return (_reach ??= new ConflictReach(_judgement, new RelatedEvents(_dossier), given)).MayHide(owner);
    }

    private void ReportDead(Allowance allowance, DiagnosticBag diagnostics)
    {
        string code = allowance.Syntax.Code.Text;
        var known = Catalogue.Find(code);
        string message;
        if (known is null) message = "There is no check `" + code + "`. " + (NearestWord.Find(code, Names) is { } meant ? "Did you mean `" + meant + "`?" : "Codes look like `TL5001` or `uncited`; `docs/diagnostics` lists them all.");
        else if (!CanBeAllowed(known)) message = "`" + code + "` cannot be allowed: what cannot be read must be corrected.";
        else if (_expired.Contains(allowance)) message = "This `allow` has expired: the dossier's knowledge (its `as of`, or its latest publication) reaches beyond its `until`. Look at the matter again, and renew it or take it away.";
        else if (allowance.IsInBroken) return;
        else if (_around.TryGetValue(allowance, out var other) && _used.Contains(other)) message = "This `allow` silences nothing more: the one of " + known.Id + " (" + known.Name + ") at " + new Location(other.File, other.Syntax.Span) + " covers its lines already. Take one of them away.";
        else if (MayBeHidden(known, allowance)) return;
        else message = "This `allow` silences nothing: there is no " + known.Id + " (" + known.Name + ") here. Take it away.";
        diagnostics.Add(Catalogue.DeadAllow, new Location(allowance.File, allowance.Syntax.Span), message);
    }
}
