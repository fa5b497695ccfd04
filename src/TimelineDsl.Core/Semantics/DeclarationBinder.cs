using System.Collections.Generic;
using System.Threading;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;

namespace TimelineDsl.Core.Semantics;

/// <summary>First pass: gives every declaration its symbol, joins the files of a timeline, and reads what depends on nothing else.</summary>
internal sealed class DeclarationBinder(Dossier dossier, DiagnosticBag diagnostics)
{
    /// <summary>The version of the language that this compiler reads.</summary>
    private const string Version = "1";

    /// <summary>Most lines of one circle that a message shows.</summary>
    private const int MostShownOfACircle = 8;

    private readonly List<EventSymbol> _eventsOfKinds = [];

    public void Bind(IReadOnlyList<SyntaxTree> trees, CancellationToken cancellation)
    {
        foreach (var tree in trees)
        {
            foreach (string name in tree.NamesInBrokenLines) dossier.NamesInBrokenLines.Add(name);
            dossier.HasBrokenDeclaration |= tree.HasBrokenDeclaration;
        }
        DeclareTimelines(trees);
        foreach (var tree in trees)
        {
            cancellation.ThrowIfCancellationRequested();
            Declare(tree);
        }
        foreach (var timeline in dossier.Timelines.All) BindSettings(timeline);
        foreach (var actor in dossier.Actors.All) BindActor(actor);
        foreach (var place in dossier.Places.All) BindPlace(place);
        FindContainmentCycles();
        new KindBinder(dossier, diagnostics).Bind(_eventsOfKinds);
    }

    /// <summary>Exactly one file of a timeline carries its title and settings; the others only name it.</summary>
    private void DeclareTimelines(IReadOnlyList<SyntaxTree> trees)
    {
        var headers = new Dictionary<string, (Declaration Syntax, TextFile File)>(System.StringComparer.Ordinal);
        foreach (var tree in trees)
        {
            foreach (var syntax in tree.Declarations)
            {
                if (syntax.Kind != DeclarationKind.Timeline) continue;
                bool carries = CarriesSettings(syntax);
                if (!headers.TryGetValue(syntax.Name.Text, out var other))
                {
                    headers.Add(syntax.Name.Text, (syntax, tree.File));
                    continue;
                }
                if (!carries) continue;
                if (!CarriesSettings(other.Syntax))
                {
                    headers[syntax.Name.Text] = (syntax, tree.File);
                    continue;
                }
                var first = new Location(other.File, other.Syntax.Name.Span);
                diagnostics.Add(Catalogue.TimelineHeader, new Location(tree.File, syntax.Name.Span),
                    "The title and settings of timeline `" + syntax.Name.Text + "` already stand at " + first + ". Here write only `timeline " + syntax.Name.Text + "`.",
                    new RelatedLocation(first, "the settings"));
            }
        }
        foreach (var header in headers.Values) dossier.Timelines.Declare(new TimelineSymbol(header.Syntax, header.File), diagnostics);
    }

    private static bool CarriesSettings(Declaration syntax) => syntax.Title is not null || syntax.Body.Count > 0;

    private void Declare(SyntaxTree tree)
    {
        TimelineSymbol? timeline = null;
        bool told = false;
        foreach (var syntax in tree.Declarations)
        {
            switch (syntax.Kind)
            {
                case DeclarationKind.Timeline:
                    timeline = dossier.Timelines.Find(syntax.Name.Text);
                    break;
                case DeclarationKind.Source:
                    dossier.Sources.Declare(new SourceSymbol(syntax, tree.File), diagnostics);
                    break;
                case DeclarationKind.Actor:
                    dossier.Actors.Declare(new ActorSymbol(syntax, tree.File), diagnostics);
                    break;
                case DeclarationKind.Place:
                    dossier.Places.Declare(new PlaceSymbol(syntax, tree.File), diagnostics);
                    break;
                case DeclarationKind.Office:
                    dossier.Offices.Declare(new OfficeSymbol(syntax, tree.File), diagnostics);
                    break;
                case DeclarationKind.Kind:
                    dossier.Kinds.Declare(new KindSymbol(syntax, tree.File), diagnostics);
                    break;
                case DeclarationKind.Event or DeclarationKind.Period:
                    if (timeline is null && !told && !tree.HasBrokenDeclaration)
                    {
                        told = true;
                        string name = dossier.Timelines.All.Count > 0 ? dossier.Timelines.All[0].Name : "NAME";
                        diagnostics.Add(Catalogue.TimelineHeader, new Location(tree.File, syntax.Name.Span),
                            "This file has events but does not say to which timeline they belong. Put a line `timeline " + name + "` above them.");
                    }
                    timeline ??= new TimelineSymbol(syntax, tree.File);
                    var declared = new EventSymbol(syntax, tree.File, timeline);
                    if (syntax.Base is not null) _eventsOfKinds.Add(declared);
                    dossier.Events.Declare(declared, diagnostics);
                    break;
            }
        }
    }

