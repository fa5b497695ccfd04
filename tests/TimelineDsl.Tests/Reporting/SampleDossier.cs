using System.Collections.Generic;
using TimelineDsl.Dates;
using TimelineDsl.Model;
using TimelineDsl.Model.Data;
using static TimelineDsl.Tests.Reporting.Make;

namespace TimelineDsl.Tests.Reporting;

/// <summary>A dossier of the size and make of a real one: thirty years, one dense week, plans, denials, disputes, open ends.</summary>
internal static class SampleDossier
{
    private static readonly Day Oct16 = Date(2025, 10, 16), Oct17 = Date(2025, 10, 17), Oct20 = Date(2025, 10, 20), Oct21 = Date(2025, 10, 21), Oct22 = Date(2025, 10, 22), Oct23 = Date(2025, 10, 23);

    private static readonly Moment Monday = Start(Oct20, Kyiv), Tuesday = Start(Oct21, Washington), Wednesday = Start(Oct22, "UTC");

    public static Timeline Build() => Timeline.From(Data());

    public static TimelineData Data() => new()
    {
        Name = "budapest",
        Title = "The road to a Budapest summit",
        Zone = Kyiv,
        Language = "1",
        AsOf = new AsOf("2025-10-22", Start(Date(2025, 10, 23), Kyiv), true),
        Notes = ["What five pages of October 2025 say about a second meeting of the presidents, and on whose word."],
        Actors = Actors(),
        Places = Places(),
        Sources = Sources(),
        Events = [.. Past(), .. Week(), .. Plans()],
    };

    private static ActorData[] Actors() =>
    [
        Actor("trump", "Donald Trump"), Actor("putin", "Vladimir Putin"), Actor("zelensky", "Volodymyr Zelensky", false, "Zelenskyy", "Zelenskiy"),
        Actor("rubio", "Marco Rubio"), Actor("lavrov", "Sergey Lavrov", false, "Sergei Lavrov"), Actor("ushakov", "Yuri Ushakov"),
        Actor("reuters", "Reuters"), Actor("cnn", "CNN"), Actor("russian-mfa", "Russian Foreign Ministry"),
        Actor("diplomatic-source", "a diplomatic source of Reuters", true), Actor("cnn-sources", "sources familiar with the matter", true),
        Actor("kyiv-independent", "The Kyiv Independent"), Actor("al-mayadeen", "Al Mayadeen English"), Actor("newsmax", "Newsmax"), Actor("poland", "Government of Poland"),
    ];

    private static PlaceData[] Places() =>
    [
        new() { Name = "white-house", Title = "White House", In = "washington" }, new() { Name = "washington", Title = "Washington", Zone = Washington },
        new() { Name = "budapest-city", Title = "Budapest", In = "hungary", Zone = "Europe/Budapest" }, new() { Name = "hungary", Title = "Hungary" },
        new() { Name = "anchorage", Title = "Anchorage", In = "alaska", Zone = "America/Anchorage" }, new() { Name = "alaska", Title = "Alaska" },
    ];

