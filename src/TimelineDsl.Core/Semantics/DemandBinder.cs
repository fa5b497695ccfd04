using System.Collections.Generic;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>Last pass: what the dossier is expected to say, and what policies require of it.</summary>
internal sealed class DemandBinder(Dossier dossier, DiagnosticBag diagnostics)
{
    // All events are bound by now.
    private readonly ClaimBinder _claims = new(dossier, diagnostics, static _ => { });
    private readonly DateBinder _dates = new(dossier, diagnostics);

    public void Bind(IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
    {
        foreach (var timeline in dossier.Timelines.All)
            foreach (var line in timeline.Syntax.Body)
                if (line is RequireStatement policy) dossier.Policies.Add(new Policy(policy, timeline.File, timeline));
        foreach (var tree in trees)
        {
            foreach (var demand in tree.Demands)
            {
                cancellation.ThrowIfCancellationRequested();
                if (demand is RequireStatement policy) dossier.Policies.Add(new Policy(policy, tree.File, TimelineOf(tree, policy.Span)));
                else if (demand is ExpectStatement expectation) BindExpectation(expectation, tree.File);
            }
        }
    }

    /// <summary>The timeline to which the events at a place of a file belong: that of the last <c>timeline</c> line above it, else of the first below; null where the file has none.</summary>
    private TimelineSymbol? TimelineOf(SyntaxTree tree, TextSpan at)
    {
        Declaration? found = null;
        foreach (var declaration in tree.Declarations)
            if (declaration.Kind == DeclarationKind.Timeline && (found is null || declaration.Span.Start < at.Start)) found = declaration;
        return found is null ? null : dossier.Timelines.Find(found.Name.Text);
    }

    private void BindExpectation(ExpectStatement syntax, TextFile file)
    {
        var @event = dossier.Events.Resolve(syntax.Event, file, dossier, diagnostics);
        foreach (var below in syntax.Body)
            if (below is AllowStatement allow) dossier.Allowances.Add(new Allowance(allow, file, syntax, Extent.Of(syntax)) { Owner = @event });
        if (@event is null)
        {
            syntax.HasBrokenLine = true;
            return;
        }
        if (Words(syntax.Claim) is { } words)
        {
            diagnostics.Add(Catalogue.UnexpectedText, new Location(file, words.Span), "Here comes a date. A source's words, in quotes, stand under a `cite`; what is expected is said without them.");
            syntax.HasBrokenLine = true;
            return;
        }
        if (OfWhole(syntax) is { } word)
        {
            diagnostics.Add(Catalogue.UnexpectedText, new Location(file, syntax.Subject.Span), "`" + word + "` is said of a whole event, and not of its start or end. Write `expect " + syntax.Event.Text + " " + word + " …`.");
            syntax.HasBrokenLine = true;
            return;
        }
        var meaning = _claims.Bind(syntax.Claim, new DateContext(file, @event.Zone, OfTimeline: @event.Timeline.Settings));
        var asOf = syntax.AsOf is null ? null : _dates.Bind(new DateArgument(syntax.AsOf.Span, syntax.AsOf), new DateContext(file, @event.Timeline.Zone, OfTimeline: @event.Timeline.Settings));
        if (meaning is null || (syntax.AsOf is not null && asOf is null))
        {
            syntax.HasBrokenLine = true;
            return;
        }
        var line = new Assertion(-1, AssertionRole.Expectation, file, syntax) { Event = @event, Meanings = [meaning] };
        dossier.Expectations.Add(new BoundExpectation(line, meaning, asOf?.Hull.End));
    }

    /// <summary>The word of a claim that a moment cannot meet, because it is about a start and an end; null where there is none.</summary>
    private static string? OfWhole(ExpectStatement syntax) => syntax.Subject.Part == EventPart.Whole ? null : syntax.Claim switch
    {
        StatusClaim => "status",
        LengthClaim => "lasts",
        BoundClaim { Word: BoundWord.From or BoundWord.To or BoundWord.Since } bound => bound.Word.ToString().ToLowerInvariant(),
        _ => null,
    };

    /// <summary>Words in quotes where a date should stand: they may be read or not, and an expectation that says nothing would always be met.</summary>
    private static TextSyntax? Words(Claim claim) => claim is BoundClaim bound ? bound.First.Date?.Phrase ?? bound.Second?.Date?.Phrase : null;
}
