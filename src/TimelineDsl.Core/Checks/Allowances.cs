using System;
using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Checks;

/// <summary>Takes away the findings that an <c>allow</c> above them silences, and finds the <c>allow</c> lines that silence none.</summary>
internal static class Allowances
{
    public static List<Diagnostic> Apply(Dossier dossier, IReadOnlyList<Diagnostic> found)
    {
        if (dossier.Allowances.Count == 0) return [.. found];
        var left = new List<Diagnostic>(found.Count);
        var used = new HashSet<Allowance>();
        var bag = new DiagnosticBag();
        foreach (var diagnostic in found)
        {
            var allowance = CanBeAllowed(diagnostic.Descriptor) ? Covering(dossier, diagnostic) : null;
            if (allowance is null) left.Add(diagnostic);
            else used.Add(allowance);
        }
        var dates = new DateBinder(dossier, bag);
        foreach (var allowance in dossier.Allowances)
        {
            bool isRead = allowance.Syntax.Until is not { } until || dates.Read(until, allowance.File, DateSettings.Usual) is not null;
            if (isRead && !used.Contains(allowance)) ReportDead(dossier, allowance, bag);
        }
        left.AddRange(bag.Items);
        return left;
    }

    /// <summary>What cannot be read cannot be allowed: only findings on dates, time and evidence can.</summary>
    private static bool CanBeAllowed(Descriptor descriptor) => descriptor.Id[2] is '3' or '4' or '5';

    private static Allowance? Covering(Dossier dossier, Diagnostic diagnostic)
    {
        foreach (var allowance in dossier.Allowances)
        {
            if (!ReferenceEquals(allowance.File, diagnostic.Location.File) || !ReferenceEquals(Catalogue.Find(allowance.Syntax.Code.Text), diagnostic.Descriptor)) continue;
            var span = diagnostic.Location.Span;
            if (span.Start >= allowance.Scope.Start && span.End <= allowance.Scope.End && !HasExpired(dossier, allowance)) return allowance;
        }
        return null;
    }

    /// <summary>An <c>until</c> has passed when the knowledge of the dossier reaches beyond it; never by the clock of the machine.</summary>
    private static bool HasExpired(Dossier dossier, Allowance allowance)
    {
        if (allowance.Syntax.Until is not { } until || DateReader.Read(until.Text).Value?.End is not { } last) return false;
        foreach (var timeline in dossier.Timelines.All)
            if (DateBinder.Moments(last, timeline.Zone, DateSettings.Usual) is { } moments && moments.End <= dossier.KnowledgeEnd(timeline)) return true;
        return false;
    }

    private static void ReportDead(Dossier dossier, Allowance allowance, DiagnosticBag diagnostics)
    {
        string code = allowance.Syntax.Code.Text;
        var known = Catalogue.Find(code);
        string message;
        if (known is null) message = "There is no check `" + code + "`. Codes look like `TL5001`; `docs/diagnostics` lists them all.";
        else if (!CanBeAllowed(known)) message = "`" + code + "` cannot be allowed: what cannot be read must be corrected.";
        else if (HasExpired(dossier, allowance)) message = "This `allow` has expired: the dossier's knowledge (its `as of`, or its latest publication) reaches beyond its `until`. Look at the matter again, and renew it or take it away.";
        else if (allowance.IsInBroken) return;
        else message = "This `allow` silences nothing: there is no " + known.Id + " (" + known.Name + ") here. Take it away.";
        diagnostics.Add(Catalogue.DeadAllow, new Location(allowance.File, allowance.Syntax.Span), message);
    }
}
