using System.Collections.Generic;
using System.Linq;
using TimelineDsl.Core.Syntax;

namespace TimelineDsl.Tests.Syntax;

/// <summary>A node in one short line: kinds and values, no spans. Dates stand in <c>&lt;&gt;</c>, quoted texts in <c>""</c>, lengths in <c>~~</c>.</summary>
internal static class Shape
{
    public static string Of(Statement statement) => statement switch
    {
        Declaration one => $"{one.Kind} {one.Name.Text}{Prefix(" : ", one.Base?.Text ?? "")}{Prefix(" ", Of(one.Title))}",
        NamesStatement one => $"{one.Word} [{string.Join(", ", one.Names.Select(static name => name.Text))}]",
        WhoStatement one => $"Who [{string.Join(", ", one.Participants.Select(static each => each.Actor.Text + Prefix(" as ", each.Office?.Text ?? "")))}]",
        TermStatement one => $"HeldBy {one.Holder.Text}{(one.When is null ? "" : " " + Of(one.When))}{Reason(one.Because)}",
        TextStatement one => one.IsUnknown ? $"{one.Word} unknown" : $"{one.Word} {Of(one.Value)}",
        MemberDeclaration one => $"Declares {one.Name.Text} {string.Join("|", one.Type.Words.Select(static word => word.Text))} {one.Type.Count}{Prefix(" ", Of(one.Doc))}",
        FlagStatement => "Flag",
        DatedStatement one => $"{one.Word} {Of(one.When)}{Reason(one.Because)}",
        ClaimStatement one => $"Claim {Of(one.Claim)}{Reason(one.Because)}",
        StatusStatement one => $"Status {one.Status}{Reason(one.Because)}",
        CiteStatement one => $"Cite {one.Source.Text}{string.Concat(one.Via.Select(static actor => " via " + actor.Text))}{(one.FirstHand is null ? "" : " first-hand")} {one.Verb}: {string.Join(" | ", one.Claims.Select(Of))}",
        DisputeStatement one => $"Dispute {one.Member?.Text ?? "-"}{Reason(one.Because)}",
        AllowStatement one => $"Allow {one.Code.Text}{Reason(one.Because)}{Prefix(" until ", Of(one.Until))}",
        ToleranceStatement one => $"Tolerance {one.Unit.Text} {Of(one.Length)}",
        DateLevelStatement one => $"Dates level {one.Level}",
        CalendarStatement one => $"Calendar {one.Kind}",
        CoversStatement one => $"Covers {Of(one.Period)}",
        ExpectStatement one => $"Expect {Of(one.Subject)} {Of(one.Claim)}{Prefix(" as of ", Of(one.AsOf))}",
        RequireStatement one => $"Require {one.What.Kind} {one.What.Count}{Prefix(" ", Of(one.What.Grade))} for {one.For} as {one.Severity}",
        _ => statement.GetType().Name,
    };

    public static string Of(Claim claim) => claim switch
    {
        BoundClaim one => $"{one.Word} {Of(one.First)}{(one.Second is null ? "" : " .. " + Of(one.Second))}{Prefix(" ± ", Of(one.Tolerance))}",
        RelationClaim one => $"{one.Word} {Of(one.Other)}{Prefix(" ", Of(one.Length))}",
        LengthClaim one => $"Lasts {Of(one.Length)}",
        MemberClaim one => $"Member {one.Member.Text} {string.Join(" | ", one.Values.Select(Of))}",
        PlaceClaim one => $"Where {one.Place.Text}",
        StatusClaim one => $"{one.Status}{(one.When is null ? "" : " " + Of(one.When))}",
        _ => claim.GetType().Name,
    };

    private static string Of(ValueSyntax value) => value.Words is { } words ? Of(new DateArgument(value.Span, Words: words)) : "<" + value.Bare + ">";

    private static string Of(PointSyntax point) => point.Event is null ? Of(point.Date!) : (point.Part == TimelineDsl.Model.EventPart.Whole ? "" : point.Part + "-of ") + point.Event.Text;

    private static string Of(DateArgument date)
    {
        var parts = new List<string>();
        if (date.IsUnknown) parts.Add("unknown");
        if (date.Date is { } own) parts.Add(Of(own));
        if (date.Phrase is { } phrase) parts.Add(Of(phrase));
        if (date.Zone is { } zone) parts.Add("zone " + zone.Value);
        if (date.CountingFromEvent is { } name) parts.Add("from " + Of(name));
        if (date.CountingFromDate is { } anchor) parts.Add("from " + Of(anchor));
        if (date.Pin is { } pin) parts.Add("= " + Of(pin));
        if (date.PinUnknown) parts.Add("= unknown");
        return string.Join(" ", parts);
    }

    private static string Of(DateSyntax? date) => date is null ? "" : "<" + date.Text + ">";

    private static string Of(TextSyntax? text) => text is null ? "" : "\"" + text.Value.Replace("\n", "\\n") + "\"";

    private static string Of(DurationSyntax? length) => length is null ? "" : length.IsPhrase ? "~\"" + length.Text + "\"~" : "~" + length.Text + "~";

    private static string Reason(TextSyntax? because) => Prefix(" because ", Of(because));

    private static string Prefix(string prefix, string text) => text.Length == 0 ? "" : prefix + text;
}
