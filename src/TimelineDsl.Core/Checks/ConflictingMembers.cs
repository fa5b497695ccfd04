using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Checks;

/// <summary>
/// Finds an undisputed report that gives a member of the event's kind another value than an earlier line: the analyst's own, or another report. Only members that take
/// one value are compared, and texts never are. Less precise is not different. One finding for each report that does not fit those before it that fit each other.
/// </summary>
internal sealed class ConflictingMembers : Check
{
    /// <summary>With so many values of one member, those that fit each other, all others are compared; without a limit the work would be quadratic.</summary>
    private const int MostCompared = 200;

    /// <summary>One value, and who says so; <see cref="Source"/> is null for the analyst.</summary>
    private readonly record struct Said(MemberMeaning Meaning, Assertion Line, SourceSymbol? Source)
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
                if (!state.IsSuperseded(meaning) && !testimony.Disputes.Covers(cite.Assertion, meaning.Member)) Add(byMember, meaning, cite.Assertion, cite.Source);
        }
        foreach (var all in byMember.Values) Compare(@event, all, diagnostics);
    }

    private static void Add(Dictionary<MemberSymbol, List<Said>> byMember, Meaning meaning, Assertion line, SourceSymbol? source)
    {
        if (meaning is not MemberMeaning { Declared: { IsSingle: true, Type: not MemberType.Text } member } said) return;
        if (!byMember.TryGetValue(member, out var all)) byMember.Add(member, all = []);
        all.Add(new Said(said, line, source));
    }

    private static void Compare(EventSymbol @event, List<Said> all, DiagnosticBag diagnostics)
    {
        var fitting = new List<Said>();
        foreach (var said in all)
        {
            // Two lines of the analyst are the concern of another check.
            int other = said.Source is null ? -1 : fitting.FindIndex(earlier => Differ(earlier.Value, said.Value));
            if (other >= 0) Report(@event, fitting[other], said, diagnostics);
            else if (fitting.Count < MostCompared) fitting.Add(said);
        }
    }

    /// <summary>Whether no more precise value fits both.</summary>
    private static bool Differ(BoundValue first, BoundValue second)
    {
        if (first.Actor is not null || first.Event is not null) return !ReferenceEquals(first.Actor, second.Actor) || !ReferenceEquals(first.Event, second.Event);
        if (first.Place is { } place && second.Place is { } other) return !place.IsWithin(other) && !other.IsWithin(place);
        if (first.Number is { } number) return number != second.Number;
        if (first.Length is { } length && second.Length is { } otherLength) return Differ(length, otherLength);
        if (first.Syntax.Bare is not null && first.Date is null && second.Date is null) return first.Text != second.Text;
        // Of words that nobody can date nothing is known.
        return first.Date is { } date && second.Date is { } otherDate && !date.Hull.Overlaps(otherDate.Hull);
    }

    /// <summary>Whether two lengths have none in common. Elapsed time and calendar dates are not compared with each other: an hour more or less changes the date or not.</summary>
    private static bool Differ(DurationRange first, DurationRange second)
    {
        if (first.IsElapsed != second.IsElapsed) return false;
        return first.IsElapsed
            ? first.MaxMilliseconds < second.MinMilliseconds || second.MaxMilliseconds < first.MinMilliseconds
            : first.MaxDays < second.MinDays || second.MaxDays < first.MinDays;
    }

    private static void Report(EventSymbol @event, Said first, Said later, DiagnosticBag diagnostics)
    {
        string member = later.Meaning.Member;
        string other = first.Source is null ? "the dossier itself (" + first.Line.Location + ") says" : first.Source.Name + " (" + first.Line.Location + ") says";
        bool isDoubtful = first.Value.Date is { IsDoubtful: true } || later.Value.Date is { IsDoubtful: true };
        diagnostics.Add(new Diagnostic(Catalogue.ConflictingReports, later.Line.Location,
            later.Source!.Name + " says of `" + @event.Name + "` that its " + member + " is " + Told(later.Value) + ", but " + other + " " + Told(first.Value)
            + ". Correct one of the two, or mark the one that you do not believe with `dispute because \"…\"` under it.",
            isDoubtful ? Severity.Warning : null, [new RelatedLocation(first.Line.Location, Told(first.Value))]));
    }

    private static string Told(BoundValue value)
    {
        string text = value.Syntax.Bare is null ? "\"" + value.Text + "\"" : "`" + value.Text + "`";
        return value.Date is { } date && value.Syntax.Bare is null ? text + " (" + DateText.Of(date.Value) + ")" : text;
    }
}
