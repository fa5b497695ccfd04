using System.Linq;
using Scriban.Runtime;
using TimelineDsl.Model;

namespace TimelineDsl.Tool.Reporting.Page;

/// <summary>What is said of the members of an event's kind, in words and as a template sees it.</summary>
internal sealed class MemberWords(EventLinks events, Anchors actors)
{
    /// <summary>What the analyst says: <c>name</c>, <c>doc</c>, <c>because</c>, and <c>values</c>, each with <c>text</c>, <c>anchor</c>, <c>page</c>, <c>timeline</c>, <c>link</c>, <c>is_quoted</c>.</summary>
    public ScriptObject Of(Member member) => new()
    {
        ["name"] = member.Name.Replace('-', ' '),
        ["doc"] = member.Declaration.Doc,
        ["because"] = member.Because,
        ["values"] = Lists.Of(member.Values, Of),
    };

    /// <summary>All values in words, with commas between them.</summary>
    public static string Text(Member member) => string.Join(", ", member.Values.Select(static value => IsInQuotes(value) ? "“" + value.Text + "”" : Text(value)));

    /// <summary>A value in words.</summary>
    public static string Text(MemberValue value) => value switch
    {
        ActorValue actor => actor.Actor.Title,
        PlaceValue place => EventEntries.PlaceWords(place.Place),
        EventValue item => item.Event.Title,
        WhenValue { When.IsPhrase: false } date => WhenWords.Of(date.When),
        LengthValue { Length.IsPhrase: false } length => LengthWords.Of(length.Length) ?? length.Text,
        ChoiceValue => value.Text.Replace('-', ' '),
        _ => value.Text,
    };

    /// <summary>Whether a value is shown in quotes: texts, and a source's words for a date or a length.</summary>
    public static bool IsInQuotes(MemberValue value) => value is TextValue or WhenValue { When.IsPhrase: true } or LengthValue { Length.IsPhrase: true };

    private ScriptObject Of(MemberValue value) => new()
    {
        ["text"] = Text(value),
        ["anchor"] = value switch { ActorValue actor => actors.Of(actor.Actor.Name), EventValue item => events.AnchorOf(item.Event), _ => null },
        ["page"] = value is EventValue named ? events.PageOf(named.Event) : "",
        ["timeline"] = value is EventValue other ? events.TimelineOf(other.Event) : null,
        ["link"] = value is UrlValue ? SourceList.Link(value.Text) : null,
        ["is_quoted"] = IsInQuotes(value) && value is not TextValue,
    };
}
