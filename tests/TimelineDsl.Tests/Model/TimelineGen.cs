using System.Collections.Generic;
using System.Linq;
using CsCheck;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Tests.Model;

/// <summary>Timelines with anything in them that the types allow: hostile text, absent members, references in circles.</summary>
internal static class TimelineGen
{
    private static readonly string[] Hostile =
    [
        "", "^", "|", "\"", "\"\"\"", "\\", "\n", "\r\n", "\t", "\0", "*/", "</summary>", "\u2028", "\u2029", "\u0085", "\uD800", "\uDC00\uD800", "\u202E", "\uFEFF", "\uFFFF",
        "😀", "Зеленський", "^q", "^u00", "{0}", "\U000E0041",
    ];

    private static readonly string[] Names = ["a", "b", "talks-1", "lavrov-rubio-call", "зустріч", "equals"];

    internal static readonly Gen<string> Text = Gen.OneOf(
        Constants(Hostile),
        Gen.Select(Constants(Hostile), Gen.String, Constants(Hostile), (a, b, c) => a + b + c),
        Gen.String[Gen.Char['\0', '\uFFFF'], 0, 8]);

    private static Gen<T> Constants<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<string?> MaybeText = Gen.OneOf(Gen.Const((string?)null), Text.Select(t => (string?)t));

    private static readonly Gen<IReadOnlyList<string>> Texts = Text.Array[0, 3].Select(a => (IReadOnlyList<string>)a);

    private static readonly Gen<string> Name = Constants(Names);

    private static readonly Gen<IReadOnlyList<string>> SomeNames = Name.Array[0, 3].Select(a => (IReadOnlyList<string>)a);

    private static readonly Gen<string?> MaybeName = Gen.OneOf(Gen.Const((string?)null), Name.Select(n => (string?)n));

    private static readonly Gen<long?> MaybeNumber = Gen.OneOf(Gen.Const((long?)null), Constants<long?>(0, -1, long.MinValue, long.MaxValue), Gen.Long.Select(n => (long?)n));

    private static readonly Gen<Moment?> MaybeMoment = Gen.OneOf(
        Gen.Const((Moment?)null),
        Constants<Moment?>(Moment.MinValue, Moment.MaxValue, default(Moment)),
        Gen.Long[Moment.MinValue.Milliseconds, Moment.MaxValue.Milliseconds].Select(n => (Moment?)Moment.FromMilliseconds(n)));

    private static readonly Gen<Day?> MaybeDay = Gen.OneOf(Gen.Const((Day?)null), Gen.Long.Select(n => (Day?)new Day(n)));

    private static readonly Gen<When> FreshWhen =
        from kind in Gen.Enum<WhenKind>()
        from words in Gen.Select(Text, MaybeText, MaybeText, MaybeText)
        from more in Gen.Select(MaybeText, MaybeText, MaybeText)
        from moments in Gen.Select(MaybeMoment, MaybeMoment, MaybeDay, MaybeDay)
        from precision in Gen.OneOf(Gen.Const((Precision?)null), Gen.Enum<Precision>().Select(p => (Precision?)p))
        from doubt in Gen.Int[0, 3]
        from phrase in Gen.Bool
        from calendar in Gen.Enum<CalendarKind>()
        from endCalendar in Gen.Enum<CalendarKind>()
        select new When
        {
            Calendar = calendar, EndCalendar = endCalendar,
            Kind = kind, Text = words.Item1, Resolved = words.Item2, Zone = words.Item3, Rule = words.Item4,
            CountingFrom = more.Item1, Pin = more.Item2, Because = more.Item3,
            Earliest = moments.Item1, Latest = moments.Item2, FirstDay = moments.Item3, LastDay = moments.Item4,
            Precision = precision, Qualification = (Qualification)doubt, IsPhrase = phrase,
        };

    // Some are equal, as the date concluded and the date cited mostly are: these are written once a line.
    private static readonly Gen<When> When = Gen.OneOf(
        FreshWhen,
        Constants(new When { Kind = WhenKind.On, Text = "2025-10-17" }, new When { Kind = WhenKind.For, Text = "2025-10-17" }, new When { Kind = WhenKind.On, Text = "" }));

