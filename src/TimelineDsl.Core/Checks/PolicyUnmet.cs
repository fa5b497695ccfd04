using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Semantics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Checks;

/// <summary>Finds events whose undisputed reports fall short of a policy: too few of them, or some that lack what every one must have. One finding a policy and event.</summary>
internal sealed class PolicyUnmet : Check
{
    private const int MostNamed = 4;

    public override void Run(Testimony testimony, EventSymbol @event, EventState state, DiagnosticBag diagnostics)
    {
        // A period may be the analyst's own frame; and a line that cannot be read may be what is asked for.
        if (testimony.Dossier.Policies.Count == 0 || @event.IsPeriod || @event.HasBrokenLine) return;
        foreach (var policy in testimony.Dossier.Policies)
        {
            if (policy.Timeline is not null && !ReferenceEquals(policy.Timeline, @event.Timeline)) continue;
            var status = policy.Syntax.For;
            if (status != Status.Unknown && status != state.Status) continue;
            var reports = @event.Cites.Where(cite => Counts(cite, status, testimony.Disputes)).ToList();
            if (Shortfall(policy.Syntax.What, reports) is not { } shortfall) continue;
            diagnostics.Add(new Diagnostic(Catalogue.Policy, @event.NameLocation,
                "`" + @event.Name + "` " + (status == Status.Unknown ? "" : StatusSteps.Told(status) + ", and ") + "falls short of the policy `" + Written(policy) + "` (" + policy.Location + "): " + shortfall
                + " Or say why it need not: `allow TL5021 because \"…\"`.",
                policy.Syntax.Severity, [new RelatedLocation(policy.Location, "the policy")]));
        }
    }

    /// <summary>Whether a cite is an undisputed report, and, where the policy is about a status, one that says so in its last step.</summary>
    private static bool Counts(CiteSymbol cite, Status status, DisputeView disputes)
    {
        if (cite.IsDenial || disputes.Covers(cite.Assertion)) return false;
        if (status == Status.Unknown) return true;
        if (disputes.Covers(cite.Assertion, "status")) return false;
        return cite.Meanings.LastOrDefault(static meaning => meaning.Status != Status.Unknown)?.Status == status;
    }

    /// <summary>What there is, what is missing, and what to do; null where nothing is missing.</summary>
    private static string? Shortfall(Requirement what, List<CiteSymbol> reports) => what.Kind switch
    {
        PolicyKind.Cites => reports.Count >= what.Count ? null
            : "there " + Are(reports.Count, "cite that counts", "cites that count") + Named(reports) + ", " + Number(what.Count - reports.Count) + " too few. Cite more.",
        PolicyKind.IndependentOrigins => Origins(what.Count, reports),
        PolicyKind.Archive => Lacking(reports, static cite => HasText(cite.Source, TextWord.Archive), "an `archive` line"),
        PolicyKind.Accessed => Lacking(reports, static cite => cite.Source.Accessed.Exists(static line => line.Date is not null), "an `accessed` line with a date"),
        PolicyKind.Quote => Lacking(reports, static cite => cite.Syntax.Body.Exists(static line => line is TextStatement { Word: TextWord.Quote }), "a `quote` under the cite"),
        _ => Lacking(reports, cite => GradeOf(cite.Source) is { } grade && grade.IsAtLeast(Grade.Read(what.Grade!.Value)!.Value), "a `reliability` of " + what.Grade!.Value + " or better"),
    };

    private static string? Origins(int count, List<CiteSymbol> reports)
    {
        int certain = Corroboration.Certain(reports);
        if (certain >= count) return null;
        int unknown = reports.Count(static report => !Corroboration.HasOrigin(report));
        return "its " + Number(reports.Count) + (reports.Count == 1 ? " cite that counts" : " cites that count") + Named(reports) + " certainly " + (reports.Count == 1 ? "has " : "have ") + Number(certain)
            + (certain == 1 ? " independent origin, " : " independent origins, ") + Number(count - certain) + " too few"
            + (unknown == 0 ? "" : "; of " + Number(unknown) + " it is not known from whom the source has it") + ". Cite others, or say with `via` or `first-hand` where a source has it from.";
    }

    private static string? Lacking(List<CiteSymbol> reports, System.Func<CiteSymbol, bool> has, string what)
    {
        var lacking = reports.Where(cite => !has(cite)).ToList();
        return lacking.Count == 0 ? null : Number(lacking.Count) + " of its " + Number(reports.Count) + " cites" + Named(lacking) + " " + (lacking.Count == 1 ? "lacks " : "lack ") + what + ". Add it.";
    }

    private static bool HasText(SourceSymbol source, TextWord word) => source.HasBrokenLine || source.Syntax.Body.Exists(line => line is TextStatement { IsUnknown: false } text && text.Word == word);

    private static Grade? GradeOf(SourceSymbol source)
    {
        foreach (var line in source.Syntax.Body)
            if (line is TextStatement { Word: TextWord.Reliability } text) return Grade.Read(text.Value.Value);
        return null;
    }

    private static string Named(List<CiteSymbol> cites)
    {
        if (cites.Count == 0) return "";
        var names = cites.Take(MostNamed).Select(static cite => cite.Source.Name + ", " + cite.Assertion.Location);
        return " (" + string.Join("; ", names) + (cites.Count > MostNamed ? "; …" : "") + ")";
    }

    private static string Written(Policy policy) => policy.File.Slice(policy.Syntax.Span);

    private static string Are(int count, string one, string many) => count == 1 ? "is 1 " + one : count == 0 ? "is no " + one : "are " + Number(count) + " " + many;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
