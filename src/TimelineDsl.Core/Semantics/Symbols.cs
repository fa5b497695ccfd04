using System.Collections.Generic;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Phrases;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Semantics;

/// <summary>Something declared. Equal by reference.</summary>
internal abstract class Symbol(Declaration syntax, TextFile file)
{
    public Declaration Syntax { get; } = syntax;

    public TextFile File { get; } = file;

    public string Name { get; } = syntax.Name.Text;

    /// <summary>The title for readers; the name where none is given.</summary>
    public string Title => Syntax.Title?.Value ?? Syntax.Name.Text;

    /// <summary>Whether anything names it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Whether a line of it could not be read, so that what seems absent may stand there.</summary>
    public bool HasBrokenLine => Syntax.IsBroken || Syntax.HasBrokenLine;

    public Location NameLocation => new(File, Syntax.Name.Span);

    public Location At(TextSpan span) => new(File, span);
}

/// <summary>A person, body or outlet that acts or speaks.</summary>
internal sealed class ActorSymbol(Declaration syntax, TextFile file) : Symbol(syntax, file)
{
    public Zone? Zone { get; set; }

    public bool IsAnonymous { get; set; }

    public List<string> Also { get; } = [];

    /// <summary>The lines that say how long it exists, in the file's order.</summary>
    public List<Assertion> Lifetime { get; } = [];

    /// <summary>The number of its lifetime in the network, or −1 where no line says how long it exists.</summary>
    public int Interval { get; set; } = -1;
}

/// <summary>A place, perhaps inside another.</summary>
internal sealed class PlaceSymbol(Declaration syntax, TextFile file) : Symbol(syntax, file)
{
    public PlaceSymbol? In { get; set; }

    public Zone? OwnZone { get; set; }

    public List<string> Also { get; } = [];

    /// <summary>Its own zone or that of the nearest place around it that has one; null where none has.</summary>
    public Zone? Zone
    {
        get
        {
            var place = this;
            // A cycle of `in` is a user's mistake, so the walk is bounded by a depth that no gazetteer reaches.
            for (int depth = 0; place is not null && depth < 64; depth++, place = place.In)
                if (place.OwnZone is { } zone) return zone;
            return null;
        }
    }

    /// <summary>Whether this place is the other or lies inside it.</summary>
    public bool IsWithin(PlaceSymbol other)
    {
        var place = this;
        for (int depth = 0; place is not null && depth < 64; depth++, place = place.In)
            if (ReferenceEquals(place, other)) return true;
        return false;
    }
}

/// <summary>A document that says something.</summary>
internal sealed class SourceSymbol(Declaration syntax, TextFile file) : Symbol(syntax, file)
{
    public ActorSymbol? Publisher { get; set; }

    /// <summary>In which its datelines, its <c>said</c> and its "today" are read: its own, else its publisher's, else UTC.</summary>
    public Zone Zone { get; set; } = Zone.Utc;

    /// <summary>From whom the document as a whole has it, outermost first; every cite of it starts here. A copy that names nobody has it from whom the original has it.</summary>
    public IReadOnlyList<ActorSymbol> Via { get; set; } = [];

    /// <summary>The source of which it is a copy; null where it is none.</summary>
    public SourceSymbol? Copies { get; set; }

    /// <summary>The source that is no copy at the beginning of its copies; itself where it copies none.</summary>
    public SourceSymbol Original { get => field ?? this; set; }

    /// <summary>The sources that it corrects, and those that it retracts; null where there are none.</summary>
    public List<SourceSymbol>? Corrects { get; set; }

    /// <inheritdoc cref="Corrects"/>
    public List<SourceSymbol>? Retracts { get; set; }

    /// <summary>The sources that correct it, and those that retract it; null where there are none.</summary>
    public List<SourceSymbol>? CorrectedBy { get; set; }

    /// <inheritdoc cref="CorrectedBy"/>
    public List<SourceSymbol>? RetractedBy { get; set; }

    /// <summary>How old it is among the sources that correct or retract one another: less than each that corrects or retracts it.</summary>
    public int Revision { get; set; }