    private static SourceData[] Sources() =>
    [
        new()
        {
            Name = "newsmax-21", Title = "Trump's Hopes for Swift Summit With Putin Might Be Stalled", Publisher = "newsmax", Via = ["reuters"], Reliability = "B2", Zone = Washington,
            Published = [new(Phrase(WhenKind.On, "Tuesday, 21 October 2025 08:05 AM EDT", Oct21, Oct21, "", Washington) with { Precision = Precision.Minute, Earliest = At(Oct21, 8, 5, Washington), Latest = At(Oct21, 8, 6, Washington) }),
                new(Phrase(WhenKind.On, "2025-05-21", Date(2025, 5, 21), Date(2025, 5, 21), ""), new Dispute("Page metadata, five months older than the dateline."))],
            PublishedEarliest = At(Oct21, 8, 5, Washington), PublishedLatest = At(Oct21, 8, 6, Washington), IsUrlUnknown = true, Document = "003_482734cb4992ff36.txt", Language = "en",
        },
        new()
        {
            Name = "dated-001", Title = "Lavrov and Rubio to meet on Thursday", Published = [new(On(Oct20))], PublishedEarliest = Monday, PublishedLatest = Start(Oct21, Kyiv),
            Url = "https://example.org/lavrov-rubio", Document = "001_6b20e5d4be5d9778.txt", Reliability = "C3", Zone = Kyiv, Language = "en",
        },
        new()
        {
            Name = "kyiv-independent-20", Title = "Lavrov, Rubio hold phone call ahead of planned Trump-Putin meeting", Publisher = "kyiv-independent", Zone = Kyiv, Reliability = "A2",
            Published = [new(When(WhenKind.Between, "2025-10-20 and 2025-10-21", Oct20, Oct21) with { Because = "The page carries no date; it tells of the call of the 20th as news." })],
            PublishedEarliest = Monday, PublishedLatest = Start(Oct22, Kyiv), IsUrlUnknown = true, Language = "en",
        },
        new()
        {
            Name = "al-mayadeen-20", Title = "Lavrov, Rubio discuss preparations for Putin-Trump summit", Publisher = "al-mayadeen", Zone = "Asia/Beirut", Reliability = "C3",
            Published = [new(Phrase(WhenKind.On, "20 Oct 2025 23:08", Oct20, Oct20, "", "Asia/Beirut"))], PublishedEarliest = At(Oct20, 23, 8, Kyiv), PublishedLatest = At(Oct20, 23, 9, Kyiv),
            Accessed = When(WhenKind.Since, "2025-11-11", Date(2025, 11, 11), Date(2025, 11, 11)) with { Because = "The sidebar mentions 11 November." }, Url = "javascript:alert(1)", Language = "en",
        },
        new() { Name = "undated-004", Title = "A page without date or publisher", Notes = ["Bounded by what it tells: after the postponement, before the 23rd."], PublishedEarliest = Tuesday, PublishedLatest = Start(Oct23, Kyiv), Language = "en", Zone = Kyiv },
    ];

