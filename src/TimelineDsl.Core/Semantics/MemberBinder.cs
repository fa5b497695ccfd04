using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>Binds what is said of the members of an event's kind: finds the member, and reads the values as its type asks.</summary>
internal sealed class MemberBinder(Dossier dossier, DiagnosticBag diagnostics, System.Action<EventSymbol> bindConclusions)
{
    private const int MostComparisons = 250_000, MostNamed = 8;

    private int _comparisons;
    private readonly ValueBinder _values = new(dossier, diagnostics, bindConclusions);

    /// <summary>What a claim says of a member; null where the event has no such member or a value cannot be read (then there is a finding, here or at the kind).</summary>
    public MemberMeaning? Bind(EventSymbol @event, MemberClaim claim, DateContext context)
    {
        if (@event.OfKind?.Find(claim.Member.Text) is not { } member)
        {
            UseNames(claim);
            if (@event.OfKind is { MayLackMembers: false } kind) ReportUnknown(kind, claim.Member, context.File);
            return null;
        }
        var values = new List<BoundValue>(claim.Values.Count);
        for (int i = 0; i < claim.Values.Count;)
        {
            int taken = 1;
            var value = member.Type == MemberType.Date ? _values.ReadDate(member, claim.Values, i, context, out taken) : _values.Read(member, claim.Values[i], context);
            if (value is null) return null;
            values.Add(value);
            i += taken;
        }
        if (values.Count > 1 && member.IsSingle)
        {
            diagnostics.Add(Catalogue.RepeatedLine, new Location(context.File, values[1].Syntax.Span),
                "`" + member.Name + "` takes one value, and here stand " + values.Count + ". Write one, or let its kind take several: `" + member.Name + " " + TypeText(member) + "*` (" + member.Location + ").",
                new RelatedLocation(member.Location, "the member"));
            return null;
        }
        return new MemberMeaning(claim, member, values);
    }

    private static string TypeText(MemberSymbol member) => string.Join(" | ", member.Syntax.Type.Words.Select(static word => word.Text));

    private void ReportUnknown(KindSymbol kind, NameSyntax name, TextFile file)
    {
        var members = kind.Members.Select(static member => member.Name).ToArray();
        // A dossier of slips alone would take quadratic time.
        bool isSearched = (_comparisons += members.Length) <= MostComparisons;
        string? nearest = isSearched ? NearestWord.Find(name.Text, members.Concat(Vocabulary.WordsAt(Level.Event))) : null;
        string advice = nearest is not null ? "Did you mean `" + nearest + "`?"
            : Vocabulary.WhereStands(Words.Recognise(file.Text, name.Span.Start, name.Span.Length)) is { } places ? "Lines that start with `" + name.Text + "` stand " + places + "."
            : members.Length == 0 ? "It has no members; declare this one under the kind, as `" + name.Text + " text?`."
            : "It has " + Some(members, "and") + ".";
        diagnostics.AddWithFix(Catalogue.UndeclaredMember, new Location(file, name.Span), "The kind `" + kind.Name + "` (" + kind.NameLocation + ") has no member `" + name.Text + "`. " + advice, nearest,
            new RelatedLocation(kind.NameLocation, "the kind"));
    }

    /// <summary>The names in a message, the first few of many.</summary>
    public static string Some(IReadOnlyList<string> names, string last)
    {
        var quoted = names.Take(MostNamed).Select(static name => "`" + name + "`").ToList();
        if (names.Count > MostNamed) quoted.Add((names.Count - MostNamed) + " more");
        return quoted.Count == 1 ? quoted[0] : string.Join(", ", quoted.Take(quoted.Count - 1)) + " " + last + " " + quoted[quoted.Count - 1];
    }

    /// <summary>Counts as used what a value may name although nothing says of which type it is: one slip does not also make an actor unused.</summary>
    private void UseNames(MemberClaim claim)
    {
        foreach (var value in claim.Values)
        {
            if (value.Bare is not { } name) continue;
            foreach (var symbol in new Symbol?[] { dossier.Actors.Find(name), dossier.Places.Find(name), dossier.Events.Find(name) })
                if (symbol is not null) symbol.IsUsed = true;
        }
    }
}
