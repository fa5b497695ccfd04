using System;
using System.Collections.Generic;
using TimelineDsl.Model.Data;

namespace TimelineDsl.Model;

/// <summary>What one line or report says of one member of an event's kind. Compared by reference.</summary>
public sealed class Member
{
    internal Member(Event subject, MemberData data)
    {
        Declaration = subject.Kind?.FindMember(data.Name) ?? throw new ArgumentException("The event '" + subject.Name + "' has no member '" + data.Name + "'.");
        Values = TimelineLinks.Map(data.Values, value => MemberValue.Of(subject.Timeline, value));
        Because = data.Because;
    }

    /// <summary>The member, as its kind declares it.</summary>
    public KindMember Declaration { get; }

    /// <summary>The name of the member.</summary>
    public string Name => Declaration.Name;

    /// <summary>The values, in the order in which they are written; one, unless the member takes several.</summary>
    public IReadOnlyList<MemberValue> Values { get; }

    /// <summary>The analyst's reason, where one is given.</summary>
    public string? Because { get; }

    /// <inheritdoc/>
    public override string ToString() => Name + " " + string.Join(", ", Values);
}

/// <summary>
/// One value of a member; exactly one of <see cref="TextValue"/>, <see cref="NumberValue"/>, <see cref="WhenValue"/>, <see cref="LengthValue"/>, <see cref="UrlValue"/>,
/// <see cref="ActorValue"/>, <see cref="PlaceValue"/>, <see cref="EventValue"/>, <see cref="ChoiceValue"/>. Compared by reference.
/// </summary>
public abstract class MemberValue
{
    private protected MemberValue(MemberValueData data) => Text = data.Text;

    /// <summary>The value as written, without quotes.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal static MemberValue Of(Timeline timeline, MemberValueData data) => data.Type switch
    {
        MemberType.Number => new NumberValue(data),
        MemberType.Date => new WhenValue(data),
        MemberType.Duration => new LengthValue(data),
        MemberType.Url => new UrlValue(data),
        MemberType.Actor => new ActorValue(timeline, data),
        MemberType.Place => new PlaceValue(timeline, data),
        MemberType.Event => new EventValue(timeline, data),
        MemberType.Choice => new ChoiceValue(data),
        _ => new TextValue(data),
    };
}

/// <summary>A text.</summary>
public sealed class TextValue : MemberValue
{
    internal TextValue(MemberValueData data) : base(data)
    {
    }
}

/// <summary>A number.</summary>
public sealed class NumberValue : MemberValue
{
    internal NumberValue(MemberValueData data) : base(data) => Number = data.Number ?? throw new ArgumentException("A number must have the member Number.");

    /// <summary>The number, exactly as written.</summary>
    public decimal Number { get; }
}

/// <summary>A date, or a source's words for one.</summary>
public sealed class WhenValue : MemberValue
{
    internal WhenValue(MemberValueData data) : base(data) => When = TimelineLinks.Required(data.When, nameof(MemberValueData.When));

    /// <summary>The date; its kind is <see cref="WhenKind.On"/>.</summary>
    public When When { get; }
}

/// <summary>A length of time.</summary>
public sealed class LengthValue : MemberValue
{
    internal LengthValue(MemberValueData data) : base(data) => Length = TimelineLinks.Required(data.Length, nameof(MemberValueData.Length));

    /// <summary>The length.</summary>
    public Length Length { get; }
}

/// <summary>An address, absolute, by http or https. Its text is as written; whoever writes it into a page escapes it.</summary>
public sealed class UrlValue : MemberValue
{
    internal UrlValue(MemberValueData data) : base(data)
    {
    }
}

/// <summary>An actor.</summary>
public sealed class ActorValue : MemberValue
{
    internal ActorValue(Timeline timeline, MemberValueData data) : base(data) => Actor = timeline.Actor(data.Text);

    /// <summary>The actor.</summary>
    public Actor Actor { get; }
}

/// <summary>A place.</summary>
public sealed class PlaceValue : MemberValue
{
    internal PlaceValue(Timeline timeline, MemberValueData data) : base(data) => Place = timeline.Place(data.Text);

    /// <summary>The place.</summary>
    public Place Place { get; }
}

/// <summary>An event, of the same timeline or of another one of the dossier.</summary>
public sealed class EventValue : MemberValue
{
    private readonly Timeline _timeline;

    internal EventValue(Timeline timeline, MemberValueData data) : base(data) => _timeline = timeline;

    /// <summary>The event; looked up when asked for, because events may name each other in a circle.</summary>
    public Event Event => _timeline.Event(Text);
}

/// <summary>A word of an enumeration: its text is the word.</summary>
public sealed class ChoiceValue : MemberValue
{
    internal ChoiceValue(MemberValueData data) : base(data)
    {
    }
}
