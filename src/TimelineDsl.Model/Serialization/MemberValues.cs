using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace TimelineDsl.Model.Serialization;

/// <summary>
/// The analyst's undisputed values of the members of an event, for the typed members of generated classes. <c>The…</c> gives the one value of a member that must have one,
/// <c>Maybe…</c> that of one that may have none, <c>All…</c> those of one that takes several, in the order of the lines.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MemberValues
{
    /// <exception cref="InvalidOperationException">The event has no value; a build of such a dossier fails.</exception>
    public static string TheText(Event item, string member) => The(item, member, static value => value.Text);

    /// <summary>The text as written, or null.</summary>
    public static string? MaybeText(Event item, string member) => Maybe(item, member)?.Text;

    /// <summary>The texts as written.</summary>
    public static IReadOnlyList<string> AllTexts(Event item, string member) => All(item, member, static value => value.Text);

    /// <exception cref="InvalidOperationException">The event has no value; a build of such a dossier fails.</exception>
    public static decimal TheNumber(Event item, string member) => The(item, member, static value => ((NumberValue)value).Number);

    /// <summary>The number, or null.</summary>
    public static decimal? MaybeNumber(Event item, string member) => (Maybe(item, member) as NumberValue)?.Number;

    /// <summary>The numbers.</summary>
    public static IReadOnlyList<decimal> AllNumbers(Event item, string member) => All(item, member, static value => ((NumberValue)value).Number);

    /// <exception cref="InvalidOperationException">The event has no value; a build of such a dossier fails.</exception>
    public static When TheWhen(Event item, string member) => The(item, member, static value => ((WhenValue)value).When);

    /// <summary>The date, or null.</summary>
    public static When? MaybeWhen(Event item, string member) => (Maybe(item, member) as WhenValue)?.When;

    /// <summary>The dates.</summary>
    public static IReadOnlyList<When> AllWhens(Event item, string member) => All(item, member, static value => ((WhenValue)value).When);

    /// <exception cref="InvalidOperationException">The event has no value; a build of such a dossier fails.</exception>
    public static Length TheLength(Event item, string member) => The(item, member, static value => ((LengthValue)value).Length);

    /// <summary>The length, or null.</summary>
    public static Length? MaybeLength(Event item, string member) => (Maybe(item, member) as LengthValue)?.Length;

    /// <summary>The lengths.</summary>
    public static IReadOnlyList<Length> AllLengths(Event item, string member) => All(item, member, static value => ((LengthValue)value).Length);

    /// <exception cref="InvalidOperationException">The event has no value; a build of such a dossier fails.</exception>
    public static Actor TheActor(Event item, string member) => The(item, member, static value => ((ActorValue)value).Actor);

    /// <summary>The actor, or null.</summary>
    public static Actor? MaybeActor(Event item, string member) => (Maybe(item, member) as ActorValue)?.Actor;

    /// <summary>The actors.</summary>
    public static IReadOnlyList<Actor> AllActors(Event item, string member) => All(item, member, static value => ((ActorValue)value).Actor);

    /// <exception cref="InvalidOperationException">The event has no value; a build of such a dossier fails.</exception>
    public static Place ThePlace(Event item, string member) => The(item, member, static value => ((PlaceValue)value).Place);

    /// <summary>The place, or null.</summary>
    public static Place? MaybePlace(Event item, string member) => (Maybe(item, member) as PlaceValue)?.Place;

    /// <summary>The places.</summary>
    public static IReadOnlyList<Place> AllPlaces(Event item, string member) => All(item, member, static value => ((PlaceValue)value).Place);

    /// <exception cref="InvalidOperationException">The event has no value; a build of such a dossier fails.</exception>
    public static T TheEvent<T>(Event item, string member) where T : Event => The(item, member, static value => (T)((EventValue)value).Event);

    /// <summary>The event, or null.</summary>
    public static T? MaybeEvent<T>(Event item, string member) where T : Event => (Maybe(item, member) as EventValue)?.Event as T;

    /// <summary>The events.</summary>
    public static IReadOnlyList<T> AllEvents<T>(Event item, string member) where T : Event => All(item, member, static value => (T)((EventValue)value).Event);

    /// <exception cref="InvalidOperationException">The event has no value; a build of such a dossier fails.</exception>
    public static T TheChoice<T>(Event item, string member, Func<string, T> read) where T : struct => The(item, member, value => read(value.Text));

    /// <summary>The word of an enumeration, or null.</summary>
    public static T? MaybeChoice<T>(Event item, string member, Func<string, T> read) where T : struct => Maybe(item, member) is { } value ? read(value.Text) : null;

    /// <summary>The words of an enumeration.</summary>
    public static IReadOnlyList<T> AllChoices<T>(Event item, string member, Func<string, T> read) where T : struct => All(item, member, value => read(value.Text));

    private static MemberValue? Maybe(Event item, string member)
    {
        foreach (var said in item.Members)
            if (said.Name == member && said.Values.Count > 0) return said.Values[0];
        return null;
    }

    private static T The<T>(Event item, string member, Func<MemberValue, T> read) =>
        Maybe(item, member) is { } value ? read(value) : throw new InvalidOperationException("The event '" + item.Name + "' has no value for its member '" + member + "'; the build of its dossier says where it is missing.");

    private static IReadOnlyList<T> All<T>(Event item, string member, Func<MemberValue, T> read)
    {
        var all = new List<T>();
        foreach (var said in item.Members)
        {
            if (said.Name != member) continue;
            foreach (var value in said.Values) all.Add(read(value));
        }

        return TimelineLinks.Freeze(all);
    }
}
