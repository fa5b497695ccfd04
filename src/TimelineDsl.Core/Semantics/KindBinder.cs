using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.CodeGen;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>Binds kinds: on what each is based, what its members are. Events are given their kinds here too, because values may name events of a kind.</summary>
internal sealed class KindBinder(Dossier dossier, DiagnosticBag diagnostics)
{
    /// <summary>How far kinds may be based on one another, and how many members one has, inherited ones counted, and words an enumeration: far more than anybody reads.</summary>
    private const int MostBases = 64, MostMembers = 256, MostChoices = 256;

    private static readonly Dictionary<string, MemberType> BuiltIn = new(System.StringComparer.Ordinal)
    {
        ["actor"] = MemberType.Actor, ["place"] = MemberType.Place, ["event"] = MemberType.Event, ["date"] = MemberType.Date, ["duration"] = MemberType.Duration,
        ["number"] = MemberType.Number, ["text"] = MemberType.Text, ["url"] = MemberType.Url,
    };

    public void Bind(IReadOnlyList<EventSymbol> eventsOfKinds)
    {
        foreach (var kind in dossier.Kinds.All) BindBase(kind);
        foreach (var first in Circles.Find(dossier.Kinds.All, static kind => kind.Base))
        {
            bool isDirect = ReferenceEquals(first.Base, first);
            diagnostics.Add(Catalogue.ContainmentCycle, first.NameLocation,
                "The kind `" + first.Name + "` is based on itself" + (isDirect ? "" : ", by way of `" + first.Base!.Name + "` (" + first.Base.NameLocation + ")") + ". Take the `: " + first.Base!.Name + "` away.",
                isDirect ? [] : [new RelatedLocation(first.Base.NameLocation, "`" + first.Base.Name + "`")]);
            first.Base = null;
        }
        foreach (var kind in dossier.Kinds.All) LimitBases(kind);
        foreach (var kind in dossier.Kinds.All) BindMembers(kind);
        foreach (var kind in dossier.Kinds.All) LimitMembers(kind);
        foreach (var kind in dossier.Kinds.All) FindRepeatedMembers(kind);
        foreach (var @event in eventsOfKinds) @event.OfKind = dossier.Kinds.Resolve(@event.Syntax.Base!, @event.File, dossier, diagnostics);
    }

    private void BindBase(KindSymbol kind)
    {
        // A word of the language was told as one.
        if (BuiltIn.ContainsKey(kind.Name) && !ReservedWords.Contains(kind.Name))
            diagnostics.Add(Catalogue.BadName, kind.NameLocation, "`" + kind.Name + "` cannot be the name of a kind: it is a type that every member may have. Call it something else.");
        if (kind.Syntax.Base is { } based) kind.Base = dossier.Kinds.Resolve(based, kind.File, dossier, diagnostics);
    }

    private void LimitBases(KindSymbol kind)
    {
        var at = kind;
        for (int depth = 0; at is not null && depth < MostBases; depth++) at = at.Base;
        if (at?.Base is null) return;
        diagnostics.Add(Catalogue.TooLarge, at.NameLocation, "The kind `" + kind.Name + "` is based on more than " + MostBases + " others, one on another, this one among them. Base them on fewer.");
        at.Base = null;
        at.Syntax.HasBrokenLine = true;
    }

    private void LimitMembers(KindSymbol kind)
    {
        int inherited = kind.Base?.Members.Count ?? 0, left = System.Math.Max(0, MostMembers - inherited);
        if (kind.OwnMembers.Count <= left) return;
        diagnostics.Add(Catalogue.TooLarge, kind.OwnMembers[left].Location, "A kind has at most " + MostMembers + " members, with those of the kinds on which it is based. Take this one and those after it away.");
        kind.OwnMembers.RemoveRange(left, kind.OwnMembers.Count - left);
        kind.Syntax.HasBrokenLine = true;
    }

    private void BindMembers(KindSymbol kind)
    {
        foreach (var line in kind.Syntax.Body)
        {
            if (line is not MemberDeclaration member) continue;
            if (member.Type.Words.Count > MostChoices)
            {
                diagnostics.Add(Catalogue.TooLarge, kind.At(member.Type.Words[MostChoices].Span), "A member is one of at most " + MostChoices + " words. Make it a `text`, or take this word and those after it away.");
                kind.Syntax.HasBrokenLine = true;
            }
            else if (member.Type.Words.Count > 1)
            {
                FindRepeatedChoices(kind, member);
                kind.OwnMembers.Add(new MemberSymbol(member, kind, MemberType.Choice, null));
            }
            else if (BuiltIn.TryGetValue(member.Type.Words[0].Text, out var type)) kind.OwnMembers.Add(new MemberSymbol(member, kind, type, null));
            else if (FindKind(kind, member.Type.Words[0]) is { } of) kind.OwnMembers.Add(new MemberSymbol(member, kind, MemberType.Event, of));
            else kind.Syntax.HasBrokenLine = true;
        }
    }

    /// <summary>The kind that stands as a type; what is neither that nor a built-in type is told with the nearest of both.</summary>
    private KindSymbol? FindKind(KindSymbol kind, NameSyntax type)
    {
        if (dossier.Kinds.Find(type.Text) is not null || NearestWord.Find(type.Text, BuiltIn.Keys) is not { } nearest) return dossier.Kinds.Resolve(type, kind.File, dossier, diagnostics);
        diagnostics.AddWithFix(Catalogue.UnknownName, kind.At(type.Span),
            "`" + type.Text + "` is neither a type nor a kind. Did you mean `" + nearest + "`? Members are " + Expectation.Enumerate(BuiltIn.Keys.Select(static name => "`" + name + "`").ToArray()) + ", of a kind, or one of several words, as `yes | no`.",
            nearest);
        return null;
    }

    private void FindRepeatedChoices(KindSymbol kind, MemberDeclaration member)
    {
        var names = new Dictionary<string, NameSyntax>(System.StringComparer.Ordinal);
        foreach (var word in member.Type.Words)
        {
            string name = CSharpName.Of(word.Text);
            if (!names.TryGetValue(name, out var first)) names.Add(name, word);
            else if (first.Text == word.Text) diagnostics.Add(Catalogue.DuplicateName, kind.At(word.Span), "`" + word.Text + "` stands twice in this list. Take one of them away.");
            else diagnostics.Add(Catalogue.NameCollision, kind.At(word.Span), "`" + word.Text + "` and `" + first.Text + "` are both `" + name + "` in C#. Rename one of them.");
        }
    }

    private void FindRepeatedMembers(KindSymbol kind)
    {
        var names = new Dictionary<string, MemberSymbol>(System.StringComparer.Ordinal);
        foreach (var member in kind.Base?.Members ?? [])
            if (!names.ContainsKey(CSharpName.Of(member.Name))) names.Add(CSharpName.Of(member.Name), member);
        foreach (var member in kind.OwnMembers.ToArray())
        {
            string name = CSharpName.Of(member.Name);
            if (!names.TryGetValue(name, out var first))
            {
                names.Add(name, member);
                continue;
            }
            var other = new RelatedLocation(first.Location, "the first `" + first.Name + "`");
            if (first.Name == member.Name)
            {
                kind.OwnMembers.Remove(member);
                diagnostics.Add(Catalogue.DuplicateName, member.Location, "There is already a member `" + member.Name + "`, at " + first.Location + ". Give this one another name, or take it away.", other);
            }
            else diagnostics.Add(Catalogue.NameCollision, member.Location, "`" + member.Name + "` and `" + first.Name + "` (" + first.Location + ") are both `" + name + "` in C#. Rename one of them.", other);
        }
    }
}