    private static EventData[] Past() =>
    [
        new()
        {
            Name = "memorandum", Title = "Budapest Memorandum signed", Stated = [new(On(Date(1994, 12, 5), "Europe/Budapest"))], Concluding = 0, Bounds = Within(Date(1994, 12, 5), Date(1994, 12, 5), "Europe/Budapest"),
            Zone = "Europe/Budapest", Status = Status.Happened, StatusBasis = StatusBasis.Analyst, Where = "budapest-city",
            Citations = [Cite("al-mayadeen-20", "on \"December 1994\"", [Step(Status.Happened, "on \"December 1994\"", Monday, Tuesday, Phrase(WhenKind.On, "December 1994", Date(1994, 12, 1), Date(1994, 12, 31), "A month and a year name the whole month.") with { Precision = Precision.Month })])],
        },
        new()
        {
            Name = "war", Title = "Russia's full-scale war against Ukraine", IsPeriod = true, Zone = Kyiv, Status = Status.Ongoing, StatusBasis = StatusBasis.Analyst,
            Stated = [new(When(WhenKind.Since, "2022-02", Date(2022, 2, 1), Date(2022, 2, 28), Kyiv, Precision.Month))], Concluding = 0,
            Bounds = new ActualBounds { EarliestStart = Start(Date(2022, 2, 1), Kyiv), LatestStart = Start(Date(2022, 3, 1), Kyiv), EarliestEnd = Start(Oct23, Kyiv), FirstDay = Date(2022, 2, 1) },
            Citations = [Cite("newsmax-21", "says since \"February 2022\"", [Step(Status.Ongoing, "since \"February 2022\"", Tuesday, Tuesday.Plus(60_000), Phrase(WhenKind.Since, "February 2022", Date(2022, 2, 1), Date(2022, 2, 28), "A month and a year name the whole month.") with { Precision = Precision.Month })], quotes: ["full-scale invasion of Ukraine in February 2022"])],
        },
        new()
        {
            Name = "icc-warrant", Title = "The International Criminal Court issues a warrant for Putin", Zone = Kyiv, Status = Status.Happened, StatusBasis = StatusBasis.Analyst, Who = ["putin"],
            Stated = [new(When(WhenKind.On, "2023", Date(2023, 1, 1), Date(2023, 12, 31), Kyiv, Precision.Year))], Concluding = 0, Bounds = Within(Date(2023, 1, 1), Date(2023, 12, 31)),
            Citations = [Cite("undated-004", "via poland on \"in 2023\"", [Step(Status.Happened, "on \"in 2023\"", Tuesday, Start(Oct23, Kyiv), Phrase(WhenKind.On, "in 2023", Date(2023, 1, 1), Date(2023, 12, 31), "A year names the whole year.") with { Precision = Precision.Year })], ["poland"])],
        },
        new()
        {
            Name = "alaska-summit", Title = "Trump and Putin meet in Alaska", Zone = "America/Anchorage", Status = Status.Happened, StatusBasis = StatusBasis.Analyst, Who = ["trump", "putin"], Where = "anchorage",
            Stated = [new(On(Date(2025, 8, 15), "America/Anchorage"))], Concluding = 0, Bounds = Within(Date(2025, 8, 15), Date(2025, 8, 15), "America/Anchorage"),
            Citations =
            [
                Cite("kyiv-independent-20", "on \"Aug. 15\"", [Step(Status.Happened, "on \"Aug. 15\"", Monday, Tuesday, Phrase(WhenKind.On, "Aug. 15", Date(2025, 8, 15), Date(2025, 8, 15), "A day without a year is the latest one not after publication.", "America/Anchorage"))], quotes: ["met in Alaska on Aug. 15"]),
                Cite("undated-004", "on \"in August\"", [Step(Status.Happened, "on \"in August\"", Tuesday, Start(Oct23, Kyiv), Phrase(WhenKind.On, "in August", Date(2025, 8, 1), Date(2025, 8, 31), "A month without a year is the latest one not after publication.", "America/Anchorage") with { Precision = Precision.Month })]),
            ],
        },
    ];

