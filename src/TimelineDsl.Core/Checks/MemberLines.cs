using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds members of which an event of a kind has too many undisputed lines, or none where its kind asks for one.</summary>
internal sealed class MemberLines : Check
{
    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        if (@event.OfKind is not { } kind) return;
        var first = new Dictionary<MemberSymbol, Assertion>();
        foreach (var line in @event.Conclusions)
        {
            if (line.Meanings[0] is not MemberMeaning { Declared: var member } || testimony.Disputes.Covers(line)) continue;
            if (!first.TryGetValue(member, out var other)) first.Add(member, line);
            else if (member.IsSingle) ReportRepeated(@event, line, other, diagnostics);
        }
        if (!@event.HasBrokenLine && !kind.MayLackMembers) FindMissing(@event, kind, first, diagnostics);
    }

    private static void ReportRepeated(EventSymbol @event, Assertion line, Assertion first, DiagnosticBag diagnostics) =>
        diagnostics.Add(Catalogue.RepeatedLine, @event.At(line.Syntax.Keyword),
            "`" + line.Meanings[0].Member + "` takes one value, and it stands at " + first.Location + " already. Take one of them away, or mark the one that you do not believe with `dispute because \"…\"` under it.",
            new RelatedLocation(first.Location, "the first one"));

    private static void FindMissing(EventSymbol @event, KindSymbol kind, Dictionary<MemberSymbol, Assertion> said, DiagnosticBag diagnostics)
    {
        var missing = kind.Members.Where(member => member.Count == MemberCount.One && !said.ContainsKey(member)).ToArray();
        if (missing.Length == 0) return;
        var member = missing[0];
        diagnostics.Add(Catalogue.MissingMember, @event.NameLocation,
            "`" + @event.Name + "` is of the kind `" + kind.Name + "` and does not say its " + MemberBinder.Some(missing.Select(static one => one.Name).ToArray(), "and") + " (" + member.Location
            + "). Add a line `" + member.Name + " …`, or let the member be left out: `" + member.Name + " " + string.Join(" | ", member.Syntax.Type.Words.Select(static word => word.Text)) + "?`.",
            new RelatedLocation(member.Location, "the member"));
    }
}
