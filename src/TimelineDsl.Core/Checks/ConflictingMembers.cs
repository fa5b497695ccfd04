using System.Collections.Generic;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds an undisputed report that gives a member of the event's kind another value than an earlier line: the analyst's own, or another report. Only members that take
/// one value are compared, and texts never are. Less precise is not different. One finding for each report that does not fit those before it that fit each other.
/// </summary>
internal sealed class ConflictingMembers : Check
{
    /// <summary>With so many values of one member, those that fit each other, all others are compared; without a limit the work would be quadratic.</summary>
    private const int MostCompared = 200;

    /// <summary>One value, and who says so; <see cref="Cite"/> is null for the analyst.</summary>
    private readonly record struct Said(MemberMeaning Meaning, Assertion Line, CiteSymbol? Cite)
    {
        public BoundValue Value => Meaning.Values[0];
    }

    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (@event.OfKind is null || @event.Cites.Count == 0) return;
        var byMember = new Dictionary<MemberSymbol, List<Said>>();
        foreach (var line in @event.Conclusions)
            if (!testimony.Disputes.Covers(line)) Add(byMember, line.Meanings[0], line, null);
        foreach (var cite in @event.Cites)
        {
            if (cite.IsDenial) continue;
            foreach (var meaning in cite.Meanings)
                if (!state.IsSuperseded(meaning) && !testimony.Disputes.Covers(cite.Assertion, meaning.Member)) Add(byMember, meaning, cite.Assertion, cite);
        }
        foreach (var all in byMember.Values) Compare(@event, all, diagnostics);
    }

    private static void Add(Dictionary<MemberSymbol, List<Said>> byMember, Meaning meaning, Assertion line, CiteSymbol? cite)
    {
        if (meaning is not MemberMeaning { Declared: { IsCompared: true } member } said) return;
        if (!byMember.TryGetValue(member, out var all)) byMember.Add(member, all = []);
        all.Add(new Said(said, line, cite));
    }

    private static void Compare(EventSymbol @event, List<Said> all, DiagnosticBag diagnostics)
    {
        var fitting = new List<Said>();
        foreach (var said in all)
        {
            // Two lines of the analyst are the concern of another check.
            int other = said.Cite is null ? -1 : fitting.FindIndex(earlier => earlier.Value.Excludes(said.Value));
            if (other >= 0) Report(@event, fitting[other], said, diagnostics);
            else if (fitting.Count < MostCompared) fitting.Add(said);
        }
    }

    private static void Report(EventSymbol @event, Said first, Said later, DiagnosticBag diagnostics)
    {
        string member = later.Meaning.Member;
        string other = first.Cite is null ? "the dossier itself (" + first.Line.Location + ") says" : first.Cite.Source.Name + " (" + first.Line.Location + ") says";
        bool isDoubtful = first.Value.Date is { IsDoubtful: true } || later.Value.Date is { IsDoubtful: true };
        bool isOneSpeaker = ReferenceEquals(first.Cite?.Speaker, later.Cite!.Speaker);
        diagnostics.Add(new Diagnostic(isOneSpeaker ? Catalogue.PositionChange : Catalogue.ConflictingReports, later.Line.Location,
            later.Cite.Source.Name + " says of `" + @event.Name + "` that its " + member + " is " + Told(later.Value) + ", but " + other + " " + Told(first.Value)
            + (isOneSpeaker ? ", and both are the word of " + later.Cite.Speaker.Name : "") + ". Correct one of the two, or mark the one that you do not believe with `dispute because \"…\"` under it.",
            isDoubtful ? Severity.Warning : null, [new RelatedLocation(first.Line.Location, Told(first.Value))]));
    }

    private static string Told(BoundValue value)
    {
        string text = value.Syntax.Bare is null ? "\"" + value.Text + "\"" : "`" + value.Text + "`";
        return value.Date is { } date && value.Syntax.Bare is null ? text + " (" + DateText.Of(date.Value) + ")" : text;
    }
}
