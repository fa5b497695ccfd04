using System.Collections.Generic;
using Sprache;

namespace TimelineDsl.Core.Syntax;

/// <summary>What a line stands under.</summary>
internal enum Level : byte
{
    File, Timeline, Source, Actor, Place, Office, Event,
    /// <summary>An event or period of a kind: as <see cref="Event"/>, and lines that start with the name of a member.</summary>
    EventOfKind,
    Kind,
    /// <summary>A claim of the analyst: <c>on</c>, <c>before</c>, <c>lasts</c>, <c>status</c>, <c>where</c> …</summary>
    Claim,
    Cite, Published, Expectation, Policy,
    /// <summary>A line under which nothing stands.</summary>
    Nothing,
}

/// <summary>One kind of line at one level: its grammar, what stands under it, and whether it stands once only.</summary>
internal sealed record LineRule(Word Word, Parser<Statement> Grammar, Level Below, bool IsSingle);

/// <summary>Which lines may stand where. A line's grammar is chosen by its first word and the level it stands at.</summary>
internal static class Vocabulary
{
    private const int Levels = (int)Level.Nothing + 1;
    private static readonly LineRule?[][] Rules = Build();
    private static readonly string[][] FirstWords = CollectWords();
    private static readonly LineRule MemberDeclaration = new(Word.None, KindGrammar.Declaration, Level.Nothing, IsSingle: false);
    private static readonly LineRule MemberLine = new(Word.None, StatementGrammar.MemberLine, Level.Claim, IsSingle: false);

    /// <summary>The rule for a line that starts with a word at a level, or null.</summary>
    public static LineRule? Find(Level level, Word word) => Rules[(int)level][(int)word];

    /// <summary>The rule for a line that starts with a name of the analyst's own, at a level where there may be one; else null.</summary>
    public static LineRule? FindOpen(Level level, StatementText statement) => level switch
    {
        Level.Kind => MemberDeclaration,
        Level.EventOfKind when KindGrammar.MayStartAt(statement, statement.Start) => MemberLine,
        _ => null,
    };

    /// <summary>The words that lines at a level start with.</summary>
    public static IReadOnlyList<string> WordsAt(Level level) => FirstWords[(int)level];

    /// <summary>Where lines that start with a word stand, as a message says it: <c>under an event or a period</c>; null where none starts with it.</summary>
    public static string? WhereStands(Word word)
    {
        var places = new List<string>();
        for (int level = 0; level < Levels; level++)
            if (Rules[level][(int)word] is not null && (Level)level != Level.EventOfKind) places.Add(Describe((Level)level));
        return places.Count == 0 ? null : Expectation.Enumerate(places.ToArray());
    }

    private static string Describe(Level level) => level switch
    {
        Level.File => "in column 1",
        Level.Timeline => "under a `timeline`",
        Level.Source => "under a `source`",
        Level.Actor => "under an `actor`",
        Level.Place => "under a `place`",
        Level.Office => "under an `office`",
        Level.Event => "under an `event` or `period`",
        Level.Kind => "under a `kind`",
        Level.Claim => "under a claim such as `on` or `before`",
        Level.Cite => "under a `cite`",
        Level.Expectation => "under an `expect`",
        Level.Policy => "under a `require`",
        _ => "under `published`",
    };

    private static LineRule?[][] Build()
    {
        var rules = new LineRule?[Levels][];
        for (int i = 0; i < Levels; i++) rules[i] = new LineRule?[Words.Count];
        AddDeclarations(rules[(int)Level.File]);
        AddTimeline(rules[(int)Level.Timeline]);
        AddSource(rules[(int)Level.Source]);
        AddActorAndPlace(rules[(int)Level.Actor], rules[(int)Level.Place]);
        AddLifetime(rules[(int)Level.Actor]);
        AddOffice(rules[(int)Level.Office]);
        AddEvent(rules[(int)Level.Event]);
        AddRemarks(rules);
        rules[(int)Level.EventOfKind] = rules[(int)Level.Event];
        return rules;
    }