    private static EventData[] Week() =>
    [
        new()
        {
            Name = "trump-putin-call", Title = "Trump and Putin speak by telephone", Zone = Kyiv, Status = Status.Happened, StatusBasis = StatusBasis.Analyst, Who = ["trump", "putin"],
            Stated = [new(On(Oct16))], Concluding = 0, Bounds = Within(Oct16, Oct16), Length = new Length { Text = "2h..3h", MinMilliseconds = 7_200_000, MaxMilliseconds = 10_800_000 },
            Relations = [new RelationData { Kind = RelationKind.DayBefore, Other = "white-house-talks", Text = "day before white-house-talks" }],
            Citations =
            [
                Cite("kyiv-independent-20", "on \"Oct. 16\"", [Step(Status.Happened, "on \"Oct. 16\"", Monday, Start(Oct22, Kyiv), Phrase(WhenKind.On, "Oct. 16", Oct16, Oct16, "A day without a year is the latest one not after publication."))], quotes: ["phone conversation between Trump and Putin"]),
                Cite("kyiv-independent-20", "says lasts \"two-and-a-half-hour\"", [new ReportData { Kind = ReportKind.Length, Text = "lasts \"two-and-a-half-hour\"", Length = new Length { Text = "two-and-a-half-hour", IsPhrase = true, MinMilliseconds = 9_000_000, MaxMilliseconds = 9_000_000 }, ReportedEarliest = Monday, ReportedLatest = Start(Oct22, Kyiv) }]),
                Cite("newsmax-21", "on \"last Thursday\"", [Step(Status.Happened, "on \"last Thursday\"", At(Oct21, 8, 5, Washington), At(Oct21, 8, 6, Washington), Phrase(WhenKind.On, "last Thursday", Oct16, Oct16, "The most recent Thursday before publication on Tuesday, 21 October 2025.") with { Pin = "2025-10-16" })]),
            ],
        },
        new()
        {
            Name = "white-house-talks", Title = "Trump receives Zelensky", Zone = Washington, Status = Status.Happened, StatusBasis = StatusBasis.Analyst, Who = ["trump", "zelensky"], Where = "white-house",
            Stated = [new(On(Oct17, Washington))], Concluding = 0, Bounds = Within(Oct17, Oct17, Washington), Notes = ["The talks ended without a decision on long-range weapons."],
            Citations =
            [
                Cite("kyiv-independent-20", "on \"Oct. 17\"", [Step(Status.Happened, "on \"Oct. 17\"", Monday, Start(Oct22, Kyiv), Phrase(WhenKind.On, "Oct. 17", Oct17, Oct17, "A day without a year is the latest one not after publication.", Washington))], quotes: ["ended in disappointment for Ukraine"]),
                Cite("al-mayadeen-20", "says within 2d..6d after trump-putin-call", [new ReportData { Kind = ReportKind.Relation, Text = "within 2d..6d after trump-putin-call", Standing = Standing.Disputed, ReportedEarliest = At(Oct20, 23, 8, Kyiv), ReportedLatest = At(Oct20, 23, 9, Kyiv), Relation = new RelationData { Kind = RelationKind.WithinAfter, Other = "trump-putin-call", Text = "within 2d..6d after trump-putin-call", Length = new Length { Text = "2d..6d", MinDays = 2, MaxDays = 6 } } }], quotes: ["just days after"], dispute: new Dispute("The call was on the 16th, the talks on the 17th; another source says the eve.")),
            ],
        },
        new()
        {
            Name = "lavrov-rubio-call", Title = "Lavrov and Rubio speak by telephone", Zone = Moscow, Status = Status.Happened, StatusBasis = StatusBasis.Analyst, Who = ["lavrov", "rubio"],
            Stated = [new(new When { Kind = WhenKind.By, Text = "2025-10-20 17:30", Resolved = "2025-10-20 17:30", Latest = At(Oct20, 17, 31, Moscow), LastDay = Oct20, Precision = Precision.Minute, Zone = Moscow })], Concluding = 0,
            Bounds = new ActualBounds { EarliestStart = Start(Oct20, Moscow), LatestStart = At(Oct20, 17, 31, Moscow), EarliestEnd = Start(Oct20, Moscow), LatestEnd = At(Oct20, 17, 31, Moscow), FirstDay = Oct20, LastDay = Oct20 },
            Citations =
            [
                Cite("dated-001", "via russian-mfa says by \"Later that day, at around 5:30 p.m.\"", [new ReportData { Kind = ReportKind.Bound, Text = "by \"at around 5:30 p.m.\"", When = Phrase(WhenKind.By, "at around 5:30 p.m.", Oct20, Oct20, "A time without a date is of the day that the text speaks of.", Moscow), ReportedEarliest = At(Oct20, 17, 15, Moscow), ReportedLatest = At(Oct20, 17, 46, Moscow) }], ["russian-mfa"]),
                Cite("newsmax-21", "on \"Monday\"", [Step(Status.Happened, "on \"Monday\"", At(Oct21, 8, 5, Washington), At(Oct21, 8, 6, Washington), Phrase(WhenKind.On, "Monday", Oct20, Oct20, "The most recent Monday before publication on Tuesday, 21 October 2025."))], ["russian-mfa"], ["called \"constructive.\""]),
            ],
        },
        new()
        {
            Name = "zelensky-ready", Title = "Zelensky says that Ukraine would take part if invited", Zone = Kyiv, Status = Status.Happened, StatusBasis = StatusBasis.Analyst, Who = ["zelensky"],
            Stated = [new(On(Oct20) with { Qualification = Qualification.Uncertain, Text = "2025-10-20?" })], Concluding = 0, Bounds = Within(Oct20, Oct20),
            Citations = [Cite("undated-004", "first-hand on \"on 20 October\"", [Step(Status.Happened, "on \"on 20 October\"", Tuesday, Start(Oct23, Kyiv), Phrase(WhenKind.On, "on 20 October", Oct20, Oct20, "A day without a year is the latest one not after publication."))])],
        },
    ];

