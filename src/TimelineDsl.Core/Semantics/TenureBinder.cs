using System.Linq;
using System.Threading;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;

namespace TimelineDsl.Core.Semantics;

/// <summary>Binds what the analyst says of how long actors exist and who held which office when. These are dates of the calendar, in no place's zone.</summary>
internal sealed class TenureBinder(Dossier dossier, DiagnosticBag diagnostics)
{
    private readonly ClaimBinder _claims = new(dossier, diagnostics, static _ => { });

    public void Bind(CancellationToken cancellation)
    {
        foreach (var actor in dossier.Actors.All)
        {
            cancellation.ThrowIfCancellationRequested();
            BindLifetime(actor);
        }
        foreach (var office in dossier.Offices.All)
        {
            cancellation.ThrowIfCancellationRequested();
            BindOffice(office);
        }
    }

    private void BindLifetime(ActorSymbol actor)
    {
        foreach (var line in actor.Syntax.Body)
        {
            if (line is not ClaimStatement claim) continue;
            var meaning = _claims.Bind(claim.Claim, new DateContext(actor.File, Zone.Utc));
            if (meaning is null) actor.Syntax.HasBrokenLine = true;
            else actor.Lifetime.Add(Assert(actor, AssertionRole.Lifetime, line, meaning));
            Allow(actor, line);
        }
    }

    private void BindOffice(OfficeSymbol office)
    {
        foreach (var line in office.Syntax.Body)
        {
            if (line is FlagStatement) office.IsShared = true;
            else if (line is TextStatement { Word: TextWord.Also } also) office.Also.Add(also.Value.Value);
            else if (line is AllowStatement allow) dossier.Allowances.Add(new Allowance(allow, office, Extent.Of(office.Syntax)));
            else if (line is TermStatement term) BindTerm(office, term);
        }
    }

    private void BindTerm(OfficeSymbol office, TermStatement line)
    {
        Allow(office, line);
        var holder = dossier.Actors.Resolve(line.Holder, office.File, dossier, diagnostics);
        var when = line.When is null ? null : _claims.Bind(line.When, new DateContext(office.File, Zone.Utc));
        if (holder is null || (line.When is not null && when is null)) office.Syntax.HasBrokenLine = true;
        else office.Add(new TermSymbol(office, holder, Assert(office, AssertionRole.Term, line, when)));
    }

    private Assertion Assert(Symbol subject, AssertionRole role, Statement line, Meaning? meaning)
    {
        var assertion = new Assertion(dossier.Assertions.Count, role, subject.File, line)
        {
            Subject = subject,
            Meanings = meaning is null ? [] : [meaning],
            Dispute = line.Body.OfType<DisputeStatement>().FirstOrDefault(),
            IsDoubtful = meaning is { First.IsDoubtful: true } or { Second.IsDoubtful: true },
        };
        dossier.Add(assertion);
        return assertion;
    }

    private void Allow(Symbol subject, Statement line)
    {
        foreach (var allow in line.Body.OfType<AllowStatement>()) dossier.Allowances.Add(new Allowance(allow, subject, Extent.Of(line)));
    }
}