    private static void AddDeclarations(LineRule?[] rules)
    {
        Add(rules, Word.Timeline, StatementGrammar.Timeline, Level.Timeline);
        Add(rules, Word.Source, StatementGrammar.Source, Level.Source);
        Add(rules, Word.Actor, StatementGrammar.Actor, Level.Actor);
        Add(rules, Word.Place, StatementGrammar.Place, Level.Place);
        Add(rules, Word.Office, StatementGrammar.Office, Level.Office);
        Add(rules, Word.Event, StatementGrammar.Event, Level.Event);
        Add(rules, Word.Period, StatementGrammar.Period, Level.Event);
        Add(rules, Word.Kind, StatementGrammar.Kind, Level.Kind);
        Add(rules, Word.Expect, DemandGrammar.Expect, Level.Expectation);
        Add(rules, Word.Require, DemandGrammar.Require, Level.Policy);
    }

    private static void AddTimeline(LineRule?[] rules)
    {
        Add(rules, Word.Language, StatementGrammar.Language, isSingle: true);
        Add(rules, Word.Zone, StatementGrammar.Zone, isSingle: true);
        Add(rules, Word.As, StatementGrammar.AsOf, isSingle: true);
        Add(rules, Word.Covers, SettingGrammar.Covers, isSingle: true);
        Add(rules, Word.Calendar, SettingGrammar.Calendar, isSingle: true);
        Add(rules, Word.Tolerance, SettingGrammar.Tolerance);
        Add(rules, Word.Dates, SettingGrammar.Dates, isSingle: true);
        Add(rules, Word.Require, DemandGrammar.Require, Level.Policy);
    }

    private static void AddSource(LineRule?[] rules)
    {
        Add(rules, Word.Publisher, StatementGrammar.Publisher, isSingle: true);
        Add(rules, Word.Zone, StatementGrammar.Zone, isSingle: true);
        Add(rules, Word.Published, StatementGrammar.Published, Level.Published);
        Add(rules, Word.Accessed, StatementGrammar.Accessed, isSingle: true);
        Add(rules, Word.Url, StatementGrammar.Url, isSingle: true);
        Add(rules, Word.Archive, StatementGrammar.Archive);
        Add(rules, Word.Language, StatementGrammar.Language, isSingle: true);
        Add(rules, Word.Reliability, StatementGrammar.Reliability, isSingle: true);
        Add(rules, Word.Document, StatementGrammar.Document, isSingle: true);
        Add(rules, Word.Via, StatementGrammar.Via, isSingle: true);
        Add(rules, Word.Corrects, StatementGrammar.Corrects);
        Add(rules, Word.Retracts, StatementGrammar.Retracts);
        Add(rules, Word.Copies, StatementGrammar.Copies, isSingle: true);
        Add(rules, Word.Tags, StatementGrammar.Tags);
        Add(rules, Word.Allow, StatementGrammar.Allow);
    }

    private static void AddActorAndPlace(LineRule?[] actor, LineRule?[] place)
    {
        Add(actor, Word.Anonymous, StatementGrammar.Anonymous, isSingle: true);
        Add(actor, Word.Zone, StatementGrammar.Zone, isSingle: true);
        Add(place, Word.In, StatementGrammar.In, isSingle: true);
        Add(place, Word.Zone, StatementGrammar.Zone, isSingle: true);
        foreach (var rules in new[] { actor, place })
        {
            Add(rules, Word.Also, StatementGrammar.Also);
            Add(rules, Word.Tags, StatementGrammar.Tags);
        }
    }

    private static void AddLifetime(LineRule?[] actor)
    {
        Add(actor, Word.From, OfficeGrammar.From, Level.Claim, isSingle: true);
        Add(actor, Word.To, OfficeGrammar.To, Level.Claim, isSingle: true);
        Add(actor, Word.Since, OfficeGrammar.Since, Level.Claim, isSingle: true);
        Add(actor, Word.By, OfficeGrammar.By, Level.Claim);
        Add(actor, Word.Before, OfficeGrammar.Before, Level.Claim);
        Add(actor, Word.After, OfficeGrammar.AfterLine, Level.Claim);
        Add(actor, Word.Between, OfficeGrammar.Between, Level.Claim);
        Add(actor, Word.Around, OfficeGrammar.Around, Level.Claim);
    }

