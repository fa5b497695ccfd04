using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>How plain data becomes objects that refer to each other: lists that nobody can change, names followed, disputed set apart from accepted.</summary>
internal static class TimelineLinks
{
    internal static T Required<T>(T? value, string member) where T : class =>
        value ?? throw new ArgumentException("A report of this kind must have the member " + member + ".");

    internal static IReadOnlyList<T> Freeze<T>(IReadOnlyList<T> items) => items.Count == 0 ? [] : new ReadOnlyCollection<T>(items.ToArray());

    internal static IReadOnlyList<TResult> Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> make) => Map(items, (item, _) => make(item));

    internal static IReadOnlyList<TResult> Map<T, TResult>(IReadOnlyList<T> items, Func<T, int, TResult> make)
    {
        if (items.Count == 0) return [];
        var result = new TResult[items.Count];
        for (int i = 0; i < result.Length; i++) result[i] = make(items[i], i);
        return new ReadOnlyCollection<TResult>(result);
    }

    internal static IReadOnlyList<T> Concat<T>(IReadOnlyList<T> first, IReadOnlyList<T> second) =>
        first.Count == 0 ? second : second.Count == 0 ? first : new ReadOnlyCollection<T>(first.Concat(second).ToArray());

    internal static IReadOnlyList<Actor> Actors(Timeline timeline, IReadOnlyList<string> names) => Map(names, timeline.Actor);

    internal static IReadOnlyList<When> Accepted(IReadOnlyList<StatedWhen> stated) =>
        Freeze(stated.Where(s => s.Dispute is null).Select(s => s.When).ToArray());

    internal static IReadOnlyList<Disputed<When>> Rejected(IReadOnlyList<StatedWhen> stated) =>
        Freeze(stated.Where(s => s.Dispute is not null).Select(s => new Disputed<When>(s.When, s.Dispute!)).ToArray());

    internal static Report Report(Citation citation, ReportData data) => data.Kind switch
    {
        ReportKind.Status => new StatusReport(citation, data),
        ReportKind.Bound => new BoundReport(citation, data),
        ReportKind.Relation => new RelationReport(citation, data),
        ReportKind.Length => new LengthReport(citation, data),
        ReportKind.Place => new PlaceReport(citation, data),
        ReportKind.Member => new MemberReport(citation, data),
        _ => throw new ArgumentException("There is no such kind of report."),
    };
}
