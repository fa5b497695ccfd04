using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;

namespace TimelineDsl.Core.Semantics;

/// <summary>
/// Third pass: the events, each whole before the next, while its lines are at hand: what the analyst says, then the cites. Words that count from what
/// the analyst says of another event have that read first.
/// </summary>
internal sealed class EventBinder
{
    private readonly Dossier dossier;
    private readonly DiagnosticBag diagnostics;
    private readonly ClaimBinder _claims;
    private readonly ClaimBinder _silent;
    private readonly MemberBinder _members;
    private readonly MemberBinder _silentMembers;
    private readonly SourceBinder _sources;

    public EventBinder(Dossier dossier, DiagnosticBag diagnostics)
    {
        this.dossier = dossier;
        this.diagnostics = diagnostics;
        _claims = new ClaimBinder(dossier, diagnostics, BindConclusions);
        var unheard = new DiagnosticBag();
        _silent = new ClaimBinder(dossier, unheard, BindConclusions);
        _members = new MemberBinder(dossier, diagnostics, BindConclusions);
        _silentMembers = new MemberBinder(dossier, unheard, BindConclusions);
        _sources = new SourceBinder(dossier, diagnostics, BindConclusions);
    }

    public void Bind(CancellationToken cancellation)
    {
        foreach (var @event in dossier.Events.All)
        {
            cancellation.ThrowIfCancellationRequested();
            BindConclusions(@event);
            foreach (var line in @event.Syntax.Body)
                if (line is CiteStatement cite) BindCite(@event, cite);
        }
    }

    /// <summary>Everything that the analyst says of an event, once; what comes back to an event that is being read finds what has been read of it.</summary>
    private void BindConclusions(EventSymbol @event)
    {
        if (@event.IsBound) return;
        @event.IsBound = true;
        BindParticipants(@event);
        foreach (var line in @event.Syntax.Body) BindConclusion(@event, line);
    }

    /// <summary>Who and where; the undisputed place decides the zone in which every bare date of the event is read.</summary>
    private void BindParticipants(EventSymbol @event)
    {
        NamesStatement? undisputed = null;
        foreach (var line in @event.Syntax.Body)
        {
            if (line is WhoStatement who) BindWho(@event, who);
            if (line is not NamesStatement names) continue;
            if (names is { Word: NamesWord.Where, Names.Count: > 0 }) undisputed = BindPlace(@event, names, undisputed);
            Allow(@event, names);
        }
    }

    private void BindWho(EventSymbol @event, WhoStatement line)
    {
        // Most events have one `who` line, and all have none at first.
        if (@event.Who is not List<Participant> bound) @event.Who = bound = new List<Participant>(line.Participants.Count);
        Assertion? assertion = null;
        foreach (var syntax in line.Participants)
        {
            var office = syntax.Office is null ? null : dossier.Offices.Resolve(syntax.Office, @event.File, dossier, diagnostics);
            if (dossier.Actors.Resolve(syntax.Actor, @event.File, dossier, diagnostics) is not { } actor) continue;
            bound.Add(new Participant(actor, office, syntax));
            if (actor.Lifetime.Count == 0) continue;
            if (assertion is null) dossier.Add(assertion = new Assertion(dossier.Assertions.Count, AssertionRole.Who, @event.File, line) { Event = @event });
            (@event.Lifetimes ??= []).Add((assertion, actor));
        }
    }

    /// <summary>There is one undisputed place, and it counts; a disputed one is kept where there is no other. Gives the undisputed line so far.</summary>
    private NamesStatement? BindPlace(EventSymbol @event, NamesStatement line, NamesStatement? undisputed)
    {
        var place = dossier.Places.Resolve(line.Names[0], @event.File, dossier, diagnostics);
        if (line.Body.Exists(static below => below is DisputeStatement))
        {
            if (undisputed is null) @event.IsWhereDisputed = true;
            @event.Where ??= place;
            return undisputed;
        }
        if (undisputed is not null)
        {
            var first = @event.At(undisputed.Span);
            diagnostics.Add(Catalogue.RepeatedLine, @event.At(line.Keyword),
                "An event has one undisputed `where`, and it stands at " + first + " already. Take one of them away, or mark the one that you do not believe with `dispute because \"…\"` under it.",
                new RelatedLocation(first, "the first one"));
            return undisputed;
        }
        @event.Where = place;
        @event.IsWhereDisputed = false;
        if (place?.Zone is { } zone) @event.Zone = zone;
        return line;
    }

    private void BindConclusion(EventSymbol @event, Statement line)
    {
        switch (line)
        {
            case ClaimStatement claim:
                var context = DateContext.Under(@event);
                var meaning = claim.Claim is MemberClaim member ? _members.Bind(@event, member, context) : _claims.Bind(claim.Claim, context);
                if (meaning is not null) Add(@event, line, meaning);
                else @event.Syntax.HasBrokenLine = true;
                Allow(@event, line);
                break;
            case StatusStatement status:
                Add(@event, line, new Meaning(new StatusClaim(status.Span, status.Status, null)) { Status = status.Status });
                Allow(@event, line);
                break;
            case DisputeStatement { Member: not null } dispute:
                if (!IsMember(@event, dispute.Member)) break;
                (@event.DisputedMembers ??= []).Add((dispute.Member.Text, dispute));
                dossier.Disputes.Add((dispute, @event));
                break;
            case DisputeStatement dispute:
                diagnostics.Add(Catalogue.UnexpectedText, @event.At(dispute.Keyword),
                    "Say what is disputed: put `dispute` deeper, under the line that it is about, or name a member, `dispute date because …`.");
                break;
            case AllowStatement allow:
                dossier.Allowances.Add(new Allowance(allow, @event, Extent.Of(@event.Syntax)));
                break;
        }
    }

