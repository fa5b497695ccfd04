using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using TimelineDsl.Core.Calendar;
using TimelineDsl.Core.Diagnostics;
using TimelineDsl.Core.Syntax;
using TimelineDsl.Core.Text;
using TimelineDsl.Model;

namespace TimelineDsl.Core.Semantics;

/// <summary>Reads the values of members, each as the type of its member asks. What is of another type is told with what was expected and what stands there.</summary>
internal sealed class ValueBinder(Dossier dossier, DiagnosticBag diagnostics, Action<EventSymbol> bindConclusions)
{
    /// <summary>How many parts between commas a date may have: <c>Monday, October 20, 2025</c>.</summary>
    private const int MostPartsOfDate = 3;

    private readonly DateBinder _dates = new(dossier, diagnostics, bindConclusions);

    /// <summary>The value of a member that is no date; null, and a finding, where it cannot be read.</summary>
    public BoundValue? Read(MemberSymbol member, ValueSyntax value, DateContext context) => member.Type switch
    {
        MemberType.Text => ReadText(member, value, context.File),
        MemberType.Url => ReadUrl(member, value, context.File),
        MemberType.Number => ReadNumber(member, value, context.File),
        MemberType.Duration => ReadLength(member, value, context.File),
        MemberType.Choice => ReadChoice(member, value, context.File),
        MemberType.Event => ReadEvent(member, value, context.File),
        MemberType.Place => NameOf(member, value, context.File) is { } name && dossier.Places.Resolve(name, context.File, dossier, diagnostics) is { } place ? new BoundValue(value) { Place = place } : null,
        _ => NameOf(member, value, context.File) is { } name && dossier.Actors.Resolve(name, context.File, dossier, diagnostics) is { } actor ? new BoundValue(value) { Actor = actor } : null,
    };

    /// <summary>
    /// The date that starts at one of the parts that stand between commas; null, and a finding, where none can be read. A date in words may have commas of its own: the
    /// fewest parts that make a date are taken.
    /// </summary>
    public BoundValue? ReadDate(MemberSymbol member, IReadOnlyList<ValueSyntax> parts, int first, DateContext context, out int taken)
    {
        taken = 1;
        var value = parts[first];
        if (value.Words is not null) return _dates.TryBind(new DateArgument(value.Span, Words: value.Words), context, out var read) ? new BoundValue(value) { Date = read } : null;
        for (int count = 1; count <= Math.Min(MostPartsOfDate, parts.Count - first) && parts[first + count - 1].Bare is not null; count++)
        {
            var span = value.Span.To(parts[first + count - 1].Span);
            string text = context.File.Slice(span);
            if (DateReader.Read(text, context.Settings.Calendar).Value is null) continue;
            taken = count;
            return BindDate(new ValueSyntax(span, text, null), context);
        }
        if (LooksLikeDate(value.Bare!)) return BindDate(value, context);
        WrongType(member, value, "a date, as `2025-10-17`", context.File);
        return null;
    }

    private BoundValue? BindDate(ValueSyntax value, DateContext context) =>
        _dates.TryBind(new DateArgument(value.Span, new DateSyntax(value.Bare!, value.Span)), context, out var date) ? new BoundValue(value) { Date = date } : null;

    /// <summary>Whether words are meant as a date, so that what is wrong with them as a date helps more than that they are none.</summary>
    private static bool LooksLikeDate(string text)
    {
        if (!Characters.IsLetter(text[0])) return true;
        int end = 0;
        while (end < text.Length && Characters.IsNamePart(text[end])) end++;
        string word = text.Substring(0, end);
        return ReservedWords.IsCalendarWord(word) || ReservedWords.IsDateOrDuration(word) || word.ToLowerInvariant() is "now" or "today" or "tomorrow" or "yesterday";
    }

    private BoundValue? ReadText(MemberSymbol member, ValueSyntax value, TextFile file)
    {
        if (value.Words is not null) return IsPlain(member, value, file) ? new BoundValue(value) : null;
        WrongType(member, value, "a text in quotes", file, "\"" + value.Bare!.Replace("\\", "\\\\") + "\"");
        return null;
    }

    private BoundValue? ReadUrl(MemberSymbol member, ValueSyntax value, TextFile file)
    {
        const string Expected = "an address in quotes that starts with `https://` or `http://`";
        string text = value.Bare ?? value.Words!.Phrase.Value;
        bool isAddress = Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 && !text.Any(static c => c <= ' ' || c == '"' || Characters.IsForbidden(c));
        if (isAddress && value.Words is not null) return IsPlain(member, value, file) ? new BoundValue(value) : null;
        WrongType(member, value, Expected, file, isAddress ? "\"" + text + "\"" : null);
        return null;
    }