    private void BindSettings(TimelineSymbol timeline)
    {
        var dates = new DateBinder(dossier, diagnostics);
        var settings = new SettingBinder(dossier, diagnostics);
        settings.Bind(timeline);
        foreach (var line in timeline.Syntax.Body)
        {
            if (line is TextStatement { Word: TextWord.Zone } zone) timeline.Zone = dates.ReadZone(zone.Value, timeline.File) ?? timeline.Zone;
            else if (line is TextStatement { Word: TextWord.Language } language) BindVersion(timeline, language.Value);
        }
        foreach (var line in timeline.Syntax.Body)
        {
            if (line is DatedStatement { Word: DatedWord.AsOf } asOf && asOf.When.First.Date is { } date)
                timeline.AsOf = dates.Bind(date, new DateContext(timeline.File, timeline.Zone, OfTimeline: timeline.Settings));
        }
        settings.BindPeriod(timeline);
    }

    private void BindVersion(TimelineSymbol timeline, TextSyntax version)
    {
        timeline.Language = version.Value;
        if (version.Value == Version) return;
        diagnostics.Add(Catalogue.UnexpectedText, new Location(timeline.File, version.Span),
            "`" + version.Value + "` is no version of the language that this compiler reads. Write `language " + Version + "`, or use the compiler that the dossier was written for.");
    }

    private void BindActor(ActorSymbol actor)
    {
        foreach (var line in actor.Syntax.Body)
        {
            if (line is FlagStatement) actor.IsAnonymous = true;
            else if (line is TextStatement { Word: TextWord.Also } also) actor.Also.Add(also.Value.Value);
            else if (line is TextStatement { Word: TextWord.Zone } zone) actor.Zone = new DateBinder(dossier, diagnostics).ReadZone(zone.Value, actor.File);
        }
    }

    private void BindPlace(PlaceSymbol place)
    {
        foreach (var line in place.Syntax.Body)
        {
            if (line is TextStatement { Word: TextWord.Also } also) place.Also.Add(also.Value.Value);
            else if (line is TextStatement { Word: TextWord.Zone } zone) place.OwnZone = new DateBinder(dossier, diagnostics).ReadZone(zone.Value, place.File);
            else if (line is NamesStatement { Word: NamesWord.In, Names.Count: > 0 } within) place.In = dossier.Places.Resolve(within.Names[0], place.File, dossier, diagnostics);
        }
    }

    /// <summary>A place inside itself has no zone to inherit and makes every walk endless: one line of the circle, that of the place declared first, is not followed.</summary>
    private void FindContainmentCycles()
    {
        foreach (var first in Circles.Find(dossier.Places.All, static place => place.In))
        {
            var lines = new List<RelatedLocation>();
            for (var place = first; lines.Count < MostShownOfACircle && (lines.Count == 0 || !ReferenceEquals(place, first)); place = place.In!)
                foreach (var line in place.Syntax.Body)
                    if (line is NamesStatement { Word: NamesWord.In }) lines.Add(new RelatedLocation(place.At(line.Span), "`" + place.Name + "` is in `" + place.In!.Name + "`"));
            diagnostics.Add(Catalogue.ContainmentCycle, first.NameLocation,
                "`" + first.Name + "` lies inside itself, by way of `" + first.In!.Name + "` (" + first.In.NameLocation + "). Take one `in` line of the circle away.", lines.ToArray());
            first.In = null;
        }
    }
}