    private static readonly Gen<When?> MaybeWhen = Gen.OneOf(Gen.Const((When?)null), When.Select(w => (When?)w));

    private static readonly Gen<Dispute> Dispute = Gen.Select(Text, MaybeText, (because, member) => new Dispute(because, member));

    private static readonly Gen<Dispute?> MaybeDispute = Gen.OneOf(Gen.Const((Dispute?)null), Dispute.Select(d => (Dispute?)d));

    private static readonly Gen<IReadOnlyList<StatedWhen>> Stated = Gen.Select(When, MaybeDispute, (when, dispute) => new StatedWhen(when, dispute)).Array[0, 3].Select(a => (IReadOnlyList<StatedWhen>)a);

    private static readonly Gen<Length> Length =
        from text in Text
        from phrase in Gen.Bool
        from numbers in MaybeNumber.Array[6]
        select new Length
        {
            Text = text, IsPhrase = phrase, MinMilliseconds = numbers[0], MaxMilliseconds = numbers[1], MinDays = numbers[2], MaxDays = numbers[3],
            MinMonths = numbers[4], MaxMonths = numbers[5],
        };

    private static readonly Gen<Length?> MaybeLength = Gen.OneOf(Gen.Const((Length?)null), Length.Select(l => (Length?)l));

    private static readonly Gen<RelationData> Relation =
        from kind in Gen.Enum<RelationKind>()
        from names in Gen.Select(Name, Gen.OneOf(Gen.Const((string?)null), Name.Select(n => (string?)n)))
        from parts in Gen.Select(Gen.Enum<EventPart>(), Gen.Enum<EventPart>())
        from length in MaybeLength
        from words in Gen.Select(Text, MaybeText)
        from dispute in MaybeDispute
        select new RelationData { Kind = kind, Other = names.Item1, Second = names.Item2, OtherPart = parts.Item1, SecondPart = parts.Item2, Length = length, Text = words.Item1, Because = words.Item2, Dispute = dispute };

    /// <summary>Each event is of one of these, or of none; <c>deep</c> has the members of <c>flat</c> besides its own.</summary>
    private static readonly KindData[] Kinds =
    [
        new() { Name = "flat", Title = "Flat \"*/", Members = [Declared("words", MemberType.Text), Declared("votes", MemberType.Number), Declared("title", MemberType.Date)], Notes = ["\u2028"] },
        new()
        {
            Name = "deep", Title = "</summary>", Base = "flat",
            Members =
            [
                Declared("notice", MemberType.Duration), Declared("link", MemberType.Url), Declared("speaker", MemberType.Actor), Declared("hall", MemberType.Place), Declared("answers", MemberType.Event),
                new KindMemberData { Name = "tone", Type = MemberType.Choice, Choices = ["mild", "harsh"], Count = MemberCount.Several, Doc = "^|\"\n&" },
            ],
        },
    ];

    private static KindMemberData Declared(string name, MemberType type) => new() { Name = name, Type = type, Count = MemberCount.Several };

    private static Gen<MemberValueData> Value(MemberType type) =>
        from text in Text
        from name in Name
        from when in When
        from length in Length
        from number in Constants(0m, -1.50m, decimal.MaxValue, decimal.MinValue, 0.0000001m)
        select new MemberValueData
        {
            Type = type,
            Text = type is MemberType.Actor or MemberType.Place or MemberType.Event ? name : type == MemberType.Choice ? "harsh" : text,
            When = type == MemberType.Date ? when : null,
            Length = type == MemberType.Duration ? length : null,
            Number = type == MemberType.Number ? number : null,
        };

    private static Gen<MemberData> Member(string kind) =>
        from declared in Constants(kind == "flat" ? Kinds[0].Members.ToArray() : Kinds.SelectMany(k => k.Members).ToArray())
        from values in Value(declared.Type).Array[1, 3]
        from because in MaybeText
        from dispute in MaybeDispute
        select new MemberData { Name = declared.Name, Values = values, Because = because, Dispute = dispute };