    /// <summary>Of the sources that correct it, directly or by correcting one that does, and that have not been retracted, the first by name; null where there are none.</summary>
    public SourceSymbol? FirstCorrection { get; set; }

    /// <summary>Whether a source that has not itself been retracted retracts it: then no cite of it binds.</summary>
    public bool IsRetracted { get; set; }

    /// <summary>Its <c>published</c> lines in the file's order.</summary>
    public List<Assertion> Published { get; } = [];

    /// <summary>Whether a line tells its publication in words that cannot be dated, which was told there.</summary>
    public bool HasUnreadDateline => Published.Exists(static line => line.Meanings[0] is { First: null, Syntax: BoundClaim { First.Date: { PinUnknown: false } } });

    public List<BoundDated> Accessed { get; } = [];

    /// <summary>When it can have been published, by its undisputed lines; ends open where no line gives them.</summary>
    public MomentRange Publication { get; set; } = MomentRange.Everything;

    /// <summary>The dates of publication in its zone that phrases are read against; null where an end is open.</summary>
    public DayRange? PublicationDays { get; set; }

    /// <summary>The lines from which <see cref="PublicationDays"/> comes; where that is null, those of <see cref="Publication"/>.</summary>
    public int[] PublicationLines { get; set; } = [];

    /// <summary>Its number in the network, or −1 until it has one.</summary>
    public int Interval { get; set; } = -1;
}

/// <summary>A timeline and its settings.</summary>
internal sealed class TimelineSymbol(Declaration syntax, TextFile file) : Symbol(syntax, file)
{
    /// <summary>Whether a <c>timeline</c> line declares it; else it stands for the one that a file does not name, and its events are in no model.</summary>
    public bool IsDeclared => Syntax.Kind == DeclarationKind.Timeline;

    public Zone Zone { get; set; } = Zone.Utc;

    /// <summary>Where its knowledge ends; null where no line says so.</summary>
    public BoundDate? AsOf { get; set; }

    public string? Language { get; set; }

    /// <summary>How its dates are read.</summary>
    public DateSettings Settings { get; set; } = DateSettings.Usual;

    /// <summary>The period that it is about, with its line; null where no line says so.</summary>
    public (Meaning Period, Location Line)? Covers { get; set; }
}

/// <summary>Something that happened, is happening, or was meant to.</summary>
internal sealed class EventSymbol(Declaration syntax, TextFile file, TimelineSymbol timeline) : Symbol(syntax, file)
{
    private static readonly List<CiteSymbol> NoCites = [];

    public bool IsPeriod => Syntax.Kind == DeclarationKind.Period;

    /// <summary>The kind of which it is; null where it is of none, or of one that nothing declares.</summary>
    public KindSymbol? OfKind { get; set; }

    public TimelineSymbol Timeline { get; } = timeline;

    public IReadOnlyList<Participant> Who { get; set; } = [];

    /// <summary>Its <c>who</c> lines that name an actor of which it is known how long it exists, each with the actors so known; null where there are none.</summary>
    public List<(Assertion Line, ActorSymbol Actor)>? Lifetimes { get; set; }

    /// <summary>Where the analyst puts it, disputed or not.</summary>
    public PlaceSymbol? Where { get; set; }

    /// <summary>Whether the analyst disputes <see cref="Where"/>.</summary>
    public bool IsWhereDisputed { get; set; }

    /// <summary>In which its bare dates are read: its undisputed place's, else the timeline's.</summary>
    public Zone Zone { get => field ?? Timeline.Zone; set; }

    /// <summary>What the analyst says of it, in the file's order.</summary>
    public List<Assertion> Conclusions { get; } = new(1);

    public List<CiteSymbol> Cites { get; set; } = NoCites;

    /// <summary>The members on which its reports are declared disputed as a whole.</summary>
    public List<(string Member, DisputeStatement Dispute)>? DisputedMembers { get; set; }

    /// <summary>Whether what the analyst says of it has been read, or is being read.</summary>
    public bool IsBound { get; set; }

    /// <summary>Its number in the network.</summary>
    public int Interval { get; set; } = -1;
}
