using System.Collections.Generic;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;

namespace TimelineDsl.Core.Semantics;

/// <summary>Everything that the files of a project declare, with names resolved and dates read. Not changed after binding.</summary>
internal sealed class Dossier(int declarations = 0)
{
    // Checks that run at once may ask first; a box is put in its place whole.
    private object? _latestPublication;

    public SymbolTable<TimelineSymbol> Timelines { get; } = new("timeline");

    public SymbolTable<SourceSymbol> Sources { get; } = new("source");

    public SymbolTable<ActorSymbol> Actors { get; } = new("actor");

    public SymbolTable<PlaceSymbol> Places { get; } = new("place");

    public SymbolTable<OfficeSymbol> Offices { get; } = new("office");

    public SymbolTable<EventSymbol> Events { get; } = new("event", declarations);

    public SymbolTable<KindSymbol> Kinds { get; } = new("kind");

    /// <summary>Every line that asserts something, by its number.</summary>
    public List<Assertion> Assertions { get; } = new(declarations * 2);

    /// <summary>Every dispute, and whose line or member it is about.</summary>
    public List<(DisputeStatement Dispute, Symbol Owner)> Disputes { get; } = [];

    /// <summary>Every <c>allow</c> with the lines that it covers.</summary>
    public List<Allowance> Allowances { get; } = [];

    /// <summary>What the analyst expects to follow, in the order of files and lines.</summary>
    public List<BoundExpectation> Expectations { get; } = [];

    /// <summary>What is required of the evidence: the policies under timelines, then those in column 1.</summary>
    public List<Policy> Policies { get; } = [];

    /// <summary>The dates without quotes that have been read, by what is written, the zone in which it is read and the settings: most dates of a dossier occur many times.</summary>
    public Dictionary<(string Text, Calendar.Zone Zone, Calendar.DateSettings Settings), BoundDate> PlainDates { get; } = [];

    /// <summary>Whether a date without quotes is written otherwise than as <c>2025</c>, <c>2025-10</c> or <c>2025-10-20</c>.</summary>
    public bool HasOtherThanPlainDates { get; set; }

    /// <summary>Names that occur in lines that could not be read: what they name counts as used.</summary>
    public HashSet<string> NamesInBrokenLines { get; } = new(System.StringComparer.Ordinal);

    /// <summary>Whether a whole declaration was lost, so that absence proves nothing.</summary>
    public bool HasBrokenDeclaration { get; set; }

    /// <summary>Adds a line that asserts something, whose number is <see cref="Assertions"/>.Count before.</summary>
    public void Add(Assertion line)
    {
        Assertions.Add(line);
        if (line.Dispute is { } dispute) Disputes.Add((dispute, line.Owner));
    }

    /// <summary>
    /// The moment, at the earliest, at which the knowledge of a timeline ends: its <c>as of</c>, else the latest publication; the least
    /// <see cref="long"/> where nothing says.
    /// </summary>
    public long KnowledgeEnd(TimelineSymbol timeline)
    {
        if (timeline.AsOf is { Hull.HasStart: true } asOf) return asOf.Hull.Start;
        if (_latestPublication is long known) return known;
        long latest = long.MinValue;
        foreach (var source in Sources.All) latest = System.Math.Max(latest, source.Publication.Start);
        _latestPublication = latest;
        return latest;
    }

    /// <summary>The moment at which the knowledge of the whole project ends, at the earliest: the first of its timelines'; the least <see cref="long"/> where none says.</summary>
    public long KnowledgeEnd()
    {
        long first = long.MaxValue;
        foreach (var timeline in Timelines.All) first = System.Math.Min(first, KnowledgeEnd(timeline));
        return first == long.MaxValue ? long.MinValue : first;
    }

    /// <summary>Binds the files of a project, given in the ordinal order of their paths.</summary>
    public static Dossier Bind(IReadOnlyList<SyntaxTree> trees, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        int declarations = 0;
        foreach (var tree in trees) declarations += tree.Declarations.Count;
        var dossier = new Dossier(declarations);
        new DeclarationBinder(dossier, diagnostics).Bind(trees, cancellation);
        new TenureBinder(dossier, diagnostics).Bind(cancellation);
        new SourceBinder(dossier, diagnostics).Bind(cancellation);
        new SourceLinkBinder(dossier, diagnostics).Bind(cancellation);
        new EventBinder(dossier, diagnostics).Bind(cancellation);
        new DemandBinder(dossier, diagnostics).Bind(trees, cancellation);
        return dossier;
    }
}

/// <summary>One <c>allow</c>: the code that it silences, and where.</summary>
internal sealed class Allowance(AllowStatement syntax, Text.TextFile file, Statement owner, Text.TextSpan scope)
{
    public Allowance(AllowStatement syntax, Symbol owner, Text.TextSpan scope) : this(syntax, owner.File, owner.Syntax, scope) => Owner = owner;

    public AllowStatement Syntax { get; } = syntax;

    public Text.TextFile File { get; } = file;

    /// <summary>The declaration in which it stands; of an expectation, the event that it is about, where that is known.</summary>
    public Symbol? Owner { get; init; }

    /// <summary>Whether a line of the event, source or demand in which it stands could not be read.</summary>
    public bool IsInBroken => owner.HasBrokenLine || owner is Declaration { IsBroken: true };

    /// <summary>The statement above it with all that stands under that.</summary>
    public Text.TextSpan Scope { get; } = scope;
}