    private static Gen<ReportData> Report(string? of) =>
        from report in PlainReport
        from member in Member(of ?? "flat")
        select report.Kind != ReportKind.Member ? report
            : new ReportData { Kind = of is null ? ReportKind.Status : ReportKind.Member, Text = report.Text, Standing = report.Standing, Dispute = report.Dispute, ReportedEarliest = report.ReportedEarliest, ReportedLatest = report.ReportedLatest, Member = of is null ? null : member };

    private static readonly Gen<ReportData> PlainReport =
        from kind in Gen.Enum<ReportKind>()
        from text in Text
        from standing in Gen.Enum<Standing>()
        from dispute in MaybeDispute
        from moments in Gen.Select(MaybeMoment, MaybeMoment)
        from status in Gen.Enum<Status>()
        from when in Gen.Select(When, MaybeWhen)
        from relation in Relation
        from length in Length
        from place in Name
        select new ReportData
        {
            Kind = kind, Text = text, Standing = standing, Dispute = dispute, ReportedEarliest = moments.Item1, ReportedLatest = moments.Item2, Status = status,
            When = kind == ReportKind.Bound ? when.Item1 : when.Item2,
            Relation = kind == ReportKind.Relation ? relation : null,
            Length = kind == ReportKind.Length ? length : null,
            Place = kind == ReportKind.Place ? place : null,
        };

    private static Gen<CitationData> Citation(string? of) =>
        from names in Gen.Select(Name, SomeNames)
        from text in Text
        from flags in Gen.Select(Gen.Bool, Gen.Bool)
        from reports in Report(of).Array[0, 3]
        from said in MaybeWhen
        from lists in Gen.Select(Texts, Texts)
        from dispute in MaybeDispute
        select new CitationData
        {
            Source = names.Item1, Via = names.Item2, Text = text, IsFirstHand = flags.Item1, IsDenial = flags.Item2, Reports = reports, Said = said,
            Quotes = lists.Item1, Notes = lists.Item2, Dispute = dispute,
        };

    private static readonly Gen<EventBounds> Bounds =
        from planned in Gen.Bool
        from m in MaybeMoment.Array[4]
        from d in MaybeDay.Array[2]
        select planned
            ? (EventBounds)new PlannedBounds { EarliestStart = m[0], LatestStart = m[1], EarliestEnd = m[2], LatestEnd = m[3], FirstDay = d[0], LastDay = d[1] }
            : new ActualBounds { EarliestStart = m[0], LatestStart = m[1], EarliestEnd = m[2], LatestEnd = m[3], FirstDay = d[0], LastDay = d[1] };

    private static Gen<EventData> Event(string name) =>
        from words in Gen.Select(Text, Text, MaybeText)
        from period in Gen.Bool
        from stated in Stated
        from concluding in Gen.Int[-1, 2]
        from bounds in Bounds
        from status in Gen.Select(Gen.Enum<Status>(), Gen.Enum<StatusBasis>())
        from names in Gen.Select(SomeNames, Gen.OneOf(Gen.Const((string?)null), Name.Select(n => (string?)n)))
        from kind in Constants(null, "flat", "deep")
        from members in Member(kind ?? "flat").Array[0, 3]
        from citations in Citation(kind).Array[0, 3]
        from relations in Relation.Array[0, 3]
        from disputes in Dispute.Array[0, 2]
        from lists in Gen.Select(Texts, Texts)
        from length in MaybeLength
        from offices in MaybeName.Array[names.Item1.Count]
        from inOffices in Gen.Bool
        select new EventData
        {
            Offices = inOffices ? offices : [],
            Name = name, Title = words.Item1, Zone = words.Item2, StatusBecause = words.Item3, IsPeriod = period, Stated = stated,
            Concluding = concluding >= 0 && concluding < stated.Count ? concluding : null, Bounds = bounds, Status = status.Item1, StatusBasis = status.Item2,
            Who = names.Item1, Where = names.Item2, Citations = citations, Relations = relations, Disputes = disputes, Tags = lists.Item1, Notes = lists.Item2,
            Length = length, Kind = kind, Members = kind is null ? [] : members,
        };