    private static void AddOffice(LineRule?[] rules)
    {
        Add(rules, Word.Held, OfficeGrammar.HeldBy, Level.Claim);
        Add(rules, Word.Shared, OfficeGrammar.Shared, isSingle: true);
        Add(rules, Word.Also, StatementGrammar.Also);
        Add(rules, Word.Tags, StatementGrammar.Tags);
        Add(rules, Word.Allow, StatementGrammar.Allow);
    }

    private static void AddEvent(LineRule?[] rules)
    {
        Add(rules, Word.On, StatementGrammar.On, Level.Claim, isSingle: true);
        Add(rules, Word.For, StatementGrammar.For, Level.Claim, isSingle: true);
        Add(rules, Word.From, StatementGrammar.From, Level.Claim, isSingle: true);
        Add(rules, Word.To, StatementGrammar.To, Level.Claim, isSingle: true);
        Add(rules, Word.Since, StatementGrammar.Since, Level.Claim, isSingle: true);
        Add(rules, Word.By, StatementGrammar.By, Level.Claim);
        Add(rules, Word.Before, StatementGrammar.Before, Level.Claim);
        Add(rules, Word.After, StatementGrammar.AfterLine, Level.Claim);
        Add(rules, Word.Between, StatementGrammar.Between, Level.Claim);
        Add(rules, Word.Around, StatementGrammar.Around, Level.Claim);
        Add(rules, Word.During, StatementGrammar.During, Level.Claim);
        Add(rules, Word.Contains, StatementGrammar.Contains, Level.Claim);
        Add(rules, Word.Overlaps, StatementGrammar.Overlaps, Level.Claim);
        Add(rules, Word.Same, StatementGrammar.Same, Level.Claim);
        Add(rules, Word.Right, StatementGrammar.Right, Level.Claim);
        Add(rules, Word.Starts, StatementGrammar.StartsWith, Level.Claim);
        Add(rules, Word.Ends, StatementGrammar.EndsWith, Level.Claim);
        Add(rules, Word.At, StatementGrammar.AtLeast, Level.Claim);
        Add(rules, Word.Day, StatementGrammar.Day, Level.Claim);
        Add(rules, Word.Within, StatementGrammar.Within, Level.Claim);
        Add(rules, Word.Lasts, StatementGrammar.Lasts, Level.Claim, isSingle: true);
        Add(rules, Word.Status, StatementGrammar.Status, Level.Claim, isSingle: true);
        Add(rules, Word.Where, StatementGrammar.Where, Level.Claim);
        Add(rules, Word.Who, OfficeGrammar.Who);
        Add(rules, Word.Tags, StatementGrammar.Tags);
        Add(rules, Word.Cite, StatementGrammar.Cite, Level.Cite);
        Add(rules, Word.Dispute, StatementGrammar.Dispute);
        Add(rules, Word.Allow, StatementGrammar.Allow);
    }

    private static void AddRemarks(LineRule?[][] rules)
    {
        Add(rules[(int)Level.Cite], Word.Said, StatementGrammar.Said, isSingle: true);
        Add(rules[(int)Level.Cite], Word.Quote, StatementGrammar.Quote);
        foreach (var level in new[] { Level.Claim, Level.Cite, Level.Published })
        {
            Add(rules[(int)level], Word.Dispute, StatementGrammar.Dispute, isSingle: true);
            Add(rules[(int)level], Word.Allow, StatementGrammar.Allow);
        }
        Add(rules[(int)Level.Expectation], Word.Allow, StatementGrammar.Allow);
        foreach (var level in new[] { Level.Timeline, Level.Source, Level.Actor, Level.Place, Level.Office, Level.Kind, Level.Event, Level.Claim, Level.Cite, Level.Expectation, Level.Policy })
            Add(rules[(int)level], Word.Note, StatementGrammar.Note);
    }

    private static void Add(LineRule?[] rules, Word word, Parser<Statement> grammar, Level below = Level.Nothing, bool isSingle = false)
        => rules[(int)word] = new LineRule(word, grammar, below, isSingle);

    private static string[][] CollectWords()
    {
        var all = new string[Levels][];
        for (int level = 0; level < Levels; level++)
        {
            var words = new List<string>();
            for (int word = 1; word < Words.Count; word++)
                if (Rules[level][word] is not null) words.Add(Words.Spell((Word)word));
            all[level] = words.ToArray();
        }
        return all;
    }
}