    /// <summary>Whether a dispute names a member of the event, its own or its kind's; where it does not, there is a finding.</summary>
    private bool IsMember(EventSymbol @event, NameSyntax name)
    {
        if (DisputableMembers.Contains(name.Text) || @event.OfKind?.Find(name.Text) is not null) return true;
        bool mayBe = @event.Syntax.Base is not null && @event.OfKind is null or { MayLackMembers: true };
        if (mayBe) return false;
        var members = DisputableMembers.Concat(@event.OfKind?.Members.Select(static member => member.Name) ?? []).ToArray();
        string? nearest = NearestWord.Find(name.Text, members);
        diagnostics.AddWithFix(Catalogue.UndeclaredMember, @event.At(name.Span),
            "An event " + (@event.OfKind is null ? "" : "of the kind `" + @event.OfKind.Name + "` ") + "has no member `" + name.Text + "` that could be disputed. It has " + MemberBinder.Some(members, "and") + ".", nearest);
        return false;
    }

    /// <summary>The members of an event whose reports may be disputed as a whole.</summary>
    public static readonly IReadOnlyList<string> DisputableMembers = ["date", "status", "where", "lasts"];

    private void Add(EventSymbol @event, Statement line, Meaning meaning)
    {
        var assertion = new Assertion(dossier.Assertions.Count, AssertionRole.Conclusion, @event.File, line)
        {
            Event = @event,
            Meanings = [meaning],
            Dispute = DisputeUnder(line),
            IsDoubtful = meaning.First is { IsDoubtful: true } || meaning.Second is { IsDoubtful: true },
        };
        dossier.Add(assertion);
        @event.Conclusions.Add(assertion);
    }

    private void BindCite(EventSymbol @event, CiteStatement syntax)
    {
        Allow(@event, syntax);
        var source = dossier.Sources.Resolve(syntax.Source, @event.File, dossier, diagnostics);
        var via = dossier.Actors.ResolveAll(syntax.Via, @event.File, dossier, diagnostics);
        if (source is null)
        {
            // The claims' names are used all the same; what is wrong with them is told when the source is known.
            foreach (var claim in syntax.Claims)
            {
                if (claim is MemberClaim member) _silentMembers.Bind(@event, member, DateContext.Under(@event));
                else _silent.Bind(claim, DateContext.Under(@event));
            }
            @event.Syntax.HasBrokenLine = true;
            return;
        }
        var context = DateContext.Under(@event) with { Source = source, Event = @event };
        var meanings = new Meaning[syntax.Claims.Count];
        int bound = 0;
        for (int i = 0; i < meanings.Length; i++)
        {
            // A bare bound of a source says more than the date: `on` that it happened, `for` that it is planned, `since` that it goes on.
            if ((syntax.Claims[i] is MemberClaim member ? _members.Bind(@event, member, context) : _claims.Bind(syntax.Claims[i], context)) is not { } meaning) continue;
            if (syntax.Claims[i] is BoundClaim { Word: BoundWord.On or BoundWord.For or BoundWord.Since } claim) meaning.Status = ClaimBinder.StatusOf(claim.Word);
            meanings[bound++] = meaning;
        }
        if (bound < meanings.Length)
        {
            @event.Syntax.HasBrokenLine = true;
            System.Array.Resize(ref meanings, bound);
        }
        var assertion = new Assertion(dossier.Assertions.Count, AssertionRole.Report, @event.File, syntax)
        {
            Event = @event,
            Source = source,
            Meanings = meanings,
            Dispute = DisputeUnder(syntax) is not { } dispute || (dispute.Member is not null && !IsMember(@event, dispute.Member)) ? null : dispute,
        };
        dossier.Add(assertion);
        var cite = new CiteSymbol(syntax, @event, source, assertion) { Via = via };
        assertion.Cite = cite;
        foreach (var below in syntax.Body)
            if (below is DatedStatement { Word: DatedWord.Said } said) cite.Said = _sources.BindDated(said, new DateContext(@event.File, source.Zone, source, OfTimeline: @event.Timeline.Settings));
        if (@event.Cites.Count == 0) @event.Cites = new List<CiteSymbol>(1);
        @event.Cites.Add(cite);
    }

    private static DisputeStatement? DisputeUnder(Statement line)
    {
        foreach (var below in line.Body)
            if (below is DisputeStatement dispute) return dispute;
        return null;
    }

    private void Allow(EventSymbol @event, Statement line)
    {
        foreach (var below in line.Body)
            if (below is AllowStatement allow) dossier.Allowances.Add(new Allowance(allow, @event, Extent.Of(line)));
    }
}