    private static Gen<SourceData> Source(string name) =>
        from words in Gen.Select(Text, MaybeText, MaybeText, MaybeText)
        from more in Gen.Select(MaybeText, MaybeText, MaybeText)
        from publisher in Gen.OneOf(Gen.Const((string?)null), Name.Select(n => (string?)n))
        from published in Stated
        from moments in Gen.Select(MaybeMoment, MaybeMoment)
        from accessed in MaybeWhen
        from unknown in Gen.Bool
        from lists in Gen.Select(SomeNames, Texts)
        from links in Gen.Select(SomeNames, SomeNames, SomeNames, SomeNames)
        from copies in MaybeName
        from retracted in Gen.Bool
        select new SourceData
        {
            Corrects = links.Item1, Retracts = links.Item2, CorrectedBy = links.Item3, RetractedBy = links.Item4, Copies = copies, IsRetracted = retracted,
            Name = name, Title = words.Item1, Url = words.Item2, Archive = words.Item3, Language = words.Item4, Reliability = more.Item1, Document = more.Item2,
            Zone = more.Item3, Publisher = publisher, Published = published, PublishedEarliest = moments.Item1, PublishedLatest = moments.Item2,
            Accessed = accessed, IsUrlUnknown = unknown, Via = lists.Item1, Notes = lists.Item2,
        };

    private static Gen<ActorData> Actor(string name) =>
        Gen.Select(Text, MaybeText, Texts, Texts, Gen.Bool, Stated, (title, zone, also, notes, anonymous, lifetime) => new ActorData { Name = name, Title = title, Zone = zone, Also = also, Notes = notes, IsAnonymous = anonymous, Lifetime = lifetime });

    private static readonly Gen<TermData> Term =
        Gen.Select(Name, MaybeWhen, MaybeText, MaybeDispute, Texts, (holder, when, because, dispute, notes) => new TermData { Holder = holder, When = when, Because = because, Dispute = dispute, Notes = notes });

    private static Gen<OfficeData> Office(string name) =>
        Gen.Select(Text, Texts, Texts, Gen.Bool, Term.Array[0, 3], (title, also, notes, shared, terms) => new OfficeData { Name = name, Title = title, Also = also, Notes = notes, IsShared = shared, Terms = terms });

    private static Gen<PlaceData> Place(string name) =>
        Gen.Select(Text, MaybeText, Texts, Texts, Gen.OneOf(Gen.Const((string?)null), Name.Select(n => (string?)n)), (title, zone, also, notes, within) => new PlaceData { Name = name, Title = title, Zone = zone, Also = also, Notes = notes, In = within });

    private static Gen<T[]> Each<T>(System.Func<string, Gen<T>> make) =>
        Gen.Select(make(Names[0]), make(Names[1]), make(Names[2]), (a, b, c) => new[] { a, b, c })
            .Select(Gen.Select(make(Names[3]), make(Names[4]), make(Names[5]), (a, b, c) => new[] { a, b, c }), (left, right) => left.Concat(right).ToArray());

    internal static readonly Gen<TimelineData> Timeline =
        from words in Gen.Select(Text, Text, MaybeText)
        from asOf in Gen.Select(Gen.Bool, Text, MaybeMoment)
        from notes in Texts
        from covers in MaybeWhen
        from calendar in Gen.OneOf(Gen.Const((CalendarKind?)null), Gen.Enum<CalendarKind>().Select(c => (CalendarKind?)c))
        from events in Each(Event)
        from sources in Each(Source)
        from actors in Each(Actor)
        from places in Each(Place)
        from offices in Each(Office)
        select new TimelineData
        {
            Name = "budapest", Title = words.Item1, Zone = words.Item2, Language = words.Item3, Notes = notes, Covers = covers, Calendar = calendar,
            AsOf = asOf.Item3 is { } moment ? new AsOf(asOf.Item2, moment, asOf.Item1) : null,
            Events = events, Sources = sources, Actors = actors, Places = places, Offices = offices, Kinds = Kinds,
        };
}