    private static EventData[] Plans() =>
    [
        new()
        {
            Name = "lavrov-rubio-meeting", Title = "Lavrov and Rubio meet in person", Zone = Kyiv, Status = Status.Postponed, StatusBasis = StatusBasis.Analyst, StatusBecause = "The latest reports agree that the session was put on hold.",
            Who = ["lavrov", "rubio"], Bounds = new PlannedBounds { EarliestStart = At(Oct20, 0, 0, Moscow), FirstDay = Oct20 }, Relations = [new RelationData { Kind = RelationKind.After, Other = "lavrov-rubio-call", Text = "after lavrov-rubio-call" }],
            Citations =
            [
                Cite("dated-001", "via reuters via diplomatic-source says planned for \"this Thursday, October 23\"", [Step(Status.Planned, "planned for \"this Thursday, October 23\"", Monday, Start(Oct21, Kyiv), Phrase(WhenKind.For, "this Thursday, October 23", Oct23, Oct23, "\"This Thursday\" lies in the ISO week of publication, and 23 October 2025 is that Thursday."), Standing.Superseded)], ["reuters", "diplomatic-source"], ["expected to meet this Thursday, October 23"]),
                Cite("newsmax-21", "via cnn via cnn-sources says planned for \"this week\", then postponed", [Step(Status.Planned, "planned for \"this week\"", At(Oct20, 0, 0, Washington), Start(Oct21, Washington), Phrase(WhenKind.For, "this week", Oct20, Date(2025, 10, 26), "The ISO week of publication."), Standing.Superseded), Step(Status.Postponed, "postponed", At(Oct20, 0, 0, Washington), Start(Oct21, Washington))], ["cnn", "cnn-sources"], ["put on hold"], said: Phrase(WhenKind.On, "on Monday", Oct20, Oct20, "The most recent Monday before publication.", Washington)),
                Cite("undated-004", "via russian-mfa denies agreed, postponed", [Step(Status.Agreed, "agreed", Tuesday, Start(Oct23, Kyiv), standing: Standing.DoesNotBind), Step(Status.Postponed, "postponed", Tuesday, Start(Oct23, Kyiv), standing: Standing.DoesNotBind)], ["russian-mfa"], ["cannot postpone what has not been agreed"], isDenial: true),
            ],
        },
        new()
        {
            Name = "budapest-summit", Title = "Trump and Putin meet in Budapest", Zone = "Europe/Budapest", Status = Status.Proposed, StatusBasis = StatusBasis.Reported, Who = ["trump", "putin"], Where = "budapest-city",
            Bounds = Planned(Oct22, Date(2025, 11, 30), "Europe/Budapest"),
            Citations =
            [
                Cite("kyiv-independent-20", "via trump says planned", [Step(Status.Planned, "planned", At(Oct16, 0, 0, Washington), Start(Oct17, Washington), standing: Standing.Superseded)], ["trump"]),
                Cite("newsmax-21", "says proposed for \"soon\"", [Step(Status.Proposed, "proposed for \"soon\"", At(Oct21, 8, 5, Washington), At(Oct21, 8, 6, Washington), Phrase(WhenKind.For, "soon", Oct22, Date(2025, 11, 30), "\"Soon\" is bounded by forty days in the vocabulary."))]),
            ],
        },
        new()
        {
            Name = "moscow-invitation", Title = "Zelensky goes to Moscow", Zone = Kyiv, Status = Status.Cancelled, StatusBasis = StatusBasis.Analyst, Who = ["zelensky", "putin"], Bounds = new PlannedBounds(),
            Disputes = [new Dispute("One page calls it an offer, another an agreement.", "status")],
            Citations = [Cite("kyiv-independent-20", "says proposed, then cancelled", [Step(Status.Proposed, "proposed", Monday, Start(Oct22, Kyiv), standing: Standing.Superseded), Step(Status.Cancelled, "cancelled", Monday, Start(Oct22, Kyiv))])],
        },
    ];
}