    private BoundValue? ReadNumber(MemberSymbol member, ValueSyntax value, TextFile file)
    {
        if (value.Bare is { } text && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && Characters.IsDigit(text[text.Length - 1]))
            return new BoundValue(value) { Number = number };
        WrongType(member, value, "a number without quotes, as `12` or `3.5`", file);
        return null;
    }

    private BoundValue? ReadLength(MemberSymbol member, ValueSyntax value, TextFile file)
    {
        if (value.Words is { } words)
        {
            if (!IsPlain(member, value, file)) return null;
            return _dates.Bind(new DurationSyntax(words.Phrase.Value, words.Phrase.Span, IsPhrase: true), file) is { } said ? new BoundValue(value) { Length = said } : null;
        }
        if (Characters.IsDigit(value.Bare![0]) || value.Bare[0] == '.' || ReservedWords.IsDateOrDuration(value.Bare))
            return _dates.Bind(new DurationSyntax(value.Bare, value.Span, IsPhrase: false), file) is { } length ? new BoundValue(value) { Length = length } : null;
        WrongType(member, value, "a length of time, as `2h` or `2d..5d`", file);
        return null;
    }

    private BoundValue? ReadChoice(MemberSymbol member, ValueSyntax value, TextFile file)
    {
        if (value.Bare is { } text && member.Choices.Any(choice => choice.Text == text)) return new BoundValue(value);
        string? nearest = NearestWord.Find(value.Bare ?? value.Words!.Phrase.Value, member.Choices.Select(static choice => choice.Text));
        WrongType(member, value, MemberBinder.Some(member.Choices.Select(static choice => choice.Text).ToArray(), "or"), file, nearest);
        return null;
    }

    private BoundValue? ReadEvent(MemberSymbol member, ValueSyntax value, TextFile file)
    {
        if (NameOf(member, value, file) is not { } name || dossier.Events.Resolve(name, file, dossier, diagnostics) is not { } other) return null;
        // That it belongs to no timeline is told where it stands; without one it is in no model.
        if (!other.Timeline.IsDeclared) return null;
        if (member.EventKind is null || other.OfKind?.Is(member.EventKind) == true) return new BoundValue(value) { Event = other };
        // Of what kind it is, a line says that could not be read.
        if (other.Syntax.IsBroken || (other.OfKind is null ? other.Syntax.Base is not null : other.OfKind.MayLackMembers)) return null;
        string why = other.OfKind is null ? "of no kind" : "a `" + other.OfKind.Name + "`";
        diagnostics.Add(Catalogue.WrongType, new Location(file, value.Span), "`" + member.Name + "` is an event of the kind `" + member.EventKind.Name + "`, and `" + other.Name + "` (" + other.NameLocation + ") is " + why + ".", new RelatedLocation(other.NameLocation, "the event"));
        return null;
    }

    /// <summary>The name that stands as a value; null, and a finding, where something else does.</summary>
    private NameSyntax? NameOf(MemberSymbol member, ValueSyntax value, TextFile file)
    {
        if (value.Bare is { } text && Characters.IsLetter(text[0]) && text.All(Characters.IsNamePart)) return new NameSyntax(text, value.Span);
        string type = member.EventKind is { } kind ? "an event of the kind `" + kind.Name + "`" : member.Type == MemberType.Place ? "a place" : member.Type == MemberType.Event ? "an event" : "an actor";
        WrongType(member, value, type + ", by its name", file);
        return null;
    }

    /// <summary>Whether nothing stands outside the quotes: zones, anchors and pins belong to dates.</summary>
    private bool IsPlain(MemberSymbol member, ValueSyntax value, TextFile file)
    {
        if (value.Span.End == value.Words!.Phrase.Span.End) return true;
        diagnostics.Add(Catalogue.WrongType, new Location(file, TextSpan.FromBounds(value.Words.Phrase.Span.End, value.Span.End)), "`" + member.Name + "` is no date, so nothing but a comma or a reason follows its quotes.", new RelatedLocation(member.Location, "the member"));
        return false;
    }

    private void WrongType(MemberSymbol member, ValueSyntax value, string expected, TextFile file, string? meant = null)
    {
        string found = Faults.Shorten(file.Text, value.Span.Start, value.Span.End);
        string advice = meant is null ? "" : " Did you mean `" + meant + "`?";
        diagnostics.AddWithFix(Catalogue.WrongType, new Location(file, value.Span), "`" + member.Name + "` is " + expected + "; here stands `" + found + "`." + advice, meant, new RelatedLocation(member.Location, "the member"));
    }
}
